import Testing

@testable import Proceedings

/// What rests on what: an event is undone or corrected where everything after it is still possible.
@Suite("What rests on an event")
struct RestingTests {
  private func code(_ code: String) -> ParticipantCode { ParticipantCode(code) }
  private let l1 = ProposalID("L.1")

  private func submit(_ id: String) -> Session.Command {
    .proposals(
      .submit(
        .init(
          id: ProposalID(id), symbol: DocumentSymbol("E/CN.99/2024/\(id)"), form: .resolution, adopter: .body,
          title: "On samples", item: 3)))
  }

  private func vote(_ id: String, _ inFavour: Int, _ against: Int) -> Session.Command {
    .proposals(
      .act(
        .init(
          proposal: ProposalID(id), vote: Vote(inFavour: inFavour, against: against, abstaining: 0),
          isAdoption: false)))
  }

  private func first(of refusal: Session.Refusal?) -> Session.Fallen? {
    if case .othersRestOn(_, let first, _)? = refusal { return first }
    return nil
  }

  @Test func aVoteIsCorrectedAfterOthersHaveSpoken() throws {
    var given = try Given.debate()
    try given.when(submit("L.1"))
    try given.when(vote("L.1", 3, 1))
    let version = given.session.version
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    try given.when(.floor(.end(.init(time: RoomTime("2024-05-13 10:12")!))), at: "2024-05-13 10:12")
    try given.when(.correct(version: version, as: vote("L.1", 1, 3), time: nil))
    #expect(given.session.proposals[l1]?.action == nil)
    #expect(given.session.proposals[l1]?.settlement?.kind == .rejected)
    #expect(given.session.floor.statements.map(\.place.afterAction) == [l1])
    #expect(given.session.floor.statements.first?.ended == RoomTime("2024-05-13 10:12"))
  }

