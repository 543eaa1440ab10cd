extension Proposals {
  /// The introduction of a proposal, or of an amendment to it, in the room.
  public struct Introduction: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// Who introduced it; nobody where it was before the body without being introduced.
    public var by: [Speaker]
    /// On whose behalf.
    public var onBehalfOf: [Behalf]?
    /// Whether it was introduced on behalf of all its sponsors.
    public var isForSponsors: Bool?
    /// The amendment, where not the proposal itself was introduced.
    public var amendment: AmendmentID?
    /// An introduction.
    public init(
      proposal: ProposalID, by: [Speaker] = [], onBehalfOf: [Behalf]? = nil, isForSponsors: Bool? = nil,
      amendment: AmendmentID? = nil
    ) {
      self.proposal = proposal
      self.by = by
      self.onBehalfOf = onBehalfOf
      self.isForSponsors = isForSponsors
      self.amendment = amendment
    }
  }

  /// Oral changes to a proposal.
  ///
  /// Former programs kept the proposal alone, and what says no more is still stored so.
  public struct OralRevision: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// Who announced them.
    public var by: [Speaker]?
    /// On whose behalf.
    public var onBehalfOf: [Behalf]?
    /// The changes, as a list of the report has them.
    public var changes: [String]?
    /// The new title, where it was changed.
    public var title: String?
    /// Whether slips were corrected, and nothing else was changed.
    public var isCorrection: Bool?

    /// Oral changes.
    public init(
      _ proposal: ProposalID, by: [Speaker]? = nil, onBehalfOf: [Behalf]? = nil, changes: [String]? = nil,
      title: String? = nil, isCorrection: Bool? = nil
    ) {
      self.proposal = proposal
      self.by = by
      self.onBehalfOf = onBehalfOf
      self.changes = changes
      self.title = title
      self.isCorrection = isCorrection
    }

    /// Whether it is told as a step of its own, and not only with the action.
    public var isStep: Bool { by != nil || changes != nil || title != nil }

    public init(from decoder: any Decoder) throws {
      if let proposal = ProposalID(aloneIn: decoder) {
        self.init(proposal)
        return
      }
      let stored = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        try stored.decode(ProposalID.self, forKey: .proposal),
        by: try stored.decodeIfPresent([Speaker].self, forKey: .by),
        onBehalfOf: try stored.decodeIfPresent([Behalf].self, forKey: .onBehalfOf),
        changes: try stored.decodeIfPresent([String].self, forKey: .changes),
        title: try stored.decodeIfPresent(String.self, forKey: .title),
        isCorrection: try stored.decodeIfPresent(Bool.self, forKey: .isCorrection))
    }

    public func encode(to encoder: any Encoder) throws {
      guard self != OralRevision(proposal) else { return try proposal.encode(to: encoder) }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(proposal, forKey: .proposal)
      try container.encodeIfPresent(by, forKey: .by)
      try container.encodeIfPresent(onBehalfOf, forKey: .onBehalfOf)
      try container.encodeIfPresent(changes, forKey: .changes)
      try container.encodeIfPresent(title, forKey: .title)
      try container.encodeIfPresent(isCorrection, forKey: .isCorrection)
    }

    private enum CodingKeys: String, CodingKey {
      case proposal, by, onBehalfOf, changes, title, isCorrection
    }
  }

  /// The withdrawal of a proposal.
  ///
  /// Former programs kept the proposal alone, and what says no more is still stored so.
  public struct Withdrawal: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// Who announced it, where that is not said of the sponsors alone.
    public var by: [Speaker]?
    /// The drafts in the light of whose adoption it was withdrawn.
    public var inLightOf: [ProposalID]?

    /// A withdrawal.
    public init(_ proposal: ProposalID, by: [Speaker]? = nil, inLightOf: [ProposalID]? = nil) {
      self.proposal = proposal
      self.by = by
      self.inLightOf = inLightOf
    }

    public init(from decoder: any Decoder) throws {
      if let proposal = ProposalID(aloneIn: decoder) {
        self.init(proposal)
        return
      }
      let stored = try decoder.container(keyedBy: CodingKeys.self)
      self.init(
        try stored.decode(ProposalID.self, forKey: .proposal),
        by: try stored.decodeIfPresent([Speaker].self, forKey: .by),
        inLightOf: try stored.decodeIfPresent([ProposalID].self, forKey: .inLightOf))
    }

    public func encode(to encoder: any Encoder) throws {
      guard self != Withdrawal(proposal) else { return try proposal.encode(to: encoder) }
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(proposal, forKey: .proposal)
      try container.encodeIfPresent(by, forKey: .by)
      try container.encodeIfPresent(inLightOf, forKey: .inLightOf)
    }

    private enum CodingKeys: String, CodingKey { case proposal, by, inLightOf }
  }
}

extension ProposalID {
  /// The proposal that is all that was stored; nil if more was.
  fileprivate init?(aloneIn decoder: any Decoder) {
    guard let name = try? decoder.singleValueContainer().decode(String.self) else { return nil }
    self.init(name)
  }
}
