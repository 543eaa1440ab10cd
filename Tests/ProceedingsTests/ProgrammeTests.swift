import Testing

@testable import Proceedings

@Suite("The programme of meetings")
struct ProgrammeTests {
  private func plan(_ from: String, to: String? = nil, room: String? = nil) throws -> Session.Command {
    let plan = Arrangements.PlannedMeeting(
      from: try #require(RoomTime(from)), to: to.flatMap { RoomTime($0) }, room: room, items: [3])
    return .arrangements(.plan(plan))
  }

  private func rooms(_ given: Given) -> [String?] { given.session.arrangements.programme.map(\.fact.room) }

  @Test func meetingsStandInTheOrderOfTheirTimes() throws {
    var given = try Given.meeting()
    try given.when(plan("2024-05-14 15:00", room: "B"))
    try given.when(plan("2024-05-14 10:00", room: "A"))
    #expect(rooms(given) == ["A", "B"])
  }

  @Test func aMeetingPlannedForTheSameTimeTakesThePlaceOfTheOther() throws {
    var given = try Given.meeting()
    try given.when(plan("2024-05-14 10:00", room: "A"))
    try given.when(plan("2024-05-14 10:00", room: "C"))
    #expect(rooms(given) == ["C"])
  }

  @Test func aMeetingIsTakenOutOfTheProgramme() throws {
    var given = try Given.meeting()
    try given.when(plan("2024-05-14 10:00"))
    let from = try #require(RoomTime("2024-05-14 10:00"))
    try given.when(.arrangements(.cancelPlan(.init(from: from))))
    #expect(given.session.arrangements.programme.isEmpty)
    #expect(
      given.refusal(of: .arrangements(.cancelPlan(.init(from: from))))
        == .arrangements(.noMeetingPlanned(from)))
  }

  @Test func noMeetingEndsBeforeItBegins() throws {
    let given = try Given.meeting()
    let refusal = given.refusal(of: try plan("2024-05-14 10:00", to: "2024-05-14 09:00"))
    guard case .arrangements(.meetingEndsBeforeItBegins) = refusal else { throw Wrong() }
  }

  @Test func whatWasHeldOrHasPassedIsNotToCome() throws {
    var given = try Given.meeting()
    // The first meeting was opened at ten.
    try given.when(plan("2024-05-13 10:00", to: "2024-05-13 13:00"))
    try given.when(plan("2024-05-13 15:00", to: "2024-05-13 18:00", room: "B"))
    func next(at time: String) throws -> String? {
      given.session.meetingsToCome(at: try #require(RoomTime(time))).first?.room
    }
    #expect(try next(at: "2024-05-13 11:00") == "B")
    #expect(try next(at: "2024-05-13 17:59") == "B")
    #expect(try next(at: "2024-05-13 18:00") == nil)
  }

  @Test func aSuspendedMeetingTellsWhenItResumes() throws {
    var given = try Given.meeting()
    let until = try #require(RoomTime("2024-05-13 15:00"))
    try given.when(.meetings(.suspendMeeting(reason: nil, until: until)))
    #expect(given.session.meetings.open?.suspensions.last?.until == until)
  }
}

@Suite("What delegations wish for their statements")
struct WishTests {
  private func wish(_ code: String, title: String? = nil, for group: String? = nil) -> Session.Command {
    let delegation = ParticipantCode(code)
    let speaker = Speaker(standing: .delegation, participant: delegation, title: title)
    let behalf = group.map { [Behalf(group: ParticipantCode($0))] } ?? []
    return .list(.init(command: .wish(.init(delegation: delegation, speaker: speaker, onBehalfOf: behalf))))
  }

  private func entry(_ given: Given, _ code: String) -> SpeakersList.Inscription? {
    given.session.lists[3]?.waiting.first { $0.delegation.rawValue == code }
  }

  @Test func aWishChangesNothingBeforeItIsGranted() throws {
    var given = try Given.list("JPN", "UGA")
    try given.when(wish("UGA", title: "Minister", for: "G77"))
    #expect(given.waiting() == ["JPN", "UGA"])
    #expect(entry(given, "UGA")?.statement.speaker.title == nil)
    #expect(given.session.lists[3]?.wish(of: Code.uganda) != nil)
  }

  @Test func whatIsGrantedStandsInThePlaceThatFollowsFromIt() throws {
    var given = try Given.list("JPN", "UGA")
    try given.when(wish("UGA", title: "Minister", for: "G77"))
    try given.when(.list(.init(command: .grantWish(Code.uganda))))
    // Groups speak before members under the rules of the body.
    #expect(given.waiting() == ["UGA", "JPN"])
    #expect(entry(given, "UGA")?.statement.category == .groupOfStates)
    #expect(entry(given, "UGA")?.statement.speaker.title == "Minister")
    #expect(given.session.lists[3]?.wishes.isEmpty == true)
  }

  @Test func aTitleAloneLeavesThePlace() throws {
    var given = try Given.list("JPN", "UGA")
    try given.when(wish("UGA", title: "Minister"))
    try given.when(.list(.init(command: .grantWish(Code.uganda))))
    #expect(given.waiting() == ["JPN", "UGA"])
    #expect(entry(given, "UGA")?.statement.category == .member)
  }

  @Test func whatIsDeclinedIsGone() throws {
    var given = try Given.list("UGA")
    try given.when(wish("UGA", title: "Minister"))
    try given.when(.list(.init(command: .declineWish(Code.uganda))))
    #expect(given.session.lists[3]?.wishes.isEmpty == true)
    #expect(
      given.refusal(of: .list(.init(command: .grantWish(Code.uganda))))
        == .speakersList(.noWish(Code.uganda)))
  }

  @Test func aWishEndsWithThePlaceOnTheList() throws {
    var given = try Given.list("UGA")
    try given.when(wish("UGA", title: "Minister"))
    try given.when(.list(.init(command: .withdraw(Code.uganda))))
    #expect(given.session.lists[3]?.wishes.isEmpty == true)
    #expect(given.refusal(of: wish("UGA", title: "Minister")) == .speakersList(.notInscribed(Code.uganda)))
  }

  @Test func aWishThatSaysNothingIsRefused() throws {
    let given = try Given.list("UGA")
    #expect(given.refusal(of: wish("UGA")) == .speakersList(.emptyWish(Code.uganda)))
  }
}
