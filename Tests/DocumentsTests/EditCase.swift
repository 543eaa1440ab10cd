import Drafting
import Testing

@testable import Documents

/// An edit that an editor makes in a document, and what reading it back comes to.
struct EditCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// What is offered, from the beginning of the document to its end.
  var kinds: [ReturnedChange.Kind]
  /// Whether all of it can be recorded; otherwise it is shown alone.
  var isRecorded = true
  var edit: @Sendable (inout EditedDocument) throws -> Void

  init(
    _ name: String, _ kinds: ReturnedChange.Kind..., isRecorded: Bool = true,
    _ edit: @escaping @Sendable (inout EditedDocument) throws -> Void
  ) {
    (testDescription, self.kinds, self.isRecorded, self.edit) = (name, kinds, isRecorded, edit)
  }

  init(_ name: String, _ kinds: [ReturnedChange.Kind]) {
    (testDescription, self.kinds, edit) = (name, kinds, { _ in })
  }

  static let cuba = "A statement was also made by the observer for Cuba."
  static let japan = "Statements were made by the representatives of Japan and Kenya."

  static let all = words + places + lists + notes + front + shown

  private static let words = [
    EditCase("a word changed", .changed) {
      try $0.replace("also made by the observer for Cuba", with: "made by Cuba")
    },
    EditCase("words changed before a note", .changed) {
      try $0.replace("also made by the representative of Kenya", with: "made by Kenya")
    },
    EditCase("a paragraph retyped", .changed) { document in
      try document.replace(
        try document.paragraph(with: cuba),
        with: EditedDocument.typed("A statement was made by the observer for Cuba."))
    },
    EditCase("a paragraph replaced by another", .gone, .added) { document in
      try document.replace(
        try document.paragraph(with: cuba),
        with: EditedDocument.typed("Something else was discussed at length."))
    },
    EditCase("a heading changed", .changed) { document in
      let old = try document.heading(with: ">Deliberations<")
      try document.replace(old, with: old.replacing("Deliberations", with: "Deliberations and views"))
    },
    EditCase("a heading without a letter changed", .changed) { document in
      let old = try document.heading(with: "Action taken by the Commission")
      try document.replace(old, with: old.replacing("Action taken by", with: "What was done by"))
    },
    EditCase("the title of a chapter changed", .changed) { document in
      let old = try #require(
        document.pieces.last {
          $0.paragraph.contains("w:val=\"Heading1\"") && $0.paragraph.contains("Other business")
        }?.paragraph)
      try document.replace(old, with: old.replacing("Other business", with: "Other matters"))
    },
    EditCase("an empty place filled with two paragraphs", .changed) { document in
      let old = try document.paragraph(with: "[Summary of the deliberations under item")
      let words = try #require(document.words(of: old).first)
      try document.replace(
        old,
        with: old.replacing(words, with: "Several speakers welcomed the report.")
          + EditedDocument.typed("Some asked for *more* time."))
    },
  ]

  private static let places = [
    EditCase("a paragraph inserted", .added) { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(
        old, with: old + EditedDocument.typed("The Commission took note of something new."))
    },
    EditCase("a paragraph inserted, tracked", .added) { document in
      let old = try document.paragraph(with: cuba)
      let new = EditedDocument.typed("The Commission took note of something new.")
        .replacing("<w:r>", with: "<w:ins w:id=\"9\" w:author=\"Chie\"><w:r>")
        .replacing("</w:r>", with: "</w:r></w:ins>")
      try document.replace(old, with: old + new)
    },
    EditCase("two paragraphs inserted", .added, .added) { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(
        old,
        with: old + EditedDocument.typed("The first new one.") + EditedDocument.typed("The second new one."))
    },
    EditCase("a paragraph inserted before the first of a chapter", .added) { document in
      let old = try document.paragraph(with: "entitled “Other business”.")
      try document.replace(old, with: EditedDocument.typed("It was a short debate.") + old)
    },
    EditCase("a paragraph inserted behind the last of a chapter", .added) { document in
      let old = try document.paragraph(with: "by the representative of Austria")
      try document.replace(old, with: old + EditedDocument.typed("That ended the debate."))
    },
    EditCase("a heading and a paragraph inserted", .added, .added) { document in
      let old = try document.paragraph(with: "by the representative of Austria")
      try document.replace(
        old,
        with: old + EditedDocument.typed("Outcome", style: "Heading2")
          + EditedDocument.typed("That ended the debate."))
    },
    EditCase("a paragraph split", .split) { document in
      try document.replace(
        "also made by the observer for Cuba.",
        with: "also made</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"NumberedParagraph\"/></w:pPr><w:r>"
          + "<w:t>by the observer for Cuba.")
    },
    EditCase("a paragraph split before its bookmark", .split) { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(
        old, with: EditedDocument.typed("A statement was") + old.replacing("A statement was ", with: ""))
    },
    EditCase("a paragraph split in three", .split) { document in
      let cut = "</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"NumberedParagraph\"/></w:pPr><w:r><w:t>"
      try document.replace(
        "also made by the observer for Cuba.", with: "also made\(cut)by the\(cut)observer for Cuba.")
    },
    EditCase("two paragraphs joined", .joined) { try $0.join(japan, joint: " ") },
    EditCase("two paragraphs joined without a space", .joined) { try $0.join(japan, joint: "") },
    EditCase("two paragraphs joined and changed", .joined) { document in
      try document.join(japan, joint: " ")
      try document.replace(
        "A statement was also made by the observer for the World", with: "So did the World")
    },
    EditCase("a paragraph moved up", .moved) { document in
      let old = try document.paragraph(with: cuba)
      let goal = try document.paragraph(with: "made an introductory statement.")
      try document.replace(old, with: "")
      try document.replace(goal, with: goal + old)
    },
    EditCase("a paragraph moved to another chapter", .moved) { document in
      let old = try document.paragraph(with: cuba)
      let goal = try document.paragraph(with: "by the representative of Austria")
      try document.replace(old, with: "")
      try document.replace(goal, with: goal + old)
    },
    EditCase("a paragraph moved and changed", .moved) { document in
      let old = try document.paragraph(with: cuba)
      let goal = try document.paragraph(with: "made an introductory statement.")
      try document.replace(old, with: "")
      try document.replace(goal, with: goal + old.replacing("also made", with: "made"))
    },
    EditCase("a paragraph deleted", .gone) { try $0.replace(try $0.paragraph(with: cuba), with: "") },
    EditCase("a paragraph deleted, tracked", .gone) { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: EditedDocument.struckOut(old))
    },
    EditCase("a paragraph emptied", .gone) { try $0.replace(cuba, with: "") },
    EditCase(
      "a paragraph inserted beside one that is changed and one that is deleted", .gone, .added, .changed
    ) {
      document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: EditedDocument.typed("Nobody had expected that."))
      try document.replace("in exercise of the right of reply", with: "in reply")
    },
  ]

  private static let lists = [
    EditCase("a list item changed", .changed) {
      try $0.replace("Other business.</w:t>", with: "Any other business.</w:t>")
    },
    EditCase("a list item inserted", .added) { document in
      let old = try document.item(with: "Other business.")
      try document.replace(
        old,
        with: old
          + EditedDocument.typed(
            "7 bis.</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>A new item.", style: "ListItem"))
    },
    EditCase("a list item deleted", .gone) { try $0.replace(try $0.item(with: "Other business."), with: "") },
    EditCase("a cell of the officers’ table changed", .changed) {
      try $0.replace("Hanako Rei (Japan)", with: "Taro Rei (Japan)")
    },
    EditCase("a row of the officers’ table inserted", .added) { document in
      let row = try document.row(with: "Hanako Rei (Japan)")
      let new = row.replacing("Hanako Rei (Japan)", with: "Ann Other (Fiji)")
        .replacing("Third Vice-Chair", with: "Fourth Vice-Chair")
      try document.replace(row, with: row + EditedDocument.withoutBookmarks(new))
    },
    EditCase("a row of the officers’ table deleted", .gone) {
      try $0.replace(try $0.row(with: "Hanako Rei (Japan)"), with: "")
    },
  ]

  private static let notes = [
    EditCase("a footnote changed", .changed) {
      try $0.replace("The statement is included", with: "The statement stands", in: "word/footnotes.xml")
    },
    EditCase("a footnote added", .changed) { document in
      let note = try document.addNote("A note of its own.")
      try document.replace(cuba, with: cuba + "</w:t></w:r><w:r>\(note)</w:r><w:r><w:t>")
    },
    EditCase("a footnote removed", .changed) { document in
      let old = try document.paragraph(with: "A closing statement was also made")
      let start = try #require(old.firstRange(of: "<w:footnoteReference")).lowerBound
      let end = try #require(old[start...].firstRange(of: "/>")).upperBound
      try document.replace(old, with: String(old[..<start] + old[end...]))
    },
    EditCase("a paragraph inserted with a footnote", .added) { document in
      let note = try document.addNote("A note of its own.")
      let old = try document.paragraph(with: cuba)
      try document.replace(
        old, with: old + EditedDocument.typed("Something new.</w:t></w:r><w:r>\(note)</w:r><w:r><w:t>"))
    },
  ]

  private static let front = [
    EditCase("a line of the title page changed", .changed) { try $0.replace(">(11", with: ">(12") },
    EditCase("the note on symbols changed", .changed) {
      try $0.replace("Mention of such a symbol", with: "The mention of such a symbol")
    },
    EditCase("a paragraph of the executive summary changed", .changed) {
      try $0.replace("The present document contains", with: "This document contains")
    },
    EditCase("a paragraph of the executive summary inserted", .added) { document in
      let old = try document.paragraph(with: "The present document contains")
      try document.replace(
        old, with: old + EditedDocument.typed("It was a good session.", style: "PlainParagraph"))
    },
    EditCase("a paragraph of the executive summary deleted", .gone) {
      try $0.replace(try $0.paragraph(with: "The present document contains"), with: "")
    },
  ]

  private static let shown = [
    EditCase("an adopted text changed", .changed, isRecorded: false) {
      try $0.replace("a long list:", with: "a short list:")
    },
    EditCase("the contents changed", .changed, isRecorded: false) { document in
      let old = try #require(document.pieces.first { $0.paragraph.contains("w:val=\"Toc2\"") }?.paragraph)
      try document.replace(old, with: old.replacing("adoption by", with: "approval by"))
    },
    EditCase("a running head changed", .margin, isRecorded: false) { document in
      for part in ["word/header1.xml", "word/header2.xml"] {
        try document.replace("seventieth session", with: "eightieth session", in: part)
      }
    },
  ]
}
