import Testing

@testable import Proceedings

@Suite("A rule that is suspended")
struct SuspendedRuleTests {
  private let l1 = ProposalID("L.1")
  private var adopt: Session.Command { .proposals(.act(.init(proposal: l1))) }

  /// A debate in which a rule has its number, and L.1 and L.2 were circulated just now.
  private func given(_ rules: [Rule: String] = [.proposalsInWriting: "rule 52"]) throws -> Given {
    var given = try Given.debate()
    for (rule, label) in rules { given.session.body?.fact.rules[rule] = .init(label) }
    try given.when(.submitL1)
    try given.when(
      .proposals(
        .submit(
          .init(id: ProposalID("L.2"), symbol: nil, form: .resolution, adopter: .body, title: "2", item: 3))))
    for id in [l1, ProposalID("L.2")] {
      try given.when(
        .proposals(.document(.circulate(.init(proposal: id, time: .noon)))), at: "2024-05-13 12:00")
    }
    return given
  }

  private func suspend(
    _ rule: String, to purpose: String, during: String? = nil, period: Meetings.SuspensionPeriod? = nil
  ) -> Session.Command {
    .meetings(
      .suspendRule(.init(rule: rule, purpose: purpose, during: during, period: period, noticeWaived: true)))
  }

  @Test func doesNotRefuseWhatItRefusedBefore() throws {
    var given = try given()
    #expect(given.refusal(of: adopt)?.rule == .proposalsInWriting)
    try given.when(suspend("rule 52", to: "act on the drafts"))
    #expect(given.refusal(of: adopt) == nil)
    try given.when(adopt)
    #expect(given.session.proposals[l1]?.isSettled == true)
  }

  @Test func refusesAgainOnceTheSuspensionIsUndone() throws {
    var given = try given()
    try given.when(suspend("rule 52", to: "act on the drafts"))
    try given.when(.undo(version: nil))
    #expect(given.refusal(of: adopt)?.rule == .proposalsInWriting)
  }

  @Test func isInForceForAllThatItsPurposeDoesNotName() throws {
    var given = try given()
    try given.when(suspend("rule 52", to: "consider draft resolution L.2."))
    #expect(given.refusal(of: adopt)?.rule == .proposalsInWriting)
    #expect(given.refusal(of: .proposals(.act(.init(proposal: ProposalID("L.2"))))) == nil)
  }

  @Test func isInForceOnItemsThatItsPurposeDoesNotName() throws {
    var given = try given()
    try given.when(suspend("rule 52", to: "act on the drafts under item 4"))
    #expect(given.refusal(of: adopt)?.rule == .proposalsInWriting)
    try given.when(suspend("rule 52", to: "act on the drafts under item 3"))
    #expect(given.refusal(of: adopt) == nil)
  }

  @Test(
    arguments: [
      (nil, [true, false, false]), (.meetings([2]), [false, true, false]),
      (.meetings([1, 3]), [true, false, true]), (.span(from: 1, to: 2), [true, true, false]),
      (.session, [true, true, true]), (.item(3), [true, true, true]), (.item(4), [false, false, false]),
    ] as [(Meetings.SuspensionPeriod?, [Bool])])
  func isSuspendedForThePeriod(period: Meetings.SuspensionPeriod?, meetings: [Bool]) throws {
    try check(suspend("rule 52", to: "act on the drafts", period: period), meetings)
  }

  @Test(
    arguments: [
      ("the 2nd meeting", [false, true, false]), ("the 1st and 3rd meetings", [true, false, true]),
      ("the 1st to 2nd meetings", [true, true, false]), ("the remainder of the session", [true, true, true]),
      ("the debate", [true, false, false]),
    ] as [(String, [Bool])])
  func isSuspendedForThePeriodInTheWordsOfFormerPrograms(words: String, meetings: [Bool]) throws {
    try check(suspend("rule 52", to: "act on the drafts", during: words), meetings)
  }

  /// Whether the suspension lets a draft be acted on in each of the meetings.
  private func check(_ suspension: Session.Command, _ meetings: [Bool]) throws {
    var given = try given()
    try given.when(suspension)
    for (index, isSuspended) in meetings.enumerated() {
      if index > 0 {
        try given.when(.meetings(.closeMeeting))
        try given.when(.meetings(.openMeeting(.init(number: index + 1, presiding: "Chair"))))
        try given.when(.meetings(.takeUp(.init(item: 3))))
      }
      #expect((given.refusal(of: adopt) == nil) == isSuspended, "meeting \(index + 1)")
    }
  }

  @Test func isSuspendedOnceAtATimeAndAgainWhenThatIsOver() throws {
    var given = try given()
    let command = suspend("rule 52", to: "act on the drafts")
    try given.when(command)
    #expect(given.refusal(of: command) == .order(.ruleAlreadySuspended("rule 52")))
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
    #expect(given.refusal(of: command) == nil)
  }

  @Test func letsWhateverTheRuleIsAboutPassAndNothingElse() throws {
    var given = try given([.quorum: "rule 40", .listOfSpeakers: "rule 44", .proposalsInWriting: "rule 52"])
    try given.when(suspend("rule 40", to: "go on"))
    try given.when(.present(1))
    #expect(given.refusal(of: .floor("UGA")) == nil)
    #expect(given.refusal(of: .inscribe("UGA"))?.rule == .listOfSpeakers)
    try given.when(suspend("rule 44", to: "hear everybody"))
    try given.when(.inscribe("UGA"))
    #expect(given.session.lists[3]?.waiting.map(\.delegation) == [Code.uganda])
    #expect(given.refusal(of: adopt)?.rule == .proposalsInWriting)
  }

  @Test func doesNotMakeWhatCannotBe() throws {
    var given = try given([.pointOfOrder: "rule 42"])
    try given.when(suspend("rule 42", to: "go on"))
    let vote = Vote(inFavour: 1, against: 0, abstaining: 0)
    #expect(given.refusal(of: .pointsOfOrder(.putToVote(vote))) == .pointsOfOrder(.nothingToVoteOn))
  }
}
