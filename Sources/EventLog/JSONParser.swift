/// Reads JSON (RFC 8259) of the values that the log holds.
struct JSONParser {
  private let bytes: [UInt8]
  private(set) var position = 0
  private static let deepest = 100

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value and nothing after it.
  mutating func document() throws(EventLogError) -> CanonicalJSON {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw malformed("something follows the value") }
    return value
  }

  mutating func value(depth: Int) throws(EventLogError) -> CanonicalJSON {
    guard depth <= Self.deepest else { throw malformed("it is nested too deeply") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .int(try number())
    }
  }

  /// Reads a text in quotes.
  mutating func string() throws(EventLogError) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else { throw malformed("it is not UTF-8") }
        return valid
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw malformed("a text holds a control character")
      default: text.append(byte)
      }
    }
    throw malformed("a text does not end")
  }

  /// Reads a whole number.
  mutating func number() throws(EventLogError) -> Int {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let hasLeadingZero = position - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    let isWhole = peek != UInt8(ascii: ".") && peek != UInt8(ascii: "e") && peek != UInt8(ascii: "E")
    guard isWhole, !hasLeadingZero, let number = Int(text), abs(number) <= CanonicalJSON.largestNumber else {
      throw malformed("a number is not a whole number of at most 2^53 - 1")
    }
    return number
  }
}

extension JSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws(EventLogError) {
    guard peek == byte else { throw malformed("\(Character(Unicode.Scalar(byte))) was expected") }
    position += 1
  }

  private mutating func word(_ word: String, _ value: CanonicalJSON) throws(EventLogError) -> CanonicalJSON {
    guard bytes[position...].starts(with: word.utf8) else { throw malformed("a value was expected") }
    position += word.utf8.count
    return value
  }

  private mutating func array(depth: Int) throws(EventLogError) -> CanonicalJSON {
    position += 1
    var values: [CanonicalJSON] = []
    skipSpace()
    if peek == UInt8(ascii: "]") {
      position += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if peek == UInt8(ascii: "]") { break }
      try expect(UInt8(ascii: ","))
    }
    position += 1
    return .array(values)
  }

  private mutating func object(depth: Int) throws(EventLogError) -> CanonicalJSON {
    position += 1
    var members: [(name: String, value: CanonicalJSON)] = []
    var names: Set<[UInt8]> = []
    skipSpace()
    if peek == UInt8(ascii: "}") {
      position += 1
      return .object([])
    }
    while true {
      skipSpace()
      let name = try string()
      // By bytes: two spellings of one character are two names.
      guard names.insert(Array(name.utf8)).inserted else { throw malformed("\(name) stands there twice") }
      skipSpace()
      try expect(UInt8(ascii: ":"))
      members.append((name, try value(depth: depth + 1)))
      skipSpace()
      if peek == UInt8(ascii: "}") { break }
      try expect(UInt8(ascii: ","))
    }
    position += 1
    return .object(members)
  }

  private mutating func escape(into text: inout [UInt8]) throws(EventLogError) {
    guard let byte = peek else { throw malformed("a text does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
    default: throw malformed("an escape is unknown")
    }
  }

  private mutating func scalar() throws(EventLogError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) {
      guard first != 0 else { throw malformed("a text holds a zero character") }
      return scalar
    }
    guard first < 0xDC00, peek == UInt8(ascii: "\\") else { throw malformed("half a character stands alone") }
    position += 1
    try expect(UInt8(ascii: "u"))
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw malformed("half a character stands alone") }
    return scalar
  }

  private mutating func hexadecimal() throws(EventLogError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw malformed("an escape is not complete") }
    position += 4
    return number
  }

  private func malformed(_ what: String) -> EventLogError {
    .malformed("not JSON that the log can hold: at byte \(position), \(what)")
  }
}
