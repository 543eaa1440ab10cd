import FoundationEssentials

/// JSON taken apart once: what stands where in its bytes.
final class JSONText: Sendable {
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
  init(_ bytes: [UInt8]) throws(MalformedJSON) {
    var parser = JSONParser(bytes)
    try parser.document()
    self.bytes = bytes
    nodes = parser.nodes
  }
}

extension JSONText {
  func kind(_ node: Int) -> Kind { nodes[node].kind }

  /// The byte at which a node begins.
  func start(of node: Int) -> Int { nodes[node].place.lowerBound }

  /// The node behind one and all that is in it.
  func end(of node: Int) -> Int { nodes[node].end }

  /// The members of an object or the elements of an array, in the order in which they stand.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The member of that name, if there is one.
  func member(_ name: String, of node: Int) -> Int? {
    let end = nodes[node].end
    let length = name.utf8.count
    var child = node + 1
    while child < end {
      if let place = nodes[child].name {
        let isIt =
          nodes[child].nameHasEscapes
          ? (try? self.name(of: child)) == name
          : place.count == length && bytes[place].elementsEqual(name.utf8)
        if isIt { return child }
      }
      child = nodes[child].end
    }
    return nil
  }

  /// The name of a member; empty where it is none.
  func name(of node: Int) throws(MalformedJSON) -> String {
    guard let place = nodes[node].name else { return "" }
    return try text(at: place, hasEscapes: nodes[node].nameHasEscapes)
  }

  /// The text that a node is; nil where it is another value.
  func string(_ node: Int) throws(MalformedJSON) -> String? {
    switch nodes[node].kind {
    case .text: try text(at: nodes[node].place, hasEscapes: false)
    case .textWithEscapes: try text(at: nodes[node].place, hasEscapes: true)
    case .object, .array, .number, .yes, .no, .null: nil
    }
  }

  /// The whole number that a node is; nil where it is another value, a fraction, or larger than the type takes.
  func int<Whole: FixedWidthInteger>(_ node: Int) -> Whole? {
    guard nodes[node].kind == .number else { return nil }
    let digits = bytes[nodes[node].place]
    let first = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    if first.count > 1, first.first == UInt8(ascii: "0") { return nil }
    return Whole(String(decoding: digits, as: UTF8.self))
  }

  /// A node and all that is in it; throws where the log could not hold it.
  func value(of node: Int) throws(MalformedJSON) -> CanonicalJSON {
    switch nodes[node].kind {
    case .null: return .null
    case .yes: return .bool(true)
    case .no: return .bool(false)
    case .number:
      guard let number: Int = int(node), CanonicalJSON.numbers.contains(number) else {
        throw MalformedJSON("a number is not a whole number of at most 2^53 - 1", at: start(of: node))
      }
      return .int(number)
    case .text, .textWithEscapes: return .string(try string(node) ?? "")
    case .array:
      var values: [CanonicalJSON] = []
      for child in children(of: node) { values.append(try value(of: child)) }
      return .array(values)
    case .object:
      var members: [CanonicalJSON.Member] = []
      var names: Set<[UInt8]> = []
      for child in children(of: node) {
        let name = try name(of: child)
        // By bytes: two spellings of one character are two names.
        guard names.insert(Array(name.utf8)).inserted else {
          throw MalformedJSON("\(name) stands there twice", at: start(of: child))
        }
        members.append(.init(name, try value(of: child)))
      }
      return .object(members)
    }
  }

  private func text(at place: Range<Int>, hasEscapes: Bool) throws(MalformedJSON) -> String {
    if hasEscapes {
      // Rare, and long to tell: left to the library.
      let quoted = bytes[(place.lowerBound - 1)...place.upperBound]
      guard let text = try? JSONDecoder().decode(String.self, from: Data(quoted)) else {
        throw MalformedJSON("an escape stands for no character", at: place.lowerBound)
      }
      if text.utf8.contains(0) { throw MalformedJSON("a text holds a zero character", at: place.lowerBound) }
      return text
    }
    guard let text = String(validating: bytes[place], as: UTF8.self) else {
      throw MalformedJSON("a text is not UTF-8", at: place.lowerBound)
    }
    return text
  }
}
