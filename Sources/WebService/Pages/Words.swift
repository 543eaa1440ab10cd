import FoundationEssentials

/// The words of the pages in one language.
struct Words: Sendable {
  /// The language.
  let language: PageLanguage
  private let phrases: [String: String]

  /// The words in a language.
  static func `in`(_ language: PageLanguage) -> Words { all[language] ?? Words(language, [:]) }

  private static let all = Dictionary(
    uniqueKeysWithValues: PageLanguage.allCases.map { ($0, Words($0, catalogue(of: $0))) })

  private init(_ language: PageLanguage, _ phrases: [String: String]) {
    (self.language, self.phrases) = (language, phrases)
  }

  /// The catalogue of a language, as it stands in its file.
  static func catalogue(of language: PageLanguage) -> [String: String] {
    let bytes =
      switch language {
      case .english: PackageResources.words_en_json
      case .french: PackageResources.words_fr_json
      case .spanish: PackageResources.words_es_json
      case .russian: PackageResources.words_ru_json
      case .arabic: PackageResources.words_ar_json
      case .chinese: PackageResources.words_zh_json
      }
    return (try? JSONDecoder().decode([String: String].self, from: Data(bytes))) ?? [:]
  }

  /// The phrase, with these in place of `{0}`, `{1}` and so on.
  func callAsFunction(_ phrase: Phrase, _ values: String...) -> String {
    var text = phrases[phrase.rawValue] ?? phrase.rawValue
    for (index, value) in values.enumerated() { text.replace("{\(index)}", with: value) }
    return text
  }
}
