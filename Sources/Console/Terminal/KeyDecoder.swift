/// Makes keys of the bytes that a terminal sends, where ncurses does not.
struct KeyDecoder {
  private var bytes: [UInt8] = []

  /// Whether bytes wait that may be the beginning of a key.
  var isWaiting: Bool { !bytes.isEmpty }

  /// The keys in further bytes; the beginning of one waits for its rest.
  mutating func keys(_ more: some Sequence<UInt8>) -> [Key] {
    bytes += more
    var keys: [Key] = []
    while !bytes.isEmpty, let (key, count) = KeyDecoder.first(of: bytes) {
      bytes.removeFirst(count)
      if let key { keys.append(key) }
    }
    return keys
  }

  /// The key of bytes of which no rest came.
  mutating func rest() -> [Key] {
    defer { bytes = [] }
    return bytes.first == 0x1B && bytes.count == 1 ? [.escape] : []
  }

  /// The first key and its length, the key nil if it is none that is known; nil as long as its end is missing.
  private static func first(of bytes: [UInt8]) -> (Key?, Int)? {
    let first = bytes[0]
    if first == 0x1B { return escaped(bytes) }
    if first < 0x80 { return (plain(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard bytes.count >= count else { return nil }
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return (text.first.map(Key.character), count)
  }

  private static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 31: .control("_")
    case 1...26: .control(Character(Unicode.Scalar(byte + 96)))
    case 32...126: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  private static func escaped(_ bytes: [UInt8]) -> (Key?, Int)? {
    guard bytes.count > 1 else { return nil }
    let second = bytes[1]
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      let character = Character(Unicode.Scalar(second))
      return LineEditor.altCharacters.contains(character) ? (.alt(character), 2) : (.escape, 1)
    }
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return bytes.count > 16 ? (nil, bytes.count) : nil
    }
    let told = String(decoding: bytes[2...end], as: UTF8.self)
    return (sequences[told], end + 1)
  }

  private static let sequences: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end, "3~": .delete, "5~": .pageUp, "6~": .pageDown,
    "1;5D": .wordLeft, "1;5C": .wordRight, "1;3D": .wordLeft, "1;3C": .wordRight, "d": .wordLeft,
    "c": .wordRight,
  ]
}
