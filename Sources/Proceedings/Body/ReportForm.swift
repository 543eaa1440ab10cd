/// How the report on a session of a body is arranged, and in which words it is told.
public struct ReportForm: Sendable, Equatable, Codable {
  /// A chapter of the report, or a run of chapters.
  public enum Part: String, Sendable, Codable, CaseIterable {
    /// The texts that another organ is to act on, and those that the body adopted itself.
    case matters
    /// The items of the agenda, a chapter for each.
    case items
    /// The actions on proposals under all items together; without this part each item tells its own.
    case actions
    /// How the session was organized.
    case organization
  }
  /// Whose words the report takes where the profile has none of its own.
  public enum HouseStyle: String, Sendable, Codable, CaseIterable {
    /// The commissions at Vienna: an action is one paragraph, with all that came before and after it.
    case vienna
    /// The commissions of the Council at New York.
    case newYork = "new-york"
    /// The bodies at Geneva.
    case geneva
  }
  /// How what happened is grouped into paragraphs.
  public enum Grouping: String, Sendable, Codable, CaseIterable {
    /// All that belongs to one matter in one paragraph.
    case together
    /// A paragraph for each meeting or step, in the order of events.
    case stepByStep = "step-by-step"
  }

  /// Whose words it takes.
  public var style: HouseStyle
  /// The chapters, in order.
  public var chapters: [Part]
  /// Whether an executive summary stands before the first chapter.
  public var hasExecutiveSummary: Bool
  /// The mandate of the executive summary, which it tells at its beginning.
  public var summaryMandate: String?
  /// Whether the Rapporteur writes a summary of the deliberations on each item, so that a place is kept for it.
  public var hasDeliberations: Bool
  /// How statements on an item are grouped.
  public var statements: Grouping
  /// How the steps of a draft are grouped.
  public var actions: Grouping
  /// Whether the days of the session's own year are told without the year.
  public var omitsYear: Bool
  /// The phrases that the body says in words of its own.
  public var phrases: [ReportPhrase: PhraseTemplate]

  /// A form; without further words that of the commissions at Vienna.
  public init(
    style: HouseStyle = .vienna, chapters: [Part] = [.matters, .items, .organization],
    hasExecutiveSummary: Bool = true,
    summaryMandate: String? = nil, hasDeliberations: Bool = true, statements: Grouping = .together,
    actions: Grouping = .together, omitsYear: Bool = false, phrases: [ReportPhrase: PhraseTemplate] = [:]
  ) {
    self.style = style
    self.chapters = chapters
    self.hasExecutiveSummary = hasExecutiveSummary
    self.summaryMandate = summaryMandate
    self.hasDeliberations = hasDeliberations
    self.statements = statements
    self.actions = actions
    self.omitsYear = omitsYear
    self.phrases = phrases
  }

  public init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      style: try stored.decode(HouseStyle.self, forKey: .style),
      chapters: try stored.decode([Part].self, forKey: .chapters),
      hasExecutiveSummary: try stored.decode(Bool.self, forKey: .hasExecutiveSummary),
      summaryMandate: try stored.decodeIfPresent(String.self, forKey: .summaryMandate),
      hasDeliberations: try stored.decodeIfPresent(Bool.self, forKey: .hasDeliberations) ?? true,
      statements: try stored.decodeIfPresent(Grouping.self, forKey: .statements) ?? .together,
      actions: try stored.decodeIfPresent(Grouping.self, forKey: .actions) ?? .together,
      omitsYear: try stored.decodeIfPresent(Bool.self, forKey: .omitsYear) ?? false,
      phrases: try stored.decodeIfPresent([ReportPhrase: PhraseTemplate].self, forKey: .phrases) ?? [:])
  }

  /// The number of chapters in a report with so many items that have one.
  public func count(items: Int) -> Int {
    chapters.reduce(0) { $0 + ($1 == .items ? items : 1) }
  }

  /// The number of the first chapter of a part, from 1, in a report with so many items that have one.
  public func number(of part: Part, items: Int) -> Int? {
    guard let place = chapters.firstIndex(of: part) else { return nil }
    return 1 + chapters[..<place].reduce(0) { $0 + ($1 == .items ? items : 1) }
  }
}
