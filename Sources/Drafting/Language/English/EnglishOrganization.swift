import Proceedings
import ReferenceData

/// The chapter on the organization of the session in English.
struct EnglishOrganization: OrganizationPhrases {
  let draft: Draft

  private var names: Names { draft.names }
  private var sessionName: String { draft.sessionName }
  private var theBody: Passage { draft.theBody }

  var title: String { draft.heading(.organizationTitle) }
  var notConvened: String { "[The session is not yet convened]" }

  func heading(_ section: OrganizationSection) -> String {
    let phrase: ReportPhrase =
      switch section {
      case .consultations: .consultationsHeading
      case .opening: .openingHeading
      case .attendance: .attendanceHeading
      case .officers: .officersHeading
      case .agenda: .agendaHeading
      case .documentation: .documentationHeading
      case .closure: .closureHeading
      }
    return draft.heading(phrase)
  }

  // MARK: Before the session

  func agreedDates(_ convened: Arrangements.Convening, agreed: Arrangements.Reconvened) -> Passage {
    let consultations = convened.consultationsOn.map {
      ", with informal pre-session consultations on \(English.date($0))"
    }
    let held = "held on \(English.couple(agreed.from, agreed.to))"
    return
      "At its reconvened \(English.session(agreed.session)), \(held), \(theBody) agreed that its \(sessionName) would be held from \(English.period(convened.from, convened.to))\(consultations ?? "")."
  }

  func consultations(
    _ held: Arrangements.Consultations, chair: Bureau.Officer?, deadline: Arrangements.Deadline?
  ) -> Passage {
    let person = chair.map { ", \($0.name) (\(names.inBrackets($0.state)))" } ?? ""
    let review = deadline.map {
      "conducted a preliminary review of the draft resolutions that had been submitted by the deadline of \(English.dayAndMonth($0.day))"
    }
    let done = [
      held.reviewedDrafts ? review : nil,
      held.organizationalMatters ? "addressed organizational matters for the \(sessionName)" : nil,
    ].compactMap { $0 }
    let what = done.isEmpty ? "was informed of the state of preparations" : English.list(done)
    return
      "At the pre-session consultations, chaired by the \(held.chairedBy) of \(theBody)\(person), \(theBody) \(what)."
  }

  // MARK: Opening, attendance

  func opening(
    _ convened: Arrangements.Convening, by office: String?, addresses: [Floor.Delivered],
    statements: [Floor.Delivered]
  ) -> Passage {
    let whole =
      convened.reconvening == nil ? "its \(sessionName)" : "the regular part of its \(sessionName)"
    let held = draft.session.meetings.held
    let first = held.first.map { English.ordinalFigure($0.number) } ?? ""
    let last = held.last.map { English.ordinalFigure($0.number) } ?? ""
    var text = draft.phrases.say(
      .sessionHeld,
      [
        .body: theBody, .session: Passage(whole), .ordinal: Passage(draft.ordinal),
        .place: Passage(convened.place),
        .during: Passage(English.during(draft.periods(of: convened))),
        .year: Passage("\(convened.from.year)"), .meetingCount: Passage(draft.count(held.count)),
        .meetingSpan: Passage(
          held.count > 2
            ? "\(first) to \(last)"
            : English.list([first, held.count > 1 ? last : ""].filter { !$0.isEmpty })),
      ])
    if let office {
      text = text + " " + draft.phrases.say(.sessionOpened, [.office: Passage(office), .body: theBody])
    }
    for delivered in addresses.persons {
      let means = delivered.statement.mode == .video ? " in a video message" : ""
      guard delivered.statement.reads == nil else {
        text = text + " " + draft.reading(delivered).sentence
        continue
      }
      let speaker = draft.speakers.named(delivered.statement.speaker)
      text = text + " " + ("\(speaker) addressed \(theBody)\(means)." as Passage).sentence
    }
    for delivered in statements where delivered.statement.reads != nil {
      text = text + " " + draft.reading(delivered).sentence
    }
    let statements = statements.filter { $0.statement.reads == nil }
    guard !statements.isEmpty else { return text }
    let what = statements.count == 1 ? "an opening statement" : "opening statements"
    return text + " " + ("\(draft.speakers.list(statements)) made \(what)." as Passage).sentence
  }

  func arrangements(_ shared: Arrangements.Sharing) -> Passage {
    "The arrangements for the organization of the \(sessionName) were shared with delegations on \(English.date(shared.day))."
  }

