import Testing

@testable import Proceedings

/// A session in which the draft L.1 of Japan is before the body, with what may be done on it.
struct ActionRoom {
  var given: Given
  let l1 = ProposalID("L.1")

  init(sponsors: [String] = ["JPN"], hasImplications: Bool = false) throws {
    given = try Given.debate()
    given.session.body?.fact.motions[.division] = .init(inFavour: 2, against: 2)
    given.session.body?.fact.motions[.reconsideration] = .init(inFavour: 0, against: 2)
    try given.when(
      .proposals(
        .submit(
          .init(
            id: l1, symbol: DocumentSymbol("E/CN.99/2024/L.1"), form: .resolution, adopter: .body,
            title: "On samples", item: 3, sponsors: sponsors.map { .init(participant: ParticipantCode($0)) },
            hasImplications: hasImplications))))
  }

  var draft: Proposal? { given.session.proposals[l1] }

  @discardableResult
  mutating func when(_ command: Proposals.Command, at time: String? = nil) throws -> [Session.Event] {
    try given.when(.proposals(command), at: time)
  }

  func refusal(of command: Proposals.Command, at time: String? = nil) -> Proposals.Refusal? {
    guard case .proposals(let refusal)? = given.refusal(of: .proposals(command), at: time) else { return nil }
    return refusal
  }

  func amend(_ name: String, by codes: String...) -> Proposals.Command {
    .amendment(
      .submit(
        .init(
          proposal: l1, amendment: AmendmentID(name),
          sponsors: codes.map { .init(participant: ParticipantCode($0)) })))
  }

  func action(
    _ name: String, _ vote: Vote? = nil, implies: [String]? = nil, by member: String? = nil
  ) -> Proposals.AmendmentAction {
    .init(
      proposal: l1, amendment: AmendmentID(name), vote: vote,
      impliesRejectionOf: implies.map { $0.map { AmendmentID($0) } },
      requestedBy: member.map { ParticipantCode($0) })
  }

  func divide(_ part: String, by member: String = "UGA") -> Proposals.Command {
    .division(.request(.init(proposal: l1, part: part, requestedBy: ParticipantCode(member))))
  }

  func part(_ part: String, _ vote: Vote, isLast: Bool? = nil) -> Proposals.Command {
    .division(.vote(.init(proposal: l1, part: part, vote: vote, isLastOperative: isLast)))
  }

  func move(_ kind: ProposalMotion.Kind, by member: String = "UGA") -> Proposals.Command {
    .motion(.move(.init(proposal: l1, kind: kind, mover: ParticipantCode(member))))
  }

  func speak(_ member: String, for isInFavour: Bool) -> Proposals.Command {
    .motion(.speak(.init(proposal: l1, delegation: ParticipantCode(member), isInFavour: isInFavour)))
  }

  func decide(_ vote: Vote? = nil) -> Proposals.Command {
    .motion(.decide(.init(proposal: l1, vote: vote)))
  }

  func vote(_ vote: Vote?, isAdoption: Bool = false, by member: String? = nil) -> Proposals.Command {
    .act(
      .init(
        proposal: l1, vote: vote, requestedBy: member.map { ParticipantCode($0) }, isAdoption: isAdoption))
  }
}

extension Vote {
  static let carried = Vote(inFavour: 3, against: 1, abstaining: 0)
  static let lost = Vote(inFavour: 1, against: 3, abstaining: 0)
  static let tied = Vote(inFavour: 2, against: 2, abstaining: 1)

  static func recorded(_ inFavour: [String], _ against: [String] = [], _ abstaining: [String] = []) -> Vote {
    Vote(
      .recorded, inFavour: inFavour.map { ParticipantCode($0) },
      against: against.map { ParticipantCode($0) }, abstaining: abstaining.map { ParticipantCode($0) })
  }
}

@Suite("Votes on proposals")
struct VotingTests {
  @Test func aDraftIsAdoptedByAVoteThatCarriesIt() throws {
    var room = try ActionRoom()
    let events = try room.when(room.vote(.carried))
    #expect(events == [.proposals(.adopted(.init(proposal: room.l1, number: 1, vote: .carried)))])
    #expect(room.draft?.action?.vote == .carried)
  }

