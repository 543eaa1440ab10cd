import CanonicalForm

/// The members of an object in a profile; those that are missing are noted.
struct ProfileMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ProfileDecoder
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    guard case .object(let members) = decoder.value else { return [] }
    return members.compactMap { Key(stringValue: $0.name) }
  }

  private func member(_ key: Key) -> CanonicalJSON? {
    decoder.notes.asked[decoder.place, default: []].append(key.stringValue)
    return decoder.value[key.stringValue]
  }

  func contains(_ key: Key) -> Bool { member(key) != nil }
  func decodeNil(forKey key: Key) -> Bool { member(key) == .null }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let place = decoder.place.isEmpty ? key.stringValue : "\(decoder.place).\(key.stringValue)"
    if let member = member(key) {
      return try ProfileDecoder.decode(
        type, member, at: place, decoder.notes, isStandIn: decoder.isStandIn)
    }
    if case .object = decoder.value { decoder.note("is missing", at: place) }
    return try ProfileDecoder.decode(type, .null, at: place, decoder.notes, isStandIn: true)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  func superDecoder() throws -> any Decoder { throw Unsupported() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw Unsupported() }
}

/// The elements of a list in a profile.
struct ProfileElements: UnkeyedDecodingContainer {
  let values: [CanonicalJSON]
  let decoder: ProfileDecoder
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard !isAtEnd else { throw Unsupported() }
    defer { currentIndex += 1 }
    return try ProfileDecoder.decode(
      type, values[currentIndex], at: "\(decoder.place)[\(currentIndex)]", decoder.notes,
      isStandIn: decoder.isStandIn)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { throw Unsupported() }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unsupported() }
  mutating func superDecoder() throws -> any Decoder { throw Unsupported() }
}

/// A text, number or truth value in a profile.
struct ProfileScalar: SingleValueDecodingContainer {
  let decoder: ProfileDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.value == .null }
  func decode(_ type: String.Type) -> String { decoder.text() }
  func decode(_ type: Bool.Type) -> Bool { decoder.truth() }
  func decode(_ type: Int.Type) -> Int { decoder.number() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Profiles have no other numbers, and whatever else stands alone is made of a text.
    guard Value.self is any BinaryInteger.Type || Value.self is any BinaryFloatingPoint.Type else {
      return try Value(from: decoder)
    }
    throw Unsupported()
  }
}

/// The error for a way of decoding that no part of a profile uses.
private struct Unsupported: Error {}
