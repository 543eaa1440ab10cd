/// The meetings of the session and what is before the body in them.
public struct Meetings: Decider {
  /// The meetings, in order.
  public private(set) var held: [Meeting] = []
  /// When the session was opened.
  public var sessionOpened: Moment? { openedBy?.moment }
  /// Who opened the session.
  public private(set) var openedBy: Dated<Officiant>?
  /// When the session was closed; nil again once it is reconvened.
  public private(set) var sessionClosed: Moment?
  /// Who closed the session; nil again once it is reconvened.
  public private(set) var closedBy: Officiant?
  /// The parts for which the session was reconvened.
  public private(set) var reconvened: [Dated<ReconvenedPart>] = []
  /// The item being considered.
  public private(set) var current: Consideration?
  /// Every taking up of an item, in order.
  public private(set) var considerations: [Consideration] = []
  /// Every adjournment of the consideration of an item, in order.
  public private(set) var adjournments: [Dated<ItemAdjournment>] = []
  /// The minutes of silence.
  public private(set) var silences: [Dated<Silence>] = []
  /// The notices that a rule is to be suspended.
  public private(set) var notices: [Dated<SuspensionNotice>] = []
  /// The rules that were suspended.
  public private(set) var ruleSuspensions: [Dated<RuleSuspension>] = []
  /// The suspensions of the session.
  public private(set) var sessionSuspensions: [Dated<SessionSuspension>] = []
  /// The days on which it was resumed after them.
  public private(set) var resumptions: [Dated<SessionResumption>] = []
  /// Whether the session was closed before its report was adopted.
  public private(set) var isClosedWithoutReport = false
  /// The meetings and consultations without a number.
  public private(set) var informal: [Dated<InformalMeeting>] = []
  /// The number of the first meeting of the session, if it was said.
  var firstNumber: Int?
  /// Whether the first meeting may have any number, since meetings are numbered on from session to session.
  var runsOn = false
  /// The committees set up during the session.
  public internal(set) var committees: [Committee] = []
  /// Those who facilitated consultations.
  public private(set) var facilitations: [Dated<Facilitation>] = []

  /// A meeting.
  public struct Meeting: Sendable, Equatable, Codable {
    /// Its number within the session.
    public var number: Int
    /// When it was opened.
    public var opened: Moment
    /// When it was closed.
    public var closed: Moment?
    /// The office of whoever presides.
    public var presiding: String
    /// Whether it is suspended at this moment.
    public var isSuspended: Bool
    /// The meeting of another body that it is held jointly with.
    public var joint: Joint?
    /// Who presided, one after the other.
    public var presidencies: [Dated<Officiant>] = []
    /// How many members were represented, each time that it was recorded.
    public var presences: [Dated<Presence>] = []
    /// The figure that holds now, where there is one.
    public var presence: Presence?
    /// The requests to verify the quorum.
    public var verifications: [Dated<Verification>] = []
    /// Whether such a request is still to be met.
    public var isQuorumQuestioned = false
    /// When it was suspended, why, and when it was resumed.
    public var suspensions: [Suspension] = []
    /// Why it was adjourned, where that is stated.
    public var reasonOfAdjournment: String?
    /// Who may follow it, if it is not a public one.
    public var form: Form?
    /// Where those who take part are, if they are not all in the room.
    public var setting: Setting?
    /// The day it was held on.
    public var day: Day { opened.time.day }
    /// Whether it was held before noon.
    public var isMorning: Bool { opened.time.hour < 13 }
  }
  /// An item as it is before the body in one meeting.
  public struct Consideration: Sendable, Equatable, Codable {
    /// The item's number.
    public var item: Int
    /// The meeting's number.
    public var meeting: Int
    /// Whether the item was taken up only to act on proposals.
    public var forAction: Bool
    /// When it was taken up.
    public var moment: Moment
    /// The items considered together with it.
    public var with: [Int] = []
    /// The sub-items of it that were taken up, counted from 0; empty for the item as a whole.
    public var subitems: [Int] = []
  }

