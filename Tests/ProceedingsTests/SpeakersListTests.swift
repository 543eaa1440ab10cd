import Testing

@testable import Proceedings

/// Codes of delegations in tests.
enum Code {
  static let uganda = ParticipantCode("UGA")
  static let japan = ParticipantCode("JPN")
  static let thailand = ParticipantCode("THA")
  static let peru = ParticipantCode("PER")
}

extension Given {
  /// A debate with an open list on which these wait.
  static func list(_ codes: String...) throws -> Given {
    var given = try debate()
    try given.when(.list(.init(command: .open)))
    for code in codes { try given.when(.inscribe(code)) }
    return given
  }

  /// Who waits on the list of the item, in order.
  func waiting(_ kind: SpeakersList.Kind = .discussion) -> [String] {
    session.lists[.init(item: 3, kind: kind)]?.waiting.map(\.delegation.rawValue) ?? []
  }
}

extension Session.Command {
  static func inscribe(
    _ code: String, on kind: SpeakersList.Kind, item: Int? = nil,
    _ change: (inout SpeakersList.Inscription) -> Void = { _ in }
  ) -> Session.Command {
    let delegation = ParticipantCode(code)
    var entry = SpeakersList.Inscription(
      delegation: delegation, statement: Statement(speaker: .delegation(delegation)))
    change(&entry)
    return .list(.init(item: item, kind: kind, command: .inscribe(entry)))
  }
}

@Suite("The lists of speakers")
struct SpeakersListTests {
  // MARK: Opening and closing

  @Test func anItemHasAListForEachKindOfSpeaking() throws {
    var given = try Given.list("UGA")
    try given.when(.list(.init(kind: .panel, command: .open)))
    let events = try given.when(.inscribe("UGA", on: .panel))
    #expect(given.waiting() == ["UGA"])
    #expect(given.waiting(.panel) == ["UGA"])
    guard case .speakersList(let listed) = events[0] else { throw Wrong() }
    #expect(listed.kind == .panel)
  }

  @Test func theListForTheDiscussionIsStoredWithoutAKind() throws {
    var given = try Given.debate()
    let events = try given.when(.list(.init(item: 3, command: .open)))
    #expect(events == [.speakersList(.init(item: 3, event: .opened(.init())))])
  }

