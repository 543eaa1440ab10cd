import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import ServiceAPI
import Views

/// Shows a session, or a part of it.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a session as it stands, or as it stood.",
    discussion: "Parts: \(SessionSheet.Part.allCases.map(\.rawValue).joined(separator: ", ")).")

  @OptionGroup var options: SessionOptions
  @Argument(help: "The part to show.") var part: SessionSheet.Part = .overview
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(options.session, asOf: options.asOf)
      let lines = SessionSheet(session, directory: session.directory).lines(part)
      switch options.format {
      case .text: for line in lines { Terminal.say(line) }
      case .json:
        try sayJSON(
          SheetReading(
            session: options.session.text, version: session.version, part: part.rawValue, lines: lines))
      }
    }
  }
}

extension SessionSheet.Part: ExpressibleByArgument {}

/// Reads the log: what happened when, and who recorded it.
struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Read the log: what happened, when in the room, who recorded it and when.")

  @OptionGroup var options: SessionOptions
  @Option(help: "Only events after that version.") var after = 0
  @Option(help: "Only the last events, that many.") var last: Int?
  @Option(help: "Only events of a kind that begins so, such as floor or proposals.adopted.") var kind: String?
  @OptionGroup var server: ServerOptions

  func validate() throws {
    if let last, last < 1 { throw ValidationError("--last wants a number from 1.") }
    if after < 0 { throw ValidationError("--after wants a version, a number from 0.") }
  }

  private struct Line: Encodable {
    var version: Int
    var time: String
    var kind: String
    var words: String
    var isUndone: Bool
    var correctedIn: [Int]
    var operatorName: String
    var recordedAt: Date
    var commandID: String
    var hash: String
  }

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(options.session, asOf: options.asOf)
      let sentence = EventSentence(session)
      let versions = Set(session.history.map(\.moment.version))
      let recorded = try await store.log.read(options.session, after: min(after, session.version))
        .filter { versions.contains($0.version) && $0.kind.hasPrefix(kind ?? "") }
      let lines = try recorded.suffix(last ?? .max).map { try line($0, session, sentence) }
      switch options.format {
      case .json: try sayJSON(lines)
      case .text: for line in lines { Terminal.say(text(line)) }
      }
    }
  }

  private func line(_ event: RecordedEvent, _ session: Session, _ sentence: EventSentence) throws -> Line {
    Line(
      version: event.version, time: event.occurredAt, kind: event.kind,
      words: sentence.words(try Session.Event(kind: event.kind, payload: event.payload)),
      isUndone: session.undone.contains(event.version), correctedIn: session.corrections[event.version] ?? [],
      operatorName: event.operatorName, recordedAt: event.recordedAt,
      commandID: event.commandID.text,
      hash: event.hash.hex)
  }

  private func text(_ line: Line) -> String {
    let time = line.time.replacing("T", with: " ").prefix(16)
    let marks = [
      line.isUndone ? "undone" : nil,
      line.correctedIn.isEmpty
        ? nil : "corrected in \(line.correctedIn.map(String.init).joined(separator: ", "))",
    ].compactMap { $0 }
    let mark = marks.isEmpty ? "" : " [\(marks.joined(separator: "; "))]"
    return Naming.visible(
      "\(line.version)  \(time)  \(line.words)\(mark)  (\(line.operatorName), recorded \(line.recordedAt.inUTC))"
    )
  }
}
