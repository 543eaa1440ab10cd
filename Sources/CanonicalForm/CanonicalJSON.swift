/// JSON in the one form that RFC 8785 gives a value, for the values that the log holds.
///
/// Numbers are whole and between -(2^53 - 1) and 2^53 - 1; a text has no zero character, which the database
/// could not keep; a value is at most 100 levels deep.
public enum CanonicalJSON: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A text.
  case string(String)
  /// Values in an order.
  case array([CanonicalJSON])
  /// Values under names.
  case object([Member])

  /// A value under its name.
  public struct Member: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value.
    public let value: CanonicalJSON

    /// A value under a name.
    public init(_ name: String, _ value: CanonicalJSON) {
      self.name = name
      self.value = value
    }
  }

  /// The whole numbers that every reader of JSON understands alike.
  static let numbers = -((1 << 53) - 1)...((1 << 53) - 1)

  /// Reads JSON in any form; throws where it holds what the log cannot.
  public init(parsing bytes: [UInt8]) throws(MalformedJSON) {
    self = try JSONText(bytes).value(of: 0)
  }

  /// The canonical form of JSON in any form.
  public static func canonical(_ bytes: [UInt8]) throws(MalformedJSON) -> [UInt8] {
    try CanonicalJSON(parsing: bytes).bytes
  }

  /// The value under a name; nil where this is no object or has no such member.
  public subscript(name: String) -> CanonicalJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The one member of an object that has no other.
  public var only: Member? {
    guard case .object(let members) = self, members.count == 1 else { return nil }
    return members.first
  }

  /// The value in its canonical form.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in Self.sorted(members).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Members in the order of their names by UTF-16, in which ASCII stands as it does by bytes.
  private static func sorted(_ members: [Member]) -> [Member] {
    if members.count < 2 { return members }
    if members.allSatisfy({ $0.name.utf8.allSatisfy { $0 < 0x80 } }) {
      return members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
    return members.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
  }

  /// Writes a text in quotes, with the shortest escapes there are and no others than are needed.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
      bytes += text.utf8
    } else {
      writeEscaped(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func writeEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
  }
}

/// Why bytes are no JSON that the log can hold.
public struct MalformedJSON: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and at which byte.
  public let description: String

  init(_ what: String, at position: Int) {
    description = "not JSON that the log can hold: at byte \(position), \(what)"
  }
}
