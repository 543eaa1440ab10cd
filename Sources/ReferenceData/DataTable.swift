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
    var lines = bytes.split(separator: UInt8(ascii: "\n")).map(Self.fields)
    guard !lines.isEmpty else {
      rows = []
      return
    }
    let header = lines.removeFirst()
    let columns = Dictionary(zip(header, header.indices)) { first, _ in first }
    rows = lines.map { Row(columns: columns, fields: $0) }
  }

  /// The fields of a line; a field in quotation marks may hold commas, and a doubled mark stands for one.
  private static func fields(of line: ArraySlice<UInt8>) -> [String] {
    let quote = UInt8(ascii: "\"")
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var previous: UInt8 = 0
    for byte in line {
      if byte == quote {
        if !isQuoted && previous == quote { field.append(quote) }
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ",") && !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
      previous = byte
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
