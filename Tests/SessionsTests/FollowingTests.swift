import EventLog
import FoundationEssentials
import Proceedings
import Synchronization
import Testing

@testable import Sessions

/// A desk at which nothing is asked for, and which takes in what others record.
@Suite struct FollowingTests {
  @Test func takesInWhatIsRecordedWhileItReads() async throws {
    // Given a desk that reads what another has recorded,
    let log = SlowLog()
    let session = try freshSession()
    let other = try await openDesk(session, log.behind)
    let desk = try await SessionDesk.open(session, log: log)
    log.holdNext()
    _ = try await other.name(1)
    await until { log.isHeld }
    // when it is told of one more before it has what it read,
    _ = try await other.name(2)
    await until { await desk.newest == 3 }
    log.letGo()
    // then it takes in that one, too.
    await until { await desk.session.version == 3 }
    #expect(await desk.session.count == 3)
  }

  /// Waits until something is so, and long enough for a machine on which all tests run at once.
  private func until(_ isSo: () async -> Bool) async {
    let end = ContinuousClock.now + .seconds(180)
    while await !isSo() {
      guard ContinuousClock.now < end else {
        Issue.record("it did not come to that")
        return
      }
      try? await Task.sleep(for: .milliseconds(1))
    }
  }
}

/// A log whose answer to a reader can be held on its way.
private final class SlowLog: StandInLog {
  private struct State {
    var holdsNext = false
    var held: CheckedContinuation<Void, Never>?
  }

  let behind: any EventLog = InMemoryEventLog()
  private let state = Mutex(State())

  var isHeld: Bool { state.withLock { $0.held != nil } }

  /// Holds the answer to whoever reads next.
  func holdNext() { state.withLock { $0.holdsNext = true } }

  func letGo() {
    state.withLock {
      $0.held?.resume()
      $0.held = nil
    }
  }

  func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    let events = try await behind.read(session, after: version, limit: limit)
    let isToHold = state.withLock { state in
      defer { state.holdsNext = false }
      return state.holdsNext
    }
    if isToHold { await withCheckedContinuation { held in state.withLock { $0.held = held } } }
    return events
  }
}
