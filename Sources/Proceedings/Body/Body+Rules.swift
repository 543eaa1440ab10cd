extension Body {
  /// The order in which the floor is given: tiers, and inside a tier the order of inscription.
  public struct OrderOfSpeakers: Sendable, Equatable, Codable {
    /// The tiers of a general debate.
    public var generalDebate: [[SpeakerCategory]]
    /// The tiers on any other item.
    public var item: [[SpeakerCategory]]

    /// An order; without tiers, that of inscription.
    public init(generalDebate: [[SpeakerCategory]] = [], item: [[SpeakerCategory]] = []) {
      (self.generalDebate, self.item) = (generalDebate, item)
    }
  }

  /// The usual time for one statement.
  public struct TimeLimit: Sendable, Equatable, Codable {
    /// The occasion.
    public var occasion: Occasion
    /// Whose limit it is; nil for all who have none of their own.
    public var category: SpeakerCategory?
    /// The limit in seconds.
    public var seconds: Int

    /// A limit.
    public init(_ occasion: Occasion, for category: SpeakerCategory? = nil, seconds: Int) {
      (self.occasion, self.category, self.seconds) = (occasion, category, seconds)
    }
  }

  /// How often and when a delegation may reply.
  public struct Replies: Sendable, Equatable, Codable {
    /// How often on one item.
    public var perDelegation: Int
    /// When they are heard unless something else is decided; nil if they are heard at any time.
    public var at: SpeakersList.ReplyTime?

    /// So many replies.
    public init(perDelegation: Int, at: SpeakersList.ReplyTime? = nil) {
      (self.perDelegation, self.at) = (perDelegation, at)
    }
  }

  /// How many may speak on a motion before it is put to the vote.
  public struct MotionSpeakers: Sendable, Equatable, Codable {
    /// In favour of it.
    public var inFavour: Int
    /// Against it.
    public var against: Int

    /// So many for and against it.
    public init(inFavour: Int, against: Int) { (self.inFavour, self.against) = (inFavour, against) }
  }

  /// How long beforehand things are made known.
  public struct Notice: Sendable, Equatable, Codable {
    /// From the provisional agenda and the basic documents to the opening.
    public var provisionalAgendaWeeks: Int
    /// From the circulation of a proposal to its discussion.
    public var proposalHours: Int
    /// From the notice to the suspension of a rule.
    public var suspensionOfRuleHours: Int

    /// Notice of so many weeks and hours.
    public init(provisionalAgendaWeeks: Int = 6, proposalHours: Int = 24, suspensionOfRuleHours: Int = 24) {
      self.provisionalAgendaWeeks = provisionalAgendaWeeks
      self.proposalHours = proposalHours
      self.suspensionOfRuleHours = suspensionOfRuleHours
    }
  }

  /// A rule as it is cited.
  public struct RuleLabel: Sendable, Equatable, Codable {
    /// The rule with its number, such as `rule 40`.
    public var label: String
    /// How sure the number is, and what the program takes the rule to say.
    public var certainty: Certainty

    /// A label.
    public init(_ label: String, _ certainty: Certainty = .known) {
      (self.label, self.certainty) = (label, certainty)
    }
  }

  /// What a profile says how sure it is of; each rule says so itself.
  public enum Subject: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case names, symbols, officialRecords, seats, quorum, offices, election, extendedBureau, orderOfSpeakers
    case timeLimits, replies, motions, inconclusiveBallots, notice, attendance, texts, report, majorities
  }

  /// How well a statement about a body is established.
  public enum Certainty: String, Sendable, Codable, CaseIterable {
    /// Checked against the text.
    case read
    /// General knowledge, or taken from parallel rules, to be checked by whoever serves the body.
    case known
    /// Concluded from other rules.
    case inferred
  }
}
