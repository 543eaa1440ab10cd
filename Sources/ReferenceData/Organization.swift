import Proceedings

/// An entity, organization or institute that attends a session without being a State.
public struct Organization: Hashable, Sendable, Codable {
  /// A short and lasting identifier, such as `OHCHR`.
  public let code: String
  /// The full name without its article.
  public let name: String
  /// The article that the name takes in a sentence, or nothing.
  public let article: String
  /// What stands for the name once it has been spelled out; organizations without one are always spelled out.
  public let abbreviation: String?
  /// The kind of organization, which decides where it stands in the order of speakers and in attendance.
  public let category: SpeakerCategory
  /// Other forms under which it is looked up.
  public let aliases: [String]
  /// Whose statement its statement is called where others align themselves with it, if not its own.
  public let statementOf: String?

  /// An organization that the data file does not have, or has otherwise.
  public init(
    code: String, name: String, article: String = "", abbreviation: String? = nil,
    category: SpeakerCategory, aliases: [String] = [], statementOf: String? = nil
  ) {
    self.code = code
    self.name = name
    self.article = article
    self.abbreviation = abbreviation
    self.category = category
    self.aliases = aliases
    self.statementOf = statementOf
  }

  /// The full name with its article.
  public var inSentence: String {
    article.isEmpty ? name : "\(article) \(name)"
  }

  /// Every organization that the program knows from the start.
  public static let all: [Organization] =
    DataTable(PackageResources.organizations_csv).rows.compactMap(Organization.init)

  private init?(_ row: DataTable.Row) {
    guard let category = SpeakerCategory(rawValue: row["category"]) else { return nil }
    self.init(
      code: row["code"], name: row["name"], article: row["article"],
      abbreviation: row["abbreviation"].nilIfEmpty, category: category, aliases: row.list("aliases"),
      statementOf: row["statement_of"].nilIfEmpty)
  }
}

extension String {
  /// The text, or nil where there is none.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
