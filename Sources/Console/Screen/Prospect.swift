import CommandLanguage
import Drafting
import Proceedings
import ReferenceData
import Sessions

/// What a line would do if it were given now.
public enum Prospect: Sendable {
  /// Nothing is typed.
  case empty
  /// It says nothing that is recorded, such as a time alone.
  case says
  /// It cannot be read.
  case malformed(LanguageError)
  /// The rules say no.
  case refused(RefusedCommand)
  /// It is recorded, with what would happen in words, and with what is to be asked first.
  case records(ParsedCommand, [String], Question.Matter?)
}

extension ConsoleState {
  /// What a line would do if it were given now.
  func read(_ line: String) -> Prospect {
    let time = timeOfCommand
    do {
      guard var parsed = try parsed(meant(line), at: time) else { return .says }
      if let error = parsed.farAhead(of: now) { throw error }
      parsed.command = parsed.command.asSeen(in: session)
      if let refusal = session.refusalOfNames(in: parsed.command) { throw refusal }
      let events = try session.decide(parsed.command, at: parsed.time)
      let matter =
        Question.Matter(events, in: session, sentence: sentence) ?? matter(ofUndoing: parsed.command)
        ?? matter(ofDoubt: line)
      return .records(parsed, words(events, at: parsed.time), matter)
    } catch let error as LanguageError {
      return .malformed(error)
    } catch let refusal as Session.Refusal {
      return .refused(RefusedCommand(refusal, in: session).named(in: session))
    } catch {
      return .says
    }
  }

  /// A line as it is meant, with the paragraphs of the report.
  private func parsed(_ line: String, at time: RoomTime) throws(LanguageError) -> ParsedCommand? {
    try language.parseMeant(
      line, now: time, paragraphs: { report?.passage(called: $0) },
      standsAlone: { report?.standsAlone($0) ?? false })
  }

  /// The command of a line before it was tied to what was seen.
  func asGiven(_ line: String, _ tied: Session.Command) -> Session.Command {
    if case .undo = tied, let parsed = try? parsed(line, at: timeOfCommand) { return parsed.command }
    return tied
  }

  private func words(_ events: [Session.Event], at time: RoomTime) -> [String] {
    events.map { event in
      guard case .speakersList(let listed) = event, case .inscribed(let entry) = listed.event else {
        return sentence.announced(event)
      }
      var after = session
      after.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      let list = after.lists[.init(item: listed.item, kind: listed.kind ?? .discussion)]
      guard let list, let place = list.place(of: entry.delegation) else { return sentence.words(event) }
      return "\(sentence.words(event)) Place \(place) of \(list.waiting.count)."
    }
  }
}
