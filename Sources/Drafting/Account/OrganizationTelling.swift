import Proceedings

/// How the session was organized.
enum OrganizationTelling: Equatable, Sendable {
  case agenda(AgendaAdopted)
  case agreedDates(Arrangements.Convening, Arrangements.Reconvened)
  case arrangementsShared(Arrangements.Sharing)
  case attendance(Participants.Attendance)
  /// Who declared the session closed, if nobody made a closing statement.
  case closed(office: String, Moment, isSameMeeting: Bool)
  case closing(ClosingStatements)
  case consultations(Arrangements.Consultations, chair: Bureau.Officer?, Arrangements.Deadline?)
  case documentation(DocumentSymbol)
  /// The election of the Bureau at the end of the session before.
  case election(Day, Arrangements.Reconvened?)
  case extendedBureau(Body.ExtendedBureau)
  case extendedBureauMeetings([Day])
  case officers([Dated<Bureau.Officer>])
  case opening(SessionOpening)
  /// The opening by somebody who is no officer of the body.
  case openedByOfficial(Meetings.Official)
  case silence(Meetings.Silence, Moment)
}

/// The opening of the session: place and dates, who opened it, who addressed it, who made opening statements.
struct SessionOpening: Equatable, Sendable {
  var convened: Arrangements.Convening
  /// The stretches of days on which it was held.
  var periods: [Meetings.SessionResumption]
  /// The numbers of its meetings.
  var meetings: [Int]
  /// The office of whoever opened it.
  var office: String?
  var addresses: [Floor.Delivered]
  var statements: [Floor.Delivered]
}

/// The adoption of the agenda, with its items.
struct AgendaAdopted: Equatable, Sendable {
  var adoption: Agenda.Adoption
  var provisional: Agenda.Provisional?
  var meeting: Int
  var items: [Agenda.Item]
  /// Whether the organization of work was adopted with it, and not approved by itself.
  var isWithWork: Bool
}

/// The closing statements, group by group.
struct ClosingStatements: Equatable, Sendable {
  var groups: [[Floor.Delivered]]
  var meeting: Int
  var day: Day
  /// How many of them the journal has under an item.
  var inJournal: JournalEntry?

  struct JournalEntry: Equatable, Sendable {
    var statements: Int
    var item: Int
  }
}

extension Account {
  private func told(_ name: String, _ telling: OrganizationTelling, _ moments: [Moment?]) -> Told {
    Told(
      name: "organization/\(name)", telling: .organization(telling),
      sources: moments.compactMap { $0?.version })
  }

  // MARK: Before the session

  private func agreedDates() -> [Told] {
    guard let convened = session.arrangements.convened, let agreed = convened.fact.agreed else { return [] }
    return [told("dates", .agreedDates(convened.fact, agreed), [convened.moment])]
  }

  /// The consultations before the session, and when it was agreed that it would be held.
  func consultations() -> [Told] {
    guard let held = session.arrangements.consultations else { return [] }
    let chair = session.bureau.elected.last {
      $0.fact.office == held.fact.chairedBy && $0.moment.version < held.moment.version
    }
    let deadline = session.arrangements.proposalDeadline
    let telling = OrganizationTelling.consultations(held.fact, chair: chair?.fact, deadline?.fact)
    return agreedDates() + [told("consultations", telling, [held.moment, chair?.moment, deadline?.moment])]
  }

  // MARK: Opening, attendance

  /// The opening of the session.
  func openingOfSession() -> [Told] {
    guard let convened = session.arrangements.convened else { return [] }
    let dates = session.arrangements.consultations == nil ? agreedDates() : []
    let opened = session.meetings.openedBy
    let official = opened?.fact.official
    let opening = SessionOpening(
      convened: convened.fact, periods: periods(of: convened.fact),
      meetings: session.meetings.held.map(\.number),
      office: official == nil ? opened?.fact.office : nil,
      addresses: session.floor.statements.filter { $0.statement.purpose == .address },
      statements: session.floor.statements.filter { $0.statement.purpose == .opening })
    let made = (opening.addresses + opening.statements).map(\.moment)
    let byOfficial = official.map { told("openedBy", .openedByOfficial($0), [opened?.moment]) }
    return dates + [told("opening", .opening(opening), [convened.moment, opened?.moment] + made)]
      + [byOfficial].compactMap(\.self)
  }

  /// The minutes of silence.
  func silences() -> [Told] {
    session.meetings.silences.enumerated().map { index, silence in
      told("silence:\(index + 1)", .silence(silence.fact, silence.moment), [silence.moment])
    }
  }

