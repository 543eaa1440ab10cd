import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// Where the sessions that are measured come from.
struct RoomOptions: ParsableArguments {
  @Option(help: "The connection string of the database.") var database: String
  @Option(help: "A record up to a meeting that considers an item; may be repeated.") var record: [String]

  /// Sessions in which a list of speakers is open, with names that begin so.
  func rooms(_ count: Int, named beginning: String, in log: any EventLog) async throws -> [Room] {
    let texts = try record.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return (name: name, text: try readText(path))
    }
    return try await withThrowingTaskGroup(of: Room.self) { group in
      for number in 0..<count {
        group.addTask { try await Room("\(beginning)-\(number)", in: log, record: texts) }
      }
      var rooms: [Room] = []
      for try await room in group { rooms.append(room) }
      return rooms.sorted { $0.desk.name < $1.desk.name }
    }
  }
}

/// The text of a file.
func readText(_ path: String) throws -> String {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw NotMeasured("\(path) cannot be read")
  }
  return String(decoding: data, as: UTF8.self)
}

/// A session in a meeting, in which a list of speakers is open.
struct Room {
  /// What a delegation does again and again, each time accepted.
  struct Moves {
    let inscribe: Session.Command
    let withdraw: Session.Command
  }

  /// When everything happens.
  static let time = RoomTime("2025-05-19 10:40") ?? .start

  /// The desk at which its commands are taken.
  let desk: SessionDesk
  /// The moves of each State, in the order of their names.
  let moves: [Moves]

  /// A new session of that name, with that record.
  init(_ name: String, in log: any EventLog, record: [(name: String, text: String)]) async throws {
    guard let session = SessionName(name), let profile = Body.named("ccpcj") else {
      throw NotMeasured("\(name) is no name of a session")
    }
    desk = try await SessionDesk.open(session, log: log)
    var clerk = Clerk(desk, operatorName: "bench")
    _ = try await clerk.submit(.create(profile), at: .start, id: UUID())
    for (file, text) in record {
      for entry in try RecordFile(text, session: name, file: file).entries {
        _ = try await clerk.take(entry.text, now: entry.time, id: entry.id)
      }
    }
    _ = try await clerk.take("open list", now: Room.time)
    moves = try Room.moves(read: &clerk, in: await desk.session)
  }

  private static func moves(read clerk: inout Clerk, in session: Session) throws -> [Moves] {
    try State.all.map { delegation in
      guard let inscribe = try clerk.parse("inscribe \(delegation.code)", now: time, in: session),
        let withdraw = try clerk.parse("withdraw \(delegation.code)", now: time, in: session)
      else { throw NotMeasured("\(delegation.code) has no moves") }
      return Moves(inscribe: inscribe.command, withdraw: withdraw.command)
    }
  }
}

/// Lays sessions down in which a list of speakers is open, for a service that is measured.
struct Prepare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Lay down sessions in which a list of speakers is open.")

  @OptionGroup var options: RoomOptions
  @Option(help: "What their names begin with.") var named: String
  @Option(help: "How many.") var sessions = 1

  private struct Names: Encodable {
    var sessions: [String]
    var delegations: [String]
  }

  func run() async throws {
    let log = try await PostgresEventLog.open(options.database, deadline: .seconds(20))
    let rooms = try await options.rooms(sessions, named: named, in: log)
    try Figure.write(
      Names(sessions: rooms.map(\.desk.name.text), delegations: State.all.map(\.code)))
    await log.close()
  }
}
