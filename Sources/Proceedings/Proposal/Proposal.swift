/// A draft resolution or decision, from its submission to the action on it.
public struct Proposal: Sendable, Equatable, Codable {
  /// Who is to adopt it in the end.
  public enum Adopter: String, Sendable, Codable, CaseIterable {
    /// The body itself.
    case body
    /// The organ that the body reports to.
    case parent
    /// The assembly, on the approval of the parent organ.
    case assembly
  }

  /// A sponsor, alone or for a group.
  public struct Sponsor: Sendable, Equatable, Codable {
    /// The State or organization.
    public var participant: ParticipantCode
    /// The group it acts for.
    public var onBehalfOf: ParticipantCode?
    /// Whether it acts for itself as well.
    public var also: Bool?
    /// Whether it is a co-sponsor, where the body tells these from the sponsors.
    public var isCosponsor: Bool?
    /// A sponsor.
    public init(
      participant: ParticipantCode, onBehalfOf: ParticipantCode? = nil, also: Bool? = nil,
      isCosponsor: Bool? = nil
    ) {
      self.participant = participant
      self.onBehalfOf = onBehalfOf
      self.also = also
      self.isCosponsor = isCosponsor
    }
  }
  /// A person whose appointment or re-election is proposed.
  public struct Appointee: Sendable, Equatable, Codable {
    /// The person’s name.
    public var name: String
    /// The person’s State.
    public var state: ParticipantCode
    /// Whether the person is already in office.
    public var isReelection: Bool
    /// A person proposed.
    public init(name: String, state: ParticipantCode, isReelection: Bool) {
      self.name = name
      self.state = state
      self.isReelection = isReelection
    }
  }
  /// Appointments that the parent organ is asked to approve.
  public struct Appointment: Sendable, Equatable, Codable {
    /// The persons.
    public var appointees: [Appointee]
    /// What they are to be, in the plural, such as `members of the Board of Trustees`.
    public var office: String
    /// The organization in which.
    public var organization: ParticipantCode
    /// The document that holds the nominations.
    public var document: String?
    /// Appointments.
    public init(
      appointees: [Appointee], office: String, organization: ParticipantCode, document: String? = nil
    ) {
      self.appointees = appointees
      self.office = office
      self.organization = organization
      self.document = document
    }
  }
  /// A statement of financial implications, read out before the action.
  public struct Estimate: Sendable, Equatable, Codable {
    /// Who read it out; nil where the body was told without a name.
    public var readBy: Speaker?
    /// The document that holds it.
    public var document: DocumentSymbol?
    /// The amount with its currency.
    public var amount: String?
    /// The annex of the report in which it stands, such as `annex II`.
    public var annex: String?
    /// Whether it says that there are no programme budget implications.
    public var isNone: Bool?
    /// An estimate.
    public init(
      readBy: Speaker? = nil, document: DocumentSymbol? = nil, amount: String? = nil, annex: String? = nil,
      isNone: Bool? = nil
    ) {
      self.readBy = readBy
      self.document = document
      self.amount = amount
      self.annex = annex
      self.isNone = isNone
    }
  }

