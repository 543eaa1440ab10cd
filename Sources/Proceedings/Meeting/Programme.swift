/// The programme of the session: when and where its meetings are to be held.
extension Arrangements {
  /// A meeting in the programme.
  public struct PlannedMeeting: Sendable, Equatable, Codable {
    /// When it is to begin, by which it is told from others.
    public var from: RoomTime
    /// When it is to end, if that is known.
    public var to: RoomTime?
    /// The room.
    public var room: String?
    /// The items that are to be considered.
    public var items: [Int]?
    /// What it is for, if that is not told by the items.
    public var subject: String?
    /// A meeting that begins then.
    public init(
      from: RoomTime, to: RoomTime? = nil, room: String? = nil, items: [Int]? = nil, subject: String? = nil
    ) {
      (self.from, self.to, self.room, self.items, self.subject) = (from, to, room, items, subject)
    }
  }
  /// The beginning of a planned meeting.
  public struct PlannedBeginning: Sendable, Equatable, Codable {
    /// When it was to begin.
    public var from: RoomTime
    /// The beginning of the meeting.
    public init(from: RoomTime) { self.from = from }
  }

  /// The plan as it is recorded; throws if the meeting would end before it begins.
  func checked(_ plan: PlannedMeeting) throws(Refusal) -> PlannedMeeting {
    if let end = plan.to, end <= plan.from { throw .meetingEndsBeforeItBegins(from: plan.from, to: end) }
    return plan
  }

  /// The meeting that was to begin then; throws if none was.
  func planned(_ beginning: PlannedBeginning) throws(Refusal) -> PlannedBeginning {
    guard programme.contains(where: { $0.fact.from == beginning.from }) else {
      throw .noMeetingPlanned(beginning.from)
    }
    return beginning
  }
}

extension Session {
  /// How long before the time of the programme a meeting may be opened and still be the one that was planned.
  private static let mostEarly = 1800

  /// The length of a planned meeting whose end is not known.
  private static let usualLength = 3 * 3600

  /// The meetings of the programme that are still to be held at a time, in order.
  public func meetingsToCome(at now: RoomTime) -> [Arrangements.PlannedMeeting] {
    arrangements.programme.map(\.fact).filter { plan in
      let end = plan.to?.seconds(after: plan.from) ?? Self.usualLength
      guard now.seconds(after: plan.from) < end else { return false }
      return !meetings.held.contains { held in
        (-Self.mostEarly..<end).contains(held.opened.time.seconds(after: plan.from))
      }
    }
  }
}
