import Proceedings
import ReferenceData

/// The chapter on the organization of the session in English.
extension EnglishWording {
  func blocks(_ telling: OrganizationTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .agenda(let adopted): agenda(adopted, told)
    case .agreedDates(let convened, let agreed): [paragraph(told, agreedDates(convened, agreed: agreed))]
    case .arrangementsShared(let shared): [paragraph(told, arrangements(shared))]
    case .attendance(let figures):
      [paragraph(told, attendance(figures, kinds: session.body?.fact.attendance ?? []))]
    case .closed(let office, let moment, let isSame):
      [paragraph(told, closed(by: office, at: moment, isSame: isSame))]
    case .closing(let closing): [paragraph(told, self.closing(closing))]
    case .consultations(let held, let chair, let deadline):
      [paragraph(told, consultations(held, chair: chair, deadline: deadline))]
    case .documentation(let symbol): [paragraph(told, documentation(symbol))]
    case .election(let day, let agreed): [paragraph(told, election(on: day, at: agreed))]
    case .extendedBureau(let circle): [paragraph(told, extendedBureau(circle))]
    case .extendedBureauMeetings(let days): [paragraph(told, extendedBureauMeetings(days))]
    case .officers(let officers): self.officers(officers, told)
    case .opening(let opening): [paragraph(told, opened(opening))]
    case .openedByOfficial(let official):
      [paragraph(told, "The session was opened by \(self.official(official)).")]
    case .silence(let silence, let moment): [paragraph(told, self.silence(silence, at: moment))]
    }
  }

  private func silence(_ silence: Meetings.Silence, at moment: Moment) -> Passage {
    let memory = silence.inMemoryOf.map { " in memory of \($0)" } ?? ""
    return "\(when(moment)), \(theBody) observed a minute of silence\(memory)."
  }

  // MARK: Before the session

  private func agreedDates(_ convened: Arrangements.Convening, agreed: Arrangements.Reconvened) -> Passage {
    let consultations = convened.consultationsOn.map {
      ", with informal pre-session consultations on \(English.date($0))"
    }
    let held = "held on \(English.couple(agreed.from, agreed.to))"
    return
      "At its reconvened \(English.session(agreed.session)), \(held), \(theBody) agreed that its \(sessionName) would be held from \(English.period(convened.from, convened.to))\(consultations ?? "")."
  }

  private func consultations(
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

  private func opened(_ opening: SessionOpening) -> Passage {
    var text = held(opening)
    if let office = opening.office {
      text = text + " " + phrases.say(.sessionOpened, [.office: Passage(office), .body: theBody])
    }
    for together in addresses(opening.addresses.persons) {
      guard let first = together.first?.statement, first.reads == nil else {
        text = together.reduce(text) { $0 + " " + reading($1).sentence }
        continue
      }
      let means = first.mode == .video ? " in a video message" : ""
      let speakers = enumeration(together.map { self.speakers.named($0.statement.speaker) })
      text = text + " " + ("\(speakers) addressed \(theBody)\(means)." as Passage).sentence
    }
    for delivered in opening.statements where delivered.statement.reads != nil {
      text = text + " " + reading(delivered).sentence
    }
    let statements = opening.statements.filter { $0.statement.reads == nil }
    guard !statements.isEmpty else { return text }
    let what = statements.count == 1 ? "an opening statement" : "opening statements"
    return text + " " + ("\(speakers.list(statements)) made \(what)." as Passage).sentence
  }

  /// Neighbours who addressed the body by the same means; a message that was read out stands alone.
  private func addresses(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    made.reduce(into: []) { groups, next in
      if let last = groups.last?.last?.statement, last.reads == nil, next.statement.reads == nil,
        last.mode == next.statement.mode, form.style != .vienna
      {
        groups[groups.count - 1].append(next)
      } else {
        groups.append([next])
      }
    }
  }

  /// Where and when the session was held.
  private func held(_ opening: SessionOpening) -> Passage {
    let convened = opening.convened
    let whole =
      convened.reconvening == nil ? "its \(sessionName)" : "the regular part of its \(sessionName)"
    let first = opening.meetings.first.map(English.ordinalFigure) ?? ""
    let last = opening.meetings.last.map(English.ordinalFigure) ?? ""
    let count = opening.meetings.count
    return phrases.say(
      .sessionHeld,
      [
        .body: theBody, .session: Passage(whole), .ordinal: Passage(ordinal),
        .place: Passage(convened.place), .during: Passage(English.during(opening.periods)),
        .year: Passage("\(convened.from.year)"), .meetingCount: Passage(self.count(count)),
        .meetingSpan: Passage(
          count > 2
            ? "\(first) to \(last)"
            : English.list([first, count > 1 ? last : ""].filter { !$0.isEmpty })),
      ])
  }

  private func arrangements(_ shared: Arrangements.Sharing) -> Passage {
    "The arrangements for the organization of the \(sessionName) were shared with delegations on \(English.date(shared.day))."
  }

  private func attendance(_ figures: Participants.Attendance, kinds: [Body.AttendanceCount]) -> Passage {
    let told = kinds.filter { figures.uncounted?.contains($0.category) != true }
    // Figures below ten stand in words where none is above.
    let isInWords = told.allSatisfy { figures.count(of: $0.category) < 10 }
    func number(_ count: Int, _ kind: Body.AttendanceCount) -> String {
      let noun = count == 1 ? kind.singular : kind.plural
      return "\(isInWords ? English.number(count) : "\(count)") \(noun)"
    }
    func counted(_ categories: [Body.AttendanceCount.Category]) -> [String] {
      kinds.filter { categories.contains($0.category) }.compactMap { kind in
        if figures.uncounted?.contains(kind.category) == true { return kind.plural }
        let count = figures.count(of: kind.category)
        return count > 0 ? number(count, kind) : nil
      }
    }
    let members = kinds.first { $0.category == .member }.map {
      figures.uncounted?.contains(.member) == true
        ? $0.plural : number(figures.members, $0)
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

  private func election(on day: Day, at agreed: Arrangements.Reconvened?) -> Passage {
    let election = session.body?.fact.election
    let end = agreed.map { "at the end of its reconvened \(English.session($0.session)), " }
    return
      "Pursuant to \(English.list([election?.mandate, election?.rule].compactMap(\.self))), \(theBody), \(end ?? "")on \(English.date(day)), opened its \(sessionName) for the sole purpose of electing its Bureau for that session. At that meeting, \(theBody) elected the members of the Bureau."
  }

  /// The officers elected, in a table.
  private func officers(_ officers: [Dated<Bureau.Officer>], _ told: Told) -> [RoughBlock] {
    let opening: Passage =
      "In view of the rotation of offices based on regional distribution, the officers elected for the \(sessionName) of \(theBody) and their respective regional groups are listed below."
    let rows = officers.map { officer in
      RoughBlock.row(
        [officer.fact.office, officer.fact.regionalGroup, person(officer.fact)],
        from: [officer.moment.version])
    }
    return [paragraph(told, opening), .row(["Office", "Regional group", "Officer"])] + rows
  }

  private func extendedBureau(_ circle: Body.ExtendedBureau) -> Passage {
    let regionalGroups = session.body?.fact.seats.groups.count ?? 0
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
      "A group composed of \(English.list(members)) was established to assist the \(presiding) of \(theBody) in dealing with organizational matters. That group\(officers) constituted the extended Bureau provided for in \(circle.mandate)."
  }

  private func extendedBureauMeetings(_ days: [Day]) -> Passage {
    "During the \(sessionName) of \(theBody), the extended Bureau met on \(English.dates(days)) to consider matters related to the organization of work."
  }

  // MARK: Agenda, documents, closure

  private func agenda(_ adopted: AgendaAdopted, _ told: Told) -> [RoughBlock] {
    let provisional = adopted.provisional
    let text = phrases.say(
      .agendaAdopted,
      [
        .when: Passage(atMeetings([adopted.meeting])), .body: theBody,
        .amended: Passage(adopted.adoption.asAmended ? "as amended" : ""),
        .symbol: Passage(provisional.map { "\($0.symbol)" } ?? ""), .parent: Passage(parent),
        .decision: Passage(provisional?.approvedInDecision ?? ""),
        .work: Passage(adopted.isWithWork ? "proposed organization of work" : ""),
      ])
    return [paragraph(told, text)] + adopted.items.flatMap { agendaText($0, quoted: false) }
  }

  private func documentation(_ list: DocumentSymbol) -> Passage {
    let kind = list.isConferenceRoomPaper ? "conference room paper" : "document"
    return phrases.say(
      .documentsListed,
      [.body: theBody, .ordinal: Passage(ordinal), .document: Passage("\(kind) \(list.description)")])
  }

  private func closed(by office: String, at moment: Moment, isSame: Bool) -> Passage {
    let when = isSame ? "At the same meeting" : when(moment, possessive: "the")
    return "\(when), \(officer(office, at: moment)), declared the \(sessionName) of \(theBody) closed."
  }

  private func closing(_ closing: ClosingStatements) -> Passage {
    let when = "At the \(English.ordinalFigure(closing.meeting)) meeting, on \(dates([closing.day])),"
    let text = closing.groups.enumerated().reduce(Passage.empty) { text, entry in
      let makers = speakers.list(entry.element)
      let isOne = entry.element.count == 1
      if entry.offset == 0 {
        return "\(when) \(makers) made \(isOne ? "a closing statement" : "closing statements")."
      }
      let what = isOne ? "A closing statement was" : "Closing statements were"
      return text + " \(what) also made by \(makers)."
    }
    return closing.inJournal.map { text + Passage(runs: [.note(Note(passage: journalNote($0)))]) } ?? text
  }

  private func journalNote(_ entry: ClosingStatements.JournalEntry) -> Passage {
    let what =
      switch entry.statements {
      case 1: "The statement is"
      case 2: "Both statements are"
      default: "The statements are"
      }
    return "\(what) included under agenda item \(entry.item) in the journal of the \(sessionName)."
  }
}
