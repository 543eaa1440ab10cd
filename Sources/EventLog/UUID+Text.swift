import FoundationEssentials
import Postgres

extension UUID {
  /// A UUID from its text, in letters of either size; nil where it is none.
  public init?(text: ArraySlice<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    let start = text.startIndex
    guard text.count == 36, text[start + 8] == hyphen, text[start + 13] == hyphen, text[start + 18] == hyphen,
      text[start + 23] == hyphen, let b = [UInt8](hex: text.filter { $0 != hyphen }), b.count == 16
    else { return nil }
    self.init(
      uuid: (
        b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
      ))
  }

  /// Its text in small letters (RFC 9562), as the log has it.
  ///
  /// A command is named some four times on its way, and the library prints each by a format.
  public var text: String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
    return withUnsafeBytes(of: uuid) { bytes in
      String(unsafeUninitializedCapacity: 36) { text in
        var place = 0
        for (index, byte) in bytes.enumerated() {
          if index == 4 || index == 6 || index == 8 || index == 10 {
            text[place] = UInt8(ascii: "-")
            place += 1
          }
          text[place] = digit(byte >> 4)
          text[place + 1] = digit(byte & 15)
          place += 2
        }
        return place
      }
    }
  }
}
