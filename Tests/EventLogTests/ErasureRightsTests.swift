import FoundationEssentials
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

/// Who may erase, and what else the database refuses.
@Suite struct ErasureRightsTests {
  private static let call = """
    SELECT rostrum.erase(
      'x', '{1}', '{x}', '{"{}"}', '{[]}', '{"{}"}', '{"{}"}', now(), 'me', repeat('0', 64), array[repeat('0', 128)])
    """
  private static let line = """
    INSERT INTO rostrum.erasure
    VALUES ('x', 1, sha256('x'), now(), 'me', repeat('0', 64), repeat('0', 128), sha256('x'), '{}', '{}', '{}')
    """

  @Test(arguments: [
    ("rostrum_writer", call), ("rostrum_writer", line), ("rostrum_eraser", line),
    ("rostrum_writer", "UPDATE rostrum.event SET operator = 'x'"),
    ("rostrum_eraser", "UPDATE rostrum.event SET operator = 'x'"),
    ("rostrum_eraser", "DELETE FROM rostrum.event"), ("rostrum_eraser", "SELECT * FROM rostrum.account"),
    ("rostrum_eraser", "SELECT rostrum.append('{x}', '{0}', '{x}', '{}', '{}')"),
  ])
  func refusesToARoleWhatItIsNotFor(role: String, sql: String) async throws {
    let connection = try await SharedLog.superuser()
    try await connection.execute("SET ROLE \(role)")
    try await expectRefusal(of: sql, on: connection)
  }

  @Test(arguments: [
    "UPDATE rostrum.event SET operator = 'x'", "UPDATE rostrum.event SET canonical = 'x'",
    "UPDATE rostrum.event SET hash = sha256('x')", "UPDATE rostrum.event SET version = version + 1",
    "UPDATE rostrum.event SET kind = 'x'", "UPDATE rostrum.event SET payload = '1'",
    "UPDATE rostrum.event SET recorded_at = now()", "UPDATE rostrum.event SET command_id = gen_random_uuid()",
    "DELETE FROM rostrum.event", "UPDATE rostrum.erasure SET ordered_by = 'x'",
    "DELETE FROM rostrum.erasure",
  ])
  func refusesEveryOtherChangeOfAnErasedEvent(sql: String) async throws {
    let log = try await SharedLog.log.value
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event("named", "\"Ana Sample\"")])
    let erasure = try Erasure(of: "Ana Sample", in: try await log.checked(session, trusting: []))
    try await log.carryOut(erasure, orderedBy: "the officer", at: Date(), by: freshKey())
    for role in ["rostrum_owner", ""] {
      let connection = try await SharedLog.superuser()
      try await connection.execute(
        role.isEmpty ? "SET session_replication_role = replica" : "SET ROLE \(role)")
      try await expectRefusal(of: "\(sql) WHERE session = '\(session)'", on: connection)
    }
    guard case .intact(events: 1, _, _, _) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
  }

  @Test func letsNoOwnerChangeAnEventWithoutALineForExactlyItsBytes() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event("named", "\"Ana Sample\"")])
    let connection = try await Connection.open(database)
    try await connection.execute("SET ROLE rostrum_owner")
    try await connection.execute(
      """
      INSERT INTO rostrum.erasure
      SELECT '\(session)', 1, sha256('{}'), now(), 'me', repeat('0', 64), repeat('0', 128), sha256(canonical), '{}',
        '{}', '{}'
      FROM rostrum.event WHERE session = '\(session)'
      """)
    for canonical in ["{}", "x"] {
      try await expectRefusal(
        of: "UPDATE rostrum.event SET canonical = '\(canonical)' WHERE session = '\(session)'", on: connection
      )
    }
  }

  @Test func refusesToEmptyTheTables() async throws {
    let database = try await ServerForTests.newDatabase()
    await (try PostgresEventLog.open(database, deadline: .seconds(20))).close()
    for role in ["rostrum_owner", "rostrum_eraser"] {
      let connection = try await Connection.open(database)
      try await connection.execute("SET ROLE \(role)")
      for table in ["rostrum.event CASCADE", "rostrum.erasure"] {
        try await expectRefusal(of: "TRUNCATE \(table)", on: connection)
      }
    }
  }

  @Test func refusesBytesThatSayAnythingElseThanTheText() async throws {
    let log = try await SharedLog.log.value
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event("named", "\"Ana Sample\"")])
    let event = try #require(try await log.read(session, after: 0).first)
    let connection = try await SharedLog.superuser()
    let text = String(decoding: event.canonical, as: UTF8.self)
    let others = [
      ("\"named\"", "\"other\"", "[]"), ("T10:04:00", "T10:05:00", "[]"),
      ("\"version\":1", "\"version\":2", "[]"), ("\(session)", "x", "[]"),
      // Another name, with and without the mark, in the text that is named or in another.
      ("Ana Sample", "Bea Sample", "[\"/payload\"]"), ("Ana Sample", "Bea [erased]", "[\"/payload\"]"),
      ("Ana Sample", "[erased]", "[]"), ("Ana Sample", "[erased]", "[\"/operator\"]"),
      ("Ana Sample", "[erased]", "[\"/payload\",\"/kind\"]"), ("\"Ana Sample\"", "7", "[\"/payload\"]"),
    ]
    for (part, other, fields) in others {
      let bytes = Array(text.replacing(part, with: other).utf8)
      let parameters: [Parameter] = [
        .text(session.text), .texts(["1"]), .byteArrays([CanonicalRecord.hash(event.canonical)]),
        .byteArrays([bytes]), .texts([fields]), .texts(["{}"]), .texts(["{}"]),
        .text("2026-01-01T00:00:00Z"), .text("me"),
        .text(String(repeating: "0", count: 64)), .texts([String(repeating: "0", count: 128)]),
      ]
      let error = await #expect(throws: PostgresError.self) {
        try await connection.query(Call(LogStatement.erase, parameters))
      }
      guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
      #expect(["42501", "22P02"].contains(refusal.sqlState), "\(other): \(refusal.message)")
    }
    #expect(try await log.read(session, after: 0) == [event])
  }

  @Test func givesTheStatisticsAndFormerRowsUp() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let session = try freshSession()
    let events = try (1...50).map { _ in try event("named", "\"Ana Sample\"") }
    _ = try await log.append(session, after: 0, events)
    let superuser = try await Connection.open(database, deadline: .seconds(20))
    try await superuser.execute("ANALYZE rostrum.event")
    func statistics() async throws -> Int? {
      let sql = "SELECT count(*) FROM pg_stats AS s WHERE s::text LIKE '%Ana Sample%'"
      return try await superuser.execute(sql).first?.int(0)
    }
    #expect(try await statistics() ?? 0 > 0)
    let erasure = try Erasure(of: "Ana Sample", in: try await log.checked(session, trusting: []))
    try await log.carryOut(erasure, orderedBy: "the officer", at: Date(), by: freshKey())
    #expect(try await log.forgetFormerRows())
    #expect(try await statistics() == 0)
    await log.close()
  }

  private func expectRefusal(of sql: String, on connection: Connection) async throws {
    let error = await #expect(throws: PostgresError.self) { try await connection.execute(sql) }
    guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
    #expect(refusal.sqlState == "42501", "\(sql): \(refusal.message)")
  }
}
