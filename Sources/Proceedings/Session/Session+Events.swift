extension Session {
  /// What may be asked of a session.
  public indirect enum Command: Sendable, Equatable, Codable {
    case create(Body)
    case participants(Participants.Command)
    case bureau(Bureau.Command)
    case arrangements(Arrangements.Command)
    case agenda(Agenda.Command)
    case meetings(Meetings.Command)
    case floor(Floor.Command)
    /// To the list of speakers on the item being considered.
    case speakersList(SpeakersList.Command)
    /// To another list, or that on another item.
    case list(ListCommand)
    /// The floor to whoever is first on the list.
    case giveFloorToNext
    /// The floor to whoever is first on that list of the item being considered.
    ///
    /// By decision of an officer also where it is not due yet.
    case giveFloorToNextOn(SpeakersList.Kind, decidedBy: String? = nil)
    /// What is asked of the floor, provided that it still stands as it did when that was asked.
    case provided(floor: FloorStanding, Command)
    case motions(Motions.Command)
    case pointsOfOrder(PointsOfOrder.Command)
    case elections(Elections.Command)
    case proposals(Proposals.Command)
    case reportWork(ReportWork.Command)
    /// The last event that counts, or that one, no longer counts.
    ///
    /// Nor do the later events that rest on it, if that is asked for.
    case undo(version: Int?, withWhatRestsOnIt: Bool? = nil)
    /// The event at that version is to be read as what this command would have caused, or at that time.
    ///
    /// The later events that rest on what it said no longer count, if that is asked for.
    case correct(version: Int, as: Command?, time: RoomTime?, withWhatRestsOnIt: Bool? = nil)
  }

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
