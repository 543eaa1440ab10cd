import Postgres
import Synchronization

/// Remembers for a moment that the database did not answer, so that many callers do not wait for it one after
/// the other.
final class Outage: Sendable {
  private static let memory = Duration.milliseconds(200)
  private let last = Mutex<(at: ContinuousClock.Instant, error: PostgresError)?>(nil)

  /// Throws what was noted a moment ago.
  func check() throws(PostgresError) {
    let known = last.withLock { $0 }
    if let known, ContinuousClock.now - known.at < Self.memory { throw known.error }
  }

  /// Notes that the database did not answer.
  func note(_ error: PostgresError) { last.withLock { $0 = (.now, error) } }

  /// Forgets it, since the database answers again.
  func end() { last.withLock { $0 = nil } }
}
