import Testing

@testable import Proceedings

@Suite("The floor and the list of speakers")
struct FloorTests {
  @Test func nobodySpeaksInAClosedMeeting() throws {
    var given = try Given.debate()
    try given.when(.meetings(.closeMeeting))
    #expect(given.refusal(of: .floor("UGA")) == .meetings(.noMeetingOpen(last: 1)))
  }

  @Test func nobodySpeaksOnNothing() throws {
    #expect(try Given.meeting().refusal(of: .floor("UGA")) == .meetings(.noItemTakenUp))
  }

  @Test func guestsAddressTheSessionBeforeAnyItem() throws {
    var given = try Given.meeting()
    let guest = Statement(speaker: Speaker(standing: .official, title: "Guest"), purpose: .address)
    #expect(try given.when(.floor(.give(guest))).count == 1)
  }

  @Test func theFloorGivenToOneEndsTheStatementOfTheOther() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    try given.when(.floor("THA"), at: "2024-05-13 10:15")
    #expect(given.session.floor.statements[0].ended == RoomTime("2024-05-13 10:15"))
    #expect(given.session.floor.isTaken)
  }

  @Test func nobodyEndsWhatNobodyBegan() throws {
    let given = try Given.debate()
    #expect(given.refusal(of: .floor(.end(.init(time: .noon)))) == .floor(.nobodyHasTheFloor))
  }

  @Test func aStatementBelongsToItsMeetingAndItem() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    #expect(given.session.floor.statements[0].place.meeting == 1)
    #expect(given.session.floor.statements[0].place.item == 3)
  }

  @Test func aStatementAfterAnActionIsTiedToIt() throws {
    var given = try Given.debate()
    try given.when(.submitL1)
    try given.when(.proposals(.act(.init(proposal: ProposalID("L.1")))))
    try given.when(.floor("UGA"))
    #expect(given.session.floor.statements[0].place.afterAction == ProposalID("L.1"))
    try given.when(.meetings(.takeUp(.init(item: 4))))
    try given.when(.floor("UGA"))
    #expect(given.session.floor.statements[1].place.afterAction == nil)
  }

  @Test func aReplyToAStatementThatWasNotMadeIsRefused() throws {
    let given = try Given.debate()
    let reply = Statement(speaker: .delegation(ParticipantCode("UGA")), purpose: .reply(to: 99))
    #expect(given.refusal(of: .floor(.give(reply))) == .noStatement(99))
  }

  @Test func aPanellistNeedsAPanel() throws {
    var given = try Given.debate()
    let expert = Speaker(standing: .official, title: "Judge", name: "Cy Example")
    #expect(given.refusal(of: .floor(.presentPanellist(expert))) == .floor(.noPanel))
    try given.when(.floor(.openPanel(.init(presiding: "Chair"))))
    try given.when(.floor(.presentPanellist(expert)))
    try given.when(.floor(.presentExpert(expert)))
    #expect(given.session.floor.panels[0].panellists.map(\.fact) == [expert])
    #expect(given.session.floor.panels[0].experts.map(\.fact) == [expert])
  }

  @Test func aWorkshopNeedsItsItemAndItsReportNeedsAWorkshop() throws {
    let given = try Given.debate()
    let workshop = Workshop(day: .sample, organizer: ParticipantCode("PNI"), item: 9, topic: "Samples")
    #expect(given.refusal(of: .floor(.recordWorkshop(workshop))) == .agenda(.noItem(9, items: [2, 3, 4])))
    let report = Statement(speaker: .delegation(ParticipantCode("UGA")), purpose: .workshopReport)
    #expect(given.refusal(of: .floor(.give(report))) == .floor(.noWorkshop))
  }

  // MARK: The list

  @Test func theListIsOpenedBeforeAnybodyIsInscribed() throws {
    #expect(try Given.debate().refusal(of: .inscribe("UGA")) == .speakersList(.notOpen))
  }

  @Test func refusesASecondInscription() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.inscribe("UGA"))
    #expect(
      given.refusal(of: .inscribe("UGA"))
        == .speakersList(.alreadyInscribed(ParticipantCode("UGA"), place: 1)))
  }

  @Test func refusesInscriptionsOnAClosedList() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.list(.init(command: .close)), at: "2024-05-13 10:30")
    #expect(given.refusal(of: .inscribe("UGA")) == .speakersList(.listClosed(RoomTime("2024-05-13 10:30")!)))
  }

  @Test func givesTheFloorInTheOrderOfTheList() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.inscribe("UGA"))
    try given.when(.inscribe("THA"))
    try given.when(.giveFloorToNext())
    #expect(given.session.floor.statements[0].statement.speaker == .delegation(ParticipantCode("UGA")))
    #expect(given.session.lists[3]?.waiting.map(\.delegation) == [ParticipantCode("THA")])
    try given.when(.giveFloorToNext())
    #expect(given.refusal(of: .giveFloorToNext()) == .speakersList(.nobodyWaiting))
  }

  @Test func whoeverWithdrawsLeavesTheList() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.inscribe("UGA"))
    try given.when(.list(.init(command: .withdraw(ParticipantCode("UGA")))))
    #expect(given.session.lists[3]?.waiting.isEmpty == true)
    #expect(
      given.refusal(of: .list(.init(command: .withdraw(ParticipantCode("UGA")))))
        == .speakersList(.notInscribed(ParticipantCode("UGA"))))
  }
}
