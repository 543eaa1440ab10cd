/// The officers of the session, and the extended Bureau that helps the Chair.
public struct Bureau: Decider {
  /// The offices, in order.
  public private(set) var offices: [Office] = []
  /// How many officers each regional group has; nil if the offices are not distributed.
  private var officersPerGroup: Int?
  /// When the officers are elected.
  private var electionTime = Body.Election.Time.endOfSessionBefore
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

  /// A person elected to an office.
  public struct Officer: Sendable, Equatable, Codable {
    /// The office, as the body's profile names it.
    public var office: String
    /// The person's name.
    public var name: String
    /// The State that the person represents.
    public var state: ParticipantCode
    /// The regional group that the office falls to.
    public var regionalGroup: String

    /// A person elected to an office.
    public init(office: String, name: String, state: ParticipantCode, regionalGroup: String) {
      self.office = office
      self.name = name
      self.state = state
      self.regionalGroup = regionalGroup
    }
  }
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
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case electionOpened(ElectionOpening)
    case officerElected(Officer)
    case extendedBureauMet(ExtendedMeeting)
    case officeVacated(Vacancy)
    case viceChairDesignated(Designation)
    case previousNamed(PreviousBureau)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case officeTaken(office: String, by: String)
    case groupHasOfficer(group: String, office: String)
    case noSuchOffice(String, offices: [String])
    case notADeputy(String, office: String, deputies: [String])
    case electionNotOpened
    case electionAlreadyOpened(Day)
    case vacancy(VacancyRefusal)

    public var fact: String {
      switch self {
      case .officeTaken(let office, let name): "\(name) is already elected \(office)."
      case .groupHasOfficer(let group, let office): "The \(group) already have an officer, the \(office)."
      case .noSuchOffice(let office, let offices):
        "The Bureau has no “\(office)”: its offices are \(offices.joined(separator: ", "))."
      case .notADeputy(let name, let office, let deputies):
        "The \(office) is one of these officers, and \(name) is not: \(deputies.joined(separator: ", "))."
      case .electionNotOpened: "The session is not open for the election of officers."
      case .electionAlreadyOpened(let day): "The session was opened for the election of officers on \(day)."
      case .vacancy(let refusal): refusal.fact
      }
    }
    public var rule: Rule? {
      if case .vacancy(let refusal) = self { return refusal.rule }
      return .officersElected
    }
    public var remedy: String? {
      switch self {
      case .officeTaken: "Undo that election first if it was recorded in error."
      case .groupHasOfficer: "The offices are distributed among the regional groups: check the State."
      case .noSuchOffice: "Use one of these."
      case .notADeputy: "Record the election to that office first, or check the name."
      case .electionNotOpened: "Type “open election” first, with the day of that meeting."
      case .electionAlreadyOpened: "Go on with “elect …”."
      case .vacancy(let refusal): refusal.remedy
      }
    }
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
      guard holder(of: vacancy.office) != nil else { throw .vacancy(.notHeld(vacancy.office)) }
      return [.officeVacated(vacancy)]
    case .designate(let designation): return [.viceChairDesignated(try self.designation(designation))]
    case .namePrevious(let bureau): return [.previousNamed(bureau)]
    }
  }

  /// An office has a place, and the group of the new officer has not all of its offices yet.
  private func checkPlace(for officer: Officer) throws(Refusal) {
    guard electionOpened != nil || electionTime == .firstMeeting else { throw .electionNotOpened }
    let office = offices.first { $0.title == officer.office }
    let holders = officers.filter { $0.fact.office == officer.office }
    if let holder = holders.last?.fact, holders.count >= office?.count ?? 1 {
      throw .officeTaken(office: officer.office, by: holder.name)
    }
    if let fault = replacementFault(officer) { throw .vacancy(fault) }
    if office?.isHeldByDeputy == true { return try checkDeputy(officer) }
    guard let most = officersPerGroup else { return }
    let ofGroup = officers.filter { other in
      other.fact.regionalGroup == officer.regionalGroup
        && offices.first { $0.title == other.fact.office }?.isHeldByDeputy != true
    }
    if let other = ofGroup.last?.fact, ofGroup.count >= most {
      throw .groupHasOfficer(group: officer.regionalGroup, office: other.office)
    }
  }

  private func checkDeputy(_ officer: Officer) throws(Refusal) {
    let deputies = offices.filter { $0.role == .deputy }.titles
    guard officers.contains(where: { deputies.contains($0.fact.office) && $0.fact.name == officer.name })
    else {
      throw .notADeputy(officer.name, office: officer.office, deputies: deputies)
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
      officers.append(Dated(officer, at: moment))
      elected.append(Dated(officer, at: moment))
    case .extendedBureauMet(let meeting): extendedBureauMeetings.append(Dated(meeting, at: moment))
    case .officeVacated(let vacancy):
      guard let index = officers.firstIndex(where: { $0.fact.office == vacancy.office }) else { return }
      let last = officers.remove(at: index).fact
      vacancies.append(Dated(Departure(officer: last, cause: vacancy.cause), at: moment))
    case .viceChairDesignated(let designation): designations.append(Dated(designation, at: moment))
    case .previousNamed(let bureau): previous = previous.filter { $0.session != bureau.session } + [bureau]
    }
  }

  /// The title of whoever presides.
  public var presiding: String { offices.title(of: .presiding) ?? "" }

  /// Who holds the office.
  public func holder(of office: String) -> Officer? {
    officers.first { $0.fact.office == office }?.fact
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
    }
  }
}
