import Proceedings
import Testing

@testable import Drafting

/// The dates that the draft report and its addenda bear.
@Suite("Dates of documents")
struct DocumentDateTests {
  private func day(_ session: Session, chapter title: String) throws -> String {
    let report = Report.draft(session)
    let chapter = try #require(report.chapters.first { $0.title == title })
    return "\(try #require(DraftReport(session, report: report)).masthead(of: chapter).day)"
  }

  @Test func anAddendumBearsTheDayOnWhichItsChapterLastChanged() throws {
    let sitting = try Sitting("adopt L.4", "conclude item", "2024-05-18 10:00 close meeting")
    #expect(try day(sitting.session, chapter: "Crime") == "2024-05-17")
    var replay = Replay.going(on: sitting.session)
    try replay.take(
      .reportWork(.enterSummary(.init(place: .init(item: 6, panel: nil), paragraphs: ["Speakers spoke."]))),
      at: RoomTime("2024-05-18 11:00"))
    #expect(try day(replay.session, chapter: "Crime") == "2024-05-18")
  }

  @Test func aRewordingThatIsRecordedLaterMovesNothing() throws {
    let sitting = try Sitting("adopt L.4")
    var replay = Replay.going(on: sitting.session)
    let block = try #require(Report.draft(replay.session).block(named: "item:6/action:L.4"))
    let later = try #require(RoomTime("2026-11-29 10:00"))
    try replay.take(
      .reportWork(.reword(.init(paragraph: block.name, text: "It acted.", insteadOf: block.plainWords))),
      at: later)
    #expect(try day(replay.session, chapter: "Crime") == "2024-05-17")
  }
}
