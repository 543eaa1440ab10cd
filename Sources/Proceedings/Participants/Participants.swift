/// Who takes part in the session: the members, organizations that the directory does not know, attendance.
public struct Participants: Decider {
  /// The members that are known by name.
  public private(set) var members: Set<ParticipantCode> = []
  /// The events that named them.
  public private(set) var membersNamed: [Moment] = []
  /// Organizations of this session's own.
  public private(set) var registered: [Registration] = []
  /// The figures of attendance.
  public private(set) var attendance: Dated<Attendance>?
  /// Those who took part, by name.
  public internal(set) var attendees: [Dated<AttendeeList>] = []
  /// The invitations to take part as observers.
  public private(set) var invitations: [Dated<Invitation>] = []
  /// The applications that were considered.
  public private(set) var applications: [Dated<Applications>] = []

  /// An organization that the directory does not know.
  public struct Registration: Sendable, Hashable, Codable {
    /// The code it is recorded under.
    public var code: ParticipantCode
    /// Its name, without article.
    public var name: String
    /// The article that the name takes in a sentence; empty where it takes none.
    public var article: String
    /// The kind of organization.
    public var category: SpeakerCategory

    /// An organization with its name.
    public init(code: ParticipantCode, name: String, article: String, category: SpeakerCategory) {
      self.code = code
      self.name = name
      self.article = article
      self.category = category
    }
  }

  /// How many took part, kind by kind, and where they are listed.
  public struct Attendance: Sendable, Equatable, Codable {
    /// Members of the body that were represented.
    public var members: Int
    /// Other States Members of the United Nations.
    public var otherStates: Int
    /// States that are not Members of the United Nations.
    public var nonMemberStates: Int
    /// Entities of the United Nations system.
    public var unitedNationsEntities: Int
    /// Institutes of the programme network.
    public var institutes: Int
    /// Intergovernmental organizations.
    public var intergovernmental: Int
    /// Non-governmental organizations.
    public var nonGovernmental: Int
    /// The document that lists the participants.
    public var list: DocumentSymbol?
    /// The kinds that took part in numbers that are not told.
    public var uncounted: [Body.AttendanceCount.Category]?

