import Drafting

/// Rows as comma-separated values (RFC 4180), which a spreadsheet opens without taking anything for a formula.
public struct RecordsCSV: Sendable {
  /// The text, a line for the names of the columns and for each row.
  public let text: String

  /// The text of these rows.
  public init(columns: [String], rows: [[String]]) {
    text = ([columns] + rows).map { $0.map(RecordsCSV.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The records of a paper; nil where it is no table.
  public init?(_ paper: Paper) {
    guard let records = paper.records else { return nil }
    self.init(columns: records.columns, rows: records.rows)
  }

  /// A field in quotation marks where it needs them; what a spreadsheet would take for a formula is made text.
  private static func field(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
