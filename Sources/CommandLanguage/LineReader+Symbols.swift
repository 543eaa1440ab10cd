import Proceedings

extension LineReader {
  /// The document that has to come next, by its symbol.
  mutating func symbol(_ what: String = "the symbol of a document") throws(LanguageError) -> DocumentSymbol {
    guard let word = peek()?.word else { throw missing(what) }
    guard let symbol = symbol(from: word) else { throw noSymbol(word) }
    position += 1
    return symbol
  }

  func noSymbol(_ word: String) -> LanguageError {
    fail(
      .symbol, "“\(word)” is not the symbol of a document.",
      remedy: session.body == nil
        ? "Write it in full, such as \(OwnWord.series.rawValue)L.4: the session has no series of symbols yet."
        : "Write it in full, such as \(OwnWord.series.text(in: session))L.4/Rev.1, or what follows that: L.4/Rev.1, CRP.4, 5."
    )
  }

  /// The document that a word names, in full or by what follows the year.
  func symbol(from word: String) -> DocumentSymbol? {
    let cased = LineReader.cased(word)
    if let body = session.body?.fact,
      let symbol = DocumentSymbol(
        cased, series: body.symbols.series(year: year, session: session.number ?? 0))
    {
      return symbol
    }
    return cased.contains("/") ? DocumentSymbol(cased) : nil
  }

  /// The year of the session, or that of the line where it is not convened yet.
  private var year: Int { session.arrangements.convened?.fact.from.year ?? time.day.year }

  /// Whether a word looks like a symbol rather than a name.
  func isSymbol(_ token: Token?) -> Bool {
    guard let word = token?.word, word.contains(where: \.isNumber) else { return false }
    return symbol(from: word) != nil
  }

  private static func cased(_ word: String) -> String {
    word.split(separator: "/", omittingEmptySubsequences: false).map { part in
      for prefix in ["Rev.", "Add.", "Corr."] where part.lowercased().hasPrefix(prefix.lowercased()) {
        return prefix + part.dropFirst(prefix.count)
      }
      return part.uppercased()
    }.joined(separator: "/")
  }

  /// The proposal that has to come next, by its symbol or its name.
  mutating func proposal() throws(LanguageError) -> ProposalID {
    let columns = here
    let text = try text("the draft, by its symbol or its name")
    if let known = session.proposals.all.first(where: { $0.id.description.lowercased() == text.lowercased() })
    {
      return known.id
    }
    if let symbol = symbol(from: text) { return LineReader.id(of: symbol) }
    if text.contains("/") || text.first?.isNumber == true {
      throw fail(
        .symbol, "“\(text)” is not the symbol of a draft.", at: columns,
        remedy: "Write what follows the year, such as L.4, or the name of a draft without a document.")
    }
    return ProposalID(text)
  }

  /// What a draft is called in the room: the short form of its symbol without the revision.
  static func id(of symbol: DocumentSymbol) -> ProposalID { ProposalID(symbol.unrevised.short) }

  /// A document, or several with one symbol and a range of addenda (`L.1/Add.1–7`), as it is printed.
  mutating func printedSymbol() throws(LanguageError) -> String {
    guard let whole = peek()?.word else { throw missing("the symbol of a document") }
    let word = String(whole.prefix { $0 != "*" })
    let asterisks = whole.dropFirst(word.count)
    guard asterisks.allSatisfy({ $0 == "*" }) else { throw noSymbol(whole) }
    return try printedSymbol(word) + asterisks + acceptAddenda()
  }

  /// “and Corr.1” after a symbol: what was issued beside the document.
  private mutating func acceptAddenda() -> String {
    var addenda: [String] = []
    while sees("and"), let word = peek(1)?.word,
      ["Add.", "Corr.", "Rev."].contains(where: { word.lowercased().hasPrefix($0.lowercased()) })
    {
      addenda.append(Self.cased(word))
      position += 2
    }
    return addenda.map { " and \($0)" }.joined()
  }

