import Testing

@testable import Proceedings

/// A session in a test: given some commands, when one more, then these events or that refusal.
struct Given {
  var session = Session()
  var clock = RoomTime("2024-05-13 10:00")

  init() {}

  /// A session of a small body, with its Bureau elected, its agenda listed and its first meeting open.
  static func meeting() throws -> Given {
    var given = Given()
    try given.when(.create(.sample))
    try given.when(.participants(.nameMembers(["CZE", "JPN", "UGA", "THA"].map { ParticipantCode($0) })))
    try given.when(.arrangements(.convene(.sample)))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    for item in [Agenda.Item.organization, .ordinary, .report] { try given.when(.agenda(.listItem(item))) }
    try given.when(.meetings(.openMeeting(.init(number: 1, presiding: "Chair"))))
    try given.when(.meetings(.openSession(.init("Chair"))))
    return given
  }

  /// The same, with the agenda adopted and item 3 being considered.
  static func debate() throws -> Given {
    var given = try meeting()
    try given.when(.agenda(.adopt(.init())))
    try given.when(.meetings(.takeUp(.init(item: 3))))
    return given
  }

  /// Decides and evolves; what happened.
  @discardableResult
  mutating func when(_ command: Session.Command, at time: String? = nil) throws(Session.Refusal) -> [Session
    .Event]
  {
    let moment = time.flatMap { RoomTime($0) } ?? clock ?? .noon
    let events = try session.decide(command, at: moment)
    for event in events { session.evolve(by: event, at: Moment(version: session.version + 1, time: moment)) }
    if moment.day >= .sample { clock = moment }
    return events
  }

  /// The refusal of a command, nil where it is accepted.
  func refusal(of command: Session.Command, at time: String? = nil) -> Session.Refusal? {
    do throws(Session.Refusal) {
      _ = try session.decide(command, at: time.flatMap { RoomTime($0) } ?? clock ?? .noon)
      return nil
    } catch { return error }
  }
}

extension RoomTime {
  static let noon = RoomTime(day: .sample, hour: 12, minute: 0) ?? RoomTime(day: .sample, clock: "12:00")!
}

extension Day {
  static let sample = Day(year: 2024, month: 5, day: 13)!
}

extension Body {
  static let sample = Body(
    code: "sample", name: "Commission on Samples", shortName: "Commission",
    parent: "Economic and Social Council", assembly: "General Assembly", seat: "Vienna",
    secretariat: ParticipantCode("UNODC"), symbols: SymbolForm("E/CN.99/{year}"),
    officialRecords: .init(report: "Supplement No. 99", reconvenedReport: "Supplement No. 99A"),
    seats: .init(total: 5, groups: [.easternEuropean: 1]),
    quorum: .init(debate: .init(2, of: 5), decision: .init(3, of: 5)),
    offices: [Office(.presiding, "Chair"), Office(.reporting, "Rapporteur")], officersPerGroup: 1,
    election: .init(mandate: "resolution 1", rule: "rule 15", time: .endOfSessionBefore),
    orderOfSpeakers: .init(
      generalDebate: [[.groupOfStates], [.minister], [.member, .observerState]],
      item: [[.groupOfStates], [.member], [.observerState], [.nonGovernmental]]),
    timeLimits: [
      .init(.item, for: .groupOfStates, seconds: 420), .init(.item, seconds: 300),
      .init(.firstReply, seconds: 600), .init(.secondReply, seconds: 300),
    ],
    motions: [
      .adjournmentOfDebate: .init(inFavour: 2, against: 2),
      .closureOfDebate: .init(inFavour: 0, against: 2),
    ],
    rules: [.listOfSpeakers: .init("rule 44")])
}

extension Arrangements.Convening {
  static let sample = Arrangements.Convening(
    session: 7, from: .sample, to: Day(year: 2024, month: 5, day: 17)!, place: "Vienna")
}

extension Bureau.Officer {
  static let chair = Bureau.Officer(
    office: "Chair", name: "Ada Example", state: ParticipantCode("CZE"),
    regionalGroup: "Eastern European States")
}

extension Agenda.Item {
  static let organization = Agenda.Item(number: 2, title: "Organization", kind: .organization)
  static let ordinary = Agenda.Item(number: 3, title: "Samples")
  static let report = Agenda.Item(number: 4, title: "Adoption of the report", kind: .adoptionOfReport)
}

extension Session.Command {
  static func floor(_ code: String) -> Session.Command {
    .floor(.give(Statement(speaker: .delegation(ParticipantCode(code)))))
  }
  static func inscribe(_ code: String) -> Session.Command {
    let delegation = ParticipantCode(code)
    return .list(
      .init(
        command: .inscribe(
          .init(delegation: delegation, statement: Statement(speaker: .delegation(delegation))))))
  }
  static let submitL1 = Session.Command.proposals(
    .submit(
      .init(
        id: ProposalID("L.1"), symbol: DocumentSymbol("E/CN.99/2024/L.1"), form: .resolution, adopter: .body,
        title: "On samples", item: 3)))
}
