/// The body whose session it is: its names, its seats and the labels of its rules, as its profile has them.
///
/// The session keeps its own copy, so that a later edition of a profile never changes an old record.
public struct Body: Sendable, Equatable, Codable {
  /// The code of the profile, such as `ccpcj`.
  public var code: String
  /// The name in full, without article.
  public var name: String
  /// The name it goes by once introduced, such as `Commission`.
  public var shortName: String
  /// The organ that it reports to.
  public var parent: String
  /// The assembly that adopts what the parent organ approves.
  public var assembly: String
  /// The first two parts of its documents' symbols, such as `E/CN.15`.
  public var symbolSeries: String
  /// The city where it meets.
  public var seat: String
  /// What follows the name of a State in the title of its permanent representative at the seat.
  public var missionsSuffix: String
  /// The code of the entity whose secretariat serves it.
  public var secretariat: ParticipantCode
  /// The number of its members.
  public var seats: Int
  /// The offices of its Bureau, in order.
  public var offices: [String]
  /// The resolution under which it elects its Bureau.
  public var electionMandate: String
  /// The rule under which it elects its officers, with the name of the rules.
  public var electionRule: String
  /// The number of its report among the supplements to the parent organ's records.
  public var supplement: String
  /// What each rule is called in this body, such as `rule 40`.
  public var rules: [String: String]
  /// The figures of its rules.
  public var figures: Figures

  /// The figures of a body’s rules: they belong to its profile, and never to the program.
  public struct Figures: Sendable, Equatable, Codable {
    /// The representatives who must be present to open a meeting and permit debate.
    public var quorumForDebate: Int
    /// The representatives who must be present for a decision.
    public var quorumForDecision: Int
    /// The time for a statement, by occasion and kind of speaker; those for one kind before those for all.
    public var timeLimits: [TimeLimit]
    /// How often a delegation may reply on an item.
    public var repliesPerDelegation: Int
    /// How many may speak for and against a motion, by the key of its rule.
    public var motionSpeakers: [String: MotionSpeakers]
    /// The order of speakers in a general debate: kinds of speakers, tier by tier.
    public var orderInGeneralDebate: [[String]]
    /// The order of speakers on an item: kinds of speakers, tier by tier.
    public var orderOnItem: [[String]]
    /// Hours from the circulation of a proposal to its discussion.
    public var noticeOfProposals: Int
    /// Hours from the notice to the suspension of a rule.
    public var noticeOfSuspension: Int
    /// The seats of each regional group.
    public var seatsOfGroups: [String: Int]
    /// When replies are heard unless something else is decided; nil where they are heard at any time.
    public var repliesAt: SpeakersList.ReplyTime?
    /// After how many inconclusive ballots in a row the restriction of ballots begins or ends.
    public var inconclusiveBallots: Int?

    /// The time for a statement.
    public struct TimeLimit: Sendable, Equatable, Codable {
      /// The occasion: `general-debate`, `item`, `first-reply`, `second-reply`, `procedural`, `explanation-of-vote`.
      public var occasion: String
      /// The kind of speaker; nil for all who have no limit of their own.
      public var speaker: String?
      /// Seconds.
      public var seconds: Int
      /// The time for a statement.
      public init(occasion: String, speaker: String?, seconds: Int) {
        self.occasion = occasion
        self.speaker = speaker
        self.seconds = seconds
      }
    }
    /// How many may speak on a motion.
    public struct MotionSpeakers: Sendable, Equatable, Codable {
      /// In favour of it.
      public var inFavour: Int
      /// Against it.
      public var against: Int
      /// How many may speak on a motion.
      public init(inFavour: Int, against: Int) {
        self.inFavour = inFavour
        self.against = against
      }
    }

    /// Figures of rules.
    public init(
      quorumForDebate: Int, quorumForDecision: Int, timeLimits: [TimeLimit] = [],
      repliesPerDelegation: Int = 2,
      motionSpeakers: [String: MotionSpeakers] = [:], orderInGeneralDebate: [[String]] = [],
      orderOnItem: [[String]] = [], noticeOfProposals: Int = 24, noticeOfSuspension: Int = 24,
      seatsOfGroups: [String: Int] = [:], repliesAt: SpeakersList.ReplyTime? = nil,
      inconclusiveBallots: Int? = nil
    ) {
      self.quorumForDebate = quorumForDebate
      self.quorumForDecision = quorumForDecision
      self.timeLimits = timeLimits
      self.repliesPerDelegation = repliesPerDelegation
      self.motionSpeakers = motionSpeakers
      self.orderInGeneralDebate = orderInGeneralDebate
      self.orderOnItem = orderOnItem
      self.noticeOfProposals = noticeOfProposals
      self.noticeOfSuspension = noticeOfSuspension
      self.seatsOfGroups = seatsOfGroups
      self.repliesAt = repliesAt
      self.inconclusiveBallots = inconclusiveBallots
    }

    /// The time for a statement of that kind of speaker, in seconds; nil where there is no limit.
    public func seconds(on occasion: String, for speaker: String?) -> Int? {
      let limits = timeLimits.filter { $0.occasion == occasion }
      return (limits.first { $0.speaker == speaker && speaker != nil } ?? limits.first { $0.speaker == nil })?
        .seconds
    }
  }

  /// A body with these names, seats and labels.
  public init(
    code: String, name: String, shortName: String, parent: String, assembly: String, symbolSeries: String,
    seat: String, missionsSuffix: String = "to the United Nations", secretariat: ParticipantCode, seats: Int,
    offices: [String], electionMandate: String,
    electionRule: String, supplement: String, rules: [String: String], figures: Figures
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.parent = parent
    self.assembly = assembly
    self.symbolSeries = symbolSeries
    self.seat = seat
    self.missionsSuffix = missionsSuffix
    self.secretariat = secretariat
    self.seats = seats
    self.offices = offices
    self.electionMandate = electionMandate
    self.electionRule = electionRule
    self.supplement = supplement
    self.rules = rules
    self.figures = figures
  }

  /// A body from its stored form.
  ///
  /// Sessions of the first programs have neither figures nor the missions’ suffix: without figures nothing is limited.
  public init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      code: try stored.decode(String.self, forKey: .code),
      name: try stored.decode(String.self, forKey: .name),
      shortName: try stored.decode(String.self, forKey: .shortName),
      parent: try stored.decode(String.self, forKey: .parent),
      assembly: try stored.decode(String.self, forKey: .assembly),
      symbolSeries: try stored.decode(String.self, forKey: .symbolSeries),
      seat: try stored.decode(String.self, forKey: .seat),
      missionsSuffix: try stored.decodeIfPresent(String.self, forKey: .missionsSuffix)
        ?? "to the United Nations",
      secretariat: try stored.decode(ParticipantCode.self, forKey: .secretariat),
      seats: try stored.decode(Int.self, forKey: .seats),
      offices: try stored.decode([String].self, forKey: .offices),
      electionMandate: try stored.decode(String.self, forKey: .electionMandate),
      electionRule: try stored.decode(String.self, forKey: .electionRule),
      supplement: try stored.decode(String.self, forKey: .supplement),
      rules: try stored.decode([String: String].self, forKey: .rules),
      figures: try stored.decodeIfPresent(Figures.self, forKey: .figures)
        ?? Figures(quorumForDebate: 0, quorumForDecision: 0))
  }

  /// What the rule is called here.
  public func label(of rule: Rule) -> String? { rules[rule.rawValue] }
}
