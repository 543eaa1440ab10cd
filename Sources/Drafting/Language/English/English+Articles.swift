/// Articles and capitals as a sentence goes on with what was typed.
extension English {
  /// With a small letter at the beginning, unless the first word is a name: an abbreviation, a word of a name of several
  /// words, such as “World Drug Report”, or the name of a place or a group.
  static func lowercasedFirst(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return text }
    let isAbbreviation = first.dropFirst().contains { $0.isUppercase || $0.isNumber }
    let isOfName =
      words.count > 1 && words[1].first?.isUppercase == true && words[1].contains { $0.isLowercase }
      && !functionWords.contains(first.lowercased())
    if isAbbreviation || isOfName || names.contains(String(first.prefix { $0.isLetter })) { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Words that begin no name.
  private static let functionWords: Set = [
    "a", "an", "at", "by", "draft", "for", "from", "in", "of", "on", "that", "the", "to", "under", "with",
  ]
  /// Words that are names by themselves.
  private static let names: Set = [
    "Africa", "African", "America", "American", "Arab", "Asia", "Asian", "Beijing", "Caribbean",
    "Commonwealth", "Europe",
    "European", "Latin", "Nairobi", "Nordic", "Pacific", "Palestine", "Palestinian",
  ]

  /// With “a” or “an” before it, by the sound of what follows: a United Nations study, a UNODC strategy, an NGO.
  static func indefinite(_ text: String) -> String {
    beginsWithVowel(text) ? "an \(text)" : "a \(text)"
  }

  private static func beginsWithVowel(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter || $0.isNumber }
    let isAbbreviation = word.count > 1 && word.allSatisfy { $0.isUppercase || $0.isNumber }
    if isAbbreviation, !spokenAsWords.contains(String(word)) {
      return word.first.map { "AEFHILMNORSX".contains($0) } ?? false
    }
    let lower = word.lowercased()
    if vowels.contains(where: lower.hasPrefix) { return true }
    if consonants.contains(where: lower.hasPrefix), !negations.contains(where: lower.hasPrefix) {
      return false
    }
    return lower.first.map { "aeiou".contains($0) } ?? false
  }

  /// Abbreviations that are spoken as words with a consonant at the beginning.
  private static let spokenAsWords: Set = ["NATO", "SADC", "SIDS", "MERCOSUR"]
  /// Beginnings with a vowel in speech alone: a silent h, or a figure.
  private static let vowels = ["heir", "honest", "honor", "honour", "hour", "8", "11", "18"]
  /// Beginnings with a consonant in speech alone: “you” and “one”.
  private static let consonants = [
    "eu", "once", "one", "ubi", "unan", "uni", "usa", "use", "usu", "uti", "uto",
  ]
  /// Words in which “un” is a syllable of its own.
  private static let negations = ["unid", "unim", "unin"]
}
