import Postgres
import Synchronization

/// Remembers for a moment that the database did not answer, so that many callers do not wait for it one after
/// the other.
final class Outage: Sendable {
  private static let memory = Duration.milliseconds(200)
  private struct State {
    var last: (at: ContinuousClock.Instant, error: PostgresError)?
    var count = 0
  }

  private let state = Mutex(State())

  /// How often it did not answer.
  var count: Int { state.withLock { $0.count } }

  /// Throws what was noted a moment ago.
  func check() throws(PostgresError) {
    let known = state.withLock { $0.last }
    if let known, ContinuousClock.now - known.at < Self.memory { throw known.error }
  }

  /// Notes that the database did not answer.
  func note(_ error: PostgresError) {
    state.withLock { state in
      state.last = (.now, error)
      state.count += 1
    }
  }

  /// Forgets it, since the database answers again.
  func end() { state.withLock { $0.last = nil } }
}
