import CommandLanguage

/// What the console says of itself.
enum Help {
  /// The help from a line on.
  static func page(from line: Int, columns: Int, rows: Int) -> [Row] {
    let lines = lines(columns)
    let room = max(0, rows - 1)
    let first = min(line, max(0, lines.count - room))
    let shown = lines.dropFirst(first).prefix(room)
    let title = Panel.title(
      "Help  (\(first + 1) to \(first + shown.count) of \(lines.count); ↑ ↓ to move, Esc to go back)",
      columns: columns)
    return [title] + shown + Array(repeating: Row(), count: max(0, room - shown.count))
  }

  /// All of the help, in so many columns.
  static func lines(_ columns: Int) -> [Row] {
    var rows: [Row] = [Row("While nothing is typed, a single key is enough", .heading)]
    rows += Shortcut.allCases.map { shortcut in
      entry("\(shortcut.key)" + (shortcut.function.map { "  or F\($0)" } ?? ""), shortcut.meaning)
    }
    rows += [entry("1  2  3", "with Enter: what the foot of the screen offers under that number")]
    rows += [
      entry("?  or F1", "this help"), entry("F8", "all that happened"),
      entry("PgUp, PgDn", "the list further up, further down"),
      entry("Ctrl-D", "leaves the console, as does the line “quit”"), Row(),
      Row("While a line is typed", .heading),
      entry("Enter", "has the line recorded; a name alone inscribes the delegation on the list"),
      entry("Tab, Shift-Tab", "puts the next of what may stand there, or the one before"),
      entry("Esc", "empties the line, which comes back with ↑"),
      entry("↑ ↓, Ctrl-R", "the lines given before, and a search among them"),
      entry("Ctrl, Alt", "as in a shell: Ctrl-A E B F U K W Y T _, Alt-B F D Backspace, Ctrl-← →"),
      entry("bell", "rings when a speaker’s time is up, or no longer"),
      entry("Ctrl-Z", "back to the shell; “fg” comes back"), Row(),
    ]
    rows += [Row("A name and a letter", .heading)]
    rows += ShortLine.Letter.allCases.map { entry("per \($0.rawValue)", "Peru \($0.meaning)") }
    rows += [entry("jpn g77", "Japan is inscribed, on behalf of the group")]
    rows += [Row(), Row("What is asked first", .heading)]
    rows += paragraph(
      "Actions of the body are asked once, with what follows from them: adoptions and votes, the closing of a list, of a "
        + "meeting or of the session. All else is recorded at once, and “<” takes it back; both stay in the log. Keys that "
        + "came before the question answer nothing: they stand in the line, and lines wait for the answer.",
      columns)
    rows += [Row(), Row("What has to be seen first", .heading)]
    rows += paragraph(
      "The next speaker gets the floor once the last change of it has been on the screen for a second; so it is with all "
        + "that is done to the floor or taken back just after another operator’s act. A key held down counts once.",
      columns)
    rows += [Row(), Row("Marks", .heading)]
    rows += [
      entry("✓", "recorded"),
      entry("✗", "refused, with the rule and what would be accepted; or nobody answers"),
      entry("⏎", "what Enter would record"), entry("▶", "who has the floor"),
      entry("▲", "what is to be settled first"), Row(),
    ]
    rows += commands(columns)
    return rows
  }

  private static func entry(_ key: String, _ meaning: String) -> Row {
    Row("  ").adding(Row(key, .bold).fitted(to: 16)).adding(meaning)
  }

  private static func paragraph(_ text: String, _ columns: Int) -> [Row] {
    Row.wrapped(text, to: max(10, columns - 2)).map { Row("  ").adding($0) }
  }

  private static func commands(_ columns: Int) -> [Row] {
    var rows: [Row] = []
    var section: String?
    for keyword in CommandLanguage.keywords {
      if keyword.section != section { rows += [Row(keyword.section, .heading)] }
      section = keyword.section
      for form in keyword.forms {
        rows += Row.wrapped(form, to: max(10, columns - 2), .bold, indent: 4).map { Row("  ").adding($0) }
      }
      rows += Row.wrapped(keyword.meaning, to: max(10, columns - 6)).map { Row("      ").adding($0) }
    }
    return rows
  }
}
