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

    var description: String {
      switch self {
      case .notUTF8: "it is not in UTF-8"
      case .unclosed(let name): "the element \(name) is not closed where it should be"
      case .unfinished: "it ends in the middle"
      }
    }
  }

  /// The tokens.
  let all: [Token]

  /// Reads a document; comments, instructions and declarations are passed over, and no entity of its own is known.
  init(_ bytes: [UInt8]) throws(Failure) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    var reader = Reader(bytes: bytes)
    all = try reader.tokens()
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0
    var open: [String] = []

    mutating func tokens() throws(Failure) -> [Token] {
      var tokens: [Token] = []
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "<") {
          if let token = try tag() { tokens.append(token) }
        } else {
          let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
          if !open.isEmpty { tokens.append(.words(XMLTokens.resolved(bytes[position..<end]))) }
          position = end
        }
      }
      if let name = open.last { throw .unclosed(name) }
      guard !tokens.isEmpty else { throw .unfinished }
      return tokens
    }

    private mutating func tag() throws(Failure) -> Token? {
      if accept("<!--") {
        try skip(past: "-->")
        return nil
      }
      if accept("<![CDATA[") {
        let start = position
        try skip(past: "]]>")
        return .words(String(decoding: bytes[start..<(position - 3)], as: UTF8.self))
      }
      if accept("<?") {
        try skip(past: "?>")
        return nil
      }
      if accept("<!") {
        try skip(past: ">")
        return nil
      }
      if accept("</") {
        let start = position
        try skip(past: ">")
        let name =
          String(decoding: bytes[start..<(position - 1)], as: UTF8.self).split(separator: " ").first ?? ""
        guard open.popLast() == String(name) else { throw .unclosed(String(name)) }
        return .end(String(name))
      }
      position += 1
      return try start()
    }

    private mutating func start() throws(Failure) -> Token {
      let name = word()
      var attributes: [String: String] = [:]
      while true {
        skipSpace()
        guard position < bytes.count else { throw .unfinished }
        if accept("/>") { return .start(name, attributes, isEmpty: true) }
        if accept(">") {
          open.append(name)
          return .start(name, attributes, isEmpty: false)
        }
        let key = word()
        skipSpace()
        guard !key.isEmpty, accept("=") else { throw .unclosed(name) }
        skipSpace()
        guard position < bytes.count,
          bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { throw .unclosed(name) }
        let quote = bytes[position]
        guard let end = bytes[(position + 1)...].firstIndex(of: quote) else { throw .unfinished }
        attributes[key] = XMLTokens.resolved(bytes[(position + 1)..<end])
        position = end + 1
      }
    }

    private mutating func word() -> String {
      let start = position
      let stops = Set(" \t\r\n=/>".utf8)
      while position < bytes.count, !stops.contains(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipSpace() {
      while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }

    private mutating func accept(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { wanted in
        guard bytes[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
      }
    }

    private mutating func skip(past text: StaticString) throws(Failure) {
      while position < bytes.count {
        if accept(text) { return }
        position += 1
      }
      throw .unfinished
    }
  }

  /// Words with the entities of XML itself, and those by number, in their places.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var parts = text.split(separator: "&", omittingEmptySubsequences: false)
    let first = parts.removeFirst()
    return parts.reduce(into: String(first)) { result, part in
      guard let end = part.firstIndex(of: ";"), let character = character(part[..<end]) else {
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
