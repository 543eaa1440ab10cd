/// Finds the documents and resolutions that words cite, so that they can be links.
///
/// A document is cited by its symbol, `E/CN.15/2024/L.4/Rev.1`; a resolution or decision by its organ and number, such
/// as “General Assembly resolutions 46/152 of 18 December 1991 and 60/1”. One of a commission has no symbol of its own
/// and is left as it stands.
struct Citations {
  /// A stretch of words, and the symbol that it cites where it does.
  struct Piece: Equatable {
    var words: Substring
    var symbol: String?
  }

  /// The pieces of some words, in order; together they are the words.
  static func pieces(of words: String) -> [Piece] {
    guard words.utf8.contains(UInt8(ascii: "/")) else { return [Piece(words: words[...])] }
    var reader = Citations(words)
    return reader.pieces()
  }

  /// Where a document with that symbol is read.
  static func address(of symbol: String) -> String { "https://undocs.org/en/\(symbol)" }

  private let words: String
  /// The symbol, up to the number, of the resolutions whose numbers follow.
  private var series: String?

  private init(_ words: String) { self.words = words }

  private mutating func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var plain = words.startIndex
    let tokens = words.split(whereSeparator: Self.isSpace)
    for (index, token) in tokens.enumerated() {
      let core = Self.core(of: token)
      note(core, after: tokens[..<index])
      let symbol = Self.isSymbol(core) ? String(core) : resolution(core)
      if let symbol {
        if plain < core.startIndex { pieces.append(Piece(words: words[plain..<core.startIndex])) }
        pieces.append(Piece(words: core, symbol: symbol))
        plain = core.endIndex
      }
    }
    if plain < words.endIndex { pieces.append(Piece(words: words[plain...])) }
    return pieces
  }

  private static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\u{A0}" || character == "\t" || character == "\n"
  }

  /// A word without the signs around it.
  private static func core(of token: Substring) -> Substring {
    var core = token
    while let first = core.first, "(“\"‘[".contains(first) { core = core.dropFirst() }
    while let last = core.last, ".,;:)”\"’]*".contains(last) {
      // The bracket of “3281(XXIX)” belongs to the number.
      if last == ")", core.contains("(") { break }
      core = core.dropLast()
    }
    return core
  }

  /// `E/CN.15/2024/L.4`: letters before the first stroke, and a figure after it.
  private static func isSymbol(_ core: Substring) -> Bool {
    guard let stroke = core.firstIndex(of: "/"), stroke > core.startIndex else { return false }
    let series = core[..<stroke]
    let rest = core[core.index(after: stroke)...]
    return series.count <= 6 && series.allSatisfy { $0.isASCII && $0.isUppercase }
      && rest.contains { $0.isASCII && $0.isNumber }
      && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "./-()".contains($0)) }
      && rest.last != "/"
  }

  /// Takes note of the organ whose resolutions are named now, and of the end of their enumeration.
  private mutating func note(_ core: Substring, after before: ArraySlice<Substring>) {
    switch core {
    case "resolution", "resolutions": series = Self.organ(before).map { "\($0)/RES/" }
    case "decision", "decisions": series = Self.organ(before).map { "\($0)/DEC/" }
    case "of", "and", "to": break
    case _ where Self.isInDate(core) || Self.isNumber(core): break
    case _: series = nil
    }
  }

  /// The organ that the words before name at their end.
  private static func organ(_ before: ArraySlice<Substring>) -> String? {
    guard let last = before.last else { return nil }
    let name = core(of: last)
    let earlier = before.dropLast().last.map(core)
    switch (earlier, name) {
    case (_, "Assembly") where earlier == "Health" || earlier == "Environment": return nil
    case (_, "Assembly"): return "A"
    case ("Social", "Council"): return "E"
    case ("Rights", "Council"): return "A/HRC"
    default: return nil
    }
  }

  /// “18”, “December”, “1991”.
  private static func isInDate(_ core: Substring) -> Bool {
    !core.isEmpty && core.allSatisfy(\.isNumber) && core.count <= 4 || months.contains(String(core))
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// “46/152”, “2023/24”.
  private static func isNumber(_ core: Substring) -> Bool {
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...4).contains(part.count) && part.first?.isNumber == true
          && part.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
      }
  }

  private func resolution(_ core: Substring) -> String? {
    guard let series, Self.isNumber(core) else { return nil }
    return series + core
  }
}
