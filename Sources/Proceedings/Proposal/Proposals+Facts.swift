extension Proposals {
  /// The circulation of a proposal, or of its latest issue.
  public struct Circulation: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// When it was circulated.
    public var time: RoomTime
    /// A circulation.
    public init(proposal: ProposalID, time: RoomTime) { (self.proposal, self.time) = (proposal, time) }
  }
  /// An amendment as it is submitted.
  public struct AmendmentSubmission: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// What it is called in the room.
    public var amendment: AmendmentID
    /// Its symbol; nil for an oral amendment.
    public var symbol: DocumentSymbol?
    /// The part that it is to change.
    public var part: String?
    /// Who submits it.
    public var sponsors: [Proposal.Sponsor]
    /// An amendment.
    public init(
      proposal: ProposalID, amendment: AmendmentID, symbol: DocumentSymbol? = nil, part: String? = nil,
      sponsors: [Proposal.Sponsor]
    ) {
      self.proposal = proposal
      self.amendment = amendment
      self.symbol = symbol
      self.part = part
      self.sponsors = sponsors
    }
  }
  /// The order in which the amendments to a proposal are put to the vote, as the Chair gives it.
  public struct AmendmentOrder: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The amendments, the furthest removed in substance first.
    public var order: [AmendmentID]
    /// An order.
    public init(proposal: ProposalID, order: [AmendmentID]) {
      (self.proposal, self.order) = (proposal, order)
    }
  }
  /// What is done with an amendment.
  public struct AmendmentAction: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The amendment.
    public var amendment: AmendmentID
    /// The vote; nil where there was none.
    public var vote: Vote?
    /// The amendments whose rejection its adoption implies.
    public var impliesRejectionOf: [AmendmentID]?
    /// The member at whose request an amendment of observers is put to the vote.
    public var requestedBy: ParticipantCode?
    /// The group for which that is asked.
    public var requestedFor: ParticipantCode?
    /// What is done with an amendment.
    public init(
      proposal: ProposalID, amendment: AmendmentID, vote: Vote? = nil,
      impliesRejectionOf: [AmendmentID]? = nil, requestedBy: ParticipantCode? = nil,
      requestedFor: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.amendment = amendment
      self.vote = vote
      self.impliesRejectionOf = impliesRejectionOf
      self.requestedBy = requestedBy
      self.requestedFor = requestedFor
    }
  }
  /// The request that a part be put to the vote separately.
  public struct DivisionRequest: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The part.
    public var part: String
    /// Whether it belongs to the operative part.
    public var isOperative: Bool
    /// Who asks for it.
    public var requestedBy: ParticipantCode
    /// The group for which.
    public var onBehalfOf: ParticipantCode?
    /// A request.
    public init(
      proposal: ProposalID, part: String, isOperative: Bool = true, requestedBy: ParticipantCode,
      onBehalfOf: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.part = part
      self.isOperative = isOperative
      self.requestedBy = requestedBy
      self.onBehalfOf = onBehalfOf
    }
  }
  /// The vote on a part.
  public struct PartVote: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The part.
    public var part: String
    /// The vote.
    public var vote: Vote
    /// Whether all operative parts have now been put to the vote.
    public var isLastOperative: Bool?
    /// A vote on a part.
    public init(proposal: ProposalID, part: String, vote: Vote, isLastOperative: Bool? = nil) {
      self.proposal = proposal
      self.part = part
      self.vote = vote
      self.isLastOperative = isLastOperative
    }
  }
  /// A motion on a proposal as it is moved.
  public struct Moving: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// What is moved.
    public var kind: ProposalMotion.Kind
    /// Who moves it; for a division, who objects to the request.
    public var mover: ParticipantCode
    /// The group for which.
    public var onBehalfOf: ParticipantCode?
    /// A motion.
    public init(
      proposal: ProposalID, kind: ProposalMotion.Kind, mover: ParticipantCode,
      onBehalfOf: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.kind = kind
      self.mover = mover
      self.onBehalfOf = onBehalfOf
    }
  }
  /// A speech on a motion.
  public struct MotionSpeech: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// Who speaks.
    public var delegation: ParticipantCode
    /// Whether in favour of the motion.
    public var isInFavour: Bool
    /// The group for which.
    public var onBehalfOf: ParticipantCode?
    /// A speech.
    public init(
      proposal: ProposalID, delegation: ParticipantCode, isInFavour: Bool, onBehalfOf: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.delegation = delegation
      self.isInFavour = isInFavour
      self.onBehalfOf = onBehalfOf
    }
  }
  /// The decision on the motion that is pending.
  public struct MotionDecision: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The vote; nil where the motion was agreed to without one.
    public var vote: Vote?
    /// A decision.
    public init(proposal: ProposalID, vote: Vote? = nil) { (self.proposal, self.vote) = (proposal, vote) }
  }
  /// The rejection of a proposal.
  public struct Rejection: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The vote; nil where all operative parts were rejected one by one.
    public var vote: Vote?
    /// Who asked for the vote.
    public var requestedBy: ParticipantCode?
    /// The group for which that was asked.
    public var requestedFor: ParticipantCode?
    /// A rejection.
    public init(
      proposal: ProposalID, vote: Vote? = nil, requestedBy: ParticipantCode? = nil,
      requestedFor: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.vote = vote
      self.requestedBy = requestedBy
      self.requestedFor = requestedFor
    }
  }
  /// The reintroduction of a proposal that was withdrawn.
  public struct Reintroduction: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// Who reintroduces it.
    public var members: [ParticipantCode]
    /// A reintroduction.
    public init(proposal: ProposalID, members: [ParticipantCode]) {
      (self.proposal, self.members) = (proposal, members)
    }
  }
  /// The postponement of a proposal, to a meeting or to a session.
  public struct Postponement: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The meeting to which.
    public var meeting: Int?
    /// The session to which; without meeting and session, to a later time.
    public var session: Int?
    /// At whose request.
    public var requestedBy: ParticipantCode?
    /// The group for which that was asked.
    public var requestedFor: ParticipantCode?
    /// A postponement.
    public init(
      proposal: ProposalID, meeting: Int? = nil, session: Int? = nil, requestedBy: ParticipantCode? = nil,
      requestedFor: ParticipantCode? = nil
    ) {
      self.proposal = proposal
      self.meeting = meeting
      self.session = session
      self.requestedBy = requestedBy
      self.requestedFor = requestedFor
    }
  }
  /// The action that is taken on a proposal.
  public struct Acting: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The vote; nil where it is adopted without one.
    public var vote: Vote?
    /// The member at whose request a proposal of observers is put to the vote.
    public var requestedBy: ParticipantCode?
    /// Whether it is said to be adopted, so that a vote against it would be a contradiction.
    public var isAdoption: Bool
    /// The group for which the vote is asked for.
    public var requestedFor: ParticipantCode?
    /// The number as it is printed, where it does not follow from the profile.
    public var label: String?
    /// How the agreement is described, where there is no vote.
    public var manner: Adoption.Manner?
    /// What the body decides with it: what follows the words “and decided”.
    public var alsoDecided: String?
    /// As what it is adopted: with these oral changes.
    public var changes: [Adoption.Change]?
    /// An action.
    public init(
      proposal: ProposalID, vote: Vote? = nil, requestedBy: ParticipantCode? = nil, isAdoption: Bool = true,
      requestedFor: ParticipantCode? = nil, label: String? = nil, manner: Adoption.Manner? = nil,
      alsoDecided: String? = nil, changes: [Adoption.Change]? = nil
    ) {
      self.proposal = proposal
      self.vote = vote
      self.requestedBy = requestedBy
      self.isAdoption = isAdoption
      self.requestedFor = requestedFor
      self.label = label
      self.manner = manner
      self.alsoDecided = alsoDecided
      self.changes = changes
    }
  }
}
