import EventLog

/// An error that may mean that nobody answered: it is not known then whether a command was recorded, and the same may be
/// given again with the same id.
public protocol Unanswered: Error {
  /// Whether it means that.
  var isUnanswered: Bool { get }
}

extension EventLogError: Unanswered {
  /// Whether the database did not answer.
  public var isUnanswered: Bool {
    switch self {
    case .unavailable: true
    case .unsafeDatabase, .newerSchema, .malformed, .altered, .unreadable, .contended, .failed, .noSpace:
      false
    }
  }
}
