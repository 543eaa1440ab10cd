import Testing

@testable import Proceedings

@Suite("Points of order")
struct PointOfOrderTests {
  private let point = Session.Command.pointsOfOrder(
    .raise(.init(delegation: Code.japan, subject: "the order")))
  private let ruling = Session.Command.pointsOfOrder(.rule(.init(isUpheld: false)))
  private let appeal = Session.Command.pointsOfOrder(.appeal(.init(delegation: Code.thailand)))

  private func vote(_ inFavour: Int, _ against: Int) -> Session.Command {
    .pointsOfOrder(.putToVote(Vote(inFavour: inFavour, against: against, abstaining: 0)))
  }

  @Test func aMemberRaisesOneWhileAnotherSpeaksAndTheClockStops() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let statement = given.session.version
    try given.when(point, at: "2024-05-13 10:11")
    let raised = try #require(given.session.pointsOfOrder.pending)
    #expect(raised.item == 3)
    #expect(raised.meeting == 1)
    #expect(raised.interrupted == statement)
    try given.when(ruling, at: "2024-05-13 10:15")
    try given.when(.floor(.resume), at: "2024-05-13 10:16")
    let later = try #require(RoomTime("2024-05-13 10:17"))
    #expect(given.session.clock(at: later)?.elapsed == 120)
    #expect(given.session.floor.statements.count == 1)
  }

  /// Uganda speaks from ten past ten, and Japan interrupts it a minute later.
  private func interrupted() throws -> Given {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    try given.when(point, at: "2024-05-13 10:11")
    return given
  }

  private func elapsed(_ given: Given, at clock: String) throws -> Int? {
    given.session.clock(at: try #require(RoomTime("2024-05-13 \(clock)")))?.elapsed
  }

  @Test func theRulingGivesTheFloorAndTheClockBack() throws {
    var given = try interrupted()
    let events = try given.when(ruling, at: "2024-05-13 10:15")
    #expect(events == [.pointsOfOrder(.ruled(.init(isUpheld: false, by: "Chair", resumesFloor: true)))])
    #expect(given.session.floor.current?.openPause == nil)
    #expect(try elapsed(given, at: "10:16") == 120)
    try given.when(.floor("THA"), at: "2024-05-13 10:17")
    #expect(given.session.floor.statements[0].ended == RoomTime("2024-05-13 10:17"))
    #expect(given.refusal(of: .floor(.resume)) == .floor(.notPaused))
  }

  @Test func theChairMayKeepTheFloorBack() throws {
    var given = try interrupted()
    let kept = Session.Command.pointsOfOrder(.rule(.init(isUpheld: true, resumesFloor: false)))
    try given.when(kept, at: "2024-05-13 10:15")
    #expect(try elapsed(given, at: "10:16") == 60)
    try given.when(appeal, at: "2024-05-13 10:15")
    try given.when(vote(3, 1), at: "2024-05-13 10:16")
    #expect(given.session.floor.current?.openPause != nil)
    try given.when(.floor(.resume), at: "2024-05-13 10:17")
    #expect(try elapsed(given, at: "10:18") == 120)
  }

  @Test func anAppealInterruptsAgainUntilTheVote() throws {
    var given = try interrupted()
    try given.when(ruling, at: "2024-05-13 10:15")
    try given.when(appeal, at: "2024-05-13 10:16")
    #expect(try elapsed(given, at: "10:17") == 60)
    try given.when(vote(1, 3), at: "2024-05-13 10:18")
    #expect(try elapsed(given, at: "10:19") == 120)
  }

  @Test func aPauseOfBeforeGoesOnAfterTheRuling() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    try given.when(.floor(.pause), at: "2024-05-13 10:11")
    try given.when(point, at: "2024-05-13 10:11")
    let events = try given.when(ruling, at: "2024-05-13 10:15")
    #expect(events == [.pointsOfOrder(.ruled(.init(isUpheld: false, by: "Chair")))])
    #expect(given.session.floor.current?.openPause != nil)
  }

  @Test func aPointThatIsWithdrawnGivesTheFloorBack() throws {
    var given = try interrupted()
    try given.when(.pointsOfOrder(.withdrawPoint), at: "2024-05-13 10:12")
    #expect(try elapsed(given, at: "10:13") == 120)
  }

  @Test func aRulingOfAFormerProgramLeftTheFloorInterrupted() throws {
    var given = try interrupted()
    let former = Session.Event.pointsOfOrder(.ruled(.init(isUpheld: false, by: "Chair")))
    let time = try #require(RoomTime("2024-05-13 10:15"))
    given.session.evolve(by: former, at: Moment(version: given.session.version + 1, time: time))
    #expect(given.session.floor.current?.openPause != nil)
    // Undoing something before it changes nothing of that.
    try given.when(.submitL1, at: "2024-05-13 10:15")
    let listed = try #require(given.session.history.first { $0.event.kind == "agenda.itemListed" })
    _ = given.refusal(of: .undo(version: listed.moment.version))
    #expect(given.session.floor.current?.openPause != nil)
  }

  @Test func onlyMembersRaiseThemInAMeetingThatIsOpen() throws {
    var given = try Given.debate()
    let observer = PointsOfOrder.PointOfOrder(delegation: Code.peru)
    #expect(given.refusal(of: .pointsOfOrder(.raise(observer))) == .pointsOfOrder(.notAMember(Code.peru)))
    #expect(
      given.refusal(of: .inscribe("PER", on: .pointsOfOrder)) == .pointsOfOrder(.notAMember(Code.peru)))
    try given.when(.meetings(.closeMeeting))
    #expect(given.refusal(of: point) == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func nothingComesBeforeTheRuling() throws {
    var given = try Given.debate()
    try given.when(.submitL1)
    try given.when(.floor("UGA"))
    try given.when(point)
    let refusal = Session.Refusal.pointsOfOrder(.pointPending(Code.japan))
    #expect(refusal.rule == .pointOfOrder)
    let business: [Session.Command] = [
      .floor("THA"), .floor(.resume), .giveFloorToNext(), .giveFloorToNext(on: .panel), point,
      .meetings(.conclude), .meetings(.closeMeeting), .proposals(.act(.init(proposal: ProposalID("L.1")))),
      .motions(.move(.init(kind: .closureOfDebate, mover: Code.uganda))),
    ]
    for command in business { #expect(given.refusal(of: command) == refusal, "\(command)") }
  }

  @Test func papersAndListsGoOnMeanwhile() throws {
    var given = try Given.list()
    try given.when(point)
    try given.when(.submitL1)
    try given.when(.inscribe("UGA"))
    try given.when(.inscribe("THA", on: .pointsOfOrder))
    try given.when(ruling)
    try given.when(.giveFloorToNext(on: .pointsOfOrder))
    #expect(given.session.pointsOfOrder.pending?.delegation == Code.thailand)
    #expect(given.waiting(.pointsOfOrder).isEmpty)
  }

  @Test func whoeverPresidesRulesOnIt() throws {
    var given = try Given.debate()
    #expect(given.refusal(of: ruling) == .pointsOfOrder(.nothingToRuleOn))
    try given.when(point)
    try given.when(ruling)
    #expect(given.session.pointsOfOrder.all[0].ruling?.fact.by == "Chair")
    #expect(given.refusal(of: ruling) == .pointsOfOrder(.nothingToRuleOn))
  }

  @Test func anAppealIsPutToTheVoteAtOnce() throws {
    var given = try Given.debate()
    try given.when(point)
    #expect(given.refusal(of: appeal) == .pointsOfOrder(.pointPending(Code.japan)))
    try given.when(ruling)
    try given.when(appeal)
    #expect(given.refusal(of: .floor("UGA")) == .pointsOfOrder(.appealPending(Code.thailand)))
    try given.when(vote(3, 1))
    #expect(given.session.pointsOfOrder.all[0].vote?.fact.isOverruled == true)
    #expect(given.refusal(of: .floor("UGA")) == nil)
    #expect(given.refusal(of: appeal) == .pointsOfOrder(.nothingToAppealAgainst))
  }

  @Test func theRulingStandsWhereTheVoteIsEquallyDivided() throws {
    var given = try Given.debate()
    for command in [point, ruling, appeal, vote(2, 2)] { try given.when(command) }
    #expect(given.session.pointsOfOrder.all[0].vote?.fact.isOverruled == false)
  }

  @Test func aVoteIsCountedByTheRules() throws {
    var given = try Given.debate()
    #expect(given.refusal(of: vote(1, 2)) == .pointsOfOrder(.nothingToVoteOn))
    for command in [point, ruling, appeal] { try given.when(command) }
    #expect(
      given.refusal(of: vote(3, 3)) == .pointsOfOrder(.fault(.moreVotesThanMembers(6, seats: 5))))
    let observers = Vote(.recorded, inFavour: [Code.peru], against: [], abstaining: [])
    #expect(
      given.refusal(of: .pointsOfOrder(.putToVote(observers)))
        == .pointsOfOrder(.fault(.notAMember(Code.peru))))
  }

  @Test func itIsTooLateToAppealOnceBusinessHasGoneOn() throws {
    var given = try Given.debate()
    try given.when(point)
    try given.when(ruling)
    try given.when(.floor("UGA"))
    #expect(given.refusal(of: appeal) == .pointsOfOrder(.nothingToAppealAgainst))
    let observer = PointsOfOrder.Appeal(delegation: Code.peru)
    #expect(given.refusal(of: .pointsOfOrder(.appeal(observer))) == .pointsOfOrder(.notAMember(Code.peru)))
  }

  @Test func pointsAndAppealsAreWithdrawn() throws {
    var given = try Given.debate()
    #expect(given.refusal(of: .pointsOfOrder(.withdrawPoint)) == .pointsOfOrder(.nothingToRuleOn))
    #expect(given.refusal(of: .pointsOfOrder(.withdrawAppeal)) == .pointsOfOrder(.nothingToVoteOn))
    try given.when(point)
    try given.when(.pointsOfOrder(.withdrawPoint))
    #expect(given.session.pointsOfOrder.pending == nil)
    for command in [point, ruling, appeal] { try given.when(command) }
    try given.when(.pointsOfOrder(.withdrawAppeal))
    #expect(given.refusal(of: .floor("UGA")) == nil)
  }

  @Test func pointsOfOrderTakeAnyEventWithoutTrapping() {
    for event in EventExamples.orderInTheRoom {
      var session = Session()
      session.evolve(by: event, at: Moment(version: 1, time: .noon))
      #expect(session.version == 1)
    }
  }

  @Test func anAppealIsDecidedByTheQuorumForDecisions() throws {
    var given = try Given.debate()
    for command in [point, ruling, appeal] { try given.when(command) }
    try given.when(.present(2))
    let refusal = given.refusal(of: vote(1, 1))
    #expect(refusal == .order(.noQuorum(present: 2, needed: 3, for: .decision)))
    #expect(refusal?.rule == .quorum)
    try given.when(.present(3))
    #expect(given.refusal(of: vote(1, 2)) == nil)
  }
}
