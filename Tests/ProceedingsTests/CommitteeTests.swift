import Testing

@testable import Proceedings

@Suite("Committees, their reports, and facilitators")
struct CommitteeTests {
  private static func committee() throws -> Given {
    var given = try Given.officers()
    var mandate = Meetings.CommitteeMandate(name: "Credentials Committee")
    mandate.members = [ParticipantCode("UGA"), ParticipantCode("THA")]
    try given.when(.meetings(.setUpCommittee(mandate)))
    return given
  }

  @Test func theBodyDecidesOnTheReportOfACommittee() throws {
    var given = try Self.committee()
    try given.when(.meetings(.recordCommitteeReport(.init(on: "credentials"))))
    try given.when(.meetings(.decideOnReport(.init(.approved))))
    let committee = given.session.meetings.committee(nil)
    #expect(committee?.decisions.map(\.fact.kind) == [.approved])
    #expect(committee?.decisions.map(\.fact.item) == [3])
    #expect(committee?.mandate.members?.count == 2)
    #expect(
      given.refusal(of: .meetings(.decideOnReport(.init(.approved, committee: "Other"))))
        == .order(.noCommittee))
  }

  @Test func aCommitteeMeetsOnSeveralDays() throws {
    var given = try Self.committee()
    let later = try #require(Day(year: 2024, month: 5, day: 15))
    try given.when(.meetings(.recordCommitteeMeeting(.init(day: .sample, to: later, count: 4))))
    #expect(given.session.meetings.committee(nil)?.meetings.map(\.fact.count) == [4])
    #expect(
      given.refusal(of: .meetings(.recordCommitteeMeeting(.init(day: later, to: .sample))))
        == .order(.committeeMetBackwards(from: later, to: .sample)))
  }

  @Test func facilitatorsAreNamedForAnItemThatThereIsOrADraftToCome() throws {
    var given = try Given.officers()
    let ana = Meetings.Person(name: "Ana Sol", state: ParticipantCode("UGA"))
    try given.when(.meetings(.nameFacilitators(.init([ana], item: 3))))
    #expect(given.session.meetings.facilitations.map(\.fact.persons) == [[ana]])
    try given.when(.meetings(.nameFacilitators(.init([ana], proposal: ProposalID("L.9")))))
    #expect(given.session.meetings.facilitations.count == 2)
    #expect(
      given.refusal(of: .meetings(.nameFacilitators(.init([ana], item: 9))))
        == .agenda(.noItem(9, items: given.session.agenda.items.map(\.number))))
  }
}
