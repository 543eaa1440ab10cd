import Drafting
import Foundation
import Testing

@testable import Documents

/// Every way in which an editor works on a document: what is not read back is named, with its words.
@Suite("Edits that come back")
struct EditsThatComeBackTests {
  private let cuba = "A statement was also made by the observer for Cuba."

  private func edition() throws -> Edition { try Editions.whole(Editions.withText()) }

  private func changes(
    _ edition: Edition? = nil, _ edit: (inout EditedDocument) throws -> Void
  ) throws -> ReturnedChanges {
    let edition = try edition ?? self.edition()
    var document = try EditedDocument(edition)
    try edit(&document)
    return try document.changes(since: edition)
  }

  @Test(arguments: [
    ("<w:strike/>", "words with a line through them"),
    ("<w:dstrike w:val=\"true\"/>", "words with a line through them"),
    ("<w:vanish/>", "hidden words"), ("<w:strike w:val=\"0\"/><w:i w:val=\"off\"/>", nil),
  ])
  func wordsThatAreStruckOutOrHiddenByTheirFormAreNamed(property: String, named: String?) throws {
    let changes = try changes { document in
      let old = try document.paragraph(with: cuba)
      let new = old.replacing("<w:r><w:t", with: "<w:r><w:rPr>\(property)</w:rPr><w:t")
      try #require(new != old)
      try document.replace(old, with: new)
    }
    #expect(changes.all.allSatisfy { $0.kind == .object })
    #expect(changes.all.map(\.after) == [named].compactMap(\.self))
  }

