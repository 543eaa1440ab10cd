import Drafting
import Proceedings
import ReferenceData
import Testing

@Suite("Points of order in the report")
struct PointsOfOrderTests {
  /// What the report tells of these lines under item 3.
  private func told(_ lines: [String], kind: String = "") throws -> String {
    let before = [
      "convene 34 in Vienna from 2025-05-19 to 2025-05-23", "members uganda, japan, thailand, iran, czechia",
      "open election", "elect chair \"Ivo Sample\", czechia", "item 2 \"Organization\" organization",
      "item 3 \"Samples\" \(kind)", "open meeting 1", "open session", "take up item 2", "adopt agenda",
      "take up item 3",
    ]
    var replay = try Replay(body: "ccpcj")
    for line in before + lines { try replay.take(line: line) }
    let report = Report.draft(replay.session)
    let blocks = report.chapters.flatMap(\.blocks)
    let start = try #require(blocks.firstIndex { $0.name == "item:3/points" })
    let votes = blocks[(start + 1)...].prefix { $0.kind == .item }
    return ([blocks[start]] + votes).map(\.plainWords).joined(separator: "\n")
  }

  @Test func onePointIsToldWithTheRuling() throws {
    #expect(
      try told(["point of order uganda", "ruling upheld"])
        == "The representative of Uganda raised a point of order. The Chair upheld the point of order.")
    #expect(
      try told([
        "floor thailand", "point of order iran concerning \"the order of speakers\"",
        "ruling not upheld \"the order had been followed\"",
      ])
        == "The representative of the Islamic Republic of Iran raised a point of order concerning the order of speakers. The Chair ruled that the order had been followed."
    )
  }

  @Test func twoPointsShareASentenceWhereTheyShareTheRuling() throws {
    #expect(
      try told(["point of order uganda", "ruling not upheld", "point of order iran", "ruling not upheld"])
        == "Points of order were raised by the representatives of Uganda and Iran (Islamic Republic of). The Chair ruled that the points of order were not well taken."
    )
  }

  @Test func twoPointsAreToldApartWhereTheRulingsDiffer() throws {
    #expect(
      try told(["point of order uganda", "ruling upheld", "point of order japan", "ruling not upheld"])
        == "The representative of Uganda raised a point of order. The Chair upheld the point of order. The representative of Japan also raised a point of order. The Chair ruled that the point of order was not well taken."
    )
  }

  @Test func anAppealIsToldWithTheVote() throws {
    #expect(
      try told([
        "point of order uganda", "ruling not upheld", "appeal japan",
        "appeal vote 1 to 3, with 1 abstention",
      ])
        == "The representative of Uganda raised a point of order. The Chair ruled that the point of order was not well taken. The representative of Japan appealed against the ruling. The appeal was put to the vote immediately and was rejected by 3 votes to 1, with 1 abstention, and the ruling stood."
    )
  }

  @Test func aRecordedVoteOnAnAppealNamesWhoVotedHow() throws {
    #expect(
      try told(
        [
          "point of order uganda", "ruling upheld", "appeal uganda",
          "appeal vote recorded in favour uganda, iran against japan",
        ], kind: "general debate")
          == """
          The representative of Uganda raised a point of order. The Chair upheld the point of order. That \
          representative appealed against the ruling. The appeal was put to the vote immediately and was carried by a \
          recorded vote of 2 to 1, with no abstentions, and the ruling was overruled.
          In favour of the appeal: Iran (Islamic Republic of) and Uganda.
          Against: Japan.
          """)
  }

  @Test func aPointThatWasWithdrawnIsNotTold() throws {
    #expect(
      try told(["point of order uganda", "withdraw point", "point of order japan", "ruling upheld"])
        == "The representative of Japan raised a point of order. The Chair upheld the point of order.")
  }
}
