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
    case repeated
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
  mutating func take(_ line: String, now: RoomTime, id: UUID = UUID()) async throws -> Outcome {
    // What is recorded is not read again: a line may refer to what it has itself changed.
    if await desk.hasRecorded(id) { return .repeated }
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
      if receipt.wasRepeated { return .repeated }
      let sentence = EventSentence(receipt.state.directory)
      return .recorded(receipt.entries.map { "\($0.version)  \(time.clock)  \(sentence.words($0.event))" })
    } catch let refusal as Session.Refusal {
      let session = await desk.state
      throw Failure(
        .refused, Naming.sentence(refusal: refusal, body: session.body?.fact, directory: session.directory))
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
