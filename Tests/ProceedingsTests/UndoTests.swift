import Testing

@testable import Proceedings

@Suite("Undoing and correcting")
struct UndoTests {
  @Test func undoTakesTheLastEventBackAndKeepsItInTheHistory() throws {
    var given = try Given.debate()
    let before = given.session.floor
    try given.when(.floor("UGA"))
    let version = given.session.version
    try given.when(.undo(version: nil))
    #expect(given.session.floor == before)
    #expect(given.session.undone == [version])
    #expect(given.session.history.count == version + 1)
  }

  @Test func undoGoesBackStepByStep() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    try given.when(.floor("THA"))
    try given.when(.undo(version: nil))
    try given.when(.undo(version: nil))
    #expect(given.session.floor.statements.isEmpty)
  }

  @Test func aCorrectionOfWhatIsUndoneIsNotTheNextToUndo() throws {
    var given = try Given.debate()
    let before = given.session.version
    try given.when(.floor("UGA"))
    try given.when(.correct(version: before + 1, as: .floor("THA"), time: nil))
    #expect(given.session.lastToUndo == before + 2)
    try given.when(.undo(version: before + 1))
    #expect(given.session.lastToUndo == before)
  }

  @Test func undoingTheUndoingBringsItBack() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    let floor = given.session.floor
    try given.when(.undo(version: nil))
    try given.when(.undo(version: given.session.version))
    #expect(given.session.floor == floor)
  }

  @Test func anEarlierStatementCanBeTakenOut() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    let version = given.session.version
    try given.when(.floor("THA"))
    try given.when(.undo(version: version))
    #expect(given.session.floor.statements.map(\.statement.speaker) == [.delegation(ParticipantCode("THA"))])
  }

  @Test func whatOthersRestOnIsNotTakenOut() throws {
    var given = try Given.debate()
    let opening = given.session.history.first { $0.event.kind == "meetings.meetingOpened" }!.moment.version
    let first = Session.Fallen(
      version: opening + 1, countsNow: true, because: .meetings(.noMeetingOpen(last: nil)))
    #expect(
      given.refusal(of: .undo(version: opening)) == .othersRestOn(opening, first: first, isCorrection: false))
    try given.when(.floor("UGA"))
    #expect(given.refusal(of: .undo(version: 999)) == .noEvent(999))
  }

  @Test func aCorrectedStatementIsReadAnewInItsPlace() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let version = given.session.version
    try given.when(.floor("JPN"), at: "2024-05-13 10:20")
    try given.when(.correct(version: version, as: .floor("THA"), time: nil), at: "2024-05-13 10:30")
    #expect(
      given.session.floor.statements.map(\.statement.speaker.participant)
        == [ParticipantCode("THA"), ParticipantCode("JPN")])
    #expect(given.session.floor.statements[0].moment.version == version)
    #expect(given.session.corrections[version] == [given.session.version])
  }

  @Test func aWrongTimeIsCorrected() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let version = given.session.version
    try given.when(
      .correct(version: version, as: nil, time: RoomTime("2024-05-13 10:05")), at: "2024-05-13 10:30")
    #expect(given.session.floor.statements[0].moment.time == RoomTime("2024-05-13 10:05"))
  }

  @Test func aSecondCorrectionKeepsTheFirstWhereItSaysNothingElse() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let version = given.session.version
    try given.when(.correct(version: version, as: .floor("THA"), time: nil))
    try given.when(.correct(version: version, as: nil, time: RoomTime("2024-05-13 10:05")))
    #expect(given.session.floor.statements[0].statement.speaker == .delegation(ParticipantCode("THA")))
    #expect(given.session.floor.statements[0].moment.time == RoomTime("2024-05-13 10:05"))
  }

  @Test func whatWasRecordedAsSomethingElseIsCorrectedInItsPlace() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.inscribe("UGA"))
    let version = given.session.version
    try given.when(.floor("JPN"))
    try given.when(.correct(version: version, as: .floor("UGA"), time: nil))
    #expect(
      given.session.floor.statements.map(\.statement.speaker.participant)
        == [ParticipantCode("UGA"), ParticipantCode("JPN")])
    #expect(given.session.lists[3]?.waiting.isEmpty == true)
  }

  @Test func aCorrectionStandsInPlaceOfOneEvent() throws {
    var given = try Given.debate()
    try given.when(.list(.init(command: .open)))
    try given.when(.inscribe("UGA"))
    let version = given.session.version
    let both = ["THA", "JPN"].map { ParticipantCode($0) }.map {
      SpeakersList.Inscription(delegation: $0, statement: Statement(speaker: .delegation($0)))
    }
    #expect(
      given.refusal(of: .correct(version: version, as: .list(.init(command: .inscribeAll(both))), time: nil))
        == .severalInOne(version))
  }

  @Test func aFurtherCorrectionKeepsTheTimeThatAnotherMended() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    let version = given.session.version
    try given.when(.correct(version: version, as: nil, time: RoomTime("2024-05-13 10:05")))
    try given.when(.correct(version: version, as: .floor("THA"), time: nil))
    #expect(given.session.floor.statements[0].moment.time == RoomTime("2024-05-13 10:05"))
  }
}
