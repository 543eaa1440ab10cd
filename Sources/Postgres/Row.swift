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
    guard bytes.starts(with: [0x5C, 0x78]), let decoded = [UInt8](hex: bytes.dropFirst(2)) else {
      throw .badValue("column \(column) holds no bytea")
    }
    return decoded
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

extension [UInt8] {
  /// The bytes that pairs of hexadecimal digits stand for, or nothing where they are not pairs of digits.
  public init?(hex: some Sequence<UInt8>) {
    let digits = Array(hex)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for position in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.digit(digits[position]), let low = Self.digit(digits[position + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    self = bytes
  }

  /// The bytes as pairs of hexadecimal digits in lower case.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ character: UInt8) -> UInt8? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x41 + 10
    case 0x61...0x66: character - 0x61 + 10
    default: nil
    }
  }
}
