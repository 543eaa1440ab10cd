import Glibc
import PostgresClient
import ServerForTests
import Testing

@Suite struct ConnectionTests {
  let connection: Connection

  init() async throws {
    connection = try await Connection.open(ServerForTests.connectionString)
  }

  @Test func sendsAndReceivesTextNumbersBytesAndNothing() async throws {
    let statement = Statement("all", "SELECT $1::text, $2::integer, $3::bytea, $4::text")
    let parameters: [Parameter] = [.text("Côte d’Ivoire"), .int(-7), .bytes([0, 255, 92]), .null]
    for format in [Statement.Format.text, .binary] {
      let statement = Statement("all \(format)", statement.sql, format: format)
      let row = try #require(try await connection.query(Call(statement, parameters)).first)
      #expect(try row.text(0) == "Côte d’Ivoire")
      #expect(try row.int(1) == -7)
      #expect(try row.bytes(2) == [0, 255, 92])
      #expect(row[3] == nil)
    }
  }

  @Test func sendsArrays() async throws {
    let statement = Statement("arrays", "SELECT cardinality($1::bytea[]), array_to_string($2::text[], '|')")
    let call = Call(statement, [.byteArrays([[1], [2, 3]]), .texts(["a,b", "\"c\""])])
    let row = try #require(try await connection.query(call).first)
    #expect(try row.int(0) == 2)
    #expect(try row.text(1) == "a,b|\"c\"")
    let empty = Call(statement, [.byteArrays([]), .texts([])])
    #expect(try await connection.query(empty).first?.int(0) == 0)
  }

  @Test func saysWhichColumnHoldsNoNumber() async throws {
    let row = try #require(try await connection.execute("SELECT 'x', NULL").first)
    #expect(throws: PostgresError.self) { try row.int(0) }
    #expect(throws: PostgresError.self) { try row.text(1) }
    #expect(throws: PostgresError.self) { try row.bytes(9) }
  }

