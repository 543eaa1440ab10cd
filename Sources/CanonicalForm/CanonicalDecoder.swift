/// Reads the fields of an event from JSON.
///
/// A session is opened by reading all of its events, so the text is taken apart once and nothing is copied but what the
/// event keeps.
struct FieldDecoder: Decoder {
  let text: FieldText
  let node: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value that JSON stands for; throws a `DecodingError`.
  static func value<Value: Decodable>(_ type: Value.Type = Value.self, of json: [UInt8]) throws -> Value {
    try Value(from: FieldDecoder(text: FieldText(json), node: 0))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard text.isObject(node) else { throw text.mismatch(node, [String: Any].self) }
    return KeyedDecodingContainer(Members<Key>(text: text, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard text.isArray(node) else { throw text.mismatch(node, [Any].self) }
    return Elements(text: text, node: node)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(text: text, node: node) }
}
