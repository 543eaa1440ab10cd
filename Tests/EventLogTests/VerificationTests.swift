import FoundationEssentials
import Postgres
import ServerForTests
import Subprocess
import SystemPackage
import Testing

@testable import EventLog

@Suite struct VerificationTests {
  @Test func findsASessionIntact() async throws {
    let (log, session, _) = try await recordedSession()
    let head = try await log.read(session, after: 4).first?.hash ?? []
    #expect(try await log.verify(session) == .intact(events: 5, head: head))
    let said = try await independentVerdict(session)
    #expect(said == "intact: 5 events, head \(head.hex)\n")
  }

  @Test(arguments: [
    ("SET kind = 'forged'", "kind", "kind"),
    ("SET payload = '{\"by\": 2}'", "payload", "payload"),
    ("SET operator = 'somebody else'", "operator", "operator"),
    ("SET occurred_at = occurred_at + interval '1 minute'", "occurred_at", "occurredAt"),
    ("SET recorded_at = recorded_at + interval '1 microsecond'", "recorded_at", "recordedAt"),
    ("SET command_id = gen_random_uuid()", "command_id", "commandId"),
  ])
  func namesTheFirstColumnThatWasAltered(change: String, column: String, member: String) async throws {
    let (log, session, superuser) = try await recordedSession()
    let whose = "WHERE session = '\(session)' AND version >= 3"
    try await tamper(superuser, "UPDATE rostrum.event \(change) \(whose)")
    let reason = "the column \(column) differs from the canonical bytes"
    #expect(try await log.verify(session) == .broken(version: 3, reason: reason))
    let said = try await independentVerdict(session)
    #expect(said == "broken at version 3: the column \(member) differs from the canonical bytes\n")
  }

  @Test(arguments: [
    (
      "UPDATE rostrum.event SET canonical = canonical || '\\x20'",
      "the hash is not that of the canonical bytes"
    ),
    ("UPDATE rostrum.event SET hash = sha256('x')", "the hash is not that of the canonical bytes"),
    (
      "UPDATE rostrum.event SET previous_hash = sha256('x')",
      "the previous hash is not that of the event before"
    ),
    ("DELETE FROM rostrum.event", "the event is missing"),
  ])
  func namesTheFirstEventThatWasAltered(change: String, reason: String) async throws {
    let (log, session, superuser) = try await recordedSession()
    try await tamper(superuser, "\(change) WHERE session = '\(session)' AND version = 3")
    #expect(try await log.verify(session) == .broken(version: 3, reason: reason))
    #expect(try await independentVerdict(session) == "broken at version 3: \(reason)\n")
  }

  /// A session of five events, in a log whose triggers a superuser can disable without disturbing others.
  private func recordedSession() async throws -> (PostgresEventLog, SessionName, Connection) {
    let log = try await TamperedLog.log.value
    let session = try freshSession()
    let events = try (1...5).map { try event("counted", "{\"by\":1,\"é\":\"\\u0001\\\"\",\"n\":\($0)}") }
    _ = try await log.append(request(session, after: 0, events))
    return (log, session, try await Connection.open(TamperedLog.database.value))
  }

  private func tamper(_ superuser: Connection, _ sql: String) async throws {
    try await superuser.execute(
      """
      BEGIN; ALTER TABLE rostrum.event DISABLE TRIGGER ALL; \(sql);
      ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change;
      ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation; COMMIT
      """, deadline: .seconds(20))
  }

  /// What the verifier in another language says, which must be the same from the database and from a file.
  private func independentVerdict(_ session: SessionName) async throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let program = "/\(root)/deploy/verify.py"
    let database = try await TamperedLog.database.value
    let direct = try await Subprocess.run(
      .name("python3"), arguments: [program, "--url", database, session.text],
      output: .string(limit: 65_536), error: .string(limit: 65_536))
    #expect(direct.standardError == "")
    let connection = try await Connection.open(database)
    let sql = "SELECT line FROM rostrum.event_line WHERE session = '\(session)' ORDER BY version"
    let lines = try await connection.execute(sql).map { try $0.text(0) + "\n" }.joined()
    let exported = try await Subprocess.run(
      .name("python3"), arguments: [program, "-"], input: .string(lines), output: .string(limit: 65_536))
    #expect(exported.standardOutput == direct.standardOutput)
    return direct.standardOutput
  }
}

private enum TamperedLog {
  static let database = Task { try await ServerForTests.newDatabase() }
  static let log = Task { try await PostgresEventLog.open(database.value, deadline: .seconds(20)) }
}
