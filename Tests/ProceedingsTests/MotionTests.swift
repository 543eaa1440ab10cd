import Testing

@testable import Proceedings

@Suite("Motions")
struct MotionTests {
  private static let uganda = ParticipantCode("UGA")

  /// A debate on item 3 in which these motions have been moved by Uganda.
  private func given(_ kinds: Motions.Motion.Kind...) throws -> Given {
    var given = try Given.debate()
    for kind in kinds { try given.when(.move(kind)) }
    return given
  }

  // MARK: Who moves, and in what order

  @Test func aMemberMovesAMotion() throws {
    let given = try given(.closureOfDebate)
    #expect(given.session.motions.first?.mover == Self.uganda)
    #expect(given.session.motions.first?.item == 3)
    #expect(given.session.motions.first?.meeting == 1)
  }

  @Test func anObserverMovesNothingAndSpeaksOnNoMotion() throws {
    let given = try given(.adjournmentOfDebate)
    let refusal = Session.Refusal.motions(.notAMember(ParticipantCode("FRA")))
    #expect(given.refusal(of: .move(.suspensionOfMeeting, by: "FRA")) == refusal)
    #expect(given.refusal(of: .speak("FRA", isInFavour: true)) == refusal)
  }

  @Test(arguments: [
    (Motions.Motion.Kind.suspensionOfMeeting, Motions.Motion.Kind.adjournmentOfMeeting),
    (.adjournmentOfMeeting, .adjournmentOfDebate), (.adjournmentOfDebate, .closureOfDebate),
    (.suspensionOfMeeting, .closureOfDebate),
  ])
  func aMotionGivesWayToThoseBeforeIt(first: Motions.Motion.Kind, second: Motions.Motion.Kind) throws {
    let high = try given(first)
    #expect(high.refusal(of: .move(second)) == .motions(.lower(second, than: first)))
    #expect(high.refusal(of: .move(second))?.rule == .orderOfMotions)
    let low = try given(second, first)
    #expect(low.session.motions.first?.kind == first)
  }

  @Test func theSameMotionIsNotMovedTwice() throws {
    let given = try given(.closureOfDebate)
    #expect(given.refusal(of: .move(.closureOfDebate)) == .motions(.alreadyMoved(.closureOfDebate)))
  }

  @Test func aPointOfOrderComesBeforeAllMotions() throws {
    let given = try given(.suspensionOfMeeting)
    #expect(given.refusal(of: .pointsOfOrder(.raise(.init(delegation: Self.uganda)))) == nil)
  }

  @Test func aDebateIsClosedOnAnItemOnly() throws {
    let given = try Given.meeting()
    #expect(given.refusal(of: .move(.closureOfDebate)) == .meetings(.noItemTakenUp))
    #expect(given.refusal(of: .move(.suspensionOfMeeting)) == nil)
  }

  @Test func noMotionIsMovedInAClosedMeeting() throws {
    var given = try Given.debate()
    try given.when(.meetings(.closeMeeting(reason: nil)))
    #expect(given.refusal(of: .move(.suspensionOfMeeting)) == .meetings(.noMeetingOpen(last: 1)))
  }

  // MARK: Who speaks on them

