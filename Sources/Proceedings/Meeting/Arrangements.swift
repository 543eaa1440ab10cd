/// What was arranged for the session before and around its meetings.
public struct Arrangements: Decider {
  /// When and where the session is held.
  public private(set) var convened: Dated<Convening>?
  /// The day by which draft resolutions had to be submitted.
  public private(set) var proposalDeadline: Dated<Deadline>?
  /// The informal consultations held before the session.
  public private(set) var consultations: Dated<Consultations>?
  /// When the arrangements were shared with delegations.
  public private(set) var shared: Dated<Sharing>?
  /// The meetings that are planned, by the times at which they begin.
  public private(set) var programme: [Dated<PlannedMeeting>] = []

  /// Number, place and dates of a session, and where they were agreed.
  public struct Convening: Sendable, Equatable, Codable {
    /// The number of the session.
    public var session: Int
    /// The first day of its regular part.
    public var from: Day
    /// The last day of its regular part.
    public var to: Day
    /// The city.
    public var place: String
    /// The day of the informal consultations, where there are any.
    public var consultationsOn: Day?
    /// The reconvened session before, where the dates were agreed.
    public var agreed: Reconvened?
    /// Where the session itself will be reconvened.
    public var reconvening: Reconvened?
    /// The kind of session, if it is not a regular one.
    public var kind: Kind?
    /// What the session is called after “its”, if neither its number nor its kind tells: `2024 session`.
    public var called: String?
    /// The number of its first meeting, if meetings are numbered on from session to session.
    public var firstMeeting: Int?
    /// Further days on which it is held.
    public var further: [Meetings.SessionResumption]?

    /// The kinds of sessions that are not regular ones.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case special, resumed, organizational
      case emergencySpecial = "emergency special"
      case ofSpecialCharacter = "of a special character"
    }

    /// The days on which it is held, one stretch after the other.
    public var periods: [Meetings.SessionResumption] { [.init(from: from, to: to)] + (further ?? []) }

    /// Number, place and dates.
    public init(
      session: Int, from: Day, to: Day, place: String, consultationsOn: Day? = nil, agreed: Reconvened? = nil,
      reconvening: Reconvened? = nil
    ) {
      self.session = session
      self.from = from
      self.to = to
      self.place = place
      self.consultationsOn = consultationsOn
      self.agreed = agreed
      self.reconvening = reconvening
    }
  }
  /// The reconvened part of a session.
  public struct Reconvened: Sendable, Equatable, Codable {
    /// The number of the session.
    public var session: Int
    /// Its first day.
    public var from: Day
    /// Its last day.
    public var to: Day
    /// The reconvened part of a session.
    public init(session: Int, from: Day, to: Day) {
      self.session = session
      self.from = from
      self.to = to
    }
  }
  /// A deadline for draft resolutions.
  public struct Deadline: Sendable, Equatable, Codable {
    /// The last day.
    public var day: Day
    /// That day.
    public init(day: Day) { self.day = day }
  }
  /// Informal consultations before the session.
  public struct Consultations: Sendable, Equatable, Codable {
    /// The office of the officer who chaired them.
    public var chairedBy: String
    /// Whether the drafts submitted by the deadline were reviewed.
    public var reviewedDrafts: Bool
    /// Whether organizational matters were addressed.
    public var organizationalMatters: Bool
    /// Consultations with a chair.
    public init(chairedBy: String, reviewedDrafts: Bool, organizationalMatters: Bool) {
      self.chairedBy = chairedBy
      self.reviewedDrafts = reviewedDrafts
      self.organizationalMatters = organizationalMatters
    }
  }
  /// The day on which the arrangements went out to delegations.
  public struct Sharing: Sendable, Equatable, Codable {
    /// The day.
    public var day: Day
    /// That day.
    public init(day: Day) { self.day = day }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case convene(Convening)
    case setProposalDeadline(Deadline)
    case holdConsultations(Consultations)
    case shareArrangements(Sharing)
    /// A meeting that is to begin at the same time as another takes its place in the programme.
    case plan(PlannedMeeting)
    case cancelPlan(PlannedBeginning)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case convened(Convening)
    case proposalDeadlineSet(Deadline)
    case consultationsHeld(Consultations)
    case arrangementsShared(Sharing)
    case meetingPlanned(PlannedMeeting)
    case plannedMeetingCancelled(PlannedBeginning)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case alreadyConvened(session: Int)
    case endsBeforeItBegins(from: Day, to: Day)
    case noDeadline
    case meetingEndsBeforeItBegins(from: RoomTime, to: RoomTime)
    case noMeetingPlanned(RoomTime)

    public var fact: String {
      switch self {
      case .alreadyConvened(let session): "Session \(session) is already convened."
      case .endsBeforeItBegins(let from, let to): "A session cannot run from \(from) to \(to)."
      case .noDeadline:
        "No deadline for draft resolutions is recorded that the drafts reviewed could be tied to."
      case .meetingEndsBeforeItBegins(let from, let to):
        "A meeting cannot last from \(from.day) \(from.clock) to \(to.day) \(to.clock)."
      case .noMeetingPlanned(let from):
        "No meeting is planned that begins on \(from.day) at \(from.clock)."
      }
    }
    public var rule: Rule? { nil }
    public var remedy: String? {
      switch self {
      case .alreadyConvened: "Correct that event if a date was wrong."
      case .endsBeforeItBegins: "Check the dates."
      case .meetingEndsBeforeItBegins: "Check the times."
      case .noMeetingPlanned: "Look at the programme: show meetings."
      case .noDeadline: "Type “deadline …” first."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .convene(let convening):
      if let convened { throw .alreadyConvened(session: convened.fact.session) }
      for days in convening.periods where days.from > days.to {
        throw .endsBeforeItBegins(from: days.from, to: days.to)
      }
      return [.convened(convening)]
    case .setProposalDeadline(let deadline): return [.proposalDeadlineSet(deadline)]
    case .holdConsultations(let held):
      if held.reviewedDrafts, proposalDeadline == nil { throw .noDeadline }
      return [.consultationsHeld(held)]
    case .shareArrangements(let sharing): return [.arrangementsShared(sharing)]
    case .plan(let plan): return [.meetingPlanned(try checked(plan))]
    case .cancelPlan(let beginning): return [.plannedMeetingCancelled(try planned(beginning))]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .convened(let convening): convened = Dated(convening, at: moment)
    case .proposalDeadlineSet(let deadline): proposalDeadline = Dated(deadline, at: moment)
    case .consultationsHeld(let held): consultations = Dated(held, at: moment)
    case .arrangementsShared(let sharing): shared = Dated(sharing, at: moment)
    case .meetingPlanned(let plan):
      let others = programme.filter { $0.fact.from != plan.from }
      programme = (others + [Dated(plan, at: moment)]).sorted { $0.fact.from < $1.fact.from }
    case .plannedMeetingCancelled(let beginning): programme.removeAll { $0.fact.from == beginning.from }
    }
  }
}

extension Arrangements.Event {
  /// The command that would record the same again.
  var command: Arrangements.Command {
    switch self {
    case .convened(let fact): .convene(fact)
    case .proposalDeadlineSet(let fact): .setProposalDeadline(fact)
    case .consultationsHeld(let fact): .holdConsultations(fact)
    case .arrangementsShared(let fact): .shareArrangements(fact)
    case .meetingPlanned(let fact): .plan(fact)
    case .plannedMeetingCancelled(let fact): .cancelPlan(fact)
    }
  }
}
