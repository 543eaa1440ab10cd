/// What the Rapporteur and the drafters add to what the program drafts: summaries, rewordings, layout.
public struct ReportWork: Decider {
  /// The summaries, one for each place, the latest.
  public private(set) var summaries: [Dated<Summary>] = []
  /// The rewordings, one for each paragraph, the latest.
  public private(set) var rewordings: [Dated<Rewording>] = []
  /// The paragraphs that were moved, each with its latest place, in the order of the moves.
  public private(set) var moves: [Dated<Move>] = []
  /// The paragraphs that are joined to the one before.
  public private(set) var joins: [Dated<Join>] = []
  /// The chapters that were circulated as drafts, the latest issue of each.
  public private(set) var circulated: [Dated<Circulation>] = []
  /// Who introduced the draft report in the room.
  public private(set) var introduced: Dated<Introduction>?
  /// The oral amendments that the body adopted, in order.
  public private(set) var amendments: [Dated<Amendment>] = []
  /// The chapters that were adopted one by one, in the order of their adoption.
  public private(set) var chaptersAdopted: [Dated<ChapterAdoption>] = []
  /// The paragraphs that drafters wrote of their own, in the order in which they were recorded.
  public private(set) var written: [Dated<FreeParagraph>] = []

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
    /// The panel or other discussion under the item, counted from 1, that it is a summary of.
    public var panel: Int?
    /// A place.
    public init(item: Int, subitem: Int? = nil, part: Part = .deliberations, panel: Int? = nil) {
      self.item = item
      self.subitem = subitem
      self.part = part
      self.panel = panel
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
    /// As `enterSummary`, unless another has been entered since the version that the drafter saw; 0 for none.
    case editSummary(Summary, seen: Int)
    /// As `reword`, unless the paragraph was reworded since the version that the drafter saw; 0 for none.
    case editWording(Rewording, seen: Int)
    /// As `editWording` for each of them: all are recorded, or none.
    case editWordings([WordingEdit])
    /// The edits of a document that came back: all of them are recorded, or none.
    case edit([Edit])
    /// Leaves a paragraph out of the report.
    case leaveOut(Rewording)
    case restoreWording(Join)
    case join(Join)
    case circulate(Circulation)
    case introduce(Introduction)
    case amend(Amendment)
    case adoptChapter(ChapterAdoption)
    case write(FreeParagraph)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case summaryEntered(Summary)
    case reworded(Rewording)
    case wordingRestored(Join)
    case joined(Join)
    case circulated(Circulation)
    case introduced(Introduction)
    case amended(Amendment)
    case chapterAdopted(ChapterAdoption)
    case paragraphWritten(FreeParagraph)
  }
  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .enterSummary(let summary):
      guard summary.paragraphs.contains(where: { !$0.isBlank }) else { throw .emptyText }
      return [.summaryEntered(summary)]
    case .reword(let rewording):
      guard !rewording.text.isBlank else { throw .emptyText }
      return try decide(rewording)
    case .leaveOut(var rewording):
      rewording.text = ""
      return try decide(rewording)
    case .editSummary(let summary, let seen):
      let newest = self.summary(for: summary.place)?.moment.version ?? 0
      guard newest == seen else { throw .editedSince(newest) }
      return try decide(.enterSummary(summary), at: time)
    case .editWording(let rewording, let seen):
      let newest = self.rewording(of: rewording.paragraph)?.moment.version ?? 0
      guard newest == seen else { throw .editedSince(newest) }
      return try decide(.reword(rewording), at: time)
    case .editWordings(let edits):
      guard !edits.isEmpty else { throw .emptyText }
      var events: [Event] = []
      for edit in edits { events += try decide(.editWording(edit.rewording, seen: edit.seen), at: time) }
      return events
    case .edit(let edits):
      guard !edits.isEmpty else { throw .emptyText }
      var events: [Event] = []
      for edit in edits { events += try decide(edit, at: time) }
      return events
    case .restoreWording(let paragraph):
      guard rewordings.contains(where: { $0.fact.paragraph == paragraph.paragraph }) else {
        throw .notReworded(paragraph.paragraph)
      }
      if amendments.contains(where: { $0.fact.paragraph == paragraph.paragraph }) {
        throw .amendedByBody(paragraph.paragraph)
      }
      return [.wordingRestored(paragraph)]
    case .join(let join):
      if joins.contains(where: { $0.fact == join }) { throw .alreadyJoined(join.paragraph) }
      return [.joined(join)]
    case .circulate(let circulation): return [try decide(circulation)]
    case .introduce(let introduction): return [try decide(introduction)]
    case .amend(let amendment): return [try decide(amendment)]
    case .adoptChapter(let adoption): return [try decide(adoption)]
    case .write(let paragraph):
      guard paragraph.paragraphs.contains(where: { !$0.isBlank }) else { throw .emptyText }
      return [.paragraphWritten(paragraph)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0)
  }

  /// Evolves with the number of the meeting in which it happened.
  mutating func evolve(by event: Event, at moment: Moment, meeting: Int) {
    switch event {
    case .summaryEntered(let summary):
      summaries.removeAll { $0.fact.place == summary.place }
      summaries.append(Dated(summary, at: moment))
    case .reworded(let rewording):
      rewordings.removeAll { $0.fact.paragraph == rewording.paragraph }
      rewordings.append(Dated(rewording, at: moment))
      if let place = rewording.beside {
        moves.removeAll { $0.fact.paragraph == rewording.paragraph }
        moves.append(Dated(Move(paragraph: rewording.paragraph, beside: place), at: moment))
      }
    case .wordingRestored(let paragraph):
      rewordings.removeAll { $0.fact.paragraph == paragraph.paragraph }
      moves.removeAll { $0.fact.paragraph == paragraph.paragraph }
    case .joined(let join): joins.append(Dated(join, at: moment))
    case .circulated(let circulation):
      circulated.removeAll { $0.fact.chapter == circulation.chapter }
      circulated.append(Dated(circulation, at: moment))
    case .introduced(var introduction):
      introduction.meeting = meeting
      introduced = Dated(introduction, at: moment)
    case .amended(var amendment):
      amendment.meeting = meeting
      amendments.append(Dated(amendment, at: moment))
      rewordings.removeAll { $0.fact.paragraph == amendment.paragraph }
      rewordings.append(Dated(amendment.rewording, at: moment))
    case .chapterAdopted(var adoption):
      adoption.meeting = meeting
      chaptersAdopted.append(Dated(adoption, at: moment))
    case .paragraphWritten(let paragraph): written.append(Dated(paragraph, at: moment))
    }
  }

  /// The summary for a place.
  public func summary(for place: Place) -> Dated<Summary>? { summaries.first { $0.fact.place == place } }

  /// The rewording of a paragraph, where it stands in place of the drafted words.
  public func rewording(of paragraph: String) -> Dated<Rewording>? {
    rewordings.first { $0.fact.paragraph == paragraph }
  }
}

extension ReportWork.Event {
  /// The command that would record the same again.
  var command: ReportWork.Command {
    switch self {
    case .summaryEntered(let fact): .enterSummary(fact)
    case .reworded(let fact): fact.leavesOut ? .leaveOut(fact) : .reword(fact)
    case .wordingRestored(let fact): .restoreWording(fact)
    case .joined(let fact): .join(fact)
    case .circulated(let fact): .circulate(fact)
    case .introduced(let fact): .introduce(fact)
    case .amended(let fact): .amend(fact)
    case .chapterAdopted(let fact): .adoptChapter(fact)
    case .paragraphWritten(let fact): .write(fact)
    }
  }
}

extension String {
  /// Whether nothing of it can be seen: white space, and characters of no width.
  var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.generalCategory == .format }
  }
}
