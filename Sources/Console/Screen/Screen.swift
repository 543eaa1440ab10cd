import Proceedings

/// The whole screen of a console: a function of what the console knows and of the size of the terminal.
public struct Screen: Sendable, Equatable {
  /// Where the cursor stands, counted from 0.
  public struct Position: Sendable, Equatable {
    /// The row.
    public var row: Int
    /// The column.
    public var column: Int
  }

  /// The rows, from top to bottom, each as wide as the screen.
  public let rows: [Row]
  /// Where the cursor stands.
  public let cursor: Position

  /// The screen of a console in a terminal of that size.
  public init(_ state: ConsoleState, columns: Int, rows height: Int) {
    let columns = max(1, columns)
    let height = max(1, height)
    let foot = Foot(state, columns: columns, most: max(4, height / 3))
    var above: [Row]
    switch state.page {
    case .session: above = Screen.session(state, columns: columns, rows: height - foot.rows.count)
    case .reading(let reading):
      above = Screen.below(state, columns: columns, rows: height - foot.rows.count) {
        ReadingRows.rows(reading, state, columns: columns, rows: $0)
      }
    case .roll(let roll):
      above = Screen.below(state, columns: columns, rows: height - foot.rows.count) {
        roll.rows(columns: columns, rows: $0)
      }
    }
    // On a screen that is too small for all of it, the line that is typed is what remains.
    above = Array(above.prefix(max(0, height - foot.rows.count)))
    let all = above + foot.rows
    let hidden = max(0, all.count - height)
    rows = all.dropFirst(hidden).map { $0.fitted(to: columns) }
    cursor = Position(
      row: min(height - 1, max(0, above.count + foot.cursorRow - hidden)),
      column: min(columns - 1, foot.cursorColumn))
  }

  /// The rows as text, without their styles, for whoever reads them in a test.
  public var text: String {
    rows.map { row in
      var text = row.text
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  /// A page below the first rows, so that the clock stays in sight.
  private static func below(
    _ state: ConsoleState, columns: Int, rows: Int, _ page: (Int) -> [Row]
  ) -> [Row] {
    var head = Head.rows(state, columns: columns) + FloorRows.rows(state, columns: columns)
    // On a small screen the clock is all that is left of them.
    if rows < 16 { head = FloorRows.rows(state, columns: columns).dropFirst().prefix(1) + [] }
    return head + page(max(0, rows - head.count))
  }

  private static func session(_ state: ConsoleState, columns: Int, rows: Int) -> [Row] {
    let head = Head.rows(state, columns: columns) + FloorRows.rows(state, columns: columns)
    let room = max(0, rows - head.count)
    return head + body(Panels(state), columns: columns, rows: room)
  }

  private static func body(_ panels: Panels, columns: Int, rows: Int) -> [Row] {
    if columns >= 150 {
      let (left, middle) = (columns * 32 / 100, columns * 32 / 100)
      return side([
        Stack([panels.list, panels.spoken, panels.agenda, panels.passage], columns: left, rows: rows),
        Stack(panels.besideTheList + panels.notesAtHand + [panels.chair], columns: middle, rows: rows),
        Stack([panels.events], columns: columns - left - middle - 6, rows: rows),
      ])
    }
    if columns >= 110 {
      let left = columns * 52 / 100
      return side([
        Stack([panels.list, panels.spoken, panels.passage], columns: left, rows: rows),
        Stack(
          panels.besideTheList + panels.notesAtHand + [panels.events], columns: columns - left - 3, rows: rows
        ),
      ])
    }
    let lower = rows * 45 / 100
    let left = columns * 56 / 100
    let upper = side([
      Stack([panels.list], columns: left, rows: rows - lower),
      Stack(panels.besideTheList + panels.notesAtHand, columns: columns - left - 3, rows: rows - lower),
    ])
    return upper + Stack([panels.events, panels.passage], columns: columns, rows: lower).rows
  }

  /// Stacks side by side, a line between them.
  private static func side(_ stacks: [Stack]) -> [Row] {
    let height = stacks.map(\.rows.count).max() ?? 0
    return (0..<height).map { index in
      var row = Row()
      for (place, stack) in stacks.enumerated() {
        if place > 0 { row.add(" │ ", .quiet) }
        row.add(stack.rows.indices.contains(index) ? stack.rows[index] : Row().fitted(to: stack.columns))
      }
      return row
    }
  }
}

/// A part of the screen with a title.
struct Panel {
  /// Which lines are left out where there is no room for all.
  enum Cut { case first, last }

  let title: String
  let cut: Cut
  /// How much of the room it gets beside others that want more than there is.
  let weight: Int
  /// Its lines, in so many columns; of those that are cut from the front, the last so many are enough.
  let lines: (_ columns: Int, _ most: Int) -> [Row]

  init(
    _ title: String, weight: Int = 1, cut: Cut = .last,
    lines: @escaping (_ columns: Int, _ most: Int) -> [Row]
  ) {
    self.title = title
    self.weight = weight
    self.cut = cut
    self.lines = lines
  }

  static func title(_ text: String, columns: Int) -> Row {
    var row = Row("── ", .quiet)
    row.add(Row(text, .heading).fitted(to: min(Columns.width(of: text), max(0, columns - 5))))
    row.add(" ", .quiet)
    return row.fitted(to: columns, fill: "─", style: .quiet)
  }

  /// The panel in so many rows, its title the first of them.
  func rows(_ lines: [Row], columns: Int, rows: Int) -> [Row] {
    guard rows > 0 else { return [] }
    let title = Panel.title(self.title, columns: columns)
    let room = rows - 1
    if lines.count <= room {
      return ([title] + lines + Array(repeating: Row(), count: room - lines.count)).map {
        $0.fitted(to: columns)
      }
    }
    guard room > 0 else { return [title] }
    let shown: [Row]
    switch cut {
    case .first: shown = Array(lines.suffix(room))
    case .last: shown = lines.prefix(room - 1) + [Row("… \(lines.count - room + 1) more", .quiet)]
    }
    return ([title] + shown).map { $0.fitted(to: columns) }
  }
}

/// Panels one below the other in a column of the screen.
struct Stack {
  let columns: Int
  let rows: [Row]

  init(_ panels: [Panel], columns: Int, rows: Int) {
    self.columns = columns
    let lines = panels.map { $0.lines(columns, rows) }
    let heights = Stack.heights(wanted: lines.map { $0.count + 1 }, weights: panels.map(\.weight), room: rows)
    self.rows = zip(zip(panels, lines), heights).flatMap { pair, height in
      pair.0.rows(pair.1, columns: columns, rows: height)
    }
  }

  /// How the room is given out: row by row to whoever has the least of what it wants; what is left, to the last.
  static func heights(wanted: [Int], weights: [Int], room: Int) -> [Int] {
    var given = wanted.map { _ in 0 }
    for _ in 0..<max(0, room) {
      let hungry = wanted.indices.filter { given[$0] < wanted[$0] }
      let next = hungry.min { given[$0] * weights[$1] < given[$1] * weights[$0] }
      guard let place = next ?? given.indices.last else { break }
      given[place] += 1
    }
    return given
  }
}
