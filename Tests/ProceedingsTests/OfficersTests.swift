import Testing

@testable import Proceedings

@Suite("Officers who leave office")
struct OfficersTests {
  private static func officer(_ office: String, _ name: String, _ state: String, _ group: String)
    -> Session.Command
  {
    .bureau(
      .elect(.init(office: office, name: name, state: ParticipantCode(state), regionalGroup: group)))
  }

  private static func vacant(_ office: String) throws -> Given {
    var given = try Given.officers()
    try given.when(.bureau(.vacate(.init(office: office, cause: .resigned))))
    return given
  }

  @Test func anOfficeFallsVacant() throws {
    let given = try Self.vacant("Chair")
    #expect(given.session.bureau.holder(of: "Chair") == nil)
    #expect(given.session.bureau.predecessor(in: "Chair")?.officer.name == "Ada Example")
    #expect(given.session.bureau.elected.first?.fact.name == "Ada Example")
  }

  @Test func anOfficeThatNobodyHoldsDoesNotFallVacant() throws {
    let given = try Given.officers()
    #expect(
      given.refusal(of: .bureau(.vacate(.init(office: "Rapporteur", cause: .resigned))))
        == .bureau(.vacancy(.notHeld("Rapporteur"))))
  }

  @Test func theReplacementComesFromTheSameGroup() throws {
    var given = try Self.vacant("Chair")
    let refusal = given.refusal(of: Self.officer("Chair", "Cy Example", "THA", "Asia-Pacific States"))
    #expect(
      refusal
        == .bureau(
          .vacancy(
            .otherGroup(office: "Chair", group: "Asia-Pacific States", needed: "Eastern European States"))))
    #expect(refusal?.rule == .replacementOfOfficer)
    try given.when(Self.officer("Chair", "Cy Example", "POL", "Eastern European States"))
    #expect(given.session.bureau.holder(of: "Chair")?.name == "Cy Example")
    #expect(given.session.bureau.replacements.map(\.fact.name) == ["Cy Example"])
  }

  @Test func aReplacementIsElectedInAMeeting() throws {
    var given = try Self.vacant("Chair")
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: Self.officer("Chair", "Cy Example", "POL", "Eastern European States"))
        == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func theOthersDesignateAViceChairUntilAChairIsElected() throws {
    var given = try Self.vacant("Chair")
    try given.when(.bureau(.designate(.init(office: "First Vice-Chair"))))
    #expect(given.session.bureau.designations.map(\.fact.office) == ["First Vice-Chair"])
    #expect(
      given.refusal(of: .bureau(.designate(.init(office: "Rapporteur"))))
        == .bureau(.vacancy(.notADeputy("Rapporteur", deputies: ["First Vice-Chair"]))))
  }

  @Test func nobodyIsDesignatedWhileTheChairIsInOffice() throws {
    let given = try Given.officers()
    #expect(
      given.refusal(of: .bureau(.designate(.init(office: "First Vice-Chair"))))
        == .bureau(.vacancy(.inOffice("Ada Example", office: "Chair"))))
  }

  @Test func aMeetingIsNotPresidedOverByAChairWhoLeft() throws {
    var given = try Self.vacant("Chair")
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
        == .officeVacant("Chair"))
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 2, presiding: "First Vice-Chair")))) == nil)
  }

  @Test func theOfficesRotateByOneAfterASingleSession() throws {
    var given = try Given.officers()
    try given.when(.bureau(.namePrevious(bureau(6, "A", "B", "C"))))
    #expect(rotation(given) == ["B", "C", "A"])
  }

  @Test func theOfficesRotateAsTheyDidTheTimeBefore() throws {
    var given = try Given.officers()
    try given.when(.bureau(.namePrevious(bureau(5, "A", "B", "C"))))
    try given.when(.bureau(.namePrevious(bureau(6, "C", "A", "B"))))
    #expect(rotation(given) == ["B", "C", "A"])
    #expect(given.session.bureau.rotation(of: ["Chair"], in: 9) == [])
  }

  private func bureau(_ session: Int, _ groups: String...) -> Bureau.PreviousBureau {
    let offices = ["Chair", "First Vice-Chair", "Rapporteur"]
    return .init(session: session, groups: zip(offices, groups).map { .init(office: $0, group: $1) })
  }

  private func rotation(_ given: Given) -> [String] {
    given.session.bureau.rotation(of: ["Chair", "First Vice-Chair", "Rapporteur"], in: 7).map(\.group)
  }
}
