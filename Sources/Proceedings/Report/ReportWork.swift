/// What the Rapporteur and the drafters add to what the program drafts: summaries, rewordings, layout.
public struct ReportWork: Decider {
  /// The summaries, one for each place, the latest.
  public private(set) var summaries: [Dated<Summary>] = []
  /// The rewordings, one for each paragraph, the latest.
  public private(set) var rewordings: [Dated<Rewording>] = []
  /// The paragraphs that are joined to the one before.
  public private(set) var joins: [Dated<Join>] = []

  /// A place in the report that is written by hand.
  public struct Place: Sendable, Hashable, Codable {
    /// What the summary is of.
    public enum Part: String, Sendable, Codable, CaseIterable {
      /// The deliberations.
      case deliberations
      /// A thematic discussion, by the Chair.
      case chairSummary
      /// Statements on the actions taken.
      case action
    }
    /// The item.
    public var item: Int
    /// The sub-item, counted from 0, where the deliberations are told one by one.
    public var subitem: Int?
    /// The part of the chapter.
    public var part: Part
    /// A place.
    public init(item: Int, subitem: Int? = nil, part: Part = .deliberations) {
      self.item = item
      self.subitem = subitem
      self.part = part
    }
  }
  /// What the Rapporteur wrote for a place.
  public struct Summary: Sendable, Equatable, Codable {
    /// The place.
    public var place: Place
    /// The paragraphs.
    public var paragraphs: [String]
    /// A summary.
    public init(place: Place, paragraphs: [String]) {
      self.place = place
      self.paragraphs = paragraphs
    }
  }
  /// A paragraph put into other words.
  public struct Rewording: Sendable, Equatable, Codable {
    /// Which paragraph: the name that it keeps from draft to draft.
    public var paragraph: String
    /// The new words.
    public var text: String
    /// The words that were drafted when it was reworded.
    public var insteadOf: String
    /// A rewording.
    public init(paragraph: String, text: String, insteadOf: String) {
      self.paragraph = paragraph
      self.text = text
      self.insteadOf = insteadOf
    }
  }
  /// A paragraph joined to the one before it.
  public struct Join: Sendable, Equatable, Codable {
    /// Which paragraph.
    public var paragraph: String
    /// A join.
    public init(paragraph: String) { self.paragraph = paragraph }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case enterSummary(Summary)
    case reword(Rewording)
    case restoreWording(Join)
    case join(Join)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case summaryEntered(Summary)
    case reworded(Rewording)
    case wordingRestored(Join)
    case joined(Join)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case emptyText
    case notReworded(String)
    case alreadyJoined(String)

    public var fact: String {
      switch self {
      case .emptyText: "There is no text."
      case .notReworded: "That paragraph stands as it was drafted."
      case .alreadyJoined: "That paragraph is already joined to the one before."
      }
    }
    public var rule: Rule? { nil }
    public var remedy: String? {
      switch self {
      case .emptyText: "Type the text between quotation marks."
      case .notReworded, .alreadyJoined: "Nothing more is needed."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .enterSummary(let summary):
      guard summary.paragraphs.contains(where: { !$0.isEmpty }) else { throw .emptyText }
      return [.summaryEntered(summary)]
    case .reword(let rewording):
      guard !rewording.text.isEmpty else { throw .emptyText }
      return [.reworded(rewording)]
    case .restoreWording(let paragraph):
      guard rewordings.contains(where: { $0.fact.paragraph == paragraph.paragraph }) else {
        throw .notReworded(paragraph.paragraph)
      }
      return [.wordingRestored(paragraph)]
    case .join(let join):
      if joins.contains(where: { $0.fact == join }) { throw .alreadyJoined(join.paragraph) }
      return [.joined(join)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .summaryEntered(let summary):
      summaries.removeAll { $0.fact.place == summary.place }
      summaries.append(Dated(summary, at: moment))
    case .reworded(let rewording):
      rewordings.removeAll { $0.fact.paragraph == rewording.paragraph }
      rewordings.append(Dated(rewording, at: moment))
    case .wordingRestored(let paragraph):
      rewordings.removeAll { $0.fact.paragraph == paragraph.paragraph }
    case .joined(let join): joins.append(Dated(join, at: moment))
    }
  }

  /// The summary for a place.
  public func summary(for place: Place) -> Dated<Summary>? { summaries.first { $0.fact.place == place } }
}
