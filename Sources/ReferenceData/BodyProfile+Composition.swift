extension BodyProfile {
  /// The seats of a body and their distribution among the regional groups.
  public struct Seats: Codable, Sendable, Equatable {
    /// The seats of one regional group.
    public struct Share: Codable, Sendable, Equatable {
      /// The group.
      public let group: RegionalGroup
      /// How many seats it has.
      public let count: Int
    }

    /// Seats that pass from one regional group to another after some years.
    public struct Rotating: Codable, Sendable, Equatable {
      /// The groups that take turns.
      public let between: [RegionalGroup]
      /// How many seats pass on together.
      public let count: Int
      /// After how many years they pass on.
      public let years: Int
    }

    /// How many members the body has.
    public let total: Int
    /// The seats that stay with a regional group.
    public let regionalGroups: [Share]
    /// The seats that do not.
    public let rotating: [Rotating]
    /// How well the distribution is established.
    public let status: Certainty
  }

  /// The least number of members for debate and for decisions.
  public struct Quorum: Codable, Sendable, Equatable {
    /// Opens a meeting and permits debate.
    public let debate: MemberShare
    /// Permits any decision.
    public let decision: MemberShare
  }

  /// A share of the members, to be reached or to be exceeded.
  public struct MemberShare: Codable, Sendable, Equatable {
    /// How many parts make up the share.
    public let numerator: Int
    /// Into how many parts the members are divided.
    public let denominator: Int
    /// Whether reaching the share is not enough.
    public let isExceeded: Bool

    /// The least number of members that makes up the share.
    public func count(of members: Int) -> Int {
      guard denominator > 0 else { return members }
      let (whole, remainder) = (members * numerator).quotientAndRemainder(dividingBy: denominator)
      return isExceeded || remainder > 0 ? whole + 1 : whole
    }
  }

  /// The officers of a body.
  public struct Bureau: Codable, Sendable, Equatable {
    /// The titles of the offices, in their order.
    public let offices: [String]
    /// Whether each officer comes from another regional group.
    public let isOneFromEachRegionalGroup: Bool
    /// The regional groups in the order in which the office of Chair passes, empty where it is not known.
    public let rotation: [RegionalGroup]
  }

  /// The officers together with those who assist the Chair in organizational matters.
  public struct ExtendedBureau: Codable, Sendable, Equatable {
    /// The resolution that provides for it.
    public let mandate: String
    /// Whether the elected officers belong to it.
    public let includesOfficers: Bool
    /// Whether the Chairs of the five regional groups do.
    public let includesChairsOfRegionalGroups: Bool
    /// Whether the Chair of the Group of 77 and China does.
    public let includesChairOfGroup77: Bool
    /// Whether the State that holds the presidency of the European Union does.
    public let includesPresidencyOfEuropeanUnion: Bool
    /// How well the mandate is established.
    public let status: Certainty
  }

  /// Under what the officers are elected, and when.
  public struct ElectionMandate: Codable, Sendable, Equatable {
    /// The resolution that provides for the election.
    public let resolution: String
    /// The rule that does.
    public let rulesOfProcedure: String
    /// Whether the new session is opened for the election at the end of the reconvened session before it.
    public let isAtEndOfReconvenedSession: Bool
    /// How well the mandate is established.
    public let status: Certainty
  }

  /// A category of participants as it is counted in the paragraph on attendance.
  public struct AttendanceCount: Codable, Sendable, Equatable {
    /// The category.
    public let category: AttendanceCategory
    /// What one of them is called.
    public let singular: String
    /// What several of them are called.
    public let plural: String
  }

  /// Where the reports of a body stand in the official records of the organ above it.
  public struct OfficialRecords: Codable, Sendable, Equatable {
    /// The supplement with the report on the session.
    public let report: String
    /// The supplement with the report on the reconvened session.
    public let reconvenedReport: String
  }

  /// How long beforehand things are made known.
  public struct Notice: Codable, Sendable, Equatable {
    /// From the provisional agenda and basic documents to the opening.
    public let provisionalAgendaWeeks: Int
    /// From the circulation of a proposal to its discussion.
    public let proposalHours: Int
    /// From the notice to the suspension of a rule.
    public let suspensionOfRuleHours: Int
  }
}

/// A category in which those who attended a session are counted.
public enum AttendanceCategory: String, Codable, Sendable, CaseIterable {
  case member
  case otherMemberState = "other-member-state"
  case nonMemberState = "non-member-state"
  case unitedNations = "united-nations"
  case programmeNetworkInstitute = "programme-network-institute"
  case intergovernmental
  case nonGovernmental = "non-governmental"
}
