import PostgresClient
import Synchronization

/// Fails calls at once for a moment after the database did not answer, so that they do not wait for it one by one.
final class CircuitBreaker: Sendable {
  private static let openFor = Duration.milliseconds(200)
  private struct State {
    var last: (at: ContinuousClock.Instant, error: PostgresError)?
    var trips = 0
  }

  private let state = Mutex(State())

  /// How often the database did not answer.
  var trips: Int { state.withLock { $0.trips } }

  /// Throws the error of a moment ago.
  func check() throws(PostgresError) {
    let last = state.withLock { $0.last }
    if let last, ContinuousClock.now - last.at < Self.openFor { throw last.error }
  }

  /// Notes that the database did not answer.
  func trip(_ error: PostgresError) {
    state.withLock { state in
      state.last = (.now, error)
      state.trips += 1
    }
  }

  /// Notes that the database answers again.
  func reset() { state.withLock { $0.last = nil } }
}
