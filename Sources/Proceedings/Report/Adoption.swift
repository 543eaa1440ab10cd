extension ReportWork {
  /// A chapter that went out to delegations as a document.
  public struct Circulation: Sendable, Equatable, Codable {
    /// The chapter, by its Roman numeral.
    public var chapter: String
    /// The document.
    public var symbol: DocumentSymbol
    /// The version of the log that it was drafted from, which the session fills in.
    public var version: Int?
    /// A chapter and its document.
    public init(chapter: String, symbol: DocumentSymbol, version: Int? = nil) {
      self.chapter = chapter
      self.symbol = symbol
      self.version = version
    }
  }
  /// The introduction of the draft report.
  public struct Introduction: Sendable, Equatable, Codable {
    /// The office of whoever introduced it.
    public var office: String
    /// The name of the officer, where several hold the office.
    public var holder: String?
    /// The meeting, which is known once it is recorded.
    public var meeting: Int?
    /// An introduction by the holder of that office.
    public init(by office: String, holder: String? = nil) {
      self.office = office
      self.holder = holder
    }
  }
  /// A paragraph as the body amended it orally.
  public struct Amendment: Sendable, Equatable, Codable {
    /// Which paragraph: the name that it keeps from draft to draft.
    public var paragraph: String
    /// The new words.
    public var text: String
    /// The words that were drafted when it was amended.
    public var insteadOf: String
    /// The meeting, which is known once it is recorded.
    public var meeting: Int?
    /// An amendment.
    public init(paragraph: String, text: String, insteadOf: String) {
      self.paragraph = paragraph
      self.text = text
      self.insteadOf = insteadOf
    }
    /// The same as a rewording, which is how it stands in the report.
    var rewording: Rewording { Rewording(paragraph: paragraph, text: text, insteadOf: insteadOf) }
  }
  /// The adoption of one chapter.
  public struct ChapterAdoption: Sendable, Equatable, Codable {
    /// The chapter, by its Roman numeral.
    public var chapter: String
    /// Whether it was amended orally.
    public var asOrallyAmended: Bool
    /// Whether it was adopted subject to confirmation by the capitals.
    public var adReferendum: Bool
    /// The version of the log that was adopted, the adoption included, which the session fills in.
    public var version: Int?
    /// The meeting, which is known once it is recorded.
    public var meeting: Int?
    /// The adoption of a chapter.
    public init(
      chapter: String, asOrallyAmended: Bool = false, adReferendum: Bool = false, version: Int? = nil
    ) {
      self.chapter = chapter
      self.asOrallyAmended = asOrallyAmended
      self.adReferendum = adReferendum
      self.version = version
    }
  }

  func decide(_ circulation: Circulation) throws(Refusal) -> Event {
    if let other = circulated.first(where: {
      $0.fact.symbol == circulation.symbol && $0.fact.chapter != circulation.chapter
    }) {
      throw .symbolTaken(circulation.symbol, chapter: other.fact.chapter)
    }
    return .circulated(circulation)
  }

  func decide(_ introduction: Introduction) throws(Refusal) -> Event {
    if let introduced { throw .alreadyIntroduced(introduced.moment.time) }
    return .introduced(introduction)
  }

  func decide(_ amendment: Amendment) throws(Refusal) -> Event {
    guard !amendment.text.isEmpty else { throw .emptyText }
    return .amended(amendment)
  }

  func decide(_ adoption: ChapterAdoption) throws(Refusal) -> Event {
    if let earlier = chaptersAdopted.first(where: { $0.fact.chapter == adoption.chapter }) {
      throw .chapterAlreadyAdopted(adoption.chapter, on: earlier.moment.time)
    }
    return .chapterAdopted(adoption)
  }

  /// The chapters that were circulated, in their order.
  public var circulatedInOrder: [Dated<Circulation>] {
    circulated.sorted {
      (ReportWork.chapterNumber($0.fact.chapter) ?? 0) < (ReportWork.chapterNumber($1.fact.chapter) ?? 0)
    }
  }

  /// The number of a chapter by its Roman numeral, in any case; nil where it is none up to 89.
  public static func chapterNumber(_ numeral: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
    let digits = numeral.uppercased().compactMap { values[$0] }
    guard !digits.isEmpty, digits.count == numeral.count, digits.count < 9 else { return nil }
    let number = digits.indices.reduce(0) { sum, index in
      let next = index + 1 < digits.count ? digits[index + 1] : 0
      return sum + (digits[index] < next ? -digits[index] : digits[index])
    }
    return numeral.uppercased() == chapterNumeral(number) ? number : nil
  }

  private static func chapterNumeral(_ number: Int) -> String {
    var rest = number
    let parts = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    return parts.reduce(into: "") { text, part in
      while rest >= part.0 {
        text += part.1
        rest -= part.0
      }
    }
  }
}
