/// Officers who leave office, and who takes their place (rules 17 and 19 of the functional commissions).
extension Bureau {
  /// An office that falls vacant.
  public struct Vacancy: Sendable, Equatable, Codable {
    /// Why an officer ceases to hold office.
    public enum Cause: String, Sendable, Codable, CaseIterable {
      case resigned, notRepresentative, stateNotMember, unableToAct
    }
    /// The office.
    public var office: String
    /// Why.
    public var cause: Cause
    /// The name of the officer who leaves, where several hold the office.
    public var name: String?
    /// The vacancy of that office.
    public init(office: String, cause: Cause, name: String? = nil) {
      self.office = office
      self.cause = cause
      self.name = name
    }
  }
  /// An officer who left office.
  public struct Departure: Sendable, Equatable, Codable {
    /// The officer.
    public var officer: Officer
    /// Why.
    public var cause: Vacancy.Cause
  }
  /// A Vice-Chair who takes the place of the Chair until one is elected.
  public struct Designation: Sendable, Equatable, Codable {
    /// The Vice-Chair’s office.
    public var office: String
    /// That Vice-Chair.
    public init(office: String) { self.office = office }
  }

  /// Why the rules on vacancies say no.
  public enum VacancyRefusal: Explained, Equatable {
    case notHeld(String)
    case otherGroup(office: String, group: String, needed: String)
    case inOffice(String, office: String)
    case notADeputy(String, deputies: [String])
    case severalHolders(office: String, name: String?, holders: [String])

    public var fact: String {
      switch self {
      case .notHeld(let office): "Nobody holds the office of \(office)."
      case .otherGroup(let office, let group, let needed):
        "The \(office) is replaced from the \(needed), and that State belongs to the \(group)."
      case .inOffice(let name, let office): "\(name) is in office as \(office)."
      case .notADeputy(let office, _): "The \(office) does not stand in for whoever presides."
      case .severalHolders(let office, let name?, _): "\(name) does not hold the office of \(office)."
      case .severalHolders(let office, nil, let holders):
        "The office of \(office) has \(holders.count) holders, and none is named."
      }
    }
    public var rule: Rule? { .replacementOfOfficer }
    public var remedy: String? {
      switch self {
      case .notHeld: "Record the election first: elect OFFICE …."
      case .otherGroup: "Check the State."
      case .inOffice(_, let office): "A \(office) who is absent is replaced for the meeting: preside OFFICE."
      case .notADeputy(_, let deputies):
        "The other officers designate one of these: \(deputies.joined(separator: ", "))."
      case .severalHolders(let office, _, let holders):
        "Name one of them: \(office.lowercased()) \"\(holders.joined(separator: "\", \""))\"."
      }
    }
  }

  /// Whoever last held an office that is now vacant.
  public func predecessor(in office: String) -> Departure? {
    guard holder(of: office) == nil else { return nil }
    return vacancies.last { $0.fact.officer.office == office }?.fact
  }

  /// The unexpired term goes to the group that the office had fallen to.
  func replacementFault(_ officer: Officer) -> VacancyRefusal? {
    guard let last = predecessor(in: officer.office)?.officer, last.regionalGroup != officer.regionalGroup
    else { return nil }
    return .otherGroup(office: officer.office, group: officer.regionalGroup, needed: last.regionalGroup)
  }

  func designation(_ designation: Designation) throws(Refusal) -> Designation {
    if let head = holder(of: presiding) { throw .vacancy(.inOffice(head.name, office: presiding)) }
    guard offices.role(of: designation.office) == .deputy else {
      throw .vacancy(.notADeputy(designation.office, deputies: offices.filter { $0.role == .deputy }.titles))
    }
    guard holder(of: designation.office) != nil else { throw .vacancy(.notHeld(designation.office)) }
    return designation
  }

  /// Who was elected to an office first, at the beginning of the session: as many as hold it at once.
  public func firstHolders(of office: Office) -> some Sequence<Dated<Officer>> {
    elected.lazy.filter { $0.fact.office == office.title }.prefix(office.count)
  }

  /// The elections for an unexpired term: every one to an office that somebody had held before.
  public var replacements: [Dated<Officer>] {
    elected.enumerated().filter { index, officer in
      vacancies.contains {
        $0.fact.officer.office == officer.fact.office && $0.moment.version < officer.moment.version
      }
    }.map(\.element)
  }
}
