import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

@Suite("Word documents")
struct WordDocumentTests {
  @Test func theSameLogMakesTheSameBytes() throws {
    let first = try WordDocument(Editions.whole()).bytes()
    let second = try WordDocument(Editions.whole()).bytes()
    #expect(first == second)
  }

  @Test func theTextIsThatOfTheReportBlockByBlock() throws {
    for edition in [
      try Editions.whole(Editions.withText()), try Editions.chapter("II"), try Editions.chapter("VIII"),
    ] {
      let reading = try WordReading(try WordDocument(edition).bytes())
      var paragraphs: [String: WordReading.Paragraph] = [:]
      for paragraph in reading.paragraphs { for name in paragraph.bookmarks { paragraphs[name] = paragraph } }
      var count = 0
      for identified in edition.identified.flatMap(\.blocks) where identified.block.kind != .row {
        let paragraph = try #require(paragraphs[WordBookmark.name(identified.id)])
        #expect(WordReading.canonical(paragraph.words) == identified.block.wordsForReading)
        // Word counts the paragraphs: each that has a number is in the style that does.
        #expect((paragraph.style == .paragraph) == (identified.block.number != nil))
        if identified.block.number != nil {
          count += 1
          #expect(identified.block.number == count)
        }
      }
    }
  }

  @Test func theRowsOfATableAreThere() throws {
    let edition = try Editions.chapter("VIII")
    let reading = try WordReading(try WordDocument(edition).bytes())
    let rows = edition.blocks.filter { $0.kind == .row }.map {
      $0.words.split(separator: "\t").map(String.init)
    }
    try #require(rows.count > 2)
    let cells = reading.paragraphs.filter { $0.style == .headCell || $0.style == .cell }.map(\.words)
    #expect(cells == rows.flatMap(\.self))
  }

  @Test func anAddendumIsNumberedFromOneUnderItsOwnSymbol() throws {
    let edition = try Editions.chapter("III")
    #expect(edition.report.paragraphs.first?.number == 1)
    #expect(edition.masthead?.symbol == "E/CN.7/2027/L.1/Add.3")
    #expect(edition.masthead?.addendum == "Addendum")
    #expect(edition.masthead?.rapporteur == "Rapporteur: Abena Muster (Kenya)")
    #expect(edition.masthead?.placeAndDates == "Vienna, 15–19 March 2027")
    #expect(edition.fileName == "E-CN.7-2027-L.1-Add.3")
  }

  @Test func theOrganizationOfTheSessionStandsInTheDocumentItself() throws {
    let edition = try Editions.chapter("VIII")
    #expect(edition.masthead?.symbol == "E/CN.7/2027/L.1")
    #expect(edition.masthead?.addendum == nil)
    let draft = try #require(DraftReport(Editions.session, report: Report.draft(Editions.session)))
    #expect(draft.chapter(ofAddendum: 0)?.numeral == "VIII")
    #expect(draft.chapter(ofAddendum: 8) == nil)
  }

  @Test func footnotesAreRealAndHaveTheirWords() throws {
    let edition = try Editions.whole(Editions.withText())
    let archive = try ZipArchive(reading: try WordDocument(edition).bytes())
    let notes = String(decoding: try #require(archive.entry("word/footnotes.xml")), as: UTF8.self)
    #expect(notes.contains("E/CN.7/2024/2."))
    let document = String(decoding: try #require(archive.entry("word/document.xml")), as: UTF8.self)
    let count = edition.blocks.flatMap(\.notes).count
    #expect(document.split(separator: "<w:footnoteReference ").count - 1 == count)
    #expect(document.contains(" NOTEREF _Note1 "))
  }

  @Test func linesDoNotBreakWhereTheyMustNot() {
    let bound = Typography.bound(
      "(see chap. I, sect. A) No. 8 on 16 May 2024, at 3.22 p.m., a May day, 155 C (VII)")
    #expect(
      bound
        == "(see chap.\u{A0}I, sect.\u{A0}A) No.\u{A0}8 on 16\u{A0}May\u{A0}2024, at 3.22\u{A0}p.m., a May day, 155\u{A0}C\u{A0}(VII)"
    )
    #expect(
      Typography.unbound(bound)
        == "(see chap. I, sect. A) No. 8 on 16 May 2024, at 3.22 p.m., a May day, 155 C (VII)")
  }

