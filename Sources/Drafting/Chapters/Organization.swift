import Proceedings

/// The last chapter: how the session was organized.
extension Draft {
  func organization() -> RoughChapter {
    let all: [(title: String, blocks: [RoughBlock])] = [
      ("Informal pre-session consultations", consultations()),
      ("Opening and duration of the session", openingOfSession()),
      ("Attendance", attendance()),
      ("Election of officers", election()),
      ("Adoption of the agenda and organization of work", adoptionOfAgenda() + conductWithoutItem()),
      ("Documentation", documentation()),
      ("Closure of the session", closure()),
    ]
    let written = all.filter { !$0.blocks.isEmpty }
    guard !written.isEmpty else {
      return RoughChapter(
        title: "Organization of the session",
        blocks: [gap("organization", "[The session is not yet convened]")])
    }
    return RoughChapter(title: "Organization of the session", blocks: sections(written))
  }

  /// What happened while no item was considered that has a chapter of its own.
  private func conductWithoutItem() -> [RoughBlock] {
    committeeReportsWithoutItem() + pointsOfOrderWithoutItem() + motionsWithoutItem()
  }

  // MARK: Before the session

  private func agreedDates() -> [RoughBlock] {
    guard let convened = session.arrangements.convened, let agreed = convened.fact.agreed else { return [] }
    let consultations = convened.fact.consultationsOn.map {
      ", with informal pre-session consultations on \(English.date($0))"
    }
    let held = "held on \(English.couple(agreed.from, agreed.to))"
    return [
      paragraph(
        "organization/dates",
        "At its reconvened \(English.ordinal(agreed.session)) session, \(held), \(theBody) agreed that its \(ordinal) session would be held from \(English.period(convened.fact.from, convened.fact.to))\(consultations ?? "").",
        from: [convened.moment.version])
    ]
  }

  private func consultations() -> [RoughBlock] {
    guard let held = session.arrangements.consultations else { return [] }
    let chair = session.bureau.elected.last {
      $0.fact.office == held.fact.chairedBy && $0.moment.version < held.moment.version
    }
    let person = chair.map { ", \($0.fact.name) (\(names.bare($0.fact.state)))" } ?? ""
    let deadline = session.arrangements.proposalDeadline
    let review = deadline.map {
      "conducted a preliminary review of the draft resolutions that had been submitted by the deadline of \(English.dayAndMonth($0.fact.day))"
    }
    let done = [
      held.fact.reviewedDrafts ? review : nil,
      held.fact.organizationalMatters ? "addressed organizational matters for the \(ordinal) session" : nil,
    ].compactMap { $0 }
    let sources = [held.moment, chair?.moment, deadline?.moment].compactMap { $0?.version }
    let what = done.isEmpty ? "was informed of the state of preparations" : English.list(done)
    return agreedDates() + [
      paragraph(
        "organization/consultations",
        "At the pre-session consultations, chaired by the \(held.fact.chairedBy) of \(theBody)\(person), \(theBody) \(what).",
        from: sources)
    ]
  }

  // MARK: Opening, attendance

  private func openingOfSession() -> [RoughBlock] {
    guard let convened = session.arrangements.convened else { return [] }
    let fact = convened.fact
    let dates = session.arrangements.consultations == nil ? agreedDates() : []
    let whole =
      fact.reconvening == nil ? "its \(ordinal) session" : "the regular part of its \(ordinal) session"
    var text: Passage =
      "\(theBody) held \(whole) in \(fact.place) \(English.during(fact.from, fact.to))."
    var sources = [convened.moment.version]
    if let opened = session.history.first(where: {
      $0.isSessionOpening && !session.undone.contains($0.moment.version)
    }),
      case .meetings(.sessionOpened(let officiant)) = opened.event
    {
      text = text + " The \(officiant.office) of \(theBody) opened the session."
      sources.append(opened.moment.version)
    }
    let made = session.floor.statements
    for delivered in made where delivered.statement.purpose == .address {
      let means = delivered.statement.mode == .video ? " in a video message" : ""
      text =
        text + " "
        + ("\(speakers.named(delivered.statement.speaker)) addressed \(theBody)\(means)." as Passage).sentence
    }
    let openings = made.filter { $0.statement.purpose == .opening }
    if !openings.isEmpty {
      let what = openings.count == 1 ? "an opening statement" : "opening statements"
      text = text + " " + ("\(speakers.list(openings)) made \(what)." as Passage).sentence
    }
    sources += made.filter { [.address, .opening].contains($0.statement.purpose) }.map(\.moment.version)
    return dates + [paragraph("organization/opening", text, from: sources)] + orderOfMeetings()
  }

  private func attendance() -> [RoughBlock] {
    var blocks: [RoughBlock] = []
    if let shared = session.arrangements.shared {
      blocks.append(
        paragraph(
          "organization/arrangements",
          "The arrangements for the organization of the \(ordinal) session were shared with delegations on \(English.date(shared.fact.day)).",
          from: [shared.moment.version]))
    }
    guard let attendance = session.participants.attendance else { return blocks }
    return blocks + [
      paragraph("organization/attendance", attended(attendance.fact), from: [attendance.moment.version])
    ]
  }

