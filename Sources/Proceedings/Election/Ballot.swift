extension Elections {
  /// Somebody, or a State, that stands for election.
  public struct Candidate: Sendable, Hashable, Codable {
    /// The person’s name, where a person stands.
    public var name: String?
    /// The State, or the State that the person comes from.
    public var state: ParticipantCode
    /// Who proposed the candidate, each with the group that it spoke for.
    public var proposedBy: [Proposal.Sponsor]?
    /// Who endorsed the proposal.
    public var endorsedBy: [Proposal.Sponsor]?
    /// A candidate.
    public init(
      name: String? = nil, state: ParticipantCode, proposedBy: [Proposal.Sponsor]? = nil,
      endorsedBy: [Proposal.Sponsor]? = nil
    ) {
      self.name = name
      self.state = state
      self.proposedBy = proposedBy
      self.endorsedBy = endorsedBy
    }
    /// By what votes name the candidate: the person’s name, or the State’s code.
    public var key: String { name ?? state.rawValue }
  }
  /// The votes that a candidate obtained.
  public struct Tally: Sendable, Hashable, Codable {
    /// The candidate’s name, or the State’s code.
    public var candidate: String
    /// The votes.
    public var votes: Int
    /// Votes for a candidate.
    public init(candidate: String, votes: Int) {
      self.candidate = candidate
      self.votes = votes
    }
  }

  /// A secret ballot as it was counted.
  public struct Ballot: Sendable, Equatable, Codable {
    /// The ballot papers.
    public var papers: Int
    /// The invalid ones among them.
    public var invalid: Int
    /// The abstentions.
    public var abstentions: Int
    /// The votes obtained.
    public var tallies: [Tally]
    /// A ballot.
    public init(papers: Int, invalid: Int = 0, abstentions: Int = 0, tallies: [Tally]) {
      self.papers = papers
      self.invalid = invalid
      self.abstentions = abstentions
      self.tallies = tallies
    }

    /// The valid ballots.
    public var valid: Int { papers &- invalid }
    /// The members present and voting: abstentions do not count (rule 58 of the functional commissions).
    public var voting: Int { valid &- abstentions }
    /// The least number of votes that is more than half of the members present and voting.
    public var majority: Int { voting / 2 + 1 }
    /// The candidates in the order of their votes.
    public var ranking: [Tally] { tallies.sorted { $0.votes > $1.votes } }

    /// The votes of a candidate, 0 for whoever is not named.
    public func votes(for candidate: String) -> Int {
      tallies.first { $0.candidate == candidate }?.votes ?? 0
    }

    /// Who obtained the majority, as far as there are places; whoever is level with somebody for whom no place
    /// is left is not elected.
    public func winners(places: Int) -> [String] {
      let enough = ranking.filter { $0.votes >= majority }
      guard places > 0 else { return [] }
      guard enough.count > places else { return enough.map(\.candidate) }
      let boundary = enough[places].votes
      return enough.filter { $0.votes > boundary }.map(\.candidate)
    }

    /// To whom a further ballot is restricted: the leading so many of those not yet elected, and whoever is
    /// level with the last of them.
    public func leaders(_ count: Int, without elected: Set<String>) -> [String] {
      let rest = ranking.filter { !elected.contains($0.candidate) }
      guard rest.count > count, count > 0 else { return rest.map(\.candidate) }
      return rest.filter { $0.votes >= rest[count - 1].votes }.map(\.candidate)
    }

    /// What is wrong with the figures in an election to so many places; nil where nothing is.
    public func fault(places: Int) -> FigureFault? {
      if ([papers, invalid, abstentions] + tallies.map(\.votes)).contains(where: { $0 < 0 }) {
        return .negative
      }
      if invalid > papers { return .invalidExceedPapers(invalid, papers: papers) }
      if abstentions > valid { return .abstentionsExceedValid(abstentions, valid: valid) }
      if let first = tallies.first(where: { tally in tallies.count { $0.candidate == tally.candidate } > 1 })
      {
        return .countedTwice(first.candidate)
      }
      if let first = tallies.first(where: { $0.votes > voting }) {
        return .moreVotesThanVoting(first.candidate, votes: first.votes, voting: voting)
      }
      let sum = tallies.reduce(0) { $0 + $1.votes }
      // A ballot paper names nobody twice.
      let most = voting * min(places, tallies.count)
      if sum > most { return .votesExceed(sum, most: most) }
      if sum < voting { return .votesMissing(sum, least: voting) }
      return nil
    }
  }

  /// What can be wrong with the figures of a ballot.
  public enum FigureFault: Sendable, Equatable {
    case negative
    case invalidExceedPapers(Int, papers: Int)
    case abstentionsExceedValid(Int, valid: Int)
    case countedTwice(String)
    case moreVotesThanVoting(String, votes: Int, voting: Int)
    case votesExceed(Int, most: Int)
    case votesMissing(Int, least: Int)

    /// The fact, as a sentence.
    public var fact: String {
      switch self {
      case .negative: "A number of papers or votes cannot be negative."
      case .invalidExceedPapers(let invalid, let papers):
        "\(invalid) invalid ballots are more than the \(papers) ballot papers."
      case .abstentionsExceedValid(let abstentions, let valid):
        "\(abstentions) abstentions are more than the \(valid) valid ballots."
      case .countedTwice(let candidate): "The votes for ‹\(candidate)› are given twice."
      case .moreVotesThanVoting(let candidate, let votes, let voting):
        "‹\(candidate)› cannot have \(votes) votes: \(voting) members were present and voting."
      case .votesExceed(let votes, let most):
        "The votes add up to \(votes), and the valid ballots hold \(most) at most."
      case .votesMissing(let votes, let least):
        "The votes add up to \(votes), and each of the \(least) members present and voting gave at least one."
      }
    }
  }
}
