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
    /// A meeting on that day.
    public init(day: Day, committee: String? = nil) {
      self.day = day
      self.committee = committee
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
    /// A report.
    public init(on: String, item: Int = 0, committee: String? = nil) {
      self.on = on
      self.item = item
      self.committee = committee
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
