import EventLog
import FoundationEssentials
import Proceedings
import Synchronization
import Testing

@testable import Sessions

/// Commands that come while others are being recorded.
@Suite struct WaitingCommandsTests {
  @Test func areRecordedTogetherAndARefusalWaitsForWhatItRestsOn() async throws {
    // Given a command that is being recorded,
    let log = HeldLog()
    let session = try freshSession()
    let desk = try await desk(of: session, log)
    async let first = desk.name(4)
    await log.reached(1)
    // when two more come, the second of which would be too much after the first of them,
    let second = Task { try await desk.name(4) }
    await waiting(at: desk, 1)
    let third = Task {
      defer { log.note("refused") }
      return try await desk.name(4)
    }
    await waiting(at: desk, 2)
    log.note("let go")
    log.letGo()
    // then both are answered after it, with one more call of the log.
    #expect(try await first.events.map(\.version) == [2])
    #expect(try await second.value.events.map(\.version) == [3])
    await expectRefusal(Session.full(with: 12)) { try await third.value }
    #expect(log.notes == ["let go", "refused"])
    #expect(log.calls == 2)
  }

  @Test func areNotSeenBeforeTheyAreRecorded() async throws {
    // Given a command that is being recorded, and one that was decided on it,
    let log = HeldLog()
    let desk = try await desk(of: freshSession(), log)
    let first = Task { try await desk.name(4) }
    await log.reached(1)
    let second = Task { try await desk.name(1) }
    await waiting(at: desk, 1)
    // when somebody looks meanwhile, then they see neither and do not wait,
    #expect(await desk.session.count == 0)
    #expect(await desk.session.version == 1)
    // and whoever is answered sees theirs.
    log.letGo()
    #expect(try await first.value.session.count >= 4)
    #expect(try await second.value.session.version == 3)
    #expect(await desk.session.count == 5)
  }

  @Test func areDecidedAgainWhereWhatTheyRestOnWasNotRecorded() async throws {
    let log = HeldLog()
    let desk = try await desk(of: freshSession(), log)
    let first = Task { try await desk.name(4) }
    await log.reached(1)
    let second = Task { try await desk.name(7) }
    await waiting(at: desk, 1)
    log.letGo(failing: true)
    await expectNoAnswer { try await first.value }
    #expect(try await second.value.session.count == 7)
  }

  @Test func areDecidedAgainWhereSomebodyElseWasFaster() async throws {
    let log = HeldLog()
    let session = try freshSession()
    let desk = try await desk(of: session, log)
    let first = Task { try await desk.name(4) }
    await log.reached(1)
    let second = Task { try await desk.name(1) }
    await waiting(at: desk, 1)
    let other = try await SessionDesk.open(session, log: log.behind)
    _ = try await other.name(9)
    log.letGo()
    await expectRefusal(Session.full(with: 13)) { try await first.value }
    #expect(try await second.value.session.count == 10)
  }

  @Test func areRecordedOnceWhereTheyAreTheSameAgain() async throws {
    let log = HeldLog()
    let session = try freshSession()
    let desk = try await desk(of: session, log)
    let id = UUID()
    let first = Task { try await desk.name(4, id: id) }
    await log.reached(1)
    let second = Task { try await desk.name(4, id: id) }
    let third = Task { try await desk.name(3) }
    await waiting(at: desk, 2)
    log.letGo()
    #expect(try await first.value.wasRepeated == false)
    #expect(try await second.value.wasRepeated)
    #expect(try await second.value.events == first.value.events)
    #expect(try await third.value.session.count == 7)
    #expect(try await log.read(session, after: 0).count == 3)
  }

