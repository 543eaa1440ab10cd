import CommandLanguage
import Proceedings
import ReferenceData
import Testing
import Views

@Suite("The rules in force")
struct RulesInForceTests {
  /// A session with a draft under item 6, which is being considered, and what these lines say.
  private func rules(_ lines: String..., body: String = "ccpcj") throws -> RulesInForce {
    var session = Session()
    var last = try #require(RoomTime("2024-05-13 10:00"))
    func take(_ command: Session.Command) throws {
      for event in try session.decide(command, at: last) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: last))
      }
    }
    try take(.create(try #require(Body.named(body))))
    let opening = [
      "members chile, czechia, japan, peru", "convene 33 in Vienna from 2024-05-13 to 2024-05-17",
      "open election", "elect chair \"Ivo Šrámek\", czechia", "item 2 \"Organization\" organization",
      "item 6 \"Crime\"", "submit L.4 resolution \"Fair trials\" item 6 sponsors peru", "open meeting 1",
      "open session", "adopt agenda", "take up item 6",
    ]
    for line in opening + lines {
      let parsed = try CommandLanguage(session: session).parse(line, now: last)
      if let parsed {
        last = parsed.time
        try take(parsed.command)
      }
    }
    return try #require(RulesInForce(session, directory: .standard))
  }

  private func now(_ question: String, _ lines: String...) throws -> [String] {
    var session = try rules()
    if let line = lines.first { session = try lines.count == 1 ? rules(line) : rules(line, lines[1]) }
    return session.answering(question).first?.now ?? []
  }

  @Test(arguments: ["ccpcj", "cnd"])
  func everyRuleHasASentenceAndALabelInTheOrderOfItsNumber(body: String) throws {
    let all = try rules(body: body).all
    #expect(all.count == Rule.allCases.count)
    for entry in all {
      #expect(entry.sentence.hasSuffix("."), "\(entry.key)")
      #expect(entry.label != nil, "\(entry.key)")
      #expect(entry.now.isEmpty)
    }
    let numbers = all.compactMap { $0.label.flatMap { Int($0.dropFirst(5)) } }
    #expect(numbers == numbers.sorted())
  }

  @Test func theFiguresAreThoseOfTheBody() throws {
    let crime = try rules().answering("quorum").first?.sentence
    #expect(
      crime == "14 of the 40 members are needed to open a meeting and permit debate, and 21 for any decision."
    )
    let drugs = try rules(body: "cnd").answering("quorum").first?.sentence
    #expect(
      drugs == "18 of the 53 members are needed to open a meeting and permit debate, and 27 for any decision."
    )
    #expect(
      try rules().answering("48").first?.sentence
        == "On a motion to adjourn the debate 2 may speak in favour and 2 against; then it is put to the vote."
    )
    #expect(
      try rules().answering("49").first?.sentence
        == "On a motion to close the debate 2 may speak against it, and nobody in favour; then it is put to the vote."
    )
    #expect(
      try rules().answering("lengthOfReplies").first?.sentence
        == "A delegation replies up to twice on an item: 10 minutes the first time, 5 minutes the second.")
  }

  @Test(arguments: ["quorum", "QUORUM", "40", "rule 40", "Rule  40"])
  func aRuleIsFoundByKeyNumberAndLabel(question: String) throws {
    #expect(try rules().answering(question).map(\.key) == ["quorum"])
  }

  @Test func aWordFindsTheRulesThatHaveIt() throws {
    #expect(try rules().answering("roll-call").map(\.key) == ["methodOfVoting"])
    #expect(try rules().answering("debate").map(\.key) == ["adjournmentOfDebate", "closureOfDebate"])
    for question in ["", "  ", "999", "zebra"] { #expect(try rules().answering(question).isEmpty) }
  }

  @Test func theQuorumIsHeldAgainstTheMembersPresent() throws {
    #expect(
      try now("quorum") == [
        "Meeting 1 is open; how many members are represented is not recorded.",
        "Debate needs 14 members represented, a decision 21.",
      ])
    #expect(
      try now("quorum", "present 16 members").last
        == "That number is enough for debate, and not enough for a decision.")
    #expect(try now("quorum", "close meeting").first == "No meeting is open.")
  }

  @Test func theMotionsThatAreInOrderFollowFromThoseThatArePending() throws {
    #expect(
      try now("50") == [
        "The suspension of the meeting: in order now.", "The adjournment of the meeting: in order now.",
        "The adjournment of the debate: in order now.", "The closure of the debate: in order now.",
        "The limitation of the time of speakers: in order now.",
      ])
    let pending = try now("50", "move adjournment of debate by peru")
    #expect(pending[0] == "Pending: the adjournment of the debate, moved by Peru.")
    #expect(pending[1] == "The suspension of the meeting: in order now.")
    #expect(pending[4].hasPrefix("The closure of the debate: The adjournment of the debate has been moved"))
    #expect(
      try now("50", "move closure of debate by peru", "agree to motion").last
        == "The debate on item 6 is closed.")
  }

  @Test func theListAndTheTimeAreThoseOfTheItem() throws {
    #expect(try now("44") == ["The list on item 6 is not opened; 0 delegations are waiting."])
    #expect(
      try now("44", "open list", "inscribe japan") == ["The list on item 6 is open; 1 delegation is waiting."]
    )
    #expect(
      try now("43") == [
        "Item 6, group of states: 7 minutes (usual).", "Item 6, others: 5 minutes (usual).",
      ])
    #expect(try now("43", "close meeting") == ["No item is being considered."])
  }

  @Test func whatADraftNeedsFirstIsSaidByTheRulesThemselves() throws {
    #expect(try now("52") == ["L.4: may be acted on now."])
    let waiting = try now("52", "circulate L.4 at 2024-05-13 09:00")
    #expect(waiting.count == 1)
    #expect(waiting[0].hasPrefix("L.4: ") && waiting[0].contains("24"))
    #expect(try now("52", "adopt L.4") == ["No draft is waiting for action."])
  }

  @Test func officesAgendaAndMembersAreTold() throws {
    #expect(try now("15").prefix(2) == ["Chair: Ivo Šrámek (Czechia).", "First Vice-Chair: not elected."])
    #expect(try now("7") == ["It was adopted on 2024-05-13 at 10:00."])
    #expect(try now("56") == ["4 of 40 members are named; no other may vote or move motions."])
    #expect(try now("42") == ["A point of order may be raised now."])
  }

  @Test func beforeTheSessionIsCreatedThereAreNoRules() {
    #expect(RulesInForce(Session(), directory: .standard) == nil)
  }
}