  @Test func aDocumentBetweenTwoParagraphsIsNamed() throws {
    let changes = try changes { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: old + "<w:altChunk r:id=\"rId99\"/>")
    }
    #expect(changes.all.map(\.kind) == [.object])
    #expect(changes.all.first?.after == "another document")
  }

  @Test func trackedChangesAreReadAsAcceptedAndShownWithTheirAuthors() throws {
    let struck = try changes { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: EditedDocument.struckOut(old))
    }
    #expect(struck.all.map(\.kind) == [.gone] && struck.all.first?.authors == ["E"])
    let moved = try changes { document in
      let old = try document.paragraph(with: cuba)
      let goal = try document.paragraph(with: "made an introductory statement.")
      try document.replace(old, with: EditedDocument.struckOut(old, by: "w:moveFrom"))
      let new = EditedDocument.typed(cuba)
        .replacing("<w:r>", with: "<w:moveTo w:id=\"9\" w:author=\"Chie\"><w:r>")
        .replacing("</w:r>", with: "</w:r></w:moveTo>")
      try document.replace(goal, with: goal + new)
    }
    #expect(moved.all.map(\.kind) == [.moved] && moved.all.first?.authors == ["Chie"])
    let joined = try changes { document in
      let first = try document.paragraph(with: EditCase.japan)
      try document.replace(
        first,
        with: first.replacing(
          "</w:pPr>", with: "<w:rPr><w:del w:id=\"900\" w:author=\"Ana\"/></w:rPr></w:pPr>"))
    }
    #expect(joined.all.map(\.kind) == [.joined] && joined.all.first?.authors == ["Ana"])
  }

  @Test func aPlaceIsSaidByTheNumberOfAParagraph() throws {
    let changes = try changes { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: old + EditedDocument.typed("Something new."))
    }
    #expect(changes.all.first?.place.hasPrefix("after paragraph ") == true)
    #expect(changes.all.first?.after == "Something new.")
  }

  @Test func whatStandsBesideTheParagraphsIsNamed() throws {
    let chapter = try Editions.chapter("II")
    let masthead = try changes(chapter) { try $0.replace("Limited", with: "General") }
    #expect(masthead.all.map(\.kind) == [.changed])
    let header = try changes(chapter) { document in
      try document.replace("L.1/Add.2", with: "L.1/Add.9", in: "word/header1.xml")
      try document.replace("L.1/Add.2", with: "L.1/Add.9", in: "word/header2.xml")
    }
    #expect(header.all.map(\.kind) == [.margin])
    let comment = try changes(chapter) { document in
      try document.replace(
        cuba, with: cuba + "</w:t></w:r><w:r><w:commentReference w:id=\"4\"/></w:r><w:r><w:t>")
      document["word/comments.xml"] =
        "<w:comments><w:comment w:id=\"4\" w:author=\"Chie\">" + EditedDocument.typed("Is this right?")
        + "</w:comment></w:comments>"
    }
    #expect(comment.all.map(\.after) == ["Chie: Is this right?"])
    #expect(comment.all.first?.place.hasPrefix("paragraph ") == true)
    let picture = try changes(chapter) { document in
      let box = "<w:pict><w:txbxContent>" + EditedDocument.typed("In a box.") + "</w:txbxContent></w:pict>"
      try document.replace(cuba, with: cuba + "</w:t></w:r><w:r>\(box)</w:r><w:r><w:t>")
    }
    #expect(Set(picture.all.map(\.after)) == ["In a box.", "a picture"])
  }

  @Test func whatWordProcessorsDoByThemselvesIsNoChange() throws {
    let edition = try edition()
    var document = try EditedDocument(edition)
    let body = document[EditedDocument.body]
    document[EditedDocument.body] = body.replacing("\u{A0}", with: " ").replacing("“", with: "&quot;")
      .replacing("”", with: "&quot;").replacing("’", with: "'").replacing(
        "Second Vice-Chair", with: "Second Vice\u{2011}Chair"
      )
      .replacing("Third Vice-Chair", with: "Third Vice</w:t><w:noBreakHyphen/><w:t>Chair")
    #expect(document[EditedDocument.body] != body)
    #expect(try document.changes(since: edition).isEmpty)
    // And in a paragraph that was changed, what was not changed keeps its marks.
    try document.replace("&quot;sample&quot;", with: "&quot;sample&quot; indeed")
    #expect(try document.changes(since: edition).all.count == 1)
    #expect(
      WordReading.respelled(
        "The \"report\" of pre\u{2011}session work is new", as: "The “report” of pre-session work")
        == "The “report” of pre-session work is new")
  }

  @Test func earlierFormsAndNumbersOfPagesAreNoWords() throws {
    let changes = try changes { document in
      try document.replace(
        "<w:r><w:t xml:space=\"preserve\">\(cuba)",
        with: "<w:r><w:rPr><w:rPrChange w:id=\"9\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>\(cuba)")
      let old = document[EditedDocument.body]
      document[EditedDocument.body] = old.replacing("<w:t>…</w:t>", with: "<w:t>12</w:t>")
      #expect(document[EditedDocument.body] != old)
    }
    #expect(changes.isEmpty)
  }

  @Test("no paragraph can go, come twice, change places or lose a word without a word about it")
  func nothingPassesUnnoticed() throws {
    for edition in [try Editions.chapter("II"), try Editions.chapter("VIII")] {
      let document = try EditedDocument(edition)
      let pieces = document.pieces
      func words(_ index: Int) -> [Substring] {
        pieces[index].paragraph.split(separator: "<w:t xml:space=\"preserve\">").dropFirst()
          .compactMap { $0.split(separator: "<", omittingEmptySubsequences: false).first }
          .filter { !$0.allSatisfy(\.isWhitespace) }
      }
      for index in pieces.indices.dropLast() where !words(index).isEmpty {
        var edits: [[(before: String, paragraph: String)]] = []
        for edit in 0..<4 {
          var changed = pieces
          switch edit {
          case 0: changed[index].paragraph = ""
          case 1: changed[index].paragraph += changed[index].paragraph
          case 2:
            guard words(index) != words(index + 1), !words(index + 1).isEmpty else { continue }
            (changed[index].paragraph, changed[index + 1].paragraph) =
              (changed[index + 1].paragraph, changed[index].paragraph)
          default:
            let word = try #require(words(index).first)
            changed[index].paragraph = changed[index].paragraph.replacing(">\(word)<", with: ">Zzz<")
          }
          edits.append(changed)
        }
        for changed in edits {
          var edited = document
          edited.put(changed)
          let found = try edited.changes(since: edition)
          #expect(!found.isEmpty, "\(words(index))")
        }
      }
    }
  }
}
