import Testing

@testable import Proceedings

/// Sub-items, discussions under an item, notes taken, sessions on other days, and paragraphs of a drafter's own.
@Suite("What happens in any room")
struct RoomTests {
  private static let withSubitems = Agenda.Item(number: 5, title: "Themes", subitems: ["One", "Two"])

  private func given() throws -> Given {
    var given = try Given.meeting()
    try given.when(.agenda(.listItem(Self.withSubitems)))
    try given.when(.agenda(.adopt(.init())))
    return given
  }

  private static func take(_ subitems: Int...) -> Session.Command {
    .meetings(.takeUp(.init(item: 5, subitems: subitems.map { .init(item: 5, subitem: $0) })))
  }

  @Test func takesUpASubitemAlone() throws {
    var given = try given()
    try given.when(Self.take(1))
    #expect(given.session.meetings.current?.subitems == [1])
    try given.when(.floor("UGA"))
    #expect(given.session.floor.statements.last?.place.subitems == [1])
    #expect(given.refusal(of: Self.take(1)) == .meetings(.itemAlreadyTakenUp(5)))
    try given.when(Self.take(0, 1))
    #expect(given.session.meetings.current?.subitems == [0, 1])
  }

  @Test func refusesASubitemThatIsNotOnTheAgenda() throws {
    var given = try given()
    #expect(given.refusal(of: Self.take(2)) == .agenda(.noSubitem(5, letter: "c", count: 2)))
    let document = Agenda.Document(
      symbol: "E/CN.99/2024/2", title: "Note", items: [5], subitems: [.init(item: 5, subitem: -1)])
    #expect(given.refusal(of: .agenda(.listDocument(document)))?.fact.hasSuffix("(b).") == true)
    try given.when(.meetings(.takeUp(.init(item: 3))))
    let written = ReportWork.FreeParagraph(item: 3, subitem: 0, paragraphs: ["Words."])
    #expect(given.refusal(of: .reportWork(.write(written))) == .agenda(.noSubitem(3, letter: "a", count: 0)))
  }

