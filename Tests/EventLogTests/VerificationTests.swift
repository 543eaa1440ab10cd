import CanonicalForm
import FoundationEssentials
import PostgresClient
import Testing

@testable import EventLog

@Suite struct VerificationTests {
  @Test func findsASessionIntact() async throws {
    let (log, session) = try await recordedSession()
    let head = try await log.read(session, after: 4).first?.hash ?? []
    #expect(try await log.verify(session) == .intact(events: 5, head: head))
    let said = try await TamperedLog.independentVerdict(session)
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
    let (log, session) = try await recordedSession()
    let whose = "WHERE session = '\(session)' AND version >= 3"
    try await TamperedLog.tamper("UPDATE rostrum.event \(change) \(whose)")
    let reason = "the column \(column) differs from the canonical bytes"
    #expect(try await log.verify(session) == .broken(version: 3, reason: reason))
    let said = try await TamperedLog.independentVerdict(session)
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
    let (log, session) = try await recordedSession()
    try await TamperedLog.tamper("\(change) WHERE session = '\(session)' AND version = 3")
    #expect(try await log.verify(session) == .broken(version: 3, reason: reason))
    #expect(try await TamperedLog.independentVerdict(session) == "broken at version 3: \(reason)\n")
  }

  @Test func notesEventsThatAreDatedBack() async throws {
    let log = try await TamperedLog.log.value
    let session = try freshSession()
    var head = SessionHead(of: session)
    for seconds in [30, 20, 40] {
      let event = try RecordedEvent(
        after: head, kind: "counted", fields: .null, occurredAt: "2024-05-16T10:04:00", by: "desk",
        commandID: UUID(), at: Date(timeIntervalSince1970: 1_700_000_000 + Double(seconds)))
      _ = try await log.append(AppendRequest(after: head, [event]))
      head = event.head
    }
    #expect(try await log.verify(session) == .intact(events: 3, head: head.hash, earlier: [2]))
    let said = try await TamperedLog.independentVerdict(session)
    #expect(said.hasSuffix("\nnote: version 2 was recorded at an earlier time than the one before it\n"))
  }

  /// A session of five events.
  private func recordedSession() async throws -> (PostgresEventLog, SessionName) {
    let log = try await TamperedLog.log.value
    let session = try freshSession()
    let events = try (1...5).map { try event("counted", "{\"by\":1,\"é\":\"\\u0001\\\"\",\"n\":\($0)}") }
    _ = try await log.append(session, after: 0, events)
    return (log, session)
  }
}
