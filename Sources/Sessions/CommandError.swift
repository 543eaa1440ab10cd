import EventLog
import FoundationEssentials
import Proceedings

/// Why a desk did not record a command, whether the desk is in this process or at a service.
public enum CommandError: Error, Sendable {
  /// The rules say no.
  case refused(RefusedCommand)
  /// Another command was given with the id before.
  case conflict(UUID)
  /// Nobody said whether the command was recorded. It may be given again with the same id, and is recorded once at most.
  case unanswered(SessionName, UUID, because: any Error)
  /// The command was not recorded, since the machine failed.
  case failed(any Error)
}

extension CommandError {
  /// What stands against a command of a session, from any error on the way to the log.
  init(_ error: any Error, id: UUID, in session: Session, named name: SessionName) {
    switch error {
    case let error as CommandError: self = error
    case let refusal as Session.Refusal: self = .refused(RefusedCommand(refusal, in: session))
    case EventLogError.unavailable: self = .unanswered(name, id, because: error)
    default: self = .failed(error)
    }
  }
}

/// What the rules say against a command.
public struct RefusedCommand: Sendable, Equatable {
  /// The fact, as a sentence.
  public let fact: String
  /// The rule behind it, as the body's profile labels it.
  public let rule: String?
  /// What to do instead, as a sentence.
  public let remedy: String?

  /// A refusal in words.
  public init(fact: String, rule: String?, remedy: String?) {
    self.fact = fact
    self.rule = rule
    self.remedy = remedy
  }

  /// A refusal in words, with codes of participants between ‹ and ›.
  public init(_ refusal: any Explained, in session: Session) {
    self.init(
      fact: refusal.fact, rule: refusal.rule.flatMap { session.body?.fact.label(of: $0) },
      remedy: refusal.remedy)
  }

  /// The fact with its rule, and what to do instead.
  public var sentence: String {
    let whole = rule.map { fact.hasSuffix(".") ? "\(fact.dropLast()) (\($0))." : "\(fact) (\($0))" } ?? fact
    return [whole, remedy ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
