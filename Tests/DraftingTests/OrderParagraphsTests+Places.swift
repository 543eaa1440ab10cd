import Drafting
import Proceedings
import Testing

/// What happened is told where it happened.
extension OrderParagraphsTests {
  @Test(arguments: ["thematic discussion", "general debate"])
  func electionsAndReportsOfCommitteesAreToldUnderTheirItem(kind: String) throws {
    let report = try Self.report(
      """
      10:05 item 7 "Seas" \(kind)
      10:10 adopt agenda
      set up committee "Committee of the Whole" chaired by first vice-chair
      take up item 7
      committee reported on "its work"
      open election for "a place on the Board"
      nominate peru
      elected by acclamation
      """)
    let chapter = try #require(report.chapters.first { $0.title == "Seas" })
    let words = chapter.blocks.map(\.words).joined(separator: " ")
    #expect(words.contains("the Chair of the Committee of the Whole reported on the Committee’s work."))
    #expect(words.contains("elected Peru to fill a place on the Board by acclamation."))
    let last = try #require(report.chapters.last).blocks.map(\.words).joined(separator: " ")
    #expect(!last.contains("by acclamation") && !last.contains("reported on"))
  }

  @Test func whatHappensUnderTheAdoptionOfTheReportIsToldThere() throws {
    let report = try Self.report(
      """
      10:10 adopt agenda
      take up item 6
      point of order peru
      ruling upheld
      open election for "a place on the Board"
      nominate peru
      elected by acclamation
      """)
    let words = try #require(report.chapters.first { $0.title == "Report" }).blocks.map(\.words)
    #expect(
      words.contains {
        $0.contains("epresentative of Peru raised a point of order")
      })
    #expect(words.contains { $0.contains("by acclamation") })
  }

  @Test func aPointOfOrderUnderNoItemIsToldWithTheOrganizationOfTheSession() throws {
    #expect(
      try Self.words(
        "organization/meeting:1/points",
        after: """
          10:10 adopt agenda
          point of order peru concerning "the order of business"
          ruling not upheld
          """) == [
          "At its 1st meeting, on 13 May 2024, the representative of Peru raised a point of order concerning the order of business. The Chair ruled that the point of order was not well taken."
        ])
  }

  @Test func aBallotThatWasFreeAgainIsToldSo() throws {
    let level = "ballot papers 30 votes 10 peru, 10 japan, 10 iran"
    let report = try Self.report(
      """
      10:10 adopt agenda
      open election for "a place on the Board"
      nominate peru, japan, iran
      \(Array(repeating: level, count: 5).joined(separator: "\n"))
      """)
    #expect(
      report.block(named: "election:1/ballot:4")?.words.contains("a fourth ballot, restricted to") == true)
    #expect(
      report.block(named: "election:1/ballot:5")?.words.contains("a fifth ballot, which was not restricted.")
        == true)
  }
}
