import EventLog
import FoundationEssentials
import Proceedings
import Sessions
import Synchronization
import Testing

/// What a leader showed before any standby had it is gone when that leader dies: the desk must not hold on to it.
@Suite("Events that the log no longer has")
struct LostEventTests {
  @Test func recordsACommandAnewWhoseEventIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    _ = try await desk.name(1)
    try await log.replicate(session)
    let id = UUID()
    _ = try await desk.name(2, id: id)
    log.failOver()
    let receipt = try await desk.name(2, id: id)
    #expect(receipt.events.map(\.version) == [3])
    #expect(!receipt.wasRepeated)
    #expect(try await log.read(session, after: 0).count == 3)
  }

  @Test func decidesOnWhatStandsInTheLogAndNotOnWhatIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    _ = try await desk.name(1)
    try await log.replicate(session)
    _ = try await desk.name(8)
    log.failOver()
    let receipt = try await desk.name(1)
    #expect(receipt.session.count == 2)
    #expect(await desk.session.version == 3)
  }

  @Test func noticesAnotherEventInThePlaceOfTheOneThatIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    _ = try await desk.name(1)
    try await log.replicate(session)
    _ = try await desk.name(2)
    log.failOver()
    let other = try await SessionDesk.open(session, log: log.behind)
    _ = try await other.name(3)
    let receipt = try await desk.name(4)
    #expect(receipt.session.count == 8)
    #expect(receipt.session.version == 4)
    _ = try await other.name(1)
    #expect(try await desk.name(1).session.count == 10)
  }
}

/// A log with a standby that takes its place.
private final class ReplacedLog: StandInLog {
  private let logs = Mutex<(leader: InMemoryEventLog, standby: InMemoryEventLog)>(
    (InMemoryEventLog(), InMemoryEventLog()))

  var behind: any EventLog { logs.withLock { $0.leader } }

  /// Has the standby take in what the leader has.
  func replicate(_ session: SessionName) async throws {
    let (leader, standby) = logs.withLock { $0 }
    let events = await leader.read(session, after: 0, limit: .max)
    _ = await standby.append(try AppendRequest(after: SessionHead(of: session), events))
  }

  /// The leader is gone, with what the standby has not taken in.
  func failOver() { logs.withLock { $0.leader = $0.standby } }

}
