import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about votes, amendments, divisions and motions")
struct ActionLinesTests {
  private let figures = Vote(inFavour: 20, against: 5, abstaining: 3)

  @Test("votes are read by figures, by names, and by roll-call")
  func votes() throws {
    let hands = Session.Command.proposals(.act(.init(proposal: "L.4", vote: figures)))
    for line in ["adopt L.4 by vote 20-5-3", "adopt L.4 by show of hands 20–5–3", "adopt L.4, by 20-5-3"] {
      #expect(try Room.read(line) == hands)
    }
    #expect(
      try Room.read("vote on L.4 20-5-3")
        == .proposals(.act(.init(proposal: "L.4", vote: figures, isAdoption: false))))
    let recorded = Vote(.recorded, inFavour: ["PER", "CHL"], against: ["JPN"], abstaining: [])
    for line in [
      "adopt L.4 by recorded vote in favour peru, chile against japan abstaining none",
      "adopt L.4 by recorded vote against japan, in favour peru and chile",
    ] {
      #expect(try Room.read(line) == .proposals(.act(.init(proposal: "L.4", vote: recorded))))
    }
    let call = Vote(.rollCall(from: "PER"), inFavour: ["PER"], against: [], abstaining: ["JPN"])
    #expect(
      try Room.read(
        "adopt L.4 by roll-call from peru in favour peru abstaining japan at the request of chile")
        == .proposals(.act(.init(proposal: "L.4", vote: call, requestedBy: "CHL"))))
    #expect(
      try Room.read("adopt L.4 at the request of chile by vote 20-5-3")
        == .proposals(.act(.init(proposal: "L.4", vote: figures, requestedBy: "CHL"))))
  }

  @Test(
    "a vote that cannot be read is told so",
    arguments: [
      "adopt L.4 by vote", "adopt L.4 by vote 20", "adopt L.4 by vote 20-5-3-1", "adopt L.4 by vote many",
      "adopt L.4 by recorded vote",
      "adopt L.4 by roll-call from in favour peru", "vote on L.4", "adopt L.4 by vote 20-x-3",
      "adopt L.4 by recorded vote in favour peru, peru",
      "adopt L.4 by recorded vote in favour peru in favour chile", "vote on L.4 20-5-3 at the request",
    ])
  func slips(line: String) throws {
    #expect(try Room.error(line) != nil)
  }

  @Test("amendments are submitted, ordered, decided and withdrawn")
  func amendments() throws {
    let document = try symbol("E/CN.15/2024/L.10")
    #expect(
      try Room.read("amend L.4 L.10 by chile, belgium for eu members")
        == .proposals(
          .amendment(
            .submit(
              .init(
                proposal: "L.4", amendment: "L.10", symbol: document,
                sponsors: [.init(participant: "CHL"), .init(participant: "BEL", onBehalfOf: "EU-MEMBERS")]))))
    )
    #expect(
      try Room.read("amend L.4 a1 \"operative paragraph 3\" by peru")
        == .proposals(
          .amendment(
            .submit(
              .init(
                proposal: "L.4", amendment: "A1", part: "operative paragraph 3",
                sponsors: [.init(participant: "PER")])))))
    #expect(
      try Room.read("order of amendments L.4 A2, L.10 and A1")
        == .proposals(.amendment(.order(.init(proposal: "L.4", order: ["A2", "L.10", "A1"])))))
    #expect(
      try Room.read(
        "adopt amendment L.4 A1 by vote 20-5-3 implies rejection of A2, L.10 at the request of peru")
        == .proposals(
          .amendment(
            .adopt(
              .init(
                proposal: "L.4", amendment: "A1", vote: figures, impliesRejectionOf: ["A2", "L.10"],
                requestedBy: "PER")))))
    #expect(
      try Room.read("adopt amendment L.4 A1")
        == .proposals(.amendment(.adopt(.init(proposal: "L.4", amendment: "A1")))))
    #expect(
      try Room.read("vote on amendment L.4 A1 20-5-3")
        == .proposals(.amendment(.vote(.init(proposal: "L.4", amendment: "A1", vote: figures)))))
    #expect(
      try Room.read("withdraw amendment L.4 A1")
        == .proposals(.amendment(.withdraw(.init(proposal: "L.4", amendment: "A1")))))
  }

  @Test("parts are voted on, after an objection where there is one")
  func divisions() throws {
    #expect(
      try Room.read("divide L.4 \"operative paragraph 3\" by peru")
        == .proposals(
          .division(.request(.init(proposal: "L.4", part: "operative paragraph 3", requestedBy: "PER")))))
    #expect(
      try Room.read("divide L.4 \"the third preambular paragraph\" by peru")
        == .proposals(
          .division(
            .request(
              .init(
                proposal: "L.4", part: "the third preambular paragraph", isOperative: false,
                requestedBy: "PER")))))
    #expect(
      try Room.read("vote on part L.4 \"operative paragraph 3\" 20-5-3 last operative part")
        == .proposals(
          .division(
            .vote(
              .init(proposal: "L.4", part: "operative paragraph 3", vote: figures, isLastOperative: true)))))
  }

  @Test("motions are moved, spoken on and decided")
  func motions() throws {
    for (line, kind) in [
      ("object to division of L.4 by peru", ProposalMotion.Kind.division),
      ("move no decision on L.4 by peru", .noDecision), ("question competence on L.4 by peru", .competence),
      ("reconsider L.4 by peru", .reconsideration),
    ] {
      #expect(
        try Room.read(line)
          == .proposals(.motion(.move(.init(proposal: "L.4", kind: kind, mover: "PER")))))
    }
    for (side, isInFavour) in [("in favour", true), ("against", false)] {
      #expect(
        try Room.read("speak to motion on L.4 \(side) japan")
          == .proposals(
            .motion(.speak(.init(proposal: "L.4", delegation: "JPN", isInFavour: isInFavour)))))
    }
    #expect(
      try Room.read("vote on motion on L.4 20-5-3")
        == .proposals(.motion(.decide(.init(proposal: "L.4", vote: figures)))))
    #expect(
      try Room.read("agree to motion on L.4") == .proposals(.motion(.decide(.init(proposal: "L.4")))))
  }

  @Test("drafts are circulated, corrected, marked, withdrawn, reintroduced, postponed and left")
  func drafts() throws {
    #expect(
      try Room.read("circulate L.4 at 2024-05-15 18:00")
        == .proposals(
          .document(.circulate(.init(proposal: "L.4", time: try time("2024-05-15 18:00"))))))
    #expect(
      try Room.read("circulate L.4")
        == .proposals(.document(.circulate(.init(proposal: "L.4", time: try Room.now())))))
    #expect(try Room.read("waive notice L.4") == .proposals(.document(.waiveNotice("L.4"))))
    #expect(
      try Room.read("corrigendum L.4/Rev.1/Corr.2")
        == .proposals(
          .document(
            .issueCorrigendum(
              .init(proposal: "L.4", symbol: try symbol("E/CN.15/2024/L.4/Rev.1/Corr.2"))))))
    #expect(try Room.read("implications L.4") == .proposals(.document(.noteImplications("L.4"))))
    #expect(try Room.read("withdraw draft L.4") == .proposals(.fate(.withdraw(.init("L.4")))))
    #expect(
      try Room.read("reintroduce L.4 by peru, japan")
        == .proposals(.fate(.reintroduce(.init(proposal: "L.4", members: ["PER", "JPN"])))))
    #expect(
      try Room.read("postpone L.4 to meeting 9")
        == .proposals(.fate(.postpone(.init(proposal: "L.4", meeting: 9)))))
    #expect(
      try Room.read("postpone L.4 to session 34")
        == .proposals(.fate(.postpone(.init(proposal: "L.4", session: 34)))))
    #expect(try Room.read("no action on L.4") == .proposals(.fate(.leaveWithoutAction("L.4"))))
    #expect(
      try Room.read("sponsor L.4 peru at adoption")
        == .proposals(
          .sponsor(.init(proposal: "L.4", sponsors: [.init(participant: "PER")], isAtAdoption: true))))
    #expect(
      try Room.read("submit L.4 resolution \"T\" item 6 has implications after deadline")
        == .proposals(
          .submit(
            .init(
              id: "L.4", symbol: try symbol("E/CN.15/2024/L.4"), form: .resolution, adopter: .body,
              title: "T", item: 6, hasImplications: true, isAfterDeadline: true))))
  }

  @Test("a statement explains a vote or a position, and leaves a consensus")
  func explanations() throws {
    var statement = Statement(speaker: .delegation("JPN"), purpose: .afterAction("L.4"))
    statement.explanation = .position
    statement.dissociates = true
    #expect(
      try Room.read("floor japan after L.4 explaining position dissociating") == .floor(.give(statement)))
    statement.explanation = .vote
    statement.dissociates = nil
    #expect(try Room.read("floor japan, explaining vote, after L.4") == .floor(.give(statement)))
    #expect(try Room.error("floor japan explaining")?.kind == .incomplete)
  }
}

extension AmendmentID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
