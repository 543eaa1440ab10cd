import Testing

@testable import Proceedings

@Suite("The floor given by name to somebody who waits")
struct CallingTests {
  /// What Uganda is inscribed with: everything that an entry can say.
  private static func inscribed(_ entry: inout SpeakersList.Inscription) {
    entry.statement.speaker.title = "Minister of Justice"
    entry.statement.speaker.name = "Esi Sample"
    entry.statement.onBehalfOf = [Behalf(group: ParticipantCode("AFRICAN-GROUP"))]
    entry.statement.aligned = [Code.peru]
    entry.statement.mode = .video
    entry.statement.isOnWebsite = true
    entry.statement.category = .minister
    entry.statement.seconds = 120
    entry.statement.language = "French"
    entry.statement.explanation = .position
    entry.statement.dissociates = true
  }

  private func given() throws -> Given {
    var given = try Given.list("JPN")
    try given.when(.inscribe("UGA", on: .discussion, Self.inscribed))
    return given
  }

  private func floor(
    _ code: String, _ change: (inout Statement) -> Void = { _ in }
  ) -> Session.Command {
    var statement = Statement(speaker: .delegation(ParticipantCode(code)))
    change(&statement)
    return .floor(.give(statement))
  }

  @Test func itSpeaksAsItWasInscribedAndLeavesTheList() throws {
    var given = try given()
    let entry = try #require(given.session.lists[3]?.waiting.last?.statement)
    try given.when(floor("UGA"))
    var made = try #require(given.session.floor.statements.last?.statement)
    #expect(made.decidedBy == "Chair")
    made.decidedBy = nil
    #expect(made == entry)
    #expect(given.waiting() == ["JPN"])
  }

  @Test func itSpeaksByNameAsItWouldHaveWhenItsTurnCame() throws {
    var (byName, inTurn) = (try given(), try given())
    try byName.when(.floor("JPN"))
    try inTurn.when(.giveFloorToNext())
    try byName.when(floor("UGA"))
    try inTurn.when(.giveFloorToNext())
    #expect(byName.session == inTurn.session)
  }

  @Test func whatIsSaidChangesThatAlone() throws {
    var other = try given()
    try other.when(
      floor("UGA") {
        $0.onBehalfOf = [Behalf(group: ParticipantCode("G77"))]
        $0.seconds = 60
      })
    let changed = try #require(other.session.floor.statements.last?.statement)
    #expect(changed.onBehalfOf.map(\.group) == [ParticipantCode("G77")])
    #expect(changed.seconds == 60)
    #expect(changed.speaker.title == "Minister of Justice")
    #expect(changed.mode == .video)
    #expect(other.session.category(of: changed) == .groupOfStates)
  }

  @Test func anotherTitleIsThatOfAnotherPersonInAnotherCategory() throws {
    var given = try given()
    try given.when(
      floor("UGA") {
        $0.speaker.title = "Ambassador"
        $0.category = nil
      })
    let made = try #require(given.session.floor.statements.last?.statement)
    #expect(made.speaker.title == "Ambassador")
    #expect(made.speaker.name == nil)
    #expect(made.category == nil)
    #expect(made.onBehalfOf.map(\.group) == [ParticipantCode("AFRICAN-GROUP")])
  }

  @Test func whatIsSaidToBeAllIsAll() throws {
    var given = try given()
    let said = Statement(speaker: .delegation(Code.uganda))
    try given.when(.floor(.giveAsSaid(said)))
    var made = try #require(given.session.floor.statements.last?.statement)
    made.decidedBy = nil
    #expect(made == said)
    #expect(given.waiting() == ["JPN"])
  }

  @Test func aCorrectionMayTakeTheGroupAway() throws {
    var given = try given()
    try given.when(floor("UGA"))
    let version = given.session.version
    try given.when(
      .correct(
        version: version, as: .floor(.giveAsSaid(Statement(speaker: .delegation(Code.uganda)))), time: nil))
    #expect(given.session.floor.statements.last?.statement.onBehalfOf == [])
    #expect(given.waiting() == ["JPN"])
  }

  @Test(arguments: SpeakersList.Kind.allCases.filter { $0 != .pointsOfOrder })
  func anEntryOfAnyListIsTakenByNameAndLeavesIt(kind: SpeakersList.Kind) throws {
    for isByName in [true, false] {
      var given = try Given.debate()
      if kind != .rightOfReply { try given.when(.list(.init(kind: kind, command: .open))) }
      try given.when(
        .inscribe("UGA", on: kind) { $0.statement.onBehalfOf = [Behalf(group: ParticipantCode("G77"))] })
      try given.when(isByName ? floor("UGA") : .giveFloorToNext(on: kind))
      let made = try #require(given.session.floor.statements.last?.statement)
      #expect(made.onBehalfOf.map(\.group) == [ParticipantCode("G77")], "\(kind)")
      #expect(given.waiting(kind).isEmpty, "\(kind), by name: \(isByName)")
      let isReply = if case .reply = made.purpose { true } else { false }
      #expect(isReply == (kind == .rightOfReply))
    }
  }

