import Proceedings

/// A State Member of the United Nations or a non-member observer State, with its name in every register.
public struct State: Hashable, Sendable {
  /// What a State is to the United Nations.
  public enum Status: String, Sendable, Codable {
    case member = "Member State"
    case nonMemberObserver = "non-member observer State"
  }

  /// An official language besides English.
  public enum Language: String, Sendable, CaseIterable {
    case french = "fr"
    case spanish = "es"
    case russian = "ru"
    case arabic = "ar"
    case chinese = "zh"
  }

  /// The ISO 3166-1 alpha-3 code.
  public let code: String
  /// The short name as it stands in tables, brackets and footnotes.
  public let name: String
  /// The name inside a sentence that lists several States.
  public let inList: String
  /// The name in a sentence that mentions one State.
  public let inSentence: String
  /// The name in a sentence, unshortened.
  public let fullInSentence: String
  /// Whether the State is a Member of the United Nations.
  public let status: Status
  /// The group in which the State is counted for elections; non-member States have none.
  public let regionalGroup: RegionalGroup?
  /// The short names in the other official languages, French and Spanish with their article in brackets.
  public let translations: [Language: String]

  /// The short name in another official language.
  public func name(in language: Language) -> String {
    translations[language] ?? name
  }

  /// The short name in another official language as it stands in a list: without the article in brackets.
  public func listName(in language: Language) -> String {
    let name = name(in: language)
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("),
      State.articles.contains(String(name[open...].dropFirst().dropLast()))
    else { return name }
    return String(name[..<open].dropLast())
  }

  private static let articles: Set = ["le", "la", "l’", "les", "el", "los", "las"]

  /// Every State, in the alphabetical order of the names.
  public static let all: [State] = DataTable(PackageResources.states_csv).rows.compactMap(State.init)

  /// The State of an ISO 3166-1 alpha-3 code in upper case.
  public static func withCode(_ code: String) -> State? {
    byCode[code]
  }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  private init?(_ row: DataTable.Row) {
    guard let status = Status(rawValue: row["status"]) else { return nil }
    code = row["code"]
    name = row["name"]
    inList = row["in_list"]
    inSentence = row["in_sentence"]
    fullInSentence = row["full_in_sentence"]
    self.status = status
    regionalGroup = RegionalGroup(rawValue: row["regional_group"])
    translations = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, row["name_\($0.rawValue)"]) })
  }
}
