/// The length of the texts that were met so far.
final class TextCount {
  private var total = 0

  /// Takes a text in; throws if it is refused.
  func take(_ text: String, field: String, owner: String) throws(TextRefusal) {
    total += try Self.length(of: text, field: field, owner: owner)
    guard total <= TextLimits.command else { throw .tooMuch(limit: TextLimits.command) }
  }

  /// The length of a text; throws if it is refused.
  @discardableResult
  static func length(of text: String, field: String, owner: String) throws(TextRefusal) -> Int {
    // Most are short and plain, and within every limit.
    let bytes = text.utf8
    if bytes.count <= TextLimits.Length.name.rawValue, bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return bytes.count
    }
    let limit = TextLimits.length(of: field, in: owner)
    var length = 0
    for scalar in text.unicodeScalars {
      if isRefused(scalar, inProse: limit == .prose) { throw .controlCharacter(scalar, field: field) }
      length += 1
    }
    guard length <= limit.rawValue else {
      throw .tooLong(field: field, length: length, limit: limit.rawValue)
    }
    return length
  }

  /// Whether no text may hold a character: the controls, and those that turn around the text behind them.
  private static func isRefused(_ scalar: Unicode.Scalar, inProse: Bool) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: !inProse
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Meets every text of a value, with the name of the field that it stands in.
///
/// It walks what is stored, so that no field can be forgotten. A value of an enumeration has no name of its own: it
/// counts as the field that it is the value of.
struct TextEncoder: Encoder {
  let count: TextCount
  /// The field of the value.
  let field: String
  /// The field of which that is a part.
  let owner: String

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members<Key>(encoder: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(encoder: self) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  fileprivate func take(_ text: String) throws {
    try count.take(text, field: field, owner: owner)
  }

  /// The encoder of a member. The key itself is a text from outside if the value is a dictionary.
  fileprivate func member(_ key: some CodingKey) throws -> TextEncoder {
    let name = key.stringValue
    if Self.isUnlabelled(name) { return self }
    try TextCount.length(of: name, field: field, owner: owner)
    if TextLimits.dictionaries.contains(field) { return self }
    return TextEncoder(count: count, field: name, owner: field)
  }
}

extension TextEncoder {
  /// Whether it is the name of an unlabelled value of a case: `_0`.
  private static func isUnlabelled(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.count == 2 && bytes.first == UInt8(ascii: "_") && (0x30..<0x3A).contains(bytes.last ?? 0)
  }

  /// The members of an object.
  fileprivate struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: TextEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {}
    func encode(_ value: Bool, forKey key: Key) {}
    func encode(_ value: some FixedWidthInteger & Encodable, forKey key: Key) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable, forKey key: Key) {}
    func encode(_ value: String, forKey key: Key) throws { try encoder.member(key).take(value) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
      try value.encode(to: encoder.member(key))
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Members<Nested>(encoder: nested(key)))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Elements(encoder: nested(key))
    }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

    /// The encoder of a case of an enumeration, whose name is never a text from outside.
    private func nested(_ key: Key) -> TextEncoder {
      TextEncoder(count: encoder.count, field: key.stringValue, owner: encoder.field)
    }
  }

  /// The elements of an array.
  fileprivate struct Elements: UnkeyedEncodingContainer {
    let encoder: TextEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    func encodeNil() {}
    func encode(_ value: Bool) {}
    func encode(_ value: some FixedWidthInteger & Encodable) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable) {}
    func encode(_ value: String) throws { try encoder.take(value) }
    func encode(_ value: some Encodable) throws { try value.encode(to: encoder) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Members<Nested>(encoder: encoder))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    func superEncoder() -> any Encoder { encoder }
  }

  /// A value that is neither.
  fileprivate struct Single: SingleValueEncodingContainer {
    let encoder: TextEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() {}
    func encode(_ value: Bool) {}
    func encode(_ value: some FixedWidthInteger & Encodable) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable) {}
    func encode(_ value: String) throws { try encoder.take(value) }
    func encode(_ value: some Encodable) throws { try value.encode(to: encoder) }
  }
}
