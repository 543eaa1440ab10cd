import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines about figures and names of votes, and questions of procedure")
struct VoteLinesTests {
  private func vote(_ line: String) throws -> Vote? {
    guard case .proposals(.act(let acting))? = try Room.read("vote on L.4 \(line)") else { return nil }
    return acting.vote
  }

  @Test("figures are read with abstentions and without, in figures and in words")
  func figures() throws {
    let counted = Vote(inFavour: 20, against: 5, abstaining: 3)
    for line in [
      "20-5-3", "20–5–3", "20 to 5, with 3 abstentions", "by 20 votes to 5 with 3 abstentions",
      "in favour 20 against 5 abstaining 3",
    ] {
      #expect(try vote(line) == counted, "\(line)")
    }
    let uncounted = Vote(inFavour: 20, against: 0, abstaining: nil)
    for line in ["20-0", "by vote of 20 to none", "in favour 20, against 0"] {
      #expect(try vote(line) == uncounted, "\(line)")
    }
    #expect(
      try vote("by a recorded vote of 20 to 5, with no abstentions")
        == Vote(.recorded, inFavour: 20, against: 5, abstaining: 0))
  }

  @Test("figures and names are noted side by side")
  func namesBesideFigures() throws {
    var both = Vote(.recorded, inFavour: 20, against: 2, abstaining: 3)
    both.membersAgainst = ["JPN"]
    (both.absent, both.notVoting) = (["CHL"], ["PER", "UGA"])
    #expect(
      try vote("by recorded vote 20-2-3 against japan absent chile not voting peru, uganda") == both)
    #expect(
      try vote("by recorded vote 20-2-3, not participating peru and uganda, absent chile, against japan")
        == both)
    var figures = Vote(inFavour: 20, against: 2, abstaining: 3)
    (figures.absentFigure, figures.notVotingFigure) = (12, 1)
    for line in ["20-2-3, 12 absent, 1 not voting", "20 to 2, with 3 abstentions, absent 12 not voting 1"] {
      #expect(try vote(line) == figures, "\(line)")
    }
    let call = Vote(.rollCall(from: nil), inFavour: ["PER"], against: [], abstaining: [])
    #expect(try vote("by roll-call in favour peru") == call)
  }

  @Test("who asked for a vote is kept with it, with the group")
  func requests() throws {
    let asked = try vote("20-5-3 at the request of chile for g77, japan")
    #expect(
      asked?.requestedBy == [
        .init(participant: "CHL", onBehalfOf: "G77"), .init(participant: "JPN"),
      ])
    #expect(try vote("20-5-3 majority scope-1971")?.majority == .init(kind: "scope-1971"))
    guard
      case .proposals(.submit(let submission))? = try Room.read(
        "submit L.9 decision \"Scope\" item 5 majority scope-1971")
    else {
      Issue.record("The draft is not read")
      return
    }
    #expect(submission.majority == "scope-1971")
  }

  @Test("questions of procedure are voted on or agreed to")
  func questions() throws {
    let figures = Vote(inFavour: 20, against: 5, abstaining: 3)
    #expect(
      try Room.read("vote on \"that the motion be an amendment\" 20-5-3 proposed by peru for g77 on L.4")
        == .votes(
          .decide(
            .init(
              "that the motion be an amendment", vote: figures,
              proposedBy: [.init(participant: "PER", onBehalfOf: "G77")], proposal: "L.4"))))
    #expect(
      try Room.read("agree to \"that the drafts be taken together\"")
        == .votes(.decide(.init("that the drafts be taken together"))))
    #expect(try Room.error("vote on \"that it be so\"") != nil)
    #expect(try Room.error("agree to that it be so") != nil)
    #expect(try Room.error("agree to \"that it be so\" 20-5-3") != nil)
  }

  @Test("an intention is stated on the vote in an event, or on the last vote on a draft")
  func intentions() throws {
    #expect(
      try Room.read("intended on 64 against peru, chile")
        == .votes(.stateIntention(.init(on: 64, members: ["PER", "CHL"], side: .against))))
    #expect(
      try Room.read("intended on 64 to abstain peru")
        == .votes(.stateIntention(.init(on: 64, members: ["PER"], side: .abstaining))))
    #expect(try Room.error("intended on L.4 in favour peru")?.problem == "No vote on L.4 is recorded.")
    #expect(try Room.error("intended on 64 peru") != nil)
  }

  @Test("the log shows the difference between figures and names")
  func differences() throws {
    let sentence = EventSentence(.standard)
    var vote = Vote(.recorded, inFavour: 20, against: 1, abstaining: nil)
    vote.membersAgainst = ["JPN", "PER"]
    #expect(
      sentence.words(.proposals(.rejected(.init(proposal: "L.4", vote: vote))))
        == "L.4 was rejected: 20-1; the names noted are 0 in favour, 2 against.")
    #expect(
      sentence.words(.votes(.intentionStated(.init(on: 9, members: ["PER"], side: .abstaining))))
        == "Peru stated the intention to have voted otherwise in event 9: abstaining.")
    #expect(
      sentence.words(
        .votes(.questionDecided(.init("that it be so", vote: .init(inFavour: 3, against: 1, abstaining: 0)))))
        == "It was decided: that it be so (3-1-0).")
  }
}
