import Drafting
import Proceedings

/// Makes a PDF say the day of its document and not the moment of its printing, so that the same document makes
/// the same bytes.
///
/// LibreOffice writes the moment into the information about the document, and into the identifier and the checksum
/// of the file, and has no option for another. Each is overwritten in its place by as many characters.
enum PDFStamp {
  /// The file with that day, and an identifier that follows from its content (ISO 32000-1, 14.4).
  static func stamped(_ pdf: [UInt8], day: Day) -> [UInt8] {
    var pdf = pdf
    let date = "\(day)".filter { $0 != "-" } + "000000"
    overwrite(&pdf, after: "/CreationDate(D:", count: 14, with: date)
    let marks = ["/ID [ <", "/DocChecksum /"]
    let zeros = String(repeating: "0", count: 32)
    for mark in marks { overwrite(&pdf, after: mark, count: 32, with: zeros) }
    // The identifier stands twice: as it was made, and as it is.
    overwrite(&pdf, after: ">\n<", count: 32, with: zeros)
    let identifier = hash(pdf)
    for mark in marks + [">\n<"] { overwrite(&pdf, after: mark, count: 32, with: identifier) }
    return pdf
  }

  /// Overwrites what follows the last place of a mark; nothing where the mark, or room after it, is not there.
  private static func overwrite(_ pdf: inout [UInt8], after mark: String, count: Int, with text: String) {
    let mark = Array(mark.utf8)
    let new = Array(text.utf8)
    // All of it stands at the end of the file.
    let start = max(0, pdf.count - 65_536)
    guard new.count == count, pdf.count - start > mark.count + count else { return }
    for place in (start...(pdf.count - mark.count - count)).reversed()
    where pdf[place] == mark[0] && pdf[place..<(place + mark.count)].elementsEqual(mark) {
      pdf.replaceSubrange((place + mark.count)..<(place + mark.count + count), with: new)
      return
    }
  }

  /// 128 bits of two FNV-1a hashes, in hexadecimal figures.
  private static func hash(_ bytes: [UInt8]) -> String {
    [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { (start: UInt64) in
      let hash = bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
      let figures = String(hash, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - figures.count) + figures
    }.joined()
  }
}
