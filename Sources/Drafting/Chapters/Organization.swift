import Proceedings
import ReferenceData

/// The last chapter: how the session was organized.
extension Draft {
  /// The chapter in English, or with the phrases of another language.
  func organization(_ phrases: (any OrganizationPhrases)? = nil) -> RoughChapter {
    let phrases = phrases ?? EnglishOrganization(draft: self)
    let written = OrganizationSection.allCases.map { section in
      (title: phrases.heading(section), blocks: blocks(section, phrases))
    }.filter { !$0.blocks.isEmpty }
    guard !written.isEmpty else {
      return RoughChapter(title: phrases.title, blocks: [gap("organization", phrases.notConvened)])
    }
    return RoughChapter(title: phrases.title, blocks: sections(written))
  }

  private func blocks(_ section: OrganizationSection, _ phrases: any OrganizationPhrases) -> [RoughBlock] {
    /// What English alone has phrases for.
    func told(_ blocks: [RoughBlock]) -> [RoughBlock] {
      blocks.map { block in
        var block = block
        block.passage = phrases.untold(block.name, block.passage)
        return block
      }
    }
    func withWritten(_ blocks: [RoughBlock]) -> [RoughBlock] {
      let with = self.withWritten(blocks, section: section.ofParagraphs)
      return with.flatMap { $0.origin == .drafter ? told([$0]) : [$0] }
    }
    return withWritten(composed(section, phrases, told: told))
  }

  private func composed(
    _ section: OrganizationSection, _ phrases: any OrganizationPhrases,
    told: ([RoughBlock]) -> [RoughBlock]
  ) -> [RoughBlock] {
    switch section {
    case .consultations: consultations(phrases)
    case .opening:
      openingOfSession(phrases) + silences(phrases)
        + told(sessionSuspensions() + settingsOfMeetings() + courseOfMeetings())
    case .attendance: attendance(phrases) + told(attendees())
    case .officers:
      election(
        phrases,
        changes: told(officersElected() + postponedElections()) + changesOfOfficers(phrases)
          + told(electionsOfTheSession() + successors()))
    case .agenda:
      adoptionOfAgenda(phrases)
        + told(approvalsOfWork() + invitations() + decisionsOnWork() + conductWithoutItem())
    case .documentation: documentation(phrases)
    case .closure: closure(phrases, told: told)
    }
  }

  /// What happened while no item was considered that has a chapter of its own.
  private func conductWithoutItem() -> [RoughBlock] {
    committeeReportsWithoutItem() + pointsOfOrderWithoutItem() + words(motionsWithoutItem())
      + notingsWithoutItem()
      + applicationsWithoutItem()
  }

  // MARK: Before the session

  private func agreedDates(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let convened = session.arrangements.convened, let agreed = convened.fact.agreed else { return [] }
    let text = phrases.agreedDates(convened.fact, agreed: agreed)
    return [paragraph("organization/dates", text, from: [convened.moment.version])]
  }

  private func consultations(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let held = session.arrangements.consultations else { return [] }
    let chair = session.bureau.elected.last {
      $0.fact.office == held.fact.chairedBy && $0.moment.version < held.moment.version
    }
    let deadline = session.arrangements.proposalDeadline
    let sources = [held.moment, chair?.moment, deadline?.moment].compactMap { $0?.version }
    let text = phrases.consultations(held.fact, chair: chair?.fact, deadline: deadline?.fact)
    return agreedDates(phrases) + [paragraph("organization/consultations", text, from: sources)]
  }

  // MARK: Opening, attendance

  private func openingOfSession(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let convened = session.arrangements.convened else { return [] }
    let dates = session.arrangements.consultations == nil ? agreedDates(phrases) : []
    let opened = session.meetings.openedBy
    let addresses = session.floor.statements.filter { $0.statement.purpose == .address }
    let statements = session.floor.statements.filter { $0.statement.purpose == .opening }
    let official = opened?.fact.official
    let text = phrases.opening(
      convened.fact, by: official == nil ? opened?.fact.office : nil, addresses: addresses,
      statements: statements)
    let sources = [convened.moment, opened?.moment].compactMap { $0?.version }
    let made = (addresses + statements).map(\.moment.version)
    return dates + [paragraph("organization/opening", text, from: sources + made)]
      + openedByOfficial(phrases)
  }

