import Testing

@testable import Proceedings

@Suite("Officers elected in the session, for a later one, or not yet")
struct ElectedOfficersTests {
  /// A session of a body with two Vice-Presidents that elects its officers at its first meeting, which is open.
  private static func opened(_ presiding: Meetings.Officiant = .init("outgoing President")) throws -> Given {
    var given = Given()
    var body = Body.sample
    body.offices = [
      Office(.presiding, "President"), Office(.deputy, "Vice-President", count: 2),
      Office(.reporting, "Rapporteur"),
    ]
    body.election = .init(rule: "rule 15", time: .firstMeeting, opener: "outgoing President")
    try given.when(.create(body))
    try given.when(.participants(.nameMembers(["CZE", "POL", "UGA", "THA"].map { ParticipantCode($0) })))
    try given.when(.arrangements(.convene(.sample)))
    var opening = Meetings.Opening(number: 1, presiding: presiding.office)
    (opening.holder, opening.official) = (presiding.holder, presiding.official)
    try given.when(.meetings(.openMeeting(opening)))
    return given
  }

  private static func officer(
    _ office: String, _ name: String, _ state: String, _ group: String, also: String? = nil,
    session: Int? = nil
  ) -> Session.Command {
    .bureau(
      .elect(
        .init(
          office: office, name: name, state: ParticipantCode(state), regionalGroup: group, also: also,
          session: session)))
  }

  @Test func untilTheElectionSomebodyElsePresides() throws {
    let director = Meetings.Official(title: "Director", onBehalfOf: "Secretary-General")
    let presiders: [Meetings.Officiant] = [
      .init("outgoing President"), .init("outgoing Vice-President"),
      .init("Director", official: director),
    ]
    for presider in presiders {
      let given = try Self.opened(presider)
      #expect(given.session.meetings.open?.presidencies.map(\.fact) == [presider])
    }
    var given = try Self.opened()
    try given.when(Self.officer("President", "Ada Example", "CZE", "Eastern European States"))
    #expect(
      given.refusal(of: .meetings(.preside(.init("outgoing Vice-President"))))
        == .officeVacant("outgoing Vice-President"))
    #expect(given.refusal(of: .meetings(.preside(.init("Director", official: director)))) == nil)
  }

  @Test func oneOfSeveralHoldersPresidesOrLeaves() throws {
    var given = try Self.opened()
    try given.when(Self.officer("Vice-President", "Bo Example", "UGA", "African States"))
    try given.when(Self.officer("Vice-President", "Cy Example", "THA", "Asia-Pacific States"))
    #expect(
      given.refusal(of: Self.officer("Vice-President", "Di Example", "CZE", "Eastern European States"))
        == .bureau(.officeTaken(office: "Vice-President", by: "Cy Example")))
    try given.when(.meetings(.preside(.init("Vice-President", holder: "Cy Example"))))
    let several = Bureau.VacancyRefusal.severalHolders(
      office: "Vice-President", name: nil, holders: ["Bo Example", "Cy Example"])
    #expect(
      given.refusal(of: .bureau(.vacate(.init(office: "Vice-President", cause: .resigned))))
        == .bureau(.vacancy(several)))
    try given.when(.bureau(.vacate(.init(office: "Vice-President", cause: .resigned, name: "Bo Example"))))
    #expect(given.session.bureau.holders(of: "Vice-President").map(\.name) == ["Cy Example"])
    #expect(given.refusal(of: .bureau(.vacate(.init(office: "Vice-President", cause: .resigned)))) == nil)
  }

  @Test func aViceChairIsRapporteurAsWell() throws {
    var given = try Self.opened()
    try given.when(
      Self.officer("Vice-President", "Bo Example", "UGA", "African States", also: "Rapporteur"))
    #expect(given.session.bureau.holder(of: "Rapporteur")?.name == "Bo Example")
    #expect(
      given.refusal(of: Self.officer("Rapporteur", "Cy Example", "THA", "Asia-Pacific States"))
        == .bureau(.officeTaken(office: "Rapporteur", by: "Bo Example")))
    #expect(
      given.refusal(of: Self.officer("President", "Cy Example", "UGA", "African States"))
        == .bureau(.groupHasOfficer(group: "African States", office: "Rapporteur")))
  }

  @Test func officersOfALaterSessionTakeNoPlaceInThisOne() throws {
    var given = try Self.opened()
    try given.when(Self.officer("President", "Ada Example", "CZE", "Eastern European States"))
    try given.when(Self.officer("President", "Eli Example", "PER", "African States", session: 8))
    #expect(given.session.bureau.holder(of: "President")?.name == "Ada Example")
    #expect(given.session.bureau.successors.map(\.fact.name) == ["Eli Example"])
    #expect(
      given.refusal(of: Self.officer("President", "Flo Example", "PER", "Asia-Pacific States", session: 8))
        == .bureau(.officeTaken(office: "President", by: "Eli Example")))
    try given.when(Self.officer("Rapporteur", "Gus Example", "UGA", "African States", session: 7))
    #expect(given.session.bureau.holder(of: "Rapporteur")?.session == nil)
  }

  @Test func anElectionIsPostponed() throws {
    var given = try Self.opened()
    let postponed = Bureau.PostponedElection(office: "Rapporteur", toMeeting: 2, groups: ["African States"])
    try given.when(.bureau(.postponeElection(postponed)))
    #expect(given.session.bureau.postponedElections.map(\.fact) == [postponed])
    try given.when(Self.officer("President", "Ada Example", "CZE", "Eastern European States"))
    #expect(
      given.refusal(of: .bureau(.postponeElection(.init(office: "President"))))
        == .bureau(.officeTaken(office: "President", by: "Ada Example")))
    #expect(
      given.refusal(of: .bureau(.postponeElection(.init(office: "Chair"))))
        == .bureau(
          .noSuchOffice("Chair", offices: ["President", "Vice-President", "Rapporteur"])))
  }

  @Test func anOfficerNominatesASubstitute() throws {
    var given = try Self.opened()
    let substitute = Bureau.Substitute(
      office: "President", name: "Hal Example", state: ParticipantCode("CZE"))
    #expect(
      given.refusal(of: .bureau(.nameSubstitute(substitute))) == .bureau(.vacancy(.notHeld("President"))))
    try given.when(Self.officer("President", "Ada Example", "CZE", "Eastern European States"))
    try given.when(.bureau(.nameSubstitute(substitute)))
    #expect(given.session.bureau.substitutes.map(\.fact) == [substitute])
  }

  @Test func aCandidateWithdraws() throws {
    var given = try Given.election("UGA", "THA")
    let withdraw = Session.Command.elections(.withdraw(.init(candidate: "THA")))
    try given.when(withdraw)
    #expect(given.session.elections.current?.withdrawn.map(\.key) == ["THA"])
    #expect(
      given.refusal(of: withdraw) == .elections(.notACandidate("THA", candidates: ["UGA"])))
    #expect(
      given.refusal(of: .acclaim("THA")) == .elections(.notACandidate("THA", candidates: ["UGA"])))
    try given.when(.acclaim())
    #expect(given.session.elections.held.last?.elected == ["UGA"])
  }
}
