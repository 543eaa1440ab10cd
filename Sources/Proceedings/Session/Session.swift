/// A session of a body: all that its record says, and nothing that the record does not say.
///
/// A session is the fold of its log. Each part of the proceedings decides and evolves by itself; this type
/// puts the parts together, and knows what one part means for another.
public struct Session: Decider {
  /// The number of events so far, the undone ones included.
  public internal(set) var version = 0
  /// Whose session it is.
  public internal(set) var body: Dated<Body>?
  /// Who takes part.
  public internal(set) var participants = Participants()
  /// The officers.
  public internal(set) var bureau = Bureau()
  /// Dates, place, and what went before.
  public internal(set) var arrangements = Arrangements()
  /// The agenda and the documents.
  public internal(set) var agenda = Agenda()
  /// The meetings.
  public internal(set) var meetings = Meetings()
  /// The floor and the statements.
  public internal(set) var floor = Floor()
  /// The lists of speakers, by item and kind.
  public internal(set) var lists = SpeakersLists()
  /// The procedural motions.
  public internal(set) var motions = Motions()
  /// The points of order.
  public internal(set) var pointsOfOrder = PointsOfOrder()
  /// The elections held in the session.
  public internal(set) var elections = Elections()
  /// The questions of procedure decided, and the intentions stated on votes.
  public internal(set) var votes = Votes()
  /// The proposals and the actions.
  public internal(set) var proposals = Proposals()
  /// The work of the Rapporteur and the drafters.
  public internal(set) var reportWork = ReportWork()
  /// Every event with its moment, the undone ones included.
  public private(set) var history = History()
  /// The versions of the events that no longer count.
  public private(set) var undone: Set<Int> = []
  /// For each corrected event the versions of its corrections.
  public private(set) var corrections: [Int: [Int]] = [:]
  /// The latest time at which something happened in the room.
  public internal(set) var latest: RoomTime?
  /// The event that happened then.
  var latestEvent: Int?
  var suspended: Set<Rule> = []

  /// An event that happened.
  public struct Recorded: Sendable, Equatable {
    /// The event.
    public let event: Event
    /// When.
    public let moment: Moment
  }

  public init() {}

  public mutating func evolve(by event: Event, at moment: Moment) {
    history.append(Recorded(event: event, moment: moment))
    version = moment.version
    if event.changesRecord { replay() } else { apply(event, at: moment) }
  }

  /// The session as it stood after that version.
  public func asOf(version: Int) -> Session {
    Session(history.prefix { $0.moment.version <= version })
  }

  /// The session as it stood at that time in the room: what had happened before or at it.
  ///
  /// Its creation is no event of the room: a session of the past may be created today.
  public func asOf(time: RoomTime) -> Session {
    Session(history.filter { $0.moment.version == 1 || $0.moment.time <= time })
  }

  /// A session made of recorded events.
  public init(_ recorded: some Sequence<Recorded>) {
    self.init()
    for entry in recorded { evolve(by: entry.event, at: entry.moment) }
  }

  /// Builds the state anew from the events that count, each as it was last corrected.
  private mutating func replay() {
    let timeline = Timeline(history)
    var fresh = Session()
    for entry in timeline.entries { fresh.apply(entry.event, at: entry.moment) }
    fresh.history = history
    fresh.version = version
    fresh.undone = timeline.undone
    fresh.corrections = timeline.corrections
    self = fresh
  }
}

extension Session {
  /// Whether a participant is a member of the body, as far as the record names its members.
  public func isMember(_ code: ParticipantCode) -> Bool { participants.members.contains(code) }

  /// The agenda item being considered.
  public var currentItem: Agenda.Item? { meetings.current.flatMap { agenda.item($0.item) } }

  /// Whether the report may be adopted now: under the item for it, or under any where the agenda has none for it.
  var isItemForReport: Bool {
    currentItem?.kind == .adoptionOfReport || !agenda.items.contains { $0.kind == .adoptionOfReport }
  }

  /// The items being considered: the one that was taken up, and those joined to it.
  public var itemsInUse: [Int] { meetings.current.map { [$0.item] + $0.with } ?? [] }

  /// The ordinal number of the session.
  public var number: Int? { arrangements.convened?.fact.session }
}
