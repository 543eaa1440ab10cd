/// A vote that was taken: how, the figures as they were announced, and who voted how as far as that was noted.
///
/// The figures decide. Where names are noted that do not add up to them, both stay as they are.
public struct Vote: Sendable, Equatable, Codable {
  /// How the vote was taken.
  public enum Method: Sendable, Equatable, Codable {
    /// By show of hands, or in a way that is not said.
    case showOfHands
    /// By recorded vote.
    case recorded
    /// By roll-call, beginning with the member whose name the Chair drew by lot, where it was drawn.
    case rollCall(from: ParticipantCode?)
  }

  /// How it was taken.
  public var method: Method
  /// How many voted in favour.
  public var inFavour: Int
  /// How many voted against.
  public var against: Int
  /// How many abstained.
  public var abstaining: Int
  /// Whether the abstentions were not counted, so that their figure says nothing.
  public var areAbstentionsUncounted: Bool?
  /// Who voted in favour, as far as that was noted.
  public var membersInFavour: [ParticipantCode]
  /// Who voted against, as far as that was noted.
  public var membersAgainst: [ParticipantCode]
  /// Who abstained, as far as that was noted.
  public var membersAbstaining: [ParticipantCode]
  /// Who was absent, where that was noted.
  public var absent: [ParticipantCode]?
  /// Who was there and took no part in the vote, where that was noted.
  public var notVoting: [ParticipantCode]?
  /// How many were absent, where that figure was announced.
  public var absentFigure: Int?
  /// How many took no part, where that figure was announced.
  public var notVotingFigure: Int?
  /// Who asked for the vote, each with the group that it asked for.
  public var requestedBy: [Proposal.Sponsor]?
  /// The majority that was needed, where it was not the simple one of those present and voting.
  public var majority: Majority?

  /// A vote of which the figures alone are known; nil for abstentions that were not counted.
  public init(_ method: Method = .showOfHands, inFavour: Int, against: Int, abstaining: Int?) {
    self.method = method
    (self.inFavour, self.against, self.abstaining) = (inFavour, against, abstaining ?? 0)
    areAbstentionsUncounted = abstaining == nil ? true : nil
    (membersInFavour, membersAgainst, membersAbstaining) = ([], [], [])
  }

  /// A vote of which every vote is known.
  public init(
    _ method: Method, inFavour: [ParticipantCode], against: [ParticipantCode], abstaining: [ParticipantCode]
  ) {
    self.method = method
    (self.inFavour, self.against, self.abstaining) = (inFavour.count, against.count, abstaining.count)
    (membersInFavour, membersAgainst, membersAbstaining) = (inFavour, against, abstaining)
  }

  /// Whether it carried: a majority of the members present and voting, that is, voting yes or no, or the majority
  /// that the decision needs. An equally divided vote does not carry.
  public var isCarried: Bool { inFavour > against && inFavour >= majority?.required ?? 0 }
  /// Whether it was equally divided.
  public var isEquallyDivided: Bool { inFavour == against }
  /// Whether more voted for it than against, and yet the majority that it needed was not reached.
  public var failedMajority: Majority? { inFavour > against && !isCarried ? majority : nil }
  /// How many were absent: the figure that was announced, or else the members named; nil where neither is known.
  public var countAbsent: Int? { absentFigure ?? absent?.count }
  /// How many took no part: the figure that was announced, or else the members named; nil where neither is known.
  public var countNotVoting: Int? { notVotingFigure ?? notVoting?.count }
  /// How many took part in it, as far as such a number can be held.
  public var present: Int {
    [inFavour, against, abstaining].reduce(0) { sum, votes in
      let (whole, isTooMuch) = sum.addingReportingOverflow(votes)
      return isTooMuch ? .max : whole
    }
  }
}

// MARK: - Sides

extension Vote {
  /// How a member may vote.
  public enum Side: String, Sendable, Codable, CaseIterable { case inFavour, against, abstaining }

  /// The figure of a side; nil for abstentions that were not counted.
  public func votes(_ side: Side) -> Int? {
    switch side {
    case .inFavour: inFavour
    case .against: against
    case .abstaining: areAbstentionsUncounted == true ? nil : abstaining
    }
  }

  /// Who voted so, as far as that was noted.
  public func members(_ side: Side) -> [ParticipantCode] {
    switch side {
    case .inFavour: membersInFavour
    case .against: membersAgainst
    case .abstaining: membersAbstaining
    }
  }

  /// Whether it is noted who voted how, of all members or of some.
  public var isNamed: Bool {
    if Side.allCases.contains(where: { !members($0).isEmpty }) { return true }
    switch method {
    case .recorded, .rollCall: return present == 0
    case .showOfHands: return false
    }
  }

  /// A side whose names do not add up to its figure.
  public struct Difference: Sendable, Equatable {
    /// The side.
    public var side: Side
    /// The figure as it was announced.
    public var announced: Int
    /// How many names are noted.
    public var named: Int
  }

  /// The sides whose names do not add up to the figures; none where no names are noted.
  public var differences: [Difference] {
    guard isNamed else { return [] }
    return Side.allCases.compactMap { side in
      guard let announced = votes(side), announced != members(side).count else { return nil }
      return Difference(side: side, announced: announced, named: members(side).count)
    }
  }
}
