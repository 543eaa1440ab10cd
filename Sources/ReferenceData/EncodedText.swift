/// The text of a file, in whichever encoding a program saved it.
///
/// A byte order mark at its beginning is left out.
public struct EncodedText: Sendable, Equatable {
  /// How a text was saved.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252
  }

  /// The text.
  public let text: String
  /// How it was saved.
  public let encoding: Encoding

  /// The text of bytes in UTF-8 or UTF-16; nil if they are neither.
  ///
  /// Older spreadsheets save a table in Windows-1252, in which any bytes are a text: that is read if it is admitted.
  public init?(_ bytes: [UInt8], admittingWindows: Bool = false) {
    if let (order, start) = Self.utf16(bytes) {
      let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return order == .utf16LittleEndian ? second << 8 | first : first << 8 | second
      }
      guard (bytes.count - start).isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
      else { return nil }
      (self.text, encoding) = (text, order)
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    if let text = String(validating: rest, as: UTF8.self) {
      (self.text, encoding) = (text, .utf8)
    } else if admittingWindows {
      (text, encoding) = (Self.windows(bytes), .windows1252)
    } else {
      return nil
    }
  }

  /// Whether bytes are in UTF-16, in which order, and where the text begins: as a mark says, or else as the zeros do that
  /// stand beside plain letters.
  private static func utf16(_ bytes: [UInt8]) -> (order: Encoding, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let sample = bytes.prefix(400)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard bytes.count.isMultiple(of: 2), !zeros.isEmpty, zeros.count * 4 > sample.count else { return nil }
    if zeros.allSatisfy({ !$0.isMultiple(of: 2) }) { return (.utf16LittleEndian, 0) }
    if zeros.allSatisfy({ $0.isMultiple(of: 2) }) { return (.utf16BigEndian, 0) }
    return nil
  }

  private static func windows(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let special = (0x80...0x9F).contains(byte) ? windowsSigns[Int(byte) - 0x80] : nil
      text.append(special ?? Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// What Windows-1252 has in place of the control characters from 0x80; a space where it has nothing.
  private static let windowsSigns = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}
