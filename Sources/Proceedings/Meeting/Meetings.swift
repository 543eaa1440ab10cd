/// The meetings of the session and what is before the body in them.
public struct Meetings: Decider {
  /// The meetings, in order.
  public private(set) var held: [Meeting] = []
  /// When the session was opened.
  public private(set) var sessionOpened: Moment?
  /// When the session was closed.
  public private(set) var sessionClosed: Moment?
  /// The item being considered.
  public private(set) var current: Consideration?
  /// Every taking up of an item, in order.
  public private(set) var considerations: [Consideration] = []

  /// A meeting.
  public struct Meeting: Sendable, Equatable, Codable {
    /// Its number within the session.
    public var number: Int
    /// When it was opened.
    public var opened: Moment
    /// When it was closed.
    public var closed: Moment?
    /// The office of whoever presides.
    public var presiding: String
    /// Whether it is suspended at this moment.
    public var isSuspended: Bool
    /// The day it was held on.
    public var day: Day { opened.time.day }
    /// Whether it was held before noon.
    public var isMorning: Bool { opened.time.hour < 13 }
  }
  /// An item as it is before the body in one meeting.
  public struct Consideration: Sendable, Equatable, Codable {
    /// The item's number.
    public var item: Int
    /// The meeting's number.
    public var meeting: Int
    /// Whether the item was taken up only to act on proposals.
    public var forAction: Bool
    /// When it was taken up.
    public var moment: Moment
  }

  /// The opening of a meeting.
  public struct Opening: Sendable, Equatable, Codable {
    /// The meeting's number.
    public var number: Int
    /// The office of whoever presides.
    public var presiding: String
    /// An opening.
    public init(number: Int, presiding: String) {
      self.number = number
      self.presiding = presiding
    }
  }
  /// The taking up of an item.
  public struct TakingUp: Sendable, Equatable, Codable {
    /// The item's number.
    public var item: Int
    /// Whether it is taken up only to act on proposals.
    public var forAction: Bool
    /// A taking up.
    public init(item: Int, forAction: Bool = false) {
      self.item = item
      self.forAction = forAction
    }
  }
  /// The number of a meeting.
  public struct Number: Sendable, Equatable, Codable {
    /// The number.
    public var number: Int
    /// That number.
    public init(_ number: Int) { self.number = number }
  }
  /// Who opened or closed the session.
  public struct Officiant: Sendable, Equatable, Codable {
    /// The office.
    public var office: String
    /// That office.
    public init(_ office: String) { self.office = office }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case openMeeting(Opening)
    case closeMeeting
    case suspendMeeting
    case resumeMeeting
    case openSession(Officiant)
    case closeSession(Officiant)
    case takeUp(TakingUp)
    case conclude
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case meetingOpened(Opening)
    case meetingClosed(Number)
    case meetingSuspended(Number)
    case meetingResumed(Number)
    case sessionOpened(Officiant)
    case sessionClosed(Officiant)
    case itemTakenUp(TakingUp)
    case itemConcluded(Number)
  }

  public init() {}

  /// The meeting that is open.
  public var open: Meeting? { held.last.flatMap { $0.closed == nil ? $0 : nil } }

  /// The meeting with that number.
  public func meeting(_ number: Int) -> Meeting? { held.first { $0.number == number } }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .meetingOpened(let opening):
      held.append(
        Meeting(
          number: opening.number, opened: moment, closed: nil, presiding: opening.presiding,
          isSuspended: false))
    case .meetingClosed(let meeting):
      change(meeting) { $0.closed = moment }
      current = nil
    case .meetingSuspended(let meeting): change(meeting) { $0.isSuspended = true }
    case .meetingResumed(let meeting): change(meeting) { $0.isSuspended = false }
    case .sessionOpened: sessionOpened = moment
    case .sessionClosed: sessionClosed = moment
    case .itemTakenUp(let taking):
      let consideration = Consideration(
        item: taking.item, meeting: held.last?.number ?? 0, forAction: taking.forAction, moment: moment)
      current = consideration
      considerations.append(consideration)
    case .itemConcluded: current = nil
    }
  }

  private mutating func change(_ meeting: Number, _ change: (inout Meeting) -> Void) {
    for index in held.indices where held[index].number == meeting.number { change(&held[index]) }
  }
}
