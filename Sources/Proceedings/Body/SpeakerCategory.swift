/// What a speaker is, for the order in which the floor is given, for the time allowed, and for the figures of attendance.
public enum SpeakerCategory: String, Sendable, Codable, CaseIterable {
  case groupOfStates = "group-of-states"
  case minister
  case member
  case observerState = "observer-state"
  case unitedNations = "united-nations"
  case specialProcedure = "special-procedure"
  case regionalIntegration = "regional-integration"
  case intergovernmental
  case otherObserver = "other-observer"
  case programmeNetworkInstitute = "programme-network-institute"
  case nonGovernmental = "non-governmental"

  /// The categories of entities and organizations, which are no States and speak for none.
  public static let organizations: [SpeakerCategory] = [
    .unitedNations, .specialProcedure, .regionalIntegration, .intergovernmental, .programmeNetworkInstitute,
    .nonGovernmental, .otherObserver,
  ]

  /// Reads a category; former programs recorded any text, and an unknown one counts as another observer.
  public init(from decoder: any Decoder) throws {
    self = SpeakerCategory(rawValue: try String(from: decoder)) ?? .otherObserver
  }
}

/// The occasion of a statement, for which the body has a time limit.
public enum Occasion: String, Sendable, Codable, CaseIterable {
  case generalDebate = "general-debate"
  case item
  case firstReply = "first-reply"
  case secondReply = "second-reply"
  case procedural
  case explanationOfVote = "explanation-of-vote"
}

/// One of the five groups of States among which seats and offices are distributed.
public enum RegionalGroup: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case african = "African States"
  case asiaPacific = "Asia-Pacific States"
  case latinAmericanAndCaribbean = "Latin American and Caribbean States"
  case easternEuropean = "Eastern European States"
  case westernEuropeanAndOther = "Western European and other States"
}
