extension CanonicalDecoder {
  /// The members of an object.
  struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let text: JSONText
    let node: Int
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] {
      var keys: [Key] = []
      var child = node + 1
      while child < text.end(of: node) {
        if let name = try? text.name(of: child), let key = Key(stringValue: name) { keys.append(key) }
        child = text.end(of: child)
      }
      return keys
    }

    func contains(_ key: Key) -> Bool { text.member(key.stringValue, of: node) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try text.kind(place(key)) == .null }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try text.decodeBool(place(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try text.decodeString(place(key)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try text.decodeFraction(place(key)) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try text.decodeFraction(place(key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try text.decodeInt(place(key)) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try text.decodeInt(place(key)) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try text.decodeInt(place(key)) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try text.decodeInt(place(key)) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try text.decodeInt(place(key)) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try text.decodeInt(place(key)) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try text.decodeInt(place(key)) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try text.decodeInt(place(key)) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try text.decodeInt(place(key)) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try text.decodeInt(place(key)) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try Value(from: CanonicalDecoder(text: text, node: place(key)))
    }

    // Looked for once, and not three times as by default.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
      try present(key).map { try text.decodeBool($0) }
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
      try present(key).map { try text.decodeInt($0) }
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
      try present(key).map { try text.decodeString($0) }
    }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      try present(key).map { try Value(from: CanonicalDecoder(text: text, node: $0)) }
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try CanonicalDecoder(text: text, node: place(key)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try CanonicalDecoder(text: text, node: place(key)).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder {
      guard let node = text.member("super", of: node) else { throw text.missing("super") }
      return CanonicalDecoder(text: text, node: node)
    }
    func superDecoder(forKey key: Key) throws -> any Decoder {
      CanonicalDecoder(text: text, node: try place(key))
    }

    private func place(_ key: Key) throws -> Int {
      guard let place = text.member(key.stringValue, of: node) else {
        throw DecodingError.keyNotFound(
          key, .init(codingPath: [], debugDescription: "\(key.stringValue) is missing"))
      }
      return place
    }

    private func present(_ key: Key) -> Int? {
      text.member(key.stringValue, of: node).flatMap { text.kind($0) == .null ? nil : $0 }
    }
  }

  /// The elements of an array.
  struct Elements: UnkeyedDecodingContainer {
    private let text: JSONText
    private let node: Int
    private var next: Int
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { text.children(of: node).count }
    var isAtEnd: Bool { next >= text.end(of: node) }

    init(text: JSONText, node: Int) {
      self.text = text
      self.node = node
      next = node + 1
    }

    mutating func decodeNil() throws -> Bool {
      guard !isAtEnd, text.kind(next) == .null else { return false }
      _ = try place()
      return true
    }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try text.decodeBool(place()) }
    mutating func decode(_ type: String.Type) throws -> String { try text.decodeString(place()) }
    mutating func decode(_ type: Double.Type) throws -> Double { try text.decodeFraction(place()) }
    mutating func decode(_ type: Float.Type) throws -> Float { try text.decodeFraction(place()) }
    mutating func decode(_ type: Int.Type) throws -> Int { try text.decodeInt(place()) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try text.decodeInt(place()) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try text.decodeInt(place()) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try text.decodeInt(place()) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try text.decodeInt(place()) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try text.decodeInt(place()) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try text.decodeInt(place()) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try text.decodeInt(place()) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try text.decodeInt(place()) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try text.decodeInt(place()) }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try Value(from: CanonicalDecoder(text: text, node: place()))
    }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try CanonicalDecoder(text: text, node: place()).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try CanonicalDecoder(text: text, node: place()).unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder { CanonicalDecoder(text: text, node: try place()) }

    private mutating func place() throws -> Int {
      guard !isAtEnd else { throw text.missing("element \(currentIndex)") }
      defer {
        next = text.end(of: next)
        currentIndex += 1
      }
      return next
    }
  }

  /// A value that is neither.
  struct Single: SingleValueDecodingContainer {
    let text: JSONText
    let node: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { text.kind(node) == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try text.decodeBool(node) }
    func decode(_ type: String.Type) throws -> String { try text.decodeString(node) }
    func decode(_ type: Double.Type) throws -> Double { try text.decodeFraction(node) }
    func decode(_ type: Float.Type) throws -> Float { try text.decodeFraction(node) }
    func decode(_ type: Int.Type) throws -> Int { try text.decodeInt(node) }
    func decode(_ type: Int8.Type) throws -> Int8 { try text.decodeInt(node) }
    func decode(_ type: Int16.Type) throws -> Int16 { try text.decodeInt(node) }
    func decode(_ type: Int32.Type) throws -> Int32 { try text.decodeInt(node) }
    func decode(_ type: Int64.Type) throws -> Int64 { try text.decodeInt(node) }
    func decode(_ type: UInt.Type) throws -> UInt { try text.decodeInt(node) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try text.decodeInt(node) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try text.decodeInt(node) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try text.decodeInt(node) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try text.decodeInt(node) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try Value(from: CanonicalDecoder(text: text, node: node))
    }
  }
}
