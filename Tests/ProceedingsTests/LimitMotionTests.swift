import Testing

@testable import Proceedings

@Suite("Motions on the time of speakers, and on debates that are joined or reopened")
struct LimitMotionTests {
  private func given() throws -> Given {
    var given = try Given.debate()
    given.session.body?.fact.motions[.timeLimits] = .init(inFavour: 2, against: 2)
    return given
  }

  private func move(_ limits: Floor.Limits?) -> Session.Command {
    .motions(.move(.init(kind: .limitOnTime, mover: Code.uganda, limits: limits)))
  }
  private func move(_ kind: Motions.Motion.Kind) -> Session.Command {
    .motions(.move(.init(kind: kind, mover: Code.uganda)))
  }

  // MARK: Limits

  @Test func theTimeIsLimitedWhenTheMotionIsAdopted() throws {
    var given = try given()
    try given.when(move(.init(seconds: 180, secondsForGroups: 300)))
    #expect(given.session.floor.limits[3] == nil)
    try given.when(.motions(.agree))
    #expect(given.session.floor.limits[3]?.seconds == 180)
    try given.when(.floor("THA"))
    #expect(given.session.floor.statements.last.flatMap { given.session.limit(of: $0) } == 180)
  }

  @Test func nothingIsLimitedWhenTheMotionIsRejectedOrItsAdoptionUndone() throws {
    var rejected = try given()
    try rejected.when(move(.init(seconds: 180)))
    try rejected.when(.motions(.vote(Vote(inFavour: 1, against: 2, abstaining: 0))))
    #expect(rejected.session.floor.limits.isEmpty)
    var undone = try given()
    try undone.when(move(.init(seconds: 180)))
    try undone.when(.motions(.agree))
    try undone.when(.undo(version: nil))
    #expect(undone.session.floor.limits.isEmpty)
    #expect(undone.session.motions.first?.kind == .limitOnTime)
  }

  @Test func twoSpeakForItAndTwoAgainst() throws {
    var given = try given()
    try given.when(.participants(.nameMembers([Code.peru])))
    try given.when(move(.init(seconds: 180)))
    for code in [Code.thailand, Code.japan] {
      try given.when(.motions(.speak(.init(delegation: code, isInFavour: true))))
    }
    let third = given.refusal(of: .motions(.speak(.init(delegation: Code.peru, isInFavour: true))))
    #expect(third == .motions(.tooManySpeakers(.limitOnTime, inFavour: true, limit: 2)))
    #expect(third?.rule == .timeLimits)
    #expect(given.refusal(of: .motions(.speak(.init(delegation: Code.peru, isInFavour: false)))) == nil)
  }

  @Test func itGivesWayToTheOtherMotionsAndNeedsTheQuorumForDecisions() throws {
    var given = try given()
    try given.when(.present(2))
    try given.when(move(.init(seconds: 180)))
    #expect(
      given.refusal(of: .motions(.agree)) == .order(.noQuorum(present: 2, needed: 3, for: .decision)))
    #expect(given.refusal(of: move(.closureOfDebate)) == nil)
    try given.when(move(.adjournmentOfDebate))
    #expect(
      given.refusal(of: move(.init(seconds: 60)))
        == .motions(.lower(.limitOnTime, than: .adjournmentOfDebate)))
  }

  @Test(arguments: [nil, Floor.Limits(), Floor.Limits(seconds: 0), Floor.Limits(interventions: -1)])
  func aLimitIsAFigureFrom1(limits: Floor.Limits?) throws {
    #expect(try given().refusal(of: move(limits)) == .floor(.noTime))
  }

  @Test func theNumberOfStatementsIsLimitedUnlessTheChairAllowsOneMore() throws {
    var given = try given()
    try given.when(.floor("UGA"))
    try given.when(move(.init(interventions: 1)))
    try given.when(.motions(.agree))
    let refusal = Session.Refusal.tooManyInterventions(Code.uganda, most: 1)
    #expect(given.refusal(of: .floor("UGA")) == refusal)
    #expect(refusal.rule == .timeLimits)
    #expect(given.refusal(of: .floor("THA")) == nil)
    let allowed = Statement(speaker: .delegation(Code.uganda), decidedBy: "Chair")
    #expect(given.refusal(of: .floor(.give(allowed))) == nil)
    let reply = Statement(speaker: .delegation(Code.uganda), purpose: .reply(to: nil))
    #expect(given.refusal(of: .floor(.give(reply))) == nil)
  }

  @Test func aLimitOnTimeAndOneOnStatementsStandBesideEachOther() throws {
    var given = try given()
    try given.when(.floor(.limit(.init(seconds: 180))))
    try given.when(.floor(.limit(.init(interventions: 2))))
    #expect(given.session.floor.limits[3] == .init(item: 3, seconds: 180, interventions: 2))
  }

  // MARK: Joined debates

  /// Items 3 and 5 considered together.
  private func joined() throws -> Given {
    var given = try Given.officers()
    try given.when(.meetings(.takeUp(.init(item: 3, with: [5]))))
    return given
  }

  @Test func aMotionOnTheDebateBindsAllItemsThatAreJoined() throws {
    var given = try joined()
    try given.when(move(.adjournmentOfDebate))
    try given.when(.motions(.agree))
    #expect(given.session.motions.debates.keys.sorted() == [3, 5])
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 5)))) == .motions(.debateAdjourned(5)))
    #expect(
      given.refusal(of: .meetings(.takeUp(.init(item: 4, with: [5])))) == .motions(.debateAdjourned(5)))
    try given.when(.motions(.resumeDebate(.init(item: 5))))
    #expect(given.session.motions.debates.isEmpty)
  }

  @Test func aJoinedDebateIsClosedOnEachItem() throws {
    var given = try joined()
    try given.when(move(.closureOfDebate))
    try given.when(.motions(.agree))
    try given.when(.meetings(.takeUp(.init(item: 5))))
    #expect(given.refusal(of: .floor("THA")) == .motions(.debateClosed(5)))
  }

  @Test func aClosedDebateIsReopenedByDecision() throws {
    var given = try given()
    try given.when(move(.closureOfDebate))
    try given.when(.motions(.agree))
    let reopen = Session.Command.motions(.reopenDebate(.init(item: 3)))
    try given.when(.present(2))
    #expect(given.refusal(of: reopen) == .order(.noQuorum(present: 2, needed: 3, for: .decision)))
    try given.when(.present(3))
    try given.when(reopen)
    #expect(given.refusal(of: .floor("THA")) == nil)
    #expect(given.session.motions.resumed.map(\.wasClosed) == [true])
    try given.when(.undo(version: nil))
    #expect(given.refusal(of: .floor("THA")) == .motions(.debateClosed(3)))
  }

  @Test func onlyAClosedDebateIsReopened() throws {
    let given = try given()
    let refusal = given.refusal(of: .motions(.reopenDebate(.init(item: 3))))
    #expect(refusal == .motions(.notClosed(3)))
    #expect(refusal?.rule == .closureOfDebate)
  }
}
