import EventLog
import FoundationEssentials
import Synchronization

/// A log in which each request waits until it is decided what becomes of it.
final class SimulatedLog: StandInLog {
  /// What becomes of a request.
  enum Fate: CaseIterable, Sendable {
    /// It is answered.
    case answered
    /// The log fails before it has written.
    case failsBefore
    /// The log has written, and its answer is lost.
    case failsAfter
    /// Somebody else is faster.
    case comesSecond
    /// The connections of the log are lost meanwhile.
    case losesConnections
  }

  private struct State {
    var held: CheckedContinuation<Fate, Never>?
    var isOpen = false
    var lostReads = 0
    var committed: Set<UUID> = []
    var confirmed: [ClosedRange<Int>] = []
  }

  let behind: any EventLog
  /// What others do.
  private let others: @Sendable (Fate) async throws -> Void
  private let state = Mutex(State())

  /// A log before another; `others` does what somebody else does for a fate.
  init(_ log: any EventLog, others: @escaping @Sendable (Fate) async throws -> Void) {
    behind = log
    self.others = others
  }

  var isHeld: Bool { state.withLock { $0.held != nil } }
  /// The commands whose events are in the log, as far as they came through here.
  var committed: Set<UUID> { state.withLock { $0.committed } }
  /// The versions that the log has confirmed to whoever asked, in that order: those of the head and of what followed it.
  var confirmed: [ClosedRange<Int>] { state.withLock { $0.confirmed } }

  /// Lets the request that is held meet its fate.
  func letGo(_ fate: Fate) {
    state.withLock {
      $0.held?.resume(returning: fate)
      $0.held = nil
    }
  }

  /// Fails the next reading.
  func loseNextReading() { state.withLock { $0.lostReads = 1 } }

  /// Holds nothing any more.
  func open() {
    state.withLock {
      $0.isOpen = true
      $0.lostReads = 0
    }
    letGo(.answered)
  }

  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let fate = await withCheckedContinuation { (held: CheckedContinuation<Fate, Never>) in
      state.withLock { if $0.isOpen { held.resume(returning: .answered) } else { $0.held = held } }
    }
    if fate == .failsBefore { throw Self.lost }
    if fate == .comesSecond { try await others(fate) }
    async let disturbance: Void = disturb(fate)
    let outcome = try await behind.append(request)
    try await disturbance
    if outcome == .appended { state.withLock { $0.committed.formUnion(request.events.map(\.commandID)) } }
    if fate == .failsAfter { throw Self.lost }
    if outcome == .appended {
      let head = request.head.version
      state.withLock { $0.confirmed.append(head...(head + request.events.count)) }
    }
    return outcome
  }

  func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    try lose()
    return try await behind.read(session, after: version, limit: limit)
  }

  func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    try lose()
    return try await behind.events(of: commandID, in: session)
  }

  /// Tells of no change: the schedule does.
  func changes(of session: SessionName) -> AsyncStream<Int> { AsyncStream { _ in } }

  private func disturb(_ fate: Fate) async throws {
    if fate == .losesConnections { try await others(fate) }
  }

  private func lose() throws {
    let isLost = state.withLock { state in
      defer { state.lostReads = max(0, state.lostReads - 1) }
      return state.lostReads > 0
    }
    if isLost { throw Self.lost }
  }

  static let lost = EventLogError.unavailable("the connection was lost")
}
