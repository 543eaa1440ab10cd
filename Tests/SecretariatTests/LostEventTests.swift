import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import Synchronization
import Testing

/// What a leader showed before any standby had it is gone when that leader dies: the desk must not hold on to it.
@Suite("Events that the log no longer has")
struct LostEventTests {
  @Test func recordsACommandAnewWhoseEventIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    _ = try await desk.add(1)
    try await log.replicate(session)
    let id = UUID()
    _ = try await desk.add(2, id: id)
    log.failOver()
    let receipt = try await desk.add(2, id: id)
    #expect(receipt.entries == [.init(version: 2, event: .added(2))])
    #expect(!receipt.wasRepeated)
    #expect(try await log.read(session, after: 0).count == 2)
  }

  @Test func decidesOnWhatStandsInTheLogAndNotOnWhatIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    _ = try await desk.add(1)
    try await log.replicate(session)
    _ = try await desk.add(8)
    log.failOver()
    let receipt = try await desk.add(1)
    #expect(receipt.state.count == 2)
    #expect(desk.current.version == 2)
  }

  @Test func noticesAnotherEventInThePlaceOfTheOneThatIsGone() async throws {
    let log = ReplacedLog()
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    _ = try await desk.add(1)
    try await log.replicate(session)
    _ = try await desk.add(2)
    log.failOver()
    let other = try await SessionDesk<Tally>.open(session, log: log.behind)
    _ = try await other.add(3)
    let receipt = try await desk.add(4)
    #expect(receipt.state.count == 8)
    #expect(receipt.state.versions == [1, 2, 3])
    _ = try await other.add(1)
    #expect(try await desk.add(1).state.count == 10)
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
    for event in await leader.read(session, after: 0, limit: .max) {
      let new = try NewEvent(kind: event.kind, payload: event.payload, occurredAt: event.occurredAt)
      let request = try AppendRequest(
        session: session, expectedVersion: event.version - 1, events: [new],
        operatorName: event.operatorName, commandID: event.commandID)
      _ = await standby.append([request])
    }
  }

  /// The leader is gone, with what the standby has not taken in.
  func failOver() { logs.withLock { $0.leader = $0.standby } }

}