  @Test func refusesAZeroCharacterBeforeTheServerDoes() async throws {
    await #expect(throws: PostgresError.badValue("a text with a zero character cannot be stored")) {
      try await connection.query(Call(Statement("zero", "SELECT $1::text"), [.text("a\0b")]))
    }
    #expect(try await connection.execute("SELECT 1").count == 1)
  }

  @Test func namesTheStateAndTheConstraintOfAnError() async throws {
    let sql = "CREATE TEMP TABLE t (a int, CONSTRAINT a_positive CHECK (a > 0)); INSERT INTO t VALUES (-1)"
    let error = await #expect(throws: PostgresError.self) { try await connection.execute(sql) }
    guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
    #expect(refusal.sqlState == "23514")
    #expect(refusal.constraint == "a_positive")
    #expect(refusal.severity == "ERROR")
    #expect(try await connection.execute("SELECT 1").count == 1)
  }

  @Test func doesAllCallsOfAPipelineOrNone() async throws {
    try await connection.execute("CREATE TEMP TABLE p (a int PRIMARY KEY)")
    let insert = Statement("insert", "INSERT INTO p VALUES ($1) RETURNING a")
    let answers = try await connection.pipeline([Call(insert, [.int(1)]), Call(insert, [.int(2)])])
    #expect(try answers.map { try $0[0].int(0) } == [1, 2])
    let error = await #expect(throws: PostgresError.self) {
      try await connection.pipeline([3, 1, 4].map { Call(insert, [.int($0)]) })
    }
    guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
    #expect(refusal.constraint == "p_pkey")
    #expect(try await connection.execute("SELECT count(*) FROM p").first?.int(0) == 2)
  }

  @Test func makesACallAgainWhoseFirstTimeFailed() async throws {
    let half = Statement("half", "SELECT 6 / $1::int")
    await #expect(throws: PostgresError.self) { try await connection.query(Call(half, [.int(0)])) }
    #expect(try await connection.query(Call(half, [.int(2)])).first?.int(0) == 3)
    #expect(try await connection.query(Call(half, [.int(3)])).first?.int(0) == 2)
  }

  @Test func preparesWhatItCanOfAPipeline() async throws {
    let good = Statement("good", "SELECT $1::int")
    let bad = Statement("bad", "SELECT no_such_column")
    for _ in 0..<2 {
      let error = await #expect(throws: PostgresError.self) {
        try await connection.pipeline([Call(good, [.int(1)]), Call(bad)])
      }
      guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
      #expect(refusal.sqlState == "42703")
      #expect(try await connection.query(Call(good, [.int(2)])).first?.int(0) == 2)
    }
  }

  @Test func carriesAPipelineLargerThanTheBuffers() async throws {
    let statement = Statement("echo", "SELECT $1::bytea", format: .binary)
    let large = [UInt8](repeating: 7, count: 100_000)
    let answers = try await connection.pipeline(
      (0..<100).map { _ in Call(statement, [.bytes(large)]) }, deadline: .seconds(20))
    #expect(answers.count == 100)
    #expect(try answers.allSatisfy { try $0[0].bytes(0) == large })
  }

  @Test func closesTheConnectionWhenTheDeadlinePasses() async throws {
    await #expect(throws: PostgresError.timedOut(after: .milliseconds(50))) {
      try await connection.execute("SELECT pg_sleep(20)", deadline: .milliseconds(50))
    }
    #expect(await connection.isOpen == false)
    await #expect(throws: PostgresError.self) { try await connection.execute("SELECT 1") }
  }

  @Test func noticesThatTheServerProcessWasEnded() async throws {
    let other = try await Connection.open(ServerForTests.connectionString)
    try await other.execute("SELECT pg_terminate_backend(\(connection.backendID), 3000)")
    let error = await #expect(throws: PostgresError.self) { try await connection.execute("SELECT 1") }
    #expect(error?.isLostConnection == true)
    #expect(await connection.isOpen == false)
  }

  @Test func saysThatNoServerAnswers() async throws {
    let error = await #expect(throws: PostgresError.self) {
      _ = try await Connection.open("host=/nowhere user=nobody")
    }
    guard case .unreachable = error else { throw error ?? PostgresError.badValue("no error") }
    await #expect(throws: PostgresError.self) { _ = try await Connection.open("host='unclosed") }
  }

  @Test func goesOnToTheNextHost() async throws {
    let socket = try await ServerForTests.socketDirectory
    let both = "host=/nowhere,\(socket) user=rostrum dbname=postgres target_session_attrs=read-write"
    let connection = try await Connection.open(both)
    #expect(try await connection.execute("SELECT 1").count == 1)
  }

  @Test func hearsWhatAnotherConnectionAnnounces() async throws {
    let stream = try await connection.listen(to: "Room \"A\"")
    let other = try await Connection.open(ServerForTests.connectionString)
    try await other.execute("SELECT pg_notify('Room \"A\"', 'first'), pg_notify('Room \"A\"', 'second')")
    var heard: [String] = []
    for await notification in stream {
      heard.append(notification.payload)
      if heard.count == 2 { break }
    }
    #expect(heard == ["first", "second"])
  }

  @Test func endsTheStreamWhenTheConnectionIsLost() async throws {
    let stream = try await connection.listen(to: "ending")
    let other = try await Connection.open(ServerForTests.connectionString)
    try await other.execute("SELECT pg_terminate_backend(\(connection.backendID))")
    for await _ in stream {}
    #expect(await connection.isOpen == false)
  }

  @Test func countsAWarningOfAMissingStandbyAsAFailure() async throws {
    await #expect(throws: PostgresError.notReplicated("canceling wait")) {
      try await connection.execute("DO $$ BEGIN RAISE WARNING 'canceling wait'; END $$")
    }
    #expect(await connection.isOpen == false)
  }

  @Test func keepsWhatAServerSaysInTheMomentOfConnectingOffStandardError() async throws {
    let fatal = "SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0"
    let server = try ServerThatSays(
      ServerThatSays.message("R", [0, 0, 0, 0]) + ServerThatSays.message("Z", Array("I".utf8))
        + ServerThatSays.message("E", Array(fatal.utf8)))
    let kept = dup(STDERR_FILENO)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0 && dup2(ends[1], STDERR_FILENO) >= 0)
    let connection = try? await Connection.open(server.connectionString)
    _ = try? await connection?.execute("SELECT 1")
    dup2(kept, STDERR_FILENO)
    for descriptor in [kept, ends[1]] { close(descriptor) }
    var said = [UInt8](repeating: 0, count: 65_536)
    let count = read(ends[0], &said, said.count)
    close(ends[0])
    let text = String(decoding: said.prefix(max(0, count)), as: UTF8.self)
    #expect(!text.contains("terminating connection"))
  }
}
