import CommandLanguage
import Proceedings
import ReferenceData
import Views

/// A list of speakers, for programs.
public struct ListReading: Codable, Sendable {
  /// A place on the list.
  public struct Entry: Codable, Sendable {
    public var place: Int
    public var delegation: ParticipantCode
    public var name: String
    public var speaker: String
  }

  public var session: String
  public var version: Int
  public var item: Int
  public var kind: SpeakersList.Kind
  public var isOpen: Bool
  public var deadline: String?
  public var closedAt: String?
  public var entries: [Entry]

  /// A list of an item.
  public init(_ list: SpeakersList, session: Session, name: String, item: Int, kind: SpeakersList.Kind) {
    let sentence = EventSentence(session.directory)
    self.session = name
    (self.item, self.kind, version) = (item, kind, session.version)
    isOpen = list.isOpen
    deadline = list.deadline?.description
    closedAt = list.closed?.description
    entries = list.waiting.enumerated().map { index, entry in
      Entry(
        place: index + 1, delegation: entry.delegation, name: sentence.name(entry.delegation),
        speaker: sentence.speaker(of: entry.statement))
    }
  }
}
