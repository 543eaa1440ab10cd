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
      return .records(parsed, words(events, at: parsed.time), matter)
    } catch let error as LanguageError {
      return .malformed(error)
    } catch let refusal as Session.Refusal {
      return .refused(RefusedCommand(refusal, in: session).named(in: session))
    } catch {
      return .says
    }
  }

  /// A line as it is meant: one that names somebody and says no more inscribes them on the list that is in use.
  private func parsed(_ line: String, at time: RoomTime) throws(LanguageError) -> ParsedCommand? {
    let found: CommandLanguage.Paragraphs = { report?.passage(called: $0) }
    let standsAlone: (String) -> Bool = { report?.standsAlone($0) ?? false }
    do {
      return try language.parse(line, now: time, paragraphs: found, standsAlone: standsAlone)
    } catch {
      guard error.kind == .unknownCommand, let inscription = inscription(line, from: error.columns.lowerBound)
      else {
        throw error
      }
      do {
        return try language.parse(inscription, now: time, paragraphs: found)
      } catch let other {
        // Where it begins with no name either, what was said of it as a command is of more use.
        throw begins(line.dropFirst(error.columns.lowerBound)) ? other : error
      }
    }
  }

  /// The command of a line before it was tied to what was seen.
  func asGiven(_ line: String, _ tied: Session.Command) -> Session.Command {
    if case .undo = tied, let parsed = try? parsed(line, at: timeOfCommand) { return parsed.command }
    return tied
  }

  /// Whether the first word of a text is a name, or the beginning of one.
  private func begins(_ text: Substring) -> Bool {
    let word = text.prefix { !$0.isWhitespace && $0 != "," }
    if case .unknown = language.names.lookup(String(word)) { return false }
    return true
  }

  /// The line as an inscription, the command put before the name that begins in a column.
  private func inscription(_ line: String, from column: Int) -> String? {
    let names = line.dropFirst(column)
    guard names.first?.isLetter == true, !language.directory.isShortCode(String(names)) else { return nil }
    let isPlaced = CommandLanguage.listKinds.contains { names.lowercased().contains(" on \($0.words)") }
    let clause = isPlaced || names.contains("#") ? "" : session.currentList.clause
    return "\(line.prefix(column))inscribe \(names)\(clause)"
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
