import CommandLanguage
import Drafting
import Proceedings
import ReferenceData
import Views

/// The panels beside the lists: who has spoken, what the Chair says, the agenda, the notes.
extension Panels {
  /// Who has spoken on the item, and how long; all who spoke if no item is being considered.
  var spoken: Panel {
    let items = session.meetings.current.map { [$0.item] + $0.with } ?? []
    let made = session.floor.statements.filter { items.isEmpty || $0.item.map(items.contains) ?? false }
    let total = made.reduce(0) { $0 + $1.elapsed(at: state.now) }
    let title = made.isEmpty ? "Have spoken" : "Have spoken: \(made.count), \(FloorRows.minutes(total))"
    return Panel(title, cut: .first) { columns, most in
      if made.isEmpty { return [Row("Nobody yet.", .quiet)] }
      return made.suffix(most).map { delivered in
        let limit = session.limit(of: delivered).map { " of \(FloorRows.minutes($0))" } ?? ""
        let elapsed = delivered.elapsed(at: state.now)
        let isOver = session.limit(of: delivered).map { elapsed > $0 } ?? false
        let right = Row("  \(FloorRows.minutes(elapsed))\(limit)", isOver ? .warning : .quiet)
        return Row("\(delivered.moment.time.clock) ", .quiet)
          .adding(sentence.speaker(of: delivered.statement))
          .fitted(to: max(8, columns - right.width)).adding(right)
      }
    }
  }

  /// The next words of the Chair, from the sheet for the Chair.
  var chair: Panel {
    let title = "The \(session.body?.fact.presiding ?? "Chair") says next"
    guard let sheet = state.sheet else { return Panel(title) { _, _ in [Row("Nothing yet.", .quiet)] } }
    let age = sheet.version < session.version ? " (being redrafted)" : ""
    return Panel(title + age) { columns, _ in
      sheet.blocks.dropFirst().flatMap { block -> [Row] in
        switch block {
        case .heading(_, let words): Row.wrapped(words, to: columns, .bold)
        case .spoken(let words): Row.wrapped("  " + words, to: columns, indent: 2)
        case .paragraph(let words): Row.wrapped(words, to: columns, .quiet)
        case .item(_, let label, let words): Row.wrapped("\(label) \(words)", to: columns, .quiet, indent: 4)
        case .table, .chart: []
        }
      }
    }
  }

  /// The items with their numbers: which is being considered, and which were.
  var agenda: Panel {
    let current = session.meetings.current.map { [$0.item] + $0.with } ?? []
    let considered = Set(session.meetings.considerations.map(\.item))
    return Panel("Agenda") { columns, _ in
      if session.agenda.items.isEmpty { return [Row("No item is listed.", .quiet)] }
      return session.agenda.items.flatMap { item in
        let isCurrent = current.contains(item.number)
        let mark = isCurrent ? "▶" : considered.contains(item.number) ? "·" : " "
        let rows = Row.wrapped(
          "\(item.number) \(item.title)", to: columns - 2, isCurrent ? .bold : .plain, indent: 3)
        return rows.enumerated().map { Row($0 == 0 ? "\(mark) " : "  ").adding($1) }
      }
    }
  }

  /// Every list of the session that is open or on which anybody waits, with their names.
  var lists: Panel {
    Panel("All lists") { columns, _ in
      let rows = session.agenda.items.flatMap { item in
        session.lists.on(item.number).flatMap { kind, list -> [Row] in
          guard list.isOpen || !list.waiting.isEmpty else { return [] }
          let title = Row("Item \(item.number), \(kind.title): ", .bold)
            .adding("\(standing(list)), \(list.waiting.count) waiting")
          let names = list.waiting.enumerated().map { "\($0 + 1) \(sentence.speaker(of: $1.statement))" }
          return [title]
            + (names.isEmpty
              ? []
              : Row.wrapped(names.joined(separator: " · "), to: columns - 2)
                .map { Row("  ").adding($0) })
        }
      }
      return rows.isEmpty ? [Row("No list is open, and nobody waits.", .quiet)] : rows
    }
  }

