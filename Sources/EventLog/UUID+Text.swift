import FoundationEssentials

extension UUID {
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
