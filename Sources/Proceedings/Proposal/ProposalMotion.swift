/// A motion on a proposal, which is decided before it.
public struct ProposalMotion: Sendable, Equatable, Codable {
  /// What is moved.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// That no decision be taken on the proposal.
    case noDecision
    /// That the body is not competent to adopt the proposal.
    case competence
    /// That a proposal that was adopted or rejected be considered again.
    case reconsideration
    /// That a part be put to the vote separately, after an objection to the request.
    case division

    /// The rule behind it; its key also names the figure of those who may speak.
    public var rule: Rule {
      switch self {
      case .noDecision, .competence: .orderOfProposals
      case .reconsideration: .reconsideration
      case .division: .division
      }
    }
    /// The motion as a sentence names it.
    public var name: String {
      switch self {
      case .noDecision: "motion that no decision be taken"
      case .competence: "motion on competence"
      case .reconsideration: "motion for reconsideration"
      case .division: "motion for division"
      }
    }
  }
  /// What is moved.
  public var kind: Kind
  /// Who moved it; for a division, who objected to the request.
  public var mover: ParticipantCode
  /// The group for which it was moved.
  public var onBehalfOf: ParticipantCode?
  /// The part that is to be voted on separately.
  public var part: String?
  /// Who requested that vote.
  public var requestedBy: ParticipantCode?
  /// The group for which that was requested.
  public var requestedFor: ParticipantCode?
  /// Who spoke in favour of it.
  public var inFavour: [ParticipantCode] = []
  /// Who spoke against it.
  public var against: [ParticipantCode] = []
  /// The groups for which some of them spoke.
  public var groups: [ParticipantCode: ParticipantCode] = [:]
  /// Whether it is decided.
  public var isDecided = false
  /// The vote on it; nil where it was agreed to without one.
  public var vote: Vote?

  /// Whether it was agreed to.
  public var isCarried: Bool { isDecided && (vote?.isCarried ?? true) }
}

/// A part of a proposal that is to be put to the vote separately.
public struct DividedPart: Sendable, Equatable, Codable {
  /// The part, such as `operative paragraph 3`.
  public var part: String
  /// Whether it belongs to the operative part.
  public var isOperative: Bool
  /// Who asked for it.
  public var requestedBy: ParticipantCode
  /// The group for which.
  public var onBehalfOf: ParticipantCode?
  /// The vote on it.
  public var vote: Vote?
}
