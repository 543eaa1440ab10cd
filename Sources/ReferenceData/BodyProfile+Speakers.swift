/// What a speaker is, for the order in which the floor is given and for the time allowed.
public enum SpeakerCategory: String, Codable, Sendable, CaseIterable {
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

  /// The category of speakers to which the organizations of a kind belong.
  public init(_ category: Organization.Category) {
    self =
      switch category {
      case .unitedNations: .unitedNations
      case .specialProcedure: .specialProcedure
      case .regionalIntegration: .regionalIntegration
      case .intergovernmental: .intergovernmental
      case .programmeNetworkInstitute: .programmeNetworkInstitute
      case .nonGovernmental: .nonGovernmental
      case .otherObserver: .otherObserver
      }
  }
}

extension BodyProfile {
  /// The order in which the floor is given: tiers, and inside a tier the order of inscription.
  public struct OrderOfSpeakers: Codable, Sendable, Equatable {
    /// The tiers of a general debate.
    public let generalDebate: [[SpeakerCategory]]
    /// The tiers on any other item.
    public let item: [[SpeakerCategory]]
    /// Those who speak if there is time left.
    public let asTimePermits: [SpeakerCategory]
  }

  /// The usual time for one statement.
  public struct TimeLimit: Codable, Sendable, Equatable {
    /// The occasion of a statement.
    public enum List: String, Codable, Sendable, CaseIterable {
      case generalDebate = "general-debate"
      case item
      case firstReply = "first-reply"
      case secondReply = "second-reply"
      case procedural
      case explanationOfVote = "explanation-of-vote"
    }

    /// The occasion.
    public let list: List
    /// Whose limit it is; without one, that of all who have none of their own.
    public let category: SpeakerCategory?
    /// The limit in seconds.
    public let seconds: Int

    /// The limit as a duration.
    public var duration: Duration { .seconds(seconds) }
  }

  /// How many representatives may speak on a motion before it is put to the vote.
  public struct MotionSpeakers: Codable, Sendable, Equatable {
    /// How many in favour of it.
    public let inFavour: Int
    /// How many against it.
    public let against: Int
    /// How well that is established, where it is not as well as the rule itself.
    public let status: Certainty?
  }

  /// When replies are heard.
  public enum ReplyTime: String, Codable, Sendable, CaseIterable { case endOfMeeting, endOfItem, endOfDay }

  /// How an election goes on in which nobody obtains the majority.
  public struct Elections: Codable, Sendable, Equatable {
    /// After how many inconclusive ballots in a row restricted ballots give way to free ones, and the reverse.
    public let inconclusiveBallots: Int
    /// How well that is established.
    public let status: Certainty
  }
}
