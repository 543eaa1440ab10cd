extension Proposal {
  /// Who submitted a proposal beside its sponsors: an officer, the Bureau, a committee, and alike.
  public struct Submitter: Sendable, Equatable, Codable {
    /// In which capacity somebody submits a proposal.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// An officer of the body, named by office.
      case officer
      /// The officers together.
      case bureau
      /// A committee, a working group or another organ, by its name.
      case committee
      /// The secretariat of the body.
      case secretariat
      /// Whoever led the consultations on the draft, by name and State.
      case facilitator
      /// A group of States.
      case group
    }

    /// The capacity.
    public var kind: Kind
    /// The office, the name of the committee, or that of the person.
    public var name: String?
    /// The person’s State, or the group.
    public var participant: ParticipantCode?
    /// Whether the proposal is recommended rather than submitted.
    public var isRecommendation: Bool?

    /// A submitter.
    public init(
      _ kind: Kind, name: String? = nil, participant: ParticipantCode? = nil, isRecommendation: Bool? = nil
    ) {
      self.kind = kind
      self.name = name
      self.participant = participant
      self.isRecommendation = isRecommendation
    }
  }

  /// What a proposal rests on: consultations, earlier drafts, a report.
  public struct Basis: Sendable, Equatable, Codable {
    /// Whether informal consultations were held.
    public var consultations: Bool?
    /// The drafts that were consulted on, or that it follows.
    public var drafts: [ProposalID]?
    /// Whether it combines those drafts.
    public var isCombination: Bool?
    /// Something else, such as `the report of the Working Group on Samples`.
    public var source: String?
    /// The document that holds it.
    public var document: DocumentSymbol?

    /// A basis.
    public init(
      consultations: Bool? = nil, drafts: [ProposalID]? = nil, isCombination: Bool? = nil,
      source: String? = nil, document: DocumentSymbol? = nil
    ) {
      self.consultations = consultations
      self.drafts = drafts
      self.isCombination = isCombination
      self.source = source
      self.document = document
    }
  }

  /// Whether it comes from an officer, an organ or the secretariat, and not from delegations.
  public var isSubmittedByOrgan: Bool { isSubmittedByChair || submitter?.isOrgan == true }
}

extension Proposal.Submitter {
  /// Whether it is an officer, an organ or the secretariat, and not a group of delegations.
  public var isOrgan: Bool {
    switch kind {
    case .officer, .bureau, .committee, .secretariat, .facilitator: true
    case .group: false
    }
  }
}

extension Proposals.Submission {
  /// Whether it comes from an officer, an organ or the secretariat, and not from delegations.
  var isByOrgan: Bool { isSubmittedByChair || submitter?.isOrgan == true }
}
