/// The acts of drafters on single paragraphs.
extension ReportWork {
  /// A paragraph put into other words, at another place, or left out.
  public struct Rewording: Sendable, Equatable, Codable {
    /// Which paragraph, heading, list item or row: the name that it keeps from draft to draft.
    public var paragraph: String
    /// The new words; none if it is left out.
    public var text: String
    /// The words that were drafted when it was reworded.
    public var insteadOf: String
    /// Its footnotes by their marks in the new words; nil if the notes that were drafted take the marks, in order.
    public var notes: [String: String]?
    /// Where it stands now; nil if it stays where it is.
    public var beside: Beside?

    /// A rewording.
    public init(
      paragraph: String, text: String, insteadOf: String, notes: [String: String]? = nil,
      beside: Beside? = nil
    ) {
      self.paragraph = paragraph
      self.text = text
      self.insteadOf = insteadOf
      self.notes = notes
      self.beside = beside
    }

    /// Whether it leaves the paragraph out of the report.
    public var leavesOut: Bool { text.isEmpty }
    /// Whether it only moves the paragraph, whose words stay as they are drafted.
    public var onlyMoves: Bool { beside != nil && text == insteadOf && notes == nil }
  }

  /// A place next to a paragraph, by the name of that.
  public struct Beside: Sendable, Equatable, Codable {
    /// On which side of it.
    public enum Side: String, Sendable, Codable { case before, after }
    /// The paragraph.
    public var paragraph: String
    /// On which side of it.
    public var side: Side

    /// A place.
    public init(_ side: Side, _ paragraph: String) {
      self.side = side
      self.paragraph = paragraph
    }
  }

  /// A paragraph that stands at another place than where it was drafted.
  public struct Move: Sendable, Equatable, Codable {
    /// The paragraph.
    public var paragraph: String
    /// Its place.
    public var beside: Beside
  }

  /// A rewording by a drafter who saw an earlier one, or the drafted words.
  public struct WordingEdit: Sendable, Equatable, Codable {
    /// The rewording.
    public var rewording: Rewording
    /// The version of the rewording that the drafter saw; 0 for none.
    public var seen: Int
    /// An edit.
    public init(_ rewording: Rewording, seen: Int) {
      self.rewording = rewording
      self.seen = seen
    }
  }

  /// A change that an editor made in a document.
  public enum Edit: Sendable, Equatable, Codable {
    /// A paragraph in other words, at another place, or left out.
    case wording(WordingEdit)
    /// A paragraph that was put in.
    case write(FreeParagraph)
    /// A paragraph that was joined to the one before.
    case join(Join)
    /// What was written in a place that was empty, unless something was entered there since the version that was seen.
    case summary(Summary, seen: Int)
    /// The text of a draft.
    case text(AdoptedText)
  }

  func decide(_ edit: Edit, at time: RoomTime) throws(Refusal) -> [Event] {
    switch edit {
    case .wording(let edit):
      let command: Command =
        edit.rewording.leavesOut
        ? .leaveOut(edit.rewording) : .reword(edit.rewording)
      let newest = rewording(of: edit.rewording.paragraph)?.moment.version ?? 0
      guard newest == edit.seen else { throw .editedSince(newest) }
      return try decide(command, at: time)
    case .write(let paragraph): return try decide(Command.write(paragraph), at: time)
    case .join(let join): return try decide(Command.join(join), at: time)
    case .summary(let summary, let seen):
      return try decide(Command.editSummary(summary, seen: seen), at: time)
    // The session has the drafts decide.
    case .text: return []
    }
  }

  func decide(_ rewording: Rewording) throws(Refusal) -> [Event] {
    guard !rewording.paragraph.isBlank else { throw .unnamedParagraph }
    var rewording = rewording
    // Footnotes that an editor wrote stay with the paragraph when somebody types other words.
    if rewording.notes == nil, !rewording.leavesOut, !rewording.onlyMoves {
      rewording.notes = self.rewording(of: rewording.paragraph)?.fact.notes
    }
    return [.reworded(rewording)]
  }
}
