import CLibPQ

/// One row of an answer.
public struct Row: Sendable, Equatable {
  private let columns: [[UInt8]?]
  private let isBinary: Bool

  /// The bytes of a column as they came, or nothing where it is NULL.
  public subscript(column: Int) -> [UInt8]? {
    columns.indices.contains(column) ? columns[column] : nil
  }

  /// A column as text.
  public func text(_ column: Int) throws(PostgresError) -> String {
    guard let bytes = self[column] else { throw .badValue("column \(column) holds no text") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A column as a whole number.
  public func int(_ column: Int) throws(PostgresError) -> Int {
    guard let bytes = self[column] else { throw .badValue("column \(column) holds no number") }
    if isBinary, bytes.count == 8 { return bytes.reduce(0) { $0 << 8 | Int($1) } }
    if isBinary, bytes.count == 4 {
      return Int(Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) }))
    }
    guard let number = Int(String(decoding: bytes, as: UTF8.self)) else {
      throw .badValue("column \(column) holds no whole number")
    }
    return number
  }

  /// A `bytea` column.
  public func bytes(_ column: Int) throws(PostgresError) -> [UInt8] {
    guard let bytes = self[column] else { throw .badValue("column \(column) holds no bytes") }
    if isBinary { return bytes }
    var length = 0
    guard let decoded = PQunescapeBytea(bytes + [0], &length) else {
      throw .badValue("column \(column) holds no bytea")
    }
    defer { PQfreemem(decoded) }
    return Array(UnsafeBufferPointer(start: decoded, count: length))
  }

  /// All rows of a result.
  static func all(of result: OpaquePointer) -> [Row] {
    let width = PQnfields(result)
    return (0..<PQntuples(result)).map { row in
      let columns = (0..<width).map { column -> [UInt8]? in
        if PQgetisnull(result, row, column) != 0 { return nil }
        guard let value = PQgetvalue(result, row, column) else { return nil }
        let length = Int(PQgetlength(result, row, column))
        return Array(UnsafeRawBufferPointer(start: value, count: length))
      }
      return Row(columns: columns, isBinary: width > 0 && PQfformat(result, 0) == 1)
    }
  }
}