  /// The arrangements for the session, and how many took part.
  func attendance() -> [Told] {
    let shared = session.arrangements.shared.map {
      told("arrangements", .arrangementsShared($0.fact), [$0.moment])
    }
    let attended = session.participants.attendance.map {
      told("attendance", .attendance($0.fact), [$0.moment])
    }
    return [shared, attended].compactMap(\.self)
  }

  // MARK: Officers, agenda, documents

  /// The election of the Bureau, what changed in it since, and the extended Bureau.
  func election(changes: [Told]) -> [Told] {
    guard let body = session.body?.fact else { return changes }
    guard let opened = session.bureau.electionOpened else { return changes + extendedBureau(body) }
    let officers = body.offices.flatMap { session.bureau.firstHolders(of: $0) }
    let elected = officers.map(\.moment)
    let election = told(
      "election", .election(opened.time.day, session.arrangements.convened?.fact.agreed), [opened] + elected)
    guard !officers.isEmpty else { return [election] + changes }
    return [election, told("officers", .officers(officers), elected)] + changes + extendedBureau(body)
  }

  private func extendedBureau(_ body: Body) -> [Told] {
    let meetings = session.bureau.extendedBureauMeetings
    guard !meetings.isEmpty, let circle = body.extendedBureau else { return [] }
    let moments = meetings.map(\.moment)
    return [
      told("extendedBureau", .extendedBureau(circle), moments),
      told("extendedBureauMeetings", .extendedBureauMeetings(meetings.map(\.fact.day)), moments),
    ]
  }

  /// The adoption of the agenda.
  func adoptionOfAgenda() -> [Told] {
    guard let adopted = session.agenda.adopted else { return [] }
    let provisional = session.agenda.provisional
    let meeting = session.meetings.held.last { $0.opened.time <= adopted.moment.time }?.number ?? 1
    let agenda = AgendaAdopted(
      adoption: adopted.fact, provisional: provisional?.fact, meeting: meeting,
      items: session.agenda.itemsAdopted, isWithWork: session.agenda.workApproved.isEmpty)
    return [told("agenda", .agenda(agenda), [adopted.moment, provisional?.moment])]
  }

  /// Where the documents before the body are listed.
  func documentation() -> [Told] {
    guard let list = session.agenda.listOfDocuments else { return [] }
    return [told("documents", .documentation(list.fact.symbol), [list.moment])]
  }

  // MARK: Closure

  /// The closing statements, or who declared the session closed.
  func closure() -> [Told] {
    let made = session.floor.statements.filter { $0.statement.purpose == .closing }
    guard let last = made.last, let number = last.place.meeting else { return closed() }
    // Closing statements that delegations made while an item was being considered stand under it in the journal.
    let journal = made.filter { $0.place.item != nil && $0.statement.speaker.standing == .delegation }
    let closing = ClosingStatements(
      groups: closingGroups(made), meeting: number,
      day: session.meetings.meeting(number)?.day ?? last.moment.time.day,
      inJournal: journal.last?.place.item.map { .init(statements: journal.count, item: $0) })
    // At Vienna the closing statements stand for the end of the session.
    return [told("closure", .closing(closing), made.map(\.moment))]
      + (form.style == .vienna ? [] : closed(after: number))
  }

  private func closed(after meeting: Int? = nil) -> [Told] {
    guard let closed = session.meetings.sessionClosed, let office = session.meetings.closedBy?.office else {
      return []
    }
    let isSame = meeting != nil && self.meeting(at: closed)?.number == meeting
    return [told("closed", .closed(office: office, closed, isSameMeeting: isSame), [closed])]
  }

  /// Officials and officers of the body, then the States, then the organizations.
  private func closingGroups(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    let officials = made.filter { $0.statement.speaker.standing != .delegation }
    let delegations = made.filter { $0.statement.speaker.standing == .delegation }
    let states =
      delegations.filter { rank(of: $0) == .member }
      + delegations.filter { rank(of: $0) == .observerState }
    let others = delegations.filter { rank(of: $0) == .other }
    return [officials, states, others].filter { !$0.isEmpty }
  }
}

extension Participants.Attendance {
  /// How many of a kind took part.
  func count(of category: Body.AttendanceCount.Category) -> Int {
    switch category {
    case .member: members
    case .otherMemberState: otherStates
    case .nonMemberState: nonMemberStates
    case .unitedNations: unitedNationsEntities
    case .programmeNetworkInstitute: institutes
    case .intergovernmental: intergovernmental
    case .nonGovernmental: nonGovernmental
    }
  }
}