  @Test func twoSpeakForAndTwoAgainstTheAdjournmentOfTheDebate() throws {
    var given = try given(.adjournmentOfDebate)
    try given.when(.participants(.nameMembers([ParticipantCode("PER")])))
    for (code, side) in [("THA", true), ("JPN", true), ("CZE", false)] {
      try given.when(.speak(code, isInFavour: side))
    }
    #expect(
      given.refusal(of: .speak("PER", isInFavour: true))
        == .motions(.tooManySpeakers(.adjournmentOfDebate, inFavour: true, limit: 2)))
    #expect(given.refusal(of: .speak("PER", isInFavour: false)) == nil)
    #expect(given.session.motions.first?.inFavour.map(\.rawValue) == ["THA", "JPN"])
  }

  @Test func nobodySpeaksForTheClosureOfTheDebate() throws {
    let given = try given(.closureOfDebate)
    #expect(
      given.refusal(of: .speak("THA", isInFavour: true))
        == .motions(.tooManySpeakers(.closureOfDebate, inFavour: true, limit: 0)))
    #expect(given.refusal(of: .speak("THA", isInFavour: false)) == nil)
  }

  @Test(arguments: [Motions.Motion.Kind.suspensionOfMeeting, .adjournmentOfMeeting])
  func motionsOnTheMeetingAreNotDebated(kind: Motions.Motion.Kind) throws {
    #expect(try given(kind).refusal(of: .speak("THA", isInFavour: true)) == .motions(.notDebated(kind)))
  }

  @Test func nobodySpeaksTwiceOnAMotionAndItsMoverHasSpoken() throws {
    var given = try given(.adjournmentOfDebate)
    #expect(
      given.refusal(of: .speak("UGA", isInFavour: true))
        == .motions(.alreadySpoke(Self.uganda, .adjournmentOfDebate)))
    try given.when(.speak("THA", isInFavour: true))
    #expect(
      given.refusal(of: .speak("THA", isInFavour: false))
        == .motions(.alreadySpoke(ParticipantCode("THA"), .adjournmentOfDebate)))
  }

  @Test func withoutAMotionThereIsNothingToSpeakOnAgreeToVoteOnOrWithdraw() throws {
    let given = try Given.debate()
    let commands: [Session.Command] = [
      .speak("THA", isInFavour: true), .motions(.agree),
      .motions(.vote(Vote(inFavour: 1, against: 0, abstaining: 0))),
      .motions(.withdraw),
    ]
    for command in commands { #expect(given.refusal(of: command) == .motions(.nonePending)) }
  }

  // MARK: Decisions

  @Test func aVoteThatCannotBeIsRefused() throws {
    let given = try given(.closureOfDebate)
    #expect(
      given.refusal(of: .motions(.vote(Vote(inFavour: 5, against: 1, abstaining: 0))))
        == .motions(.voteAtFault(.moreVotesThanMembers(6, seats: 5))))
    let stranger = Vote(.recorded, inFavour: [ParticipantCode("FRA")], against: [], abstaining: [])
    #expect(
      given.refusal(of: .motions(.vote(stranger)))
        == .motions(.voteAtFault(.notAMember(ParticipantCode("FRA")))))
    let drawn = Vote(
      .rollCall(from: ParticipantCode("FRA")), inFavour: [Self.uganda], against: [], abstaining: [])
    #expect(given.refusal(of: .motions(.vote(drawn))) == .motions(.notAMember(ParticipantCode("FRA"))))
  }

  @Test func otherBusinessWaitsForTheDecision() throws {
    var given = try given(.closureOfDebate)
    let waiting: [Session.Command] = [
      .floor("THA"), .giveFloorToNext(), .meetings(.closeMeeting(reason: nil)),
      .meetings(.suspendMeeting(reason: nil)),
      .meetings(.takeUp(.init(item: 4))), .proposals(.act(.init(proposal: ProposalID("L.1")))),
      .meetings(.conclude),
      .meetings(.closeSession(.init("Chair"))), .reportWork(.introduce(.init(by: "Chair"))),
    ]
    for command in waiting {
      #expect(given.refusal(of: command) == .motions(.motionPending(.closureOfDebate)))
      #expect(given.refusal(of: command)?.rule == .orderOfMotions)
    }
    #expect(given.refusal(of: .submitL1) == nil)
    try given.when(.motions(.vote(Vote(inFavour: 1, against: 2, abstaining: 0))))
    #expect(given.refusal(of: .floor("THA")) == nil)
  }

  @Test func aMotionIsWithdrawnBeforeTheVote() throws {
    var given = try given(.closureOfDebate, .suspensionOfMeeting)
    try given.when(.motions(.withdraw))
    #expect(given.session.motions.first?.kind == .closureOfDebate)
    #expect(given.session.motions.moved[1].outcome == .withdrawn)
  }

  @Test func theMeetingIsSuspendedAndTheOtherMotionsWait() throws {
    var given = try given(.closureOfDebate, .suspensionOfMeeting)
    try given.when(.motions(.agree), at: "2024-05-13 11:00")
    #expect(given.session.meetings.open?.isSuspended == true)
    #expect(given.refusal(of: .motions(.agree)) == .meetings(.meetingSuspended(1)))
    try given.when(.meetings(.resumeMeeting))
    #expect(given.session.motions.first?.kind == .closureOfDebate)
  }

  @Test func theMeetingIsAdjournedAndTheOtherMotionsLapse() throws {
    var given = try given(.closureOfDebate, .adjournmentOfMeeting)
    try given.when(.motions(.vote(Vote(inFavour: 3, against: 1, abstaining: 0))))
    #expect(given.session.meetings.open == nil)
    #expect(given.session.motions.moved[0].outcome == .lapsed)
    #expect(given.session.motions.moved[1].isCarried)
  }

  @Test func anEquallyDividedVoteRejectsAMotion() throws {
    var given = try given(.suspensionOfMeeting)
    try given.when(.motions(.vote(Vote(inFavour: 2, against: 2, abstaining: 0))))
    #expect(given.session.meetings.open?.isSuspended == false)
    #expect(given.session.motions.first == nil)
  }

  // MARK: Debates that are over

  @Test func anAdjournedDebateAllowsNeitherStatementsNorActions() throws {
    var given = try Given.debate()
    try given.when(.submitL1)
    try given.when(.list(.init(command: .open)))
    try given.when(.move(.adjournmentOfDebate))
    try given.when(.motions(.agree))
    let refused: [Session.Command] = [
      .floor("THA"), .inscribe("THA"), .proposals(.act(.init(proposal: ProposalID("L.1")))),
      .giveFloorToNext(),
      .move(.closureOfDebate), .meetings(.takeUp(.init(item: 3, forAction: true))),
    ]
    for command in refused { #expect(given.refusal(of: command) == .motions(.debateAdjourned(3))) }
    let reply = Statement(speaker: .delegation(Self.uganda), purpose: .reply(to: nil))
    #expect(given.refusal(of: .floor(.give(reply))) == nil)
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 4)))) == nil)
    try given.when(.motions(.resumeDebate(.init(item: 3))))
    #expect(given.refusal(of: .floor("THA")) == nil)
    #expect(given.session.motions.resumed.map(\.item) == [3])
  }

  @Test func aClosedDebateAllowsActionsExplanationsAndReplies() throws {
    var given = try Given.debate()
    try given.when(.submitL1)
    try given.when(.list(.init(command: .open)))
    try given.when(.move(.closureOfDebate))
    try given.when(.motions(.agree))
    let refused: [Session.Command] = [.floor("THA"), .inscribe("THA"), .move(.closureOfDebate)]
    for command in refused { #expect(given.refusal(of: command) == .motions(.debateClosed(3))) }
    let thailand = Speaker.delegation(ParticipantCode("THA"))
    for purpose in [Purpose.beforeAction(ProposalID("L.1")), .reply(to: nil)] {
      #expect(given.refusal(of: .floor(.give(Statement(speaker: thailand, purpose: purpose)))) == nil)
    }
    try given.when(.proposals(.act(.init(proposal: ProposalID("L.1")))))
    #expect(given.refusal(of: .floor("THA")) == nil)
  }

  @Test func onlyAnAdjournedDebateIsResumed() throws {
    let given = try Given.debate()
    #expect(
      given.refusal(of: .motions(.resumeDebate(.init(item: 3)))) == .motions(.notAdjourned(3)))
    #expect(
      given.refusal(of: .motions(.resumeDebate(.init(item: 9)))) == .agenda(.noItem(9, items: [2, 3, 4])))
  }

  @Test func undoingTheDecisionBringsTheMotionBack() throws {
    var given = try given(.adjournmentOfMeeting)
    try given.when(.motions(.agree))
    try given.when(.undo(version: nil))
    #expect(given.session.meetings.open?.number == 1)
    #expect(given.session.motions.first?.kind == .adjournmentOfMeeting)
  }
}

extension Session.Command {
  fileprivate static func move(_ kind: Motions.Motion.Kind, by code: String = "UGA") -> Session.Command {
    .motions(.move(.init(kind: kind, mover: ParticipantCode(code))))
  }
  fileprivate static func speak(_ code: String, isInFavour: Bool) -> Session.Command {
    .motions(.speak(.init(delegation: ParticipantCode(code), isInFavour: isInFavour)))
  }
}
