/// The tags and words of an XML document, in order.
struct XMLTokens {
  /// A tag, or words between tags.
  enum Token: Equatable {
    /// A tag that opens an element; an empty element is closed by it too.
    case start(String, [String: String], isEmpty: Bool)
    /// A tag that closes an element.
    case end(String)
    /// Words, with their entities resolved.
    case words(String)
  }
  /// Why bytes are not XML.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case notUTF8
    case unclosed(String)
    case unfinished
    case declaration
    case tooDeep

    var description: String {
      switch self {
      case .notUTF8: "it is not in UTF-8"
      case .unclosed(let name): "the element \(name) is not closed where it should be"
      case .unfinished: "it ends in the middle"
      case .declaration: "it declares a type or entities of its own, as no word processor does"
      case .tooDeep: "its elements stand more than \(XMLTokens.deepest) deep in each other"
      }
    }
  }

  /// How deep elements may stand in each other; word processors stay below a hundred.
  static let deepest = 4_000

  private let bytes: [UInt8]
  private let mayDeclare: Bool

  /// The tokens, all at once.
  var all: [Token] {
    get throws(Failure) {
      var tokens: [Token] = []
      try read { tokens.append($0) }
      return tokens
    }
  }

  /// The tokens of a document; comments, instructions and declarations are passed over, and no entity of its own is
  /// known. A declaration is refused where there may be none.
  init(_ bytes: [UInt8], mayDeclare: Bool = true) {
    (self.bytes, self.mayDeclare) = (bytes, mayDeclare)
  }

  /// Hands out one token after the other, so that a long document never stands in memory as tokens.
  func read(_ take: (Token) -> Void) throws(Failure) {
    var reader = XMLReader(bytes: bytes, mayDeclare: mayDeclare)
    var count = 0
    while let token = try reader.next() {
      count += 1
      take(token)
    }
    if let name = reader.open.last { throw .unclosed(name) }
    if count == 0 { throw .unfinished }
  }
}

/// Reads tokens from bytes.
private struct XMLReader {
  let bytes: [UInt8]
  let mayDeclare: Bool
  var position = 0
  var open: [String] = []

  init(bytes: [UInt8], mayDeclare: Bool) { (self.bytes, self.mayDeclare) = (bytes, mayDeclare) }

  /// The next token; nil at the end.
  mutating func next() throws(XMLTokens.Failure) -> XMLTokens.Token? {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        if let token = try tag() { return token }
      } else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        let words = try resolved(bytes[start..<position])
        if !open.isEmpty { return .words(words) }
      }
    }
    return nil
  }

  private mutating func tag() throws(XMLTokens.Failure) -> XMLTokens.Token? {
    guard position + 1 < bytes.count else { throw .unfinished }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"): return try declaration()
    case UInt8(ascii: "?"):
      try skip(past: "?>")
      return nil
    case UInt8(ascii: "/"):
      let start = position + 2
      try skip(past: ">")
      let inside = bytes[start..<(position - 1)]
      let name = try text(inside.prefix { $0 > UInt8(ascii: " ") })
      guard open.popLast() == name else { throw .unclosed(name) }
      return .end(name)
    case _:
      position += 1
      return try start()
    }
  }

  private mutating func declaration() throws(XMLTokens.Failure) -> XMLTokens.Token? {
    if accept("<!--") {
      try skip(past: "-->")
      return nil
    }
    if accept("<![CDATA[") {
      let start = position
      try skip(past: "]]>")
      return .words(try text(bytes[start..<(position - 3)]))
    }
    guard mayDeclare else { throw .declaration }
    try skip(past: ">")
    return nil
  }

  private mutating func start() throws(XMLTokens.Failure) -> XMLTokens.Token {
    let name = try word()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard position < bytes.count else { throw .unfinished }
      if accept("/>") { return .start(name, attributes, isEmpty: true) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        open.append(name)
        guard open.count <= XMLTokens.deepest else { throw .tooDeep }
        return .start(name, attributes, isEmpty: false)
      }
      let key = try word()
      skipSpace()
      guard !key.isEmpty, accept("=") else { throw .unclosed(name) }
      skipSpace()
      attributes[key] = try value(of: name)
    }
  }

  private mutating func value(of name: String) throws(XMLTokens.Failure) -> String {
    guard position < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]) else {
      throw .unclosed(name)
    }
    let quote = bytes[position]
    let start = position + 1
    position = start
    while position < bytes.count, bytes[position] != quote { position += 1 }
    guard position < bytes.count else { throw .unfinished }
    defer { position += 1 }
    return try resolved(bytes[start..<position])
  }

  private mutating func word() throws(XMLTokens.Failure) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"):
        return try text(bytes[start..<position])
      case _: position += 1
      }
    }
    return try text(bytes[start..<position])
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case _: return
      }
    }
  }

  private func isAt(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where text.utf8Start[offset] != bytes[position + offset] { return false }
    return true
  }

  private mutating func accept(_ text: StaticString) -> Bool {
    guard isAt(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  private mutating func skip(past text: StaticString) throws(XMLTokens.Failure) {
    while position < bytes.count {
      if accept(text) { return }
      position += 1
    }
    throw .unfinished
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(XMLTokens.Failure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// Words with the entities of XML itself, and those by number, in their places.
  private func resolved(_ bytes: ArraySlice<UInt8>) throws(XMLTokens.Failure) -> String {
    let text = try text(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    let first = parts.removeFirst()
    return parts.reduce(into: String(first)) { result, part in
      guard let end = part.firstIndex(of: ";"), let character = XMLReader.character(part[..<end]) else {
        result += "&" + part
        return
      }
      result += character + part[part.index(after: end)...]
    }
  }

  private static func character(_ name: Substring) -> String? {
    let named: [Substring: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let known = named[name] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