  @Test func anAdoptionIsNamedWhoseDraftWouldBeAnother() throws {
    var given = try Given.debate()
    try given.when(submit("L.1"))
    let version = given.session.version
    try given.when(.proposals(.act(.init(proposal: l1))))
    let correction = Session.Command.correct(version: version, as: submit("L.14"), time: nil)
    let refusal = given.refusal(of: correction)
    #expect(
      first(of: refusal)
        == .init(
          version: version + 1, countsNow: true,
          because: .proposals(.noProposal(l1, known: [ProposalID("L.14")]))))
    #expect(refusal?.fact.contains("‹event \(version + 1)›") == true)
    #expect(refusal?.remedy?.contains("and undo what rests on it") == true)
  }

  @Test func whatRestsOnACorrectedEventIsUndoneWithItAndComesBackWithIt() throws {
    var given = try Given.debate()
    try given.when(submit("L.1"))
    let version = given.session.version
    try given.when(.proposals(.act(.init(proposal: l1))))
    try given.when(.floor("UGA"))
    let before = given.session
    try given.when(
      .correct(version: version, as: submit("L.14"), time: nil, withWhatRestsOnIt: true))
    #expect(given.session.undone == [version + 1])
    #expect(given.session.proposals.all.map(\.id) == [ProposalID("L.14")])
    #expect(given.session.proposals.all.first?.action == nil)
    #expect(given.session.floor.statements.count == 1)
    try given.when(.undo(version: nil))
    #expect(given.session.proposals == before.proposals)
    #expect(given.session.floor == before.floor)
    #expect(given.session.undone == [before.version + 1])
  }

  @Test func aCorrectionIsDecidedOnTheRecordAsItIsReadNow() throws {
    var given = Given()
    try given.when(.create(.sample))
    try given.when(.participants(.nameMembers([code("CZE")])))
    let members = given.session.version
    try given.when(.arrangements(.convene(.sample)))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    let election = given.session.version
    var chair = Bureau.Officer.chair
    chair.state = code("FRA")
    let correction = Session.Command.correct(version: election, as: .bureau(.elect(chair)), time: nil)
    #expect(
      given.refusal(of: correction)
        == .notPossibleThere(election, because: .notAMember(code("FRA"), office: "Chair")))
    try given.when(
      .correct(version: members, as: .participants(.nameMembers([code("CZE"), code("FRA")])), time: nil))
    try given.when(correction)
    #expect(given.session.bureau.holder(of: "Chair")?.state == code("FRA"))
  }

  @Test func aVoteStandsWhenAMemberCeasesToBeOne() throws {
    var given = try Given.debate()
    try given.when(submit("L.1"))
    let vote = Vote(.recorded, inFavour: [code("UGA"), code("THA")], against: [], abstaining: [])
    try given.when(.proposals(.act(.init(proposal: l1, vote: vote))))
    try given.when(.participants(.endMembership([code("THA")])))
    #expect(!given.session.isMember(code("THA")))
    #expect(given.session.votesTaken.map(\.fact.membersInFavour) == [[code("UGA"), code("THA")]])
    #expect(
      given.refusal(of: .participants(.endMembership([code("THA")])))
        == .participants(.notAMember(code("THA"))))
    #expect(
      given.refusal(of: .meetings(.questionQuorum(.init(requestedBy: code("THA")))))
        == .notAMemberForQuorum(code("THA")))
  }

  @Test func aRegistrationIsNotUndoneWhileEventsNameIt() throws {
    var given = try Given.debate()
    let foundation = code("BFF")
    try given.when(
      .participants(
        .register(.init(code: foundation, name: "Foundation", article: "the", category: .nonGovernmental))))
    let registration = given.session.version
    try given.when(.floor(.give(.init(speaker: .delegation(foundation)))))
    try given.when(.floor(.give(.init(speaker: .delegation(code("UGA"))))))
    try given.when(.floor(.give(.init(speaker: .delegation(foundation)))))
    let refusal = given.refusal(of: .undo(version: registration))
    #expect(
      first(of: refusal)?.because
        == .participants(.notRegistered(foundation, namedIn: [registration + 1, registration + 3])))
    #expect(refusal?.fact.contains("events \(registration + 1) and \(registration + 3) name it") == true)
  }

  @Test func membersAreNotTakenFromAVoteInWhichTheyVoted() throws {
    var given = try Given.debate()
    let members = given.session.history.first { $0.event.kind == "participants.membersNamed" }
    try given.when(submit("L.1"))
    let vote = Vote(.recorded, inFavour: [code("UGA"), code("THA")], against: [], abstaining: [])
    try given.when(.proposals(.act(.init(proposal: l1, vote: vote))))
    let version = try #require(members?.moment.version)
    let fewer = Session.Command.participants(.nameMembers([code("CZE"), code("UGA")]))
    #expect(
      first(of: given.refusal(of: .correct(version: version, as: fewer, time: nil)))?.version
        == given.session.version)
  }

  @Test func anEventThatHasARivalByNowDoesNotComeBackBesideIt() throws {
    var given = try Given.debate()
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
    let opening = given.session.version
    try given.when(.undo(version: nil))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair", present: 4))))
    let rival = given.session.version
    let undoing = Session.Command.undo(version: opening + 1)
    #expect(
      first(of: given.refusal(of: undoing))
        == .init(version: rival, countsNow: true, because: .meetings(.meetingOpen(2))))
    try given.when(.undo(version: rival))
    try given.when(undoing)
    #expect(given.session.meetings.held.map(\.number) == [1, 2])
  }

  @Test func anEventDoesNotComeBackWhereItIsNoLongerPossible() throws {
    var given = try Given.debate()
    try given.when(submit("L.1"))
    let submission = given.session.version
    try given.when(.proposals(.act(.init(proposal: l1))))
    let adoption = given.session.version
    try given.when(.undo(version: adoption))
    try given.when(.undo(version: submission))
    #expect(
      given.refusal(of: .undo(version: adoption + 1))
        == .notPossibleAnyMore(
          adoption, since: adoption + 2, because: .proposals(.noProposal(l1, known: []))))
    try given.when(.undo(version: adoption + 2))
    try given.when(.undo(version: adoption + 1))
    #expect(given.session.proposals[l1]?.action != nil)
  }

  @Test func theNumbersOfLaterResolutionsFollow() throws {
    var given = try Given.debate()
    for id in ["L.1", "L.2", "L.3"] { try given.when(submit(id)) }
    for id in ["L.1", "L.2", "L.3"] { try given.when(vote(id, 3, 1)) }
    let third = given.session.version
    try given.when(.correct(version: third - 2, as: vote("L.1", 1, 3), time: nil))
    #expect(given.session.proposals.all.map(\.action?.number) == [nil, 1, 2])
    #expect(given.session.corrections[third] == [given.session.version])
    try given.when(submit("L.4"))
    try given.when(vote("L.4", 3, 1))
    #expect(given.session.proposals.all.map(\.action?.number) == [nil, 1, 2, 3])
    try given.when(.undo(version: third + 1))
    #expect(given.session.proposals.all.map(\.action?.number) == [1, 2, 3, 4])
  }

  @Test func theListsOfAnItemTakenUpByMistakeFollowToTheOneThatWasMeant() throws {
    var given = try Given.debate()
    try given.when(.meetings(.takeUp(.init(item: 2))))
    let slip = given.session.version
    try given.when(.list(.init(command: .open)))
    for code in ["UGA", "THA"] { try given.when(.inscribe(code)) }
    try given.when(.giveFloorToNext())
    try given.when(.meetings(.takeUp(.init(item: 4))))
    try given.when(
      .correct(version: slip, as: .meetings(.takeUp(.init(item: 3, forAction: true))), time: nil))
    #expect(given.session.lists[3]?.waiting.map(\.delegation) == [code("THA")])
    #expect(given.session.lists[2] == nil)
    #expect(given.session.floor.statements.last?.place.item == 3)
  }

  @Test func timesStayInTheirOrder() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let version = given.session.version
    try given.when(.floor("THA"), at: "2024-05-13 10:20")
    let late = Session.Command.correct(version: version, as: nil, time: RoomTime("2024-05-13 10:30"))
    #expect(first(of: given.refusal(of: late))?.version == version + 1)
    let never = Session.Command.correct(version: version, as: nil, time: RoomTime("2030-01-01 10:00"))
    guard case .notPossibleThere(version, because: .outsideSession)? = given.refusal(of: never) else {
      Issue.record("\(String(describing: given.refusal(of: never)))")
      return
    }
  }

  /// Four times as many events take four times as long, and not sixteen times.
  @Test func aCorrectionWalksAlongTheHistoryOnce() throws {
    func time(of statements: Int) throws -> Duration {
      var given = try Given.debate()
      try given.when(.floor("UGA"))
      let version = given.session.version
      for _ in 0..<statements { try given.when(.floor("JPN")) }
      let correction = Session.Command.correct(version: version, as: .floor("THA"), time: nil)
      return try (0..<3).map { _ in
        try ContinuousClock().measure { _ = try given.session.decide(correction, at: .noon) }
      }.min() ?? .zero
    }
    let (short, long) = (try time(of: 1_000), try time(of: 4_000))
    #expect(long < short * 9, "\(short) and \(long)")
  }

  @Test func whatTheRulesOfTodayWouldNotLetHappenDoesNotStopACorrection() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    let version = given.session.version
    // As an earlier version of the program, with other rules, may have recorded it.
    given.session.evolve(
      by: .proposals(.adopted(.init(proposal: ProposalID("L.9"), number: 7))),
      at: Moment(version: version + 1, time: .noon))
    try given.when(.correct(version: version, as: .floor("THA"), time: nil))
    try given.when(.undo(version: version))
    #expect(given.session.floor.statements.isEmpty)
  }
}