  @Test func whoIntroducesTheItemFromTheListLeavesItToo() throws {
    for isByName in [true, false] {
      var given = try Given.list()
      try given.when(.inscribe("UGA", on: .discussion) { $0.statement.purpose = .introductory })
      try given.when(isByName ? floor("UGA") : .giveFloorToNext())
      #expect(given.session.floor.statements.last?.statement.purpose == .introductory)
      #expect(given.waiting().isEmpty)
    }
  }

  @Test func anIntroductionByNameLeavesTheEntryForTheStatement() throws {
    var given = try given()
    try given.when(floor("UGA") { $0.purpose = .introductory })
    #expect(given.session.floor.statements.last?.statement.onBehalfOf == [])
    #expect(given.waiting() == ["JPN", "UGA"])
  }

  @Test func theNextOfAListNeverTakesTheEntryOfAnother() throws {
    var given = try given()
    try given.when(.list(.init(kind: .closing, command: .open)))
    try given.when(.inscribe("UGA", on: .closing))
    try given.when(.giveFloorToNext(on: .closing))
    #expect(given.session.floor.statements.last?.statement.onBehalfOf == [])
    #expect(given.waiting() == ["JPN", "UGA"])
    #expect(given.waiting(.closing).isEmpty)
  }

  @Test func aReplyIsTakenByNameOnceItIsDue() throws {
    var given = try Given.list("JPN")
    given.session.body?.fact.replies.at = .endOfMeeting
    try given.when(.floor("THA"))
    let answered = given.session.version
    try given.when(
      .inscribe("UGA", on: .rightOfReply) {
        $0.statement.purpose = .reply(to: answered)
        $0.statement.language = "French"
      })
    // While Japan waits, Uganda may be called to speak on the item all the same.
    try given.when(floor("UGA"))
    #expect(given.session.floor.statements.last?.statement.purpose == .item)
    #expect(given.waiting(.rightOfReply) == ["UGA"])
    try given.when(.giveFloorToNext())
    try given.when(floor("UGA"))
    #expect(given.session.floor.statements.last?.statement.purpose == .reply(to: answered))
    #expect(given.session.floor.statements.last?.statement.language == "French")
    #expect(given.waiting(.rightOfReply).isEmpty)
  }

  // MARK: Items that are considered together

  /// Items 3 and 5 are considered together; Uganda waits on the list of item 3, Poland on that of item 5.
  private func together() throws -> Given {
    var given = try Given.officers()
    try given.when(.meetings(.takeUp(.init(item: 3, with: [5]))))
    for (code, item) in [("UGA", 3), ("POL", 5)] {
      try given.when(.list(.init(item: item, command: .open)))
      try given.when(.inscribe(code, on: .discussion, item: item))
    }
    return given
  }

  private func waiting(_ given: Given, on item: Int) -> [String] {
    given.session.lists[item]?.waiting.map(\.delegation.rawValue) ?? []
  }

  @Test func theFloorIsGivenFromTheListOfEitherItem() throws {
    var given = try together()
    try given.when(.giveFloorToNext(item: 5))
    let made = try #require(given.session.floor.statements.last)
    #expect(made.statement.speaker.participant == ParticipantCode("POL"))
    #expect(made.statement.item == 5 && made.statement.decidedBy == nil)
    // They are told where the first of the items is.
    #expect(made.place.item == 3)
    #expect(waiting(given, on: 3) == ["UGA"] && waiting(given, on: 5).isEmpty)
    #expect(
      given.refusal(of: .giveFloorToNext(item: 2)) == .meetings(.listNotInUse(2, current: 3)))
  }

  @Test func whoeverWaitsOnALaterItemIsCalledByName() throws {
    var given = try together()
    try given.when(floor("POL"))
    #expect(given.session.floor.statements.last?.statement.item == 5)
    #expect(waiting(given, on: 5).isEmpty)
    try given.when(floor("UGA") { $0.item = 3 })
    #expect(given.session.floor.statements.last?.statement.item == nil)
    #expect(
      given.refusal(of: floor("UGA") { $0.item = 2 }) == .meetings(.listNotInUse(2, current: 3)))
  }

  @Test func theListsOfItemsTogetherFollowEachOther() throws {
    var given = try together()
    try given.when(.giveFloorToNext())
    try given.when(.giveFloorToNext())
    #expect(
      given.session.floor.statements.map(\.statement.speaker.participant?.rawValue) == ["UGA", "POL"])
    #expect(given.refusal(of: .giveFloorToNext()) == .speakersList(.nobodyWaiting))
  }

  @Test func theTimeOnALaterItemIsThatOfItsOwnLimit() throws {
    var given = try together()
    try given.when(.floor(.limit(.init(item: 5, seconds: 90))))
    try given.when(floor("POL"))
    #expect(given.session.floor.current.flatMap { given.session.limit(of: $0) } == 90)
  }
}
