import FoundationEssentials

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
    case undo(version: Int?)
    /// The event at that version is to be read as what this command would have caused, or at that time.
    case correct(version: Int, as: Command?, time: RoomTime?)
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
    /// The event at that version no longer counts.
    public init(version: Int) { self.version = version }
  }
  /// How an event is to be read from now on.
  public struct Correction: Sendable, Equatable, Codable {
    /// Its version.
    public var version: Int
    /// What it is to be read as.
    public var event: Event
    /// The true time, where that was wrong.
    public var time: RoomTime?
    /// How an event is to be read.
    public init(version: Int, event: Event, time: RoomTime? = nil) {
      self.version = version
      self.event = event
      self.time = time
    }
  }
}

extension Session.Event: Stored {
  /// The stored name: the part of the proceedings and what happened in it, such as `floor.given`.
  public var kind: String { part.map { "\($0).\(Self.name(of: self))" } ?? Self.name(of: self) }

  public func payload() throws -> Data {
    switch self {
    case .created(let body): try Self.encode(body)
    case .participants(let event): try Self.fields(of: event)
    case .bureau(let event): try Self.fields(of: event)
    case .arrangements(let event): try Self.fields(of: event)
    case .agenda(let event): try Self.fields(of: event)
    case .meetings(let event): try Self.fields(of: event)
    case .floor(let event): try Self.fields(of: event)
    case .speakersList(let event): try Self.encode(event)
    case .motions(let event): try Self.fields(of: event)
    case .pointsOfOrder(let event): try Self.fields(of: event)
    case .elections(let event): try Self.fields(of: event)
    case .proposals(let event): try Self.fields(of: event)
    case .reportWork(let event): try Self.fields(of: event)
    case .undone(let undoing): try Self.encode(undoing)
    case .corrected(let correction): try Self.encode(correction)
    }
  }

  public init(kind: String, payload: Data) throws {
    let names = kind.split(separator: ".", maxSplits: 1).map(String.init)
    let name = names.count == 2 ? names[1] : ""
    switch names.first {
    case "created": self = .created(try Self.decode(payload))
    case "participants": self = .participants(try Self.event(name, payload))
    case "bureau": self = .bureau(try Self.event(name, payload))
    case "arrangements": self = .arrangements(try Self.event(name, payload))
    case "agenda": self = .agenda(try Self.event(name, payload))
    case "meetings": self = .meetings(try Self.event(name, payload))
    case "floor": self = .floor(try Self.event(name, payload))
    case "speakersList": self = .speakersList(try Self.decode(payload))
    case "motions": self = .motions(try Self.event(name, payload))
    case "pointsOfOrder": self = .pointsOfOrder(try Self.event(name, payload))
    case "elections": self = .elections(try Self.event(name, payload))
    case "proposals": self = .proposals(try Self.event(name, payload))
    case "reportWork": self = .reportWork(try Self.event(name, payload))
    case "undone": self = .undone(try Self.decode(payload))
    case "corrected": self = .corrected(try Self.decode(payload))
    default: throw UnknownKind(kind: kind)
    }
  }

  /// A kind of event that this program does not know: the log was written by a later one.
  public struct UnknownKind: Error, CustomStringConvertible {
    /// The stored name.
    public let kind: String
    public var description: String { "this program does not know events of the kind “\(kind)”" }
  }

  private var part: String? {
    switch self {
    case .participants: "participants"
    case .bureau: "bureau"
    case .arrangements: "arrangements"
    case .agenda: "agenda"
    case .meetings: "meetings"
    case .floor: "floor"
    case .speakersList: "speakersList"
    case .motions: "motions"
    case .pointsOfOrder: "pointsOfOrder"
    case .elections: "elections"
    case .proposals: "proposals"
    case .reportWork: "reportWork"
    case .created, .undone, .corrected: nil
    }
  }

  private static func name(of event: Session.Event) -> String {
    switch event {
    case .created: "created"
    case .undone: "undone"
    case .corrected: "corrected"
    case .participants(let event): caseName(event)
    case .bureau(let event): caseName(event)
    case .arrangements(let event): caseName(event)
    case .agenda(let event): caseName(event)
    case .meetings(let event): caseName(event)
    case .floor(let event): caseName(event)
    case .speakersList(let listed): caseName(listed.event)
    case .motions(let event): caseName(event)
    case .pointsOfOrder(let event): caseName(event)
    case .elections(let event): caseName(event)
    case .proposals(let event): caseName(event)
    case .reportWork(let event): caseName(event)
    }
  }

  private static func caseName(_ event: some Any) -> String {
    Mirror(reflecting: event).children.first?.label ?? "\(event)"
  }

  private static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  private static func decode<Value: Decodable>(_ payload: Data) throws -> Value {
    try JSONDecoder().decode(Value.self, from: payload)
  }

  /// The one value of an event’s case, without the names that Codable puts around it.
  private static func fields(of event: some Encodable) throws -> Data {
    let whole = try encode(event)
    let opening = Data("{\"\(caseName(event))\":{\"_0\":".utf8)
    guard whole.starts(with: opening), whole.count >= opening.count + 2 else { return whole }
    return whole.dropFirst(opening.count).dropLast(2)
  }

  private static func event<Value: Decodable>(_ name: String, _ payload: Data) throws -> Value {
    try decode(Data("{\"\(name)\":{\"_0\":".utf8) + payload + Data("}}".utf8))
  }
}
