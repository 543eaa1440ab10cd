import CommandLanguage
import FoundationEssentials
import Proceedings
import Sessions

extension ConsoleState {
  /// Does what a key means now, and says what is left to do outside.
  ///
  /// `instant` is when it was pressed, on the clock by which ``drawn(at:)`` is told; `id` is for the command that it
  /// may lead to.
  public mutating func press(_ key: Key, at instant: Duration, id: UUID = UUID()) -> [Effect] {
    let isInStroke = isAttended && lastKey.map { instant - $0 < ConsoleState.answeringTime } ?? false
    lastKey = instant
    if case .control("l") = key { return [.redraw] }
    if case .control("z") = key { return [.suspend] }
    if question != nil { return answer(key, isInStroke: isInStroke, at: instant, id: id) }
    switch page {
    case .reading(let reading): return press(key, on: reading, id: id)
    case .roll(let roll): return press(key, on: roll, id: id)
    case .session: break
    }
    if editor.isEmpty { choicesTyped = sight.choices }
    if editor.isEmpty, let effects = pressOnEmptyLine(key, id: id) { return effects }
    return type(key, id: id)
  }

  private mutating func pressOnEmptyLine(_ key: Key, id: UUID) -> [Effect]? {
    if let shortcut = Shortcut(key) { return pressed(shortcut, id: id) }
    switch key {
    case .character("?"): read(.help)
    case .function(let number):
      if let subject = Reading.Subject.inTurn.first(where: { $0.function == number }) { read(subject) }
    case .control("d"): return leave()
    case .control("c"): notice = .told("Type “quit”, or press Ctrl-D, to leave the console.")
    case .escape: notice = nil
    case .pageDown: listStart = min(listStart + listPage, lastOnList)
    case .pageUp: listStart = max(0, listStart - listPage)
    case .home: listStart = 0
    case .end: listStart = max(0, lastOnList + 1 - listPage)
    case .enter, .tab, .backTab, .backspace, .delete, .left, .right: return []
    case .character(" "): return []
    case .wordLeft, .wordRight, .alt: return []
    case .up, .down, .character, .control: return nil
    }
    return []
  }

  private var lastOnList: Int { max(0, (session.currentList.list?.waiting.count ?? 0) - 1) }

  /// Leaves at once, unless a meeting is running: the key is also the one that deletes a character.
  private mutating func leave() -> [Effect] {
    guard let meeting = session.meetings.open else { return [.leave] }
    pose(
      Question(
        Question.Matter(
          "Leave the console while meeting \(meeting.number) is running?",
          ["What was recorded stays; the console can be started again at any time."]),
        line: "quit", answer: .leave))
    return []
  }

  /// A key that is held down counts once.
  mutating func pressed(_ shortcut: Shortcut, id: UUID) -> [Effect] {
    let instant = lastKey ?? .zero
    defer { lastShortcut = (shortcut, instant) }
    if isAttended, let last = lastShortcut, last.key == shortcut, instant - last.at < shortcut.repeatTime {
      notice = .told("“\(shortcut.key)” was pressed twice in a moment, or is held down: it counts once.")
      return []
    }
    return ask(.shortcut(shortcut), id: id)
  }

  private mutating func type(_ key: Key, id: UUID) -> [Effect] {
    switch key {
    case .enter: return enter(id: id)
    case .tab, .backTab:
      complete(by: key == .tab ? 1 : -1)
      return []
    case .escape where editor.sought == nil, .control("c") where editor.sought == nil:
      editor.drop()
      notice = nil
    case .function(1): read(.help, sought: Keyword.spoken(in: editor.text))
    case .function(let number) where number > 7:
      if let subject = Reading.Subject.inTurn.first(where: { $0.function == number }) { read(subject) }
    case .character, .backspace, .delete, .left, .right, .home, .end, .up, .down, .pageUp, .pageDown,
      .wordLeft, .wordRight, .escape, .function, .control, .alt:
      guard editor.press(key) else { return [] }
      if case .refused = notice { notice = nil }
    }
    readLine()
    return []
  }

  mutating func complete(by step: Int) {
    guard let chosen = completion.turned(by: step) else { return }
    let text = chosen.chosenText
    editor.complete(from: chosen.start, with: text)
    prospect = read(editor.text)
    completion = chosen
  }

