/// The rows of a comma-separated file whose first line names the columns.
struct DataTable {
  /// One line of the file, read by column name.
  struct Row {
    let columns: [String: Int]
    let fields: [String]

    /// The field under a column, empty where the line has none.
    subscript(column: String) -> String {
      guard let index = columns[column], index < fields.count else { return "" }
      return fields[index]
    }

    /// The parts of a field that are separated by `|`, none where the field is empty.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }

  let rows: [Row]

  init(_ bytes: [UInt8]) {
    let table = CSV(bytes).rows.map(\.fields)
    let header = table.first ?? []
    let columns = Dictionary(zip(header, header.indices)) { first, _ in first }
    rows = table.dropFirst().map { Row(columns: columns, fields: $0) }
  }
}