  @Test func delegationsInscribeThemselvesBeforeTheItemIsTakenUp() throws {
    var given = try Given.meeting()
    try given.when(.list(.init(item: 3, command: .open)))
    try given.when(.inscribe("UGA", on: .discussion, item: 3))
    #expect(given.waiting() == ["UGA"])
    #expect(
      given.refusal(of: .inscribe("JPN", on: .discussion, item: 9)) == .agenda(.noItem(9, items: [2, 3, 4])))
    #expect(given.refusal(of: .inscribe("JPN", on: .discussion)) == .meetings(.noItemTakenUp))
  }

  @Test func aLateRequestIsAdmittedWithConsentAndTheRecordSaysSo() throws {
    var given = try Given.list()
    try given.when(.list(.init(command: .close)), at: "2024-05-13 10:30")
    let events = try given.when(.inscribe("UGA", on: .discussion) { $0.withConsent = true })
    guard case .speakersList(let listed) = events[0], case .inscribed(let entry) = listed.event else {
      throw Wrong()
    }
    #expect(entry.withConsent == true)
    try given.when(.inscribe("JPN", on: .discussion) { $0.decidedBy = "Chair" })
    #expect(given.session.lists[3]?.waiting.last?.decidedBy == "Chair")
  }

  @Test func consentThatWasNotNeededIsNotRecorded() throws {
    var given = try Given.list()
    try given.when(.inscribe("UGA", on: .discussion) { $0.withConsent = true })
    #expect(given.session.lists[3]?.waiting[0].withConsent == nil)
  }

  @Test func refusesInscriptionsAfterTheDeadline() throws {
    var given = try Given.list()
    let deadline = try #require(RoomTime("2024-05-13 10:20"))
    try given.when(.list(.init(command: .setDeadline(.init(time: deadline)))))
    try given.when(.inscribe("UGA"), at: "2024-05-13 10:20")
    let refusal = given.refusal(of: .inscribe("JPN"), at: "2024-05-13 10:21")
    #expect(refusal == .speakersList(.afterDeadline(deadline)))
    #expect(refusal?.rule == .listOfSpeakers)
    try given.when(.inscribe("JPN", on: .discussion) { $0.withConsent = true }, at: "2024-05-13 10:21")
    #expect(given.waiting() == ["UGA", "JPN"])
  }

  // MARK: Order

  @Test func groupsStandBeforeMembersAndMembersBeforeObservers() throws {
    var given = try Given.list()
    try given.when(.inscribe("PER", on: .discussion) { $0.statement.category = .observerState })
    try given.when(.inscribe("UGA"))
    try given.when(.inscribe("JPN"))
    try given.when(
      .inscribe("THA", on: .discussion) {
        $0.statement.onBehalfOf = [Behalf(group: ParticipantCode("G77"))]
      })
    #expect(given.waiting() == ["THA", "UGA", "JPN", "PER"])
    #expect(
      given.session.lists[3]?.waiting.map(\.statement.category)
        == [.groupOfStates, .member, .member, .observerState])
  }

  @Test func ministersGoFirstInAGeneralDebateAlone() throws {
    var given = try Given.list("UGA")
    try given.when(.list(.init(kind: .generalDebate, command: .open)))
    try given.when(.inscribe("UGA", on: .generalDebate))
    for kind in [SpeakersList.Kind.generalDebate, .discussion] {
      try given.when(.inscribe("JPN", on: kind) { $0.statement.category = .minister })
    }
    #expect(given.waiting(.generalDebate) == ["JPN", "UGA"])
    #expect(given.waiting() == ["UGA", "JPN"])
  }

  @Test func theChairMovesAnEntry() throws {
    var given = try Given.list("UGA", "JPN", "THA")
    let move = SpeakersList.Move(delegation: Code.thailand, place: 1)
    #expect(
      try given.when(.list(.init(command: .move(move)))) == [
        .speakersList(.init(item: 3, event: .moved(move)))
      ])
    #expect(move.decidedBy == "Chair")
    #expect(given.waiting() == ["THA", "UGA", "JPN"])
    #expect(
      given.refusal(of: .list(.init(command: .move(.init(delegation: Code.thailand, place: 4)))))
        == .speakersList(.noPlace(4, waiting: 3)))
    #expect(
      given.refusal(of: .list(.init(command: .move(.init(delegation: Code.peru, place: 1)))))
        == .speakersList(.notInscribed(Code.peru)))
  }

  @Test func twoChangePlaces() throws {
    var given = try Given.list("UGA", "JPN", "THA")
    try given.when(.list(.init(command: .exchange(.init(first: Code.uganda, second: Code.thailand)))))
    #expect(given.waiting() == ["THA", "JPN", "UGA"])
    #expect(
      given.refusal(of: .list(.init(command: .exchange(.init(first: Code.uganda, second: Code.uganda)))))
        == .speakersList(.withItself(Code.uganda)))
  }

  @Test func oneIsPlacedBeforeAnother() throws {
    var given = try Given.list("UGA", "JPN", "THA")
    try given.when(.list(.init(command: .place(.init(delegation: Code.thailand, before: Code.japan)))))
    #expect(given.waiting() == ["UGA", "THA", "JPN"])
    #expect(
      given.refusal(of: .list(.init(command: .place(.init(delegation: Code.thailand, before: Code.peru)))))
        == .speakersList(.notInscribed(Code.peru)))
  }

  @Test func theAbsentGoToTheEndAndStayThere() throws {
    var given = try Given.list("UGA", "JPN")
    try given.when(.list(.init(command: .passOver(nil, decidedBy: "Chair"))))
    #expect(given.waiting() == ["JPN", "UGA"])
    try given.when(.inscribe("THA"))
    #expect(given.waiting() == ["JPN", "THA", "UGA"])
    let nobody = try Given.list().refusal(of: .list(.init(command: .passOver(nil, decidedBy: "Chair"))))
    #expect(nobody == .speakersList(.nobodyWaiting))
  }

  @Test func whoeverWithdrewGetsTheFormerPlaceAgain() throws {
    var given = try Given.list("UGA", "JPN", "THA")
    try given.when(.list(.init(command: .withdraw(Code.japan))))
    try given.when(.inscribe("CZE"))
    try given.when(.list(.init(command: .restore(.init(delegation: Code.japan)))))
    #expect(given.waiting() == ["UGA", "JPN", "THA", "CZE"])
    #expect(
      given.refusal(of: .list(.init(command: .restore(.init(delegation: Code.japan)))))
        == .speakersList(.alreadyInscribed(Code.japan, place: 2)))
    #expect(
      given.refusal(of: .list(.init(command: .restore(.init(delegation: Code.peru)))))
        == .speakersList(.notWithdrawn(Code.peru)))
  }

  @Test func anEntryThatIsChangedKeepsItsPlace() throws {
    var given = try Given.list("UGA", "JPN", "THA")
    let video = SpeakersList.Inscription(
      delegation: Code.japan, statement: Statement(speaker: .delegation(Code.japan), mode: .video))
    try given.when(.list(.init(command: .change(video))))
    #expect(given.waiting() == ["UGA", "JPN", "THA"])
    #expect(given.session.lists[3]?.waiting[1].statement.mode == .video)
    try given.when(.list(.init(command: .withdraw(Code.japan))))
    #expect(
      given.refusal(of: .list(.init(command: .change(video)))) == .speakersList(.notInscribed(Code.japan)))
  }

  @Test func whoeverIsCalledOutOfTurnIsCalledByDecisionOfTheChair() throws {
    var given = try Given.list("UGA", "JPN")
    try given.when(.floor("JPN"))
    #expect(given.session.floor.statements[0].statement.decidedBy == "Chair")
    try given.when(.floor("UGA"))
    #expect(given.session.floor.statements[1].statement.decidedBy == nil)
  }

  @Test func theNextSpeakerComesFromTheListThatIsNamed() throws {
    var given = try Given.list("UGA")
    try given.when(.list(.init(kind: .closing, command: .open)))
    try given.when(.inscribe("JPN", on: .closing) { $0.statement.purpose = .closing })
    try given.when(.giveFloorToNext(on: .closing))
    #expect(given.session.floor.statements[0].statement.speaker.participant == Code.japan)
    #expect(given.waiting() == ["UGA"])
    #expect(given.waiting(.closing).isEmpty)
    #expect(given.refusal(of: .giveFloorToNext(on: .closing)) == .speakersList(.nobodyWaiting))
    #expect(given.refusal(of: .giveFloorToNext(item: 4)) == .meetings(.listNotInUse(4, current: 3)))
  }

  // MARK: Whole lists

  @Test func aListIsTakenInAsAWholeOrNotAtAll() throws {
    var given = try Given.list("JPN")
    func entries(_ codes: String...) -> Session.Command {
      .list(
        .init(
          command: .inscribeAll(
            codes.map {
              .init(delegation: ParticipantCode($0), statement: Statement(speaker: .delegation(.init($0))))
            })))
    }
    #expect(
      given.refusal(of: entries("UGA", "JPN")) == .speakersList(.alreadyInscribed(Code.japan, place: 1)))
    #expect(
      given.refusal(of: entries("UGA", "UGA")) == .speakersList(.alreadyInscribed(Code.uganda, place: 2)))
    #expect(try given.when(entries("UGA", "THA")).count == 2)
    #expect(given.waiting() == ["JPN", "UGA", "THA"])
  }

  @Test func anEntryLongerThanTheLimitNeedsTheChairsDecision() throws {
    var given = try Given.list()
    let long = Session.Command.inscribe("UGA", on: .discussion) { $0.statement.seconds = 600 }
    #expect(given.refusal(of: long) == .floor(.moreThanTheLimit(600, limit: 300)))
    try given.when(
      .inscribe("UGA", on: .discussion) {
        $0.statement.seconds = 600
        $0.decidedBy = "Chair"
      })
    try given.when(.giveFloorToNext())
    #expect(given.session.limit(of: given.session.floor.statements[0]) == 600)
  }

  @Test func aListTakesAnyEventWithoutTrapping() {
    var list = SpeakersList()
    let moment = Moment(version: 1, time: .noon)
    let events: [SpeakersList.Event] = [
      .moved(.init(delegation: Code.uganda, place: -4)), .withdrawn(Code.uganda),
      .exchanged(.init(first: Code.uganda, second: Code.japan)),
      .placed(.init(delegation: Code.uganda, before: Code.japan)),
      .passedOver(.init(delegation: Code.uganda)),
      .restored(.init(delegation: Code.uganda)),
      .inscribed(.init(delegation: Code.uganda, statement: Statement(speaker: .delegation(Code.uganda)))),
      .moved(.init(delegation: Code.uganda, place: .min)), .moved(.init(delegation: Code.uganda, place: -4)),
      .placed(.init(delegation: Code.uganda, before: Code.japan)),
    ]
    for event in events { list.evolve(by: event, at: moment) }
    #expect(list.waiting.count == 1)
  }
}

/// A test met something else than it was about.
struct Wrong: Error {}
