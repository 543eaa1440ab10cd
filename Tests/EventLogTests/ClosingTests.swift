import FoundationEssentials
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

@Suite("A log that is closed") struct ClosingTests {
  @Test("leaves no connection behind, not even one that is being opened")
  func closesWhatIsBeingOpened() async throws {
    let database = try await ServerForTests.newDatabase()
    let proxy = try HoldingProxy(before: database)
    defer { proxy.close() }
    let log = try await PostgresEventLog.open(proxy.connectionString)
    // From now on a connection takes a while, as the one on which the log hears of changes does then.
    proxy.delayConnections(by: .milliseconds(500))
    let changes = log.changes(of: try freshSession())
    while proxy.connections < 2 { try await Task.sleep(for: .milliseconds(5)) }
    await log.close()
    let superuser = try await Connection.open(database)
    for _ in 0..<2 {
      let others =
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
      #expect(try await superuser.execute(others).isEmpty)
      try await Task.sleep(for: .milliseconds(700))
    }
    for await _ in changes {}
    await superuser.close()
  }

  @Test("waits for the calls that are being made")
  func waitsForCalls() async throws {
    let log = try await PostgresEventLog.open(try await ServerForTests.newDatabase())
    let slow = Call(Statement("slow", "SELECT 1 FROM pg_sleep(0.3)"))
    let calls = (0..<6).map { _ in Task { try await log.query(slow) } }
    try await Task.sleep(for: .milliseconds(100))
    await log.close()
    var answered = 0
    for call in calls where (try? await call.value) != nil { answered += 1 }
    #expect(answered >= 1)
    await #expect(throws: EventLogError.self) { try await log.read(freshSession(), after: 0) }
    for await _ in log.changes(of: try freshSession()) {}
  }
}

@Suite("Whoever follows a log") struct LeavingTests {
  @Test("is forgotten when it leaves at once")
  func isForgottenInMemory() async throws {
    let log = InMemoryEventLog()
    for _ in 0..<500 { _ = log.changes(of: try freshSession()) }
    try await expectNone { await log.followerCount }
  }

  @Test("is forgotten when it leaves a database at once")
  func isForgotten() async throws {
    let log = try await PostgresEventLog.open(try await ServerForTests.newDatabase())
    for _ in 0..<500 { _ = log.changes(of: try freshSession()) }
    try await expectNone { await log.feed.followerCount }
    await log.close()
  }

  private func expectNone(_ count: () async -> Int) async throws {
    // All have come before it is asked how many are left.
    try await Task.sleep(for: .milliseconds(500))
    let end = ContinuousClock.now + .seconds(10)
    while await count() > 0, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(10)) }
    #expect(await count() == 0)
  }
}
