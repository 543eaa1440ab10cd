import Access
import CommandLanguage
import EmbeddedPostgres
import EventLog
import FoundationEssentials
import PostgresClient
import Proceedings
import ServiceAPI
import ServiceClient
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

  static func noSession(_ name: SessionName) -> Failure {
    .badInput(
      "There is no session \(name). Create it: rostrum create \(name) --body CODE (the codes: rostrum body list)"
    )
  }

  /// Any error in these terms.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as MalformedLine: self = .badInput("\(error)")
    case let error as CommandError: self.init(ofTheDesk: error)
    case let error as AccessError: self = .badInput("\(error)")
    case let error as EventLogError: self.init(ofTheLog: error)
    case let error as ServiceError: self.init(ofTheService: error)
    case let error as HeadKey.Unusable: self.init(.outOfReach, Failure.sentence("\(error)"))
    case let error as PrivateServerError: self.init(.outOfReach, Failure.sentence("\(error)"))
    case let error as PostgresError: self.init(ofTheLog: .failed(error))
    default: self.init(.badInput, "\(error)")
    }
  }
}

extension Failure {
  /// The failure if nobody said whether a command was recorded: how to find out, and how to give it `again`.
  init(unanswered id: UUID, in session: SessionName, because cause: any Error, again: String) {
    self.init(
      .outOfReach,
      """
      It is not known whether this was recorded: nobody answered. \(Failure(cause).message)
      To find out: rostrum log \(session) --last 5
      \(again)
      """)
  }

  private init(ofTheDesk error: CommandError) {
    switch error {
    case .refused(let refused): self.init(.refused, refused.sentence)
    case .conflict(let id):
      self = .badInput("Another command was recorded under the id \(id.text). Give this one another id.")
    case .failed(let reason): self.init(reason)
    case .unanswered(let session, let id, let cause):
      self.init(
        unanswered: id, in: session, because: cause,
        again: "To repeat it, give the command with --id \(id.text): it is recorded once at most.")
    }
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
