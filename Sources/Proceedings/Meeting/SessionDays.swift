/// A session that is suspended before its work is done and resumed on other days, and one that ends without its report.
extension Meetings {
  /// The suspension of the session: its meetings go on being numbered, and its report is the same, when it is resumed.
  public struct SessionSuspension: Sendable, Equatable, Codable {
    /// The day on which it is to be resumed, if that is known.
    public var until: Day?
    /// What it was for, if the report is to say so.
    public var reason: String?
    /// A suspension.
    public init(until: Day? = nil, reason: String? = nil) {
      self.until = until
      self.reason = reason
    }
  }
  /// The days on which a suspended session is resumed.
  public struct SessionResumption: Sendable, Equatable, Codable {
    /// The first day.
    public var from: Day
    /// The last day.
    public var to: Day
    /// Those days.
    public init(from: Day, to: Day) {
      self.from = from
      self.to = to
    }
  }

  /// Whether the session is suspended.
  public var isSessionSuspended: Bool { sessionSuspensions.count > resumptions.count }

  /// The session goes on, on days after that of its suspension.
  func resumption(_ days: SessionResumption) throws(Refusal) -> SessionResumption {
    guard isSessionSuspended, let suspended = sessionSuspensions.last else {
      throw .order(.sessionNotSuspended)
    }
    if let open { throw .meetingOpen(open.number) }
    guard days.from <= days.to, days.from >= suspended.moment.time.day else {
      throw .order(.resumedTooEarly(days.from, suspended: suspended.moment.time.day))
    }
    return days
  }
}
