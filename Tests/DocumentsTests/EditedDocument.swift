import Testing

@testable import Documents

/// The document of an edition, edited as a word processor would, part by part.
struct EditedDocument {
  private var entries: [ZipArchive.Entry]

  init(_ edition: Edition) throws {
    entries = try ZipArchive(reading: try WordDocument(edition).bytes()).entries
  }

  static let body = "word/document.xml"

  /// The text of a part.
  subscript(part: String) -> String {
    get { entries.first { $0.name == part }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
    set {
      let entry = ZipArchive.Entry(name: part, bytes: Array(newValue.utf8))
      if let index = entries.firstIndex(where: { $0.name == part }) {
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
  }

  /// The body cut at its paragraphs: what stands before each, and the paragraph.
  var pieces: [(before: String, paragraph: String)] {
    var pieces: [(before: String, paragraph: String)] = []
    var rest = self[Self.body][...]
    while let start = rest.firstRange(of: "<w:p>"),
      let end = rest[start.lowerBound...].firstRange(of: "</w:p>")
    {
      pieces.append((String(rest[..<start.lowerBound]), String(rest[start.lowerBound..<end.upperBound])))
      rest = rest[end.upperBound...]
    }
    return pieces + [(String(rest), "")]
  }

  /// Puts the pieces together again.
  mutating func put(_ pieces: [(before: String, paragraph: String)]) {
    self[Self.body] = pieces.map { $0.before + $0.paragraph }.joined()
  }

  /// The paragraph in which words stand.
  func paragraph(with words: String) throws -> String {
    try #require(pieces.first { $0.paragraph.contains(words) }?.paragraph, "no paragraph with “\(words)”")
  }

  /// Puts something in the place of what stands in the body once or more; the first is changed.
  mutating func replace(_ old: String, with new: String, in part: String = EditedDocument.body) throws {
    try #require(self[part].contains(old), "“\(old)” is not in \(part)")
    self[part] = self[part].replacing(old, with: new, maxReplacements: 1)
  }

  /// The file.
  func bytes() throws -> [UInt8] { try ZipArchive(entries).bytes() }

  /// What reading it back comes to.
  func changes(since edition: Edition) throws -> ReturnedChanges {
    try WordReading(try bytes()).changes(since: edition)
  }

  /// A paragraph as somebody types it.
  static func typed(_ words: String, style: String = "NumberedParagraph") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  /// The same paragraph with its words struck out, and its end.
  static func struckOut(_ paragraph: String, by element: String = "w:del") -> String {
    paragraph.replacing("</w:pPr>", with: "<w:rPr><\(element) w:id=\"900\" w:author=\"E\"/></w:rPr></w:pPr>")
      .replacing("<w:r>", with: "<\(element) w:id=\"901\" w:author=\"E\"><w:r>")
      .replacing("</w:r>", with: "</w:r></\(element)>")
      .replacing("<w:t ", with: element == "w:del" ? "<w:delText " : "<w:t ")
      .replacing("</w:t>", with: element == "w:del" ? "</w:delText>" : "</w:t>")
  }
}
