extension Vote {
  /// A majority other than the simple one of the members present and voting.
  public struct Majority: Sendable, Equatable, Codable {
    /// The kind of decision, by the key that the body’s profile has for it.
    public var kind: String
    /// What the majority is called in a sentence, such as `two thirds of the members`; the session fills it in.
    public var name: String?
    /// How many votes in favour were needed; the session fills it in.
    public var required: Int?
    /// The majority for a kind of decision.
    public init(kind: String, name: String? = nil, required: Int? = nil) {
      self.kind = kind
      self.name = name
      self.required = required
    }
  }
}

extension Body {
  /// The majority that a kind of decision needs.
  public struct Majority: Sendable, Equatable, Codable {
    /// What the share is taken of.
    public enum Basis: String, Sendable, Codable, CaseIterable {
      /// The members who vote yes or no.
      case presentAndVoting = "present-and-voting"
      /// All members of the body.
      case members
    }

    /// The kind of decision, as drafts and votes name it: small letters, figures and hyphens.
    public var key: String
    /// What is decided so, as a sheet names it.
    public var decisions: String
    /// What the majority is called in a sentence, such as `two thirds of the members`.
    public var name: String
    /// The share.
    public var share: MemberShare
    /// What it is a share of.
    public var of: Basis
    /// The number of votes, where it is fixed and not counted from the share.
    public var votes: Int?

    /// A majority.
    public init(
      key: String, decisions: String, name: String, share: MemberShare, of basis: Basis, votes: Int? = nil
    ) {
      (self.key, self.decisions, self.name) = (key, decisions, name)
      (self.share, self.of, self.votes) = (share, basis, votes)
    }

    /// How many votes in favour a vote needs in a body with so many members.
    public func required(in vote: Vote, members: Int) -> Int {
      if let votes { return votes }
      switch of {
      case .members: return share.count(of: members)
      case .presentAndVoting:
        let (voting, isTooMuch) = vote.inFavour.addingReportingOverflow(vote.against)
        return isTooMuch ? .max : share.count(of: voting)
      }
    }
  }

  /// The majority that a kind of decision needs; nil if the profile has none of that key.
  public func majority(_ key: String) -> Majority? { majorities?.first { $0.key == key } }
}

extension Session {
  /// What is wrong with a vote taken now; nil where nothing is.
  func fault(of vote: Vote) -> Vote.Fault? {
    guard let body = body?.fact else { return nil }
    if let kind = vote.majority?.kind, body.majority(kind) == nil {
      return .noSuchMajority(kind, known: (body.majorities ?? []).map(\.key))
    }
    return vote.fault(
      among: participants.members, seats: body.seats.total, present: meetings.open?.presence?.members)
  }

  /// The vote with the majority that it needs: the one that it names, or that of the kind of decision given.
  func withMajority(_ vote: Vote, for kind: String? = nil) -> Vote {
    guard let body = body?.fact, let kind = vote.majority?.kind ?? kind,
      let majority = body.majority(kind)
    else { return vote }
    var vote = vote
    vote.majority = .init(
      kind: kind, name: majority.name,
      required: majority.required(in: vote, members: body.seats.total))
    return vote
  }

  /// The command with the majority that its vote needs.
  func withMajority(_ command: Proposals.Command) -> Proposals.Command {
    switch command {
    case .act(var acting):
      acting.vote = acting.vote.map { withMajority($0, for: proposals[acting.proposal]?.majority) }
      return .act(acting)
    case .amendment(.adopt(var action)):
      action.vote = action.vote.map { withMajority($0) }
      return .amendment(.adopt(action))
    case .amendment(.vote(var action)):
      action.vote = action.vote.map { withMajority($0) }
      return .amendment(.vote(action))
    case .division(.vote(var part)):
      part.vote = withMajority(part.vote)
      return .division(.vote(part))
    case .motion(.decide(var decision)):
      decision.vote = decision.vote.map { withMajority($0) }
      return .motion(.decide(decision))
    default: return command
    }
  }
}
