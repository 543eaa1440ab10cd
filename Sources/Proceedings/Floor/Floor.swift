/// The floor: who has it, and every statement made so far.
public struct Floor: Decider {
  /// The statements, in the order in which they were made.
  public private(set) var statements: [Delivered] = []
  /// The panels, in the order in which they were held.
  public private(set) var panels: [Panel] = []
  /// The workshops held beside the session.
  public private(set) var workshops: [Dated<Workshop>] = []
  /// Whether the last statement still goes on.
  public private(set) var isTaken = false
  /// Where in the proceedings we are: what a statement made now belongs to.
  public private(set) var place = Place()

  /// What a statement belongs to.
  public struct Place: Sendable, Equatable, Codable {
    /// The meeting.
    public var meeting: Int?
    /// The item.
    public var item: Int?
    /// The panel, counted from 0 within the session.
    public var panel: Int?
    /// The proposal last acted on under the item in this meeting.
    public var afterAction: ProposalID?

    /// Nowhere yet.
    public init() {}
  }
  /// A statement with its place.
  public struct Delivered: Sendable, Equatable, Codable {
    /// The statement.
    public var statement: Statement
    /// What it belongs to.
    public var place: Place
    /// When the floor was given.
    public var moment: Moment
    /// When it was given back.
    public var ended: RoomTime?
  }
  /// A panel discussion.
  public struct Panel: Sendable, Equatable, Codable {
    /// The meeting.
    public var meeting: Int
    /// The item.
    public var item: Int
    /// The office of whoever presided.
    public var presiding: String
    /// When it was opened.
    public var moment: Moment
    /// Who led it.
    public var panellists: [Dated<Speaker>]
    /// Who gave expert presentations.
    public var experts: [Dated<Speaker>]
  }
  /// Who presides over a panel.
  public struct PanelOpening: Sendable, Equatable, Codable {
    /// The office.
    public var presiding: String
    /// That office.
    public init(presiding: String) { self.presiding = presiding }
  }
  /// When the floor is given back, if not now.
  public struct Ending: Sendable, Equatable, Codable {
    /// The time.
    public var time: RoomTime
    /// That time.
    public init(time: RoomTime) { self.time = time }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case give(Statement)
    case end(Ending)
    case openPanel(PanelOpening)
    case presentPanellist(Speaker)
    case presentExpert(Speaker)
    case recordWorkshop(Workshop)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case given(Statement)
    case ended(Ending)
    case panelOpened(PanelOpening)
    case panellistPresented(Speaker)
    case expertPresented(Speaker)
    case workshopRecorded(Workshop)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case nobodyHasTheFloor
    case noPanel
    case noWorkshop

    public var fact: String {
      switch self {
      case .nobodyHasTheFloor: "Nobody has the floor."
      case .noPanel: "No panel is being held."
      case .noWorkshop: "No workshop is recorded that could be reported on."
      }
    }
    public var rule: Rule? { nil }
    public var remedy: String? {
      switch self {
      case .nobodyHasTheFloor: "Give it first: floor uganda."
      case .noPanel: "Open it first: panel."
      case .noWorkshop: "Record it first: workshop …."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .give(let statement):
      if statement.purpose == .workshopReport, workshops.isEmpty { throw .noWorkshop }
      return [.given(statement)]
    case .end(let ending):
      guard isTaken else { throw .nobodyHasTheFloor }
      return [.ended(ending)]
    case .openPanel(let opening): return [.panelOpened(opening)]
    case .presentPanellist(let speaker):
      guard place.panel != nil else { throw .noPanel }
      return [.panellistPresented(speaker)]
    case .presentExpert(let speaker):
      guard place.panel != nil else { throw .noPanel }
      return [.expertPresented(speaker)]
    case .recordWorkshop(let workshop): return [.workshopRecorded(workshop)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .given(let statement):
      endStatement(at: moment.time)
      statements.append(Delivered(statement: statement, place: place, moment: moment, ended: nil))
      isTaken = true
    case .ended(let ending): endStatement(at: ending.time)
    case .panelOpened(let opening):
      endStatement(at: moment.time)
      panels.append(
        Panel(
          meeting: place.meeting ?? 0, item: place.item ?? 0, presiding: opening.presiding, moment: moment,
          panellists: [], experts: []))
      place.panel = panels.count - 1
    case .panellistPresented(let speaker): change { $0.panellists.append(Dated(speaker, at: moment)) }
    case .expertPresented(let speaker): change { $0.experts.append(Dated(speaker, at: moment)) }
    case .workshopRecorded(let workshop): workshops.append(Dated(workshop, at: moment))
    }
  }

  /// What the rest of the proceedings does to the floor: it moves on, and nobody has it.
  mutating func move(at moment: Moment, to change: (inout Place) -> Void) {
    endStatement(at: moment.time)
    change(&place)
  }

  private mutating func endStatement(at time: RoomTime) {
    if isTaken, let last = statements.indices.last, statements[last].ended == nil {
      statements[last].ended = time
    }
    isTaken = false
  }

  private mutating func change(_ change: (inout Panel) -> Void) {
    if let panel = place.panel, panels.indices.contains(panel) { change(&panels[panel]) }
  }
}
