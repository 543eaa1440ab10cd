import Access
import ArgumentParser
import Console
import EventLog
import Postgres
import Proceedings
import ServiceClient
import ServiceMessages
import Sessions

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
    case Complaint.refused: self.init(.refused, "\(error)")
    case let complaint as Complaint: self = .badInput("\(complaint)")
    case let error as AccessError: self = .badInput("\(error)")
    case let error as EventLogError: self.init(ofTheLog: error)
    case let error as ServiceError: self.init(ofTheService: error)
    case let outcome as UnknownOutcome: self.init(unknown: outcome)
    case let error as HeadKey.Unusable: self.init(.outOfReach, Failure.sentence("\(error)"))
    case let error as PrivateServerError: self.init(.outOfReach, Failure.sentence("\(error)"))
    case let error as PostgresError: self.init(ofTheLog: .failed(error))
    case is CleanExit, is ValidationError, is ExitCode: return nil
    default:
      let type = String(reflecting: Swift.type(of: error))
      if type.hasPrefix("ArgumentParser.") { return nil }
      self.init(.badInput, "\(error)")
    }
  }
}

extension Failure {
  /// An outcome that nobody told, how to find out, and how to give the command `again`.
  init(
    unknown outcome: UnknownOutcome, again: String? = nil
  ) {
    let reason = Failure(outcome.reason)?.message ?? "\(outcome.reason)"
    let again =
      again ?? "To repeat it, give the command with --id \(outcome.id.text): it is recorded once at most."
    self.init(
      .outOfReach,
      """
      It is not known whether this was recorded: nobody answered. \(reason)
      To find out: rostrum log \(outcome.session) --last 5
      \(again)
      """)
  }

  /// An error of the log with the status that belongs to it, and what to do about it.
  private init(ofTheLog error: EventLogError) {
    switch error {
    case .unavailable:
      self.init(.outOfReach, Failure.sentence("\(error)", "Check the server and ROSTRUM_DATABASE_URL."))
    case .failed:
      self.init(.outOfReach, Failure.sentence("\(error)", "Check the database and the rights of its user."))
    case .noSpace: self.init(.outOfReach, Failure.sentence("\(error)", "Make room on its volumes."))
    case .unsafeDatabase, .newerSchema, .contended: self.init(.outOfReach, Failure.sentence("\(error)"))
    case .malformed, .unreadable: self.init(.badInput, Failure.sentence("\(error)"))
    case .altered: self.init(.refused, Failure.sentence("\(error)"))
    }
  }

  /// An error of the service with the status that belongs to it, and what to do about it.
  private init(ofTheService error: ServiceError) {
    switch error {
    case .badAddress(let message): self = .badInput(message)
    case .outOfReach(let address, let reason):
      self.init(
        .outOfReach,
        Failure.sentence("The service \(address) is out of reach: \(reason)", "Try again, or check --server.")
      )
    case .problem(let problem) where problem.status == 401:
      self = .badInput(Failure.sentence(problem.detail, "To log in: rostrum login --server URL NAME"))
    case .problem(let problem) where problem.status >= 500: self.init(.outOfReach, problem.detail)
    case .problem(let problem): self = .badInput(problem.detail)
    case .unintelligible(let address, let reason):
      self = .badInput(Failure.sentence("At \(address) is no service that this program knows: \(reason)"))
    }
  }

  /// What the machine says, in one line, as a sentence, with what to do.
  private static func sentence(_ message: String, _ remedy: String = "") -> String {
    let words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let fact = words.split(separator: "; Is the server running").first.map(String.init) ?? words
    let end = fact.last.map { ".!?".contains($0) } == true ? "" : "."
    return [Naming.capitalised(fact) + end, remedy].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
