/// How words look: in bold, reversed or dim, and in a tone that has a colour where there are colours.
///
/// A tone never tells anything alone: what it stands for is also said in words or by a mark.
public struct Style: Sendable, Hashable {
  /// What words are about, for their colour.
  public enum Tone: Int, Sendable, CaseIterable { case plain, heading, good, warning, danger, quiet }

  /// What the words are about.
  public var tone = Tone.plain
  /// Whether they are in bold.
  public var isBold = false
  /// Whether foreground and background are exchanged.
  public var isReversed = false

  /// Plain words.
  public static let plain = Style()
  static let bold = Style(isBold: true)
  static let heading = Style(tone: .heading, isBold: true)
  static let good = Style(tone: .good)
  static let warning = Style(tone: .warning, isBold: true)
  static let danger = Style(tone: .danger, isBold: true)
  static let alarm = Style(tone: .danger, isBold: true, isReversed: true)
  static let quiet = Style(tone: .quiet)
  static let key = Style(isBold: true, isReversed: true)
}

/// A row of the screen, or a part of one: words in their styles.
public struct Row: Sendable, Equatable {
  /// Words in one style.
  public struct Span: Sendable, Equatable {
    /// The words, none of their characters a control character.
    public var text: String
    /// How they look.
    public var style: Style
  }

  /// The words, from left to right.
  public private(set) var spans: [Span] = []
  /// How many columns they take.
  public private(set) var width = 0

  /// An empty row.
  init() {}

  /// Words in a style.
  init(_ text: String, _ style: Style = .plain) { add(text, style) }

  /// The words without their styles.
  public var text: String { spans.map(\.text).joined() }

  /// Adds words at the end; a control character becomes a mark that shows where it was.
  mutating func add(_ text: String, _ style: Style = .plain) {
    if text.isEmpty { return }
    let shown = Columns.isPlain(text) || !text.contains(where: Columns.isControl) ? text : Row.harmless(text)
    width += Columns.width(of: shown)
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text += shown
    } else {
      spans.append(Span(text: shown, style: style))
    }
  }

  mutating func add(_ row: Row) { for span in row.spans { add(span.text, span.style) } }

  func adding(_ text: String, _ style: Style = .plain) -> Row {
    var row = self
    row.add(text, style)
    return row
  }

  func adding(_ other: Row) -> Row {
    var row = self
    row.add(other)
    return row
  }

  private static func harmless(_ text: String) -> String {
    String(text.map { Columns.isControl($0) ? ($0.isWhitespace ? " " : "\u{FFFD}") : $0 })
  }

  /// The row with exactly so many columns: filled up, or cut with an ellipsis.
  func fitted(to columns: Int, fill: Character = " ", style: Style = .plain) -> Row {
    if width == columns { return self }
    var row = self
    if width < columns {
      row.add(String(repeating: fill, count: columns - width), style)
      return row
    }
    return cut(to: columns)
  }

  private func cut(to columns: Int) -> Row {
    var row = Row()
    guard columns > 0 else { return row }
    for span in spans {
      var taken = ""
      var room = columns - 1 - row.width
      for character in span.text {
        room -= Columns.width(of: character)
        if room < 0 { break }
        taken.append(character)
      }
      row.add(taken, span.style)
      if room < 0 {
        row.add("…", span.style)
        // A wide character that was left out leaves a column.
        if row.width < columns { row.add(" ") }
        return row
      }
    }
    return row
  }

  /// The words broken into rows of at most so many columns, between words where that is possible.
  static func wrapped(_ text: String, to columns: Int, _ style: Style = .plain, indent: Int = 0) -> [Row] {
    guard columns > indent + 1 else { return [Row(text, style)] }
    var rows: [Row] = []
    var line = ""
    var width = 0
    func margin() -> String { rows.isEmpty ? "" : String(repeating: " ", count: indent) }
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word
      var wanted = Columns.width(of: rest)
      let room = columns - (rows.isEmpty ? 0 : indent)
      if width > 0, width + 1 + wanted > room {
        rows.append(Row(margin() + line, style))
        (line, width) = ("", 0)
      }
      while wanted > columns - indent {
        let part = Row(String(rest)).head(columns - indent)
        rows.append(Row(margin() + part, style))
        rest = rest.dropFirst(max(1, part.count))
        wanted = Columns.width(of: rest)
      }
      line += width > 0 ? " \(rest)" : String(rest)
      width += wanted + (width > 0 ? 1 : 0)
    }
    if width > 0 || rows.isEmpty { rows.append(Row(margin() + line, style)) }
    return rows
  }

  /// The first characters that fit into so many columns.
  private func head(_ columns: Int) -> String {
    var room = columns
    return String(
      text.prefix { character in
        room -= Columns.width(of: character)
        return room >= 0
      })
  }
}
