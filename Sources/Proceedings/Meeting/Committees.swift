extension Meetings {
  /// What a committee is set up as (rule 21 of the functional commissions).
  public struct CommitteeMandate: Sendable, Equatable, Codable {
    /// Its name, without article.
    public var name: String
    /// The office of the body’s officer who chairs it, where one does.
    public var chairedBy: String?
    /// The name of the person who chairs it, where no officer does.
    public var chair: String?
    /// The State that the person represents.
    public var state: ParticipantCode?
    /// The items referred to it.
    public var items: [Int]?
    /// Those who chair it together, where several do.
    public var coChairs: [Person]?
    /// Its other officers.
    public var officers: [Person]?
    /// Its members, where they are named.
    public var members: [ParticipantCode]?
    /// What it is to do, as it follows the word “to”.
    public var task: String?
    /// A committee.
    public init(
      name: String, chairedBy: String? = nil, chair: String? = nil, state: ParticipantCode? = nil,
      items: [Int]? = nil
    ) {
      self.name = name
      self.chairedBy = chairedBy
      self.chair = chair
      self.state = state
      self.items = items
    }
  }
  /// A meeting of the committee that was set up last, or of the one with that name.
  public struct CommitteeMeeting: Sendable, Equatable, Codable {
    /// The day.
    public var day: Day
    /// The committee, where it is not the last.
    public var committee: String?
    /// The last day, where it met on several.
    public var to: Day?
    /// How many meetings it held, where it was not one.
    public var count: Int?
    /// A meeting on that day, or meetings from that day to another.
    public init(day: Day, committee: String? = nil, to: Day? = nil, count: Int? = nil) {
      self.day = day
      self.committee = committee
      self.to = to
      self.count = count
    }
  }
  /// The report of a committee to the body.
  public struct CommitteeReport: Sendable, Equatable, Codable {
    /// What it was on.
    public var on: String
    /// The item under which it was made.
    public var item: Int
    /// The committee, where it is not the last.
    public var committee: String?
    /// The document that holds the report.
    public var symbol: DocumentSymbol?
    /// Who introduced it, where it was not whoever chairs the committee.
    public var by: Person?
    /// A report.
    public init(
      on: String, item: Int = 0, committee: String? = nil, symbol: DocumentSymbol? = nil, by: Person? = nil
    ) {
      self.on = on
      self.item = item
      self.committee = committee
      self.symbol = symbol
      self.by = by
    }
  }
  /// A person with the State that the person represents, and what the person is.
  public struct Person: Sendable, Equatable, Codable {
    /// The person’s name.
    public var name: String
    /// The State.
    public var state: ParticipantCode?
    /// What the person is there, such as `Vice-Chair`.
    public var title: String?
    /// A person.
    public init(name: String, state: ParticipantCode? = nil, title: String? = nil) {
      self.name = name
      self.state = state
      self.title = title
    }
  }
  /// What the body decides on the report of a committee.
  public struct ReportDecision: Sendable, Equatable, Codable {
    /// What it does with the report.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case takenNote = "taken-note-of"
      case approved, adopted, endorsed, accepted
    }
    /// What it does.
    public var kind: Kind
    /// The committee, where it is not the last.
    public var committee: String?
    /// The document that holds the report, where it is not the one that was introduced.
    public var symbol: DocumentSymbol?
    /// The item being considered, which the session fills in.
    public var item: Int?
    /// A decision.
    public init(
      _ kind: Kind, committee: String? = nil, symbol: DocumentSymbol? = nil, item: Int? = nil
    ) {
      self.kind = kind
      self.committee = committee
      self.symbol = symbol
      self.item = item
    }
  }
  /// Persons who facilitate consultations on a draft, on an item or on something else.
  public struct Facilitation: Sendable, Equatable, Codable {
    /// The persons.
    public var persons: [Person]
    /// The draft.
    public var proposal: ProposalID?
    /// The item.
    public var item: Int?
    /// What else it is on.
    public var topic: String?
    /// The office of whoever appointed them.
    public var appointedBy: String?
    /// Persons who facilitate consultations.
    public init(
      _ persons: [Person], proposal: ProposalID? = nil, item: Int? = nil, topic: String? = nil,
      appointedBy: String? = nil
    ) {
      self.persons = persons
      self.proposal = proposal
      self.item = item
      self.topic = topic
      self.appointedBy = appointedBy
    }
  }
  /// A committee with what it did.
  public struct Committee: Sendable, Equatable, Codable {
    /// What it was set up as.
    public var mandate: CommitteeMandate
    /// When.
    public var moment: Moment
    /// Its meetings.
    public var meetings: [Dated<CommitteeMeeting>] = []
    /// Its reports to the body.
    public var reports: [Dated<CommitteeReport>] = []
    /// What the body decided on its reports.
    public var decisions: [Dated<ReportDecision>] = []

    init(_ mandate: CommitteeMandate, at moment: Moment) {
      self.mandate = mandate
      self.moment = moment
    }
  }

  /// The committee with that name, or the one set up last.
  public func committee(_ name: String?) -> Committee? {
    guard let name else { return committees.last }
    return committees.first { $0.mandate.name == name }
  }

  func mandate(_ mandate: CommitteeMandate) throws(Refusal) -> CommitteeMandate {
    _ = try business()
    if committee(mandate.name) != nil { throw .order(.committeeExists(mandate.name)) }
    return mandate
  }

  func committeeMeeting(_ meeting: CommitteeMeeting) throws(Refusal) -> CommitteeMeeting {
    guard committee(meeting.committee) != nil else { throw .order(.noCommittee) }
    if let last = meeting.to, last < meeting.day {
      throw .order(.committeeMetBackwards(from: meeting.day, to: last))
    }
    return meeting
  }

  /// A report is made under the item being considered.
  func committeeReport(_ report: CommitteeReport) throws(Refusal) -> CommitteeReport {
    let current = try considered()
    guard committee(report.committee) != nil else { throw .order(.noCommittee) }
    var report = report
    report.item = current.item
    return report
  }

  /// The body decides on the report of a committee in a running meeting.
  func reportDecision(_ decision: ReportDecision) throws(Refusal) -> ReportDecision {
    _ = try business()
    guard committee(decision.committee) != nil else { throw .order(.noCommittee) }
    var decision = decision
    decision.item = current?.item
    return decision
  }

  mutating func evolve(by decision: ReportDecision, at moment: Moment) {
    change(decision.committee) { $0.decisions.append(Dated(decision, at: moment)) }
  }

  mutating func evolve(by meeting: CommitteeMeeting, at moment: Moment) {
    change(meeting.committee) { $0.meetings.append(Dated(meeting, at: moment)) }
  }

  mutating func evolve(by report: CommitteeReport, at moment: Moment) {
    change(report.committee) { $0.reports.append(Dated(report, at: moment)) }
  }

  private mutating func change(_ name: String?, _ change: (inout Committee) -> Void) {
    let name = name ?? committees.last?.mandate.name
    for index in committees.indices where committees[index].mandate.name == name {
      change(&committees[index])
    }
  }
}
