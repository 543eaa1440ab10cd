import ArgumentParser
import Console
import EventLog
import FoundationEssentials
import Proceedings

/// How an answer is written.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json

  // The library would find the same out of any type, by name and at every start of a command that has the option.
  static var allValueStrings: [String] { allCases.map(\.rawValue) }
  static var allValueDescriptions: [String: String] { [:] }
  var defaultValueDescription: String { rawValue }
}

extension Point: ExpressibleByArgument {
  /// A point as it is typed.
  public init?(argument: String) { self.init(argument) }
}

extension SessionName: ExpressibleByArgument {
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

  func validate() throws {
    if given != nil, try Rostrum.server != nil {
      throw ValidationError("A service records the name you logged in with: leave --operator out.")
    }
  }

  /// The name.
  var name: String { given ?? Terminal.operatorName }
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

extension [String] {
  /// The words one after the other, as the configuration of a command names them.
  ///
  /// Configurations are made at every start; `joined` would find out by name what an array is, which takes long where a
  /// program has many types.
  var listed: String {
    var text = ""
    for word in self { text += text.isEmpty ? word : ", \(word)" }
    return text
  }
}

/// Writes a value as JSON.
func sayJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  encoder.dateEncodingStrategy = .iso8601
  Terminal.say(String(decoding: try encoder.encode(value), as: UTF8.self))
}