  @Test func controlCharactersAreDropped() throws {
    #expect(Markup.escaped("a\u{0}b\u{8}c\u{B}\u{FFFE}<&>") == "abc&lt;&amp;&gt;")
    var session = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70")).session
    let summary = ReportWork.Summary(place: .init(item: 3), paragraphs: ["One\u{1}two."])
    // As a log may hold it that was written before texts were checked.
    let moment = Moment(version: session.version + 1, time: try #require(session.latest))
    session.evolve(by: .reportWork(.summaryEntered(summary)), at: moment)
    let reading = try WordReading(try WordDocument(Editions.whole(session)).bytes())
    #expect(reading.paragraphs.contains { $0.words == "Onetwo." })
  }

  // MARK: Templates

  @Test func aTemplateGivesItsStyles() throws {
    let edition = try Editions.chapter("III")
    let styles =
      "<?xml version=\"1.0\"?><w:styles xmlns:w=\"\(WordNamespace.main)\"><w:style w:type=\"paragraph\" "
      + "w:styleId=\"UN1\"><w:name w:val=\"heading 1\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"
    let page = "<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:left=\"1000\" w:right=\"1000\"/>"
    let template = try ZipArchive([
      .init(
        name: "word/document.xml",
        bytes: Array("<w:document><w:body><w:sectPr>\(page)</w:sectPr></w:body></w:document>".utf8)),
      .init(name: "word/styles.xml", bytes: Array(styles.utf8)),
    ]).bytes()
    let archive = try ZipArchive(reading: try WordDocument(edition, template: template).bytes())
    let document = String(decoding: try #require(archive.entry("word/document.xml")), as: UTF8.self)
    #expect(document.contains("<w:pStyle w:val=\"UN1\"/>"))
    #expect(document.contains("w:w=\"12240\""))
    let merged = String(decoding: try #require(archive.entry("word/styles.xml")), as: UTF8.self)
    #expect(merged.contains("w:styleId=\"UN1\"") && merged.contains("Numbered Paragraph"))
  }

  @Test func refusesATemplateThatIsNone() throws {
    let edition = try Editions.chapter("III")
    #expect(throws: WordTemplateError.self) { try WordDocument(edition, template: Array("Dear all".utf8)) }
    #expect(throws: WordTemplateError.self) { try WordDocument(edition, template: []) }
    let empty = try ZipArchive([.init(name: "a.txt", bytes: [65])]).bytes()
    #expect(throws: WordTemplateError.notADocument("it has no word/document.xml")) {
      try WordDocument(edition, template: empty)
    }
    let bare = try ZipArchive([.init(name: "word/document.xml", bytes: Array("<w:document/>".utf8))]).bytes()
    #expect(throws: WordTemplateError.noStyles) { try WordDocument(edition, template: bare) }
    let broken = try ZipArchive([
      .init(name: "word/document.xml", bytes: Array("<w:document/>".utf8)),
      .init(name: "word/styles.xml", bytes: Array("<w:styles><w:style></w:styles>".utf8)),
    ]).bytes()
    #expect(throws: WordTemplateError.self) { try WordDocument(edition, template: broken) }
    let whole = try WordDocument(edition).bytes()
    #expect(throws: WordTemplateError.self) { try WordDocument(edition, template: Array(whole.prefix(900))) }
  }
}

extension Block {
  /// Its words as a document that comes back has them: a sign for each note, a repeated mark as it is.
  fileprivate var wordsForReading: String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .note: String(WordReading.note)
      case .mark(let mark): mark
      }
    }.joined()
  }
}
