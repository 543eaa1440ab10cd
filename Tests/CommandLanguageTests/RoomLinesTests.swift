import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines on sub-items, discussions, sessions and attendance")
struct RoomLinesTests {
  private func sentence(_ line: String, in session: Session? = nil) throws -> String {
    var room = try Room()
    if let session { room.session = session }
    let command = try #require(try Room.read(line, in: room.session))
    let events = try room.session.decide(command, at: Room.now())
    return events.map(EventSentence(room.session.directory).words).joined(separator: " ")
  }

  private static func part(_ item: Int, _ letters: Int...) -> [Agenda.SubitemNumber] {
    letters.map { .init(item: item, subitem: $0) }
  }

  @Test("sub-items are named in any usual way")
  func subitems() throws {
    func taken(_ item: Int, with: [Int]? = nil, _ subitems: [Agenda.SubitemNumber]?) -> Session.Command {
      .meetings(.takeUp(.init(item: item, with: with, subitems: subitems)))
    }
    #expect(try Room.read("take up item 3 (a)") == taken(3, Self.part(3, 0)))
    #expect(try Room.read("take up item 3(b)") == taken(3, Self.part(3, 1)))
    #expect(try Room.read("take up item 3 (a) and (b)") == taken(3, Self.part(3, 0, 1)))
    #expect(try Room.read("take up items 3 (a) to (c)") == taken(3, Self.part(3, 0, 1, 2)))
    #expect(try Room.read("take up items 3 (a), (b) and 4") == taken(3, with: [4], Self.part(3, 0, 1)))
    #expect(
      try Room.read("take up item 3 (a) with 4 (b)")
        == taken(3, with: [4], Self.part(3, 0) + Self.part(4, 1)))
    #expect(try Room.read("take up item 4 with 5") == taken(4, with: [5], nil))
    #expect(
      try Room.read("document 3* and Corr.1 \"Note\" for 3 (a), 4")
        == .agenda(
          .listDocument(
            .init(
              symbol: "E/CN.15/2024/3* and Corr.1", title: "Note", items: [3, 4],
              subitems: Self.part(3, 0)))))
    #expect(
      try Room.read("document NGO/1-150 \"Statements\" for 4")
        == .agenda(
          .listDocument(.init(symbol: "E/CN.15/2024/NGO/1–150", title: "Statements", items: [4]))))
    #expect(
      try Room.read("document \"Letter from the Chair\" for 4")
        == .agenda(.listDocument(.init(symbol: "", title: "Letter from the Chair", items: [4]))))
  }

  @Test("a discussion under an item is opened with whoever leads it")
  func discussions() throws {
    let sol = Speaker(standing: .official, participant: "PER", name: "Ana Sol")
    #expect(
      try Room.read("round table \"Finance\" chaired by \"Ana Sol\", peru and chair")
        == .floor(
          .openPanel(
            .init(
              presiding: "Chair", form: .roundTable, topic: "Finance",
              chairs: [sol, .init(standing: .officer, title: "Chair")]))))
    #expect(
      try Room.read("segment \"ministerial segment\" on \"Forests\" moderated by \"Director\", unicri")
        == .floor(
          .openPanel(
            .init(
              presiding: "Chair", form: .segment, called: "ministerial segment", topic: "Forests",
              moderators: [.init(standing: .official, participant: "UNICRI", title: "Director")]))))
    #expect(try Room.read("end panel") == .floor(.closePanel))
    #expect(try Room.error("segment")?.problem.contains("the name of the segment") == true)
  }

  @Test("a speaker has a part in the discussion, and introduces documents")
  func parts() throws {
    func statement(_ line: String) throws -> Statement? {
      if case .floor(.give(let statement))? = try Room.read(line) { return statement }
      return nil
    }
    #expect(try statement("floor peru as state concerned")?.part == .concerned)
    #expect(try statement("floor \"Director\", unicri answering questions")?.part == .answering)
    #expect(try statement("floor \"Director\", unicri concluding remarks")?.part == .concluding)
    #expect(try statement("floor \"Director\", unicri keynote address")?.part == .keynote)
    let read = try statement(
      "floor \"Director\", unicri opening reading \"a message from the Secretary-General\"")
    #expect(read?.purpose == .opening)
    #expect(read?.reads == "a message from the Secretary-General")
    let introduced = try statement("floor \"Director\", unicri introducing 3, 4 and CRP.2")
    #expect(introduced?.purpose == .introductory)
    #expect(
      introduced?.introduces == ["E/CN.15/2024/3", "E/CN.15/2024/4", "E/CN.15/2024/CRP.2"])
  }

  @Test("a session has a kind, a year, several stretches of days and a first meeting")
  func sessions() throws {
    func convened(_ line: String) throws -> Arrangements.Convening? {
      if case .arrangements(.convene(let convening))? = try Room.read(line) { return convening }
      return nil
    }
    let special = try convened(
      "convene 10 special session in Nairobi on 2025-05-13 and from 2025-06-02 to 2025-06-03")
    #expect(special?.kind == .special)
    #expect(special?.periods.count == 2)
    let year = try convened(
      "convene 2025 session in New York and Geneva from 2025-05-13 to 2025-05-17 first meeting 12")
    #expect(year?.place == "New York and Geneva")
    #expect(year?.firstMeeting == 12)
    #expect(
      try convened("convene 3 session of a special character in Rome from 2025-05-13 to 2025-05-17")?.kind
        == .ofSpecialCharacter)
    #expect(
      try convened("convene resumed 62 in Rome from 2025-05-13 to 2025-05-17")?.kind == .resumed)
  }

  @Test("sessions are suspended and resumed, and closed without a report")
  func days() throws {
    #expect(
      try Room.read("suspend session until 2025-12-04 for \"lack of time\"")
        == .meetings(.suspendSession(.init(until: try day("2025-12-04"), reason: "lack of time"))))
    let today = try day("2024-05-16")
    #expect(try Room.read("resume session") == .meetings(.resumeSession(.init(from: today, to: today))))
    #expect(
      try Room.read("close session by rapporteur without report")
        == .meetings(.closeSession(.init("Rapporteur", withoutReport: true))))
    #expect(
      try Room.read("open meeting 7 closed hybrid presiding rapporteur")
        == .meetings(
          .openMeeting(.init(number: 7, presiding: "Rapporteur", form: .closed, setting: .hybrid))))
  }

  @Test("attendance is told in figures, in kinds or by name")
  func attendance() throws {
    func figures(_ line: String) throws -> Participants.Attendance? {
      if case .participants(.recordAttendance(let figures))? = try Room.read(line) { return figures }
      return nil
    }
    let some = try figures("attendance members 36 states ngos list INF/2")
    #expect(some?.members == 36)
    #expect(some?.uncounted == [.otherMemberState, .nonGovernmental])
    #expect(try figures("attendance states 12")?.otherStates == 12)
    guard case .participants(.nameMembers(let all))? = try Room.read("members all") else {
      Issue.record("members all")
      return
    }
    #expect(all.count == 193)
    #expect(
      try Room.read("attended \"specialized agencies\" unicri")
        == .participants(
          .listAttendees(.init(called: "specialized agencies", participants: ["UNICRI"]))))
    #expect(
      try Room.read("applications considered 9 not recommended 2 closed 3 item 4")
        == .participants(
          .recordApplications(
            .init(
              called: "applications", considered: 9,
              counts: [.init(.notRecommended, 2), .init(.closed, 3)], item: 4))))
  }

  @Test("a paragraph of a drafter's own names its place, and is told in the log")
  func paragraphs() throws {
    let room = try Room("item 5 \"Samples\"")
    #expect(
      try sentence("paragraph item 5 \"The host gave a reception.\"", in: room.session)
        == "A drafter wrote a paragraph under item 5: “The host gave a reception.”")
    #expect(
      try Room.read("paragraph organization \"One.\" \"Two.\"")
        == .reportWork(.write(.init(section: .agenda, paragraphs: ["One.", "Two."]))))
    #expect(try Room.error("paragraph elsewhere \"One.\"")?.nearest.contains("closure") == true)
  }
}
