import Proceedings
import ServiceMessages
import Views

/// What the board of a session shows, for programs.
struct BoardReading: Encodable, Sendable {
  /// Whoever has the floor, and their clock.
  struct Speaker: Encodable, Sendable {
    var name: String
    var startedAt: String
    var elapsedSeconds: Int
    var limitSeconds: Int?
    var clock: SpeakersClock.State
    var isPaused: Bool
  }
  /// A list of speakers on the item being considered.
  struct List: Encodable, Sendable {
    var kind: SpeakersList.Kind
    var isOpen: Bool
    var deadline: String?
    var closedAt: String?
    var waiting: Int
    var next: String?
  }

  var session: String
  var version: Int
  /// The room's time by the service's clock, to which the speaker's clock belongs.
  var now: String
  var body: SessionReading.Body?
  var number: Int?
  var meeting: SessionReading.Meeting?
  var item: SessionReading.Item?
  var isClosed: Bool
  var speaker: Speaker?
  var lists: [List]

  init(_ session: Session, name: String, at now: RoomTime) {
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

/// A list of speakers, for programs.
struct ListReading: Encodable, Sendable {
  /// A place on the list.
  struct Entry: Encodable, Sendable {
    var place: Int
    var delegation: ParticipantCode
    var name: String
    var speaker: String
  }

  var session: String
  var version: Int
  var item: Int
  var kind: SpeakersList.Kind
  var isOpen: Bool
  var deadline: String?
  var closedAt: String?
  var entries: [Entry]

  init(_ list: SpeakersList, session: Session, name: String, item: Int, kind: SpeakersList.Kind) {
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
