/// A table in CSV (RFC 4180): fields apart by commas or semicolons, quoted where they have to be.
struct CSVText {
  /// A row with the number of the line that it begins in, from 1.
  struct Row: Equatable {
    var line: Int
    var fields: [String]
  }

  private(set) var rows: [Row] = []
  /// The line of a quotation mark that nothing closes.
  private(set) var unclosed: Int?

  private var separator: Character = ","
  private var line = 1
  private var start = 1
  private var fields: [String] = []
  private var field = ""
  private var quotedSince: Int?

  /// Reads a table; blank rows are left out.
  init(_ text: String) {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    separator = CSVText.separator(in: text)
    var rest = text[...]
    while let character = rest.popFirst() { read(character, &rest) }
    unclosed = quotedSince
    finishRow()
  }

  /// The one that stands oftener in the first line, outside quotation marks.
  private static func separator(in text: Substring) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline, !isQuoted { break }
      if !isQuoted, character == "," || character == ";" { counts[character, default: 0] += 1 }
    }
    return counts[";", default: 0] > counts[",", default: 0] ? ";" : ","
  }

  private mutating func read(_ character: Character, _ rest: inout Substring) {
    if quotedSince != nil {
      readQuoted(character, &rest)
    } else if character == "\"", field.allSatisfy(\.isWhitespace) {
      (field, quotedSince) = ("", line)
    } else if character == separator {
      finishField()
    } else if character.isNewline {
      line += 1
      finishRow()
    } else {
      field.append(character)
    }
  }

  private mutating func readQuoted(_ character: Character, _ rest: inout Substring) {
    if character.isNewline { line += 1 }
    guard character == "\"" else {
      field.append(character)
      return
    }
    if rest.first == "\"" {
      field.append("\"")
      rest.removeFirst()
    } else {
      quotedSince = nil
    }
  }

  private mutating func finishField() {
    fields.append(Tokens.trimmed(field))
    field = ""
  }

  private mutating func finishRow() {
    finishField()
    if fields.contains(where: { !$0.isEmpty }) { rows.append(Row(line: start, fields: fields)) }
    fields = []
    start = line
  }

  /// A field as it is written.
  static func field(_ text: String) -> String {
    guard text.contains(where: { "\",;".contains($0) || $0.isNewline }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// A table as it is written, with commas.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }
}
