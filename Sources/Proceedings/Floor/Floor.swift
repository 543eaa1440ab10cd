/// The floor: who has it, and every statement made so far.
public struct Floor: Decider {
  /// The statements, in the order in which they were made.
  public internal(set) var statements = Chronicle<Delivered>()
  /// The panels, in the order in which they were held.
  public private(set) var panels: [Panel] = []
  /// The workshops held beside the session.
  public private(set) var workshops: [Dated<Workshop>] = []
  /// Whether the last statement still goes on.
  public internal(set) var isTaken = false
  /// Whether it is interrupted for a point of order or an appeal.
  public internal(set) var isInterruptedForPoint = false
  /// Whether it goes on since such an interruption was over, and nobody said yet since when.
  var isGivenBack = false
  /// The time limits that the body set for items.
  public internal(set) var limits: [Int: Limits] = [:]
  /// How many seconds before the end of the time the speaker is warned.
  public internal(set) var warning = Floor.usualWarning
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
    /// The sub-items of the item that are being considered, counted from 0; nil for the item as a whole.
    public var subitems: [Int]?

    /// A meeting and an item of it; nowhere yet if neither is given.
    init(meeting: Int? = nil, item: Int? = nil, subitems: [Int] = []) {
      (self.meeting, self.item) = (meeting, item)
      self.subitems = subitems.isEmpty ? nil : subitems
    }
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
    /// When it was interrupted.
    public var pauses: [Pause] = []
    /// The seconds by which its time was extended.
    public var extended = 0
    /// The item from whose list it was made: the first of those being considered, unless it says another.
    public var item: Int? { statement.item ?? place.item }
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
    /// The sub-items under which it was held, counted from 0; nil for the item as a whole.
    public var subitems: [Int]?
    /// What was said of it when it was opened.
    public var opening: PanelOpening
    /// The meetings at which it went on.
    public var furtherMeetings: [Int] = []
  }
  /// When the floor is given back, if not now.
  public struct Ending: Sendable, Equatable, Codable {
    /// The time.
    public var time: RoomTime
    /// The event in which the floor was given; nil for the last statement.
    public var statement: Int?
    /// That time, of the last statement or of that one.
    public init(time: RoomTime, statement: Int? = nil) {
      self.time = time
      self.statement = statement
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    /// The floor, for what a waiting delegation was inscribed for; what the statement says goes before that.
    case give(Statement)
    /// The floor for that statement as it is, whatever the delegation was inscribed for.
    case giveAsSaid(Statement)
    case end(Ending)
    case pause
    case resume
    case extend(Extension)
    case limit(Limits)
    case openPanel(PanelOpening)
    case presentPanellist(Speaker)
    case presentExpert(Speaker)
    case recordWorkshop(Workshop)
    case closePanel
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case given(Statement)
    case ended(Ending)
    case paused(Interruption)
    case resumed(Interruption)
    case extended(Extension)
    case limitsSet(Limits)
    case panelOpened(PanelOpening)
    case panellistPresented(Speaker)
    case expertPresented(Speaker)
    case workshopRecorded(Workshop)
    case panelClosed(PanelClosing)
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .give(let statement), .giveAsSaid(let statement):
      if statement.purpose == .workshopReport, workshops.isEmpty { throw .noWorkshop }
      return [.given(statement)]
    case .end(let ending):
      try check(ending, at: time)
      return [.ended(ending)]
    case .pause:
      guard try speaking().openPause == nil else { throw .paused }
      return [.paused(Interruption())]
    case .resume:
      guard try speaking().openPause != nil || isGivenBack else { throw .notPaused }
      return [.resumed(Interruption())]
    case .extend(let more):
      _ = try speaking()
      guard more.seconds > 0 else { throw .noTime }
      return [.extended(more)]
    case .limit(let limits):
      guard limits.isSensible else { throw .noTime }
      return [.limitsSet(limits)]
    case .openPanel(let opening): return [.panelOpened(opening)]
    case .presentPanellist(let speaker):
      guard place.panel != nil else { throw .noPanel }
      return [.panellistPresented(speaker)]
    case .presentExpert(let speaker):
      guard place.panel != nil else { throw .noPanel }
      return [.expertPresented(speaker)]
    case .recordWorkshop(let workshop): return [.workshopRecorded(workshop)]
    case .closePanel:
      guard let panel = place.panel else { throw .noPanel }
      return [.panelClosed(PanelClosing(panel: panel + 1))]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .given(let statement):
      endStatement(at: moment.time)
      statements.append(Delivered(statement: statement, place: place, moment: moment, ended: nil))
      isTaken = true
    case .ended(let ending): end(ending)
    case .paused: pause(at: moment.time)
    case .resumed: resume(at: moment.time)
    case .extended(let more): extend(by: more.seconds)
    case .limitsSet(let limits): set(limits)
    case .panelOpened(let opening):
      endStatement(at: moment.time)
      open(opening, at: moment)
    case .panelClosed:
      endStatement(at: moment.time)
      place.panel = nil
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
      statements[last].ended = statements[last].openPause?.from ?? time
    }
    isTaken = false
    (isInterruptedForPoint, isGivenBack) = (false, false)
  }

  /// A discussion with a topic that is opened again under its item goes on.
  private mutating func open(_ opening: PanelOpening, at moment: Moment) {
    let known = panels.lastIndex { panel in
      opening.topic != nil && panel.opening.isSame(as: opening) && panel.item == place.item
    }
    if let known {
      panels[known].furtherMeetings.append(place.meeting ?? 0)
    } else {
      panels.append(
        Panel(
          meeting: place.meeting ?? 0, item: place.item ?? 0, presiding: opening.presiding, moment: moment,
          panellists: [], experts: [], subitems: place.subitems, opening: opening))
    }
    place.panel = known ?? panels.count - 1
  }

  private mutating func change(_ change: (inout Panel) -> Void) {
    if let panel = place.panel, panels.indices.contains(panel) { change(&panels[panel]) }
  }
}

extension Floor.Event {
  /// The command that would record the same again.
  var command: Floor.Command {
    switch self {
    case .given(let fact): .giveAsSaid(fact)
    case .ended(let fact): .end(fact)
    case .paused: .pause
    case .resumed: .resume
    case .extended(let fact): .extend(fact)
    case .limitsSet(let fact): .limit(fact)
    case .panelOpened(let fact): .openPanel(fact)
    case .panellistPresented(let fact): .presentPanellist(fact)
    case .expertPresented(let fact): .presentExpert(fact)
    case .workshopRecorded(let fact): .recordWorkshop(fact)
    case .panelClosed: .closePanel
    }
  }
}
