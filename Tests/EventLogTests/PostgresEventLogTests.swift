import EventLog
import FoundationEssentials
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

@Suite struct PostgresEventLogTests {
  @Test(arguments: [
    "UPDATE rostrum.event SET kind = 'forged'", "DELETE FROM rostrum.event",
    "TRUNCATE rostrum.event CASCADE",
  ])
  func refusesToChangeWhatWasRecorded(sql: String) async throws {
    let log = try await SharedLog.log.value
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    let roles = [
      "SET session_replication_role = replica", "SET ROLE rostrum_owner", "SET ROLE rostrum_writer",
    ]
    for role in [""] + roles {
      let connection = try await SharedLog.superuser()
      if !role.isEmpty { try await connection.execute(role) }
      let error = await #expect(throws: PostgresError.self) { try await connection.execute(sql) }
      guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
      #expect(refusal.sqlState == "42501")
    }
    #expect(try await log.read(session, after: 0).count == 1)
  }

  @Test func letsTheWriterAppendThroughTheFunctionAlone() async throws {
    let connection = try await SharedLog.superuser()
    try await connection.execute("SET ROLE rostrum_writer")
    for sql in [
      "INSERT INTO rostrum.event (session, version) VALUES ('x', 1)",
      "CREATE TABLE rostrum.mine (a int)",
      "ALTER TABLE rostrum.event DISABLE TRIGGER ALL", "INSERT INTO rostrum.schema_version VALUES (9)",
    ] {
      await #expect(throws: PostgresError.self) { try await connection.execute(sql) }
    }
  }

  @Test func staysWholeWhenTwoProgramsWrite() async throws {
    let one = try await SharedLog.log.value
    let two = try await PostgresEventLog.open(ServerForTests.connectionString)
    let session = try freshSession()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<60 {
        let log = index.isMultiple(of: 2) ? one : two
        group.addTask {
          var version = 0
          while case .wrongVersion(let current) = try await log.append(
            session, after: version, [event(), event()])
          {
            version = current
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await one.read(session, after: 0).map(\.version) == Array(1...120))
    guard case .intact(events: 120, _, _, _) = try await two.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    await two.close()
  }

  @Test func recordsWhatOthersAskForBesideARequestThatTheDatabaseRefuses() async throws {
    let log = try await SharedLog.log.value
    let sessions = try (0..<40).map { _ in try freshSession() }
    let bad = sessions[20]
    let recorded = await withTaskGroup(of: SessionName?.self) { group in
      for session in sessions {
        group.addTask {
          // The database keeps no such character.
          let payload = session == bad ? "\"\\u0000\"" : "{}"
          let outcome = try? await log.append(
            request(after: SessionHead(of: session), [event("named", payload)]))
          return outcome == .appended ? session : nil
        }
      }
      return await group.reduce(into: Set<SessionName>()) { if let session = $1 { $0.insert(session) } }
    }
    #expect(recorded == Set(sessions).subtracting([bad]))
  }

  @Test func findsAnEventWhoseNotificationWasLost() async throws {
    let log = try await PostgresEventLog.open(
      ServerForTests.connectionString, lookInterval: .milliseconds(50))
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    var versions: [Int] = []
    for await version in log.changes(of: session) {
      versions.append(version)
      if version == 2 { break }
      try await appendWithoutNotification(log, session, after: version)
    }
    #expect(versions == [1, 2])
    await log.close()
  }

  @Test func hearsOfWhatAnotherProgramWroteByItsNotification() async throws {
    let one = try await PostgresEventLog.open(ServerForTests.connectionString, lookInterval: .seconds(600))
    let two = try await PostgresEventLog.open(ServerForTests.connectionString)
    let session = try freshSession()
    _ = try await one.append(session, after: 0, [event()])
    var versions: [Int] = []
    for await version in one.changes(of: session) {
      versions.append(version)
      if version == 2 { break }
      try await untilListening()
      _ = try await two.append(session, after: 1, [event()])
    }
    #expect(versions == [1, 2])
    await one.close()
    await two.close()
  }

  @Test func connectsAgainWhenTheConnectionIsLost() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database)
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    let superuser = try await Connection.open(database)
    try await superuser.execute(
      """
      SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()
      """, deadline: .seconds(10))
    _ = try await log.append(session, after: 1, [event()])
    #expect(try await log.read(session, after: 0).count == 2)
    await log.close()
  }