    /// Figures of attendance.
    public init(
      members: Int, otherStates: Int = 0, nonMemberStates: Int = 0, unitedNationsEntities: Int = 0,
      institutes: Int = 0, intergovernmental: Int = 0, nonGovernmental: Int = 0, list: DocumentSymbol? = nil
    ) {
      self.members = members
      self.otherStates = otherStates
      self.nonMemberStates = nonMemberStates
      self.unitedNationsEntities = unitedNationsEntities
      self.institutes = institutes
      self.intergovernmental = intergovernmental
      self.nonGovernmental = nonGovernmental
      self.list = list
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case nameMembers([ParticipantCode])
    case register(Registration)
    case recordAttendance(Attendance)
    case listAttendees(AttendeeList)
    case invite(Invitation)
    case recordApplications(Applications)
    case endMembership([ParticipantCode])
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case membersNamed([ParticipantCode])
    case registered(Registration)
    case attendanceRecorded(Attendance)
    case attendeesListed(AttendeeList)
    case invited(Invitation)
    case applicationsConsidered(Applications)
    case membershipEnded([ParticipantCode])
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case alreadyMember(ParticipantCode)
    case alreadyRegistered(ParticipantCode)
    case namedTwice(ParticipantCode)
    case notRegistered(ParticipantCode, namedIn: [Int])
    case notAMember(ParticipantCode)
    case unknown(String)
    case nameTaken(String, by: ParticipantCode)
    case moreThanSeats(represented: Int, seats: Int)
    case nobodyNamed

    public var fact: String {
      switch self {
      case .alreadyMember(let code): "‹\(code)› is already named as a member."
      case .alreadyRegistered(let code): "‹\(code)› is already registered."
      case .namedTwice(let code): "‹\(code)› is named twice."
      case .notRegistered(let code, let versions):
        "‹\(code)› would not be registered, and \(Self.events(versions)) it."
      case .notAMember(let code): "‹\(code)› is not a member."
      case .unknown(let code):
        code.allSatisfy(\.isWhitespace)
          ? "A participant is named by a code, and none is given." : "“\(code)” is the code of nobody."
      case .nameTaken(let name, let code): "“\(name)” already stands for ‹\(code)›."
      case .moreThanSeats(let members, let seats):
        "\(members) members are more than the \(seats) seats of the body."
      case .nobodyNamed: "It is not said who is meant."
      }
    }
    public var rule: Rule? { nil }
    public var remedy: String? {
      switch self {
      case .alreadyMember, .namedTwice: "Leave it out."
      case .notRegistered(_, let versions):
        versions.count > 1
          ? "Undo these events as well, or correct them first."
          : "Undo the event as well, or correct it first."
      case .notAMember: "Check the name against those who were named as members."
      case .unknown: "Check the code, or make the organization known first: participant CODE \"Name\" …."
      case .alreadyRegistered: "Use the name as it is, or undo the registration first."
      case .nameTaken(_, let code):
        "Use that participant as it is (\(code)), or give another code and name."
      case .nobodyNamed: "Name a State or an organization."
      case .moreThanSeats: "Check the list against the body’s membership."
      }
    }

    /// “events 4, 7 and 9 name”.
    private static func events(_ versions: [Int]) -> String {
      let numbers = versions.map(String.init)
      guard let last = numbers.last, numbers.count > 1 else {
        return "\(numbers.first.map { "event \($0)" } ?? "the event") names"
      }
      return "events \(numbers.dropLast().joined(separator: ", ")) and \(last) name"
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .nameMembers(let codes):
      if let known = codes.first(where: { members.contains($0) }) { throw .alreadyMember(known) }
      var seen: Set<ParticipantCode> = []
      if let twice = codes.first(where: { !seen.insert($0).inserted }) { throw .namedTwice(twice) }
      return [.membersNamed(codes)]
    case .register(let registration):
      if registered.contains(where: { $0.code == registration.code }) {
        throw .alreadyRegistered(registration.code)
      }
      return [.registered(registration)]
    case .recordAttendance(let attendance):
      return [.attendanceRecorded(attendance)]
    case .listAttendees(let list):
      guard !list.participants.isEmpty else { throw .nobodyNamed }
      return [.attendeesListed(list)]
    case .invite(let invitation):
      guard !invitation.participants.isEmpty else { throw .nobodyNamed }
      return [.invited(invitation)]
    case .recordApplications(let applications): return [.applicationsConsidered(applications)]
    case .endMembership(let codes):
      guard !codes.isEmpty else { throw .nobodyNamed }
      var seen: Set<ParticipantCode> = []
      for code in codes {
        guard members.contains(code) else { throw .notAMember(code) }
        if !seen.insert(code).inserted { throw .namedTwice(code) }
      }
      return [.membershipEnded(codes)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .membersNamed(let codes):
      members.formUnion(codes)
      membersNamed.append(moment)
    case .registered(let registration): registered.append(registration)
    case .attendanceRecorded(let figures): attendance = Dated(figures, at: moment)
    case .attendeesListed(let list): take(list, at: moment)
    case .invited(let invitation): invitations.append(Dated(invitation, at: moment))
    case .applicationsConsidered(let fact): applications.append(Dated(fact, at: moment))
    case .membershipEnded(let codes): members.subtract(codes)
    }
  }
}

extension Participants.Event {
  /// The command that would record the same again.
  var command: Participants.Command {
    switch self {
    case .membersNamed(let codes): .nameMembers(codes)
    case .registered(let fact): .register(fact)
    case .attendanceRecorded(let figures): .recordAttendance(figures)
    case .attendeesListed(let fact): .listAttendees(fact)
    case .invited(let fact): .invite(fact)
    case .applicationsConsidered(let fact): .recordApplications(fact)
    case .membershipEnded(let codes): .endMembership(codes)
    }
  }
}
