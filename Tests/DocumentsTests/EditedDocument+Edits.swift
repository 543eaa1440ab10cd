import Testing

@testable import Documents

extension EditedDocument {
  /// The words of a paragraph, run by run.
  func words(of paragraph: String) -> [String] {
    paragraph.split(separator: "<w:t xml:space=\"preserve\">").dropFirst()
      .compactMap { $0.split(separator: "<", omittingEmptySubsequences: false).first.map(String.init) }
  }

  /// The last heading of a section with those words.
  func heading(with words: String) throws -> String {
    try #require(
      pieces.last { $0.paragraph.contains("w:val=\"Heading2\"") && $0.paragraph.contains(words) }?.paragraph)
  }

  /// The last list item with those words.
  func item(with words: String) throws -> String {
    try #require(
      pieces.last { $0.paragraph.contains("w:val=\"ListItem\"") && $0.paragraph.contains(words) }?.paragraph)
  }

  /// The row of a table in which words stand.
  func row(with words: String) throws -> String {
    let body = self[EditedDocument.body]
    let place = try #require(body.firstRange(of: words)).lowerBound
    let start = try #require(body[..<place].ranges(of: "<w:tr>").last).lowerBound
    let end = try #require(body[place...].firstRange(of: "</w:tr>")).upperBound
    return String(body[start..<end])
  }

  /// The paragraph with those words and the next one become one.
  mutating func join(_ words: String, joint: String) throws {
    let pieces = pieces
    let index = try #require(pieces.firstIndex { $0.paragraph.contains(words) })
    let (first, second) = (pieces[index].paragraph, pieces[index + 1].paragraph)
    let start = try #require(second.firstRange(of: "</w:pPr>")).upperBound
    try replace(
      first + second,
      with: first.replacing("</w:p>", with: "<w:r><w:t xml:space=\"preserve\">\(joint)</w:t></w:r>")
        + second[start...])
  }

  /// Adds a footnote before the last one, and counts that on as Word does; gives the reference to it.
  mutating func addNote(_ words: String) throws -> String {
    let part = "word/footnotes.xml"
    let last = try #require(self[part].ranges(of: "<w:footnote ").last).lowerBound
    let id = try #require(Int(self[part][last...].split(separator: "\"")[1]))
    let note =
      "<w:footnote w:id=\"\(id)\">" + EditedDocument.typed(words, style: "FootnoteText") + "</w:footnote>"
    self[part] =
      self[part][..<last] + note
      + self[part][last...].replacing("<w:footnote w:id=\"\(id)\"", with: "<w:footnote w:id=\"\(id + 1)\"")
    try replace("<w:footnoteReference w:id=\"\(id)\"/>", with: "<w:footnoteReference w:id=\"\(id + 1)\"/>")
    return "<w:footnoteReference w:id=\"\(id)\"/>"
  }

  static func withoutBookmarks(_ row: String) -> String {
    row.split(separator: "<w:bookmark", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? String(part) : String(part[(part.firstRange(of: "/>")?.upperBound ?? part.startIndex)...])
    }.joined()
  }
}
