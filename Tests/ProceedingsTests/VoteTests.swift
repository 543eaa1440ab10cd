import Testing

@testable import Proceedings

@Suite("Figures and names of votes, and what is stated on them")
struct VoteTests {
  private func fault(_ vote: Vote, in room: ActionRoom) -> Vote.Fault? {
    guard case .action(.voteAtFault(let fault))? = room.refusal(of: room.vote(vote)) else { return nil }
    return fault
  }

  @Test func figuresStandWhereTheNamesNotedDifferFromThem() throws {
    var room = try ActionRoom()
    var vote = Vote(.recorded, inFavour: 3, against: 1, abstaining: 0)
    vote.membersInFavour = [ParticipantCode("JPN"), ParticipantCode("UGA")]
    try room.when(room.vote(vote))
    let told = try #require(room.draft?.action?.vote)
    #expect(told.inFavour == 3)
    #expect(told.isNamed)
    #expect(
      told.differences == [
        .init(side: .inFavour, announced: 3, named: 2), .init(side: .against, announced: 1, named: 0),
      ])
    #expect(Vote.recorded(["JPN"], ["UGA"]).differences.isEmpty)
    #expect(Vote.carried.differences.isEmpty)
  }

  @Test func abstentionsThatWereNotCountedHaveNoFigure() {
    let vote = Vote(inFavour: 3, against: 1, abstaining: nil)
    #expect(vote.votes(.abstaining) == nil)
    #expect(vote.isCarried)
    #expect(vote.present == 4)
  }

  @Test func impossibleFiguresAreRefused() throws {
    var room = try ActionRoom()
    #expect(fault(Vote(inFavour: 0, against: 0, abstaining: 0), in: room) == .nobody)
    #expect(fault(Vote(inFavour: 3, against: -1, abstaining: 0), in: room) == .negative)
    try room.given.when(.present(3))
    let more = Vote(inFavour: 3, against: 1, abstaining: 0)
    #expect(fault(more, in: room) == .moreVotesThanPresent(4, present: 3))
    try room.given.when(.present(4))
    #expect(fault(more, in: room) == nil)
  }

  @Test func whoWasAbsentDidNotVoteAsWell() throws {
    let room = try ActionRoom()
    var vote = Vote.recorded(["JPN", "UGA"])
    vote.absent = [ParticipantCode("JPN")]
    #expect(fault(vote, in: room) == .votedTwice(ParticipantCode("JPN")))
    vote.absent = [ParticipantCode("PER")]
    #expect(fault(vote, in: room) == .notAMember(ParticipantCode("PER")))
    vote.absent = [ParticipantCode("THA")]
    #expect(fault(vote, in: room) == nil)
  }

  @Test func votesAndAbsentMembersAreNoMoreThanThereAreMembers() throws {
    let room = try ActionRoom()
    let seats = try #require(room.given.session.body?.fact.seats.total)
    var vote = Vote(inFavour: 2, against: 1, abstaining: 0)
    vote.absentFigure = seats - 3
    #expect(fault(vote, in: room) == nil)
    vote.notVotingFigure = 1
    #expect(
      fault(vote, in: room)
        == .moreAbsentThanLeft(absent: seats - 3, notVoting: 1, votes: 3, seats: seats))
    vote.absentFigure = .max
    vote.notVotingFigure = .max
    #expect(fault(vote, in: room)?.rule == .votingRights)
    vote.notVotingFigure = -1
    #expect(fault(vote, in: room) == .negative)
  }

  @Test func aVoteIsAskedForByMembersOrForAGroup() throws {
    let room = try ActionRoom()
    var vote = Vote.carried
    vote.requestedBy = [.init(participant: ParticipantCode("PER"))]
    #expect(
      room.given.refusal(of: .proposals(room.vote(vote))) == .votes(.notAMember(ParticipantCode("PER"))))
    vote.requestedBy = [.init(participant: ParticipantCode("PER"), onBehalfOf: ParticipantCode("G77"))]
    #expect(room.given.refusal(of: .proposals(room.vote(vote))) == nil)
  }

  // MARK: Majorities

  private func room(_ majority: Body.Majority) throws -> ActionRoom {
    var room = try ActionRoom()
    room.given.session.body?.fact.majorities = [majority]
    return room
  }

  @Test func aDecisionMayNeedAShareOfAllMembers() throws {
    var room = try room(
      .init(
        key: "scope", decisions: "changes", name: "two thirds of the members", share: .init(2, of: 3),
        of: .members))
    var vote = Vote(inFavour: 3, against: 0, abstaining: 0)
    vote.majority = .init(kind: "scope")
    try room.when(room.vote(vote))
    guard case .rejected(let rejection)? = room.draft?.course.last?.occasion, let told = rejection.vote
    else {
      Issue.record("The draft is not rejected")
      return
    }
    #expect(told.majority == .init(kind: "scope", name: "two thirds of the members", required: 4))
    #expect(told.failedMajority?.required == 4)
    #expect(!told.isEquallyDivided)
  }

  @Test func aDraftNamesItsMajorityAndTheProfileMayFixTheNumber() throws {
    var room = try room(
      .init(
        key: "scope", decisions: "changes", name: "two thirds", share: .init(2, of: 3),
        of: .presentAndVoting, votes: 3))
    var submission = Proposals.Submission(
      id: ProposalID("L.2"), form: .decision, adopter: .body, title: "On scope", item: 3)
    submission.majority = "scope"
    try room.when(.submit(submission))
    let events = try room.when(
      .act(.init(proposal: ProposalID("L.2"), vote: Vote(inFavour: 3, against: 1, abstaining: 0))))
    guard case .proposals(.adopted(let adoption))? = events.first else {
      Issue.record("The draft is not adopted")
      return
    }
    #expect(adoption.vote?.majority?.required == 3)
  }

  @Test func twoThirdsOfThoseWhoVoteAreCounted() {
    let majority = Body.Majority(
      key: "k", decisions: "d", name: "two thirds", share: .init(2, of: 3), of: .presentAndVoting)
    #expect(majority.required(in: Vote(inFavour: 4, against: 3, abstaining: 9), members: 50) == 5)
    #expect(majority.required(in: Vote(inFavour: .max, against: 1, abstaining: 0), members: 50) == .max)
  }

  @Test func aMajorityThatTheProfileDoesNotNameIsRefused() throws {
    let room = try ActionRoom()
    var vote = Vote.carried
    vote.majority = .init(kind: "scope")
    #expect(fault(vote, in: room) == .noSuchMajority("scope", known: []))
  }

  // MARK: Questions and intentions

  @Test func aQuestionOfProcedureIsDecidedByAVoteOrWithout() throws {
    var room = try ActionRoom()
    try room.given.when(.votes(.decide(.init("that the drafts be taken together"))))
    try room.given.when(.votes(.decide(.init("that the text be read out", vote: .lost, proposal: room.l1))))
    let asked = room.given.session.votes.questions
    #expect(asked.map(\.question.isCarried) == [true, false])
    #expect(asked.map(\.item) == [3, 3])
    #expect(room.given.session.votesTaken.map(\.fact) == [.lost])
  }

  @Test func aQuestionIsDecidedWhileAMotionIsPending() throws {
    var given = try Given.debate()
    try given.when(.motions(.move(.init(kind: .closureOfDebate, mover: ParticipantCode("UGA")))))
    #expect(given.refusal(of: .votes(.decide(.init("that it be withdrawn")))) == nil)
    #expect(
      given.refusal(
        of: .votes(.decide(.init("that", proposedBy: [.init(participant: ParticipantCode("PER"))]))))
        == .votes(.notAMember(ParticipantCode("PER"))))
    #expect(
      given.refusal(of: .votes(.decide(.init("that", proposal: ProposalID("L.9")))))
        == .proposals(.noProposal(ProposalID("L.9"), known: [])))
  }

  @Test func anIntentionStatedAfterwardsLeavesTheResultAsItWas() throws {
    var room = try ActionRoom()
    try room.when(room.vote(.recorded(["JPN", "UGA"], ["CZE"])))
    let version = room.given.session.version
    #expect(room.given.session.lastVote(on: room.l1) == version)
    func state(_ code: String, _ side: Vote.Side, on vote: Int? = nil) -> Session.Command {
      .votes(.stateIntention(.init(on: vote ?? version, members: [ParticipantCode(code)], side: side)))
    }
    try room.given.when(state("CZE", .inFavour))
    #expect(room.draft?.action?.vote?.against == 1)
    #expect(
      room.given.refusal(of: state("CZE", .abstaining))
        == .votes(.statedAlready(ParticipantCode("CZE"), version)))
    #expect(
      room.given.refusal(of: state("JPN", .inFavour)) == .votes(.votedSo(ParticipantCode("JPN"), version)))
    #expect(room.given.refusal(of: state("PER", .against)) == .votes(.notAMember(ParticipantCode("PER"))))
    #expect(room.given.refusal(of: state("JPN", .against, on: 1)) == .votes(.noVote(1)))
  }

  @Test func everyRefusalNamesWhatToDo() {
    let code = ParticipantCode("PER")
    let refusals: [Votes.Refusal] = [
      .fault(.nobody), .fault(.moreVotesThanPresent(4, present: 3)),
      .fault(.noSuchMajority("a", known: ["b"])),
      .notAMember(code), .noVote(1), .votedSo(code, 1), .statedAlready(code, 1),
    ]
    for refusal in refusals {
      #expect(!refusal.fact.isEmpty)
      #expect(refusal.remedy?.isEmpty == false)
    }
  }
}
