import ArgumentParser
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// Durable commands a second: each client gives its next when the last is answered.
struct Appending: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append", abstract: "Commands that are decided, recorded and answered, a second.")

  @OptionGroup var options: RoomOptions
  @Option(help: "How many clients at once; may be repeated.") var clients: [Int]
  @Option(help: "On how many sessions.") var sessions = 1
  @Option(help: "For how many seconds each.") var seconds = 2.0

  func validate() throws {
    guard clients.allSatisfy({ (1...193).contains($0) }), (1...1000).contains(sessions) else {
      throw ValidationError("There are 1 to 193 clients, each a State, on 1 to 1,000 sessions.")
    }
  }

  func run() async throws {
    let log = try await PostgresEventLog.open(options.database, deadline: .seconds(20))
    for number in clients {
      // Every round has sessions of its own, so that none is measured on what an earlier one left behind.
      let name = "append-\(UUID().uuidString.lowercased().prefix(8))"
      let rooms = try await options.rooms(sessions, named: name, in: log)
      try await Load(rooms: rooms, clients: number, seconds: seconds).run("command").say()
    }
    await log.close()
  }
}

/// Clients that give commands one after the other.
struct Load {
  /// The sessions among which each goes round.
  let rooms: [Room]
  /// How many clients, each a delegation of its own.
  let clients: Int
  /// For how long, after as long as a fifth of it has gone by unmeasured.
  let seconds: Double

  /// What came of it.
  func run(_ name: String) async throws -> Figure {
    let began = ContinuousClock.now + .seconds(seconds / 5)
    let end = began + .seconds(seconds)
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for client in 0..<clients {
        group.addTask { try await latencies(of: client, from: began, to: end) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    var figure = Figure(name, times, within: end - began)
    figure.clients = clients
    figure.sessions = rooms.count
    return figure
  }

  /// How long each command of a client took that was given and answered in that time.
  private func latencies(
    of client: Int, from began: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) async throws -> [Duration] {
    var times: [Duration] = []
    var turn = client
    // `UUID()` opens a file each time.
    var random = SystemRandomNumberGenerator()
    while ContinuousClock.now < end {
      let room = rooms[turn % rooms.count]
      // Whoever is inscribed withdraws, so that the next round begins like this one.
      for command in [room.moves[client].inscribe, room.moves[client].withdraw] {
        let given = ContinuousClock.now
        let receipt = try await room.desk.submit(
          command, at: Room.time, by: "bench", id: .random(using: &random))
        guard receipt.events.count == 1, !receipt.wasRepeated else {
          throw NotMeasured("a command led to \(receipt.events.count) events")
        }
        let answered = ContinuousClock.now
        if given >= began, answered <= end { times.append(answered - given) }
      }
      turn += 1
    }
    return times
  }
}
