import FoundationEssentials

extension UUID {
  /// A UUID from its text, in letters of either size; nil if it is none.
  ///
  /// The library's own reading takes signs and spaces for digits.
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
  public var text: String { uuidString.lowercased() }
}
