import Proceedings

/// A line being read, token by token, from left to right.
struct LineReader {
  var tokens: [Token]
  var position: Int
  /// The column at which the line ends.
  var end: Int
  let time: RoomTime
  let session: Session
  let names: Names
  let paragraphs: CommandLanguage.Paragraphs
  let standsAlone: (String) -> Bool
  /// The command being read, for the form that a message shows.
  var keyword: Keyword?
  /// What the clauses read so far say about a list.
  var list = ListClauses()
  /// Whether a delegation that is given the floor speaks as it was inscribed.
  var isAsInscribed = true

  /// The token so many places on.
  func peek(_ ahead: Int = 0) -> Token? {
    let index = position + ahead
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  var atEnd: Bool { peek() == nil }

  /// Where the next token stands, or the place behind the last one.
  var here: Range<Int> { peek()?.columns ?? end..<end + 1 }

  /// Whether these words come next, in any case.
  func sees(_ words: [String], ahead: Int = 0) -> Bool {
    words.indices.allSatisfy { peek(ahead + $0)?.small == words[$0] }
  }

  func sees(_ words: String...) -> Bool { sees(words) }

  /// Reads these words if they come next.
  mutating func accept(_ words: String...) -> Bool {
    guard sees(words) else { return false }
    position += words.count
    return true
  }

  mutating func acceptComma() -> Bool {
    guard peek()?.kind == .comma else { return false }
    position += 1
    return true
  }

  /// Reads these words, or says that they are missing.
  mutating func require(_ words: String...) throws(LanguageError) {
    for word in words where !accept(word) { throw missing("“\(words.joined(separator: " "))”") }
  }

  /// The text between quotation marks that comes next.
  mutating func acceptQuoted() -> String? {
    guard let text = peek()?.quoted, !text.isEmpty else { return nil }
    position += 1
    return text
  }

  /// The text between quotation marks that has to come next.
  mutating func quoted(_ what: String) throws(LanguageError) -> String {
    guard let text = acceptQuoted() else {
      throw peek()?.quoted == nil
        ? missing("\(what) between quotation marks")
        : fail(.incomplete, "There is nothing between these quotation marks.", remedy: "Write \(what) there.")
    }
    return text
  }

  /// The word that has to come next.
  mutating func word(_ what: String) throws(LanguageError) -> String {
    guard let word = peek()?.word else { throw missing(what) }
    position += 1
    return word
  }

  /// The word or quoted text that has to come next.
  mutating func text(_ what: String) throws(LanguageError) -> String {
    if let text = acceptQuoted() { return text }
    return try word(what)
  }

  /// The greatest number that a line may hold: far above any meeting, item, event or head count.
  static let greatest = 1_000_000

  /// The number that comes next.
  mutating func acceptNumber() -> Int? {
    guard let word = peek()?.word, word.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(word),
      (0...LineReader.greatest).contains(number)
    else { return nil }
    position += 1
    return number
  }

  /// The number that has to come next.
  mutating func number(_ what: String, from least: Int = 1) throws(LanguageError) -> Int {
    let columns = here
    guard let token = peek(), token.kind != .comma else { throw missing(what) }
    guard let number = acceptNumber(), number >= least else {
      throw fail(
        .number, "\(token.shown) is not \(what).", at: columns,
        remedy: "Write it in digits, from \(least) to \(LineReader.greatest).")
    }
    return number
  }

  /// The day that has to come next.
  mutating func day(_ what: String) throws(LanguageError) -> Day {
    guard let token = peek(), let word = token.word else { throw missing(what) }
    guard let day = Day(word) else {
      throw fail(.day, "“\(word)” is no day of the calendar.", remedy: "Write it as 2025-05-16.")
    }
    position += 1
    return day
  }

  /// Says so where anything is left.
  func finish() throws(LanguageError) {
    guard let token = peek() else { return }
    throw fail(
      .unexpected, "“\(token.shown)” is not understood here.", at: token.columns.lowerBound..<end,
      remedy: "Leave it out, or put it as the form of the command has it.")
  }
}

extension LineReader {
  /// A slip at that place, or at the next token.
  func fail(
    _ kind: LanguageError.Kind, _ problem: String, at columns: Range<Int>? = nil, remedy: String,
    nearest: [String] = []
  ) -> LanguageError {
    LanguageError(
      kind, problem, at: columns ?? here, remedy: remedy, form: keyword?.form,
      example: keyword?.examples(in: session).first,
      nearest: nearest)
  }

  /// Something has to come next, and does not.
  func missing(_ what: String) -> LanguageError {
    if let token = peek() {
      fail(
        .incomplete, "Here \(what) is expected, not “\(token.shown)”.", remedy: "Put it before what follows.")
    } else {
      fail(.incomplete, "The line ends where \(what) is expected.", remedy: "Add it.")
    }
  }
}
