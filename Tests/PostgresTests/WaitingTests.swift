import Postgres
import ServerForTests
import Testing

/// How a connection waits: for answers on the caller’s thread or its own, and for what others announce.
@Suite struct WaitingTests {
  private let connection: Connection
  private let number = Statement("number", "SELECT $1::int")
  private let late = Statement("late", "SELECT $1::int FROM pg_sleep(0.1)")

  init() async throws {
    connection = try await Connection.open(ServerForTests.connectionString)
  }

  @Test func givesTheSameAnswerAtOnceAndLate() async throws {
    for statement in [number, late, number] {
      let answers = try await connection.pipelineAtOnce([1, 2].map { Call(statement, [.int($0)]) })
      #expect(try answers.map { try $0[0].int(0) } == [1, 2])
    }
  }

  @Test func doesAllCallsAtOnceOrNone() async throws {
    try await connection.execute("CREATE TEMP TABLE p (a int PRIMARY KEY)")
    let insert = Statement("insert", "INSERT INTO p VALUES ($1)")
    let error = await #expect(throws: PostgresError.self) {
      _ = try await connection.pipelineAtOnce([1, 2, 1].map { Call(insert, [.int($0)]) })
    }
    guard case .server(let refusal) = error else { throw error ?? PostgresError.badValue("no error") }
    #expect(refusal.constraint == "p_pkey")
    #expect(try await connection.execute("SELECT FROM p").isEmpty)
  }

  @Test func keepsALateAnswerForItsCallerWhereAnotherCallsMeanwhile() async throws {
    let waiting = Task { [connection, late] in try await connection.pipelineAtOnce([Call(late, [.int(1)])]) }
    try await Task.sleep(for: .milliseconds(20))
    #expect(try await connection.query(Call(number, [.int(2)])).first?.int(0) == 2)
    #expect(try await waiting.value.first?.first?.int(0) == 1)
  }

  @Test func closesTheConnectionWhenALateAnswerDoesNotComeInTime() async throws {
    let connection = try await Connection.open(ServerForTests.connectionString, deadline: .milliseconds(50))
    await #expect(throws: PostgresError.timedOut(after: .milliseconds(50))) {
      _ = try await connection.pipelineAtOnce([Call(late, [.int(1)])])
    }
    #expect(await connection.isOpen == false)
    await #expect(throws: PostgresError.self) {
      _ = try await connection.pipelineAtOnce([Call(number, [.int(1)])])
    }
  }

  @Test func hearsOthersBetweenItsCallsAndNotItself() async throws {
    let announce = Statement("announce", "SELECT pg_notify('room', $1)")
    let other = try await Connection.open(ServerForTests.connectionString)
    var heard = try await connection.listen(to: "room").makeAsyncIterator()
    for turn in 1...20 {
      _ = try await connection.pipelineAtOnce([Call(announce, [.text("own \(turn)")])])
      try await other.query(Call(announce, [.text("other \(turn)")]))
      if turn.isMultiple(of: 2) { _ = try await connection.pipelineAtOnce([Call(late, [.int(turn)])]) }
      #expect(await heard.next(isolation: nil)?.payload == "other \(turn)")
    }
  }

  @Test func hearsThatTheServerProcessWasEndedWhileACallWaits() async throws {
    let heard = try await connection.listen(to: "room")
    let process = await connection.backendID
    let long = Statement("long", "SELECT pg_sleep(20)")
    let waiting = Task { [connection] in try await connection.pipelineAtOnce([Call(long)]) }
    let other = try await Connection.open(ServerForTests.connectionString)
    try await other.execute("SELECT pg_terminate_backend(\(process), 3000)")
    await #expect(throws: PostgresError.self) { _ = try await waiting.value }
    for await _ in heard {}
    #expect(await connection.isOpen == false)
  }

  @Test func holdsUpNoOtherTaskWhileAnotherCallIsUnderWay() async throws {
    let slow = Statement("slow", "SELECT pg_sleep(1)")
    let first = Task { [connection] in try await connection.query(Call(slow)) }
    try await Task.sleep(for: .milliseconds(100))
    // More than there are threads for tasks.
    let others = (0..<64).map { number in
      Task { [connection, statement = self.number] in
        try await connection.pipelineAtOnce([Call(statement, [.int(number)])])
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    let start = ContinuousClock.now
    await Task.detached {}.value
    #expect(ContinuousClock.now - start < .milliseconds(500))
    _ = try await first.value
    for (number, other) in others.enumerated() {
      #expect(try await other.value.first?.first?.int(0) == number)
    }
  }
}
