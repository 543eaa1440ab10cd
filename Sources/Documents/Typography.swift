/// Where a line must not break: between “No.” and its number, in dates, symbols and references.
enum Typography {
  /// The space at which no line breaks.
  static let nonBreakingSpace: Character = "\u{A0}"

  private static let months: Set<Substring> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let leaders: Set<Substring> = [
    "No.", "Nos.", "chap.", "chaps.", "sect.", "sects.", "para.", "paras.", "art.", "arts.", "p.", "pp.",
    "item", "items", "rule", "rules", "resolution", "decision", "article", "articles", "paragraph",
    "paragraphs", "chapter", "session,", "Add.", "vol.",
  ]

  /// The words with non-breaking spaces where they belong; every other character as it was.
  static func bound(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for (index, word) in words.enumerated() {
      if index > 0 {
        let isBound = belong(words[index - 1], word)
        result.append(isBound ? nonBreakingSpace : " ")
      }
      result += word
    }
    return result
  }

  /// The words with ordinary spaces again.
  static func unbound(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private static func belong(_ left: Substring, _ right: Substring) -> Bool {
    let left = left.drop { "(“".contains($0) }
    let figure = right.first.map { $0.isASCII && $0.isNumber } == true
    if leaders.contains(left) || left.lowercased() == "no." { return figure || isLabel(right) }
    // 19 May 2025: the day with its month, the month with its year.
    if months.contains(right.prefix { $0.isLetter }), isDay(left) { return true }
    if months.contains(left), right.count >= 4, right.prefix(4).allSatisfy(\.isNumber) { return true }
    // 3.22 p.m.; 155 C (VII).
    if right.hasPrefix("p.m.") || right.hasPrefix("a.m.") { return left.last?.isNumber == true }
    if left.last?.isNumber == true, right.count == 1, right.first?.isUppercase == true { return true }
    return right.hasPrefix("(") && right.dropFirst().prefix { "IVXL".contains($0) }.count > 0
      && left.last.map { $0.isNumber || $0.isUppercase } == true
  }

  private static func isDay(_ word: Substring) -> Bool {
    (1...5).contains(word.count) && word.last?.isNumber == true
      && word.allSatisfy { $0.isNumber || $0 == "–" }
  }

  /// A Roman numeral or a letter: “chap. I”, “sect. A,”.
  private static func isLabel(_ word: Substring) -> Bool {
    let name = word.prefix { $0.isLetter }
    return !name.isEmpty && (name.allSatisfy { "IVXL".contains($0) } || (name.count == 1 && name != "a"))
  }
}
