/// Takes JSON apart (RFC 8259).
struct JSONParser {
  /// Deeper than any event goes, and as deep as the log takes.
  private static let deepest = 100

  private(set) var nodes: [JSONText.Node] = []
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 12 + 4)
  }

  /// Reads one value and nothing after it.
  mutating func document() throws(MalformedJSON) {
    try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw malformed("something follows the value") }
  }
}

extension JSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int, name: (place: Range<Int>, hasEscapes: Bool)? = nil)
    throws(MalformedJSON)
  {
    guard depth <= Self.deepest else { throw malformed("it is nested too deeply") }
    skipSpace()
    let index = nodes.count
    var node = JSONText.Node(place: position..<position, name: name?.place)
    node.nameHasEscapes = name?.hasEscapes ?? false
    nodes.append(node)
    switch peek {
    case UInt8(ascii: "{"): try object(index, depth: depth)
    case UInt8(ascii: "["): try array(index, depth: depth)
    case UInt8(ascii: "\""):
      let (place, hasEscapes) = try text()
      nodes[index].place = place
      nodes[index].kind = hasEscapes ? .textWithEscapes : .text
    case UInt8(ascii: "t"): try word("true", .yes, index)
    case UInt8(ascii: "f"): try word("false", .no, index)
    case UInt8(ascii: "n"): try word("null", .null, index)
    default: try number(index)
    }
    nodes[index].end = nodes.count
  }

  private mutating func object(_ index: Int, depth: Int) throws(MalformedJSON) {
    nodes[index].kind = .object
    try list(until: UInt8(ascii: "}")) { (parser: inout JSONParser) throws(MalformedJSON) in
      try parser.member(depth: depth)
    }
  }

  private mutating func member(depth: Int) throws(MalformedJSON) {
    skipSpace()
    let name = try text()
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw malformed("a colon was expected") }
    position += 1
    try value(depth: depth + 1, name: name)
  }

  private mutating func array(_ index: Int, depth: Int) throws(MalformedJSON) {
    nodes[index].kind = .array
    try list(until: UInt8(ascii: "]")) { (parser: inout JSONParser) throws(MalformedJSON) in
      try parser.value(depth: depth + 1)
    }
  }

  private mutating func list(until closing: UInt8, _ item: (inout Self) throws(MalformedJSON) -> Void)
    throws(MalformedJSON)
  {
    position += 1
    skipSpace()
    if peek == closing {
      position += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      if peek == closing { break }
      guard peek == UInt8(ascii: ",") else { throw malformed("a comma was expected") }
      position += 1
    }
    position += 1
  }

  /// Passes a text, and tells where it stands without its quotes.
  private mutating func text() throws(MalformedJSON) -> (place: Range<Int>, hasEscapes: Bool) {
    guard peek == UInt8(ascii: "\"") else { throw malformed("a text was expected") }
    position += 1
    let start = position
    var hasEscapes = false
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw malformed("a text holds a control character") }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < bytes.count else { throw malformed("a text does not end") }
    position += 1
    return (start..<position - 1, hasEscapes)
  }

  private mutating func number(_ index: Int) throws(MalformedJSON) {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
    guard position > start else { throw malformed("a value was expected") }
    nodes[index].kind = .number
    nodes[index].place = start..<position
  }

  private mutating func word(_ word: StaticString, _ kind: JSONText.Kind, _ index: Int) throws(MalformedJSON)
  {
    guard word.withUTF8Buffer({ bytes[position...].starts(with: $0) }) else {
      throw malformed("a value was expected")
    }
    position += word.utf8CodeUnitCount
    nodes[index].kind = kind
  }

  private func malformed(_ what: String) -> MalformedJSON { MalformedJSON(what, at: position) }
}
