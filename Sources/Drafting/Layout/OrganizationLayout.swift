import Proceedings

/// The last chapter: how the session was organized.
extension Account {
  /// The chapter, section by section.
  func organization() -> ToldChapter {
    let sections = OrganizationSection.allCases.map { section in
      ToldSection(
        heading: .section(section), told: withWritten(told(in: section), section: section.ofParagraphs))
    }.filter { !$0.told.isEmpty }
    guard !sections.isEmpty else {
      return ToldChapter(title: .organization, told: [gap("organization", .session)])
    }
    return ToldChapter(title: .organization, told: self.sections(sections))
  }

  private func told(in section: OrganizationSection) -> [Told] {
    switch section {
    case .consultations: consultations()
    case .opening:
      openingOfSession() + silences() + sessionSuspensions() + settingsOfMeetings() + courseOfMeetings()
    case .attendance: attendance() + attendees()
    case .officers:
      election(
        changes: inOrderOfEvents(officersElected() + postponedElections()) + changesOfOfficers()
          + electionsOfTheSession() + successors()) + conduct(of: .election)
    case .agenda:
      adoptionOfAgenda() + approvalsOfWork() + invitations() + agendaChanges() + ruleSuspensions()
        + committees() + facilitationsWithoutItem() + informalMeetingsWithoutItem()
        + conductWithoutItem() + conduct(of: .organization)
    case .documentation: documentation()
    case .closure: adoptionWithoutItem() + closure()
    }
  }

  /// The adoption of the report, where the agenda has no item for it.
  private func adoptionWithoutItem() -> [Told] {
    guard !session.agenda.items.contains(where: { $0.kind == .adoptionOfReport }),
      session.proposals.reportAdopted != nil
    else { return [] }
    return beforeAdoption(of: "organization") + adoptionOfReport("organization", item: 0)
  }

  /// What happened while no item was considered that has a chapter of its own.
  private func conductWithoutItem() -> [Told] {
    committeeReportsWithoutItem() + pointsOfOrderWithoutItem() + motionsWithoutItem()
      + notingsWithoutItem() + applicationsWithoutItem()
  }

  /// What was said and done under the items of a kind that have no chapter of their own.
  private func conduct(of kind: Agenda.Kind) -> [Told] {
    session.agenda.items.filter { $0.kind == kind }.flatMap(conduct)
  }
}