  /// The opening of a meeting.
  public struct Opening: Sendable, Equatable, Codable {
    /// The meeting's number.
    public var number: Int
    /// The office of whoever presides.
    public var presiding: String
    /// The meeting of another body that it is held jointly with.
    public var joint: Joint?
    /// How many members are represented, where that was counted.
    public var present: Int?
    /// Who may follow it, if it is not a public meeting.
    public var form: Form?
    /// Where those who take part are, if they are not all in the room.
    public var setting: Setting?
    /// The name of whoever presides, where several hold the office.
    public var holder: String?
    /// Who presides, where it is not an officer of the body.
    public var official: Official?
    /// An opening.
    public init(
      number: Int, presiding: String, joint: Joint? = nil, present: Int? = nil, form: Form? = nil,
      setting: Setting? = nil
    ) {
      self.number = number
      self.presiding = presiding
      self.joint = joint
      self.present = present
      self.form = form
      self.setting = setting
    }
  }
  /// The taking up of an item.
  public struct TakingUp: Sendable, Equatable, Codable {
    /// The item's number.
    public var item: Int
    /// Whether it is taken up only to act on proposals.
    public var forAction: Bool
    /// The items to be considered together with it.
    public var with: [Int]?
    /// The sub-items of these items that alone are taken up; of an item of which none is named, all.
    public var subitems: [Agenda.SubitemNumber]?
    /// A taking up.
    public init(
      item: Int, forAction: Bool = false, with: [Int]? = nil, subitems: [Agenda.SubitemNumber]? = nil
    ) {
      self.item = item
      self.forAction = forAction
      self.with = with
      self.subitems = subitems
    }
    /// The sub-items of an item that alone are taken up, counted from 0.
    public func subitems(of item: Int) -> [Int] {
      Set((subitems ?? []).filter { $0.item == item }.map(\.subitem)).sorted()
    }
  }
  /// The number of a meeting.
  public struct Number: Sendable, Equatable, Codable {
    /// The number.
    public var number: Int
    /// That number.
    public init(_ number: Int) { self.number = number }
  }
  /// Who opened or closed the session, or presides.
  public struct Officiant: Sendable, Equatable, Codable {
    /// The office, or the title of whoever is no officer.
    public var office: String
    /// Whether the session is closed before its report is adopted.
    public var withoutReport: Bool?
    /// The name of the officer, where several hold the office.
    public var holder: String?
    /// Who it is, where it is not an officer of the body.
    public var official: Official?
    /// That office.
    public init(
      _ office: String, withoutReport: Bool? = nil, holder: String? = nil, official: Official? = nil
    ) {
      self.office = office
      self.withoutReport = withoutReport
      (self.holder, self.official) = (holder, official)
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case openMeeting(Opening)
    case closeMeeting(reason: String?, decidedBy: String? = nil)
    case suspendMeeting(reason: String?, until: RoomTime? = nil)
    case resumeMeeting
    case preside(Officiant)
    case recordPresence(Presence)
    case questionQuorum(Verification)
    case openSession(Officiant)
    case closeSession(Officiant)
    case takeUp(TakingUp)
    case conclude
    case adjournConsideration(toMeeting: Int?)
    case reconvene(ReconvenedPart)
    case observeSilence(Silence)
    case giveNotice(SuspensionNotice)
    case suspendRule(RuleSuspension)
    case setUpCommittee(CommitteeMandate)
    case recordCommitteeMeeting(CommitteeMeeting)
    case recordCommitteeReport(CommitteeReport)
    case suspendSession(SessionSuspension)
    case resumeSession(SessionResumption)
    case recordInformal(InformalMeeting)
    case decideOnReport(ReportDecision)
    case nameFacilitators(Facilitation)

    /// The meeting is closed.
    public static var closeMeeting: Command { .closeMeeting(reason: nil) }
    /// The meeting is suspended.
    public static var suspendMeeting: Command { .suspendMeeting(reason: nil) }
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case meetingOpened(Opening)
    case meetingClosed(Interruption)
    case meetingSuspended(Interruption)
    case meetingResumed(Number)
    case presidingChanged(Officiant)
    case presenceRecorded(Presence)
    case quorumQuestioned(Verification)
    case sessionOpened(Officiant)
    case sessionClosed(Officiant)
    case itemTakenUp(TakingUp)
    case itemConcluded(Number)
    case considerationAdjourned(ItemAdjournment)
    case sessionReconvened(ReconvenedPart)
    case silenceObserved(Silence)
    case noticeGiven(SuspensionNotice)
    case ruleSuspended(RuleSuspension)
    case committeeSetUp(CommitteeMandate)
    case committeeMet(CommitteeMeeting)
    case committeeReported(CommitteeReport)
    case sessionSuspended(SessionSuspension)
    case sessionResumed(SessionResumption)
    case informalHeld(InformalMeeting)
    case committeeReportDecided(ReportDecision)
    case facilitatorsNamed(Facilitation)
  }

