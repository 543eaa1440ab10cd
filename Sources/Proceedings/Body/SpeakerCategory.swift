import CanonicalForm

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

  /// Reads a category.
  ///
  /// Former programs recorded any text: in the log, an unknown one counts as another observer. Everywhere else it is
  /// an error.
  public init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    if let category = SpeakerCategory(rawValue: text) {
      self = category
    } else if decoder is CanonicalDecoder {
      self = .otherObserver
    } else {
      let all = SpeakerCategory.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "“\(text)” is no category of speakers: use one of \(all)"))
    }
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
