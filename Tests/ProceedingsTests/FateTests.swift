import Testing

@testable import Proceedings

@Suite("What else may become of a proposal")
struct FateTests {
  // MARK: Motions

  @Test func aMotionThatNoDecisionBeTakenComesFirst() throws {
    var room = try ActionRoom()
    try room.when(room.move(.noDecision))
    let refusal = room.refusal(of: .act(.init(proposal: room.l1)))
    #expect(refusal == .motion(.pending(room.l1, .noDecision)))
    #expect(refusal?.rule == .orderOfProposals)
    try room.when(room.decide(.lost))
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test(arguments: [
    (ProposalMotion.Kind.noDecision, Proposal.Settlement.Kind.noDecision), (.competence, .notCompetent),
  ])
  func aMotionThatIsCarriedEndsTheMatter(kind: ProposalMotion.Kind, end: Proposal.Settlement.Kind) throws {
    var room = try ActionRoom()
    try room.when(room.move(kind))
    try room.when(room.decide(.carried))
    #expect(room.draft?.settlement?.kind == end)
    #expect(
      room.refusal(of: .act(.init(proposal: room.l1))) == .alreadyActedOn(room.l1, on: room.given.clock!))
  }

  @Test func membersAloneMoveAndSpeakAndDecideWhatWasMoved() throws {
    var room = try ActionRoom()
    #expect(
      room.refusal(of: room.move(.noDecision, by: "PER")) == .action(.notAMember(ParticipantCode("PER"))))
    #expect(room.refusal(of: room.decide(.carried)) == .motion(.noMotion(room.l1)))
    #expect(room.refusal(of: room.speak("UGA", for: true)) == .motion(.noMotion(room.l1)))
    try room.when(room.move(.noDecision))
    #expect(
      room.refusal(of: room.speak("PER", for: true)) == .action(.notAMember(ParticipantCode("PER"))))
    #expect(room.refusal(of: room.move(.competence)) == .motion(.pending(room.l1, .noDecision)))
  }

  @Test func noMotionStopsAVoteThatHasBegun() throws {
    var room = try ActionRoom()
    try room.when(room.divide("operative paragraph 1"))
    try room.when(room.part("operative paragraph 1", .carried))
    #expect(room.refusal(of: room.move(.noDecision)) == .action(.votingBegun(room.l1)))
  }

  @Test func whatWasDecidedIsReconsideredOnlyIfTheBodySoDecides() throws {
    var room = try ActionRoom()
    let early = room.refusal(of: room.move(.reconsideration))
    #expect(early == .motion(.notSettled(room.l1)))
    #expect(early?.rule == .reconsideration)
    try room.when(room.vote(.lost))
    try room.when(room.move(.reconsideration))
    #expect(
      room.refusal(of: room.speak("UGA", for: true))
        == .motion(.tooManySpeakers(.reconsideration, inFavour: true, limit: 0)))
    try room.when(room.decide(.tied))
    #expect(room.draft?.isSettled == true)
    try room.when(room.move(.reconsideration))
    try room.when(room.decide())
    try room.when(.act(.init(proposal: room.l1)))
    #expect(room.draft?.action?.number == 1)
  }

  // MARK: Withdrawal and postponement

  @Test func whatWasWithdrawnAMemberReintroduces() throws {
    var room = try ActionRoom()
    try room.when(.fate(.withdraw(.init(room.l1))))
    #expect(room.refusal(of: .act(.init(proposal: room.l1))) == .action(.withdrawn(room.l1)))
    func again(_ code: String) -> Proposals.Command {
      .fate(.reintroduce(.init(proposal: room.l1, members: [ParticipantCode(code)])))
    }
    #expect(room.refusal(of: again("PER")) == .action(.notAMember(ParticipantCode("PER"))))
    try room.when(again("UGA"))
    #expect(room.draft?.sponsors.map(\.participant) == [ParticipantCode("UGA")])
    #expect(room.refusal(of: again("THA")) == .action(.notWithdrawn(room.l1)))
  }

  @Test func whatWasAmendedOrVotedOnIsNotWithdrawn() throws {
    var room = try ActionRoom()
    try room.when(room.amend("A1", by: "UGA"))
    try room.when(.amendment(.adopt(room.action("A1"))))
    let refusal = room.refusal(of: .fate(.withdraw(.init(room.l1))))
    #expect(refusal == .action(.votedOnOrAmended(room.l1)))
    #expect(refusal?.rule == .withdrawalOfProposal)
  }

  @Test func aDraftIsPostponedToALaterMeeting() throws {
    var room = try ActionRoom()
    func postpone(_ meeting: Int) -> Proposals.Command {
      .fate(.postpone(.init(proposal: room.l1, meeting: meeting)))
    }
    #expect(room.refusal(of: postpone(1)) == .action(.postponedBackwards(room.l1)))
    try room.when(postpone(2))
    #expect(room.refusal(of: .act(.init(proposal: room.l1))) == .action(.postponed(room.l1, meeting: 2)))
    try room.given.when(.meetings(.closeMeeting))
    try room.given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
    try room.given.when(.meetings(.takeUp(.init(item: 3))))
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func aDraftIsPostponedToALaterSession() throws {
    var room = try ActionRoom()
    func postpone(_ session: Int) -> Proposals.Command {
      .fate(.postpone(.init(proposal: room.l1, session: session)))
    }
    #expect(room.refusal(of: postpone(7)) == .action(.postponedBackwards(room.l1)))
    try room.when(postpone(8))
    #expect(room.draft?.settlement?.kind == .postponedToSession)
  }

  @Test func aDraftIsLeftWithoutAction() throws {
    var room = try ActionRoom()
    try room.when(.fate(.leaveWithoutAction(room.l1)))
    #expect(room.draft?.settlement?.kind == .leftWithoutAction)
    #expect(room.draft?.action == nil)
  }

  // MARK: Notice, corrigenda, estimates, sponsors

  @Test func adoptionWaitsForTheNoticeWhereTheCirculationIsRecorded() throws {
    var room = try ActionRoom()
    let circulated = RoomTime("2024-05-13 10:00")!
    try room.when(.document(.circulate(.init(proposal: room.l1, time: circulated))))
    let refusal = room.refusal(of: .act(.init(proposal: room.l1)), at: "2024-05-14 09:59")
    #expect(refusal == .tooSoon(room.l1, circulated: circulated, hours: 24))
    #expect(refusal?.rule == .proposalsInWriting)
    #expect(room.refusal(of: .act(.init(proposal: room.l1)), at: "2024-05-14 10:00") == nil)
    try room.when(.document(.waiveNotice(room.l1)))
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func aNewIssueHasItsOwnNotice() throws {
    var room = try ActionRoom()
    try room.when(.document(.waiveNotice(room.l1)))
    try room.when(.revise(.init(proposal: room.l1, symbol: DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!)))
    #expect(room.draft?.isNoticeWaived == false)
    #expect(room.refusal(of: .act(.init(proposal: room.l1))) == nil)
    try room.when(.document(.circulate(.init(proposal: room.l1, time: room.given.clock!))))
    #expect(room.refusal(of: .act(.init(proposal: room.l1)))?.rule == .proposalsInWriting)
  }

  @Test func corrigendaFollowOneAnotherAndTheirIssue() throws {
    var room = try ActionRoom()
    func corrigendum(_ text: String) -> Proposals.Command {
      .document(
        .issueCorrigendum(
          .init(proposal: room.l1, symbol: DocumentSymbol("E/CN.99/2024/\(text)")!)))
    }
    #expect(
      room.refusal(of: corrigendum("L.1/Corr.2")) == .corrigendumOutOfOrder(room.l1, expected: 1))
    #expect(
      room.refusal(of: corrigendum("L.1/Rev.1/Corr.1"))
        == .corrigendumOfAnother(room.l1, symbol: DocumentSymbol("E/CN.99/2024/L.1/Rev.1/Corr.1")!))
    try room.when(corrigendum("L.1/Corr.1"))
    #expect(room.draft?.corrigenda.map(\.corrigendum) == [1])
  }

  @Test func aDraftWithImplicationsWaitsForItsEstimate() throws {
    var room = try ActionRoom(hasImplications: true)
    let refusal = room.refusal(of: .act(.init(proposal: room.l1)))
    #expect(refusal == .action(.noEstimate(room.l1)))
    #expect(refusal?.rule == .estimates)
    let reader = Speaker(standing: .official, title: "Chief of the Budget Section")
    try room.when(.readEstimate(.init(proposal: room.l1, estimate: .init(readBy: reader))))
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func implicationsAreNotedLater() throws {
    var room = try ActionRoom()
    try room.when(.document(.noteImplications(room.l1)))
    #expect(room.refusal(of: .act(.init(proposal: room.l1))) == .action(.noEstimate(room.l1)))
  }

  @Test func aDraftAfterTheDeadlineIsAcceptedByLeave() throws {
    var room = try ActionRoom()
    let deadline = Day(year: 2024, month: 4, day: 15)!
    try room.given.when(.arrangements(.setProposalDeadline(.init(day: deadline))))
    var late = Proposals.Submission(
      id: ProposalID("L.2"), symbol: DocumentSymbol("E/CN.99/2024/L.2"), form: .resolution, adopter: .body,
      title: "Late", item: 3)
    let refusal = room.refusal(of: .submit(late))
    #expect(refusal == .afterDeadline(ProposalID("L.2"), deadline))
    #expect(refusal?.rule == .proposalsInWriting)
    late.isAfterDeadline = true
    try room.when(.submit(late))
  }

  @Test func sponsorsJoinAtTheAdoptionAndNotLongAfterARejection() throws {
    var room = try ActionRoom()
    func join(_ code: String) -> Proposals.Command {
      .sponsor(
        .init(
          proposal: room.l1, sponsors: [.init(participant: ParticipantCode(code))], isAtAdoption: true))
    }
    try room.when(.act(.init(proposal: room.l1)))
    try room.when(join("UGA"))
    #expect(room.draft?.joinedAtAdoption.map(\.participant) == [ParticipantCode("UGA")])
    #expect(room.refusal(of: join("JPN")) == .alreadySponsor(room.l1, ParticipantCode("JPN")))
    var rejected = try ActionRoom()
    try rejected.when(rejected.vote(.lost))
    #expect(rejected.refusal(of: join("UGA"))?.rule == .reconsideration)
  }

  // MARK: Explanations

  private func statement(
    _ code: String, _ purpose: Purpose, _ explanation: Statement.Explanation? = nil, dissociates: Bool? = nil
  ) -> Session.Command {
    var statement = Statement(speaker: .delegation(ParticipantCode(code)), purpose: purpose)
    statement.explanation = explanation
    statement.dissociates = dissociates
    return .floor(.give(statement))
  }

  @Test func theSponsorOfADraftExplainsNoVoteOnItUnlessItIsAmended() throws {
    var room = try ActionRoom()
    let explanation = statement("JPN", .beforeAction(room.l1), .vote)
    #expect(
      room.given.refusal(of: explanation)
        == .proposals(.action(.sponsorExplains(room.l1, ParticipantCode("JPN")))))
    try room.when(room.amend("A1", by: "UGA"))
    try room.when(.amendment(.adopt(room.action("A1"))))
    try room.given.when(explanation)
  }

  @Test func membersAloneExplainAVoteAndOnlyOneThatWasTaken() throws {
    var room = try ActionRoom()
    #expect(
      room.given.refusal(of: statement("PER", .beforeAction(room.l1), .vote))
        == .proposals(.action(.notAMember(ParticipantCode("PER")))))
    try room.when(.act(.init(proposal: room.l1)))
    let refusal = room.given.refusal(of: statement("UGA", .afterAction(room.l1), .vote))
    #expect(refusal == .proposals(.action(.noVoteToExplain(room.l1))))
    #expect(refusal?.rule == .explanationOfVote)
    try room.given.when(statement("UGA", .afterAction(room.l1), .position))
  }

  @Test func whoNamesNoProposalExplainsTheLastAction() throws {
    var room = try ActionRoom()
    try room.when(.act(.init(proposal: room.l1)))
    #expect(
      room.given.refusal(of: statement("UGA", .item, .vote))
        == .proposals(.action(.noVoteToExplain(room.l1))))
    try room.given.when(statement("UGA", .item, .position))
  }

  @Test func aDelegationLeavesAConsensusWhereThereWasOne() throws {
    var room = try ActionRoom()
    try room.when(room.vote(.carried))
    let leaving = statement("UGA", .afterAction(room.l1), dissociates: true)
    #expect(room.given.refusal(of: leaving) == .proposals(.action(.noConsensus(room.l1))))
    var agreed = try ActionRoom()
    try agreed.when(.act(.init(proposal: agreed.l1)))
    try agreed.given.when(leaving)
  }

  @Test func everyRefusalStatesAFactAndARemedy() throws {
    let id = ProposalID("L.1")
    let refusals: [any Explained] = [
      Proposals.ActionRefusal.postponed(id, meeting: 2), Proposals.ActionRefusal.voteAtFault(.negative),
      Proposals.AmendmentRefusal.noAmendment(id, AmendmentID("A1"), known: []),
      Proposals.AmendmentRefusal.pending(id, [AmendmentID("A1")]),
      Proposals.MotionRefusal.tooManySpeakers(.division, inFavour: true, limit: 0),
      Proposals.Refusal.corrigendumOutOfOrder(id, expected: 1),
    ]
    for refusal in refusals {
      #expect(refusal.fact.hasSuffix("."))
      #expect(refusal.remedy?.isEmpty == false)
    }
  }
}
