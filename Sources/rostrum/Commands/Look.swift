import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
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
      case .text: Terminal.page(lines)
      case .json:
        try sayJSON(PartOfSession(part, of: session, named: options.session, at: Terminal.now))
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
  @Option(help: "Only events whose sentence has all these words, in any case and without accents.")
  var search: String?
  @Flag(help: "Go on with what is recorded, as it is, until interrupted.") var follow = false
  @OptionGroup var server: ServerOptions

  func validate() throws {
    if follow, options.asOf != nil || options.format == .json {
      throw ValidationError("--follow goes neither with --as-of nor with --format json.")
    }
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
      let all = try await store.log.read(options.session, after: min(after, session.version))
        .filter { versions.contains($0.version) }
      try checkKind(among: all)
      let lines = try all.filter { $0.kind.hasPrefix(kind ?? "") }.map { try line($0, session, sentence) }
        .filter(isSought).suffix(last ?? .max)
      switch options.format {
      case .json: try sayJSON(Array(lines))
      case .text: Terminal.page(lines.map(text), isFollowed: follow)
      }
      if follow { try await followOn(from: session.version, store) }
    }
  }

  /// Says so where a kind is asked for of which the log has nothing, lest a slip look like an empty answer.
  private func checkKind(among events: [RecordedEvent]) throws {
    guard let kind, !events.contains(where: { $0.kind.hasPrefix(kind) }) else { return }
    let kinds = Set(events.map { String($0.kind.prefix { $0 != "." }) }).sorted().joined(separator: ", ")
    throw Failure.badInput(
      "No event is of a kind that begins with “\(kind)”. Kinds here: \(kinds.isEmpty ? "none" : kinds).")
  }

  private func isSought(_ line: Line) -> Bool {
    guard let search else { return true }
    let words = FoldedName(line.words).text
    return FoldedName(search).text.split(separator: " ").allSatisfy { words.contains($0) }
  }

  private func followOn(from version: Int, _ store: any SessionStore) async throws {
    var known = version
    while !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(500))
      let news = try await store.log.read(options.session, after: known)
      guard let newest = news.last?.version else { continue }
      known = newest
      let session = try await store.session(options.session, asOf: nil)
      let sentence = EventSentence(session)
      let lines = try news.filter { $0.kind.hasPrefix(kind ?? "") }.map { try line($0, session, sentence) }
      for line in lines.filter(isSought) { Terminal.say(text(line)) }
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
