import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions
import Views

/// Takes lines of the command language to a session’s desk, and says what came of them.
public struct Clerk {
  /// An event that a line led to, and how the log tells it.
  public struct Entry: Sendable {
    /// The event.
    public let logged: LoggedEvent
    /// The same in words.
    public let words: String

    init(_ logged: LoggedEvent, sentence: EventSentence) {
      self.logged = logged
      words = sentence.words(logged.event)
    }

    /// As a line of the log.
    public var line: String { "\(logged.version)  \(logged.time.clock)  \(words)" }
  }

  /// What came of a line.
  public enum Outcome: Sendable {
    /// It led to these events.
    case recorded([Entry])
    /// It had led to these events before; nothing was recorded now.
    case repeated([Entry])
    /// It says nothing that is recorded.
    case nothing
  }

  /// The desk of the session.
  public let desk: any Desk
  /// Who gives the lines, as the log will say.
  public let operatorName: String
  private var language: CommandLanguage?

  /// A clerk at a session's desk, for one operator.
  public init(_ desk: any Desk, operatorName: String) {
    self.desk = desk
    self.operatorName = operatorName
  }

  /// Has one line recorded; throws a ``Complaint``, or what the log throws.
  ///
  /// A line whose id is in the log is not read again: what it names may have gone since, on its own account. The next
  /// speaker is given the floor if that still stands as it was `seen`, where somebody saw it.
  public mutating func take(
    _ line: String, now: RoomTime, id: UUID = UUID(), seen: Session.FloorStanding? = nil
  ) async throws -> Outcome {
    if let entries = try await entries(of: id) { return .repeated(entries) }
    guard var parsed = try parse(line, now: now, in: try await desk.session) else { return .nothing }
    if let seen, parsed.command.restsOn == .floor(isNext: true) {
      parsed.command = .provided(floor: seen, parsed.command)
    }
    return try await submit(parsed.command, at: parsed.time, id: id)
  }

  /// Has one command recorded; throws a ``Complaint`` where the rules say no, or what the log throws.
  public func submit(_ command: Session.Command, at time: RoomTime, id: UUID) async throws -> Outcome {
    do {
      if case .undo(version: nil, _) = command, let entries = try await entries(of: id) {
        return .repeated(entries)
      }
      let command = Self.definite(command, in: try await desk.session)
      let receipt = try await desk.submit(command, at: time, by: operatorName, id: id)
      let sentence = EventSentence(receipt.session.directory)
      let entries = receipt.events.map { Entry($0, sentence: sentence) }
      return receipt.wasRepeated ? .repeated(entries) : .recorded(entries)
    } catch let refusal as Session.Refusal {
      throw Complaint.refused(Self.refused(refusal, in: try await desk.session))
    }
  }

  /// The command with the number of the event that it takes back, which is the last one if it names none.
  ///
  /// Given again, it then takes back that event or none, whatever was recorded meanwhile.
  private static func definite(
    _ command: Session.Command, in state: Session
  ) -> Session.Command {
    guard case .undo(version: nil, let withRest) = command, let last = state.lastToUndo else {
      return command
    }
    return .undo(version: last, withWhatRestsOnIt: withRest)
  }

  /// Reads a line as it is meant where the session stands like this; nil where it says nothing.
  public mutating func parse(
    _ line: String, now: RoomTime, in session: Session
  ) throws(Complaint) -> ParsedCommand? {
    var language = language ?? CommandLanguage(session: session)
    language.session = session
    self.language = language
    do {
      return try language.parse(line, now: now, paragraphs: Self.paragraphs(in: session))
    } catch {
      throw .malformed(error, line: line)
    }
  }

  /// What was recorded under an id before; nil where nothing was.
  public func entries(of id: UUID) async throws -> [Entry]? {
    let recorded = try await desk.recorded(id)
    if recorded.isEmpty { return nil }
    let sentence = EventSentence(try await desk.session.directory)
    return recorded.map { Entry($0, sentence: sentence) }
  }

  /// A refusal in the words that the operator is shown.
  static func refused(_ refusal: Session.Refusal, in session: Session) -> RefusedLine {
    RefusedLine(
      fact: Naming.capitalised(Naming.named(refusal.fact, in: session)),
      rule: refusal.rule.flatMap { session.body?.fact.label(of: $0) },
      remedy: refusal.remedy.map { Naming.named($0, in: session) },
      sentence: Naming.sentence(refusal: refusal, in: session))
  }

  /// The paragraphs of the report, which is drafted only where a line names one.
  private static func paragraphs(in session: Session) -> CommandLanguage.Paragraphs {
    { name in
      let report = Report.draft(session, part: session.currentPart)
      let block = Int(name).flatMap(report.paragraph) ?? report.block(named: name)
      return block.map { ($0.name, $0.drafted ?? $0.plainWords) }
    }
  }
}
