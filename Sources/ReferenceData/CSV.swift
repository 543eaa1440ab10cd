/// A table in CSV (RFC 4180): the one reader and the one writer of the program.
///
/// A spreadsheet takes a field that begins with `=` for a formula, and runs it. The writer puts an apostrophe before
/// such a field, and the reader takes it off again, so that a table comes back as it was.
public struct CSV: Sendable {
  /// A row with the number of the line that it begins in, from 1.
  public struct Row: Sendable, Equatable {
    /// The number of its first line.
    public var line: Int
    /// The fields.
    public var fields: [String]
  }

  /// For which program a table is written.
  public enum Reader: Sendable {
    /// Any that reads UTF-8.
    case anyProgram
    /// Excel, which takes a table for UTF-8 only if a byte order mark begins it.
    case excel
  }

  /// What stands between the fields of a row.
  public enum Separator: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// The rows that are not blank.
  public private(set) var rows: [Row] = []
  /// The line of a quotation mark that nothing closes.
  public private(set) var unclosed: Int?

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let quote = UInt8(ascii: "\"")

  private var separator: UInt8
  private var line = 1
  private var start = 1
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var quotedSince: Int?

  /// Reads a table with commas, semicolons or tabs: as it is said, or as its first line has them.
  public init(_ text: String, separator: Separator? = nil) {
    self.init(Array(text.utf8), separator: separator)
  }

  /// Reads a table in UTF-8 with commas, semicolons or tabs: as it is said, or as its first line has them.
  public init(_ bytes: [UInt8], separator given: Separator? = nil) {
    let bytes = bytes.starts(with: CSV.mark) ? bytes[CSV.mark.count...] : bytes[...]
    separator = (given ?? CSV.separator(in: bytes)).rawValue
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : nil
      index += read(bytes[index], before: next)
    }
    unclosed = quotedSince
    finishRow()
  }

  /// The separator that is more frequent in the first line, outside quotation marks.
  private static func separator(in bytes: ArraySlice<UInt8>) -> Separator {
    var counts: [Separator: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.endsLine { break }
      if let separator = Separator(rawValue: byte) { counts[separator, default: 0] += 1 }
    }
    // The first of those that are equally frequent.
    let most = counts.values.max()
    return Separator.allCases.first { counts[$0] == most } ?? .comma
  }

  /// Reads a byte, and the next one if the two belong together; returns how many were read.
  private mutating func read(_ byte: UInt8, before next: UInt8?) -> Int {
    let isPair = byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n")
    if byte.endsLine, !isPair { line += 1 }
    if quotedSince != nil {
      guard byte == CSV.quote else {
        field.append(byte)
        return 1
      }
      if next == CSV.quote {
        field.append(CSV.quote)
        return 2
      }
      quotedSince = nil
    } else if byte == CSV.quote, field.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
      field.removeAll(keepingCapacity: true)
      quotedSince = line
    } else if byte == separator {
      finishField()
    } else if byte.endsLine {
      if !isPair { finishRow() }
    } else {
      field.append(byte)
    }
    return 1
  }

  private mutating func finishField() {
    fields.append(CSV.rearmed(String(decoding: field, as: UTF8.self)))
    field.removeAll(keepingCapacity: true)
  }

  private mutating func finishRow() {
    finishField()
    if fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
      rows.append(Row(line: start, fields: fields))
    }
    fields = []
    start = line
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

// MARK: Writing

extension CSV {
  /// A table as text, with commas, quotation marks only where a field needs them, and CRLF after each row.
  public static func text(_ rows: [[String]], for reader: Reader = .anyProgram) -> String {
    let table = rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    switch reader {
    case .anyProgram: return table
    case .excel: return "\u{FEFF}" + table
    }
  }

  /// A semicolon needs quotation marks, too: many a spreadsheet takes it for the separator.
  private static func field(_ text: String) -> String {
    let safe = disarmed(text)
    guard safe.unicodeScalars.contains(where: { "\",;\t\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }

  /// The characters with which a formula begins, in either width, and those that a spreadsheet skips before it.
  private static let triggers = Set("=+-@＝＋－＠\t\r".unicodeScalars)
  /// The characters behind which a program that takes another separator, or no quotation marks, begins a field.
  private static let separators = Set(",;\t\r\n\"".unicodeScalars)

  /// The text with an apostrophe before whatever a spreadsheet could take for the beginning of a formula.
  ///
  /// Apostrophes that stand there already are kept behind the new one, so that ``rearmed(_:)`` is its exact inverse.
  static func disarmed(_ text: String) -> String {
    changingApostrophes(in: text) { apostrophes, isTrigger in isTrigger ? apostrophes + 1 : apostrophes }
  }

  /// The text without the apostrophes that ``disarmed(_:)`` put into it.
  static func rearmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    return changingApostrophes(in: text) { apostrophes, isTrigger in
      isTrigger ? max(0, apostrophes - 1) : apostrophes
    }
  }

  /// The text with another number of apostrophes at each place at which a field could begin.
  private static func changingApostrophes(
    in text: String, to count: (_ apostrophes: Int, _ isTrigger: Bool) -> Int
  ) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var beginsField = true
    while let scalar = rest.first {
      if beginsField {
        let apostrophes = rest.prefix { $0 == "'" }.count
        rest = rest.dropFirst(apostrophes)
        let isTrigger = rest.first.map(triggers.contains) ?? false
        result.append(contentsOf: repeatElement("'", count: count(apostrophes, isTrigger)))
        beginsField = false
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
        beginsField = separators.contains(scalar)
      }
    }
    return String(result)
  }
}