  private func attended(_ figures: Participants.Attendance) -> Passage {
    let members = English.count(figures.members, "State member", "States members")
    let observers = [
      (
        figures.otherStates, "other State Member of the United Nations",
        "other States Members of the United Nations"
      ),
      (figures.nonMemberStates, "non-member State", "non-member States"),
    ].filter { $0.0 > 0 }.map { "observers for \(English.count($0.0, $0.1, $0.2))" }
    let entities = figures.unitedNationsEntities
    let system =
      entities == 0
      ? []
      : ["representatives of \(English.count(entities, "entity", "entities")) of the United Nations system"]
    let network = "of the United Nations crime prevention and criminal justice programme network"
    let consultative = "in consultative status with the \(parent)"
    let organizations = [
      (figures.institutes, "institute \(network)", "institutes \(network)"),
      (figures.intergovernmental, "intergovernmental organization", "intergovernmental organizations"),
      (
        figures.nonGovernmental, "non-governmental organization \(consultative)",
        "non-governmental organizations \(consultative)"
      ),
    ].filter { $0.0 > 0 }.map { English.count($0.0, $0.1, $0.2) }
    let others = organizations.isEmpty ? [] : ["observers for \(English.list(organizations))"]
    var text: Passage = "The \(ordinal) session was attended by representatives of \(members) of \(theBody)."
    let also = joined(observers + system, others)
    if !also.isEmpty { text = text + " Also attending were \(also)." }
    if let list = figures.list {
      text = text + " A list of participants is contained in document \(list.description)."
    }
    return text
  }

  /// The last group of observers is an enumeration itself, so that no comma stands before it.
  private func joined(_ parts: [String], _ last: [String]) -> String { English.list(parts + last) }

  // MARK: Officers, agenda, documents

  private func election() -> [RoughBlock] {
    guard let opened = session.bureau.electionOpened, let body = session.body?.fact else {
      return changesOfOfficers()
    }
    let officers = body.offices.compactMap(session.bureau.firstHolder)
    let elected = officers.map(\.moment.version)
    let end = session.arrangements.convened?.fact.agreed.map {
      "at the end of its reconvened \(English.ordinal($0.session)) session, "
    }
    var blocks = [
      paragraph(
        "organization/election",
        "Pursuant to \(body.electionMandate) and \(body.electionRule), \(theBody), \(end ?? "")on \(English.date(opened.time.day)), opened its \(ordinal) session for the sole purpose of electing its Bureau for that session. At that meeting, \(theBody) elected the members of the Bureau.",
        from: [opened.version] + elected)
    ]
    guard !officers.isEmpty else { return blocks + changesOfOfficers() }
    blocks.append(
      paragraph(
        "organization/officers",
        "In view of the rotation of offices based on regional distribution, the officers elected for the \(ordinal) session of \(theBody) and their respective regional groups are listed below.",
        from: elected))
    blocks.append(RoughBlock(kind: .row, passage: "Office\tRegional group\tOfficer"))
    blocks += officers.map { officer in
      let fact = officer.fact
      return RoughBlock(
        kind: .row,
        passage: "\(fact.office)\t\(fact.regionalGroup)\t\(fact.name) (\(names.bare(fact.state)))",
        sources: [officer.moment.version])
    }
    return blocks + changesOfOfficers() + extendedBureau(body)
  }

  private func extendedBureau(_ body: Body) -> [RoughBlock] {
    let meetings = session.bureau.extendedBureauMeetings
    guard !meetings.isEmpty else { return [] }
    let sources = meetings.map(\.moment.version)
    return [
      paragraph(
        "organization/extendedBureau",
        "A group composed of the Chairs of the five regional groups, the Chair of the Group of 77 and China and the representative of or observer for the State holding the presidency of the European Union was established to assist the Chair of \(theBody) in dealing with organizational matters. That group, together with the elected officers, constituted the extended Bureau provided for in \(body.electionMandate).",
        from: sources),
      paragraph(
        "organization/extendedBureauMeetings",
        "During the \(ordinal) session of \(theBody), the extended Bureau met on \(English.dates(meetings.map(\.fact.day))) to consider matters related to the organization of work.",
        from: sources),
    ]
  }

  private func adoptionOfAgenda() -> [RoughBlock] {
    guard let adopted = session.agenda.adopted else { return decisionsOnWork() }
    let provisional = session.agenda.provisional
    let symbol = provisional.map { " (\($0.fact.symbol))" } ?? ""
    let approved = provisional?.fact.approvedInDecision.map {
      ", which had been approved by the \(parent) in its decision \($0)"
    }
    let amended = adopted.fact.asAmended ? ", as amended," : ""
    let meeting = session.meetings.held.last { $0.opened.time <= adopted.moment.time }?.number ?? 1
    let opening = paragraph(
      "organization/agenda",
      "\(atMeetings([meeting])), \(theBody) adopted\(amended) the provisional agenda and proposed organization of work\(symbol)\(approved ?? ""). The agenda was as follows:",
      from: [adopted.moment.version] + [provisional?.moment.version].compactMap { $0 })
    return [opening] + session.agenda.itemsAdopted.flatMap { agendaText($0, quoted: false) }
      + decisionsOnWork()
  }

  private func documentation() -> [RoughBlock] {
    guard let list = session.agenda.listOfDocuments else { return [] }
    let symbol = list.fact.symbol
    let kind = symbol.isConferenceRoomPaper ? "conference room paper" : "document"
    return [
      paragraph(
        "organization/documents",
        "The documents before \(theBody) at its \(ordinal) session are listed in \(kind) \(symbol.description).",
        from: [list.moment.version])
    ]
  }
}

extension Session.Recorded {
  fileprivate var isSessionOpening: Bool {
    if case .meetings(.sessionOpened) = event { return true }
    return false
  }
}
