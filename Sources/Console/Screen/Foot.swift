import CommandLanguage
import Proceedings
import Sessions

/// The last rows: what is said or asked, the line that is typed, what it would do, what may stand in it, and the keys.
struct Foot {
  private(set) var rows: [Row] = []
  private(set) var cursorRow = 0
  private(set) var cursorColumn = 0

  private static let prompt = "› "

  init(_ state: ConsoleState, columns: Int, most: Int) {
    rows = [Row().fitted(to: columns, fill: "─", style: .quiet)]
    rows += Foot.said(state, columns: columns, most: most)
    cursorRow = rows.count
    let (line, column) = Foot.line(state, columns: columns)
    cursorColumn = column
    rows += [line, Foot.effect(state)]
    let completions = Foot.completions(state, columns: columns)
    // The row of what may stand in the line is free for the keys while nothing is typed.
    let keys = Foot.keys(state, columns: columns, rows: completions == Row() ? 2 : 1)
    rows += keys.count == 2 ? keys : [completions] + keys
  }

  // MARK: What is said

  private static func said(_ state: ConsoleState, columns: Int, most: Int) -> [Row] {
    if let question = state.question {
      let title = Row.wrapped("? " + question.matter.title, to: columns, .warning, indent: 2)
      let consequences = question.matter.consequences.flatMap {
        Row.wrapped("  " + $0, to: columns - 2).map { Row("  ").adding($0) }
      }
      return Array((title + consequences).prefix(most)) + [Row(answers(state), .bold)]
    }
    return Array(notice(state, columns: columns).prefix(most))
  }

  /// How the question is answered, and what becomes of the line that stands there.
  private static func answers(_ state: ConsoleState) -> String {
    switch state.editor.text.lowercased() {
    case "": "  y: yes, so it is    n or Esc: no"
    case "y", "yes": "  Enter: yes, so it is    Esc: empties the line"
    case "n", "no": "  Enter: no    Esc: empties the line"
    default: "  Enter: the line waits for the answer    Esc: empties the line"
    }
  }

  private static func notice(_ state: ConsoleState, columns: Int) -> [Row] {
    if let errand = state.errand, !state.isAway, state.notice == nil {
      return [Row("… \(errand.line)", .quiet)]
    }
    switch state.notice {
    case nil: return [Row()]
    case .told(let text): return Row.wrapped(text, to: columns, indent: 2)
    case .recorded(let words):
      return Row.wrapped("✓ " + words.joined(separator: " "), to: columns, .good, indent: 2)
    case .refused(let sentence):
      return sentence.split(whereSeparator: \.isNewline).flatMap {
        Row.wrapped("✗ " + $0, to: columns, .danger, indent: 2)
      }
    }
  }

  // MARK: The line

  /// The line and the column of the cursor; a line that is too long is shown around the cursor.
  private static func line(_ state: ConsoleState, columns: Int) -> (Row, Int) {
    if let sought = sought(state.page) {
      let row = Row("find › ", .heading).adding(sought, .bold)
      return (row, row.width)
    }
    let before = state.editor.beforeCursor
    let prompt = state.editor.sought.map { "search “\($0)” \(Foot.prompt)" } ?? Foot.prompt
    let room = max(1, columns - Columns.width(of: prompt) - 1)
    var shown = Substring(state.editor.text)
    var column = Columns.width(of: before)
    while column > room, let first = shown.first {
      column -= Columns.width(of: first)
      shown = shown.dropFirst()
    }
    let row = Row(prompt, .heading).adding(String(shown), .bold)
    return (row, column + row.width - Columns.width(of: shown))
  }

  /// The words that are searched for on the page that is shown; nil if none is shown.
  private static func sought(_ page: ConsoleState.Page) -> String? {
    switch page {
    case .session: nil
    case .reading(let reading): reading.sought
    case .roll(let roll): roll.sought
    }
  }

  /// What the line would do.
  private static func effect(_ state: ConsoleState) -> Row {
    if state.question != nil {
      if let hint = state.hint { return Row("✗ \(hint)", .danger) }
      let waiting = state.waitingLines
      return waiting.isEmpty ? Row() : Row("After the answer: \(waiting.joined(separator: "; "))", .quiet)
    }
    if state.page != .session { return Row() }
    // What was said of a line that stands there still is not said twice.
    if case .refused = state.notice { return Row() }
    switch state.prospect {
    case .empty:
      let isOpen = state.session.currentList.list?.isOpen == true
      return Row(
        isOpen
          ? "A name inscribes; a command is recorded; Tab completes."
          : "A command is recorded; Tab completes.",
        .quiet)
    case .says: return Row()
    case .malformed(let error): return Row(error.form.map { "… \($0)" } ?? "… \(error.problem)", .quiet)
    case .refused(let refused): return Row("✗ \(refused.sentence)", .danger)
    case .records(_, let words, let asked):
      let told = words.isEmpty ? "Nothing would be recorded." : words.joined(separator: " ")
      return Row("⏎ ", .good).adding(told).adding(asked == nil ? "" : "  (asked first)", .warning)
    }
  }

