import Testing

@testable import Proceedings

@Suite("The order of a session")
struct OrderOfSessionTests {
  private static let december = Meetings.ReconvenedPart(
    from: Day(year: 2024, month: 12, day: 5)!, to: Day(year: 2024, month: 12, day: 6)!)

  @Test func whatComesFirstIsNamedStepByStep() throws {
    var given = Given()
    let open = Session.Command.meetings(.openMeeting(.init(number: 1, presiding: "Chair")))
    #expect(given.refusal(of: open) == .notCreated)
    try given.when(.create(.sample))
    #expect(given.refusal(of: open) == .notConvened)
    try given.when(.arrangements(.convene(.sample)))
    #expect(given.refusal(of: open) == .officeVacant("Chair"))
    #expect(
      given.refusal(of: .bureau(.elect(.chair))) == .notAMember(ParticipantCode("CZE"), office: "Chair"))
    try given.when(.participants(.nameMembers([ParticipantCode("CZE")])))
    #expect(given.refusal(of: .bureau(.elect(.chair))) == .bureau(.electionNotOpened))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    #expect(
      given.refusal(of: .meetings(.openSession(.init("Chair")))) == .meetings(.noMeetingOpen(last: nil)))
    try given.when(open)
    #expect(given.refusal(of: .agenda(.adopt(.init()))) == .meetings(.sessionNotOpen))
    try given.when(.meetings(.openSession(.init("Chair"))))
    #expect(given.refusal(of: .agenda(.adopt(.init()))) == .agenda(.nothingToAdopt))
    for item in [Agenda.Item.ordinary, .report] { try given.when(.agenda(.listItem(item))) }
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 3)))) == .agendaNotAdopted)
    try given.when(.agenda(.adopt(.init())))
    try given.when(.submitL1)
    #expect(
      given.refusal(of: .proposals(.act(.init(proposal: ProposalID("L.1")))))
        == .itemNotTakenUp(3, proposal: ProposalID("L.1")))
    #expect(given.refusal(of: .meetings(.closeSession(.init("Chair")))) == .order(.reportNotAdopted))
    #expect(given.refusal(of: .meetings(.reconvene(Self.december))) == .order(.notYetClosed))
    try given.adoptReport()
    try given.when(.meetings(.closeSession(.init("Chair"))))
    #expect(given.refusal(of: .meetings(.reconvene(Self.december))) == .meetings(.meetingOpen(1)))
    try given.when(.meetings(.closeMeeting))
    #expect(given.refusal(of: .meetings(.openMeeting(.init(number: 2, presiding: "Chair")))) != nil)
    try given.when(.meetings(.reconvene(Self.december)))
  }

  // MARK: Reconvening

  private static func reconvened() throws -> Given {
    var given = try Given.officers()
    try given.adoptReport()
    try given.when(.meetings(.closeSession(.init("Chair"))))
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.reconvene(december)))
    return given
  }

  @Test func aReconvenedSessionGoesOnWithTheNextNumberOnItsOwnDays() throws {
    var given = try Self.reconvened()
    let open = Session.Command.meetings(.openMeeting(.init(number: 2, presiding: "Chair")))
    #expect(
      given.refusal(of: open, at: "2024-12-04 10:00")
        == .outsideSession(Day("2024-12-04")!, from: .sample, to: Day("2024-05-17")!))
    try given.when(open, at: "2024-12-05 10:00")
    try given.when(.meetings(.takeUp(.init(item: 3))))
    #expect(given.refusal(of: .floor("UGA")) == nil)
    #expect(given.refusal(of: .meetings(.closeSession(.init("Chair")))) == .order(.reportNotAdopted))
    try given.adoptReport()
    try given.when(.meetings(.closeSession(.init("Chair"))))
    #expect(given.refusal(of: .floor("UGA")) == .meetings(.sessionClosed(RoomTime("2024-12-05 10:00")!)))
  }

  @Test func aSessionIsReconvenedAfterItWasClosed() throws {
    var given = try Given.officers()
    try given.adoptReport()
    try given.when(.meetings(.closeSession(.init("Chair"))))
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: .meetings(.reconvene(.init(from: .sample, to: .sample))))
        == .order(.reconvenedTooEarly(.sample, closed: .sample)))
  }

  // MARK: Items

  @Test func itemsAreConsideredTogether() throws {
    var given = try Given.officers()
    try given.when(.submitL1)
    try given.when(.meetings(.takeUp(.init(item: 5, with: [3]))))
    #expect(given.session.meetings.considerations.suffix(2).map(\.item) == [5, 3])
    #expect(given.refusal(of: .proposals(.act(.init(proposal: ProposalID("L.1"))))) == nil)
    #expect(
      given.refusal(of: .meetings(.takeUp(.init(item: 3, with: [3])))) == .order(.joinedToItself(3)))
    #expect(
      given.refusal(of: .meetings(.takeUp(.init(item: 3, with: [9]))))
        == .agenda(.noItem(9, items: [2, 3, 4, 5])))
  }

  @Test func considerationIsAdjournedToALaterMeeting() throws {
    var given = try Given.officers()
    #expect(
      given.refusal(of: .meetings(.adjournConsideration(toMeeting: 1))) == .order(.adjournedToThePast(1)))
    try given.when(.meetings(.adjournConsideration(toMeeting: 2)))
    #expect(given.session.meetings.current == nil)
    #expect(
      given.refusal(of: .meetings(.adjournConsideration(toMeeting: nil))) == .meetings(.noItemTakenUp))
    #expect(given.refusal(of: .meetings(.takeUp(.init(item: 3)))) == nil)
  }

  @Test func itemsAreAddedDeletedDeferredAndAmended() throws {
    var given = try Given.officers()
    try given.when(.agenda(.change(.addition(.init(number: 6, title: "New samples")))))
    try given.when(.agenda(.change(.amendment(.init(item: 6, title: "Newer samples")))))
    try given.when(.agenda(.change(.deferral(.init(item: 6, toSession: 8)))))
    try given.when(.agenda(.change(.deletion(.init(item: 5)))))
    #expect(given.session.agenda.items.map(\.number) == [2, 3, 4])
    #expect(given.session.agenda.itemsAdopted.map(\.number) == [2, 3, 4, 5])
    #expect(given.session.agenda.changes.count == 4)
  }

  @Test func theAgendaAsItWasAdoptedKeepsItsItems() throws {
    var given = try Given.officers()
    try given.when(.agenda(.change(.addition(.init(number: 6, title: "New samples")))))
    try given.when(.agenda(.addSubitem(.init(item: 6, letter: "a", title: "Small samples"))))
    try given.when(.agenda(.addSubitem(.init(item: 5, letter: "a", title: "Large samples"))))
    #expect(given.session.agenda.itemsAdopted.map(\.number) == [2, 3, 4, 5])
    #expect(given.session.agenda.itemAsAdopted(5)?.subitems == ["Large samples"])
    #expect(given.session.agenda.item(6)?.subitems == ["Small samples"])
  }

  @Test func anItemThatWasConsideredStaysOnTheAgenda() throws {
    let given = try Given.officers()
    let refusal = given.refusal(of: .agenda(.change(.deletion(.init(item: 3)))))
    #expect(refusal == .agenda(.alreadyConsidered(3)))
    #expect(refusal?.rule == .agendaAdopted)
    #expect(
      given.refusal(of: .agenda(.change(.deferral(.init(item: 9)))))
        == .agenda(.noItem(9, items: [2, 3, 4, 5])))
    #expect(
      given.refusal(of: .agenda(.change(.addition(.init(number: 3, title: "Again")))))
        == .agenda(.itemListed(3, title: "Samples")))
  }

  @Test func theAgendaIsChangedInAMeeting() throws {
    var given = try Given.officers()
    try given.when(.meetings(.closeMeeting))
    #expect(
      given.refusal(of: .agenda(.change(.deletion(.init(item: 5))))) == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func anAgendaChangedBeforeItsAdoptionIsAdoptedAsAmended() throws {
    var given = try Given.meeting()
    try given.when(.agenda(.change(.addition(.init(number: 6, title: "New samples")))))
    #expect(try given.when(.agenda(.adopt(.init()))) == [.agenda(.adopted(.init(asAmended: true)))])
  }

  // MARK: Silence, rules, committees

  @Test func aMinuteOfSilenceIsObservedInAMeeting() throws {
    var given = try Given.officers()
    try given.when(.meetings(.observeSilence(.init(inMemoryOf: "the victims"))))
    #expect(given.session.meetings.silences.map(\.fact.inMemoryOf) == ["the victims"])
    try given.when(.meetings(.closeMeeting))
    #expect(given.refusal(of: .meetings(.observeSilence(.init()))) == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func aRuleIsSuspendedTwentyFourHoursAfterItsNotice() throws {
    var given = try Given.officers()
    let suspend = Session.Command.meetings(.suspendRule(.init(rule: "rule 52", purpose: "consider L.1")))
    #expect(given.refusal(of: suspend) == .order(.noNotice("rule 52", hours: 24)))
    try given.when(.meetings(.giveNotice(.init(rule: "rule 52"))), at: "2024-05-13 11:00")
    let refusal = given.refusal(of: suspend, at: "2024-05-14 10:59")
    #expect(refusal == .order(.noticeTooShort("rule 52", given: RoomTime("2024-05-13 11:00")!, hours: 24)))
    #expect(refusal?.rule == .suspensionOfRule)
    try given.when(suspend, at: "2024-05-14 11:00")
    #expect(given.refusal(of: suspend) == .order(.ruleAlreadySuspended("rule 52")))
  }

  @Test func theNoticeIsWaivedWhereNobodyObjects() throws {
    let given = try Given.officers()
    #expect(
      given.refusal(
        of: .meetings(.suspendRule(.init(rule: "rule 52", purpose: "consider L.1", noticeWaived: true))))
        == nil)
  }

  @Test func hoursAreCountedAcrossTheEndsOfMonthsAndYears() {
    #expect(RoomTime("2024-01-01 01:00")!.seconds(after: RoomTime("2023-12-31 23:00")!) == 7200)
    #expect(RoomTime("2024-03-01 12:00")!.seconds(after: RoomTime("2024-02-28 12:00")!) == 2 * 86_400)
    #expect(RoomTime("2023-03-01 12:00")!.seconds(after: RoomTime("2023-02-28 12:00")!) == 86_400)
  }

  @Test func aCommitteeIsSetUpMeetsAndReports() throws {
    var given = try Given.officers()
    #expect(
      given.refusal(of: .meetings(.recordCommitteeMeeting(.init(day: .sample)))) == .order(.noCommittee))
    #expect(given.refusal(of: .meetings(.recordCommitteeReport(.init(on: "it")))) == .order(.noCommittee))
    let setUp = Session.Command.meetings(
      .setUpCommittee(.init(name: "Committee of the Whole", chairedBy: "First Vice-Chair", items: [3])))
    try given.when(setUp)
    #expect(given.refusal(of: setUp) == .order(.committeeExists("Committee of the Whole")))
    try given.when(.meetings(.recordCommitteeMeeting(.init(day: .sample))))
    try given.when(.meetings(.recordCommitteeReport(.init(on: "its work"))))
    let committee = given.session.meetings.committees[0]
    #expect(committee.meetings.count == 1)
    #expect(committee.reports.map(\.fact.item) == [3])
  }

  @Test func aCommitteeIsChairedByAnOfficerInOfficeAndHasItemsOfTheAgenda() throws {
    let given = try Given.officers()
    #expect(
      given.refusal(of: .meetings(.setUpCommittee(.init(name: "Committee", chairedBy: "Rapporteur"))))
        == .officeVacant("Rapporteur"))
    #expect(
      given.refusal(of: .meetings(.setUpCommittee(.init(name: "Committee", items: [9]))))
        == .agenda(.noItem(9, items: [2, 3, 4, 5])))
  }

  @Test func aMeetingIsHeldJointlyWithAnotherBody() throws {
    var given = try Given.officers()
    try given.when(.meetings(.closeMeeting))
    let joint = Meetings.Joint(body: "Commission on Examples", number: 7)
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair", joint: joint))))
    #expect(given.session.meetings.open?.joint == joint)
  }
}