  @Test func areRefusedOnlyWhereTheLogHasWhatTheRefusalRestsOn() async throws {
    // Given a desk that hears nothing of what others record,
    let log = DeafLog()
    let session = try freshSession()
    let desk = try await desk(of: session, log)
    let other = try await SessionDesk.open(session, log: log.behind)
    _ = try await desk.name(9)
    // when another has made room,
    _ = try await other.takeBack()
    _ = try await other.name(1)
    // then what would be too much on what the desk knows is recorded,
    #expect(try await desk.name(4).session.count == 5)
    // and what would be too much on what is durable is refused by that.
    _ = try await other.name(3)
    await expectRefusal(Session.full(with: 15)) { try await desk.name(7) }
  }

  @Test func areRefusedOnWhatTheLogHoldsBehindOneThatCannotBeRecorded() async throws {
    // Given a session with room for one more member, and a desk that is recording that one,
    let log = HeldLog()
    let session = try freshSession()
    let other = try await openDesk(session, log.behind)
    _ = try await other.name(9)
    let desk = try await SessionDesk.open(session, log: log)
    let first = Task { try await desk.name(1) }
    await log.reached(1)
    // when one waits whose operator has no name, and behind it one that is refused,
    let nameless = Task {
      try await desk.submit(.undo(version: nil), at: .start, by: "", id: UUID())
    }
    await waiting(at: desk, 1)
    let refused = Task { try await desk.name(4) }
    await waiting(at: desk, 2)
    log.letGo()
    // then the log is asked about what the refusal rests on.
    _ = try await first.value
    await #expect(throws: CommandError.self) { _ = try await nameless.value }
    await expectRefusal(Session.full(with: 14)) { try await refused.value }
    #expect(log.calls == 2)
    #expect(log.questions == 1)
  }

  @Test func areNotRefusedWhereTheLogDoesNotAnswer() async throws {
    let log = HeldLog()
    let desk = try await desk(of: freshSession(), log)
    let refused = Task { try await desk.name(11) }
    await log.reached(1)
    log.letGo(failing: true)
    await expectNoAnswer { try await refused.value }
  }

  /// The desk of a session that was created behind its log.
  private func desk(of session: SessionName, _ log: some StandInLog) async throws -> SessionDesk {
    _ = try await openDesk(session, log.behind)
    return try await SessionDesk.open(session, log: log)
  }

  /// Waits until the desk has so many commands that are not answered beside those being recorded.
  private func waiting(at desk: SessionDesk, _ count: Int) async {
    while await desk.queue.count < count { await Task.yield() }
  }
}

/// A log that tells of no change.
struct DeafLog: StandInLog {
  var behind: any EventLog = InMemoryEventLog()

  func changes(of session: SessionName) -> AsyncStream<Int> { AsyncStream { _ in } }
}

/// A log whose first call is held until it is let go.
final class HeldLog: StandInLog {
  private struct State {
    var calls = 0
    var questions = 0
    var notes: [String] = []
    var isHeld = true
    var fails = false
    var held: CheckedContinuation<Void, Never>?
  }

  /// The same log without the delay.
  let behind: any EventLog = InMemoryEventLog()
  private let state = Mutex(State())

  var calls: Int { state.withLock { $0.calls } }
  /// How often it was asked only whether it holds what a command was decided on.
  var questions: Int { state.withLock { $0.questions } }
  var notes: [String] { state.withLock { $0.notes } }

  func note(_ what: String) { state.withLock { $0.notes.append(what) } }

  /// Waits until it was called so many times.
  func reached(_ calls: Int) async {
    while state.withLock({ $0.calls < calls || ($0.isHeld && $0.held == nil) }) { await Task.yield() }
  }

  func letGo(failing: Bool = false) {
    state.withLock {
      $0.isHeld = false
      $0.fails = failing
      $0.held?.resume()
      $0.held = nil
    }
  }

  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let isFirst = state.withLock {
      $0.calls += 1
      if request.events.isEmpty { $0.questions += 1 }
      return $0.calls == 1
    }
    if isFirst {
      await withCheckedContinuation { held in state.withLock { $0.held = held } }
      if state.withLock({ $0.fails }) { throw EventLogError.unavailable("out of order") }
    }
    return try await behind.append(request)
  }
}
