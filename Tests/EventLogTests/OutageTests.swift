import EventLog
import FoundationEssentials
import Postgres
import ServerForTests
import Testing

@Suite("A database that does not answer for a while")
struct OutageTests {
  @Test("it is written to again as soon as it answers, however often it was asked meanwhile")
  func ends() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .milliseconds(500))
    let session = try freshSession()
    _ = try await log.append(request(session, after: 0, [event()]))
    // As where a new leader waits for its standby: the connection is good, and no answer comes.
    let superuser = try await Connection.open(database)
    try await superuser.execute("BEGIN; LOCK TABLE rostrum.event IN ACCESS EXCLUSIVE MODE")
    let asked = try request(session, after: 1, [event()])
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
}
