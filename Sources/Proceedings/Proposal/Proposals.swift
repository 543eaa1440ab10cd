/// The proposals of the session and the actions taken on them.
public struct Proposals: Decider {
  /// The proposals, in the order in which they were submitted.
  public internal(set) var all: [Proposal] = []
  /// The adoption of the body’s report.
  public internal(set) var reportAdopted: Dated<ReportAdoption>?
  var suspended: Set<Rule> = []

  /// A proposal as it is submitted.
  public struct Submission: Sendable, Equatable, Codable {
    /// What it is called in the room.
    public var id: ProposalID
    /// Its symbol, where it has a document.
    public var symbol: DocumentSymbol?
    /// The kind of text.
    public var form: Proposal.Form
    /// Who is to adopt it.
    public var adopter: Proposal.Adopter
    /// Its title.
    public var title: String
    /// The item.
    public var item: Int
    /// Whether the Chair submitted it on behalf of the body.
    public var isSubmittedByChair: Bool
    /// Its sponsors.
    public var sponsors: [Proposal.Sponsor]
    /// Appointments, where it is about them.
    public var appointment: Proposal.Appointment?
    /// What the body decides, where no document says it.
    public var account: String?
    /// The same in the words of the decision as it is to be issued, where they differ.
    public var wording: String?
    /// Whether its adoption would have financial implications, so that an estimate has to be read out first.
    public var hasImplications: Bool?
    /// Whether it was accepted after the deadline.
    public var isAfterDeadline: Bool?
    /// Who submitted it beside its sponsors.
    public var submitter: Proposal.Submitter?
    /// What it rests on.
    public var basis: Proposal.Basis?
    /// Where it stands, if it has no document of its own.
    public var containedIn: String?
    /// The sub-items of the item, counted from 0, under which it is submitted.
    public var subitems: [Int]?
    /// The kind of decision, by the key of the majority that the profile has for it.
    public var majority: String?

