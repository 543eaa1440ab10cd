extension Meetings {
  /// What a quorum is needed for (rule 40 of the functional commissions).
  public enum Quorum: String, Sendable, Codable {
    /// To permit the debate.
    case debate
    /// For any decision.
    case decision
  }
  /// How many members are represented at a meeting.
  public struct Presence: Sendable, Equatable, Codable {
    /// The members represented.
    public var members: Int
    /// Whether the Chair decided to go on with that number, whatever it is.
    public var byDecisionOfChair: Bool?
    /// A number of members represented.
    public init(members: Int, byDecisionOfChair: Bool? = nil) {
      self.members = members
      self.byDecisionOfChair = byDecisionOfChair
    }
  }
  /// A request that the quorum be verified.
  public struct Verification: Sendable, Equatable, Codable {
    /// Who asked for it.
    public var requestedBy: ParticipantCode
    /// A request of that member.
    public init(requestedBy: ParticipantCode) { self.requestedBy = requestedBy }
  }
  /// The suspension or adjournment of a meeting.
  public struct Interruption: Sendable, Equatable, Codable {
    /// The meeting’s number.
    public var number: Int
    /// What it was for, where the report is to say so: `lack of a quorum`.
    public var reason: String?
    /// Who decided it, where something was still due.
    public var decidedBy: String?
    /// When the meeting is to be resumed, if that was announced.
    public var until: RoomTime?
    /// An interruption of that meeting.
    public init(_ number: Int, reason: String? = nil, decidedBy: String? = nil, until: RoomTime? = nil) {
      self.number = number
      self.reason = reason
      self.decidedBy = decidedBy
      self.until = until
    }
    /// The reason where the members are too few.
    public static let lackOfQuorum = "lack of a quorum"
  }
  /// A suspension of a meeting, with its end.
  public struct Suspension: Sendable, Equatable, Codable {
    /// When the meeting was suspended.
    public var from: Moment
    /// When it was resumed.
    public var to: Moment?
    /// What for, where that is stated.
    public var reason: String?
    /// When it was to be resumed, if that was announced.
    public var until: RoomTime?
  }

  /// A request can be made by anybody in a running meeting, and not while another waits to be met.
  func verification(_ request: Verification) throws(Refusal) -> Verification {
    let meeting = try running()
    if meeting.isQuorumQuestioned { throw .order(.quorumBeingVerified(meeting.number)) }
    return request
  }

  /// Somebody else takes the Chair.
  func presiding(_ officiant: Officiant) throws(Refusal) -> Officiant {
    let meeting = try running()
    if meeting.presidencies.last?.fact == officiant { throw .order(.alreadyPresiding(officiant.office)) }
    return officiant
  }
}

extension Meetings.Meeting {
  /// A meeting as it is opened.
  init(_ opening: Meetings.Opening, at moment: Moment) {
    self.init(
      number: opening.number, opened: moment, closed: nil, presiding: opening.presiding, isSuspended: false,
      joint: opening.joint,
      presidencies: [
        Dated(.init(opening.presiding, holder: opening.holder, official: opening.official), at: moment)
      ])
    (form, setting) = (opening.form, opening.setting)
    if let members = opening.present { count(.init(members: members), at: moment) }
  }

  mutating func suspend(_ interruption: Meetings.Interruption, at moment: Moment) {
    isSuspended = true
    suspensions.append(
      .init(from: moment, to: nil, reason: interruption.reason, until: interruption.until))
  }

  /// A figure counted before a suspension says nothing on who is there after it.
  mutating func resume(at moment: Moment) {
    isSuspended = false
    presence = nil
    isQuorumQuestioned = false
    if let last = suspensions.indices.last { suspensions[last].to = moment }
  }

  mutating func preside(_ officiant: Meetings.Officiant, at moment: Moment) {
    presiding = officiant.office
    presidencies.append(Dated(officiant, at: moment))
  }

  mutating func count(_ presence: Meetings.Presence, at moment: Moment) {
    presences.append(Dated(presence, at: moment))
    self.presence = presence
    isQuorumQuestioned = false
  }

  mutating func question(_ request: Meetings.Verification, at moment: Moment) {
    verifications.append(Dated(request, at: moment))
    isQuorumQuestioned = true
  }
}