  private mutating func enter(id: UUID) -> [Effect] {
    let text = meant(editor.text)
    if text.last == " ", text != editor.text, text.count > 1 {
      editor.replace(with: text)
      readLine()
      return []
    }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    switch words {
    case ["quit"], ["exit"]: return [.leave]
    case ["?"]: read(.help)
    case _ where words.first == "help": read(.help, sought: words.dropFirst().joined(separator: " "))
    case ["events"], ["log"]: read(.events)
    case _ where words.first == "show" && words.count == 2 && Reading.Subject(word: words[1]) != nil:
      if let subject = Reading.Subject(word: words[1]) { read(subject) }
    case []: break
    case ["bell"], ["bell", "on"], ["bell", "off"]:
      rings = words.last == "off" ? false : words.count == 2 || !rings
      notice = .told(rings ? "The bell rings when a speaker’s time is up." : "No bell rings.")
    default:
      if let noted = noted(text) {
        notice = noted
        break
      }
      if hasPages, let roll = Roll(text, in: self), case .malformed = prospect {
        editor.finish(as: text)
        page = .roll(roll)
        break
      }
      if isAway {
        notice = .refused(
          "The line is kept: nobody answers at the \(place). Press Enter again once it is back.")
        return []
      }
      return ask(.line(text), id: id)
    }
    editor.finish()
    readLine()
    return []
  }
}

extension ConsoleState {
  /// Takes up what was asked for, at once or after the command that is on its way.
  mutating func ask(_ intent: Intent, id: UUID) -> [Effect] {
    switch intent {
    case .line(let line): editor.finish(as: line)
    case .shortcut:
      if isAway {
        notice = .refused("Nobody answers at the \(place): press the key again once it is back.")
        return []
      }
    }
    readLine()
    var effects: [Effect] = []
    if case .line(let line) = intent { effects = [.remember(line)] }
    let asked = Asked(intent: intent, pressed: lastKey ?? .zero, sight: sight)
    guard errand == nil else {
      if intents.count < ConsoleState.mostIntents { intents.append(asked) }
      return effects
    }
    return effects + carryOut(asked, id: id)
  }

  /// Takes up what was asked for next, where something was.
  mutating func next(id: UUID) -> [Effect] {
    guard errand == nil, question == nil, !intents.isEmpty else { return [] }
    return carryOut(intents.removeFirst(), id: id)
  }

  private mutating func carryOut(_ wish: Asked, id: UUID) -> [Effect] {
    let intent = wish.intent
    let line =
      switch intent {
      case .line(let line): line
      case .shortcut(let shortcut): shortcut.line(in: session)
      }
    switch read(line) {
    case .empty, .says: return next(id: id)
    case .malformed(let error): return refuse("\(error)", wish, id: id)
    case .refused(let refused): return refuse(refused.sentence + explanation, wish, id: id)
    case .records(let parsed, _, let asked):
      if let hindrance = hindrance(to: asGiven(line, parsed.command), wish) {
        return refuse(hindrance, wish, id: id)
      }
      guard let asked else { return send(parsed, line: line, id: id, isPasted: wish.isPasted) }
      pose(Question(asked, line: line, answer: .send(parsed)))
      return []
    }
  }

  mutating func send(
    _ parsed: ParsedCommand, line: String, id: UUID, isPasted: Bool = false
  ) -> [Effect] {
    let errand = Errand(id: id, line: line, command: parsed.command, time: parsed.time)
    self.errand = errand
    isErrandPasted = isPasted
    return [.send(errand)]
  }

  /// A line that was refused stands where it was typed, to be mended; unless another is being typed already.
  private mutating func refuse(_ sentence: String, _ wish: Asked, id: UUID) -> [Effect] {
    notice = .refused(sentence)
    if case .line(let line) = wish.intent {
      if wish.isPasted { holdPasted(after: line, sentence) }
      if editor.isEmpty, question == nil {
        editor.replace(with: line)
        readLine()
      }
    }
    return next(id: id)
  }

  /// What somebody else did a moment ago, which may be why.
  var explanation: String {
    guard let last = happenings.last, last.operatorName != operatorName, last.time.day == now.day,
      abs(now.second - last.time.second) <= 5
    else { return "" }
    return " A moment ago, \(last.operatorName): \(last.words)"
  }
}
