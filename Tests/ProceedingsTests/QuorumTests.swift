import Testing

@testable import Proceedings

@Suite("The quorum and who presides")
struct QuorumTests {
  @Test func nothingIsAskedWhereNobodyCounted() throws {
    let given = try Given.officers()
    #expect(given.refusal(of: .floor("UGA")) == nil)
  }

  @Test func aMeetingIsOpenedWithTooFewAndTheDebateIsNot() throws {
    var given = try Given.officers()
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair", present: 1))))
    let refusal = Session.Refusal.order(.noQuorum(present: 1, needed: 2, for: .debate))
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 3)))) == refusal)
    #expect(given.refusal(of: .floor("UGA")) == refusal)
    #expect(refusal.rule == .quorum)
    try given.when(.present(2))
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 3)))) == nil)
  }

  @Test func aDebateGoesOnWithAThirdAndADecisionDoesNot() throws {
    var given = try Given.officers()
    try given.when(.submitL1)
    try given.when(.present(2))
    #expect(given.refusal(of: .floor("UGA")) == nil)
    #expect(
      given.refusal(of: .proposals(.act(.init(proposal: ProposalID("L.1")))))
        == .order(.noQuorum(present: 2, needed: 3, for: .decision)))
    try given.when(.present(3))
    #expect(given.refusal(of: .proposals(.act(.init(proposal: ProposalID("L.1"))))) == nil)
  }

  @Test func anElectionNeedsTheQuorumForADecision() throws {
    var given = try Given.election("UGA")
    try given.when(.present(2))
    #expect(given.refusal(of: .acclaim()) == .order(.noQuorum(present: 2, needed: 3, for: .decision)))
  }

  @Test func theChairMayDecideToGoOn() throws {
    var given = try Given.officers()
    try given.when(.present(1, byDecisionOfChair: true))
    #expect(given.refusal(of: .floor("UGA")) == nil)
    #expect(given.session.meetings.open?.presence?.byDecisionOfChair == true)
  }

  @Test func nothingGoesOnWhileTheQuorumIsVerified() throws {
    var given = try Given.officers()
    let request = Session.Command.meetings(.questionQuorum(.init(requestedBy: ParticipantCode("UGA"))))
    try given.when(request)
    #expect(given.refusal(of: .floor("UGA")) == .order(.quorumBeingVerified(1)))
    #expect(given.refusal(of: request) == .order(.quorumBeingVerified(1)))
    try given.when(.present(2))
    #expect(given.refusal(of: .floor("UGA")) == nil)
  }

  @Test func membersAloneAskForTheQuorum() throws {
    let given = try Given.officers()
    let stranger = ParticipantCode("FRA")
    #expect(
      given.refusal(of: .meetings(.questionQuorum(.init(requestedBy: stranger))))
        == .notAMemberForQuorum(stranger))
  }

  @Test func noMoreMembersAreRepresentedThanThereAreSeats() throws {
    let given = try Given.officers()
    #expect(given.refusal(of: .present(6)) == .participants(.moreThanSeats(represented: 6, seats: 5)))
  }

  @Test func aSuspensionForLackOfAQuorumSaysSoAndTheNumberIsCountedAnew() throws {
    var given = try Given.officers()
    try given.when(.present(1))
    try given.when(.meetings(.suspendMeeting(reason: Meetings.Interruption.lackOfQuorum)))
    #expect(given.session.meetings.open?.suspensions.first?.reason == "lack of a quorum")
    try given.when(.meetings(.resumeMeeting))
    #expect(given.session.meetings.open?.presence == nil)
    #expect(given.refusal(of: .floor("UGA")) == nil)
  }

  @Test func anAdjournmentForLackOfAQuorumSaysSo() throws {
    var given = try Given.officers()
    try given.when(.meetings(.closeMeeting(reason: Meetings.Interruption.lackOfQuorum)))
    #expect(given.session.meetings.held.last?.reasonOfAdjournment == "lack of a quorum")
  }

  @Test func aViceChairPresidesForAPartOfAMeeting() throws {
    var given = try Given.officers()
    try given.when(.meetings(.preside(.init("First Vice-Chair"))))
    #expect(given.session.meetings.open?.presiding == "First Vice-Chair")
    #expect(given.session.meetings.open?.presidencies.map(\.fact.office) == ["Chair", "First Vice-Chair"])
    #expect(
      given.refusal(of: .meetings(.preside(.init("First Vice-Chair"))))
        == .order(.alreadyPresiding("First Vice-Chair")))
    #expect(given.refusal(of: .meetings(.preside(.init("Rapporteur")))) == .officeVacant("Rapporteur"))
  }
}
