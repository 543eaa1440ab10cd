import CanonicalForm
import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import ServerForTests

/// Counts up to ten, and says no after that.
struct Tally: Decider {
  private(set) var count = 0
  private(set) var versions: [Int] = []

  enum Command: Sendable, Equatable, Codable {
    case add(Int)
    case nothing
  }
  enum Event: Sendable, Equatable, Codable { case added(Int) }
  enum Refusal: Error, Equatable { case full(at: Int) }

  static let largest = 10

  func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .add(let number):
      guard count + number <= Self.largest else { throw .full(at: count) }
      return [.added(number)]
    case .nothing: return []
    }
  }

  mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .added(let number):
      count += number
      versions.append(moment.version)
    }
  }
}

extension Tally.Event: Stored {
  struct UnknownKind: Error {}

  var kind: String { "added" }
  func stored() throws -> (kind: String, fields: CanonicalJSON) {
    switch self {
    case .added(let number): (kind, try CanonicalJSON(encoding: ["by": number]))
    }
  }
  init(kind: String, payload: [UInt8]) throws {
    guard kind == "added",
      let number = try JSONDecoder().decode([String: Int].self, from: Data(payload))["by"]
    else { throw UnknownKind() }
    self = .added(number)
  }
}

enum LogKind: CaseIterable, Sendable {
  case memory
  case postgres

  func open() async throws -> any EventLog {
    switch self {
    case .memory: InMemoryEventLog()
    case .postgres: try await Self.shared.value
    }
  }

  private static let shared = Task { try await PostgresEventLog.open(ServerForTests.connectionString) }
}

struct NotATest: Error {}

func freshSession() throws -> SessionName {
  guard let name = SessionName("d-\(UUID().uuidString.lowercased())") else { throw NotATest() }
  return name
}

extension SessionDesk where Matter == Tally {
  func add(_ number: Int, id: UUID = UUID()) async throws -> Receipt<Tally> {
    guard let time = RoomTime("2024-05-16T10:04:00") else { throw NotATest() }
    return try await submit(.add(number), at: time, by: "desk", id: id)
  }
}
