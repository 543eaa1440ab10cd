import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about what goes before the session")
struct BeforeTheSessionTests {
  @Test("a session is convened with number, place and days")
  func convenes() throws {
    let plain = Arrangements.Convening(
      session: 33, from: try day("2024-05-13"), to: try day("2024-05-17"), place: "Vienna")
    #expect(
      try Room.read("convene 33 in Vienna from 2024-05-13 to 2024-05-17") == .arrangements(.convene(plain)))
    var whole = plain
    whole.place = "New York"
    whole.consultationsOn = try day("2024-05-10")
    whole.agreed = .init(session: 32, from: try day("2023-12-07"), to: try day("2023-12-08"))
    whole.reconvening = .init(session: 33, from: try day("2024-12-05"), to: try day("2024-12-06"))
    let clauses = [
      "consultations 2024-05-10", "agreed at session 32 reconvened 2023-12-07 to 2023-12-08",
      "to be reconvened 2024-12-05 to 2024-12-06",
    ]
    for order in [clauses, clauses.reversed()] {
      let line =
        "CONVENE 33 In New York From 2024-05-13 to 2024-05-17 " + order.joined(separator: ", ")
      #expect(try Room.read(line) == .arrangements(.convene(whole)))
    }
  }

  @Test("members are named by any name they go by")
  func namesMembers() throws {
    #expect(
      try Room.read("members armenia, UKR, uk, iran, cote d'ivoire")
        == .participants(.nameMembers(["ARM", "UKR", "GBR", "IRN", "CIV"])))
    #expect(
      try Room.read("members Côte d’Ivoire, Bosnia and Herzegovina and Trinidad and Tobago")
        == .participants(.nameMembers(["CIV", "BIH", "TTO"])))
    #expect(
      try Room.read(
        "members austria, and sao tome and principe, St Kitts and Nevis and saint vincent and the grenadines")
        == .participants(.nameMembers(["AUT", "STP", "KNA", "VCT"])))
  }

  @Test("an organization of the session’s own is registered, and known from then on")
  func registers() throws {
    let expected = Participants.Registration(
      code: "SNF", name: "Safe Neighbourhoods Forum", article: "the", category: .nonGovernmental)
    let line = "participant snf \"Safe Neighbourhoods Forum\" non-governmental article \"the\""
    #expect(try Room.read(line) == .participants(.register(expected)))
    #expect(
      try Room.read("participant SNF \"Safe Neighbourhoods Forum\" Programme Network Institute")
        == .participants(
          .register(
            .init(
              code: "SNF", name: "Safe Neighbourhoods Forum", article: "",
              category: .programmeNetworkInstitute))))
    let room = try Room(line)
    #expect(
      try Room.read("floor safe neighbourhoods", in: room.session)
        == .floor(.give(Statement(speaker: .delegation("SNF")))))
    let again = try Room("participant BFF \"Born Free Foundation\" non-governmental")
    #expect(
      try Room.read("floor born free foundation", in: again.session)
        == .floor(.give(Statement(speaker: .delegation("BFF")))))
  }

  @Test("the Bureau is elected, each officer with the regional group of the State")
  func elects() throws {
    #expect(
      try Room.read("2023-12-08 17:00 open election")
        == .bureau(.openElection(.init(day: try day("2023-12-08")))))
    #expect(
      try Room.read("elect chair \"Ivo Šrámek\", czechia")
        == .bureau(
          .elect(
            .init(
              office: "Chair", name: "Ivo Šrámek", state: "CZE", regionalGroup: "Eastern European States"))))
    #expect(
      try Room.read("elect First vice-chair “Ana Sol” mexico")
        == .bureau(
          .elect(
            .init(
              office: "First Vice-Chair", name: "Ana Sol", state: "MEX",
              regionalGroup: "Latin American and Caribbean States"))))
    #expect(
      try Room.read("extended bureau met 2024-05-15")
        == .bureau(.recordExtendedMeeting(.init(day: try day("2024-05-15")))))
  }

  @Test("deadline, consultations and arrangements")
  func arranges() throws {
    #expect(
      try Room.read("deadline 2024-04-15")
        == .arrangements(.setProposalDeadline(.init(day: try day("2024-04-15")))))
    #expect(
      try Room.read("consultations chaired by rapporteur")
        == .arrangements(
          .holdConsultations(
            .init(chairedBy: "Rapporteur", reviewedDrafts: false, organizationalMatters: false))))
    for line in ["reviewed drafts organizational matters", "organizational matters, reviewed drafts"] {
      #expect(
        try Room.read("consultations chaired by first vice-chair \(line)")
          == .arrangements(
            .holdConsultations(
              .init(chairedBy: "First Vice-Chair", reviewedDrafts: true, organizationalMatters: true))))
    }
    #expect(
      try Room.read("arrangements shared 2024-04-08")
        == .arrangements(.shareArrangements(.init(day: try day("2024-04-08")))))
  }

  @Test("attendance is counted kind by kind")
  func countsAttendance() throws {
    #expect(
      try Room.read(
        "attendance members 36 states 92 non-members 2 entities 3 institutes 12 igos 18 ngos 75 list INF/2")
        == .participants(
          .recordAttendance(
            .init(
              members: 36, otherStates: 92, nonMemberStates: 2, unitedNationsEntities: 3, institutes: 12,
              intergovernmental: 18, nonGovernmental: 75, list: try symbol("E/CN.15/2024/INF/2")))))
    #expect(
      try Room.read("attendance members 36") == .participants(.recordAttendance(.init(members: 36))))
  }

  @Test("the agenda: its document, its items and their kinds, its sub-items")
  func listsAgenda() throws {
    #expect(
      try Room.read("provisional agenda 1 approved in decision 2023/330")
        == .agenda(
          .issueProvisional(.init(symbol: try symbol("E/CN.15/2024/1"), approvedInDecision: "2023/330"))))
    #expect(
      try Room.read("provisional agenda E/CN.7/2025/1")
        == .agenda(.issueProvisional(.init(symbol: try symbol("E/CN.7/2025/1")))))
    #expect(
      try Room.read("item 8 \"World crime trends.\"")
        == .agenda(.listItem(.init(number: 8, title: "World crime trends"))))
    let kinds: [(String, Agenda.Kind)] = [
      ("election", .election), ("organization", .organization), ("general debate", .generalDebate),
      ("thematic discussion", .thematicDiscussion), ("provisional agenda", .provisionalAgenda),
      ("other business", .otherBusiness), ("adoption of report", .adoptionOfReport),
    ]
    for (words, kind) in kinds {
      #expect(
        try Room.read("item 5 \"Title\" under \"Council decision 2022/1\" \(words)")
          == .agenda(
            .listItem(.init(number: 5, title: "Title", kind: kind, mandate: "Council decision 2022/1"))))
    }
    #expect(
      try Room.read("item 6 (b) \"Ratification;\"")
        == .agenda(.addSubitem(.init(item: 6, letter: "b", title: "Ratification"))))
  }

  @Test("documents are listed with their items, two symbols together as they are printed")
  func listsDocuments() throws {
    #expect(
      try Room.read("document E/CN.7/2024/2-E/CN.15/2024/2 \"Report of the Director\" for 4, 6")
        == .agenda(
          .listDocument(
            .init(symbol: "E/CN.7/2024/2-E/CN.15/2024/2", title: "Report of the Director", items: [4, 6]))))
    #expect(
      try Room.read("document crp.5 \"Paper\" for items 4 and 6")
        == .agenda(.listDocument(.init(symbol: "E/CN.15/2024/CRP.5", title: "Paper", items: [4, 6]))))
    #expect(
      try Room.read("list of documents CRP.7")
        == .agenda(.nameListOfDocuments(.init(symbol: try symbol("E/CN.15/2024/CRP.7")))))
  }
}