  /// The notes of the operator.
  var notes: Panel {
    Panel("Notes") { columns, _ in
      state.noteLines.isEmpty
        ? [Row("None. To note something: note TEXT, or alarm 12:45 TEXT.", .quiet)]
        : state.noteLines.flatMap { Row.wrapped($0, to: columns, indent: 2) }
    }
  }

  /// The notes, if there are any.
  var notesAtHand: [Panel] { state.notes.isEmpty ? [] : [notes] }

  /// How the end of the list stands to the time until which the meeting has the room.
  func reach(of name: SpeakersLists.Name) -> String {
    guard let end = session.end(of: name, at: max(state.now, session.latest ?? state.now)) else { return "" }
    guard let limit = state.meetingEnd, limit.day == end.day else { return ", ends \(end.clock)" }
    let minutes = (limit.second - end.second) / 60
    return ", ends \(end.clock), \(abs(minutes)) min \(minutes >= 0 ? "early" : "late")"
  }
}

/// A page that is read.
enum ReadingRows {
  /// The page in so many columns and rows.
  static func rows(_ reading: Reading, _ state: ConsoleState, columns: Int, rows: Int) -> [Row] {
    if reading.subject == .events { return events(reading, columns: columns, rows: rows) }
    let (title, lines) = content(reading, state, columns: columns)
    let room = max(0, rows - 1)
    let first = min(reading.place, max(0, lines.count - room))
    let shown = lines.dropFirst(first).prefix(room)
    let place = lines.count > room ? "  (\(first + 1) to \(first + shown.count) of \(lines.count))" : ""
    return [Panel.title(title + place, columns: columns)] + shown
      + Array(repeating: Row(), count: max(0, room - shown.count))
  }

  private static func content(
    _ reading: Reading, _ state: ConsoleState, columns: Int
  ) -> (title: String, lines: [Row]) {
    if reading.subject == .help { return ("Help", Help.lines(columns, sought: reading)) }
    let panels = Panels(state)
    let panel: Panel =
      switch reading.subject {
      case .spoken: panels.spoken
      case .chair: panels.chair
      case .lists: panels.lists
      case .agenda: panels.agenda
      case .notes: panels.notes
      case .sheet(let part):
        Panel(part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()) { columns, _ in
          SessionSheet(state.session, directory: state.language.directory).lines(part)
            .flatMap { Row.wrapped($0, to: columns, indent: 2) }
        }
      case .help, .events: panels.events
      }
    let lines = panel.lines(columns, .max)
    return (
      panel.title,
      reading.sought.isEmpty ? lines : lines.filter { reading.isSought(FoldedName($0.text).text) }
    )
  }

  /// The events, each in a row, with all that the picked one says below them.
  private static func events(_ reading: Reading, columns: Int, rows: Int) -> [Row] {
    let found = reading.found
    let place = min(reading.place, max(0, found.count - 1))
    let whole =
      reading.picked.map { Row.wrapped("\($0.version)  \($0.words)", to: columns, .bold, indent: 4) } ?? []
    let below = [Row().fitted(to: columns, fill: "─", style: .quiet)] + whole.prefix(3)
    let room = max(1, rows - 1 - below.count)
    // The picked one is kept away from the edges.
    let newest = max(0, min(place - room / 2, found.count - room))
    let end = found.count - newest
    let shown = found[max(0, end - room)..<max(0, end)]
    let body = shown.map { line in
      let isPicked = line.version == reading.picked?.version
      let mark = line.isUndone ? "[taken back] " : ""
      return Row("\(line.version) \(line.time.clock) ", .quiet).adding(mark, .warning)
        .adding(line.words, isPicked ? .key : line.isUndone ? .quiet : .plain).fitted(to: columns)
    }
    let title = Panel.title(
      "What happened: \(found.count) of \(reading.events.count)", columns: columns)
    return [title] + Array(repeating: Row(), count: max(0, room - body.count)) + body + below
  }
}
