/// Reads values from JSON.
///
/// A session is opened by reading all of its events, so the text is taken apart once and nothing is copied but what the
/// value keeps.
public struct CanonicalDecoder: Decoder {
  let text: JSONText
  let node: Int

  /// Not kept: errors name the member.
  public var codingPath: [any CodingKey] { [] }
  /// Nothing.
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The value that JSON stands for; throws a ``MalformedJSON`` or a `DecodingError`.
  public static func value<Value: Decodable>(_ type: Value.Type = Value.self, of json: [UInt8]) throws
    -> Value
  {
    try Value(from: CanonicalDecoder(text: JSONText(json), node: 0))
  }

  /// The members of an object.
  public func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard text.kind(node) == .object else { throw text.mismatch(node, [String: Any].self) }
    return KeyedDecodingContainer(Members<Key>(text: text, node: node))
  }

  /// The elements of an array.
  public func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard text.kind(node) == .array else { throw text.mismatch(node, [Any].self) }
    return Elements(text: text, node: node)
  }

  /// The value itself.
  public func singleValueContainer() -> any SingleValueDecodingContainer { Single(text: text, node: node) }
}

extension JSONText {
  func decodeBool(_ node: Int) throws -> Bool {
    switch kind(node) {
    case .yes: true
    case .no: false
    case .object, .array, .text, .textWithEscapes, .number, .null: throw mismatch(node, Bool.self)
    }
  }

  func decodeString(_ node: Int) throws -> String {
    guard let text = try string(node) else { throw mismatch(node, String.self) }
    return text
  }

  func decodeInt<Whole: FixedWidthInteger>(_ node: Int) throws -> Whole {
    guard let number: Whole = int(node) else { throw mismatch(node, Whole.self) }
    return number
  }

  /// What the log holds has no fractions.
  func decodeFraction<Fraction: BinaryFloatingPoint>(_ node: Int) throws -> Fraction {
    Fraction(try decodeInt(node) as Int)
  }

  func missing(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "\(what) is missing"))
  }

  func mismatch(_ node: Int, _ type: Any.Type) -> DecodingError {
    let name = (try? name(of: node)) ?? ""
    let what = name.isEmpty ? "the value at byte \(start(of: node))" : "“\(name)”"
    return .typeMismatch(
      type, .init(codingPath: [], debugDescription: "\(what) is of another kind than \(type)"))
  }
}
