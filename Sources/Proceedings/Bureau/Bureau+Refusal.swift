extension Bureau {
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
}
