import EventLog
import FoundationEssentials
import Postgres
import ServerForTests

/// The logs on which the same tests run.
enum LogKind: CaseIterable, Sendable {
  case memory
  case postgres

  func open() async throws -> any EventLog {
    switch self {
    case .memory: InMemoryEventLog()
    case .postgres: try await SharedLog.log.value
    }
  }
}

enum SharedLog {
  static let log = Task {
    try await PostgresEventLog.open(ServerForTests.connectionString, lookInterval: .milliseconds(200))
  }

  /// A superuser's connection to the database of the log.
  static func superuser() async throws -> Connection {
    _ = try await log.value
    return try await Connection.open(ServerForTests.connectionString)
  }
}

struct NotAName: Error {}

func freshSession() throws -> SessionName {
  guard let name = SessionName("s-\(UUID().uuidString.lowercased())") else { throw NotAName() }
  return name
}

func event(_ kind: String = "counted", _ payload: String = "{\"by\":1}") throws -> NewEvent {
  try NewEvent(kind: kind, payload: payload.utf8, occurredAt: "2024-05-16T10:04:00")
}

func request(
  _ session: SessionName, after version: Int, _ events: [NewEvent], id: UUID = UUID()
) throws -> AppendRequest {
  try AppendRequest(
    session: session, expectedVersion: version, events: events, operatorName: "Zoë \"desk\"", commandID: id)
}
