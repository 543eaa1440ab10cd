import EventLog
import FoundationEssentials
import Glibc
import PostgresClient
import ServerForTests
import Testing

@Suite("A database that does not answer for a while")
struct OutageTests {
  @Test("it is written to again as soon as it answers, however often it was asked meanwhile")
  func ends() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .milliseconds(500))
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    let asked = try await nextRequest(of: session, in: log)
    // As where a new leader waits for its standby: the connection is good, and no answer comes.
    let superuser = try await Connection.open(database)
    try await superuser.execute("BEGIN; LOCK TABLE rostrum.event IN ACCESS EXCLUSIVE MODE")
    await #expect(throws: EventLogError.self) { try await log.append(asked) }
    try await superuser.execute("COMMIT")

    let end = ContinuousClock.now + .seconds(5)
    var isRecorded = false
    while !isRecorded, ContinuousClock.now < end {
      isRecorded = (try? await log.append(asked)) != nil
    }
    #expect(isRecorded)
    #expect(try await log.read(session, after: 0).count == 2)
    await superuser.close()
    await log.close()
  }

  @Test(
    "nothing is asked any more over connections from before, which would be waited for one by one",
    arguments: [true, false])
  func letsGoWhatWasConnectedBefore(noticesWhenWriting: Bool) async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .milliseconds(500))
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    let new = try await nextRequest(of: session, in: log)
    let slow = Call(Statement("slow", "SELECT pg_sleep(0.2)"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try await log.query(slow) } }
      try await group.waitForAll()
    }
    let superuser = try await Connection.open(database)
    let others =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    let processes = try await superuser.execute(others).map { try $0.int(0) }
    #expect(processes.count >= 5)
    // As a machine that stands still.
    for process in processes { kill(pid_t(process), SIGSTOP) }
    defer { for process in processes { kill(pid_t(process), SIGCONT) } }

    await #expect(throws: EventLogError.self) {
      if noticesWhenWriting {
        _ = try await log.append(new)
      } else {
        _ = try await log.read(session, after: 0)
      }
    }
    try await Task.sleep(for: .milliseconds(250))
    for _ in 0..<4 { #expect(try await log.read(session, after: 0).count == 1) }
    guard case .appended = try await log.append(new) else { throw EventLogError.unavailable("not appended") }
    await superuser.close()
    await log.close()
  }

  private func nextRequest(of session: SessionName, in log: PostgresEventLog) async throws -> AppendRequest {
    try request(after: try #require(try await log.read(session, after: 0).last).head, [event()])
  }
}
