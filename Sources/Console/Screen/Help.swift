import CommandLanguage
import ReferenceData
import Views

/// What the console says of itself.
enum Help {
  /// All of the help that has the words that are looked for, in so many columns.
  static func lines(_ columns: Int, sought reading: Reading) -> [Row] {
    let commands = commands(columns, reading)
    if reading.sought.isEmpty { return general(columns) + commands }
    let keys = general(columns).filter {
      $0.text.hasPrefix("  ") && reading.isSought(FoldedName($0.text).text)
    }
    let found = commands + keys
    return found.isEmpty ? [Row("Nothing in the help has all these words.", .quiet)] : found
  }

  private static func general(_ columns: Int) -> [Row] {
    keys(columns) + whileTyped(columns) + pages(columns) + asked(columns)
  }

  private static func keys(_ columns: Int) -> [Row] {
    [Row("While nothing is typed, a single key is enough", .heading)]
      + Shortcut.allCases.flatMap { shortcut in
        entry("\(shortcut.key)" + (shortcut.function.map { "  or F\($0)" } ?? ""), shortcut.meaning, columns)
      }
      + entry("1  2  3", "with Enter: what the foot of the screen offers under that number", columns)
      + entry("PgUp, PgDn", "the list further up, further down; Home and End its ends", columns)
      + entry("Ctrl-D", "leaves the console, as does the line “quit”; Ctrl-Z goes back to the shell", columns)
      + [Row()]
  }

  private static func whileTyped(_ columns: Int) -> [Row] {
    [Row("While a line is typed", .heading)]
      + entry("Enter", "has the line recorded; a name alone inscribes the delegation on the list", columns)
      + entry("Tab, Shift-Tab", "puts the next of what may stand there, or the one before", columns)
      + entry("Esc", "empties the line, which comes back with ↑", columns)
      + entry("↑ ↓, Ctrl-R", "the lines given before, and a search among them", columns)
      + entry("Ctrl, Alt", "as in a shell: Ctrl-A E B F U K W Y T _, Alt-B F D Backspace, Ctrl-← →", columns)
      + [Row(), Row("A name and a letter", .heading)]
      + ShortLine.Letter.allCases.flatMap { entry("per \($0.rawValue)", "Peru \($0.meaning)", columns) }
      + entry("jpn g77", "Japan is inscribed, on behalf of the group", columns) + [Row()]
  }

  private static func pages(_ columns: Int) -> [Row] {
    [Row("Pages, with the clock in sight", .heading)]
      + entry("?  or F1", "this help; while a line is typed, what it says of that command", columns)
      + entry("F8", "all that happened: Enter corrects what is picked, Delete takes it back", columns)
      + entry("F9", "who has spoken, and how long", columns)
      + entry("F10", "what the Chair says next", columns)
      + entry("F11  F12", "all lists, the agenda", columns)
      + entry("letters", "find what has these words; ← → go to the next page, Esc goes back", columns)
      + entry("show PART", "a page by its name: \(names)", columns)
      + [Row(), Row("Votes and notes", .heading)]
      + entry(
        "… roll-call", "a line that ends so, or with “roll-call from PERU” or “recorded”, calls the roll",
        columns)
      + entry("+  -  0  *", "in favour, against, abstaining, absent; letters find a name", columns)
      + entry(
        "note, alarm", "note TEXT; alarm 12:45 TEXT; drop note 1; they last as long as the console", columns)
      + entry("until 13:00", "measures the list against the end of the meeting", columns)
      + entry("bell", "rings when a speaker’s time is up, or no longer", columns) + [Row()]
  }

  private static let names =
    (["spoken", "chair", "lists", "agenda", "notes", "events"]
    + SessionSheet.Part.allCases.map(\.rawValue).filter { !["agenda", "list"].contains($0) })
    .joined(separator: ", ")

  private static func asked(_ columns: Int) -> [Row] {
    [Row("What is asked first", .heading)]
      + paragraph(
        "Actions of the body are asked once, with what follows from them: adoptions and votes, the closing of a list, of a "
          + "meeting or of the session; and so is the taking back of these, and of what another recorded. All else is "
          + "recorded at once, and “<” takes it back; both stay in the log. Keys that came before the question answer "
          + "nothing: they stand in the line, and lines wait for the answer.", columns)
      + [Row(), Row("What has to be seen first", .heading)]
      + paragraph(
        "The next speaker gets the floor once the last change of it has been on the screen for a second; so it is with all "
          + "that is done to the floor or taken back just after another operator’s act. A key held down counts once.",
        columns)
      + [Row(), Row("Marks", .heading)]
      + entry("✓", "recorded", columns)
      + entry("✗", "refused, with the rule and what would be accepted; or nobody answers", columns)
      + entry("⏎", "what Enter would record", columns) + entry("▶", "who has the floor", columns)
      + entry("▲", "what is to be settled first", columns) + [Row()]
  }

  private static func entry(_ key: String, _ meaning: String, _ columns: Int) -> [Row] {
    Row.wrapped(meaning, to: max(10, columns - 18)).enumerated().map { index, row in
      Row("  ").adding(Row(index == 0 ? key : "", .bold).fitted(to: 16)).adding(row)
    }
  }

  private static func paragraph(_ text: String, _ columns: Int) -> [Row] {
    Row.wrapped(text, to: max(10, columns - 2)).map { Row("  ").adding($0) }
  }

  private static func commands(_ columns: Int, _ reading: Reading) -> [Row] {
    var rows: [Row] = []
    var section: String?
    for keyword in CommandLanguage.keywords {
      let text = ([keyword.section, keyword.meaning] + keyword.forms).joined(separator: " ")
      guard reading.sought.isEmpty || reading.isSought(FoldedName(text).text) else { continue }
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
