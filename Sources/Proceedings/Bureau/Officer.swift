extension Bureau {
  /// A person elected to an office.
  public struct Officer: Sendable, Equatable, Codable {
    /// The office, as the body’s profile names it.
    public var office: String
    /// The person’s name.
    public var name: String
    /// The State that the person represents.
    public var state: ParticipantCode
    /// The regional group that the office falls to.
    public var regionalGroup: String
    /// A further office that the person holds besides, such as that of Rapporteur.
    public var also: String?
    /// The number of the session for which the person is elected; nil for this one.
    public var session: Int?
    /// Who proposed the person, each with the group that it spoke for.
    public var proposedBy: [Proposal.Sponsor]?
    /// Who endorsed the proposal.
    public var endorsedBy: [Proposal.Sponsor]?
    /// How to refer to the person, if that is known.
    public var pronoun: Pronoun?

    /// A person elected to an office.
    public init(
      office: String, name: String, state: ParticipantCode, regionalGroup: String, also: String? = nil,
      session: Int? = nil, proposedBy: [Proposal.Sponsor]? = nil, endorsedBy: [Proposal.Sponsor]? = nil,
      pronoun: Pronoun? = nil
    ) {
      self.office = office
      self.name = name
      self.state = state
      self.regionalGroup = regionalGroup
      self.also = also
      self.session = session
      self.proposedBy = proposedBy
      self.endorsedBy = endorsedBy
      self.pronoun = pronoun
    }

    /// The same person in each of the offices that the election fills.
    var offices: [Officer] {
      guard let also else { return [self] }
      var further = self
      further.office = also
      return [self, further]
    }
  }
  /// The postponement of the election to offices.
  public struct PostponedElection: Sendable, Equatable, Codable {
    /// The office.
    public var office: String
    /// How many of those who hold it are still to be elected, where it has several holders.
    public var count: Int?
    /// The meeting to which it was postponed.
    public var toMeeting: Int?
    /// The session to which it was postponed.
    public var toSession: Int?
    /// To when it was postponed, in words: `a later date`.
    public var until: String?
    /// The regional groups that had no candidate yet.
    public var groups: [String]?
    /// A postponement of the election to that office.
    public init(
      office: String, count: Int? = nil, toMeeting: Int? = nil, toSession: Int? = nil, until: String? = nil,
      groups: [String]? = nil
    ) {
      self.office = office
      self.count = count
      self.toMeeting = toMeeting
      self.toSession = toSession
      self.until = until
      self.groups = groups
    }
  }
  /// Somebody whom an officer nominated to act as a substitute.
  public struct Substitute: Sendable, Equatable, Codable {
    /// The office.
    public var office: String
    /// The officer’s name, where several hold the office.
    public var officer: String?
    /// The substitute’s name.
    public var name: String
    /// The State that the substitute represents.
    public var state: ParticipantCode
    /// A substitute in that office.
    public init(office: String, officer: String? = nil, name: String, state: ParticipantCode) {
      self.office = office
      self.officer = officer
      self.name = name
      self.state = state
    }
  }

  /// The holder of an office who is meant: the one with that name, or the only one; nil if that is nobody.
  public func holder(of office: String, named name: String?) -> Officer? {
    let all = holders(of: office)
    guard let name else { return all.count == 1 ? all.first : nil }
    return all.first { $0.name == name }
  }

  /// An office has a place, and the group of the new officer has not all of its offices yet.
  func checkPlace(for officer: Officer) throws(Refusal) {
    let isForLater = officer.session != nil
    guard isForLater || electionOpened != nil || electionTime == .firstMeeting else {
      throw .electionNotOpened
    }
    let taken = isForLater ? successors.filter { $0.fact.session == officer.session } : officers
    for office in officer.offices.map(\.office) {
      let holders = taken.filter { $0.fact.office == office }
      let count = offices.first { $0.title == office }?.count ?? 1
      if let holder = holders.last?.fact, holders.count >= count {
        throw .officeTaken(office: office, by: holder.name)
      }
    }
    if !isForLater, let fault = replacementFault(officer) { throw .vacancy(fault) }
    if isHeldByDeputy(officer.office) { return try checkDeputy(officer, among: taken.map(\.fact)) }
    guard let most = officersPerGroup else { return }
    let ofGroup = taken.map(\.fact).filter { other in
      other.regionalGroup == officer.regionalGroup && !isHeldByDeputy(other.office)
        && other.name != officer.name
    }
    // Somebody who holds two offices counts once.
    if let other = ofGroup.last, Set(ofGroup.map(\.name)).count >= most {
      throw .groupHasOfficer(group: officer.regionalGroup, office: other.office)
    }
  }

  private func isHeldByDeputy(_ office: String) -> Bool {
    offices.first { $0.title == office }?.isHeldByDeputy == true
  }

  private func checkDeputy(_ officer: Officer, among taken: [Officer]) throws(Refusal) {
    let deputies = offices.filter { $0.role == .deputy }.titles
    guard taken.contains(where: { deputies.contains($0.office) && $0.name == officer.name }) else {
      throw .notADeputy(officer.name, office: officer.office, deputies: deputies)
    }
  }

  func postponement(_ postponed: PostponedElection) throws(Refusal) -> PostponedElection {
    let count = offices.first { $0.title == postponed.office }?.count ?? 1
    let holders = holders(of: postponed.office)
    let open = count - holders.count
    guard let last = holders.last, postponed.count ?? 1 > max(0, open) else { return postponed }
    throw .officeTaken(office: postponed.office, by: last.name)
  }

  func substitution(_ substitute: Substitute) throws(Refusal) -> Substitute {
    if let fault = holderFault(substitute.office, named: substitute.officer) { throw .vacancy(fault) }
    return substitute
  }

  func fault(of vacancy: Vacancy) -> VacancyRefusal? { holderFault(vacancy.office, named: vacancy.name) }

  /// Why nobody, or nobody in particular, is meant as the holder of an office; nil where somebody is.
  private func holderFault(_ office: String, named name: String?) -> VacancyRefusal? {
    let holders = holders(of: office)
    if holders.isEmpty { return .notHeld(office) }
    if holder(of: office, named: name) != nil { return nil }
    return .severalHolders(office: office, name: name, holders: holders.map(\.name))
  }
}

extension Proposal.Sponsor: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(participant)
    hasher.combine(onBehalfOf)
  }
}
