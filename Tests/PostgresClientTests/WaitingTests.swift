import PostgresClient
import ServerForTests
import Synchronization
import Testing

/// How a connection waits for answers, and for what others announce.
@Suite struct WaitingTests {
  private let connection: Connection
  private let number = Statement("number", "SELECT $1::int")
  private let late = Statement("late", "SELECT $1::int FROM pg_sleep(0.1)")

  init() async throws {
    connection = try await Connection.open(ServerForTests.connectionString)
  }

  @Test func givesEachCallerItsOwnAnswerHoweverManyCallAtOnce() async throws {
    try await withThrowingTaskGroup(of: (Int, Int?).self) { group in
      for value in 0..<40 {
        group.addTask { [connection, number, late] in
          let statement = value.isMultiple(of: 8) ? late : number
          return (value, try await connection.pipeline([Call(statement, [.int(value)])]).first?.first?.int(0))
        }
      }
      for try await (value, answer) in group { #expect(answer == value) }
    }
  }

  @Test func closesTheConnectionWhenALateAnswerDoesNotComeInTime() async throws {
    let connection = try await Connection.open(ServerForTests.connectionString, deadline: .milliseconds(50))
    await #expect(throws: PostgresError.timedOut(after: .milliseconds(50))) {
      _ = try await connection.pipeline([Call(late, [.int(1)])])
    }
    #expect(await connection.isOpen == false)
    await #expect(throws: PostgresError.self) {
      _ = try await connection.pipeline([Call(number, [.int(1)])])
    }
  }

  @Test func hearsOthersBetweenItsCallsAndNotItself() async throws {
    let announce = Statement("announce", "SELECT pg_notify('room', $1)")
    let other = try await Connection.open(ServerForTests.connectionString)
    var heard = try await connection.listen(to: "room").makeAsyncIterator()
    for turn in 1...20 {
      _ = try await connection.pipeline([Call(announce, [.text("own \(turn)")])])
      try await other.query(Call(announce, [.text("other \(turn)")]))
      if turn.isMultiple(of: 2) { _ = try await connection.pipeline([Call(late, [.int(turn)])]) }
      #expect(await heard.next(isolation: nil)?.payload == "other \(turn)")
    }
  }

  @Test func hearsThatTheServerProcessWasEndedWhileACallWaits() async throws {
    let heard = try await connection.listen(to: "room")
    let process = await connection.backendID
    let long = Statement("long", "SELECT pg_sleep(20)")
    let waiting = Task { [connection] in try await connection.pipeline([Call(long)]) }
    let other = try await Connection.open(ServerForTests.connectionString)
    try await other.execute("SELECT pg_terminate_backend(\(process), 3000)")
    await #expect(throws: PostgresError.self) { _ = try await waiting.value }
    for await _ in heard {}
    #expect(await connection.isOpen == false)
  }

  @Test func holdsUpNoOtherTaskWhileAnotherCallIsUnderWay() async throws {
    let slow = Statement("slow", "SELECT pg_sleep(6)")
    let isAnswered = Mutex(false)
    let first = Task { [connection] in
      defer { isAnswered.withLock { $0 = true } }
      return try await connection.query(Call(slow), deadline: .seconds(60))
    }
    try await Task.sleep(for: .milliseconds(100))
    // More than there are threads for tasks.
    let others = (0..<64).map { number in
      Task { [connection, statement = self.number] in
        try await connection.pipeline([Call(statement, [.int(number)])], deadline: .seconds(60))
      }
    }
    try await Task.sleep(for: .milliseconds(50))
    await Task.detached {}.value
    #expect(!isAnswered.withLock { $0 })
    _ = try await first.value
    for (number, other) in others.enumerated() {
      #expect(try await other.value.first?.first?.int(0) == number)
    }
  }
}
