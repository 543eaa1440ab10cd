import ArgumentParser
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// The same work in an empty log and in a full one, in turns.
struct Growth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: "Append, open a session and read it, in two databases in turns.")

  @OptionGroup var options: RoomOptions
  @Option(help: "The connection string of the other database.") var other: String
  @Option(help: "How often each.") var rounds = 9
  @Option(help: "For how many seconds commands are given each time.") var seconds = 0.6
  @Option(help: "How many events the session has that is opened and read.") var events = 2000

  private struct Place {
    let name: String
    let log: PostgresEventLog
    let rooms: [Room]
    let session: SessionName
    var rates: [Double] = []
    var opened: [Duration] = []
    var read: [Duration] = []
  }

  private struct Rate: Encodable {
    var name: String
    var perSecond: Double
    var count: Int
  }

  func run() async throws {
    var places = [
      try await place("first", options.database), try await place("other", other),
    ]
    for _ in 0..<rounds {
      for index in places.indices { try await round(&places[index]) }
    }
    for place in places {
      let rates = place.rates.sorted()
      let median = rates[rates.count / 2]
      try Figure.write(Rate(name: "\(place.name)Append", perSecond: median, count: rates.count))
      try Figure("\(place.name)Open", place.opened).say()
      try Figure("\(place.name)Read", place.read).say()
      await place.log.close()
    }
  }

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds wants a number from 1.") }
  }

  private func place(_ name: String, _ database: String) async throws -> Place {
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let beginning = "growth-\(UUID().uuidString.lowercased().prefix(8))"
    let rooms = try await options.rooms(2, named: beginning, in: log)
    guard let long = rooms.last else { throw NotMeasured("there is no session") }
    var turn = 0
    while await long.desk.session.version < events {
      let moves = long.moves[turn % long.moves.count]
      for command in [moves.inscribe, moves.withdraw] {
        _ = try await long.desk.submit(command, at: Room.time, by: "bench", id: UUID())
      }
      turn += 1
    }
    return Place(name: name, log: log, rooms: Array(rooms.prefix(1)), session: long.desk.name)
  }

  private func round(_ place: inout Place) async throws {
    let load = Load(rooms: place.rooms, clients: 16, seconds: seconds)
    place.rates.append(try await load.run("append").perSecond ?? 0)
    for _ in 0..<3 {
      let began = ContinuousClock.now
      let desk = try await SessionDesk.open(place.session, log: place.log)
      let opened = ContinuousClock.now
      let read = try await place.log.read(place.session, after: 0)
      place.read.append(ContinuousClock.now - opened)
      place.opened.append(opened - began)
      guard await desk.session.version == read.count else {
        throw NotMeasured("the session was not read whole")
      }
    }
  }
}