  @Test(arguments: [Vote.lost, .tied])
  func aVoteThatDoesNotCarryItRejectsIt(vote: Vote) throws {
    var room = try ActionRoom()
    let events = try room.when(room.vote(vote))
    #expect(events == [.proposals(.rejected(.init(proposal: room.l1, vote: vote)))])
    #expect(room.draft?.settlement?.kind == .rejected)
    #expect(room.draft?.action == nil)
  }

  @Test func whatIsSaidToBeAdoptedIsNotAdoptedByALostVote() throws {
    let room = try ActionRoom()
    let refusal = room.refusal(of: room.vote(.tied, isAdoption: true))
    #expect(refusal == .action(.notCarried("L.1", inFavour: 2, against: 2)))
    #expect(refusal?.rule == .majority)
  }

  @Test func membersAloneVoteOnceEachAndNoMoreThanThereAreSeats() throws {
    let room = try ActionRoom()
    func fault(_ vote: Vote) -> Proposals.Refusal? { room.refusal(of: room.vote(vote)) }
    #expect(
      fault(.recorded(["JPN", "PER"])) == .action(.voteAtFault(.notAMember(ParticipantCode("PER")))))
    #expect(
      fault(.recorded(["JPN"], ["JPN"])) == .action(.voteAtFault(.votedTwice(ParticipantCode("JPN")))))
    let many = Vote(inFavour: 5, against: 1, abstaining: 0)
    #expect(fault(many) == .action(.voteAtFault(.moreVotesThanMembers(6, seats: 5))))
    #expect(fault(many)?.rule == .votingRights)
    let negative = Vote(inFavour: 5, against: -1, abstaining: 0)
    #expect(fault(negative)?.rule == .methodOfVoting)
  }

  @Test func aRollCallBeginsWithAMember() throws {
    var room = try ActionRoom()
    func call(from code: String) -> Vote {
      Vote(
        .rollCall(from: ParticipantCode(code)), inFavour: [ParticipantCode("UGA")], against: [],
        abstaining: [])
    }
    #expect(
      room.refusal(of: room.vote(call(from: "PER"))) == .action(.notAMember(ParticipantCode("PER"))))
    try room.when(room.vote(call(from: "UGA")))
    #expect(room.draft?.action?.vote?.drawn == ParticipantCode("UGA"))
  }

  @Test func theOrderOfARollCallGoesRoundFromTheMemberDrawn() {
    let members = ["CZE", "JPN", "THA", "UGA"].map { ParticipantCode($0) }
    #expect(
      Vote.rollCall(of: members, from: ParticipantCode("THA")).map(\.rawValue) == [
        "THA", "UGA", "CZE", "JPN",
      ])
    #expect(Vote.rollCall(of: members, from: ParticipantCode("PER")) == members)
    #expect(Vote.carried.drawn == nil)
  }

  @Test func nobodyVotesInAClosedMeeting() throws {
    var room = try ActionRoom()
    try room.given.when(.meetings(.closeMeeting))
    #expect(
      room.given.refusal(of: .proposals(room.vote(.carried))) == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func aDraftOfObserversIsPutToTheVoteAtAMembersRequest() throws {
    var room = try ActionRoom(sponsors: ["PER"])
    let refusal = room.refusal(of: room.vote(.carried))
    #expect(refusal == .action(.observersOnly("L.1")))
    #expect(refusal?.rule == .votingRights)
    #expect(
      room.refusal(of: room.vote(.carried, by: "CHL")) == .action(.notAMember(ParticipantCode("CHL"))))
    try room.when(room.vote(.carried, by: "UGA"))
    #expect(room.draft?.action?.requestedBy == ParticipantCode("UGA"))
  }

  @Test func theNumberOfAReconsideredResolutionStays() throws {
    var room = try ActionRoom()
    try room.when(.act(.init(proposal: room.l1)))
    try room.when(room.move(.reconsideration))
    try room.when(room.decide(.carried))
    #expect(room.draft?.action == nil)
    #expect(
      try room.when(.act(.init(proposal: room.l1))) == [
        .proposals(.adopted(.init(proposal: room.l1, number: 1)))
      ])
  }

  @Test func anUndoneVoteIsAsIfItHadNotBeenTaken() throws {
    var room = try ActionRoom()
    let before = room.given.session.proposals
    try room.when(room.vote(.lost))
    try room.given.when(.undo(version: nil))
    #expect(room.given.session.proposals == before)
  }
}
