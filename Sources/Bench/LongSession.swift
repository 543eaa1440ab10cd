import ArgumentParser
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// A session of very many events: what a command takes at its beginning and at its end, and how long it takes to
/// open it.
struct LongSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "long", abstract: "A command at the beginning and at the end of a very long session.")

  @OptionGroup var options: RoomOptions
  @Option(help: "How many events.") var events = 50_000
  @Option(help: "How often it is opened.") var rounds = 5

  /// The commands that are measured, at the beginning and at the end.
  private static let measured = 2000

  func validate() throws {
    guard events > 2 * Self.measured else { throw ValidationError("--events wants more than 4,000.") }
  }

  func run() async throws {
    let log = try await PostgresEventLog.open(options.database, deadline: .seconds(60))
    let name = "long-\(UUID().uuidString.lowercased().prefix(8))"
    let rooms = try await options.rooms(1, named: name, in: log)
    guard let room = rooms.first else { return }
    var debate = Debate(await room.desk.session, moves: room.moves)
    while debate.state.version < events { try debate.takeNext() }
    try Figure("decideAtBeginning", Array(debate.times.prefix(Self.measured))).say()
    try Figure("decideAtEnd", Array(debate.times.suffix(Self.measured))).say()
    try await append(debate.happened, to: room.desk.name, log)
    var times: [Duration] = []
    for _ in 0..<rounds {
      let began = ContinuousClock.now
      let desk = try await SessionDesk.open(room.desk.name, log: log)
      times.append(ContinuousClock.now - began)
      guard await desk.session.version == debate.state.version else {
        throw NotMeasured("the session was not opened to its end")
      }
    }
    try Figure("openLong", times).say()
    await log.close()
  }

  /// Has what happened after the room was opened recorded, a command an event, many in a group.
  private func append(_ happened: [Debate.Entry], to session: SessionName, _ log: any EventLog) async throws {
    guard var head = try await log.read(session, after: 0).last?.head else { return }
    for start in stride(from: 0, to: happened.count, by: 200) {
      let before = head
      let events = try happened[start..<min(start + 200, happened.count)].map { entry in
        let event = try LoggedEvent(
          entry.event, after: head, at: entry.moment.time, by: "bench", commandID: UUID())
        head = event.record.head
        return event.record
      }
      if case .wrongVersion(let current) = try await log.append(AppendRequest(after: before, events)) {
        throw NotMeasured("the session is at \(current)")
      }
    }
  }
}

/// A debate that never ends: delegations are inscribed, some withdraw, and the others get the floor in turn.
private struct Debate {
  /// What happened, and when.
  struct Entry {
    let event: Session.Event
    let moment: Moment
  }

  private(set) var state: Session
  /// How long it took to decide each command and to take in what happened.
  private(set) var times: [Duration] = []
  /// What happened since it began.
  private(set) var happened: [Entry] = []
  private let moves: [Room.Moves]
  /// The state that others were shown last, as the desk hands it out after every command.
  private var shown: Session
  private var turn = 0

  init(_ state: Session, moves: [Room.Moves]) {
    self.state = state
    self.moves = moves
    shown = state
  }

  mutating func takeNext() throws {
    let one = moves[turn % moves.count]
    let other = moves[(turn + 1) % moves.count]
    let end = Session.Command.floor(.end(Floor.Ending(time: Room.time)))
    for command in [one.inscribe, other.inscribe, other.withdraw, .giveFloorToNext(), end] {
      try take(command)
    }
    turn += 1
  }

  private mutating func take(_ command: Session.Command) throws {
    let began = ContinuousClock.now
    let events = try state.decide(command, at: Room.time)
    for event in events {
      let moment = Moment(version: state.version + 1, time: Room.time)
      state.evolve(by: event, at: moment)
      happened.append(Entry(event: event, moment: moment))
    }
    times.append(ContinuousClock.now - began)
    shown = state
  }
}
