import CommandLanguage
import FoundationEssentials
import Proceedings
import ReferenceData

/// Answers to a question, and what is typed while one stands.
///
/// An answer is a key that was pressed for the question. One that was pressed before a person can have read it, or in
/// one stroke with such keys, belongs to a line that is typed ahead: it goes into the line, which waits for the answer.
extension ConsoleState {
  /// The question before an event is taken back that was an action of the body, or that somebody else recorded.
  func matter(ofUndoing command: Session.Command) -> Question.Matter? {
    guard case .undo(let version?, _) = command else { return nil }
    let happened = session.matter(of: version)
    guard let event = session.event(at: happened) else { return nil }
    let recorder = happenings.first { $0.version == version }
    let isOther = recorder.map { $0.operatorName != operatorName } ?? false
    let isAction = event.traits.contains(.confirmed)
    guard isOther || isAction else { return nil }
    let words = sentence.words(event).trimmingFullStop
    return Question.Matter(
      happened == version ? "Is this taken back: \(words)?" : "Is this done again: \(words)?",
      [
        isOther ? recorder.map { "\($0.operatorName) recorded it at \($0.time.clock)." } ?? "" : "",
        isAction ? "It is an action of the body." : "",
        happened == version
          ? "Both stay in the log; “!” does it again." : "It counts again as it was recorded.",
      ].filter { !$0.isEmpty })
  }

  /// The question before a word alone inscribes an organization that was not heard of yet, and of which it is no name
  /// that is much used.
  func matter(ofDoubt line: String) -> Question.Matter? {
    language.doubtful(line).map {
      Question.Matter(
        "Is \($0.inSentence) meant by “\(line.trimmingWhitespace)”?",
        ["It would be inscribed; it was not heard of in this session before."])
    }
  }

  /// How long a question has to be on the screen, and the keyboard at rest, before a key answers it.
  static let answeringTime = Duration.milliseconds(500)

  /// What is on the screen now was drawn, or said, at that time.
  public mutating func drawn(at instant: Duration) {
    sight.draw(session, at: instant)
    if question != nil, questionDrawn == nil { questionDrawn = instant }
  }

  /// Whether a question is on the screen of which nobody knows since when.
  public var hasNewQuestion: Bool { question != nil && questionDrawn == nil }

  /// Whether a key or line of that time was given for the question.
  func mayAnswer(at instant: Duration) -> Bool {
    guard isAttended else { return true }
    guard let questionDrawn else { return false }
    return instant - questionDrawn >= ConsoleState.answeringTime
  }

  mutating func pose(_ question: Question) {
    self.question = question
    questionDrawn = nil
    hint = nil
  }

  /// Takes a key while a question stands; `isInStroke` if it follows another too fast to be one of its own.
  mutating func answer(_ key: Key, isInStroke: Bool, at instant: Duration, id: UUID) -> [Effect] {
    let isAnswer = mayAnswer(at: instant) && !isInStroke
    hint = nil
    switch key {
    case .character("y"), .character("Y"):
      if editor.isEmpty, isAnswer { return settle(true, id: id) }
      type(key)
    case .character("n"), .character("N"):
      if editor.isEmpty, isAnswer { return settle(false, id: id) }
      type(key)
    case .escape, .control("c"):
      if editor.isEmpty, isAnswer { return settle(false, id: id) }
      if editor.isEmpty { hint = "The question had just come: press the key again." }
      editor.drop()
      readLine()
    case .enter: return enterBeforeAnswer(isAnswer: isAnswer, id: id)
    case .tab: complete(by: 1)
    case .backTab: complete(by: -1)
    case .character, .backspace, .delete, .left, .right, .home, .end, .up, .down, .pageUp, .pageDown,
      .wordLeft, .wordRight, .function, .control, .alt:
      if editor.isEmpty, isForAnotherTime(key) {
        hint = "The question is answered first: the key was not taken."
      } else {
        type(key)
      }
    }
    return []
  }

  private func isForAnotherTime(_ key: Key) -> Bool {
    switch key {
    case .function, .pageUp, .pageDown, .control("d"), .character("?"): true
    case .character: Shortcut(key) != nil
    case .enter, .tab, .backTab, .backspace, .delete, .escape, .left, .right, .home, .end, .up, .down,
      .wordLeft, .wordRight, .control, .alt:
      false
    }
  }

  private mutating func type(_ key: Key) {
    guard editor.press(key) else { return }
    readLine()
  }

  /// A line that is given before the answer waits for it, unless it is the answer.
  private mutating func enterBeforeAnswer(isAnswer: Bool, id: UUID) -> [Effect] {
    let text = editor.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch text {
    case "": hint = "The question is answered with y or n."
    case "y", "yes", "n", "no":
      guard isAnswer else {
        hint = "The question had just come: press Enter again."
        return []
      }
      editor.clear()
      return settle(text.hasPrefix("y"), id: id)
    case "quit", "exit": return [.leave]
    default: wait(Intent.line(editor.text))
    }
    return []
  }

  /// Keeps a line until the question is answered.
  mutating func wait(_ intent: Intent) {
    guard intents.count < ConsoleState.mostIntents else {
      hint = "No more lines wait: answer the question first."
      return
    }
    intents.append(Asked(intent: intent, pressed: lastKey ?? .zero, sight: sight))
    editor.finish()
    readLine()
  }

  /// Does what was asked about, or leaves it.
  mutating func settle(_ isSo: Bool, id: UUID) -> [Effect] {
    guard let asked = question else { return [] }
    question = nil
    hint = nil
    defer { readLine() }
    switch asked.answer {
    case .send(let parsed):
      if isSo { return send(parsed, line: asked.line, id: id) }
      notice = .told("Left as it was: \(asked.line)")
    case .give(let lines):
      if isSo {
        let wishes = lines.map {
          Asked(intent: .line($0), pressed: lastKey ?? .zero, sight: sight, isPasted: true)
        }
        intents.insert(contentsOf: wishes, at: 0)
      } else {
        notice = .told("The pasted lines were dropped.")
      }
    case .leave:
      if isSo { return [.leave] }
      notice = nil
    }
    return next(id: id)
  }

  /// The lines that wait for the answer or for their turn.
  public var waitingLines: [String] {
    intents.map { asked in
      switch asked.intent {
      case .line(let line): line
      case .shortcut(let shortcut): String(shortcut.key)
      }
    }
  }
}
