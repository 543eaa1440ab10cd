import Proceedings

/// The steps of drafts: how they came before the body, what was done on them, and the actions taken.
enum ActionTelling: Equatable, Sendable {
  /// The title of a draft, above its steps.
  case title(Proposal)
  case introduced(DraftStep, Introduction)
  case amendmentIntroduced(DraftStep, Amendment, Proposals.Introduction)
  case revisedOrally(DraftStep, Proposals.OralRevision)
  /// The financial implications, as a step of its own.
  case estimated(DraftStep, Proposal.Estimate)
  /// What was said before the action, as a step of its own.
  case saidBefore(Proposal, StatementsOnAction)
  case adopted(DraftStep, Adoption)
  case rejected(DraftStep, Rejection)
  /// What was said after the action, as a step of its own.
  case saidAfter(Proposal, StatementsOnAction, ActionOutcome)
  case amendmentDecided(DraftStep, AmendmentDecision)
  case amendmentWithdrawn(DraftStep, Amendment)
  case partVoted(DraftStep, PartDecision)
  case motionDecided(DraftStep, MotionDecision)
  case withdrawn(DraftStep, Proposals.Withdrawal, StatementsOnAction)
  case reintroduced(DraftStep, by: [ParticipantCode])
  case postponed(DraftStep, Proposals.Postponement, StatementsOnAction)
  case leftWithoutAction(DraftStep, StatementsOnAction)
}

/// When a step of a draft was taken, and the draft as it then stood.
struct DraftStep: Equatable, Sendable {
  var draft: Proposal
  var when: When
  /// The sub-items under which the draft was submitted, if they are named.
  var subitems: [Int] = []
}

/// The outcome of a draft, as statements after the action refer to it.
enum ActionOutcome: Equatable, Sendable { case adopted, rejected, undecided }

/// A vote, and what members stated on it afterwards.
struct VoteTaken: Equatable, Sendable {
  var vote: Vote
  /// How members had intended to vote.
  var intentions: [Votes.Intention]
}

/// What was said before or after the action on a draft.
struct StatementsOnAction: Equatable, Sendable {
  /// Statements of one kind together, the kinds in the order in which they were first made.
  var groups: [Group] = []
  var dissociations: [Dissociation] = []
  var replies: [Floor.Delivered] = []

  /// Those who dissociated themselves from the same.
  struct Dissociation: Equatable, Sendable {
    /// From what; nil for the consensus.
    var target: Statement.Dissociation?
    var statements: [Statement]
  }

  /// Statements of one kind; members stand before others.
  struct Group: Equatable, Sendable {
    var kind: Kind
    var statements: [Floor.Delivered]
  }

  /// The subject of explanations: vote or position; States concerned explain nothing.
  enum Kind: Equatable, Sendable { case nothing, concerned, position, vote }

  var isEmpty: Bool { groups.isEmpty && replies.isEmpty }
}

extension ActionTelling {
  /// How a draft was introduced, and whose sponsorship changed until it was introduced again.
  struct Introduction: Equatable, Sendable {
    var fact: Proposals.Introduction
    /// The sponsors on whose behalf it was introduced, those who did so aside; nil unless it was for all.
    var sponsors: [Proposal.Sponsor]?
    var joined: [Proposal.Sponsor]
    var left: [Proposal.Sponsor]
  }

  /// The facts around the sentence on an action, in the same paragraph.
  struct Around: Equatable, Sendable {
    var estimate: Proposal.Estimate?
    var before = StatementsOnAction()
    var after = StatementsOnAction()
  }

  /// The adoption of a draft, or the recommendation to adopt it.
  struct Adoption: Equatable, Sendable {
    var action: ActionTaken
    var vote: VoteTaken?
    /// Whether its introduction is told before, so that nobody is named again with it.
    var isIntroduced: Bool
    /// Whether no other action followed, so that the report holds the text.
    var isLast: Bool
    /// Who joined the sponsors at the adoption.
    var joined: [Proposal.Sponsor]
    var around: Around
  }

  /// The rejection of a draft.
  struct Rejection: Equatable, Sendable {
    var fact: Proposals.Rejection
    var vote: VoteTaken?
    /// Whether its introduction is told before, so that nobody is named again with it.
    var isIntroduced: Bool
    var around: Around
  }

  /// The adoption or rejection of an amendment.
  struct AmendmentDecision: Equatable, Sendable {
    var amendment: Amendment
    var isAdopted: Bool
    var action: Proposals.AmendmentAction
    var vote: VoteTaken?
    /// The amendments whose rejection the adoption implied.
    var implied: [Amendment]
  }

  /// The vote on a part of a draft.
  struct PartDecision: Equatable, Sendable {
    var part: String
    var vote: VoteTaken
    /// Who asked for it.
    var request: DividedPart?
    /// The motion for division, if there was an objection.
    var motion: ProposalMotion?
  }

  /// The decision on a motion on a draft.
  struct MotionDecision: Equatable, Sendable {
    var motion: ProposalMotion
    var vote: VoteTaken?
    /// What was said after it, if nothing more was to be done on the draft.
    var after: StatementsOnAction
  }
}

extension Proposal.Occasion {
  /// Whether the draft itself was introduced, and not an amendment to it.
  var isIntroduction: Bool {
    if case .introduced(let fact) = self { return fact.amendment == nil }
    return false
  }

  /// Whether the draft was adopted or rejected.
  var isAction: Bool {
    switch self {
    case .adopted, .rejected: true
    case .introduced, .revisedOrally, .amendment, .part, .motion, .postponed, .withdrawn, .reintroduced,
      .leftWithoutAction:
      false
    }
  }
}
