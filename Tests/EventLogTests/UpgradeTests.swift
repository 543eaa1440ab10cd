import Crypto
import Foundation
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

/// Databases of programs that were here before, laid down from the texts that those programs had.
@Suite struct UpgradeTests {
  @Test(arguments: Former.databases)
  func takesTheDatabaseOfAFormerProgramOver(former: String) async throws {
    let database = try await ServerForTests.newDatabase()
    let old = try await Connection.open(database, deadline: .seconds(20))
    try await old.execute(Former.text(of: "\(former).sql"))
    let session = try freshSession()
    try await append([event("named", "\"Ana Sample\""), event()], to: session, after: nil, on: old)

    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let events = try await log.checked(session, trusting: [])
    #expect(events.count == 2)
    try await append([event()], to: session, after: events.last, on: old)
    let key = try freshKey()
    try await log.carryOut(Erasure(of: "Ana Sample", in: events), orderedBy: "x", at: Date(), by: key)
    try await append([event()], to: session, after: try await log.read(session, after: 2).last, on: old)
    #expect(try await log.append(session, after: 4, [event()]) == .appended)
    guard case .intact(events: 5, _, let erased, _) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [1, 2])
    let (_, fresh) = try await freshDatabase()
    #expect(try await definitions(on: old) == definitions(on: fresh))
    #expect(try await log.definitionFaults() == [])
    for connection in [old, fresh] { await connection.close() }
    await log.close()
  }

  @Test func readsAnErasureThatAFormerProgramSigned() async throws {
    let database = try await ServerForTests.newDatabase()
    let old = try await Connection.open(database, deadline: .seconds(20))
    try await old.execute(Former.text(of: "erasure-without-fields-7.sql"))
    let session = try freshSession()
    let records = try request(
      after: SessionHead(of: session), [event("named", "[\"Ana Sample\",\"Bea Sample\"]"), event()]
    ).events
    try await old.query(LogStatement.append([AppendRequest(after: SessionHead(of: session), records)]))
    let key = try freshKey()
    let erasure = try Erasure(of: "Ana Sample", in: records)
    let lines = try erasure.changes.map { change in
      func line(_ signature: String) -> SignedErasure {
        SignedErasure(
          session: session.text, version: change.after.version, hash: change.after.hash.hex,
          erasedHash: CanonicalRecord.hash(change.after.canonical).hex,
          erasedAt: "2025-06-02T10:00:00.000000Z",
          orderedBy: "the officer", key: key.publicKey, signature: signature, change: nil)
      }
      return line(try key.signature(of: line("").signed).hex)
    }
    let erase = Statement("erase", "SELECT rostrum.erase($1, $2::text[]::integer[], $3, $4, $5, $6, $7, $8)")
    try await old.query(
      Call(
        erase,
        [
          .text(session.text), .texts(["1", "2"]), .byteArrays(records.map(\.hash)),
          .byteArrays(erasure.changes.map(\.after.canonical)), .text(lines[0].erasedAt), .text("the officer"),
          .text(key.publicKey), .texts(lines.map(\.signature)),
        ]))
    await old.close()

    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let events = try await log.checked(session, trusting: [key.publicKey])
    #expect(events.map(\.canonical) == erasure.changes.map(\.after.canonical))
    #expect(try await log.definitionFaults() == [])
    let before = try await log.audit(session)
    try await log.carryOut(Erasure(of: "Bea Sample", in: events), orderedBy: "x", at: Date(), by: key)
    let after = try await log.audit(session)
    #expect(after.digests == before.digests)
    guard case .intact(events: 2, _, let erased, _) = after.verdict else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [1, 1, 2, 2])
    #expect(erased.map(\.fields) == [nil, ["/payload/1"], nil, []])
    await log.close()
  }

  /// The list was read by eye. With `ROSTRUM_RECORD=1` it is written anew: read it again.
  @Test func isListedAsItIsLaidDown() async throws {
    let (database, connection) = try await freshDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
      let now = try await log.query(Call(Schema.listing)).map { try $0.text(0) }
      var former: Set<String> = []
      for name in Former.databases {
        let taken = try await ServerForTests.newDatabase()
        let old = try await Connection.open(taken, deadline: .seconds(20))
        try await old.execute(Former.text(of: "\(name).sql"))
        await old.close()
        let log = try await PostgresEventLog.open(taken, deadline: .seconds(20))
        former.formUnion(try await log.query(Call(Schema.listing)).map { try $0.text(0) })
        await log.close()
      }
      let folder = URL(filePath: #filePath).appending(path: "../../../Schema/definitions").standardized
      for (name, lines) in [("listing", now), ("former", former.subtracting(now).sorted())] {
        let text = lines.map { $0 + "\n" }.joined()
        try text.write(to: folder.appending(path: "\(name).txt"), atomically: true, encoding: .utf8)
      }
    } else {
      #expect(try await log.definitionFaults() == [])
    }
    await connection.close()
    await log.close()
  }

  @Test func laysAChangedFunctionDownAnewWithoutAStep() async throws {
    let (database, connection) = try await freshDatabase()
    let laidDown = try await definitions(on: connection)
    try await connection.execute(
      """
      CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RETURN NEW; END $$;
      COMMENT ON SCHEMA rostrum IS 'definitions of another program';
      """)
    #expect(try await definitions(on: connection) != laidDown)

    await (try PostgresEventLog.open(database, deadline: .seconds(20))).close()
    #expect(try await definitions(on: connection) == laidDown)
    await connection.close()
  }

  @Test func noShippedStepWasChanged() throws {
    let lines = try Former.text(of: "migrations.sha256").split(separator: "\n").map {
      $0.split(separator: " ")
    }
    let shipped = lines.compactMap(\.first).map(String.init)
    let now = Schema.migrations.map { Array(SHA256.hash(data: $0)).hex }
    #expect(now == shipped, "a step was changed, or a new one has no line in migrations.sha256")
  }

  private func freshDatabase() async throws -> (name: String, connection: Connection) {
    let database = try await ServerForTests.newDatabase()
    await (try PostgresEventLog.open(database, deadline: .seconds(20))).close()
    return (database, try await Connection.open(database, deadline: .seconds(20)))
  }

  /// The functions, views, triggers and grants of the log as the database has them.
  private func definitions(on connection: Connection) async throws -> [String] {
    let all = """
      SELECT pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') FROM pg_proc AS p
        WHERE p.pronamespace = 'rostrum'::regnamespace
          AND obj_description(p.oid) IS DISTINCT FROM 'of a former program'
      UNION ALL SELECT pg_get_triggerdef(t.oid) || t.tgenabled::text FROM pg_trigger AS t
        WHERE t.tgrelid::regclass::text LIKE 'rostrum.%' AND NOT t.tgisinternal
      UNION ALL SELECT relname || coalesce(relacl::text, '')
        || CASE relkind WHEN 'v' THEN pg_get_viewdef(oid) ELSE '' END FROM pg_class
        WHERE relnamespace = 'rostrum'::regnamespace AND relkind IN ('r', 'v')
      ORDER BY 1
      """
    return try await connection.execute(all).map { try $0.text(0) }
  }

  /// Appends as a program of that time does, which goes on while the database is taken over.
  private func append(
    _ events: [TestEvent], to session: SessionName, after last: RecordedEvent?, on connection: Connection
  ) async throws {
    let head = last?.head ?? SessionHead(of: session)
    let records = try request(after: head, events).events
    let parameters: [Parameter] = [
      .text(session.text), .int(head.version), .text(UUID().uuidString), .bytes(head.hash),
      .byteArrays(records.map(\.canonical)), .byteArrays(records.map(\.hash)),
    ]
    let append = Statement("append", "SELECT outcome, current FROM rostrum.append($1, $2, $3, $4, $5, $6)")
    let answer = try await connection.query(Call(append, parameters)).first
    #expect(try answer?.text(0) == "appended")
  }
}

/// What former programs shipped.
enum Former {
  /// The databases of former programs that appended with a function of another form.
  static let databases = [
    "before-erasure-3", "append-chain-as-step-4", "former-append-4", "erasure-as-step-4", "erasure-as-step-5",
    "append-and-chain-6",
  ]

  static func text(of file: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Former")
    return try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}
