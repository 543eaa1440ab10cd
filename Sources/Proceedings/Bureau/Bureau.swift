/// The officers of the session, and the extended Bureau that helps the Chair.
public struct Bureau: Decider {
  /// The offices, in order.
  public private(set) var offices: [Office] = []
  /// How many officers each regional group has; nil if the offices are not distributed.
  var officersPerGroup: Int?
  /// When the officers are elected.
  var electionTime = Body.Election.Time.endOfSessionBefore
  /// The officers in office, in the order of their election.
  public private(set) var officers: [Dated<Officer>] = []
  /// When the session was opened for the sole purpose of the election.
  public private(set) var electionOpened: Moment?
  /// The days on which the extended Bureau met.
  public private(set) var extendedBureauMeetings: [Dated<ExtendedMeeting>] = []
  /// Every election to an office, in order, those of officers who have left it included.
  public private(set) var elected: [Dated<Officer>] = []
  /// The offices that fell vacant, with their last holders.
  public internal(set) var vacancies: [Dated<Departure>] = []
  /// The Vice-Chairs designated until a Chair is elected.
  public internal(set) var designations: [Dated<Designation>] = []
  /// The Bureaux of earlier sessions, by which the offices rotate.
  public internal(set) var previous: [PreviousBureau] = []
  /// The officers elected for a later session, in order.
  public private(set) var successors: [Dated<Officer>] = []
  /// The elections that were postponed.
  public private(set) var postponedElections: [Dated<PostponedElection>] = []
  /// The substitutes whom officers nominated.
  public private(set) var substitutes: [Dated<Substitute>] = []

  /// A meeting of the extended Bureau.
  public struct ExtendedMeeting: Sendable, Equatable, Codable {
    /// The day.
    public var day: Day
    /// A meeting on that day.
    public init(day: Day) { self.day = day }
  }
  /// The opening of the session for the election alone.
  public struct ElectionOpening: Sendable, Equatable, Codable {
    /// The day.
    public var day: Day
    /// An opening on that day.
    public init(day: Day) { self.day = day }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case openElection(ElectionOpening)
    case elect(Officer)
    case recordExtendedMeeting(ExtendedMeeting)
    case vacate(Vacancy)
    case designate(Designation)
    case namePrevious(PreviousBureau)
    case postponeElection(PostponedElection)
    case nameSubstitute(Substitute)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case electionOpened(ElectionOpening)
    case officerElected(Officer)
    case extendedBureauMet(ExtendedMeeting)
    case officeVacated(Vacancy)
    case viceChairDesignated(Designation)
    case previousNamed(PreviousBureau)
    case electionPostponed(PostponedElection)
    case substituteNamed(Substitute)
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .openElection(let opening):
      if let opened = electionOpened { throw .electionAlreadyOpened(opened.time.day) }
      return [.electionOpened(opening)]
    case .elect(let officer):
      try checkPlace(for: officer)
      return [.officerElected(officer)]
    case .recordExtendedMeeting(let meeting):
      return [.extendedBureauMet(meeting)]
    case .vacate(let vacancy):
      if let fault = fault(of: vacancy) { throw .vacancy(fault) }
      return [.officeVacated(vacancy)]
    case .designate(let designation): return [.viceChairDesignated(try self.designation(designation))]
    case .namePrevious(let bureau): return [.previousNamed(bureau)]
    case .postponeElection(let postponed): return [.electionPostponed(try postponement(postponed))]
    case .nameSubstitute(let substitute): return [.substituteNamed(try substitution(substitute))]
    }
  }

  /// Takes the offices and the rules on them from the body.
  mutating func establish(for body: Body) {
    (offices, officersPerGroup, electionTime) = (body.offices, body.officersPerGroup, body.election.time)
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .electionOpened: electionOpened = moment
    case .officerElected(let officer):
      let filled = officer.offices.map { Dated($0, at: moment) }
      if officer.session == nil {
        officers += filled
        elected += filled
      } else {
        successors += filled
      }
    case .extendedBureauMet(let meeting): extendedBureauMeetings.append(Dated(meeting, at: moment))
    case .officeVacated(let vacancy):
      guard
        let index = officers.firstIndex(where: {
          $0.fact.office == vacancy.office && vacancy.name ?? $0.fact.name == $0.fact.name
        })
      else { return }
      let last = officers.remove(at: index).fact
      vacancies.append(Dated(Departure(officer: last, cause: vacancy.cause), at: moment))
    case .viceChairDesignated(let designation): designations.append(Dated(designation, at: moment))
    case .previousNamed(let bureau): previous = previous.filter { $0.session != bureau.session } + [bureau]
    case .electionPostponed(let postponed): postponedElections.append(Dated(postponed, at: moment))
    case .substituteNamed(let substitute): substitutes.append(Dated(substitute, at: moment))
    }
  }

  /// The title of whoever presides.
  public var presiding: String { offices.title(of: .presiding) ?? "" }

  /// Who holds the office, the first of those where several do.
  public func holder(of office: String) -> Officer? {
    officers.first { $0.fact.office == office }?.fact
  }

  /// All who hold the office, in the order of their election.
  public func holders(of office: String) -> [Officer] {
    officers.filter { $0.fact.office == office }.map(\.fact)
  }
}

extension Bureau.Event {
  /// The command that would record the same again.
  var command: Bureau.Command {
    switch self {
    case .electionOpened(let fact): .openElection(fact)
    case .officerElected(let fact): .elect(fact)
    case .extendedBureauMet(let fact): .recordExtendedMeeting(fact)
    case .officeVacated(let fact): .vacate(fact)
    case .viceChairDesignated(let fact): .designate(fact)
    case .previousNamed(let fact): .namePrevious(fact)
    case .electionPostponed(let fact): .postponeElection(fact)
    case .substituteNamed(let fact): .nameSubstitute(fact)
    }
  }
}
