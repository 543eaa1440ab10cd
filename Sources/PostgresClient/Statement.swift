/// A statement with a name, prepared on each connection the first time that it is used there.
public struct Statement: Sendable, Hashable {
  /// The name under which a connection prepares it.
  public let name: String
  /// Its SQL, with `$1`, `$2` for parameters.
  public let sql: String
  /// The form in which its rows come.
  public let format: Format

  /// The form in which values come from the server.
  public enum Format: Int32, Sendable {
    /// As the server prints them.
    case text = 0
    /// As the server keeps them.
    case binary = 1
  }

  /// A statement from its name and its SQL.
  public init(_ name: String, _ sql: String, format: Format = .text) {
    self.name = name
    self.sql = sql
    self.format = format
  }
}

/// A statement and the values for its parameters.
public struct Call: Sendable {
  /// What is called.
  public let statement: Statement
  /// The values for `$1`, `$2` and so on.
  public let parameters: [Parameter]

  /// A call from a statement and its values.
  public init(_ statement: Statement, _ parameters: [Parameter] = []) {
    self.statement = statement
    self.parameters = parameters
  }
}

/// A value sent to the server.
public enum Parameter: Sendable, Equatable {
  /// No value.
  case null
  /// A value as text, in the form that its type reads.
  case text(String)
  /// A number, read by any of the integer types.
  case int(Int)
  /// A `bytea`.
  case bytes([UInt8])
  /// A `bytea[]`.
  case byteArrays([[UInt8]])
  /// A `text[]`.
  case texts([String])
}

/// The parameters of one call, laid out as libpq takes them.
struct ParameterLayout {
  private var storage: [UInt8] = []
  private var offsets: [Int?] = []
  private(set) var lengths: [Int32] = []
  private(set) var formats: [Int32] = []

  init(_ parameters: [Parameter]) throws(PostgresError) {
    for parameter in parameters {
      switch parameter {
      case .null: add(nil, format: .text)
      case .text(let text): try addText(text)
      case .int(let number): try addText(String(number))
      case .bytes(let bytes): add(bytes, format: .binary)
      case .byteArrays(let arrays): add(Self.array(arrays, elementType: 17), format: .binary)
      case .texts(let texts):
        add(Self.array(texts.map { Array($0.utf8) }, elementType: 25), format: .binary)
      }
    }
  }

  /// Hands out the pointers for as long as `body` runs.
  func withPointers<Answer>(
    _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Answer
  ) -> Answer {
    storage.withUnsafeBytes { raw in
      let base = raw.bindMemory(to: CChar.self).baseAddress
      let pointers = offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
      return body(Int32(offsets.count), pointers, lengths, formats)
    }
  }

  private mutating func addText(_ text: String) throws(PostgresError) {
    if text.utf8.contains(0) { throw .badValue("a text with a zero character cannot be stored") }
    add(Array(text.utf8), format: .text)
  }

  private mutating func add(_ bytes: [UInt8]?, format: Statement.Format) {
    formats.append(format.rawValue)
    lengths.append(Int32(clamping: bytes?.count ?? 0))
    guard let bytes else { return offsets.append(nil) }
    offsets.append(storage.count)
    storage += bytes
    storage.append(0)
  }

  private static func array(_ elements: [[UInt8]], elementType: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int32) { withUnsafeBytes(of: number.bigEndian) { bytes += $0 } }
    add(elements.isEmpty ? 0 : 1)
    add(0)
    add(elementType)
    if elements.isEmpty { return bytes }
    add(Int32(clamping: elements.count))
    add(1)
    for element in elements {
      add(Int32(clamping: element.count))
      bytes += element
    }
    return bytes
  }
}
