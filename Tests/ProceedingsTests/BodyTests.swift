import CanonicalForm
import Foundation
import Testing

@testable import Proceedings

@Suite("Bodies") struct BodyTests {
  private static func former(_ name: String) throws -> Body {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    return try CanonicalDecoder.value(of: Array(try Data(contentsOf: folder.appending(path: name))))
  }

  @Test func ofFormerProgramsAreReadAsTheyWereMeant() throws {
    let body = try Self.former("created.json")
    #expect(
      body.offices == [Office(.presiding, "Chair"), Office(.reporting, "Rapporteur")]
        && body.officersPerGroup == 1)
    #expect(body.quorumForDebate == 2 && body.quorumForDecision == 3 && body.seats.total == 5)
    #expect(
      body.symbols.text == "E/CN.99/{year}" && body.officialRecords?.reconvenedReport == "Supplement No. 99A")
    #expect(
      body.seconds(on: .item, for: .groupOfStates) == 420 && body.seconds(on: .secondReply, for: nil) == 300)
    #expect(body.label(of: .listOfSpeakers) == "rule 44" && body.election.time == .endOfSessionBefore)
    #expect(body.orderOfSpeakers.item.count == 4 && body.motions[.closureOfDebate]?.inFavour == 0)
  }

  @Test func ofTheFirstProgramsHaveNoLimits() throws {
    let body = try Self.former("Former/created.1.json")
    #expect(body.quorumForDebate == 0 && body.quorumForDecision == 0 && body.timeLimits.isEmpty)
    #expect(body.missionsSuffix == "to the United Nations" && body.replies == .init(perDelegation: 2))
  }

  @Test func symbolsAreMadeOfTheYearOrOfTheSession() {
    #expect(SymbolForm("E/CN.15/{year}").symbol("L.4", year: 2025, session: 34) == "E/CN.15/2025/L.4")
    #expect(SymbolForm("A/HRC/{session}").symbol("L.4", year: 2025, session: 58) == "A/HRC/58/L.4")
    #expect(SymbolForm("UNEP/EA.{session}").symbol("1", year: 2025, session: 6) == "UNEP/EA.6/1")
    #expect(SymbolForm("A/HRC/{session}").organ == "A/HRC" && SymbolForm("E/{year}").organ == "E")
  }

  @Test(arguments: ["A/HRC/58/L.4", "UNEP/EA.6/L.4", "E/2025/L.4", "E/CN.15/2025/L.4"])
  func theShortFormOfASymbolIsWhatFollowsYearOrSession(symbol: String) {
    #expect(DocumentSymbol(symbol)?.short == "L.4")
  }
}

@Suite("Officers elected at the first meeting") struct FirstMeetingTests {
  private static let title = "Vice-President"

  /// A body that elects its President, two Vice-Presidents without a rank, and one of these as Rapporteur, when its
  /// session has begun.
  private static func given(perGroup: Int? = nil) throws -> Given {
    var body = Body.sample
    body.offices = [
      Office(.presiding, "President"), Office(.deputy, title, count: 2),
      Office(.reporting, "Rapporteur", isHeldByDeputy: true),
    ]
    body.officersPerGroup = perGroup
    body.election = .init(rule: "rule 15", time: .firstMeeting, opener: "outgoing President")
    var given = Given()
    try given.when(.create(body))
    try given.when(.participants(.nameMembers(["CZE", "POL", "UGA", "THA"].map { ParticipantCode($0) })))
    try given.when(.arrangements(.convene(.sample)))
    return given
  }

  private static func elect(
    _ office: String, _ name: String, _ state: String, _ group: RegionalGroup
  ) -> Session.Command {
    .bureau(
      .elect(
        .init(office: office, name: name, state: ParticipantCode(state), regionalGroup: group.rawValue)))
  }

  @Test func whoeverOpensTheSessionPresidesUntilTheElection() throws {
    var given = try Self.given()
    #expect(given.session.presiding == "outgoing President")
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 1, presiding: "President"))))
        == .officeVacant("President"))
    try given.when(.meetings(.openMeeting(.init(number: 1, presiding: "outgoing President"))))
    try given.when(Self.elect("President", "Ada", "CZE", .easternEuropean))
    #expect(given.session.presiding == "President")
    #expect(
      given.refusal(of: .meetings(.preside(.init("outgoing President"))))
        == .officeVacant("outgoing President"))
    try given.when(.meetings(.preside(.init("President"))))
    #expect(given.session.meetings.open?.presiding == "President")
  }

  @Test func severalHoldOneTitle() throws {
    var given = try Self.given()
    try given.when(Self.elect(Self.title, "Bo", "UGA", .african))
    try given.when(Self.elect(Self.title, "Cy", "THA", .asiaPacific))
    #expect(
      given.refusal(of: Self.elect(Self.title, "Di", "POL", .easternEuropean))
        == .bureau(.officeTaken(office: Self.title, by: "Cy")))
  }

  @Test func theRapporteurIsOneOfTheDeputies() throws {
    var given = try Self.given(perGroup: 1)
    try given.when(Self.elect(Self.title, "Bo", "UGA", .african))
    #expect(
      given.refusal(of: Self.elect("Rapporteur", "Cy", "THA", .asiaPacific))
        == .bureau(.notADeputy("Cy", office: "Rapporteur", deputies: [Self.title])))
    try given.when(Self.elect("Rapporteur", "Bo", "UGA", .african))
    #expect(given.session.bureau.holder(of: "Rapporteur")?.name == "Bo")
  }

  @Test func aGroupHasAsManyOfficersAsTheBodySays() throws {
    var given = try Self.given(perGroup: 2)
    try given.when(Self.elect("President", "Ada", "CZE", .easternEuropean))
    try given.when(Self.elect(Self.title, "Di", "POL", .easternEuropean))
    #expect(
      given.refusal(of: Self.elect(Self.title, "Ed", "POL", .easternEuropean))
        == .bureau(.groupHasOfficer(group: RegionalGroup.easternEuropean.rawValue, office: Self.title)))
  }
}

@Suite("A body with nobody above it") struct TopmostBodyTests {
  @Test(arguments: [(Proposal.Adopter.parent, "Commission on Samples"), (.assembly, "Council")])
  func recommendsNoTextToAnybody(adopter: Proposal.Adopter, organ: String) throws {
    var given = try Given.debate()
    given.session.body?.fact.parent = adopter == .assembly ? "Council" : nil
    given.session.body?.fact.assembly = nil
    let id = ProposalID("L.1")
    let submission = Proposals.Submission(
      id: id, symbol: DocumentSymbol("E/CN.99/2024/L.1"), form: .resolution, adopter: adopter,
      title: "On samples",
      item: 3)
    #expect(given.refusal(of: .proposals(.submit(submission))) == .nobodyAbove(organ))
  }
}
