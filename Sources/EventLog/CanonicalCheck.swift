/// Tells in one pass whether bytes have the canonical form already, as what the program itself records does.
///
/// It says no where it is not sure (a name outside ASCII, an escape by number, a long number): then the bytes are taken
/// apart and put together anew.
struct CanonicalCheck {
  private static let deepest = 100

  private let bytes: [UInt8]
  private var position = 0
  private var isASCII = true

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the bytes are surely canonical JSON that the log can hold.
  static func passes(_ bytes: [UInt8]) -> Bool {
    var check = CanonicalCheck(bytes)
    return check.value(depth: 0) && check.position == bytes.count
      && (check.isASCII || String(validating: bytes, as: UTF8.self) != nil)
  }

  private var peek: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte, position < bytes.count else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> Bool {
    guard depth <= Self.deepest else { return false }
    switch peek {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return text() != nil
    case UInt8(ascii: "t"): return word("true")
    case UInt8(ascii: "f"): return word("false")
    case UInt8(ascii: "n"): return word("null")
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> Bool {
    position += 1
    if take(UInt8(ascii: "}")) { return true }
    var before: Range<Int>?
    repeat {
      guard let name = text(), isASCII || bytes[name].allSatisfy({ $0 < 0x80 }) else { return false }
      if let before, !bytes[before].lexicographicallyPrecedes(bytes[name]) { return false }
      guard !bytes[name].contains(UInt8(ascii: "\\")), take(UInt8(ascii: ":")), value(depth: depth + 1) else {
        return false
      }
      before = name
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  private mutating func array(depth: Int) -> Bool {
    position += 1
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      if !value(depth: depth + 1) { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]"))
  }

  /// Passes a text, and tells where it stands without its quotes.
  private mutating func text() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<position - 1
      case UInt8(ascii: "\\"):
        guard "\"\\bfnrt".utf8.contains(peek) else { return nil }
        position += 1
      case 0..<0x20: return nil
      case 0x80...: isASCII = false
      default: break
      }
    }
    return nil
  }

  private mutating func number() -> Bool {
    let isNegative = take(UInt8(ascii: "-"))
    let start = position
    while (0x30...0x39).contains(peek) { position += 1 }
    let count = position - start
    guard (1...15).contains(count) else { return false }
    return bytes[start] != UInt8(ascii: "0") || (count == 1 && !isNegative)
  }

  private mutating func word(_ word: StaticString) -> Bool {
    guard word.withUTF8Buffer({ bytes[position...].starts(with: $0) }) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }
}