  @Test func hearsOfOthersAgainWhenTheConnectionWasLost() async throws {
    let database = try await ServerForTests.newDatabase()
    let one = try await PostgresEventLog.open(database, lookInterval: .seconds(600))
    let two = try await PostgresEventLog.open(database)
    let session = try freshSession()
    _ = try await two.append(session, after: 0, [event()])
    let superuser = try await Connection.open(database)
    var versions: [Int] = []
    for await version in one.changes(of: session) {
      versions.append(version)
      if version == 4 { break }
      try await superuser.execute(
        """
        SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'
        """, deadline: .seconds(10))
      _ = try await two.append(session, after: version, [event()])
    }
    #expect(versions == [1, 2, 3, 4])
    await one.close()
    await two.close()
  }

  @Test func saysThatTheDatabaseIsGone() async throws {
    let error = await #expect(throws: EventLogError.self) {
      _ = try await PostgresEventLog.open("host=/nowhere dbname=nothing")
    }
    guard case .unavailable = error else { throw error ?? EventLogError.malformed("no error") }
  }

  @Test func laysItsSchemaDownOnceForManyAtTheSameTime() async throws {
    let database = try await ServerForTests.newDatabase()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 { group.addTask { await (try PostgresEventLog.open(database)).close() } }
      try await group.waitForAll()
    }
    let connection = try await Connection.open(database)
    let sql = "SELECT count(*) FROM rostrum.schema_version"
    #expect(try await connection.execute(sql).first?.int(0) == Schema.known.version)
  }

  @Test func refusesADatabaseOfANewerProgram() async throws {
    let database = try await ServerForTests.newDatabase()
    await (try PostgresEventLog.open(database)).close()
    let connection = try await Connection.open(database)
    try await connection.execute("INSERT INTO rostrum.schema_version VALUES (999)")
    await #expect(throws: EventLogError.newerSchema(found: 999, known: Schema.known.version)) {
      _ = try await PostgresEventLog.open(database)
    }
  }

  @Test func refusesADatabaseThatCanLoseWhatItAcknowledged() async throws {
    let database = try await ServerForTests.newDatabase()
    let connection = try await Connection.open(database)
    let alter = "format('ALTER DATABASE %I SET synchronous_commit = off', current_database())"
    try await connection.execute("DO $$ BEGIN EXECUTE \(alter); END $$")
    await #expect(throws: EventLogError.unsafeDatabase(setting: "synchronous_commit", value: "off")) {
      _ = try await PostgresEventLog.open(database)
    }
  }

  @Test func worksForALoginThatIsOnlyAMemberOfTheWriter() async throws {
    let database = try await ServerForTests.newDatabase()
    await (try PostgresEventLog.open(database)).close()
    let superuser = try await Connection.open(database)
    let login = "login_\(UUID().uuidString.prefix(8).lowercased())"
    try await superuser.execute("CREATE ROLE \(login) LOGIN; GRANT rostrum_writer TO \(login)")
    let log = try await PostgresEventLog.open(database.replacing("user=rostrum", with: "user=\(login)"))
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    #expect(try await log.read(session, after: 0).count == 1)
    await log.close()
  }

  /// Records an event as another program would whose notification never arrived.
  private func appendWithoutNotification(
    _ log: PostgresEventLog, _ session: SessionName, after version: Int
  ) async throws {
    let last = try #require(try await log.read(session, after: version - 1).first)
    let new = try #require(try request(after: last.head, [event()]).events.first)
    let insert = Statement(
      "insert",
      """
      INSERT INTO rostrum.event SELECT session, version + 1, kind, payload, $2, occurred_at, recorded_at, operator,
        $3::uuid, hash, $4 FROM rostrum.event WHERE session = $1 AND version = $5
      """)
    let connection = try await SharedLog.superuser()
    try await connection.query(
      Call(
        insert,
        [
          .text(session.text), .bytes(new.canonical), .text(new.commandID.text), .bytes(new.hash),
          .int(version),
        ]))
  }

  /// Waits until somebody listens at all, since what is announced before is heard by nobody.
  private func untilListening() async throws {
    let connection = try await SharedLog.superuser()
    let sql = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
    for _ in 0..<500 {
      if try await connection.execute(sql).first?.int(0) ?? 0 > 0 { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}
