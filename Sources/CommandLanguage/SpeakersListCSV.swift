import Proceedings
import ReferenceData

/// A list of speakers that delegations filled elsewhere, as a table: read with what is wrong line by line, and
/// written the same way.
public struct SpeakersListCSV: Sendable, Equatable {
  /// The columns, as they are written; they are read in any order.
  public static let columns = ["delegation", "title", "person", "on behalf of", "mode", "language"]

  /// A line of the table that was understood.
  public struct Line: Sendable, Equatable {
    /// Its number, from 1.
    public var number: Int
    /// The entry.
    public var inscription: SpeakersList.Inscription
  }
  /// What is wrong with a line.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// Its number, from 1.
    public var line: Int
    /// The fact, and what to do.
    public var text: String
    /// The names that come nearest to one that is not known.
    public var nearest: [String]
    public var description: String { "Line \(line): \(text)" }
  }

  /// The lines that were understood.
  public private(set) var lines: [Line] = []
  /// The problems, line by line.
  public private(set) var problems: [Problem] = []
  /// The columns that say nothing of a place on the list.
  public private(set) var ignored: [String] = []
  /// The lines above the header, which are no part of the table.
  public private(set) var above: [Int] = []

  /// Reads a table with the names that the session has.
  public init(_ text: String, session: Session) {
    let (table, head) = Self.table(text)
    if let line = table.unclosed {
      problems = [Problem(line: line, text: "A quotation mark is opened here and never closed.", nearest: [])]
      return
    }
    guard let first = table.rows.first else {
      problems = [Problem(line: 1, text: "The table is empty.", nearest: [])]
      return
    }
    guard let head else {
      let wanted = Self.columns.joined(separator: ", ")
      problems = [
        Problem(
          line: first.line,
          text: "No column is called “delegation”. One of the first lines names the columns: \(wanted).",
          nearest: [])
      ]
      return
    }
    let header = Self.header(table.rows[head])
    ignored = header.filter { !$0.isEmpty && !Self.columns.contains($0) }
    above = table.rows[..<head].map(\.line)
    let reader = RowReader(header: header, names: Names.of(session), session: session)
    for row in table.rows[(head + 1)...] {
      do throws(Problem) {
        try Self.refuseShifted(row, under: table.rows[head])
        lines.append(Line(number: row.line, inscription: try reader.inscription(row)))
      } catch { problems.append(error) }
    }
    refuseRepetition()
  }

  // MARK: The header

  /// In how many rows from the top the header is looked for.
  private static let mostAbove = 30

  /// Other words for the columns.
  private static let synonyms = [
    "country": "delegation", "state": "delegation", "member state": "delegation",
    "participant": "delegation", "behalf of": "on behalf of", "speaker name": "person",
    "name of speaker": "person", "function": "title",
  ]

  /// The rows as the header separates them, which may have other lines above it, and its place among them.
  private static func table(_ text: String) -> (table: CSV, head: Int?) {
    let tables = CSV.Separator.allCases.map { CSV(text, separator: $0) }
    let headed = tables.compactMap { table -> (table: CSV, head: Int, columns: Int)? in
      let rows = table.rows.prefix(mostAbove)
      guard let head = rows.firstIndex(where: { header($0).contains("delegation") }) else { return nil }
      return (table, head, Set(header(rows[head])).intersection(columns).count)
    }
    guard let most = headed.map(\.columns).max(), let best = headed.first(where: { $0.columns == most })
    else {
      return (CSV(text), nil)
    }
    return (best.table, best.head)
  }

  private static func header(_ row: CSV.Row) -> [String] {
    row.fields.map(folded).map { synonyms[$0] ?? $0 }
  }

  /// Refuses a row in which a separator without quotation marks around its field has moved what follows.
  private static func refuseShifted(_ row: CSV.Row, under head: CSV.Row) throws(Problem) {
    let surplus = row.fields.dropFirst(head.fields.count).contains { !Tokens.trimmed($0).isEmpty }
    let begun = row.fields.first { $0.first == " " && !Tokens.trimmed($0).isEmpty }
    let isSpaced = head.fields.contains { $0.first == " " }
    guard surplus || (row.fields.count != head.fields.count && begun != nil && !isSpaced) else { return }
    throw Problem(
      line: row.line,
      text:
        "The line has \(row.fields.count) fields, and the header \(head.fields.count) columns: put quotation "
        + "marks around a field that holds the separator.",
      nearest: [])
  }

  private mutating func refuseRepetition() {
    var seen: [ParticipantCode: Int] = [:]
    for line in lines {
      if let first = seen[line.inscription.delegation] {
        problems.append(
          Problem(line: line.number, text: "The delegation already stands in line \(first).", nearest: []))
      }
      seen[line.inscription.delegation] = seen[line.inscription.delegation] ?? line.number
    }
    problems.sort { $0.line < $1.line }
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }

  /// A list as a table, in the order of the list.
  public static func text(
    _ list: SpeakersList, directory: Directory = .standard, for reader: CSV.Reader = .anyProgram
  ) -> String {
    func name(_ code: ParticipantCode) -> String {
      directory.participant(code: code.rawValue)?.name ?? code.rawValue
    }
    let rows = list.waiting.map { entry -> [String] in
      let statement = entry.statement
      let behalf = statement.onBehalfOf.map { behalf in
        let whom = behalf.group.map { [name($0)] } ?? behalf.states.map(name)
        return (behalf.also ? "also " : "") + whom.joined(separator: "; ")
      }
      return [
        name(entry.delegation), statement.speaker.title ?? "", statement.speaker.name ?? "",
        behalf.joined(separator: "; "), statement.mode.rawValue, statement.language ?? "",
      ]
    }
    return CSV.text([columns] + rows, for: reader)
  }
}

