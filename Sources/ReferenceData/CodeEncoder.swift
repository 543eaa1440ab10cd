import Proceedings

/// Meets every code of a participant in a value, whatever field it stands in.
struct CodeEncoder: Encoder {
  /// The codes met so far.
  final class Found {
    var codes: [ParticipantCode] = []
  }

  let found: Found
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The codes in a value, in the order of its fields.
  static func codes(in value: some Encodable) -> [ParticipantCode] {
    let found = Found()
    // Nothing is written, so that nothing can fail.
    try? value.encode(to: CodeEncoder(found: found))
    return found.codes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members<Key>(encoder: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(encoder: self) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  fileprivate func take(_ value: some Encodable) throws {
    if let code = value as? ParticipantCode {
      found.codes.append(code)
    } else {
      try value.encode(to: self)
    }
  }
}

extension CodeEncoder {
  fileprivate struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: CodeEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) {}
    func encode(_ value: Bool, forKey key: Key) {}
    func encode(_ value: some FixedWidthInteger & Encodable, forKey key: Key) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable, forKey key: Key) {}
    func encode(_ value: String, forKey key: Key) {}
    func encode(_ value: some Encodable, forKey key: Key) throws { try encoder.take(value) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { KeyedEncodingContainer(Members<Nested>(encoder: encoder)) }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Elements(encoder: encoder)
    }
    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder }
  }

  fileprivate struct Elements: UnkeyedEncodingContainer {
    let encoder: CodeEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    func encodeNil() {}
    func encode(_ value: Bool) {}
    func encode(_ value: some FixedWidthInteger & Encodable) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable) {}
    func encode(_ value: String) {}
    func encode(_ value: some Encodable) throws { try encoder.take(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      KeyedEncodingContainer(Members<Nested>(encoder: encoder))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    func superEncoder() -> any Encoder { encoder }
  }

  fileprivate struct Single: SingleValueEncodingContainer {
    let encoder: CodeEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() {}
    func encode(_ value: Bool) {}
    func encode(_ value: some FixedWidthInteger & Encodable) {}
    func encode(_ value: some BinaryFloatingPoint & Encodable) {}
    func encode(_ value: String) {}
    func encode(_ value: some Encodable) throws { try encoder.take(value) }
  }
}