  private mutating func printedSymbol(_ word: String) throws(LanguageError) -> String {
    if let dash = word.lastIndex(where: { $0 == "–" || $0 == "-" }), word.contains("/") {
      let last = word[word.index(after: dash)...]
      if !last.isEmpty, last.allSatisfy({ $0.isASCII && $0.isNumber }),
        word[..<dash].last?.isNumber == true, let symbol = symbol(from: String(word[..<dash]))
      {
        position += 1
        return "\(symbol)–\(last)"
      }
    }
    guard let symbol = symbol(from: word) else { throw noSymbol(word) }
    position += 1
    return symbol.description
  }
}

extension LineReader {
  /// The offices of the Bureau, and the title of whoever presides before they are filled.
  private var offices: [String] {
    guard let body = session.body?.fact else { return [] }
    return body.offices.titles + [body.election.opener].compactMap(\.self)
  }

  /// The office that comes next, and the number of its words.
  func seenOffice(among further: [String] = []) -> (office: String, count: Int)? {
    for count in [4, 3, 2, 1] {
      let words = (0..<count).compactMap { peek($0)?.word }
      guard words.count == count else { continue }
      let sought = LineReader.folded(words.joined(separator: " "))
      if let office = (offices + further).first(where: { LineReader.folded($0) == sought }) {
        return (office, count)
      }
    }
    return seenUsualOffice
  }

  /// The words by which whoever presides is called in one body or another.
  private static let presiding: Set = ["chair", "chairperson", "chairman", "chairwoman", "president"]

  /// Whoever presides, by the word for it in another body.
  private var seenUsualOffice: (office: String, count: Int)? {
    guard let body = session.body?.fact, let word = peek()?.small, LineReader.presiding.contains(word) else {
      return nil
    }
    return (body.presiding, 1)
  }

  /// The deputies, where they come next by the word for them in another body.
  private var seenUsualDeputies: (offices: [String], count: Int)? {
    guard let body = session.body?.fact, let word = peek()?.small else { return nil }
    let isOneWord = ["vice-chair", "vice-president", "vice-chairperson"].contains(word)
    let isTwoWords = word == "vice" && LineReader.presiding.contains(peek(1)?.small ?? "")
    guard isOneWord || isTwoWords else { return nil }
    return (body.offices.filter { $0.role == .deputy }.titles, isOneWord ? 1 : 2)
  }

  /// Whether whoever presides comes next, by title or as the chair, after so many words that are read with it.
  mutating func acceptPresiding(after words: Int = 0) -> Bool {
    let sought = LineReader.folded(session.body?.fact.presiding ?? "")
    guard let word = peek(words)?.small,
      LineReader.presiding.contains(word) || LineReader.folded(word) == sought
    else { return false }
    position += words + 1
    return true
  }

  /// The office that has to come next.
  mutating func office() throws(LanguageError) -> String {
    if let (office, count) = seenOffice() {
      position += count
      return office
    }
    guard let word = peek()?.word else { throw missing("an office of the Bureau") }
    let (sought, count) = sees("vice", "chair") ? ("vice chair", 2) : (LineReader.folded(word), 1)
    let ending = offices.filter { LineReader.folded($0).hasSuffix(" \(sought)") }
    if let only = ending.first, ending.count == 1 {
      position += count
      return only
    }
    guard ending.isEmpty else {
      throw fail(
        .office, "There are several: \(ending.joined(separator: ", ")).", remedy: "Say which one.",
        nearest: ending)
    }
    if let (deputies, count) = seenUsualDeputies, let only = deputies.first, deputies.count == 1 {
      position += count
      return only
    }
    throw fail(
      .office, "“\(word)” is no office of the Bureau.",
      remedy: "Use one of \(offices.joined(separator: ", ")).",
      nearest: offices)
  }

  /// An office with small letters and without hyphens.
  static func folded(_ office: String) -> String {
    office.lowercased().split { $0 == "-" || $0 == " " }.joined(separator: " ")
  }
}
