extension Session {
  /// What can happen in a session. Each case has one unlabelled value: the stored form rests on it.
  public indirect enum Event: Sendable, Equatable, Codable {
    case created(Body)
    case participants(Participants.Event)
    case bureau(Bureau.Event)
    case arrangements(Arrangements.Event)
    case agenda(Agenda.Event)
    case meetings(Meetings.Event)
    case floor(Floor.Event)
    case speakersList(OfItem)
    case motions(Motions.Event)
    case pointsOfOrder(PointsOfOrder.Event)
    case elections(Elections.Event)
    case votes(Votes.Event)
    case proposals(Proposals.Event)
    case reportWork(ReportWork.Event)
    case undone(Undoing)
    case corrected(Correction)
  }

  /// An event of the list of speakers on an item.
  public struct OfItem: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// What happened to its list.
    public var event: SpeakersList.Event
    /// The kind of list; nil for that of the item’s discussion.
    public var kind: SpeakersList.Kind?
    /// An event of the list of speakers on an item.
    public init(item: Int, event: SpeakersList.Event, kind: SpeakersList.Kind? = nil) {
      self.item = item
      self.event = event
      self.kind = kind
    }
  }
  /// Which event no longer counts.
  public struct Undoing: Sendable, Equatable, Codable {
    /// Its version.
    public var version: Int
    /// What that means for later events, if it means anything.
    public var later: Consequences?
    /// The event at that version no longer counts.
    public init(version: Int, later: Consequences? = nil) {
      self.version = version
      self.later = later
    }
  }
  /// How an event is to be read from now on.
  public struct Correction: Sendable, Equatable, Codable {
    /// Its version.
    public var version: Int
    /// What it is to be read as.
    public var event: Event
    /// The true time, where that was wrong.
    public var time: RoomTime?
    /// What that means for later events, if it means anything.
    public var later: Consequences?
    /// How an event is to be read.
    public init(version: Int, event: Event, time: RoomTime? = nil, later: Consequences? = nil) {
      self.version = version
      self.event = event
      self.time = time
      self.later = later
    }
  }
  /// What the undoing or the correction of an event means for later events.
  public struct Consequences: Sendable, Equatable, Codable {
    /// The versions of the events that no longer count, since they rested on it.
    public var undone: [Int]?
    /// The events that say the same with something else that follows from the record, such as the number of a
    /// resolution.
    public var readings: [Reading]?
    /// Consequences for these events.
    public init(undone: [Int]? = nil, readings: [Reading]? = nil) {
      self.undone = undone
      self.readings = readings
    }
  }
  /// How a later event is to be read.
  public struct Reading: Sendable, Equatable, Codable {
    /// Its version.
    public var version: Int
    /// What it is to be read as.
    public var event: Event
    /// An event and how it is to be read.
    public init(version: Int, event: Event) {
      self.version = version
      self.event = event
    }
  }
}