  public init() {}

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .meetingOpened(let opening): held.append(Meeting(opening, at: moment))
    case .meetingClosed(let closing):
      change(closing.number) {
        $0.closed = moment
        $0.reasonOfAdjournment = closing.reason
      }
      current = nil
    case .meetingSuspended(let pause): change(pause.number) { $0.suspend(pause, at: moment) }
    case .meetingResumed(let meeting): change(meeting.number) { $0.resume(at: moment) }
    case .presidingChanged(let officiant): change(held.last?.number) { $0.preside(officiant, at: moment) }
    case .presenceRecorded(let presence): change(held.last?.number) { $0.count(presence, at: moment) }
    case .quorumQuestioned(let request): change(held.last?.number) { $0.question(request, at: moment) }
    case .sessionOpened(let officiant): openedBy = Dated(officiant, at: moment)
    case .sessionClosed(let officiant):
      sessionClosed = moment
      closedBy = officiant
      isClosedWithoutReport = officiant.withoutReport == true
    case .sessionSuspended(let suspension):
      sessionSuspensions.append(Dated(suspension, at: moment))
      current = nil
    case .sessionResumed(let days): resumptions.append(Dated(days, at: moment))
    case .informalHeld(let meeting): informal.append(Dated(meeting, at: moment))
    case .sessionReconvened(let part):
      reconvened.append(Dated(part, at: moment))
      sessionClosed = nil
      closedBy = nil
    case .itemTakenUp(let taking): takeUp(taking, at: moment)
    case .itemConcluded: current = nil
    case .considerationAdjourned(let adjournment):
      adjournments.append(Dated(adjournment, at: moment))
      current = nil
    case .silenceObserved(let silence): silences.append(Dated(silence, at: moment))
    case .noticeGiven(let notice): notices.append(Dated(notice, at: moment))
    case .ruleSuspended(let suspension): ruleSuspensions.append(Dated(suspension, at: moment))
    case .committeeSetUp(let mandate): committees.append(Committee(mandate, at: moment))
    case .committeeMet(let meeting): evolve(by: meeting, at: moment)
    case .committeeReported(let report): evolve(by: report, at: moment)
    case .committeeReportDecided(let decision): evolve(by: decision, at: moment)
    case .facilitatorsNamed(let persons): facilitations.append(Dated(persons, at: moment))
    }
  }

  private mutating func takeUp(_ taking: TakingUp, at moment: Moment) {
    let items = [taking.item] + (taking.with ?? [])
    let together = items.map { item in
      Consideration(
        item: item, meeting: held.last?.number ?? 0, forAction: taking.forAction, moment: moment,
        with: items.filter { $0 != item }, subitems: taking.subitems(of: item))
    }
    current = together.first
    considerations += together
  }

  private mutating func change(_ meeting: Int?, _ change: (inout Meeting) -> Void) {
    for index in held.indices where held[index].number == meeting { change(&held[index]) }
  }
}
