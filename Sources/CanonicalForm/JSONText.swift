import FoundationEssentials

/// JSON taken apart once: what stands where in its bytes.
final class FieldText: Sendable {
  enum Kind { case object, array, text, textWithEscapes, number, yes, no, null }

  struct Node {
    var kind = Kind.null
    /// Where it stands in the bytes; a text without its quotes.
    var place: Range<Int>
    /// The node behind it and all that is in it.
    var end = 0
    /// Where its name stands, if it is a member of an object.
    var name: Range<Int>?
    var nameHasEscapes = false
  }

  private let bytes: [UInt8]
  /// The value itself first, then what is in it.
  private let nodes: [Node]

  /// Throws where the bytes are not one JSON value.
  init(_ bytes: [UInt8]) throws {
    var parser = FieldParser(bytes)
    try parser.document()
    self.bytes = bytes
    nodes = parser.nodes
  }
}

extension FieldText {
  func isObject(_ node: Int) -> Bool { nodes[node].kind == .object }
  func isArray(_ node: Int) -> Bool { nodes[node].kind == .array }
  func isNull(_ node: Int) -> Bool { nodes[node].kind == .null }

  /// The node behind one and all that is in it.
  func end(of node: Int) -> Int { nodes[node].end }

  /// How many members an object or elements an array has.
  func count(of node: Int) -> Int {
    var count = 0
    var child = node + 1
    while child < nodes[node].end {
      count += 1
      child = nodes[child].end
    }
    return count
  }

  /// The names of the members of an object, in the order in which they stand.
  func names(of node: Int) -> [String] {
    var names: [String] = []
    var child = node + 1
    while child < nodes[node].end {
      if let name = name(of: child) { names.append(name) }
      child = nodes[child].end
    }
    return names
  }

  /// The member of that name, if there is one.
  func member(_ name: String, of node: Int) -> Int? {
    let end = nodes[node].end
    var child = node + 1
    while child < end {
      if let place = nodes[child].name {
        let isIt =
          nodes[child].nameHasEscapes
          ? self.name(of: child) == name : bytes[place].elementsEqual(name.utf8)
        if isIt { return child }
      }
      child = nodes[child].end
    }
    return nil
  }

  /// The name of a member; nil where it is none.
  func name(of node: Int) -> String? {
    nodes[node].name.flatMap { try? text(at: $0, hasEscapes: nodes[node].nameHasEscapes) }
  }

  func bool(_ node: Int) throws -> Bool {
    switch nodes[node].kind {
    case .yes: true
    case .no: false
    default: throw mismatch(node, Bool.self)
    }
  }

  func string(_ node: Int) throws -> String {
    switch nodes[node].kind {
    case .text: try text(at: nodes[node].place, hasEscapes: false)
    case .textWithEscapes: try text(at: nodes[node].place, hasEscapes: true)
    default: throw mismatch(node, String.self)
    }
  }

  func int<Whole: FixedWidthInteger>(_ node: Int) throws -> Whole {
    guard nodes[node].kind == .number,
      let number = Whole(String(decoding: bytes[nodes[node].place], as: UTF8.self))
    else { throw mismatch(node, Whole.self) }
    return number
  }

  /// An event has no fractions.
  func fraction<Fraction: BinaryFloatingPoint>(_ node: Int) throws -> Fraction {
    Fraction(try int(node) as Int)
  }

  func missing(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "\(what) is missing"))
  }

  func mismatch(_ node: Int, _ type: Any.Type) -> DecodingError {
    let name = name(of: node).map { "“\($0)”" } ?? "the value at byte \(nodes[node].place.lowerBound)"
    return .typeMismatch(
      type, .init(codingPath: [], debugDescription: "\(name) is of another kind than \(type)"))
  }

  private func text(at place: Range<Int>, hasEscapes: Bool) throws -> String {
    if hasEscapes {
      // Rare, and long to tell: left to the library.
      let quoted = bytes[(place.lowerBound - 1)...place.upperBound]
      return try JSONDecoder().decode(String.self, from: Data(quoted))
    }
    guard let text = String(validating: bytes[place], as: UTF8.self) else {
      throw FieldParser.malformed("a text is not UTF-8", at: place.lowerBound)
    }
    return text
  }
}
