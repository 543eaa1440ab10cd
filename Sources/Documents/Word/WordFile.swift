/// A Word document that was opened: the parts in it, read as XML.
struct WordFile {
  private let archive: ZipArchive

  /// Why bytes are no Word document, or a part of one cannot be read.
  enum Fault: Error, Equatable {
    case notADocument(String)
    case missingPart(String)
    case brokenPart(String, String)
  }

  /// The part with the body.
  static let document = "word/document.xml"

  /// Opens a document; throws where it is no archive, or one without a body.
  init(_ bytes: [UInt8]) throws(Fault) {
    if let kind = WordFile.otherKind(bytes) { throw .notADocument(kind) }
    do {
      // Pictures, fonts and macros are never unpacked.
      archive = try ZipArchive(reading: bytes) { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") }
    } catch {
      throw .notADocument(error.reason)
    }
    guard archive.entry(WordFile.document) != nil else {
      throw .notADocument("it has no \(WordFile.document)")
    }
  }

  /// The bytes of a part, nil where the document has none of that name.
  func part(_ name: String) -> [UInt8]? { archive.entry(name) }

  /// The names of the parts with running headers and footers.
  var margins: [String] {
    archive.entries.map(\.name).filter {
      ($0.hasPrefix("word/header") || $0.hasPrefix("word/footer")) && $0.hasSuffix(".xml")
    }
  }

  /// Hands out the tags and words of a part one after the other; none where the document has none of that name.
  func read(_ name: String, _ take: (XMLTokens.Token) -> Void) throws(Fault) {
    guard let bytes = part(name) else { return }
    guard bytes.count <= WordFile.longestPart else {
      throw .brokenPart(name, "it is longer than \(WordFile.longestPart >> 20) MB")
    }
    do {
      try XMLTokens(bytes, mayDeclare: false).read(take)
    } catch {
      throw .brokenPart(name, "\(error)")
    }
  }

  /// A longer part is not read: a report of a thousand pages has one of 30 MB.
  private static let longestPart = 40 << 20

  /// The parts of the document that are passed over: macros, and files elsewhere that it would take in.
  var remarks: [String] {
    var remarks: [String] = []
    if archive.passedOver.contains(where: { $0.hasSuffix("vbaProject.bin") }) {
      remarks.append("Its macros are passed over.")
    }
    var links: Set<String> = []
    for entry in archive.entries where entry.name.hasSuffix(".rels") {
      try? XMLTokens(entry.bytes, mayDeclare: false).read { token in
        guard case .start("Relationship", let attributes, _) = token, attributes["TargetMode"] == "External",
          let type = attributes["Type"], !type.hasSuffix("/hyperlink")
        else { return }
        links.insert(attributes["Target"] ?? "")
      }
    }
    return remarks + links.sorted().map { "Its link to \($0) is not followed." }
  }

  /// The kind of a file that is no archive, if its first bytes tell it.
  private static func otherKind(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "it is in the format of Word 97, or protected by a password; save it as a .docx without one"
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return "it is in rich text; save it as a .docx" }
    if bytes.starts(with: Array("%PDF".utf8)) {
      return "it is a PDF; take the document that it was printed from"
    }
    return nil
  }
}
