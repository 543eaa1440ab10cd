import FoundationEssentials
import Synchronization

/// The result of the last check of all sessions, for whoever watches over them.
public final class ChainWatch: Sendable {
  private let found = Mutex<(altered: Int, at: Date)?>(nil)

  /// Notes how many sessions and definitions a check found altered that ended at a moment.
  public func note(altered: Int, at time: Date) { found.withLock { $0 = (altered, time) } }

  func tell(_ condition: inout LogCondition) {
    guard let found = found.withLock({ $0 }) else { return }
    condition.altered = found.altered
    condition.lastCheck = found.at
  }
}