/// Reads the rows of a table by its header.
private struct RowReader {
  let header: [String]
  let names: Names
  let session: Session

  func inscription(_ row: CSV.Row) throws(SpeakersListCSV.Problem) -> SpeakersList.Inscription {
    let code = try participant(field("delegation", row), row, isGroup: false).participantCode
    var statement = Statement(speaker: .delegation(code))
    statement.speaker.title = nonempty(field("title", row))
    statement.speaker.name = nonempty(field("person", row))
    statement.language = nonempty(field("language", row))
    statement.mode = try mode(field("mode", row), row)
    statement.onBehalfOf = try behalf(field("on behalf of", row), row)
    return .init(
      delegation: code, statement: session.categorized(statement, directory: names.directory))
  }

  private func field(_ column: String, _ row: CSV.Row) -> String {
    guard let index = header.firstIndex(of: column), row.fields.indices.contains(index) else { return "" }
    return Tokens.trimmed(row.fields[index])
  }

  private func nonempty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private func mode(_ text: String, _ row: CSV.Row) throws(SpeakersListCSV.Problem) -> Statement.Mode {
    let words = ["": Statement.Mode.room, "in person": .room, "in the room": .room, "video message": .video]
    if let mode = words[text.lowercased()] ?? Statement.Mode(rawValue: text.lowercased()) { return mode }
    let all = Statement.Mode.allCases.map(\.rawValue)
    throw problem(row, "“\(text)” is no mode: write \(all.joined(separator: ", ")).", nearest: all)
  }

  /// One name, or several with semicolons, commas or a last “and” between them; “also” before them says that
  /// the delegation speaks for itself as well.
  private func behalf(_ text: String, _ row: CSV.Row) throws(SpeakersListCSV.Problem) -> [Behalf] {
    guard !text.isEmpty else { return [] }
    let isAlso = text.lowercased().hasPrefix("also ")
    let named = isAlso ? String(text.dropFirst(5)) : text
    var found: [Participant] = []
    for name in parts(named) { found.append(try participant(name, row, isGroup: true)) }
    let groups = found.filter(\.isGroup).map { Behalf(group: $0.participantCode, also: isAlso) }
    let states = found.filter { !$0.isGroup }.map(\.participantCode)
    return groups + (states.isEmpty ? [] : [Behalf(states: states, also: isAlso)])
  }

  private func parts(_ text: String) -> [String] {
    if isKnown(text) { return [text] }
    return text.split(whereSeparator: { $0 == ";" || $0 == "," }).flatMap { part -> [String] in
      var names: [String] = []
      var rest = part.split(separator: " and ").map { Tokens.trimmed(String($0)) }[...]
      while !rest.isEmpty {
        let longest = rest.indices.last { isKnown(rest[...$0].joined(separator: " and ")) }
        let name = rest[...(longest ?? rest.startIndex)].joined(separator: " and ")
        if !name.isEmpty { names.append(name) }
        rest = rest[((longest ?? rest.startIndex) + 1)...]
      }
      return names
    }
  }

  private func isKnown(_ text: String) -> Bool {
    if case .found = names.lookup(text) { true } else { false }
  }

  private func participant(
    _ text: String, _ row: CSV.Row, isGroup: Bool
  ) throws(SpeakersListCSV.Problem) -> Participant {
    guard !text.isEmpty else { throw problem(row, "The name of the delegation is missing.") }
    let admitted: Admitted = isGroup ? .anybody : .delegations
    switch names.lookup(text) {
    case .found(let participant):
      guard admitted.admits(participant) else {
        throw problem(
          row, "\(Naming.capitalised(participant.inSentence)) is a group: name the member that speaks for it."
        )
      }
      return participant
    case .ambiguous(let candidates):
      let fitting = candidates.filter(admitted.admits)
      if let only = fitting.first, fitting.count == 1 { return only }
      let shown = fitting.prefix(6).map { "\($0.name) (\($0.code))" }
      throw problem(
        row, "“\(text)” may be \(shown.joined(separator: " or ")).", nearest: fitting.map(\.name))
    case .unknown(let nearest):
      let shown = nearest.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      throw problem(
        row,
        "“\(text)” is no participant that is known." + (shown.isEmpty ? "" : " Was this meant: \(shown)?"),
        nearest: nearest.map(\.name))
    }
  }

  private func problem(
    _ row: CSV.Row, _ text: String, nearest: [String] = []
  ) -> SpeakersListCSV.Problem {
    .init(line: row.line, text: text, nearest: nearest)
  }
}
