extension CanonicalEncoder {
  /// The members of an object.
  struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { _ = place.place(key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { place.place(key.stringValue).put(value) }
    func encode(_ value: String, forKey key: Key) throws { try place.place(key.stringValue).put(value) }
    func encode(_ value: Double, forKey key: Key) throws {
      try place.place(key.stringValue).put(fraction: value)
    }
    func encode(_ value: Float, forKey key: Key) throws {
      try place.place(key.stringValue).put(fraction: value)
    }
    func encode(_ value: Int, forKey key: Key) throws { try place.place(key.stringValue).put(whole: value) }
    func encode(_ value: Int8, forKey key: Key) throws { try place.place(key.stringValue).put(whole: value) }
    func encode(_ value: Int16, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: Int32, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: Int64, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt, forKey key: Key) throws { try place.place(key.stringValue).put(whole: value) }
    func encode(_ value: UInt8, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt16, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt32, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: UInt64, forKey key: Key) throws {
      try place.place(key.stringValue).put(whole: value)
    }
    func encode(_ value: some Encodable, forKey key: Key) throws {
      try place.place(key.stringValue).put(encoding: value)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      CanonicalEncoder(place: place.place(key.stringValue)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      CanonicalEncoder(place: place.place(key.stringValue)).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { CanonicalEncoder(place: place.place("super")) }
    func superEncoder(forKey key: Key) -> any Encoder {
      CanonicalEncoder(place: place.place(key.stringValue))
    }
  }

  /// The elements of an array.
  struct Elements: UnkeyedEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }
    var count: Int { place.count }

    func encodeNil() { _ = place.place() }
    func encode(_ value: Bool) { place.place().put(value) }
    func encode(_ value: String) throws { try place.place().put(value) }
    func encode(_ value: Double) throws { try place.place().put(fraction: value) }
    func encode(_ value: Float) throws { try place.place().put(fraction: value) }
    func encode(_ value: Int) throws { try place.place().put(whole: value) }
    func encode(_ value: Int8) throws { try place.place().put(whole: value) }
    func encode(_ value: Int16) throws { try place.place().put(whole: value) }
    func encode(_ value: Int32) throws { try place.place().put(whole: value) }
    func encode(_ value: Int64) throws { try place.place().put(whole: value) }
    func encode(_ value: UInt) throws { try place.place().put(whole: value) }
    func encode(_ value: UInt8) throws { try place.place().put(whole: value) }
    func encode(_ value: UInt16) throws { try place.place().put(whole: value) }
    func encode(_ value: UInt32) throws { try place.place().put(whole: value) }
    func encode(_ value: UInt64) throws { try place.place().put(whole: value) }
    func encode(_ value: some Encodable) throws { try place.place().put(encoding: value) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      CanonicalEncoder(place: place.place()).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      CanonicalEncoder(place: place.place()).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { CanonicalEncoder(place: place.place()) }
  }

  /// A value that is neither.
  struct Single: SingleValueEncodingContainer {
    let place: Place
    var codingPath: [any CodingKey] { [] }

    func encodeNil() {}
    func encode(_ value: Bool) { place.put(value) }
    func encode(_ value: String) throws { try place.put(value) }
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
