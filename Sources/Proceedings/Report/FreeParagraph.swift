extension ReportWork {
  /// Paragraphs of a drafter’s own, for what no rule foresees.
  public struct FreeParagraph: Sendable, Equatable, Codable {
    /// A part of the report that belongs to no item.
    public enum Section: String, Sendable, Codable, CaseIterable {
      /// The chapter on matters that call for action.
      case matters
      case consultations, opening, attendance, officers
      /// The section on the agenda and the organization of work.
      case agenda
      case documentation, closure
    }

    /// The item in whose chapter they stand; nil if they stand in a section.
    public var item: Int?
    /// The sub-item, counted from 0.
    public var subitem: Int?
    /// The section in which they stand; nil if they stand in the chapter on an item.
    public var section: Section?
    /// The words.
    public var paragraphs: [String]
    /// What they are; nil for numbered paragraphs.
    public var form: Form?
    /// The footnotes by their marks in the words.
    public var notes: [String: String]?
    /// Next to what they stand; nil if they stand among the others by their time.
    public var beside: Beside?

    /// What a paragraph is.
    public enum Form: String, Sendable, Codable, CaseIterable {
      case heading, subheading, listItem, row
    }

    /// Paragraphs at a place; without one, where the session is at that time.
    public init(
      item: Int? = nil, subitem: Int? = nil, section: Section? = nil, paragraphs: [String],
      form: Form? = nil, notes: [String: String]? = nil, beside: Beside? = nil
    ) {
      self.item = item
      self.subitem = subitem
      self.section = section
      self.paragraphs = paragraphs
      self.form = form
      self.notes = notes
      self.beside = beside
    }
  }
}

extension Session {
  /// Paragraphs with the place at which they stand: the one that was named, or what the body did at that time.
  func placed(
    _ paragraph: ReportWork.FreeParagraph, at time: RoomTime
  ) throws(Refusal) -> ReportWork.FreeParagraph {
    var paragraph = paragraph
    if paragraph.section != nil { return paragraph }
    paragraph.item = paragraph.item ?? itemConsidered(at: time)
    guard let number = paragraph.item else {
      paragraph.section = section(at: time)
      return paragraph
    }
    guard let item = agenda.item(number) ?? agenda.itemAsAdopted(number) else {
      throw .agenda(.noItem(number, items: agenda.items.map(\.number)))
    }
    if let subitem = paragraph.subitem { try check(subitem, of: item) }
    return paragraph
  }

  /// The item that was considered at a time; nil if there was none.
  private func itemConsidered(at time: RoomTime) -> Int? {
    guard let latest, time < latest else { return meetings.current?.item }
    guard let last = meetings.considerations.last(where: { $0.moment.time <= time }) else { return nil }
    if let closed = meetings.meeting(last.meeting)?.closed, closed.time <= time { return nil }
    return meetings.considerations.first { $0.moment == last.moment }?.item
  }

  /// The section that tells of a time at which no item was considered.
  private func section(at time: RoomTime) -> ReportWork.FreeParagraph.Section {
    guard let opened = meetings.sessionOpened, opened.time <= time else { return .opening }
    if let closed = meetings.sessionClosed, closed.time <= time { return .closure }
    return .agenda
  }
}
