import EventLog
import Proceedings

/// What the operator gets back when a command has been carried out.
public struct Receipt: Sendable {
  /// The events that the command led to.
  public let events: [LoggedEvent]
  /// The session when they were durable: after them, and after what was recorded together with them.
  public let session: Session
  /// Whether the command had been carried out before, so that nothing was recorded now.
  public let wasRepeated: Bool

  /// A receipt from its parts.
  public init(_ events: [LoggedEvent], session: Session, wasRepeated: Bool) {
    self.events = events
    self.session = session
    self.wasRepeated = wasRepeated
  }
}
