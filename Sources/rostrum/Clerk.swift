import Console
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import Views

/// Takes lines of the command language to a session’s desk, and says what came of them.
struct Clerk {
  /// What came of a line.
  enum Outcome {
    case recorded([String])
    case repeated([String])
    case nothing
  }

  let desk: SessionDesk<Session>
  let operatorName: String
  private var language = CommandLanguage()

  init(_ desk: SessionDesk<Session>, operatorName: String) {
    self.desk = desk
    self.operatorName = operatorName
  }

  /// Has one line recorded; throws a `Failure` that names the fact, the place and what to do.
  ///
  /// A line whose id is in the log is not read again: what it names may have gone since, on its own account.
  mutating func take(_ line: String, now: RoomTime, id: UUID = UUID()) async throws -> Outcome {
    if let lines = try await answer(of: id) { return .repeated(lines) }
    language.session = await desk.state
    let parsed: ParsedCommand?
    do {
      parsed = try language.parse(line, now: now, paragraphs: paragraphs(for: line))
    } catch {
      throw Failure.badInput(error.pointing(into: line))
    }
    guard let parsed else { return .nothing }
    return try await submit(parsed.command, at: parsed.time, id: id)
  }

  /// Has one command recorded.
  func submit(_ command: Session.Command, at time: RoomTime, id: UUID) async throws -> Outcome {
    do {
      let receipt = try await desk.submit(command, at: time, by: operatorName, id: id)
      let sentence = EventSentence(receipt.state.directory)
      let lines = receipt.entries.map { "\($0.version)  \(time.clock)  \(sentence.words($0.event))" }
      return receipt.wasRepeated ? .repeated(lines) : .recorded(lines)
    } catch let refusal as Session.Refusal {
      let session = await desk.state
      throw Failure(
        .refused, Naming.sentence(refusal: refusal, body: session.body?.fact, directory: session.directory))
    }
  }

  /// What was said when a command was recorded before; nil where it was not.
  private func answer(of id: UUID) async throws -> [String]? {
    let recorded = try await desk.recorded(id)
    if recorded.isEmpty { return nil }
    let sentence = EventSentence(await desk.state.directory)
    return try recorded.map { event in
      let words = sentence.words(try Session.Event(kind: event.kind, payload: Data(event.payload)))
      return "\(event.version)  \(RoomTime(event.occurredAt)?.clock ?? "")  \(words)"
    }
  }

  /// The paragraphs of the report, drafted only for a line that works on them.
  private func paragraphs(for line: String) -> CommandLanguage.Paragraphs {
    guard CommandLanguage.concernsReport(line) else { return { _ in nil } }
    let report = Report.draft(language.session)
    return { name in
      let block = Int(name).flatMap(report.paragraph) ?? report.block(named: name)
      return block.map { ($0.name, $0.drafted ?? $0.plainWords) }
    }
  }
}
