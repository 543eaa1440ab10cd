import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines about who is elected, who presides, and committees")
struct OfficerLinesTests {
  private func elected(_ line: String) throws -> Bureau.Officer? {
    guard case .bureau(.elect(let officer))? = try Room.read(line) else { return nil }
    return officer
  }

  @Test("an election tells who proposed and endorsed, a further office, and the session")
  func elections() throws {
    let officer = try elected(
      "elect first vice-chair \"Ana Sol\", peru, also rapporteur proposed by chile for g77 endorsed by japan, uganda for session 35"
    )
    #expect(officer?.also == "Rapporteur")
    #expect(officer?.session == 35)
    #expect(officer?.proposedBy == [.init(participant: "CHL", onBehalfOf: "G77")])
    #expect(officer?.endorsedBy == [.init(participant: "JPN"), .init(participant: "UGA")])
    #expect(try elected("elect chair \"Ana Sol\", peru by acclamation")?.name == "Ana Sol")
    #expect(try Room.error("elect chair \"Ana Sol\", peru for 35") != nil)
  }

  @Test("whoever presides is an officer, one of the session before, or an official")
  func presiding() throws {
    func presider(_ line: String) throws -> Meetings.Officiant? {
      guard case .meetings(.preside(let officiant))? = try Room.read("preside \(line)") else { return nil }
      return officiant
    }
    #expect(try presider("first vice-chair") == .init("First Vice-Chair"))
    #expect(try presider("first vice-chair \"Ana Sol\"") == .init("First Vice-Chair", holder: "Ana Sol"))
    #expect(try presider("outgoing chair") == .init("outgoing Chair"))
    #expect(
      try presider("outgoing chair \"Ana Sol\", peru")
        == .init("outgoing Chair", official: .init(title: "outgoing Chair", name: "Ana Sol", state: "PER")))
    #expect(
      try presider("\"Director\", \"Ana Sol\" on behalf of the \"Secretary-General\"")
        == .init(
          "Director",
          official: .init(title: "Director", name: "Ana Sol", onBehalfOf: "Secretary-General")))
    guard
      case .meetings(.openMeeting(let opening))? = try Room.read(
        "open meeting 1 presiding \"Director\" on behalf of \"Secretary-General\" present 22 members")
    else {
      Issue.record("The opening is not read")
      return
    }
    #expect(opening.official?.onBehalfOf == "Secretary-General")
    #expect(opening.present == 22)
  }

  @Test("elections are postponed, candidates withdraw, and officers nominate substitutes")
  func others() throws {
    #expect(
      try Room.read(
        "postpone election of 2 first vice-chair to \"a later date\" no candidates from \"African States\" and \"Eastern European States\""
      )
        == .bureau(
          .postponeElection(
            .init(
              office: "First Vice-Chair", count: 2, until: "a later date",
              groups: ["African States", "Eastern European States"]))))
    #expect(
      try Room.read("substitute chair by \"Ken Abe\", japan")
        == .bureau(.nameSubstitute(.init(office: "Chair", name: "Ken Abe", state: "JPN"))))
    #expect(
      try Room.read("candidate withdraws \"Ana Sol\"") == .elections(.withdraw(.init(candidate: "Ana Sol"))))
    #expect(
      try Room.read("vacate first vice-chair \"Ana Sol\" resigned")
        == .bureau(.vacate(.init(office: "First Vice-Chair", cause: .resigned, name: "Ana Sol"))))
    #expect(
      try Room.read("nominate \"Ana Sol\", peru proposed by chile endorsed by japan, \"Ken Abe\", japan")
        == .elections(
          .nominate(
            .init([
              .init(
                name: "Ana Sol", state: "PER", proposedBy: [.init(participant: "CHL")],
                endorsedBy: [.init(participant: "JPN")]),
              .init(name: "Ken Abe", state: "JPN"),
            ]))))
    #expect(try Room.error("postpone election of chair to") != nil)
    #expect(try Room.error("postpone election of chair no candidate from \"Nobody\"") != nil)
  }

  @Test("committees have members, tasks and officers, and their reports are decided on")
  func committees() throws {
    var mandate = Meetings.CommitteeMandate(name: "Working Group", items: [6])
    mandate.coChairs = [.init(name: "Ana Sol", state: "PER"), .init(name: "Ken Abe", state: "JPN")]
    mandate.members = ["UGA", "CHL"]
    mandate.task = "negotiate the drafts"
    mandate.officers = [.init(name: "Eva Muster", state: "AUT", title: "Rapporteur")]
    #expect(
      try Room.read(
        "set up \"Working Group\" chaired by \"Ana Sol\", peru and \"Ken Abe\", japan members uganda, chile to \"negotiate the drafts\" items 6 officer \"Rapporteur\" \"Eva Muster\", austria"
      ) == .meetings(.setUpCommittee(mandate)))
    #expect(
      try Room.read("committee met 2024-05-14 to 2024-05-15 3 meetings \"Working Group\"")
        == .meetings(
          .recordCommitteeMeeting(
            .init(
              day: try day("2024-05-14"), committee: "Working Group", to: try day("2024-05-15"), count: 3))))
    #expect(
      try Room.read(
        "committee reported on \"its work\" L.9 by \"Ana Sol\", peru, \"Co-Chair\" for \"Working Group\"")
        == .meetings(
          .recordCommitteeReport(
            .init(
              on: "its work", committee: "Working Group", symbol: try symbol("E/CN.15/2024/L.9"),
              by: .init(name: "Ana Sol", state: "PER", title: "Co-Chair")))))
    #expect(
      try Room.read("committee report taken note of L.9 for \"Working Group\"")
        == .meetings(
          .decideOnReport(
            .init(.takenNote, committee: "Working Group", symbol: try symbol("E/CN.15/2024/L.9")))))
    #expect(
      try Room.read("facilitators \"Ana Sol\", peru and \"Ken Abe\", japan for L.4 appointed by chair")
        == .meetings(
          .nameFacilitators(
            .init(
              [.init(name: "Ana Sol", state: "PER"), .init(name: "Ken Abe", state: "JPN")], proposal: "L.4",
              appointedBy: "Chair"))))
    #expect(try Room.error("facilitators \"Ana Sol\", peru") != nil)
    #expect(try Room.error("committee report") != nil)
  }
}