  func attendance(_ figures: Participants.Attendance, kinds: [Body.AttendanceCount]) -> Passage {
    func counted(_ categories: [Body.AttendanceCount.Category]) -> [String] {
      kinds.filter { categories.contains($0.category) }.compactMap { kind in
        if figures.uncounted?.contains(kind.category) == true { return kind.plural }
        let count = figures.count(of: kind.category)
        return count > 0 ? English.count(count, kind.singular, kind.plural) : nil
      }
    }
    let members = kinds.first { $0.category == .member }.map {
      figures.uncounted?.contains(.member) == true
        ? $0.plural : English.count(figures.members, $0.singular, $0.plural)
    }
    let observers = counted([.otherMemberState, .nonMemberState]).map { "observers for \($0)" }
    let system = counted([.unitedNations]).map { "representatives of \($0)" }
    let organizations = counted([.programmeNetworkInstitute, .intergovernmental, .nonGovernmental])
    // The last group of observers is an enumeration itself, so that no comma stands before it.
    let others = organizations.isEmpty ? [] : ["observers for \(English.list(organizations))"]
    var text: Passage = "The \(sessionName) was attended by representatives of \(members ?? "members")."
    let also = observers + system + others
    if !also.isEmpty { text = text + " Also attending were \(English.list(also))." }
    guard let list = figures.list else { return text }
    return text + " A list of participants is contained in document \(list.description)."
  }

  // MARK: Officers

  func election(_ body: Body, on day: Day, at agreed: Arrangements.Reconvened?) -> Passage {
    let end = agreed.map { "at the end of its reconvened \(English.session($0.session)), " }
    return
      "Pursuant to \(English.list([body.election.mandate, body.election.rule].compactMap(\.self))), \(theBody), \(end ?? "")on \(English.date(day)), opened its \(sessionName) for the sole purpose of electing its Bureau for that session. At that meeting, \(theBody) elected the members of the Bureau."
  }

  func officers() -> Passage {
    "In view of the rotation of offices based on regional distribution, the officers elected for the \(sessionName) of \(theBody) and their respective regional groups are listed below."
  }

  var headOfOfficers: [String] { ["Office", "Regional group", "Officer"] }

  func row(_ officer: Bureau.Officer) -> [String] {
    [officer.office, officer.regionalGroup, "\(officer.name) (\(names.inBrackets(officer.state)))"]
  }

  func extendedBureau(_ circle: Body.ExtendedBureau, regionalGroups: Int) -> Passage {
    let members = [
      circle.members.contains(.chairsOfRegionalGroups)
        ? "the Chairs of the \(English.number(regionalGroups)) regional groups" : nil,
      circle.members.contains(.chairOfGroup77) ? "the Chair of the Group of 77 and China" : nil,
      circle.members.contains(.presidencyOfEuropeanUnion)
        ? "the representative of or observer for the State holding the presidency of the European Union"
        : nil,
    ].compactMap { $0 }
    let officers = circle.members.contains(.officers) ? ", together with the elected officers," : ""
    return
      "A group composed of \(English.list(members)) was established to assist the \(draft.presiding) of \(theBody) in dealing with organizational matters. That group\(officers) constituted the extended Bureau provided for in \(circle.mandate)."
  }

  func extendedBureauMeetings(_ days: [Day]) -> Passage {
    "During the \(sessionName) of \(theBody), the extended Bureau met on \(English.dates(days)) to consider matters related to the organization of work."
  }

  // MARK: Agenda, documents, closure

  func agenda(_ adoption: Agenda.Adoption, provisional: Agenda.Provisional?, at meeting: Int) -> Passage {
    draft.phrases.say(
      .agendaAdopted,
      [
        .when: Passage(draft.atMeetings([meeting])), .body: theBody,
        .amended: Passage(adoption.asAmended ? "as amended" : ""),
        .symbol: Passage(provisional.map { "\($0.symbol)" } ?? ""), .parent: Passage(draft.parent),
        .decision: Passage(provisional?.approvedInDecision ?? ""),
        .work: Passage(draft.session.agenda.workApproved.isEmpty ? "proposed organization of work" : ""),
      ])
  }

  func agendaItem(_ item: Agenda.Item) -> [Passage] {
    draft.agendaText(item, quoted: false).map(\.passage)
  }

  func documentation(_ list: DocumentSymbol) -> Passage {
    let kind = list.isConferenceRoomPaper ? "conference room paper" : "document"
    return draft.phrases.say(
      .documentsListed,
      [.body: theBody, .ordinal: Passage(draft.ordinal), .document: Passage("\(kind) \(list.description)")])
  }

  func closing(_ groups: [[Floor.Delivered]], at meeting: Int, on day: Day, note: Passage?) -> Passage {
    let when = "At the \(English.ordinalFigure(meeting)) meeting, on \(English.date(day)),"
    let text = groups.enumerated().reduce(Passage.empty) { text, entry in
      let makers = draft.speakers.list(entry.element)
      let isOne = entry.element.count == 1
      if entry.offset == 0 {
        return "\(when) \(makers) made \(isOne ? "a closing statement" : "closing statements")."
      }
      let what = isOne ? "A closing statement was" : "Closing statements were"
      return text + " \(what) also made by \(makers)."
    }
    return note.map { text + Passage(runs: [.note(Note(passage: $0))]) } ?? text
  }

  func journalNote(_ statements: Int, under item: Int) -> Passage {
    let what =
      switch statements {
      case 1: "The statement is"
      case 2: "Both statements are"
      default: "The statements are"
      }
    return "\(what) included under agenda item \(item) in the journal of the \(sessionName)."
  }

  func untold(_ name: String, _ passage: Passage) -> Passage { passage }
}
