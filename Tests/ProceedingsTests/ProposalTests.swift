import Testing

@testable import Proceedings

@Suite("Proposals and the actions on them")
struct ProposalTests {
  private let l1 = ProposalID("L.1")

  private func submitted() throws -> Given {
    var given = try Given.debate()
    try given.when(.submitL1)
    return given
  }

  private func sponsor(_ codes: String...) -> Proposals.Sponsorship {
    .init(proposal: l1, sponsors: codes.map { .init(participant: ParticipantCode($0)) })
  }

  @Test func aDraftIsSubmittedOnce() throws {
    #expect(try submitted().refusal(of: .submitL1) == .proposals(.alreadySubmitted(l1)))
  }

  @Test func aDraftThatIsNotThereIsNotAdopted() throws {
    #expect(
      try Given.debate().refusal(of: .proposals(.act(.init(proposal: l1))))
        == .proposals(.noProposal(l1, known: [])))
  }

  @Test func aDraftIsActedOnUnderItsItem() throws {
    var given = try submitted()
    try given.when(.meetings(.takeUp(.init(item: 4))))
    #expect(given.refusal(of: .proposals(.act(.init(proposal: l1)))) == .itemNotTakenUp(3, proposal: l1))
  }

  @Test func resolutionsOfTheBodyAreNumberedByThemselves() throws {
    var given = try submitted()
    let events = try given.when(.proposals(.act(.init(proposal: l1))))
    #expect(events == [.proposals(.adopted(.init(proposal: l1, number: 1)))])
  }

  @Test func nothingIsAdoptedTwice() throws {
    var given = try submitted()
    try given.when(.proposals(.act(.init(proposal: l1))))
    #expect(
      given.refusal(of: .proposals(.act(.init(proposal: l1))))
        == .proposals(.alreadyActedOn(l1, on: given.clock!)))
  }

  @Test func revisionsFollowOneAnother() throws {
    var given = try submitted()
    let second = DocumentSymbol("E/CN.99/2024/L.1/Rev.2")!
    #expect(
      given.refusal(of: .proposals(.revise(.init(proposal: l1, symbol: second))))
        == .proposals(.revisionOutOfOrder(l1, given: 2, expected: 1)))
    try given.when(
      .proposals(.revise(.init(proposal: l1, symbol: DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!))))
    #expect(given.session.proposals[l1]?.isRevised == true)
  }

  @Test func aRevisionOfAnotherDraftIsRefused() throws {
    let other = DocumentSymbol("E/CN.99/2024/L.2/Rev.1")!
    #expect(
      try submitted().refusal(of: .proposals(.revise(.init(proposal: l1, symbol: other))))
        == .proposals(.revisionOfAnother(l1, symbol: other)))
  }

  @Test func aNewIssueTakesUpTheOralChanges() throws {
    var given = try submitted()
    try given.when(.proposals(.reviseOrally(.init(l1))))
    #expect(given.session.proposals[l1]?.isOrallyRevised == true)
    try given.when(
      .proposals(.revise(.init(proposal: l1, symbol: DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!))))
    #expect(given.session.proposals[l1]?.isOrallyRevised == false)
  }

  @Test func nobodySponsorsTwiceOrLeavesWithoutHavingJoined() throws {
    var given = try submitted()
    try given.when(.proposals(.sponsor(sponsor("JPN", "PER"))))
    #expect(
      given.refusal(of: .proposals(.sponsor(sponsor("PER"))))
        == .proposals(.alreadySponsor(l1, ParticipantCode("PER"))))
    try given.when(.proposals(.withdrawSponsorship(sponsor("PER"))))
    #expect(
      given.refusal(of: .proposals(.withdrawSponsorship(sponsor("PER"))))
        == .proposals(.notSponsor(l1, ParticipantCode("PER"))))
    #expect(given.session.proposals[l1]?.sponsors.map(\.participant) == [ParticipantCode("JPN")])
  }

  @Test func aStatementAfterTheActionNeedsTheAction() throws {
    let after = Statement(speaker: .delegation(ParticipantCode("JPN")), purpose: .afterAction(l1))
    #expect(try submitted().refusal(of: .floor(.give(after))) == .noActionYet(l1))
  }

  @Test func theReportIsAdoptedUnderItsItemAndOnce() throws {
    var given = try Given.debate()
    let adoption = Session.Command.proposals(.adoptReport(.init(drafts: ["L.9"], asOrallyAmended: true)))
    #expect(given.refusal(of: adoption) == .notTheItemForTheReport)
    try given.when(.meetings(.takeUp(.init(item: 4))))
    try given.when(adoption)
    #expect(given.session.proposals.reportAdopted?.fact.meeting == 1)
    #expect(given.refusal(of: adoption) == .proposals(.reportAlreadyAdopted(given.clock!)))
  }
}
