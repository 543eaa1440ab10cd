import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings

/// How an answer is written.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension Point: ExpressibleByArgument {
  /// A point as it is typed.
  public init?(argument: String) { self.init(argument) }
}

extension CompletionKind {
  /// The names of the sessions that there are.
  static var sessions: CompletionKind { .shellCommand("rostrum sessions --names 2>/dev/null") }
}

extension SessionName: ExpressibleByArgument {
  /// How a shell completes it.
  public static var defaultCompletionKind: CompletionKind { .sessions }
  /// What the help says about it.
  static let help: ArgumentHelp = "The name of the session: small letters, figures, hyphens."
  /// The name of a session as it is typed.
  public init?(argument: String) { self.init(argument) }
}

extension RoomTime: ExpressibleByArgument {
  /// A time as it is typed.
  public init?(argument: String) { self.init(argument) }
}

/// Which session, and at which point of its life.
struct SessionOptions: ParsableArguments {
  @Argument(help: SessionName.help) var session: SessionName
  @Option(
    help: ArgumentHelp(
      "As it stood then: a version, a day or a time, such as 212, 2025-05-16 or '2025-05-16 10:30'.",
      valueName: "point")) var asOf: Point?
  @Option(help: "How to write the answer.") var format: Format = .text
}

/// Who records.
struct OperatorOptions: ParsableArguments {
  @Option(
    name: .customLong("operator"), help: "Who records; ROSTRUM_OPERATOR or the account’s name, if not given.")
  var given: String?

  /// The name; throws if one is given for a service.
  func name(at server: ServerOptions) throws -> String {
    if given != nil, try server.address != nil {
      throw Failure.badInput("A service records the name you logged in with: leave --operator out.")
    }
    return given ?? Terminal.operatorName
  }
}

/// The version of the session that was seen when a command was given.
struct SightOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The version that you have seen: what rests on the floor, or on the last step, is refused if that changed since.",
      valueName: "version"))
  var seen: Int?
}

/// Under which id a command is recorded.
struct RepetitionOptions: ParsableArguments {
  @Option(help: "An id that makes repeating a single command harmless (a UUID).") var id: String?

  func validate() throws {
    if let id, UUID(uuidString: id) == nil { throw ValidationError("“\(id)” is no UUID.") }
  }

  /// The id that was given, or a new one.
  var commandID: UUID { id.flatMap { UUID(uuidString: $0) } ?? UUID() }
}

extension Terminal {
  /// Writes the events that a command led to, and whether it had led to them before.
  static func say(_ outcome: Clerk.Outcome) {
    switch outcome {
    case .recorded(let entries):
      for entry in entries { say(entry.line) }
    case .repeated(let entries):
      for entry in entries { say(entry.line) }
      complain("This was recorded before; nothing was repeated.")
    case .nothing: break
    }
  }
}

/// Writes a value as JSON.
func sayJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  encoder.dateEncodingStrategy = .iso8601
  Terminal.say(String(decoding: try encoder.encode(value), as: UTF8.self))
}