    /// A proposal as it is submitted.
    public init(
      id: ProposalID, symbol: DocumentSymbol? = nil, form: Proposal.Form, adopter: Proposal.Adopter,
      title: String,
      item: Int, isSubmittedByChair: Bool = false, sponsors: [Proposal.Sponsor] = [],
      appointment: Proposal.Appointment? = nil, account: String? = nil, wording: String? = nil,
      hasImplications: Bool? = nil, isAfterDeadline: Bool? = nil, submitter: Proposal.Submitter? = nil,
      basis: Proposal.Basis? = nil, containedIn: String? = nil
    ) {
      self.id = id
      self.symbol = symbol
      self.form = form
      self.adopter = adopter
      self.title = title
      self.item = item
      self.isSubmittedByChair = isSubmittedByChair
      self.sponsors = sponsors
      self.appointment = appointment
      self.account = account
      self.wording = wording
      self.hasImplications = hasImplications
      self.isAfterDeadline = isAfterDeadline
      self.submitter = submitter
      self.basis = basis
      self.containedIn = containedIn
    }
  }
  /// A new issue of a proposal.
  public struct Revision: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The symbol of the new issue.
    public var symbol: DocumentSymbol
    /// The new title, where it was changed.
    public var title: String?
    /// A new issue.
    public init(proposal: ProposalID, symbol: DocumentSymbol, title: String? = nil) {
      self.proposal = proposal
      self.symbol = symbol
      self.title = title
    }
  }
  /// Sponsors who join or leave.
  public struct Sponsorship: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The sponsors.
    public var sponsors: [Proposal.Sponsor]
    /// Whether they join at the moment of adoption, by raising the nameplate.
    public var isAtAdoption: Bool?
    /// Sponsors of a proposal.
    public init(proposal: ProposalID, sponsors: [Proposal.Sponsor], isAtAdoption: Bool? = nil) {
      self.proposal = proposal
      self.sponsors = sponsors
      self.isAtAdoption = isAtAdoption
    }
  }
  /// An estimate read out for a proposal.
  public struct EstimateReading: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The estimate.
    public var estimate: Proposal.Estimate
    /// An estimate for a proposal.
    public init(proposal: ProposalID, estimate: Proposal.Estimate) {
      self.proposal = proposal
      self.estimate = estimate
    }
  }
  /// An adoption, without a vote where none is given.
  public struct Adoption: Sendable, Equatable, Codable {
    /// How an adoption without a vote is described, where it is said.
    public enum Manner: String, Sendable, Codable, CaseIterable { case consensus, withoutVote, acclamation }
    /// An oral change that the adoption itself names, where it was not recorded before.
    public enum Change: String, Sendable, Codable, CaseIterable { case revised, corrected, amended }
    /// The proposal.
    public var proposal: ProposalID
    /// The number of the body’s own resolution or decision, where it makes one.
    public var number: Int?
    /// The vote.
    public var vote: Vote?
    /// The member at whose request a proposal of observers was put to the vote.
    public var requestedBy: ParticipantCode?
    /// The group for which that was asked.
    public var requestedFor: ParticipantCode?
    /// The number as it is printed, where it does not follow from the profile.
    public var label: String?
    /// How the agreement is described, where there was no vote.
    public var manner: Manner?
    /// What the body decided with it: what follows the words “and decided”.
    public var alsoDecided: String?
    /// As what it was adopted: with these oral changes.
    public var changes: [Change]?
    /// An adoption.
    public init(
      proposal: ProposalID, number: Int? = nil, vote: Vote? = nil, requestedBy: ParticipantCode? = nil,
      requestedFor: ParticipantCode? = nil, label: String? = nil, manner: Manner? = nil,
      alsoDecided: String? = nil, changes: [Change]? = nil
    ) {
      self.proposal = proposal
      self.number = number
      self.vote = vote
      self.requestedBy = requestedBy
      self.requestedFor = requestedFor
      self.label = label
      self.manner = manner
      self.alsoDecided = alsoDecided
      self.changes = changes
    }
  }
  /// The adoption of the body’s report on its session.
  public struct ReportAdoption: Sendable, Equatable, Codable {
    /// The drafts, as they are to be printed.
    public var drafts: [String]
    /// Whether they were amended orally.
    public var asOrallyAmended: Bool
    /// The meeting.
    public var meeting: Int
    /// Whether it was adopted subject to confirmation by the capitals.
    public var adReferendum: Bool?
    /// The office of whoever was entrusted with its completion.
    public var entrusted: String?
    /// The version of the log that was adopted, the adoption included, which the session fills in.
    public var version: Int?
    /// Whether it was adopted in writing, nobody having objected in the time that was set.
    public var bySilence: Bool?
    /// An adoption.
    public init(
      drafts: [String], asOrallyAmended: Bool, meeting: Int = 0, adReferendum: Bool? = nil,
      entrusted: String? = nil
    ) {
      self.drafts = drafts
      self.asOrallyAmended = asOrallyAmended
      self.meeting = meeting
      self.adReferendum = adReferendum
      self.entrusted = entrusted
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case submit(Submission)
    case revise(Revision)
    case introduce(Introduction)
    case reviseOrally(OralRevision)
    case sponsor(Sponsorship)
    case withdrawSponsorship(Sponsorship)
    case readEstimate(EstimateReading)
    case attachText(AdoptedText)
    case adoptReport(ReportAdoption)
    case act(Acting)
    case document(DocumentCommand)
    case amendment(AmendmentCommand)
    case division(DivisionCommand)
    case motion(MotionCommand)
    case fate(FateCommand)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case submitted(Submission)
    case revised(Revision)
    case introduced(Introduction)
    case revisedOrally(OralRevision)
    case sponsorsJoined(Sponsorship)
    case sponsorsLeft(Sponsorship)
    case estimateRead(EstimateReading)
    case adopted(Adoption)
    case textAttached(AdoptedText)
    case reportAdopted(ReportAdoption)
    case circulated(Circulation)
    case noticeWaived(ProposalID)
    case corrigendumIssued(Revision)
    case implicationsNoted(ProposalID)
    case amendmentSubmitted(AmendmentSubmission)
    case amendmentsOrdered(AmendmentOrder)
    case amendmentAdopted(AmendmentAction)
    case amendmentRejected(AmendmentAction)
    case amendmentWithdrawn(AmendmentAction)
    case divisionRequested(DivisionRequest)
    case partVoted(PartVote)
    case motionMoved(Moving)
    case motionSpokenOn(MotionSpeech)
    case motionDecided(MotionDecision)
    case rejected(Rejection)
    case withdrawn(Withdrawal)
    case reintroduced(Reintroduction)
    case postponed(Postponement)
    case leftWithoutAction(ProposalID)
  }

  public init() {}

  /// The proposal with that name.
  public subscript(id: ProposalID) -> Proposal? { all.first { $0.id == id } }

  /// What was done on the proposals under an item, in the order in which it happened.
  public func course(under item: Int) -> [(proposal: Proposal, step: Proposal.Step)] {
    all.filter { $0.item == item }
      .flatMap { proposal in proposal.course.map { (proposal, $0) } }
      .sorted { $0.step.moment.version < $1.step.moment.version }
  }
}
