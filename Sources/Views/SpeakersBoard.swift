import Proceedings

/// What everybody in the room may see of a session: the meeting, the item, the floor, and who is next.
public struct SpeakersBoard: Sendable, Equatable {
  /// How the sitting stands.
  public enum Sitting: Sendable, Equatable {
    /// No meeting has been held yet.
    case notBegun
    /// A meeting is open.
    case open(Meetings.Meeting)
    /// The meeting is suspended.
    case suspended(Meetings.Meeting)
    /// The meeting was adjourned, and none is open.
    case adjourned(Meetings.Meeting)
    /// The session is closed.
    case closed
  }
  /// Whoever presides over a meeting.
  public struct Presiding: Sendable, Equatable {
    /// The office, or the title of whoever is no officer of the body.
    public var office: String
    /// The person's name, if it is known.
    public var name: String?
    /// The State that the person represents.
    public var state: ParticipantCode?
  }
  /// A list of speakers, as the board has it.
  public struct Queue: Sendable, Equatable {
    /// What the speakers on it want the floor for.
    public var kind: SpeakersList.Kind
    /// Those who are next, in order, as many as the board has room for.
    public var next: [Statement]
    /// How many wait altogether.
    public var waiting: Int
    /// Whether delegations may inscribe themselves.
    public var isOpen: Bool
    /// When the list was closed.
    public var closed: RoomTime?
    /// Until when delegations may inscribe themselves.
    public var deadline: RoomTime?
  }

  /// The body, by its name.
  public var body: String
  /// The ordinal number of the session.
  public var number: Int?
  /// How the sitting stands.
  public var sitting: Sitting
  /// Whoever presides over the meeting; nil if none is open.
  public var presiding: Presiding?
  /// The items being considered, the one that was taken up first.
  public var items: [Agenda.Item]
  /// The statement being made.
  public var statement: Statement?
  /// Its clock.
  public var clock: SpeakersClock?
  /// The seconds before the limit from which the clock warns.
  public var warning: Int
  /// The delegation whose point of order is to be decided first.
  public var pointOfOrder: ParticipantCode?
  /// The lists on the items being considered, those for replies apart.
  public var queues: [Queue]
  /// Those who asked for a reply, in order.
  public var replies: [Statement]

  /// How many speakers to come the board names of each list.
  public static let named = 5

  /// The board of a session at a time.
  public init(_ session: Session, at now: RoomTime) {
    body = session.body?.fact.name ?? ""
    number = session.number
    sitting = Sitting(session.meetings)
    presiding = Presiding(session)
    let current = session.meetings.current
    let numbers = current.map { [$0.item] + $0.with } ?? []
    items = numbers.compactMap(session.agenda.item)
    statement = session.floor.current?.statement
    clock = session.clock(at: now)
    warning = session.floor.warning
    pointOfOrder = session.pointsOfOrder.pending?.delegation
    let lists = numbers.flatMap(session.lists.on)
    queues = lists.map { Queue($0.kind, $0.list) }.filter(\.isShown)
    replies = lists.filter { $0.kind == .rightOfReply }.flatMap { $0.list.waiting.map(\.statement) }
  }
}

extension SpeakersBoard.Sitting {
  fileprivate init(_ meetings: Meetings) {
    if let open = meetings.open {
      self = open.isSuspended ? .suspended(open) : .open(open)
    } else if meetings.sessionClosed != nil {
      self = .closed
    } else if let last = meetings.held.last {
      self = .adjourned(last)
    } else {
      self = .notBegun
    }
  }
}

extension SpeakersBoard.Presiding {
  fileprivate init?(_ session: Session) {
    guard let meeting = session.meetings.open else { return nil }
    let officiant = meeting.presidencies.last?.fact
    if let official = officiant?.official {
      self.init(office: official.title, name: official.name, state: official.state)
      return
    }
    let holders = session.bureau.holders(of: meeting.presiding)
    // Where several hold the office, the record says which of them presides.
    let holder = officiant?.holder.flatMap { name in holders.first { $0.name == name } }
    let officer = holder ?? (holders.count == 1 ? holders.first : nil)
    self.init(
      office: meeting.presiding, name: officiant?.holder ?? officer?.name, state: officer?.state)
  }
}

extension SpeakersBoard.Queue {
  /// A list as it stands.
  public init(_ kind: SpeakersList.Kind, _ list: SpeakersList) {
    self.init(
      kind: kind, next: list.waiting.prefix(SpeakersBoard.named).map(\.statement),
      waiting: list.waiting.count, isOpen: list.isOpen, closed: list.closed, deadline: list.deadline)
  }

  /// Whether the board shows it among the lists: replies and points of order stand elsewhere.
  fileprivate var isShown: Bool {
    switch kind {
    case .rightOfReply, .pointsOfOrder: false
    case .generalDebate, .discussion, .panel, .explanationsBefore, .explanationsAfter, .closing:
      isOpen || closed != nil || waiting > 0
    }
  }
}
