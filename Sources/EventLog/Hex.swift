extension [UInt8] {
  /// The bytes that pairs of hexadecimal digits stand for; nil if they are not pairs of digits.
  public init?(hex: some Sequence<UInt8>) {
    let digits = Array(hex)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.digit(digits[position]), let low = Self.digit(digits[position + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self = bytes
  }

  /// The bytes as pairs of hexadecimal digits in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x41 + 10
    case 0x61...0x66: character - 0x61 + 10
    default: nil
    }
  }
}
