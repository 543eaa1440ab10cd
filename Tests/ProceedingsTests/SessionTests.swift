import Testing

@testable import Proceedings

@Suite("The session as a whole")
struct SessionTests {
  @Test func nothingHappensBeforeTheSessionIsCreated() {
    #expect(Given().refusal(of: .floor("UGA")) == .notCreated)
  }

  @Test func aSessionIsCreatedOnce() throws {
    var given = Given()
    try given.when(.create(.sample))
    #expect(given.refusal(of: .create(.sample)) == .alreadyCreated("Commission on Samples"))
  }

  @Test func noMeetingOpensBeforeTheSessionHasDates() throws {
    var given = Given()
    try given.when(.create(.sample))
    #expect(given.refusal(of: .meetings(.openMeeting(.init(number: 1, presiding: "Chair")))) == .notConvened)
  }

  @Test func noMeetingOpensOnADayOutsideTheSession() throws {
    let given = try Given.meeting()
    let refusal = given.refusal(of: .meetings(.closeMeeting), at: "2024-06-01 10:00")
    #expect(
      refusal == .outsideSession(Day("2024-06-01")!, from: .sample, to: Day("2024-05-17")!))
  }

  @Test func whatHappensInTheRoomDoesNotHappenBeforeWhatHappenedLast() throws {
    var given = try Given.meeting()
    try given.when(.meetings(.suspendMeeting), at: "2024-05-13 11:00")
    let refusal = given.refusal(of: .meetings(.resumeMeeting), at: "2024-05-13 10:59")
    let event = given.session.version
    #expect(
      refusal
        == .earlierThanLast(
          RoomTime("2024-05-13 10:59")!, last: RoomTime("2024-05-13 11:00")!, event: event))
    #expect(refusal?.remedy?.contains("correct \(event) at 2024-05-13 10:59") == true)
  }

  @Test func aClockThatIsALittleSlowIsHelped() throws {
    var given = try Given.meeting()
    try given.when(.meetings(.suspendMeeting), at: "2024-05-13 11:00")
    func time(_ clock: String) -> RoomTime? { RoomTime("2024-05-13 \(clock)").map(given.session.time) }
    #expect(time("10:59:58") == RoomTime("2024-05-13 11:00"))
    #expect(time("10:50") == RoomTime("2024-05-13 11:00"))
    #expect(time("10:49") == RoomTime("2024-05-13 10:49"))
    #expect(time("11:01") == RoomTime("2024-05-13 11:01"))
  }

  @Test func aMeetingOfTheLastDayRunsOverMidnight() throws {
    var given = try Given.debate()
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))), at: "2024-05-17 15:00")
    try given.when(.meetings(.takeUp(.init(item: 3))))
    try given.when(.floor("UGA"), at: "2024-05-17 23:58")
    try given.when(.floor("THA"), at: "2024-05-18 00:03")
    #expect(given.session.timeUsed(at: .noon).byDelegation[ParticipantCode("UGA")] == 300)
    #expect(given.refusal(of: .floor("JPN"), at: "2024-05-18 12:00") != nil)
    try given.when(.meetings(.closeMeeting), at: "2024-05-18 00:30")
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 3, presiding: "Chair"))), at: "2024-05-18 01:00")
        != nil)
  }

  @Test func aTimeOfDayFitsIntoTheNightOfAMeeting() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 23:50")
    func night(_ time: String, now: String) throws -> String {
      given.session.overMidnight(try #require(RoomTime(time)), now: try #require(RoomTime(now))).description
    }
    #expect(try night("2024-05-13 00:20", now: "2024-05-13 23:55") == "2024-05-14T00:20:00")
    #expect(try night("2024-05-14 23:58", now: "2024-05-14 00:02") == "2024-05-13T23:58:00")
    #expect(try night("2024-05-14 00:01", now: "2024-05-14 00:02") == "2024-05-14T00:01:00")
    #expect(Day(year: 2024, month: 12, day: 31)?.next == Day(year: 2025, month: 1, day: 1))
    #expect(Day(year: 2024, month: 3, day: 1)?.previous == Day(year: 2024, month: 2, day: 29))
  }

  @Test func nobodyPresidesWithoutHavingBeenElected() throws {
    var given = try Given.meeting()
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 2, presiding: "Rapporteur"))))
        == .officeVacant("Rapporteur"))
  }

  @Test func anOfficerRepresentsAMember() throws {
    let given = try Given.meeting()
    let stranger = Bureau.Officer(
      office: "Rapporteur", name: "Bo Example", state: ParticipantCode("FRA"), regionalGroup: "Other")
    #expect(
      given.refusal(of: .bureau(.elect(stranger)))
        == .notAMember(ParticipantCode("FRA"), office: "Rapporteur"))
  }

  @Test func aSecondChairIsRefused() throws {
    let given = try Given.meeting()
    let second = Bureau.Officer(
      office: "Chair", name: "Bo Example", state: ParticipantCode("JPN"), regionalGroup: "Asia-Pacific States"
    )
    #expect(
      given.refusal(of: .bureau(.elect(second))) == .bureau(.officeTaken(office: "Chair", by: "Ada Example")))
  }

  @Test func noMoreMembersThanSeats() throws {
    let given = try Given.meeting()
    let two = ["FRA", "GHA"].map { ParticipantCode($0) }
    #expect(
      given.refusal(of: .participants(.nameMembers(two)))
        == .participants(.moreThanSeats(represented: 6, seats: 5)))
  }

  @Test func anItemThatIsNotOnTheAgendaIsNotTakenUp() throws {
    let given = try Given.debate()
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 9)))) == .agenda(.noItem(9, items: [2, 3, 4])))
  }

  @Test func onlyOrganizationIsTakenUpBeforeTheAgendaIsAdopted() throws {
    var given = try Given.meeting()
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 3)))) == .agendaNotAdopted)
    #expect(try given.when(.meetings(.takeUp(.init(item: 2)))).count == 1)
  }

  @Test func meetingsAreOpenedInTheirOrder() throws {
    var given = try Given.meeting()
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 2, presiding: "Chair"))))
        == .meetings(.meetingOpen(1)))
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: .meetings(.openMeeting(.init(number: 3, presiding: "Chair"))))
        == .meetings(.meetingOutOfOrder(3, expected: 2)))
  }

  @Test func nothingHappensInASuspendedMeeting() throws {
    var given = try Given.debate()
    try given.when(.meetings(.suspendMeeting))
    #expect(given.refusal(of: .floor("UGA")) == .meetings(.meetingSuspended(1)))
    try given.when(.meetings(.resumeMeeting))
    #expect(given.refusal(of: .floor("UGA")) == nil)
  }

  @Test func aClosedSessionStaysClosed() throws {
    var given = try Given.debate()
    try given.adoptReport()
    try given.when(.meetings(.closeSession(.init("Chair"))))
    #expect(given.refusal(of: .floor("UGA")) == .meetings(.sessionClosed(given.clock!)))
  }

  @Test func theSameLogGivesTheSameSession() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    #expect(Session(given.session.history) == given.session)
  }

  @Test func aSessionIsSeenAsItStood() throws {
    var given = try Given.debate()
    let before = given.session
    try given.when(.floor("UGA"), at: "2024-05-13 11:00")
    #expect(given.session.asOf(version: before.version) == before)
    #expect(given.session.asOf(time: RoomTime("2024-05-13 10:30")!) == before)
  }
}
