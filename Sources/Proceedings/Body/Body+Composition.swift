extension Body {
  /// The seats of a body and their distribution among the regional groups.
  public struct Seats: Sendable, Equatable, Codable {
    /// Seats that pass from one regional group to another after some years.
    public struct Rotating: Sendable, Equatable, Codable {
      /// The groups that take turns.
      public var between: [RegionalGroup]
      /// How many seats pass on together.
      public var count: Int
      /// After how many years they pass on.
      public var years: Int
    }

    /// How many members the body has.
    public var total: Int
    /// The seats of each regional group; empty if the seats are not distributed, as in a body of all States.
    public var groups: [RegionalGroup: Int]
    /// The seats that no group keeps.
    public var rotating: [Rotating]

    /// Seats.
    public init(total: Int, groups: [RegionalGroup: Int] = [:], rotating: [Rotating] = []) {
      (self.total, self.groups, self.rotating) = (total, groups, rotating)
    }

    public init(from decoder: any Decoder) throws {
      let stored = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        total: try stored.decode(Int.self, forKey: .total),
        groups: try stored.decodeIfPresent([RegionalGroup: Int].self, forKey: .groups) ?? [:],
        rotating: try stored.decodeIfPresent([Rotating].self, forKey: .rotating) ?? [])
    }
  }

  /// The least number of members for debate and for decisions.
  public struct Quorum: Sendable, Equatable, Codable {
    /// Opens a meeting and permits debate.
    public var debate: MemberShare
    /// Permits any decision.
    public var decision: MemberShare

    /// A quorum.
    public init(debate: MemberShare, decision: MemberShare) {
      (self.debate, self.decision) = (debate, decision)
    }
  }

  /// A share of the members, to be reached or to be exceeded.
  public struct MemberShare: Sendable, Equatable, Codable {
    /// How many parts make up the share.
    public var numerator: Int
    /// Into how many parts the members are divided.
    public var denominator: Int
    /// Whether reaching the share is not enough.
    public var isExceeded: Bool

    /// So many parts of the members.
    public init(_ numerator: Int, of denominator: Int, isExceeded: Bool = false) {
      (self.numerator, self.denominator, self.isExceeded) = (numerator, denominator, isExceeded)
    }

    public init(from decoder: any Decoder) throws {
      let stored = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        try stored.decode(Int.self, forKey: .numerator),
        of: try stored.decode(Int.self, forKey: .denominator),
        isExceeded: try stored.decodeIfPresent(Bool.self, forKey: .isExceeded) ?? false)
    }

    /// The least number of members that makes up the share.
    public func count(of members: Int) -> Int {
      guard denominator > 0 else { return members }
      let (product, isTooMuch) = members.multipliedReportingOverflow(by: numerator)
      guard !isTooMuch else { return members }
      let (whole, remainder) = product.quotientAndRemainder(dividingBy: denominator)
      return isExceeded || remainder > 0 ? whole + 1 : whole
    }
  }

  /// Under what the officers are elected, and when.
  public struct Election: Sendable, Equatable, Codable {
    /// When the officers are elected.
    public enum Time: String, Sendable, Codable, CaseIterable {
      /// At a meeting at the end of the session before, opened for that purpose alone.
      case endOfSessionBefore = "end-of-session-before"
      /// At the first meeting of the session.
      case firstMeeting = "first-meeting"
    }

    /// The resolution that provides for it, if there is one.
    public var mandate: String?
    /// The rule that does, with the name of the rules.
    public var rule: String
    /// When.
    public var time: Time
    /// Who opens the session and presides until the election at its first meeting, such as `outgoing Chair`.
    public var opener: String?

    /// An election.
    public init(mandate: String? = nil, rule: String, time: Time, opener: String? = nil) {
      (self.mandate, self.rule, self.time, self.opener) = (mandate, rule, time, opener)
    }
  }

  /// The officers together with those who assist whoever presides in organizational matters.
  public struct ExtendedBureau: Sendable, Equatable, Codable {
    /// Who belongs to it.
    public enum Part: String, Sendable, Codable, CaseIterable {
      case officers
      case chairsOfRegionalGroups = "chairs-of-regional-groups"
      case chairOfGroup77 = "chair-of-group-of-77"
      case presidencyOfEuropeanUnion = "presidency-of-european-union"
    }

    /// The resolution that provides for it.
    public var mandate: String
    /// Who belongs to it.
    public var members: [Part]

    /// An extended Bureau.
    public init(mandate: String, members: [Part]) { (self.mandate, self.members) = (mandate, members) }
  }

  /// A category of participants, as the paragraph on attendance counts it.
  public struct AttendanceCount: Sendable, Equatable, Codable {
    /// A category in which those who attended are counted.
    public enum Category: String, Sendable, Codable, CaseIterable {
      case member
      case otherMemberState = "other-member-state"
      case nonMemberState = "non-member-state"
      case unitedNations = "united-nations"
      case programmeNetworkInstitute = "programme-network-institute"
      case intergovernmental
      case nonGovernmental = "non-governmental"
    }

    /// The category.
    public var category: Category
    /// What one of them is called.
    public var singular: String
    /// What several of them are called.
    public var plural: String

    /// A category and what it is called.
    public init(_ category: Category, _ singular: String, _ plural: String) {
      (self.category, self.singular, self.plural) = (category, singular, plural)
    }
  }

  /// How the sessions of a body are numbered and told.
  public struct Sessions: Sendable, Equatable, Codable {
    /// Whether meetings are numbered on from session to session.
    public var meetingsRunOn: Bool
    /// Whether the report names those who made statements on an item by their titles.
    public var tellsTitles: Bool

    /// Sessions.
    public init(meetingsRunOn: Bool = false, tellsTitles: Bool = false) {
      self.meetingsRunOn = meetingsRunOn
      self.tellsTitles = tellsTitles
    }

    public init(from decoder: any Decoder) throws {
      let stored = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        meetingsRunOn: try stored.decodeIfPresent(Bool.self, forKey: .meetingsRunOn) ?? false,
        tellsTitles: try stored.decodeIfPresent(Bool.self, forKey: .tellsTitles) ?? false)
    }
  }

  /// Where the reports of a body stand in the official records of the organ above it.
  public struct OfficialRecords: Sendable, Equatable, Codable {
    /// The supplement with the report on the session.
    public var report: String
    /// The supplement with the report on a reconvened session, if one was ever given.
    public var reconvenedReport: String?
    /// The symbol of the report, with the year or the session in it, such as `E/{year}/30`.
    public var symbol: SymbolForm?

    /// Supplements.
    public init(report: String, reconvenedReport: String? = nil, symbol: SymbolForm? = nil) {
      self.report = report
      self.reconvenedReport = reconvenedReport
      self.symbol = symbol
    }
  }
}
