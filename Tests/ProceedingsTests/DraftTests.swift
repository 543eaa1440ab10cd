import CanonicalForm
import Testing

@testable import Proceedings

@Suite("How drafts are introduced, changed and submitted")
struct DraftTests {
  private let second = ProposalID("L.2")
  private let group = ParticipantCode("G77")

  private func speaker(_ code: String) -> Speaker { .delegation(ParticipantCode(code)) }

  private func introduce(_ room: ActionRoom, by speakers: Speaker...) -> Proposals.Command {
    .introduce(.init(proposal: room.l1, by: speakers))
  }

  private func submission(
    _ form: Proposal.Form = .resolution, submitter: Proposal.Submitter? = nil, basis: Proposal.Basis? = nil
  ) -> Proposals.Command {
    .submit(
      .init(
        id: second, symbol: DocumentSymbol("E/CN.99/2024/L.2"), form: form, adopter: .body, title: "Second",
        item: 3, submitter: submitter, basis: basis))
  }

  // MARK: Introductions

  @Test func aDraftIsIntroducedOnceForEachIssue() throws {
    var room = try ActionRoom()
    try room.when(introduce(room, by: speaker("JPN")))
    #expect(
      room.refusal(of: introduce(room, by: speaker("UGA")))
        == .action(.alreadyIntroduced(room.l1, room.given.clock!)))
    try room.when(.revise(.init(proposal: room.l1, symbol: DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!)))
    try room.when(introduce(room, by: speaker("UGA")))
    let symbols = room.draft?.course.map(\.standing.symbol?.revision)
    #expect(symbols == [0, 1])
  }

  @Test func aDraftIsIntroducedUnderItsItemByOfficersWhoAreElected() throws {
    var room = try ActionRoom()
    let rapporteur = Speaker(standing: .officer, title: "Rapporteur")
    #expect(
      room.given.refusal(of: .proposals(introduce(room, by: rapporteur))) == .officeVacant("Rapporteur"))
    try room.when(introduce(room, by: Speaker(standing: .officer, title: "Secretary")))
    try room.given.when(.meetings(.takeUp(.init(item: 4))))
    #expect(
      room.given.refusal(of: .proposals(introduce(room, by: speaker("JPN"))))
        == .itemNotTakenUp(3, proposal: room.l1))
  }

  @Test func whatWasActedOnIsNotIntroduced() throws {
    var room = try ActionRoom()
    try room.when(.act(.init(proposal: room.l1)))
    #expect(
      room.refusal(of: introduce(room, by: speaker("JPN"))) == .alreadyActedOn(room.l1, on: room.given.clock!)
    )
  }

  // MARK: Oral changes

  @Test func oralChangesWithNobodyNamedAreNoStep() throws {
    var room = try ActionRoom()
    try room.when(.reviseOrally(.init(room.l1)))
    #expect(room.draft?.isOrallyRevised == true)
    #expect(room.draft?.course.isEmpty == true)
  }

  @Test func aCorrectionIsNoRevisionAndATitleChangesFromThenOn() throws {
    var room = try ActionRoom()
    try room.when(.reviseOrally(.init(room.l1, by: [speaker("JPN")], isCorrection: true)))
    #expect(room.draft?.isOrallyCorrected == true)
    #expect(room.draft?.isOrallyRevised == false)
    try room.when(.reviseOrally(.init(room.l1, title: "On pieces")))
    #expect(room.draft?.course.map(\.standing.title) == ["On samples", "On samples"])
    #expect(room.draft?.title == "On pieces")
    let symbol = DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!
    try room.when(.revise(.init(proposal: room.l1, symbol: symbol, title: "On parts")))
    #expect(room.draft?.title == "On parts")
    #expect(room.draft?.isOrallyCorrected == false)
  }

  @Test func whatFormerProgramsStoredOfChangesAndWithdrawalsIsReadAndWrittenAsItWas() throws {
    let stored = Array("\"L.1\"".utf8)
    let revision: Proposals.OralRevision = try CanonicalDecoder.value(of: stored)
    let withdrawal: Proposals.Withdrawal = try CanonicalDecoder.value(of: stored)
    #expect(revision == .init(ProposalID("L.1")))
    #expect(withdrawal == .init(ProposalID("L.1")))
    #expect(!revision.isStep)
  }

  // MARK: Submissions

  @Test func aDraftRestsOnDraftsThatAreThere() throws {
    var room = try ActionRoom()
    let unknown = Proposal.Basis(drafts: [ProposalID("L.9")])
    #expect(
      room.refusal(of: submission(basis: unknown)) == .noProposal(ProposalID("L.9"), known: [room.l1]))
    try room.when(submission(basis: .init(drafts: [room.l1], isCombination: true)))
    #expect(room.given.session.proposals[second]?.basis?.isCombination == true)
  }

  @Test func aKindOfTextIsOneThatTheBodyAdopts() throws {
    var room = try ActionRoom()
    let conclusions = Proposal.Form(rawValue: "agreed-conclusions")
    let refusal = room.refusal(of: submission(conclusions))
    #expect(refusal == .noSuchText(conclusions, known: ["resolution", "decision"]))
    #expect(refusal?.remedy?.isEmpty == false)
    room.given.session.body?.fact.texts = [
      .init(conclusions, name: "agreed conclusions", plural: "agreed conclusions")
    ]
    try room.when(submission(conclusions))
  }

  @Test func whatAnOrganSubmitsIsNotHeldToTheDeadlineAndNeedsNoMemberForAVote() throws {
    var room = try ActionRoom()
    let deadline = Day(year: 2024, month: 4, day: 15)!
    try room.given.when(.arrangements(.setProposalDeadline(.init(day: deadline))))
    #expect(room.refusal(of: submission()) == .afterDeadline(second, deadline))
    #expect(
      room.refusal(of: submission(submitter: .init(.group, participant: group)))
        == .afterDeadline(second, deadline))
    try room.when(submission(submitter: .init(.bureau)))
    try room.when(.act(.init(proposal: second, vote: .carried, isAdoption: false)))
    let office = submission(submitter: .init(.officer, name: "Treasurer"))
    #expect(room.given.refusal(of: .proposals(office)) == .officeVacant("Treasurer"))
  }

  // MARK: Withdrawals and adoptions

  @Test func aDraftIsWithdrawnInTheLightOfOneThatWasAdopted() throws {
    var room = try ActionRoom()
    try room.when(submission())
    let withdrawal = Proposals.Command.fate(.withdraw(.init(room.l1, inLightOf: [second])))
    let refusal = room.refusal(of: withdrawal)
    #expect(refusal == .action(.notAdopted(second)))
    #expect(refusal?.remedy == "Record its adoption first: adopt L.2.")
    try room.when(.act(.init(proposal: second)))
    try room.when(withdrawal)
    #expect(room.draft?.settlement?.kind == .withdrawn)
  }

  @Test func anAdoptionSaysHowItWasAgreedAndUnderWhichNumber() throws {
    var room = try ActionRoom()
    try room.when(.act(.init(proposal: room.l1, label: "7/1 A", manner: .consensus)))
    let action = try #require(room.draft?.action)
    #expect(action.manner == .consensus)
    #expect(room.given.session.label(of: action, on: try #require(room.draft)) == "7/1 A")
    try room.when(submission())
    try room.when(.act(.init(proposal: second, vote: .carried, manner: .consensus)))
    let voted = try #require(room.given.session.proposals[second]?.action)
    #expect(voted.manner == nil)
    #expect(
      room.given.session.label(of: voted, on: try #require(room.given.session.proposals[second])) == "7/2")
  }

  @Test func aNumberIsPrintedAsTheKindHasIt() {
    var kind = Body.TextKind(.decision, name: "decision", plural: "decisions", numbering: "{year}/{number}")
    #expect(kind.label(3, session: 7, year: 2024) == "2024/3")
    kind.firstNumber = 101
    #expect(kind.label(3, session: 7, year: 2024) == "2024/103")
    #expect(kind.label(.max, session: 7, year: 2024) == "2024/\(Int.max)")
    kind.numbering = nil
    #expect(kind.label(3, session: 7, year: 2024) == nil)
  }

  // MARK: Groups

  @Test func whoeverActsForAGroupDoesSoForItsMembers() throws {
    let observer = ParticipantCode("PER")
    var room = try ActionRoom()
    try room.when(
      .division(
        .request(.init(proposal: room.l1, part: "paragraph 2", requestedBy: observer, onBehalfOf: group))))
    try room.when(
      .motion(.move(.init(proposal: room.l1, kind: .division, mover: observer, onBehalfOf: group))))
    try room.when(
      .motion(.speak(.init(proposal: room.l1, delegation: observer, isInFavour: false, onBehalfOf: group))))
    try room.when(room.decide(.lost))
    #expect(room.draft?.motions.first?.groups == [observer: group])
    var explanation = Statement(
      speaker: .delegation(observer), purpose: .beforeAction(room.l1), onBehalfOf: [Behalf(group: group)])
    explanation.explanation = .vote
    try room.given.when(.floor(.give(explanation)))
    explanation.onBehalfOf = [Behalf(states: [ParticipantCode("CHL")])]
    #expect(
      room.given.refusal(of: .floor(.give(explanation)))
        == .proposals(.action(.notAMember(observer))))
    try room.when(
      .act(
        .init(
          proposal: room.l1, vote: .lost, requestedBy: observer, isAdoption: false, requestedFor: group)))
    guard case .rejected(let rejection)? = room.draft?.course.last?.occasion else {
      Issue.record("the draft was not rejected")
      return
    }
    #expect(rejection.requestedFor == group)
  }

  @Test func aSponsorForAGroupBringsATextOfMembers() throws {
    var room = try ActionRoom(sponsors: [])
    try room.when(
      .sponsor(
        .init(
          proposal: room.l1, sponsors: [.init(participant: ParticipantCode("PER"), onBehalfOf: group)])))
    try room.when(.act(.init(proposal: room.l1, vote: .carried)))
  }

  @Test func aMotionIsMovedAndSpokenToForAGroup() throws {
    let observer = ParticipantCode("PER")
    var given = try Given.debate()
    #expect(
      given.refusal(of: .motions(.move(.init(kind: .closureOfDebate, mover: observer))))
        == .motions(.notAMember(observer)))
    try given.when(.motions(.move(.init(kind: .closureOfDebate, mover: observer, onBehalfOf: group))))
    let chile = ParticipantCode("CHL")
    try given.when(.motions(.speak(.init(delegation: chile, isInFavour: false, onBehalfOf: group))))
    #expect(given.session.motions.first?.groups == [chile: group])
  }

  @Test func aDelegationLeavesAPartOfATextThatWasVotedOn() throws {
    var room = try ActionRoom()
    try room.when(room.vote(.carried))
    var statement = Statement(speaker: speaker("UGA"), purpose: .afterAction(room.l1))
    statement.dissociates = true
    #expect(
      room.given.refusal(of: .floor(.give(statement))) == .proposals(.action(.noConsensus(room.l1))))
    statement.dissociatesFrom = .part("paragraph 12")
    try room.given.when(.floor(.give(statement)))
  }
}
