import CommandLanguage
import FoundationEssentials
import Proceedings
import ReferenceData
import Views

/// What a console says line by line to whoever listens to it instead of looking: what came of a line, what others did,
/// what is asked, and how the time runs.
public struct PlainTalk: Sendable {
  private var version: Int
  private var notice: ConsoleState.Notice?
  private var question: Question?
  private var connection = ConsoleState.Connection.standing
  private var clock: SpeakersClock.State?

  /// Talk that goes on from what a console knows now.
  public init(_ state: ConsoleState) {
    version = state.happenings.last?.version ?? state.session.version
    notice = state.notice
    clock = state.session.clock(at: state.now)?.state
  }

  /// What is to be said of a console that has changed.
  public mutating func lines(_ state: ConsoleState) -> [String] {
    var lines: [String] = []
    if state.connection != connection {
      connection = state.connection
      if case .away(let since, let reason) = connection {
        lines.append("The \(state.place) does not answer since \(since.clock): \(reason)")
      }
    }
    if let last = state.happenings.last?.version, last > version {
      lines += state.happenings(after: version).filter { $0.operatorName != state.operatorName }
        .map { "\($0.operatorName): \($0.words)" }
      version = last
    }
    if state.notice != notice {
      notice = state.notice
      if let notice { lines.append(PlainTalk.words(notice)) }
    }
    if state.question != question {
      question = state.question
      if let matter = question?.matter { lines += [matter.title] + matter.consequences + ["Type yes or no."] }
    }
    return lines + warnings(state)
  }

  private static func words(_ notice: ConsoleState.Notice) -> String {
    switch notice {
    case .recorded(let words): "Recorded: \(words.joined(separator: " "))"
    case .refused(let sentence): "Refused: \(sentence)"
    case .told(let text): text
    }
  }

  private mutating func warnings(_ state: ConsoleState) -> [String] {
    let now = state.session.clock(at: state.now)
    defer { clock = now?.state }
    guard let now, let left = now.left, now.state != clock else { return [] }
    switch now.state {
    case .running: return []
    case .warning: return ["The speaker has \(left) seconds left."]
    case .over: return ["The speaker is over the time."]
    }
  }

  /// What a line asks to be told, and is no command: a part of the session, or help; nil where it is a command.
  public static func answer(to line: String, in state: ConsoleState) -> [String]? {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first {
    case "help", "?":
      let wanted = words.dropFirst().joined(separator: " ")
      let found = CommandLanguage.keywords.filter { !wanted.isEmpty && $0.text.hasPrefix(wanted) }
      if !found.isEmpty { return found.flatMap { $0.forms + ["  \($0.meaning(in: state.session))"] } }
      return wanted.isEmpty ? general : ["There is no command that begins with “\(wanted)”."]
    case "show":
      let part =
        words.dropFirst().first.flatMap(SessionSheet.Part.init(rawValue:))
        ?? (words.count == 1 ? .overview : nil)
      guard let part else {
        return ["Parts to show: \(SessionSheet.Part.allCases.map(\.rawValue).joined(separator: ", "))."]
      }
      return SessionSheet(state.session, directory: state.language.directory).lines(part)
    case "now": return situation(state)
    case "events": return state.happenings.suffix(10).map(\.line)
    case "paragraph": return state.passage.map { [$0.words] } ?? ["Nothing is drafted yet."]
    case "complete":
      var asked = state
      asked.editor.replace(with: String(line.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)))
      asked.readLine()
      let found = asked.completion.candidates.map { $0.detail.isEmpty ? $0.text : "\($0.text): \($0.detail)" }
      return found.isEmpty ? ["Nothing fits there."] : found
    default: return nil
    }
  }

  /// The line that a single sign or the number of a choice stands for; the text itself if it is neither.
  public static func line(meantBy text: String, in session: Session) -> String {
    let bare = text.trimmingWhitespace
    guard bare.count == 1, let sign = bare.first else { return text }
    if let shortcut = Shortcut(.character(sign)) { return shortcut.line(in: session) }
    guard let number = sign.wholeNumberValue, session.choices.indices.contains(number - 1) else {
      return text
    }
    return session.choices[number - 1]
  }

  /// What was asked and not answered, and what waited for the answer, when nobody is there any more to give it.
  public static func leftOver(_ state: ConsoleState) -> [String] {
    let asked = state.question.map { ["Not answered, and not done: \($0.line)"] } ?? []
    return asked + state.waitingLines.map { "Not done: \($0)" }
  }

  private static let general = [
    "A line is recorded as it is given; the name of a delegation alone inscribes it on the list.",
    "One sign is enough for: " + Shortcut.allCases.map { "\($0.key) \($0.meaning)" }.joined(separator: "; ")
      + ".",
    "To be told something: now, show list, show floor, show proposals, events, paragraph, complete ukr, help floor.",
    "To leave: quit.",
  ]

  /// Who has the floor, the time, and who is next.
  public static func situation(_ state: ConsoleState) -> [String] {
    let rows = Head.rows(state, columns: 400) + FloorRows.rows(state, columns: 400).dropFirst()
    return rows.map { row in
      row.text.filter { !"▶●▲█░".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}

extension ConsoleState {
  /// Takes a whole line, as if it had been typed and given; a single sign stands for its key, and “yes” and “no”
  /// answer what was asked. `instant` is when the line was read.
  public mutating func give(_ line: String, at instant: Duration) -> [Effect] {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if question != nil { return giveBeforeAnswer(line, text.lowercased(), at: instant) }
    editor.clear()
    if let sign = text.first, text.count == 1, Shortcut(.character(sign)) != nil {
      return press(.character(sign), at: instant)
    }
    editor.replace(with: line)
    choicesTyped = nil
    let effects = press(.enter, at: instant)
    page = .session
    // What was refused is not kept for mending: the terminal keeps the lines that were typed.
    if errand == nil, question == nil { editor.clear() }
    return effects
  }

  private mutating func giveBeforeAnswer(_ line: String, _ text: String, at instant: Duration) -> [Effect] {
    lastKey = instant
    switch text {
    case "yes", "y", "no", "n":
      guard mayAnswer(at: instant) else {
        notice = .told("“\(text)” was typed before the question was told: type it again.")
        return []
      }
      return settle(text.hasPrefix("y"), id: UUID())
    case "": notice = .told("Type yes or no.")
    case "quit", "exit": return [.leave]
    default:
      if let sign = text.first, text.count == 1, Shortcut(.character(sign)) != nil {
        notice = .told("“\(text)” was not taken: type yes or no first.")
        return []
      }
      editor.replace(with: line)
      wait(.line(line))
      editor.clear()
      notice = .told(hint ?? "“\(text)” waits for the answer: type yes or no.")
    }
    return []
  }
}