  private static func completions(_ state: ConsoleState, columns: Int) -> Row {
    let completion = state.completion
    guard !completion.candidates.isEmpty, state.page == .session else { return Row() }
    var row = Row("Tab ", .key).adding(" ")
    // So that the chosen one is always in sight.
    let first = max(0, (completion.chosen ?? 0) - 3)
    for (index, candidate) in completion.candidates.enumerated().dropFirst(first) {
      let isChosen = completion.chosen == index
      row.add(isChosen ? "[\(candidate.text)]" : " \(candidate.text) ", isChosen ? .key : .plain)
      if row.width > columns { break }
    }
    let single = completion.chosen.map { completion.candidates[$0] } ?? completion.candidates.first
    if let detail = single?.detail, !detail.isEmpty, row.width + 4 < columns {
      row.add("  \(detail)", .quiet)
    }
    return row
  }

  // MARK: The keys

  private static func keys(_ state: ConsoleState, columns: Int, rows: Int) -> [Row] {
    var all: [(key: String, meaning: String)]
    if state.question != nil {
      all = [("y", "yes"), ("n", "no")]
    } else if case .reading(let reading) = state.page {
      let acts = reading.subject == .events ? [("Enter", "correct"), ("Del", "take back")] : []
      all = [("↑↓", "move")] + acts + [("←→", "other pages"), ("letters", "find"), ("Esc", "back")]
    } else if case .roll(let roll) = state.page {
      all = Roll.Choice.allCases.map { ("\($0.key)", $0.words) }
      all += [("⌫", "one back"), ("letters", "find a name"), ("Enter", "record"), ("Esc", "to the line")]
      if !roll.sought.isEmpty { all.removeAll { $0.meaning == "record" } }
    } else if state.editor.isEmpty {
      all = shortcuts(state, columns: columns) + [("?", "help")]
    } else {
      all = [("Enter", "give"), ("Tab", "complete"), ("Esc", "empty"), ("↑", "earlier"), ("F1", "help")]
    }
    // What does not fit is left out from the end, the help aside.
    while all.count > 1, laidOut(all, columns).count > rows { all.remove(at: all.count - 2) }
    return laidOut(all, columns)
  }

  /// The keys with their meanings, in as many rows as they need.
  private static func laidOut(_ keys: [(key: String, meaning: String)], _ columns: Int) -> [Row] {
    var rows = [Row()]
    for (key, meaning) in keys {
      let next = Row(" \(key) ", .key).adding(" \(meaning)")
      let width = rows[rows.count - 1].width
      if width > 0, width + 2 + next.width > columns { rows.append(Row()) }
      if rows[rows.count - 1].width > 0 { rows[rows.count - 1].add("  ") }
      rows[rows.count - 1].add(next)
    }
    return rows
  }

  /// The single keys and their effects now, the most used first; those that would be refused are left out.
  private static func shortcuts(_ state: ConsoleState, columns: Int) -> [(key: String, meaning: String)] {
    let session = state.session
    let choices = session.choices.enumerated().map { number, line in
      (key: "\(number + 1)", meaning: line.last == " " ? "\(line)…" : line)
    }
    return choices
      + Shortcut.allCases.filter(state.wouldTake).map {
        ("\($0.key)", meaning(of: $0, state, columns: columns))
      }
  }

  private static func meaning(of shortcut: Shortcut, _ state: ConsoleState, columns: Int) -> String {
    let session = state.session
    switch shortcut {
    case .next:
      if let next = session.currentList.list?.waiting.first {
        return "floor to \(short(state.sentence.name(next.delegation), 16))"
      }
      return session.repliesWaiting.first.map { "reply of \(short(state.sentence.name($0.delegation), 16))" }
        ?? "floor to the next"
    case .end: return "end"
    case .back: return "take back: \(told(session.lastToUndo, state, columns: columns))"
    case .again:
      return "do again: \(told(session.lastTakenBack.map(session.matter), state, columns: columns))"
    case .absent: return "absent"
    case .list: return session.currentList.list?.isOpen == true ? "close list" : "open list"
    case .pause: return session.floor.current?.openPause == nil ? "pause" : "resume"
    case .extend: return "1 minute"
    }
  }

  /// The sentence on an event, in so few words that the keys after it have room.
  private static func told(_ version: Int?, _ state: ConsoleState, columns: Int) -> String {
    guard let version, let event = state.session.event(at: version) else { return "" }
    return short(state.sentence.words(event).trimmingFullStop, columns >= 110 ? 40 : 24)
  }

  private static func short(_ text: String, _ columns: Int) -> String {
    Row(text).fitted(to: columns).text.trimmingEnd
  }
}

extension ConsoleState {
  /// Whether a single key would have something recorded now.
  func wouldTake(_ shortcut: Shortcut) -> Bool {
    switch shortcut {
    // Both are possible whenever there is something; to decide them may mean to go through the whole record.
    case .back: return session.lastToUndo != nil
    case .again: return session.lastTakenBack != nil
    case .next, .end, .pause, .extend, .absent, .list: break
    }
    if shortcut == .list, session.currentList.name == nil { return false }
    if case .records = read(shortcut.line(in: session)) { return true }
    return false
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
