import Drafting
import Proceedings
import ReferenceData

/// The votes and ballots of a session by the events in which they were recorded, and what was done with its
/// proposals, for the analysis of a document.
public struct RecordedVotes: Sendable, Equatable {
  private let votings: [Int: Voting]
  private let actions: [Int: VotingConcept]

  /// Every vote, by show of hands, recorded or by roll-call, and every secret ballot.
  public init(_ session: Session, directory: Directory = .standard) {
    let courses = session.proposals.all.map { ($0, $0.course) }
    let steps = courses.flatMap(\.1)
    var votings: [Int: Voting] = [:]
    for step in steps { votings[step.moment.version] = step.occasion.vote.map(Voting.init) }
    for motion in session.motions.moved {
      guard let vote = motion.vote, let decided = motion.moments.last else { continue }
      votings[decided.version] = Voting(vote)
    }
    for asked in session.votes.questions {
      votings[asked.moment.version] = asked.question.vote.map(Voting.init)
    }
    for vote in session.pointsOfOrder.all.compactMap(\.vote) {
      votings[vote.moment.version] = Voting(vote.fact.vote)
    }
    for held in session.elections.held {
      for round in held.ballots {
        votings[round.moment.version] = Voting(round, of: held, directory: directory)
      }
    }
    self.votings = votings
    actions = courses.reduce(into: [:]) { actions, course in
      for step in course.1 { actions[step.moment.version] = step.occasion.concept(of: course.0) }
    }
  }

  /// The votings that the blocks tell of, each once, with the identifier of the block that tells of it first.
  func votings(in blocks: [IdentifiedBlock]) -> [(version: Int, block: String, voting: Voting)] {
    var told: Set<Int> = []
    return blocks.filter { $0.block.tellsOfEvents }.flatMap { identified in
      Set(identified.block.sources).sorted().compactMap { version in
        guard let voting = votings[version], told.insert(version).inserted else { return nil }
        return (version, identified.id, voting)
      }
    }
  }

  /// What was done last with a proposal, as the block tells.
  func action(in block: Block) -> VotingConcept? {
    block.tellsOfEvents && !block.tellsOfStatements
      ? block.sources.sorted().compactMap { actions[$0] }.last : nil
  }
}

extension Block {
  /// Chapter I names the events of the texts that it lists; they are told under the item.
  fileprivate var tellsOfEvents: Bool {
    number != nil && !name.hasPrefix("matters:") && !name.hasPrefix("text:")
  }

  /// Whether it tells what was said before or after an action, and not the action.
  fileprivate var tellsOfStatements: Bool {
    ["/statements", "/before", "/after"].contains { name.hasSuffix($0) }
  }
}

/// A vote or ballot as the analysis has it: what came of it, and its counts.
struct Voting: Equatable {
  /// A figure, and what it counts.
  struct Count: Equatable {
    var of: VotingConcept
    var value: Int
  }
  /// A candidate with the votes obtained.
  struct Candidate: Equatable {
    /// The person, or where a State stands, its name.
    var name: String
    /// Whether it is a person.
    var isPerson: Bool
    var votes: Int
    /// The identifier of the candidate among the references.
    var id: String { "candidate_\(IdentifierNames.slug(name))" }
  }

  var outcome: VotingConcept
  /// How it was taken.
  var method: VotingConcept
  var counts: [Count]
  var candidates: [Candidate] = []

  /// All that it refers to.
  var concepts: [VotingConcept] { [outcome, method] + counts.map(\.of) }

  init(_ vote: Vote) {
    outcome = vote.isCarried ? .approved : .rejected
    method =
      switch vote.method {
      case .showOfHands: .showOfHands
      case .recorded: .recordedVote
      case .rollCall: .rollCall
      }
    counts = [
      Count(of: .ayes, value: vote.inFavour), Count(of: .nays, value: vote.against),
    ]
    if let abstaining = vote.votes(.abstaining) { counts.append(Count(of: .abstentions, value: abstaining)) }
  }

  init(_ round: Elections.Round, of held: Elections.Held, directory: Directory) {
    let ballot = round.ballot
    let isDecided = !round.declared.isEmpty || round.lot != nil
    outcome = isDecided ? .elected : .inconclusive
    method = .secretBallot
    counts = [
      Count(of: .papers, value: ballot.papers), Count(of: .invalid, value: ballot.invalid),
      Count(of: .valid, value: ballot.valid), Count(of: .abstentions, value: ballot.abstentions),
      Count(of: .presentAndVoting, value: ballot.voting), Count(of: .majority, value: ballot.majority),
    ]
    candidates = ballot.ranking.map { tally in
      let candidate = held.candidate(tally.candidate)
      let state = candidate.flatMap { directory.participant(code: $0.state.rawValue)?.name }
      return Candidate(
        name: candidate?.name ?? state ?? tally.candidate, isPerson: candidate?.name != nil,
        votes: tally.votes)
    }
  }
}

/// What votings and actions refer to, each a concept of the document.
enum VotingConcept: String, CaseIterable {
  case approved, rejected, elected, inconclusive
  case showOfHands, recordedVote, rollCall, secretBallot
  case ayes, nays, abstentions, papers, invalid, valid, presentAndVoting, majority
  case adopted, recommended, withdrawn, postponed, leftWithoutAction

  /// What it is called.
  var name: String {
    switch self {
    case .approved: "Approved"
    case .rejected: "Rejected"
    case .elected: "Elected"
    case .inconclusive: "Inconclusive"
    case .showOfHands: "Show of hands"
    case .recordedVote: "Recorded vote"
    case .rollCall: "Roll-call vote"
    case .secretBallot: "Secret ballot"
    case .ayes: "In favour"
    case .nays: "Against"
    case .abstentions: "Abstaining"
    case .papers: "Ballot papers"
    case .invalid: "Invalid ballots"
    case .valid: "Valid ballots"
    case .presentAndVoting: "Members present and voting"
    case .majority: "Required majority"
    case .adopted: "Adopted"
    case .recommended: "Recommended for adoption"
    case .withdrawn: "Withdrawn"
    case .postponed: "Postponed"
    case .leftWithoutAction: "No action taken"
    }
  }
}

extension Proposal.Occasion {
  /// What was done with the proposal, where that was the end of it.
  fileprivate func concept(of proposal: Proposal) -> VotingConcept? {
    switch self {
    case .adopted: proposal.adopter == .body ? .adopted : .recommended
    case .rejected: .rejected
    case .withdrawn: .withdrawn
    case .postponed: .postponed
    case .leftWithoutAction: .leftWithoutAction
    case .introduced, .revisedOrally, .amendment, .part, .motion, .reintroduced: nil
    }
  }
}
