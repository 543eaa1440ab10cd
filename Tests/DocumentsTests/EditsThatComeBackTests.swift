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

  @Test func aNewParagraphIsNamedWithItsPlace() throws {
    for isTracked in [false, true] {
      let changes = try changes { document in
        let old = try document.paragraph(with: cuba)
        var new = EditedDocument.typed("The Commission took note of something new.")
        if isTracked {
          new = new.replacing("<w:r>", with: "<w:ins w:id=\"9\"><w:r>").replacing(
            "</w:r>", with: "</w:r></w:ins>")
        }
        try document.replace(old, with: old + new)
      }
      #expect(changes.reworded.isEmpty && changes.unread.map(\.kind) == [.added])
      #expect(changes.unread.first?.after == "The Commission took note of something new.")
      #expect(changes.unread.first?.place.hasPrefix("after paragraph ") == true)
    }
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
    #expect(changes.reworded.isEmpty && changes.unread.allSatisfy { $0.kind == .object })
    #expect(changes.unread.map(\.after) == [named].compactMap(\.self))
  }

  @Test func aDocumentBetweenTwoParagraphsIsNamed() throws {
    let changes = try changes { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: old + "<w:altChunk r:id=\"rId99\"/>")
    }
    #expect(changes.reworded.isEmpty && changes.unread.map(\.kind) == [.object])
    #expect(changes.unread.first?.after == "another document")
  }

  @Test func aParagraphThatWasSplitIsNamedWithBothHalves() throws {
    let first = try changes { document in
      try document.replace(
        "also made by the observer for Cuba.",
        with: "also made</w:t></w:r></w:p>"
          + "<w:p><w:pPr/><w:r><w:t>by the observer for Cuba.")
    }
    #expect(first.reworded.isEmpty && first.unread.map(\.kind) == [.split])
    #expect(first.unread.first?.after == "A statement was also made | by the observer for Cuba.")
    // Split before its bookmark, so that the second half has that
    let second = try changes { document in
      let old = try document.paragraph(with: cuba)
      let rest = old.replacing("A statement was ", with: "")
      try document.replace(old, with: EditedDocument.typed("A statement was") + rest)
    }
    #expect(second.reworded.isEmpty && second.unread.map(\.kind) == [.split])
    // Split and changed
    let third = try changes { document in
      try document.replace(
        "also made by the observer for Cuba.",
        with: "also made by all.</w:t></w:r></w:p><w:p><w:pPr/><w:r><w:t>Cuba spoke.")
    }
    #expect(third.unread.map(\.after) == ["Cuba spoke."])
  }

  @Test func paragraphsThatWereJoinedAreNamed() throws {
    for isTracked in [false, true] {
      let changes = try changes { document in
        let pieces = document.pieces
        let index = try #require(pieces.firstIndex { $0.paragraph.contains(cuba) })
        let (first, second) = (pieces[index - 1].paragraph, pieces[index].paragraph)
        let joined: String
        if isTracked {
          joined =
            first.replacing("</w:pPr>", with: "<w:rPr><w:del w:id=\"900\"/></w:rPr></w:pPr>") + second
        } else {
          let start = try #require(second.firstRange(of: "</w:pPr>")).upperBound
          joined = first.replacing("</w:p>", with: "") + second[start...]
        }
        try document.replace(first + second, with: joined)
      }
      #expect(changes.reworded.isEmpty && changes.unread.map(\.kind) == [.joined])
      #expect(changes.unread.first?.after.hasSuffix(cuba) == true)
    }
  }

  @Test func aParagraphThatWasMovedIsNamed() throws {
    let changes = try changes { document in
      var pieces = document.pieces
      let index = try #require(pieces.firstIndex { $0.paragraph.contains(cuba) })
      let moved = pieces[index].paragraph
      pieces[index].paragraph = ""
      pieces[index - 3].paragraph = moved + pieces[index - 3].paragraph
      document.put(pieces)
    }
    #expect(changes.reworded.isEmpty && changes.unread.map(\.kind) == [.moved])
    #expect(changes.unread.first?.before == cuba)
    let tracked = try self.changes { document in
      let old = try document.paragraph(with: cuba)
      let first = document.pieces[2]
      try document.replace(old, with: EditedDocument.struckOut(old, by: "w:moveFrom"))
      let new = EditedDocument.typed(cuba).replacing("<w:r>", with: "<w:moveTo w:id=\"9\"><w:r>")
        .replacing("</w:r>", with: "</w:r></w:moveTo>")
      try document.replace(first.paragraph, with: first.paragraph + new)
    }
    #expect(tracked.reworded.isEmpty && tracked.unread.map(\.kind) == [.moved])
  }

  @Test func aParagraphThatWasStruckOutIsNamedAndItsNeighboursAreRead() throws {
    let changes = try changes { document in
      let old = try document.paragraph(with: cuba)
      try document.replace(old, with: EditedDocument.struckOut(old))
      try document.replace(
        "observed a minute of silence in memory", with: "kept a minute of silence in memory")
    }
    #expect(changes.unread.map(\.kind) == [.gone] && changes.unread.first?.before == cuba)
    #expect(changes.reworded.count == 1)
    let removed = try self.changes { document in
      try document.replace(try document.paragraph(with: cuba), with: "")
    }
    #expect(removed.reworded.isEmpty && removed.unread.map(\.kind) == [.gone])
    let emptied = try self.changes { try $0.replace(cuba, with: "") }
    #expect(emptied.reworded.isEmpty && emptied.unread.map(\.kind) == [.gone])
  }

  @Test func aParagraphThatLostItsBookmarkIsKnownByItsWords() throws {
    func retyped(_ words: String) throws -> ReturnedChanges {
      try changes { document in
        try document.replace(try document.paragraph(with: cuba), with: EditedDocument.typed(words))
      }
    }
    #expect(try retyped(cuba).isEmpty)
    let similar = try retyped("A statement was made by the observer for Cuba.")
    #expect(similar.unread.isEmpty && similar.reworded.count == 1)
    let other = try retyped("Something else was discussed at length.")
    #expect(other.reworded.isEmpty && other.unread.map(\.kind) == [.gone, .added])
  }

  @Test func tablesListsAndHeadingsAreCompared() throws {
    let table = try changes { document in
      let cell = try #require(
        document.pieces.last { $0.paragraph.contains("w:val=\"TableCell\"") }?.paragraph)
      try document.replace(cell, with: cell.replacing("</w:t>", with: " Zutana</w:t>", maxReplacements: 1))
    }
    #expect(table.reworded.isEmpty && table.unread.map(\.kind) == [.changed])
    #expect(table.unread.first?.place.contains("table") == true)
    let list = try changes { document in
      let item = try #require(
        document.pieces.first { $0.paragraph.contains("w:val=\"ListItem\"") }?.paragraph)
      let words = try #require(item.firstRange(of: "</w:t></w:r><w:bookmarkEnd")).lowerBound
      try document.replace(item, with: String(item[..<words]) + " and more" + item[words...])
      let line = try #require(document.pieces.last { $0.paragraph.contains("w:val=\"ListItem\"") }?.paragraph)
      try document.replace(line, with: line + EditedDocument.typed("(z) A new item", style: "ListItem"))
    }
    #expect(list.reworded.isEmpty && Set(list.unread.map(\.kind)) == [.changed, .added])
    let heading = try changes { document in
      let old = try #require(document.pieces.last { $0.paragraph.contains("w:val=\"Heading2\"") }?.paragraph)
      try document.replace(
        old, with: old.replacing("</w:t></w:r><w:bookmarkEnd", with: "!</w:t></w:r><w:bookmarkEnd"))
    }
    #expect(heading.reworded.isEmpty && heading.unread.first?.place.hasPrefix("a heading") == true)
  }

  @Test func whatStandsBesideTheParagraphsIsNamed() throws {
    let chapter = try Editions.chapter("II")
    let masthead = try changes(chapter) { try $0.replace("Limited", with: "General") }
    #expect(masthead.reworded.isEmpty && masthead.unread.map(\.kind) == [.changed])
    let header = try changes(chapter) { document in
      try document.replace("L.1/Add.2", with: "L.1/Add.9", in: "word/header1.xml")
      try document.replace("L.1/Add.2", with: "L.1/Add.9", in: "word/header2.xml")
    }
    #expect(header.reworded.isEmpty && header.unread.map(\.kind) == [.margin])
    let comment = try changes(chapter) { document in
      try document.replace(
        cuba, with: cuba + "</w:t></w:r><w:r><w:commentReference w:id=\"4\"/></w:r><w:r><w:t>")
      document["word/comments.xml"] =
        "<w:comments><w:comment w:id=\"4\" w:author=\"Chie\">" + EditedDocument.typed("Is this right?")
        + "</w:comment></w:comments>"
    }
    #expect(comment.reworded.isEmpty && comment.unread.map(\.after) == ["Chie: Is this right?"])
    #expect(comment.unread.first?.place.hasPrefix("paragraph ") == true)
    let picture = try changes(chapter) { document in
      let box = "<w:pict><w:txbxContent>" + EditedDocument.typed("In a box.") + "</w:txbxContent></w:pict>"
      try document.replace(cuba, with: cuba + "</w:t></w:r><w:r>\(box)</w:r><w:r><w:t>")
    }
    #expect(picture.reworded.isEmpty && Set(picture.unread.map(\.after)) == ["In a box.", "a picture"])
  }

  @Test func notesThatCameWentOrChangedAreNamed() throws {
    let come = try changes { document in
      try document.replace(
        cuba, with: cuba + "</w:t></w:r><w:r><w:footnoteReference w:id=\"77\"/></w:r><w:r><w:t>")
      try document.replace(
        "</w:footnotes>",
        with: "<w:footnote w:id=\"77\">" + EditedDocument.typed("A note.")
          + "</w:footnote></w:footnotes>", in: "word/footnotes.xml")
    }
    #expect(come.reworded.isEmpty && come.unread.map(\.kind) == [.note])
    #expect(come.unread.first?.after.hasSuffix("[note: A note.]") == true)
    let gone = try changes { try $0.replace("<w:footnoteReference w:id=\"1\"/>", with: "") }
    #expect(gone.reworded.isEmpty && !gone.unread.isEmpty)
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
    #expect(try document.changes(since: edition).unread.count == 1)
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
