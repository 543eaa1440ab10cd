extension Meetings {
  /// The meeting of another body with which a meeting is held jointly.
  public struct Joint: Sendable, Equatable, Codable {
    /// The other body’s name, without article.
    public var body: String
    /// The number of the meeting in the other body’s session.
    public var number: Int
    /// That meeting of that body.
    public init(body: String, number: Int) {
      self.body = body
      self.number = number
    }
  }
  /// The adjournment of the consideration of an item.
  public struct ItemAdjournment: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// The meeting at which it was adjourned.
    public var meeting: Int
    /// The meeting to which, where one was named.
    public var toMeeting: Int?
    /// The sub-items that were being considered, counted from 0, where it was not the item as a whole.
    public var subitems: [Int]?
    /// An adjournment.
    public init(item: Int, meeting: Int, toMeeting: Int? = nil, subitems: [Int]? = nil) {
      self.item = item
      self.meeting = meeting
      self.toMeeting = toMeeting
      self.subitems = subitems
    }
  }
  /// The days for which a session is reconvened.
  public struct ReconvenedPart: Sendable, Equatable, Codable {
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
  /// A minute of silence.
  public struct Silence: Sendable, Equatable, Codable {
    /// Whose memory it was dedicated to.
    public var inMemoryOf: String?
    /// A minute of silence.
    public init(inMemoryOf: String? = nil) { self.inMemoryOf = inMemoryOf }
  }
  /// Notice that a rule is to be suspended (rule 78 of the functional commissions).
  public struct SuspensionNotice: Sendable, Equatable, Codable {
    /// The rule as the body calls it, such as `rule 52`.
    public var rule: String
    /// Who gave the notice, where it was a member.
    public var by: ParticipantCode?
    /// Notice on that rule.
    public init(rule: String, by: ParticipantCode? = nil) {
      self.rule = rule
      self.by = by
    }
  }
  /// The suspension of a rule for a stated purpose.
  public struct RuleSuspension: Sendable, Equatable, Codable {
    /// The rule as the body calls it.
    public var rule: String
    /// What follows the words “in order to”.
    public var purpose: String
    /// For how long, in the words that former programs took; nil for the meeting at which it is decided.
    public var during: String?
    /// For how long; nil for the meeting at which it is decided.
    public var period: SuspensionPeriod?
    /// Whether the notice was waived, nobody objecting.
    public var noticeWaived: Bool?
    /// The suspension of a rule.
    public init(
      rule: String, purpose: String, during: String? = nil, period: SuspensionPeriod? = nil,
      noticeWaived: Bool? = nil
    ) {
      self.rule = rule
      self.purpose = purpose
      self.during = during
      self.period = period
      self.noticeWaived = noticeWaived
    }
  }

  /// The consideration of the current item stops, to go on at that meeting or a later one.
  func adjournment(to meeting: Int?) throws(Refusal) -> ItemAdjournment {
    let current = try considered()
    if let meeting, meeting <= current.meeting { throw .order(.adjournedToThePast(meeting)) }
    return ItemAdjournment(
      item: current.item, meeting: current.meeting, toMeeting: meeting,
      subitems: current.subitems.isEmpty ? nil : current.subitems)
  }

  /// A session is reconvened once it is closed, and later.
  func reconvening(_ part: ReconvenedPart) throws(Refusal) -> ReconvenedPart {
    guard let sessionClosed else { throw .order(.notYetClosed) }
    if let open { throw .meetingOpen(open.number) }
    guard part.from <= part.to, part.from > sessionClosed.time.day else {
      throw .order(.reconvenedTooEarly(part.from, closed: sessionClosed.time.day))
    }
    return part
  }

  /// The last notice on that rule before a time.
  public func notice(of rule: String, before time: RoomTime) -> Dated<SuspensionNotice>? {
    notices.last { $0.fact.rule == rule && $0.moment.time <= time }
  }

  /// A rule is suspended in a running meeting, and once; its notice is checked against the body’s figures.
  func suspension(_ suspension: RuleSuspension) throws(Refusal) -> RuleSuspension {
    let meeting = try business().number
    if ruleSuspensions.contains(where: {
      $0.fact.rule == suspension.rule && $0.fact.purpose == suspension.purpose
        && $0.fact.during == suspension.during && $0.fact.period == suspension.period
        && isInForce($0, in: meeting)
    }) {
      throw .order(.ruleAlreadySuspended(suspension.rule))
    }
    return suspension
  }

  /// Why a rule cannot be suspended yet: its notice is missing, or too short; nil where nothing is in the way.
  func noticeMissing(for suspension: RuleSuspension, at time: RoomTime, hours: Int) -> OrderRefusal? {
    if suspension.noticeWaived == true { return nil }
    guard let notice = notice(of: suspension.rule, before: time) else {
      return .noNotice(suspension.rule, hours: hours)
    }
    guard time.seconds(after: notice.moment.time) >= hours * 3600 else {
      return .noticeTooShort(suspension.rule, given: notice.moment.time, hours: hours)
    }
    return nil
  }
}
