extension FieldEncoder {
  /// The members of an object.
  struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { _ = place.member(key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { place.member(key.stringValue).put(value) }
    func encode(_ value: String, forKey key: Key) { place.member(key.stringValue).put(value) }
    func encode(_ value: Double, forKey key: Key) throws {
      try place.member(key.stringValue).put(fraction: value)
    }
    func encode(_ value: Float, forKey key: Key) throws {
      try place.member(key.stringValue).put(fraction: value)
    }
    func encode(_ value: Int, forKey key: Key) throws { try place.member(key.stringValue).put(whole: value) }
    func encode(_ value: Int8, forKey key: Key) throws { try place.member(key.stringValue).put(whole: value) }
    func encode(_ value: Int16, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: Int32, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: Int64, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt, forKey key: Key) throws { try place.member(key.stringValue).put(whole: value) }
    func encode(_ value: UInt8, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt16, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt32, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt64, forKey key: Key) throws {
      try place.member(key.stringValue).put(whole: value)
    }
    func encode(_ value: some Encodable, forKey key: Key) throws {
      try place.member(key.stringValue).put(encoding: value)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      FieldEncoder(place: place.member(key.stringValue)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      FieldEncoder(place: place.member(key.stringValue)).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { FieldEncoder(place: place.member("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { FieldEncoder(place: place.member(key.stringValue)) }
  }

  /// The elements of an array.
  struct Elements: UnkeyedEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }
    var count: Int { place.count }

    func encodeNil() { _ = place.element() }
    func encode(_ value: Bool) { place.element().put(value) }
    func encode(_ value: String) { place.element().put(value) }
    func encode(_ value: Double) throws { try place.element().put(fraction: value) }
    func encode(_ value: Float) throws { try place.element().put(fraction: value) }
    func encode(_ value: Int) throws { try place.element().put(whole: value) }
    func encode(_ value: Int8) throws { try place.element().put(whole: value) }
    func encode(_ value: Int16) throws { try place.element().put(whole: value) }
    func encode(_ value: Int32) throws { try place.element().put(whole: value) }
    func encode(_ value: Int64) throws { try place.element().put(whole: value) }
    func encode(_ value: UInt) throws { try place.element().put(whole: value) }
    func encode(_ value: UInt8) throws { try place.element().put(whole: value) }
    func encode(_ value: UInt16) throws { try place.element().put(whole: value) }
    func encode(_ value: UInt32) throws { try place.element().put(whole: value) }
    func encode(_ value: UInt64) throws { try place.element().put(whole: value) }
    func encode(_ value: some Encodable) throws { try place.element().put(encoding: value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      FieldEncoder(place: place.element()).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      FieldEncoder(place: place.element()).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { FieldEncoder(place: place.element()) }
  }

  /// A value that is neither.
  struct Single: SingleValueEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    func encodeNil() {}
    func encode(_ value: Bool) { place.put(value) }
    func encode(_ value: String) { place.put(value) }
    func encode(_ value: Double) throws { try place.put(fraction: value) }
    func encode(_ value: Float) throws { try place.put(fraction: value) }
    func encode(_ value: Int) throws { try place.put(whole: value) }
    func encode(_ value: Int8) throws { try place.put(whole: value) }
    func encode(_ value: Int16) throws { try place.put(whole: value) }
    func encode(_ value: Int32) throws { try place.put(whole: value) }
    func encode(_ value: Int64) throws { try place.put(whole: value) }
    func encode(_ value: UInt) throws { try place.put(whole: value) }
    func encode(_ value: UInt8) throws { try place.put(whole: value) }
    func encode(_ value: UInt16) throws { try place.put(whole: value) }
    func encode(_ value: UInt32) throws { try place.put(whole: value) }
    func encode(_ value: UInt64) throws { try place.put(whole: value) }
    func encode(_ value: some Encodable) throws { try place.put(encoding: value) }
  }
}
