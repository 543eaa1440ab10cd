import Testing

@testable import Proceedings

/// Every kind of event is undone, or it is said why not and what to do instead.
@Suite("Undoing each kind of event")
struct UndoOfEveryKindTests {
  /// A debate in which this happened last.
  private func given(_ event: Session.Event) throws -> Given {
    var given = try Given.debate()
    given.session.evolve(by: event, at: Moment(version: given.session.version + 1, time: .noon))
    return given
  }

  private static let undoable = EventExamples.all.filter { $0.kind != "created" }

  @Test func theLastEventIsAlwaysUndone() throws {
    for event in Self.undoable {
      var given = try given(event)
      let last = given.session.version
      let before = given.session.asOf(version: last - 1)
      #expect(given.refusal(of: .undo(version: last)) == nil, "\(event.kind)")
      try given.when(.undo(version: last))
      let same =
        before.participants == given.session.participants && before.bureau == given.session.bureau
        && before.arrangements == given.session.arrangements && before.agenda == given.session.agenda
        && before.meetings == given.session.meetings && before.floor == given.session.floor
        && before.lists == given.session.lists && before.motions == given.session.motions
        && before.pointsOfOrder == given.session.pointsOfOrder
        && before.elections == given.session.elections && before.votes == given.session.votes
        && before.proposals == given.session.proposals
        && before.reportWork == given.session.reportWork && before.latest == given.session.latest
      #expect(same, "\(event.kind)")
      #expect(given.session.undone.contains(last), "\(event.kind)")
    }
  }

  @Test func withoutANumberTheLastEventThatCountsIsUndone() throws {
    for event in Self.undoable where event.kind != "undone" {
      let given = try given(event)
      let events = try given.session.decide(.undo(version: nil), at: .noon)
      #expect(events == [.undone(.init(version: given.session.version))], "\(event.kind)")
    }
  }

  @Test func anEarlierEventIsUndoneWhereNothingRestsOnIt() throws {
    for event in Self.undoable where event.command != nil {
      var given = try given(event)
      let version = given.session.version
      given.session.evolve(
        by: .participants(.attendanceRecorded(.init(members: 2))),
        at: Moment(version: version + 1, time: .noon))
      #expect(given.refusal(of: .undo(version: version)) == nil, "\(event.kind)")
    }
  }

  @Test func everyKindIsRecordedAgainByACommandButAChangeOfTheRecord() {
    for event in EventExamples.all {
      #expect((event.command == nil) == event.changesRecord, "\(event.kind)")
    }
  }

  @Test func theCreationOfASessionStands() throws {
    var given = Given()
    try given.when(.create(.sample))
    #expect(given.refusal(of: .undo(version: nil)) == .nothingToUndo)
    #expect(given.refusal(of: .undo(version: 1)) == .creationStands)
    #expect(try Given.debate().refusal(of: .undo(version: 1)) == .creationStands)
  }

  @Test func everyRefusalOfAnUndoingSaysWhatToDo() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    let version = given.session.version
    try given.when(.undo(version: version))
    let fallen = Session.Fallen(version: 4, countsNow: true, because: .agendaNotAdopted)
    let refusals: [Session.Refusal] = [
      .nothingToUndo, .creationStands, .noEvent(99), .alreadyUndone(version, by: 9),
      .othersRestOn(3, first: fallen, isCorrection: false),
      .othersRestOn(3, first: fallen, isCorrection: true),
      .notPossibleThere(3, because: .agendaNotAdopted),
      .notPossibleAnyMore(3, since: 4, because: .agendaNotAdopted),
      .notPossibleAnyMore(3, since: nil, because: .agendaNotAdopted),
      .notCorrectable(3, kind: "undone"), .severalInOne(3), .readsOtherwise(.created(.sample)),
    ]
    for refusal in refusals { #expect(refusal.remedy?.isEmpty == false && refusal.fact.hasSuffix(".")) }
    #expect(given.refusal(of: .undo(version: version)) == .alreadyUndone(version, by: version + 1))
    #expect(given.refusal(of: .undo(version: Int.min)) == .noEvent(Int.min))
  }

  @Test func aLongHistoryIsSharedAndStillFound() throws {
    var given = try Given.debate()
    for _ in 0..<600 { try given.when(.floor("UGA")) }
    let copy = given.session
    try given.when(.floor("THA"))
    #expect(copy.history.count == given.session.history.count - 1)
    for version in [1, 256, 257, 512, 600] {
      #expect(given.session.history[atVersion: version]?.moment.version == version)
    }
    #expect(given.session.history[atVersion: 0] == nil)
    #expect(Session(given.session.history) == given.session)
  }
}
