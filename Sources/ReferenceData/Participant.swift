/// Whoever can be inscribed on a list of speakers or named as the one for whom a statement is made.
public enum Participant: Hashable, Sendable {
  /// A State in its own name.
  case state(State)
  /// An organization in its own name.
  case organization(Organization)
  /// Those for whom somebody else speaks.
  case group(Group)

  /// The code, unique among all participants.
  public var code: String {
    switch self {
    case .state(let state): state.code
    case .organization(let organization): organization.code
    case .group(let group): group.code
    }
  }

  /// The name as it stands in a list and by which participants are sorted.
  public var name: String {
    switch self {
    case .state(let state): state.name
    case .organization(let organization): organization.name
    case .group(let group): group.name
    }
  }

  /// The name inside a sentence that lists several participants, with the article where it takes one.
  public var inList: String {
    switch self {
    case .state(let state): state.inList
    case .organization(let organization): organization.inSentence
    case .group(let group): group.onBehalf
    }
  }

  /// The name in a sentence that mentions one participant.
  public var inSentence: String {
    switch self {
    case .state(let state): state.inSentence
    case .organization(let organization): organization.inSentence
    case .group(let group): group.onBehalf
    }
  }

  /// Everything under which the participant is found, its aliases in the alias file apart.
  var keys: [String] {
    switch self {
    case .state(let state):
      [state.code, state.name, state.inList, state.inSentence, state.fullInSentence]
    case .organization(let organization):
      [organization.code, organization.name, organization.abbreviation ?? ""] + organization.aliases
    case .group(let group):
      [group.code, group.onBehalf, group.short ?? ""] + group.aliases
    }
  }

  /// Its names in other languages, with and without their articles in brackets.
  var translations: [String] {
    switch self {
    case .state(let state):
      State.Language.allCases.flatMap { [state.name(in: $0), state.listName(in: $0)] }
    case .organization(let organization): Terms.french.names(of: organization.name)
    case .group(let group): Terms.french.names(of: group.name) + Terms.french.names(of: group.onBehalf)
    }
  }

  /// States before groups before organizations.
  var rank: Int {
    switch self {
    case .state: 0
    case .group: 1
    case .organization: 2
    }
  }
}

extension Sequence {
  /// The elements in the alphabetical order of their names, accents, case and articles aside.
  public func alphabetical(by name: (Element) -> String) -> [Element] {
    map { (key: FoldedName(name($0)), element: $0) }
      .sorted { $0.key < $1.key }
      .map(\.element)
  }
}

extension Sequence<State> {
  /// The States in the alphabetical order of their list names.
  public func alphabetical() -> [State] { alphabetical(by: \.name) }
}

extension Sequence<Participant> {
  /// The participants in the alphabetical order of their list names.
  public func alphabetical() -> [Participant] { alphabetical(by: \.name) }
}
