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
    if question != nil { return answer(key, isInStroke: isInStroke, at: instant, id: id) }
    switch page {
    case .help(let line):
      turn(key, from: line) { .help(from: max(0, $0)) }
      return []
    case .events(let back):
      turn(key, from: back) { .events(back: max(0, -$0)) }
      return []
    case .session: break
    }
    if editor.isEmpty { choicesTyped = sight.choices }
    if editor.isEmpty, let effects = pressOnEmptyLine(key, id: id) { return effects }
    return type(key, id: id)
  }

  /// What is pasted is typed, its ends of lines aside: a line is given by a key alone.
  public mutating func paste(_ text: String) {
    page = .session
    for character in text.prefix(LineEditor.longestLine) {
      _ = editor.press(.character(character.isNewline ? " " : character))
    }
    readLine()
  }

  private mutating func pressOnEmptyLine(_ key: Key, id: UUID) -> [Effect]? {
    if let shortcut = Shortcut(key) { return pressed(shortcut, id: id) }
    switch key {
    case .character("?"), .function(1): page = .help(from: 0)
    case .function(8): page = .events(back: 0)
    case .control("d"): return [.leave]
    case .control("c"): notice = .told("Type “quit”, or press Ctrl-D, to leave the console.")
    case .escape: notice = nil
    case .pageDown: listStart = min(listStart + 5, max(0, (session.currentList.list?.waiting.count ?? 0) - 1))
    case .pageUp: listStart = max(0, listStart - 5)
    case .enter, .tab, .backTab, .backspace, .delete, .left, .right, .home, .end: return []
    case .character(" "): return []
    case .up, .down, .character, .function, .control: return nil
    }
    return []
  }

  /// A key that is held down counts once.
  private mutating func pressed(_ shortcut: Shortcut, id: UUID) -> [Effect] {
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
    case .escape, .control("c"):
      editor.clear()
      notice = nil
    case .function(1): page = .help(from: 0)
    case .character, .backspace, .delete, .left, .right, .home, .end, .up, .down, .pageUp, .pageDown,
      .function,
      .control:
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

  private mutating func turn(_ key: Key, from place: Int, _ page: (Int) -> Page) {
    switch key {
    case .down, .character("j"): self.page = page(place + 1)
    case .up, .character("k"): self.page = page(place - 1)
    case .pageDown, .character(" "): self.page = page(place + 15)
    case .pageUp: self.page = page(place - 15)
    case .home: self.page = page(0)
    case .escape, .enter, .control, .function, .character: self.page = .session
    case .end, .tab, .backTab, .backspace, .delete, .left, .right: break
    }
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
    case ["help"], ["?"]: page = .help(from: 0)
    case ["events"], ["log"]: page = .events(back: 0)
    case []: break
    default:
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
    case .line: editor.finish()
    case .shortcut:
      if isAway {
        notice = .refused("Nobody answers at the \(place): press the key again once it is back.")
        return []
      }
    }
    readLine()
    let asked = Asked(intent: intent, pressed: lastKey ?? .zero, sight: sight)
    guard errand == nil else {
      if intents.count < ConsoleState.mostIntents { intents.append(asked) }
      return []
    }
    return carryOut(asked, id: id)
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
    case .malformed(let error):
      refuse("\(error)", line: intent)
      return next(id: id)
    case .refused(let refused):
      refuse(refused.sentence + explanation, line: intent)
      return next(id: id)
    case .records(let parsed, _, let asked):
      if let hindrance = hindrance(to: asGiven(line, parsed.command), wish) {
        refuse(hindrance, line: intent)
        return next(id: id)
      }
      guard let asked else { return send(parsed, line: line, id: id) }
      pose(Question(asked, line: line, parsed: parsed))
      return []
    }
  }

  mutating func send(_ parsed: ParsedCommand, line: String, id: UUID) -> [Effect] {
    let errand = Errand(id: id, line: line, command: parsed.command, time: parsed.time)
    self.errand = errand
    return [.send(errand)]
  }

  /// A line that was refused stands where it was typed, to be mended; unless another is being typed already.
  private mutating func refuse(_ sentence: String, line intent: Intent) {
    notice = .refused(sentence)
    if case .line(let line) = intent, editor.isEmpty {
      editor.replace(with: line)
      readLine()
    }
  }

  /// What somebody else did a moment ago, which may be why.
  var explanation: String {
    guard let last = happenings.last, last.operatorName != operatorName, last.time.day == now.day,
      abs(now.second - last.time.second) <= 5
    else { return "" }
    return " A moment ago, \(last.operatorName): \(last.words)"
  }
}
