/// A vote that was taken: how, and who voted how.
public struct Vote: Sendable, Equatable, Codable {
  /// How the vote was taken.
  public enum Method: Sendable, Equatable, Codable {
    /// By show of hands: the figures alone are known.
    case showOfHands
    /// By recorded vote: every vote is known.
    case recorded
    /// By roll-call, beginning with the member whose name the Chair drew by lot.
    case rollCall(from: ParticipantCode)
  }

  /// How it was taken.
  public var method: Method
  /// How many voted in favour.
  public var inFavour: Int
  /// How many voted against.
  public var against: Int
  /// How many abstained.
  public var abstaining: Int
  /// Who voted in favour, where every vote is known.
  public var membersInFavour: [ParticipantCode]
  /// Who voted against, where every vote is known.
  public var membersAgainst: [ParticipantCode]
  /// Who abstained, where every vote is known.
  public var membersAbstaining: [ParticipantCode]

  /// A vote of which the figures alone are known.
  public init(inFavour: Int, against: Int, abstaining: Int) {
    method = .showOfHands
    (self.inFavour, self.against, self.abstaining) = (inFavour, against, abstaining)
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

  /// Whether it carried: a majority of the members present and voting, that is, voting yes or no. An equally
  /// divided vote does not carry.
  public var isCarried: Bool { inFavour > against }
  /// Whether it was equally divided.
  public var isEquallyDivided: Bool { inFavour == against }
  /// How many took part in it, as far as such a number can be held.
  public var present: Int {
    [inFavour, against, abstaining].reduce(0) { sum, votes in
      let (whole, isTooMuch) = sum.addingReportingOverflow(votes)
      return isTooMuch ? .max : whole
    }
  }

  /// What is wrong with the vote in a body with these members; nil where nothing is.
  public func fault(among members: Set<ParticipantCode>, seats: Int) -> Fault? {
    if inFavour < 0 || against < 0 || abstaining < 0 { return .negative }
    if present > seats { return .moreVotesThanMembers(present, seats: seats) }
    var seen: Set<ParticipantCode> = []
    for code in membersInFavour + membersAgainst + membersAbstaining {
      if !seen.insert(code).inserted { return .votedTwice(code) }
      if !members.contains(code) { return .notAMember(code) }
    }
    return nil
  }

  /// What can be wrong with a vote.
  public enum Fault: Error, Sendable, Equatable {
    case negative
    case moreVotesThanMembers(Int, seats: Int)
    case votedTwice(ParticipantCode)
    case notAMember(ParticipantCode)

    /// The fact, as a sentence.
    public var fact: String {
      switch self {
      case .negative: "A number of votes cannot be negative."
      case .moreVotesThanMembers(let votes, let seats):
        "\(votes) votes are more than the body’s \(seats) members."
      case .votedTwice(let code): "‹\(code)› is counted twice."
      case .notAMember(let code): "‹\(code)› is not named as a member, and members alone vote."
      }
    }
  }
}
