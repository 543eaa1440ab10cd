import Drafting

/// A paragraph that was changed in a document that came back, and can be recorded as a rewording.
public struct ReturnedChange: Sendable, Equatable {
  /// The name of the block.
  public let name: String
  /// Its number in the document.
  public let number: Int?
  /// Its words as they were sent out.
  public let before: String
  /// Its words as they came back.
  public let after: String
}

/// Something in a document that came back which the program cannot record.
public struct UnreadChange: Sendable, Equatable, CustomStringConvertible {
  /// What was done.
  public enum Kind: String, Sendable, Equatable {
    case added = "New"
    case gone = "Not there any more"
    case changed = "Changed"
    case moved = "Moved"
    case split = "Split"
    case joined = "Joined into one"
    case note = "Note"
    case comment = "Comment"
    case object = "Not words"
    case margin = "Header or footer"
    case twice = "Changed, under a name that several paragraphs have"
  }
  /// What was done.
  public let kind: Kind
  /// Where: a paragraph by its number, or what it stands near.
  public let place: String
  /// The words as they were sent out; empty where there were none.
  public let before: String
  /// The words as they came back; empty where there are none.
  public let after: String

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

/// What came back of a document, beside what was sent out: everything in it is unchanged or in one of the two.
public struct ReturnedChanges: Sendable, Equatable {
  /// The named paragraphs whose words are others now: these can be recorded as rewordings.
  public internal(set) var reworded: [ReturnedChange] = []
  /// Everything else that is not as it was sent out.
  public internal(set) var unread: [UnreadChange] = []
  /// Whether nothing was changed.
  public var isEmpty: Bool { reworded.isEmpty && unread.isEmpty }
}
