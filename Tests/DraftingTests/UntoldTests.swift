import Proceedings
import Testing

@testable import Drafting

/// Nothing recorded vanishes: it is told, or of a kind that reports leave out, or listed.
@Suite("What no paragraph tells")
struct UntoldTests {
  private func untold(_ session: Session) -> [String] {
    Report.draft(session).untold(of: session).map(\.event.kind)
  }

  private func words(_ session: Session, chapter title: String) -> [String] {
    Report.draft(session).chapters.first { $0.title == title }?.blocks.map(\.words) ?? []
  }

  @Test func aDraftWithoutActionIsListedUntilItIsTold() throws {
    var sitting = try Sitting()
    #expect(untold(sitting.session) == ["proposals.submitted"])
    try sitting.record("adopt L.4")
    #expect(untold(sitting.session) == [])
  }

  @Test func statementsUnderItemsWithoutAChapterAreToldWithTheOrganization() throws {
    let sitting = try Sitting("adopt L.4", "conclude item", "take up item 2", "floor peru", "floor chile")
    #expect(
      words(sitting.session, chapter: "Organization of the session").contains {
        $0.contains("Statements were made by the representatives of Peru and Chile.")
      })
    #expect(untold(sitting.session).filter { $0 == "floor.given" } == [])
  }

  @Test func aChairsSummaryOfAnOrdinaryItemIsTold() throws {
    var replay = Replay.going(on: try Sitting("floor peru", "adopt L.4").session)
    try replay.take(
      .reportWork(
        .enterSummary(
          .init(place: .init(item: 6, part: .chairSummary), paragraphs: ["The debate was rich."]))))
    #expect(words(replay.session, chapter: "Crime").contains { $0.hasSuffix("The debate was rich.") })
    #expect(untold(replay.session) == [])
  }

  @Test func aSummaryThatWasEnteredAnewIsNoLongerListed() throws {
    var replay = Replay.going(on: try Sitting("floor peru", "adopt L.4").session)
    for text in ["One.", "Two."] {
      try replay.take(
        .reportWork(.enterSummary(.init(place: .init(item: 6, panel: nil), paragraphs: [text]))))
    }
    #expect(untold(replay.session) == [])
  }

  @Test func whatIsUndoneIsNotListed() throws {
    var sitting = try Sitting("submit L.9 resolution \"Roads\" item 6 sponsors peru")
    #expect(untold(sitting.session).count == 2)
    try sitting.record("undo")
    #expect(untold(sitting.session).count == 1)
  }
}
