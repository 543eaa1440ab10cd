extension Proposal {
  /// What the body did in the room on the way to a decision on a proposal, and the decision itself.
  public enum Occasion: Sendable, Equatable, Codable {
    case introduced(Proposals.Introduction)
    case revisedOrally(Proposals.OralRevision)
    case amendment(Proposals.AmendmentAction, Amendment.State)
    case part(Proposals.PartVote)
    case motion(ProposalMotion)
    case postponed(Proposals.Postponement)
    case adopted(ActionTaken)
    case rejected(Proposals.Rejection)
    case withdrawn(Proposals.Withdrawal)
    case reintroduced([ParticipantCode])
    case leftWithoutAction

    /// Whether nothing more was to be done on the proposal after it.
    public var isFinal: Bool {
      switch self {
      case .adopted, .rejected, .withdrawn, .leftWithoutAction: true
      case .introduced, .revisedOrally, .amendment, .part, .reintroduced: false
      case .postponed(let postponement): postponement.session != nil
      case .motion(let motion):
        motion.isCarried && (motion.kind == .noDecision || motion.kind == .competence)
      }
    }
  }
  /// An occasion with its meeting and its place in the log.
  public struct Step: Sendable, Equatable, Codable {
    /// What happened.
    public var occasion: Occasion
    /// The meeting; 0 where it happened outside one.
    public var meeting: Int
    /// When.
    public var moment: Moment
    /// The proposal as it then stood.
    public var standing: Standing
  }
  /// What of a proposal changes from step to step.
  public struct Standing: Sendable, Equatable, Codable {
    /// Its symbol.
    public var symbol: DocumentSymbol?
    /// The corrigenda to that issue.
    public var corrigenda: [DocumentSymbol]
    /// Its title.
    public var title: String
    /// Its sponsors.
    public var sponsors: [Sponsor]
    /// Oral changes made since its last document.
    public var oralRevisions: [Moment]
    /// Oral corrections made since its last document.
    public var oralCorrections: [Moment]
    /// Oral changes that its adoption named.
    public var changesNamed: [Proposals.Adoption.Change]
    /// The amendments to it, with what had become of them.
    public var amendments: [Amendment]
    /// The parts that were put to the vote separately, or were to be.
    public var parts: [DividedPart]
    /// Sponsors who had joined at the moment of adoption.
    public var joinedAtAdoption: [Sponsor]
  }
  /// How a proposal ended, other than by its adoption.
  public struct Settlement: Sendable, Equatable, Codable {
    /// What became of it.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case rejected, withdrawn, noDecision, notCompetent, postponedToSession, leftWithoutAction
    }
    /// What became of it.
    public var kind: Kind
    /// When.
    public var moment: Moment
  }

  /// What of it changes from step to step, as it stands.
  public var standing: Standing {
    Standing(
      symbol: symbol, corrigenda: corrigenda, title: title, sponsors: sponsors, oralRevisions: oralRevisions,
      oralCorrections: oralCorrections, changesNamed: changesNamed, amendments: amendments, parts: parts,
      joinedAtAdoption: joinedAtAdoption)
  }

  /// It as it stood at a step.
  public func asOf(_ step: Step) -> Proposal {
    var then = self
    then.symbol = step.standing.symbol
    then.corrigenda = step.standing.corrigenda
    then.title = step.standing.title
    then.sponsors = step.standing.sponsors
    then.oralRevisions = step.standing.oralRevisions
    then.oralCorrections = step.standing.oralCorrections
    then.changesNamed = step.standing.changesNamed
    then.amendments = step.standing.amendments
    then.parts = step.standing.parts
    return then
  }

  /// Whether an amendment to it was adopted, or a part of it was not retained.
  public var isAmended: Bool {
    amendments.contains { $0.state == .adopted } || parts.contains { $0.vote?.isCarried == false }
  }
  /// Whether a part of it was put to the vote separately.
  public var isVotedInParts: Bool { parts.contains { $0.vote != nil } }
  /// Whether it was adopted, or ended in some other way.
  public var isSettled: Bool { action != nil || settlement != nil }
  /// The motion on it that is not yet decided.
  public var pendingMotion: ProposalMotion? { motions.last.flatMap { $0.isDecided ? nil : $0 } }
  /// The amendments that are not yet decided, in the order in which they are to be.
  public var pendingAmendments: [Amendment] {
    let pending = amendments.filter { $0.state == .pending }
    let named = amendmentOrder.compactMap { id in pending.first { $0.id == id } }
    return named + pending.filter { !amendmentOrder.contains($0.id) }
  }
  /// The part that is still to be put to the vote.
  public var pendingPart: DividedPart? { parts.first { $0.vote == nil } }
  /// The sponsors, those who joined at the adoption included.
  public var allSponsors: [Sponsor] { sponsors + joinedAtAdoption }

  /// Whether that delegation sponsors it.
  public func isSponsored(by code: ParticipantCode) -> Bool {
    allSponsors.contains { $0.participant == code }
  }
}
