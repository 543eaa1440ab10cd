import CanonicalForm
import EventLog
import FoundationEssentials
import PostgresClient
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

/// An event that a test has recorded.
struct TestEvent {
  let kind: String
  let fields: CanonicalJSON
}

func event(_ kind: String = "counted", _ payload: String = "{\"by\":1}") throws -> TestEvent {
  TestEvent(kind: kind, fields: try CanonicalJSON(parsing: Array(payload.utf8)))
}

func request(after head: SessionHead, _ events: [TestEvent], id: UUID = UUID()) throws -> AppendRequest {
  var last = head
  let records = try events.map {
    let record = try RecordedEvent(
      after: last, kind: $0.kind, fields: $0.fields, occurredAt: "2024-05-16T10:04:00", by: "Zoë \"desk\"",
      commandID: id)
    last = record.head
    return record
  }
  return try AppendRequest(after: head, records)
}

extension EventLog {
  /// Appends to a session as whoever knows it up to a version does.
  func append(
    _ session: SessionName, after version: Int, _ events: [TestEvent], id: UUID = UUID()
  ) async throws -> AppendOutcome {
    let known = try await read(session, after: max(0, version - 1), limit: 1).first { $0.version == version }
    let unknown = SessionHead(session: session, version: version, hash: SessionHead(of: session).hash)
    return try await append(request(after: known?.head ?? unknown, events, id: id))
  }
}
