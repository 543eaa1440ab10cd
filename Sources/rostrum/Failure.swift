import ArgumentParser
import Console
import EventLog
import Postgres
import Proceedings

/// How the program ends.
enum Status: Int32 {
  case done = 0
  case refused = 1
  case badInput = 2
  case outOfReach = 3
}

/// Why the program could not do what it was asked, in a line, with the status to end with.
struct Failure: Error {
  let status: Status
  let message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  static func badInput(_ message: String) -> Failure { Failure(.badInput, message) }

  /// Any error in these terms; nil for those of the argument parser, which speaks for itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as EventLogError: self.init(EventLogFailure(error).status, "\(error)")
    case let error as PrivateServerError: self.init(.outOfReach, "\(error)")
    case let error as PostgresError: self.init(.outOfReach, "\(error)")
    case is CleanExit, is ValidationError, is ExitCode: return nil
    default:
      let type = String(reflecting: Swift.type(of: error))
      if type.hasPrefix("ArgumentParser.") { return nil }
      self.init(.badInput, "\(error)")
    }
  }
}

/// The status for each error of the log.
private struct EventLogFailure {
  let status: Status

  init(_ error: EventLogError) {
    status =
      switch error {
      case .unavailable, .unsafeDatabase, .newerSchema, .failed, .contended: .outOfReach
      case .malformed, .unreadable: .badInput
      case .altered: .refused
      }
  }
}