  @Test func adjournsTheSubitemThatIsConsidered() throws {
    var given = try given()
    try given.when(Self.take(0))
    let events = try given.when(.meetings(.adjournConsideration(toMeeting: 2)))
    #expect(
      events == [.meetings(.considerationAdjourned(.init(item: 5, meeting: 1, toMeeting: 2, subitems: [0])))])
  }

  @Test func namesSubitemsByTheirLetters() {
    #expect(Agenda.name(of: 3, []) == "3")
    #expect(Agenda.name(of: 3, [1, 0]) == "3 (a) and (b)")
    #expect(Agenda.letters([0, 1, 2]) == "(a), (b) and (c)")
    #expect(Agenda.SubitemNumber(item: 3, subitem: 0).description == "3 (a)")
  }

  // MARK: Discussions

  @Test func aDiscussionEndsAndTheItemGoesOn() throws {
    var given = try Given.debate()
    #expect(given.refusal(of: .floor(.closePanel)) == .floor(.noPanel))
    let dialogue = Floor.PanelOpening(presiding: "Chair", form: .interactiveDialogue, topic: "Samples")
    try given.when(.floor(.openPanel(dialogue)))
    try given.when(.floor("UGA"))
    try given.when(.floor(.closePanel))
    try given.when(.floor("JPN"))
    #expect(given.session.floor.statements.map(\.place.panel) == [0, nil])
  }

  @Test func aDiscussionThatIsOpenedAgainGoesOn() throws {
    var given = try Given.debate()
    let dialogue = Floor.PanelOpening(presiding: "Chair", form: .interactiveDialogue, topic: "Samples")
    try given.when(.floor(.openPanel(dialogue)))
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
    try given.when(.meetings(.takeUp(.init(item: 3))))
    try given.when(.floor(.openPanel(dialogue)))
    #expect(given.session.floor.panels.map(\.furtherMeetings) == [[2]])
    try given.when(.floor(.openPanel(.init(presiding: "Chair"))))
    #expect(given.session.floor.panels.count == 2)
  }

  @Test func summarizesOnlyADiscussionThatWasHeld() throws {
    var given = try Given.debate()
    let summary = ReportWork.Summary(place: .init(item: 3, panel: 1), paragraphs: ["Words."])
    #expect(
      given.refusal(of: .reportWork(.enterSummary(summary)))
        == .reportWork(.noPanel(1, item: 3, panels: 0)))
    try given.when(.floor(.openPanel(.init(presiding: "Chair", topic: "Samples"))))
    #expect(given.refusal(of: .reportWork(.enterSummary(summary))) == nil)
  }

  @Test func takesNoteUnderTheItemConsidered() throws {
    var given = try Given.debate()
    let events = try given.when(.agenda(.takeNote(.init(documents: ["E/CN.99/2024/2"]))))
    #expect(events == [.agenda(.documentsNoted(.init(documents: ["E/CN.99/2024/2"], item: 3)))])
    #expect(given.refusal(of: .agenda(.takeNote(.init(documents: [])))) == .reportWork(.emptyText))
    let other = Agenda.Noting(documents: ["it"], item: 9)
    #expect(given.refusal(of: .agenda(.takeNote(other))) == .agenda(.noItem(9, items: [2, 3, 4])))
  }

  // MARK: Sessions

  @Test func aSuspendedSessionGoesOnOnOtherDays() throws {
    var given = try Given.debate()
    #expect(
      given.refusal(of: .meetings(.resumeSession(.init(from: .sample, to: .sample))))
        == .meetings(.order(.sessionNotSuspended)))
    try given.when(.meetings(.suspendSession(.init())))
    #expect(given.refusal(of: .floor("UGA")) == .meetings(.order(.sessionSuspended)))
    try given.when(.meetings(.closeMeeting))
    let second = Meetings.Opening(number: 2, presiding: "Chair")
    #expect(given.refusal(of: .meetings(.openMeeting(second))) == .meetings(.order(.sessionSuspended)))
    let before = Meetings.SessionResumption(
      from: Day(year: 2024, month: 5, day: 1)!, to: Day(year: 2024, month: 7, day: 2)!)
    #expect(given.refusal(of: .meetings(.resumeSession(before)))?.fact.contains("cannot be resumed") == true)
    let july = Day(year: 2024, month: 7, day: 1)!
    try given.when(.meetings(.resumeSession(.init(from: july, to: july))))
    try given.when(.meetings(.openMeeting(second)), at: "2024-07-01 10:00")
    #expect(given.session.meetings.held.count == 2)
    #expect(given.session.currentPart == .regular)
  }

  @Test func aSessionMayEndWithoutItsReport() throws {
    var given = try Given.debate()
    #expect(
      given.refusal(of: .meetings(.closeSession(.init("Chair")))) == .meetings(.order(.reportNotAdopted)))
    try given.when(.meetings(.closeSession(.init("Chair", withoutReport: true))))
    try given.when(.meetings(.closeMeeting))
    var adoption = Proposals.ReportAdoption(drafts: ["E/CN.99/2024/L.1"], asOrallyAmended: false)
    adoption.bySilence = true
    try given.when(.proposals(.adoptReport(adoption)), at: "2024-06-03 10:00")
    #expect(given.session.proposals.reportAdopted?.fact.meeting == 0)
  }

  @Test func meetingsMayBeNumberedOnFromTheSessionBefore() throws {
    var given = Given()
    try given.when(.create(.sample))
    var convening = Arrangements.Convening.sample
    convening.firstMeeting = 12
    try given.when(.arrangements(.convene(convening)))
    try given.when(.participants(.nameMembers([ParticipantCode("CZE")])))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    let first = Session.Command.meetings(.openMeeting(.init(number: 1, presiding: "Chair")))
    #expect(given.refusal(of: first) == .meetings(.meetingOutOfOrder(1, expected: 12)))
    try given.when(.meetings(.openMeeting(.init(number: 12, presiding: "Chair"))))
    #expect(given.session.meetings.nextNumber == 13)
  }

  @Test func aSessionMayHaveSeveralStretchesOfDays() throws {
    var given = Given()
    try given.when(.create(.sample))
    var convening = Arrangements.Convening.sample
    let june = Day(year: 2024, month: 6, day: 3)!
    convening.further = [.init(from: june, to: .sample)]
    #expect(
      given.refusal(of: .arrangements(.convene(convening)))
        == .arrangements(.endsBeforeItBegins(from: june, to: .sample)))
    convening.further = [.init(from: june, to: june)]
    try given.when(.arrangements(.convene(convening)))
    try given.when(.participants(.nameMembers([ParticipantCode("CZE")])))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    let first = Session.Command.meetings(.openMeeting(.init(number: 1, presiding: "Chair")))
    #expect(given.refusal(of: first, at: "2024-06-03 10:00") == nil)
    #expect(given.refusal(of: first, at: "2024-06-04 10:00") != nil)
  }

  @Test func recordsInformalMeetingsAtAnyTime() throws {
    var given = try Given.debate()
    let none = Meetings.InformalMeeting(days: [], called: "informal consultations")
    #expect(given.refusal(of: .meetings(.recordInformal(none))) == .meetings(.order(.noDays)))
    let held = Meetings.InformalMeeting(days: [.sample], called: "informal consultations", item: 3)
    try given.when(.meetings(.recordInformal(held)))
    #expect(given.session.meetings.informal.map(\.fact) == [held])
  }

  // MARK: Participants

  @Test func aListOfThoseWhoAttendedIsIssuedAgain() throws {
    var given = try Given.debate()
    func list(_ codes: String...) -> Session.Command {
      .participants(.listAttendees(.init(category: .member, participants: codes.map { ParticipantCode($0) })))
    }
    #expect(given.refusal(of: list()) == .participants(.nobodyNamed))
    try given.when(list("UGA"))
    try given.when(list("UGA", "JPN"))
    #expect(given.session.participants.attendees.map(\.fact.participants.count) == [2])
  }

  @Test func applicationsStandUnderAnItem() throws {
    var given = try Given.debate()
    let fact = Participants.Applications(called: "applications", counts: [.init(.deferred, 3)])
    try given.when(.participants(.recordApplications(fact)))
    #expect(given.session.participants.applications.first?.fact.item == 3)
    try given.when(.meetings(.conclude))
    #expect(given.refusal(of: .participants(.recordApplications(fact))) == .meetings(.noItemTakenUp))
  }

  // MARK: Paragraphs of a drafter's own

  @Test func aParagraphStandsWhereTheSessionWasThen() throws {
    var given = try Given.debate()
    func place(_ time: String) throws -> ReportWork.FreeParagraph? {
      let events = try given.session.decide(
        .reportWork(.write(.init(paragraphs: ["Words."]))), at: try #require(RoomTime(time)))
      if case .reportWork(.paragraphWritten(let written))? = events.first { return written }
      return nil
    }
    #expect(try place("2024-05-13 12:00")?.item == 3)
    #expect(try place("2024-05-12 12:00")?.section == .opening)
    try given.when(.meetings(.closeMeeting), at: "2024-05-13 13:00")
    #expect(try place("2024-05-13 12:00")?.item == 3)
    #expect(try place("2024-05-13 14:00")?.section == .agenda)
  }

  @Test func aParagraphHasWords() throws {
    let given = try Given.debate()
    #expect(
      given.refusal(of: .reportWork(.write(.init(paragraphs: [" "])))) == .reportWork(.emptyText))
  }
}
