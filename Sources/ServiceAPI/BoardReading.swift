import CommandLanguage
import Proceedings
import ReferenceData
import Views

/// What the board of a session shows, for programs.
public struct BoardReading: Codable, Sendable {
  /// Whoever has the floor, and their clock.
  public struct Speaker: Codable, Sendable {
    public var name: String
    public var startedAt: String
    public var elapsedSeconds: Int
    public var limitSeconds: Int?
    public var clock: SpeakersClock.State
    public var isPaused: Bool
  }
  /// A list of speakers on the item being considered.
  public struct List: Codable, Sendable {
    public var kind: SpeakersList.Kind
    public var isOpen: Bool
    public var deadline: String?
    public var closedAt: String?
    public var waiting: Int
    public var next: String?
  }

  public var session: String
  public var version: Int
  /// The room's time by the service's clock, to which the speaker's clock belongs.
  public var now: String
  public var body: SessionReading.Body?
  public var number: Int?
  public var meeting: SessionReading.Meeting?
  public var item: SessionReading.Item?
  public var isClosed: Bool
  public var speaker: Speaker?
  public var lists: [List]

  /// What the board shows at that time.
  public init(_ session: Session, name: String, at now: RoomTime) {
    let reading = SessionReading(session, name: name, head: "")
    let sentence = EventSentence(session.directory)
    self.session = name
    self.now = now.description
    (version, body, number) = (reading.version, reading.body, reading.number)
    (meeting, item) = (reading.meeting, reading.item)
    isClosed = session.meetings.sessionClosed != nil
    speaker = session.floor.current.map { delivered in
      let clock = session.clock(of: delivered, at: now)
      return Speaker(
        name: sentence.speaker(of: delivered.statement), startedAt: delivered.moment.time.description,
        elapsedSeconds: clock.elapsed, limitSeconds: clock.limit, clock: clock.state,
        isPaused: clock.isPaused)
    }
    lists = (session.currentItem.map { session.lists.on($0.number) } ?? []).map { kind, list in
      List(
        kind: kind, isOpen: list.isOpen, deadline: list.deadline?.description,
        closedAt: list.closed?.description, waiting: list.waiting.count,
        next: list.waiting.first.map { sentence.speaker(of: $0.statement) })
    }
  }
}