  /// The opening by somebody who is no officer of the body.
  private func openedByOfficial(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let opened = session.meetings.openedBy, let official = opened.fact.official else { return [] }
    let name = "organization/openedBy"
    let text: Passage = "The session was opened by \(self.official(official))."
    return [paragraph(name, phrases.untold(name, text), from: [opened.moment.version])]
  }

  private func attendance(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    let shared = session.arrangements.shared.map { shared in
      paragraph(
        "organization/arrangements", phrases.arrangements(shared.fact), from: [shared.moment.version])
    }
    let attended = session.participants.attendance.map { attendance in
      paragraph(
        "organization/attendance",
        phrases.attendance(attendance.fact, kinds: session.body?.fact.attendance ?? []),
        from: [attendance.moment.version])
    }
    return [shared, attended].compactMap { $0 }
  }

  // MARK: Officers, agenda, documents

  private func election(_ phrases: any OrganizationPhrases, changes: [RoughBlock]) -> [RoughBlock] {
    guard let body = session.body?.fact else { return changes }
    guard let opened = session.bureau.electionOpened else { return changes + extendedBureau(phrases, body) }
    let officers = body.offices.flatMap { session.bureau.firstHolders(of: $0) }
    let elected = officers.map(\.moment.version)
    let agreed = session.arrangements.convened?.fact.agreed
    let election = paragraph(
      "organization/election", phrases.election(body, on: opened.time.day, at: agreed),
      from: [opened.version] + elected)
    guard !officers.isEmpty else { return [election] + changes }
    let heading = paragraph("organization/officers", phrases.officers(), from: elected)
    let rows = officers.map { officer in
      row(phrases.row(officer.fact), from: [officer.moment.version])
    }
    return [election, heading, row(phrases.headOfOfficers)] + rows + changes
      + extendedBureau(phrases, body)
  }

  private func row(_ cells: [String], from sources: [Int] = []) -> RoughBlock {
    RoughBlock(kind: .row, passage: Passage(cells.joined(separator: "\t")), sources: sources)
  }

  private func extendedBureau(_ phrases: any OrganizationPhrases, _ body: Body) -> [RoughBlock] {
    let meetings = session.bureau.extendedBureauMeetings
    guard !meetings.isEmpty, let circle = body.extendedBureau else { return [] }
    let sources = meetings.map(\.moment.version)
    let groups = body.seats.groups.count
    return [
      paragraph(
        "organization/extendedBureau", phrases.extendedBureau(circle, regionalGroups: groups), from: sources),
      paragraph(
        "organization/extendedBureauMeetings", phrases.extendedBureauMeetings(meetings.map(\.fact.day)),
        from: sources),
    ]
  }

  private func adoptionOfAgenda(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let adopted = session.agenda.adopted else { return [] }
    let provisional = session.agenda.provisional
    let meeting = session.meetings.held.last { $0.opened.time <= adopted.moment.time }?.number ?? 1
    let opening = paragraph(
      "organization/agenda",
      phrases.agenda(adopted.fact, provisional: provisional?.fact, at: meeting),
      from: [adopted.moment.version] + [provisional?.moment.version].compactMap { $0 })
    let items = session.agenda.itemsAdopted.flatMap(phrases.agendaItem).map {
      RoughBlock(kind: .item, passage: $0)
    }
    return [opening] + items
  }

  private func documentation(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    guard let list = session.agenda.listOfDocuments else { return [] }
    let text = phrases.documentation(list.fact.symbol)
    return [paragraph("organization/documents", text, from: [list.moment.version])]
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
