import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

@Suite("What comes back, and what has changed")
struct ReturnTests {
  /// A document with the words of its body changed.
  private func edited(
    _ edition: Edition, _ edits: [(String, String)], in part: String = "word/document.xml"
  ) throws -> [UInt8] {
    let archive = try ZipArchive(reading: try WordDocument(edition).bytes())
    return try ZipArchive(
      try archive.entries.map { entry in
        guard entry.name == part else { return entry }
        var text = String(decoding: entry.bytes, as: UTF8.self)
        for (old, new) in edits {
          try #require(text.contains(old))
          text = text.replacing(old, with: new, maxReplacements: 1)
        }
        return ZipArchive.Entry(name: entry.name, bytes: Array(text.utf8))
      }
    ).bytes()
  }

  @Test func nothingIsOfferedWhereNothingWasChanged() throws {
    for edition in [try Editions.whole(Editions.withText()), try Editions.chapter("II")] {
      let changes = try WordReading(try WordDocument(edition).bytes()).changes(since: edition)
      #expect(changes.isEmpty)
    }
  }

  @Test func exactlyTheThreeChangedParagraphsAreOffered() throws {
    let edition = Editions.whole()
    let bytes = try edited(
      edition,
      [
        ("A statement was also made by the observer for Cuba.", "Cuba also spoke."),
        ("observed a minute of silence in memory", "kept a minute of silence in memory"),
        ("also made by the representative of Kenya", "also made by Kenya"),
      ])
    let reading = try WordReading(bytes)
    #expect(reading.version == Editions.session.version && reading.session == "cnd-70")
    let changes = try reading.changes(since: edition)
    #expect(changes.all.map(\.kind) == [.changed, .changed, .changed])
    let texts: [String] = changes.all.flatMap(\.edits).compactMap { edit in
      guard case .wording(let wording) = edit else { return nil }
      return wording.text
    }
    #expect(texts.first == "Cuba also spoke.")
    #expect(texts.last?.hasSuffix("by Kenya.¹") == true)
  }

  @Test func trackedChangesOfAnEditorAreReadAsAccepted() throws {
    let edition = try Editions.chapter("II")
    let old = "<w:t xml:space=\"preserve\">A statement was also made by the observer for Cuba.</w:t></w:r>"
    let bytes = try edited(
      edition,
      [
        (
          "<w:r>" + old,
          "<w:del w:id=\"900\" w:author=\"E\"><w:r><w:delText>A statement</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"901\" w:author=\"E\"><w:r><w:t>Cuba</w:t></w:r></w:ins><w:r><w:t> spoke.</w:t></w:r>"
        )
      ])
    let changes = try WordReading(bytes).changes(since: edition)
    #expect(changes.all.map(\.after) == ["Cuba spoke."] && changes.all.map(\.authors) == [["E"]])
  }

  @Test func aChangedFootnoteIsTold() throws {
    let edition = try Editions.whole(Editions.withText())
    let bytes = try edited(edition, [("E/CN.7/2024/2.", "E/CN.7/2024/3.")], in: "word/footnotes.xml")
    let changes = try WordReading(bytes).changes(since: edition)
    #expect(changes.all.map(\.kind) == [.changed] && changes.all.first?.obstacle == .text)
    #expect(changes.all.first?.after.contains("[note: E/CN.7/2024/3.]") == true)
  }

  @Test func refusesWhatDidNotComeFromADraft() throws {
    #expect(throws: WordReading.Failure.self) { try WordReading(Array("no document".utf8)) }
    let document = ZipArchive.Entry(name: "word/document.xml", bytes: Array("<w:document/>".utf8))
    let foreign = try ZipArchive([document]).bytes()
    #expect(throws: WordReading.Failure.notOurs) { try WordReading(foreign) }
  }

  @Test func rowsOfATableThatCameOrWentAreTrackedAsRows() throws {
    // Given a table of officers to which one came, and in which one has another name
    let (before, after) = try Editions.beforeAndAfter()
    let version = after.report.version
    let changes = WordChanges(
      since: before, revisions: [version: Revision(author: "Desk", time: "2027-03-19T10:00:00")])
    let bytes = try WordDocument(after, changes: changes).bytes()
    let text = String(
      decoding: try #require(ZipArchive(reading: bytes).entry("word/document.xml")), as: UTF8.self)
    // When the differences are written
    let rows = text.split(separator: "<w:tr>").dropFirst().map(String.init)
    // Then the rows that stayed are as they are
    let kept = rows.filter { !$0.contains("<w:cantSplit/><w:ins ") && !$0.contains("<w:cantSplit/><w:del ") }
    #expect(kept.contains { $0.contains("Second Vice-Chair") } && kept.contains { $0.contains("Officer") })
    // And the row with another name went and came, and that of the last officer came, words and all
    let gone = rows.filter { $0.contains("<w:cantSplit/><w:del ") }
    let come = rows.filter { $0.contains("<w:cantSplit/><w:ins ") }
    #expect(gone.count == 1 && come.count == 2)
    #expect(
      gone.first?.contains("<w:delText xml:space=\"preserve\">Fulana Ejemplo (Peru)</w:delText>") == true)
    #expect(
      come.first?.contains("Mengana Ejemplo (Peru)") == true && come.last?.contains("Rapporteur") == true)
    #expect(come.allSatisfy { $0.contains("<w:rPr><w:ins ") })
    // And the document reads back as the report is now
    let read = try WordReading(bytes).changes(since: after)
    #expect(read.isEmpty)
  }

  @Test func whatHasChangedStandsInTrackedChangesWithWhoAndWhen() throws {
    // Given a draft, and a paragraph reworded after it
    let before = Editions.whole()
    var replay = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70"))
    let block = try #require(before.report.paragraphs.first { $0.plainWords.contains("observer for Cuba.") })
    let new = "A statement was also made by the observer for Cuba (video)."
    try replay.take(
      .reportWork(.reword(.init(paragraph: block.name, text: new, insteadOf: block.plainWords))))
    let after = Editions.whole(replay.session)
    // When the differences are written
    let revision = Revision(author: "Desk", time: "2027-03-19T10:00:00")
    let changes = WordChanges(since: before, revisions: [replay.session.version: revision])
    let archive = try ZipArchive(reading: try WordDocument(after, changes: changes).bytes())
    let text = String(decoding: try #require(archive.entry("word/document.xml")), as: UTF8.self)
    // Then the words that went and those that came stand side by side
    #expect(text.contains("w:author=\"Desk\" w:date=\"2027-03-19T10:00:00\""))
    #expect(text.contains("<w:delText xml:space=\"preserve\">Cuba.</w:delText>"))
    #expect(text.contains("<w:t xml:space=\"preserve\">Cuba (video).</w:t>"))
    #expect(text.split(separator: "<w:ins ").count == 2 && text.split(separator: "<w:del ").count == 2)
    // And accepted they are the report as it is now
    let read = try WordReading(try WordDocument(after, changes: changes).bytes()).changes(since: after)
    #expect(read.isEmpty)
  }
}
