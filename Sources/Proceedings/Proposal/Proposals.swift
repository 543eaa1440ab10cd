/// The proposals of the session and the actions taken on them.
public struct Proposals: Decider {
  /// The proposals, in the order in which they were submitted.
  public internal(set) var all: [Proposal] = []
  /// The adoption of the body’s report.
  public internal(set) var reportAdopted: Dated<ReportAdoption>?

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

    /// A proposal as it is submitted.
    public init(
      id: ProposalID, symbol: DocumentSymbol? = nil, form: Proposal.Form, adopter: Proposal.Adopter,
      title: String,
      item: Int, isSubmittedByChair: Bool = false, sponsors: [Proposal.Sponsor] = [],
      appointment: Proposal.Appointment? = nil, account: String? = nil, wording: String? = nil
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
    }
  }
  /// A new issue of a proposal.
  public struct Revision: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The symbol of the new issue.
    public var symbol: DocumentSymbol
    /// A new issue.
    public init(proposal: ProposalID, symbol: DocumentSymbol) {
      self.proposal = proposal
      self.symbol = symbol
    }
  }
  /// Sponsors who join or leave.
  public struct Sponsorship: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The sponsors.
    public var sponsors: [Proposal.Sponsor]
    /// Sponsors of a proposal.
    public init(proposal: ProposalID, sponsors: [Proposal.Sponsor]) {
      self.proposal = proposal
      self.sponsors = sponsors
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
  /// An adoption without a vote.
  public struct Adoption: Sendable, Equatable, Codable {
    /// The proposal.
    public var proposal: ProposalID
    /// The number of the body’s own resolution or decision, where it makes one.
    public var number: Int?
    /// An adoption.
    public init(proposal: ProposalID, number: Int? = nil) {
      self.proposal = proposal
      self.number = number
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
    /// An adoption.
    public init(drafts: [String], asOrallyAmended: Bool, meeting: Int = 0) {
      self.drafts = drafts
      self.asOrallyAmended = asOrallyAmended
      self.meeting = meeting
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case submit(Submission)
    case revise(Revision)
    case reviseOrally(ProposalID)
    case sponsor(Sponsorship)
    case withdrawSponsorship(Sponsorship)
    case readEstimate(EstimateReading)
    case adopt(ProposalID)
    case attachText(AdoptedText)
    case adoptReport(ReportAdoption)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case submitted(Submission)
    case revised(Revision)
    case revisedOrally(ProposalID)
    case sponsorsJoined(Sponsorship)
    case sponsorsLeft(Sponsorship)
    case estimateRead(EstimateReading)
    case adopted(Adoption)
    case textAttached(AdoptedText)
    case reportAdopted(ReportAdoption)
  }

  public init() {}

  /// The proposal with that name.
  public subscript(id: ProposalID) -> Proposal? { all.first { $0.id == id } }

  /// The proposals on which action was taken under an item, in the order of the actions.
  public func actedOn(under item: Int) -> [Proposal] {
    all.filter { $0.item == item && $0.action != nil }
      .sorted { ($0.action?.moment.version ?? 0) < ($1.action?.moment.version ?? 0) }
  }
}
