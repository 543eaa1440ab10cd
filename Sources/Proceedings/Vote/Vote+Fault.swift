extension Vote {
  /// What is wrong with the vote in a body with these members, of which so many are present where they were counted;
  /// nil where nothing is.
  public func fault(among members: Set<ParticipantCode>, seats: Int, present count: Int? = nil) -> Fault? {
    let others = [countAbsent ?? 0, countNotVoting ?? 0]
    if min(inFavour, against, abstaining) < 0 || others.contains(where: { $0 < 0 }) { return .negative }
    if present == 0 { return .nobody }
    if present > seats { return .moreVotesThanMembers(present, seats: seats) }
    if others.contains(where: { $0 > seats - present }) || others.reduce(0, +) > seats - present {
      return .moreAbsentThanLeft(absent: others[0], notVoting: others[1], votes: present, seats: seats)
    }
    if let count, present > count { return .moreVotesThanPresent(present, present: count) }
    let noted = membersInFavour + membersAgainst + membersAbstaining + (absent ?? []) + (notVoting ?? [])
    var seen: Set<ParticipantCode> = []
    for code in noted {
      if !seen.insert(code).inserted { return .votedTwice(code) }
      if !members.contains(code) { return .notAMember(code) }
    }
    return nil
  }

  /// What can be wrong with a vote.
  public enum Fault: Error, Sendable, Equatable {
    case negative
    case nobody
    case moreVotesThanMembers(Int, seats: Int)
    case moreVotesThanPresent(Int, present: Int)
    case moreAbsentThanLeft(absent: Int, notVoting: Int, votes: Int, seats: Int)
    case votedTwice(ParticipantCode)
    case notAMember(ParticipantCode)
    case noSuchMajority(String, known: [String])

    /// The fact, as a sentence.
    public var fact: String {
      switch self {
      case .negative: "A number of votes cannot be negative."
      case .nobody: "Nobody voted, and a vote in which nobody takes part decides nothing."
      case .moreVotesThanMembers(let votes, let seats):
        "\(votes) votes are more than the body’s \(seats) members."
      case .moreVotesThanPresent(let votes, let present):
        "\(votes) votes are more than the \(present) members recorded as represented at the meeting."
      case .moreAbsentThanLeft(let absent, let notVoting, let votes, let seats):
        "With \(votes) votes, \(absent) absent and \(notVoting) not voting are more than the body’s \(seats) members."
      case .votedTwice(let code): "‹\(code)› is counted twice."
      case .notAMember(let code): "‹\(code)› is not named as a member, and members alone vote."
      case .noSuchMajority(let kind, let known):
        known.isEmpty
          ? "The body’s profile has no majority “\(kind)”: it names none."
          : "The body’s profile has no majority “\(kind)”; it has \(known.joined(separator: ", "))."
      }
    }

    /// The rule behind it.
    public var rule: Rule {
      switch self {
      case .negative, .nobody: .methodOfVoting
      case .moreVotesThanMembers, .moreVotesThanPresent, .moreAbsentThanLeft, .votedTwice, .notAMember:
        .votingRights
      case .noSuchMajority: .majority
      }
    }

    /// What to do instead, as a sentence.
    public var remedy: String {
      switch self {
      case .negative, .nobody, .moreVotesThanMembers, .moreAbsentThanLeft: "Check the figures."
      case .moreVotesThanPresent(let votes, _):
        "Check the figures, or record first how many are represented now: present \(votes) members."
      case .votedTwice: "Leave the name out once."
      case .notAMember: "Check the name, or name it as a member first: members …."
      case .noSuchMajority: "Use a key of the profile, or leave it out for the simple majority."
      }
    }
  }
}
