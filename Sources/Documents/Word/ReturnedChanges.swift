import Drafting
import Proceedings

/// Something that an editor did in a document that came back.
public struct ReturnedChange: Sendable, Equatable, CustomStringConvertible {
  /// What was done.
  public enum Kind: String, Sendable, Equatable, Codable {
    case changed = "Changed"
    case added = "New"
    case gone = "Not there any more"
    case moved = "Moved"
    case split = "Split"
    case joined = "Joined into one"
    case comment = "Comment"
    case object = "Not words"
    case margin = "Header or footer"
  }
  /// Why a change is shown and cannot be recorded from the document.
  public enum Obstacle: String, Sendable, Equatable, Codable {
    case text = "The text of a draft is changed where it comes from: load it again (rostrum material)."
    case fixed = "The program writes this itself, from the record."
    case unnamed = "It has no name of its own in the report, or shares it with another."
    case noPlace = "Nothing stands beside it in the report by which its place could be kept."
    case chapter = "Chapters follow from the agenda."
    case note = "A note in it cannot be read."
    case notWords = "The report holds words alone."
    case said = "It is said to you, and changes nothing."
  }
  /// What was done.
  public let kind: Kind
  /// Where: a paragraph by its number, or what it stands near.
  public let place: String
  /// The words as they were sent out; empty if there were none.
  public let before: String
  /// The words as they came back; empty if there are none.
  public let after: String
  /// Who made the change, if Word tracked it.
  public let authors: [String]
  /// The edits that record it; none if it cannot be recorded.
  public let edits: [ReturnedEdit]
  /// Why it cannot be recorded.
  public let obstacle: Obstacle?
  /// Where in the document it stands, to put changes in order.
  let position: Int

  /// Whether words would be lost if nobody did anything about it.
  public var holdsWords: Bool { edits.isEmpty && obstacle != .said }

  /// What was done, where, and the words.
  public var description: String {
    let head = place.isEmpty ? kind.rawValue : "\(kind.rawValue), \(place)"
    switch (before.isEmpty, after.isEmpty) {
    case (false, false): return "\(head). Was: \(before) Now: \(after)"
    case (false, true): return "\(head): \(before)"
    case (true, _): return "\(head): \(after)"
    }
  }
}

/// An edit that records a change, before it is held against the report as it is now.
public enum ReturnedEdit: Sendable, Equatable {
  /// A paragraph, list item, row, heading or title in other words, at another place or left out.
  case wording(Wording)
  /// A paragraph, list item or row that was put in.
  case insertion(ReportWork.FreeParagraph)
  /// A paragraph that became part of the one before.
  case join(String)
  /// The words that were written in an empty place.
  case summary(ReportWork.Summary, gap: String)

  /// A paragraph as it came back.
  public struct Wording: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its words; nil if they are the same.
    public var text: String?
    /// Its notes by their marks; nil if they are the same.
    public var notes: [String: String]?
    /// Its place; nil if it is the same.
    public var beside: ReportWork.Beside?
  }
}

/// The changes of a document that came back, beside the one that was sent out: everything in it is unchanged or in the list.
public struct ReturnedChanges: Sendable, Equatable {
  /// The changes, from the beginning of the document to its end.
  public internal(set) var all: [ReturnedChange] = []
  /// Whether nothing was changed.
  public var isEmpty: Bool { all.isEmpty }
}