  /// What it is called in the room.
  public var id: ProposalID
  /// Its symbol as it now stands; nil for a draft without a document.
  public var symbol: DocumentSymbol?
  /// The kind of text.
  public var form: Form
  /// Who is to adopt it.
  public var adopter: Adopter
  /// Its title.
  public var title: String
  /// The item it belongs to.
  public var item: Int
  /// The sub-items of the item, counted from 0, under which it was submitted.
  public var subitems: [Int] = []
  /// Whether the Chair submitted it on behalf of the body.
  public var isSubmittedByChair: Bool
  /// Its sponsors, in the order in which they joined.
  public var sponsors: [Sponsor] = []
  /// Where it stands, if it has no document of its own, such as `an informal paper`.
  public var containedIn: String?
  /// Who submitted it beside its sponsors.
  public var submitter: Submitter?
  /// What it rests on.
  public var basis: Basis?
  /// Oral changes made since the last document was issued.
  public var oralRevisions: [Moment] = []
  /// Oral corrections made since the last document was issued.
  public var oralCorrections: [Moment] = []
  /// Appointments, where it is about them.
  public var appointment: Appointment?
  /// What the body decides, where no document says it: what follows the word “decided”.
  public var account: String?
  /// The same in the words of the decision as it is to be issued, where they differ.
  public var wording: String?
  /// The estimate read out.
  public var estimate: Dated<Estimate>?
  /// Its text, as the secretariat attached it.
  public var text: Dated<AdoptedText>?
  /// The action taken.
  public var action: ActionTaken?
  /// Every event that touched it.
  public var moments: [Moment]
  /// When its latest issue was circulated, where that is recorded.
  public var circulated: RoomTime?
  /// Whether the notice between the circulation of its latest issue and the action was waived.
  public var isNoticeWaived = false
  /// The corrigenda to its latest issue.
  public var corrigenda: [DocumentSymbol] = []
  /// Whether an estimate of expenditure has to be read out before it is adopted.
  public var hasImplications = false
  /// The amendments to it, in the order in which they were submitted.
  public var amendments: [Amendment] = []
  /// The order in which the Chair puts the amendments to the vote, where one was given.
  public var amendmentOrder: [AmendmentID] = []
  /// The parts that are to be put to the vote separately.
  public var parts: [DividedPart] = []
  /// The motions on it.
  public var motions: [ProposalMotion] = []
  /// Oral changes that its adoption named.
  public var changesNamed: [Proposals.Adoption.Change] = []
  /// Sponsors who joined at the moment of adoption.
  public var joinedAtAdoption: [Sponsor] = []
  /// The meeting to which it is postponed.
  public var postponedTo: Int?
  /// Whether voting on it, on its parts or on an amendment has begun.
  public var hasVotingBegun = false
  /// How it ended, other than by its adoption.
  public var settlement: Settlement?
  /// The symbol under which it was last introduced.
  public var introduced: Dated<DocumentSymbol?>?
  /// What was done on it, in order.
  public var course: [Step] = []
  /// The kind of decision, where it needs another majority than the simple one.
  public var majority: String?

  /// Whether the text was issued again since it was submitted.
  public var isRevised: Bool { (symbol?.revision ?? 0) > 0 }
  /// Whether it was changed orally since its last document.
  public var isOrallyRevised: Bool { !oralRevisions.isEmpty }
  /// Whether it was corrected orally since its last document.
  public var isOrallyCorrected: Bool { !oralCorrections.isEmpty }
}

/// What the body did with a proposal.
public struct ActionTaken: Sendable, Equatable, Codable {
  /// The meeting.
  public var meeting: Int
  /// When.
  public var moment: Moment
  /// The number of the body’s own resolution or decision within the session and its form.
  public var number: Int?
  /// The vote; nil where it was adopted without one.
  public var vote: Vote?
  /// The member at whose request a proposal of observers was put to the vote.
  public var requestedBy: ParticipantCode?
  /// The group for which that was asked.
  public var requestedFor: ParticipantCode?
  /// The number as it is printed, where it does not follow from the profile.
  public var label: String?
  /// How the agreement is described, where there was no vote.
  public var manner: Proposals.Adoption.Manner?
  /// What the body decided with it: what follows the words “and decided”.
  public var alsoDecided: String?
}

/// The text of a resolution or decision, block by block.
public struct AdoptedText: Sendable, Equatable, Codable {
  /// The proposal.
  public var proposal: ProposalID
  /// The blocks after the title; marks of footnotes stand in them as superscript digits or an asterisk.
  public var blocks: [String]
  /// The title as printed, with the mark of a footnote if it has one.
  public var title: String
  /// The footnotes by their marks.
  public var notes: [String: String]
  /// A text.
  public init(proposal: ProposalID, title: String, blocks: [String], notes: [String: String]) {
    self.proposal = proposal
    self.title = title
    self.blocks = blocks
    self.notes = notes
  }
}
