import Proceedings

/// The chapters on the items of the agenda.
extension EnglishVoice {
  /// The chapter on an item.
  func chapter(on item: Agenda.Item) -> ToldChapter {
    let told =
      switch item.kind {
      case .generalDebate: generalDebate(item)
      case .thematicDiscussion: thematicDiscussion(item)
      case .adoptionOfReport: adoptionOfReport(item)
      case .ordinary, .provisionalAgenda, .otherBusiness, .election, .organization: consideration(of: item)
      }
    return ToldChapter(title: .item(item), told: withWritten(told, item: item))
  }

  private func consideration(of item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let groups = subitemsConsidered(of: item)
    let whole = made.filter { delivered in delivered.place.subitems.map { !groups.contains($0) } ?? true }
    var told = opening(item) + documents(item) + discussion(on: item, whole, of: nil)
    told += groups.flatMap { considered($0, of: item, made) }
    told += pointsOfOrder(under: item) + motions(under: item)
    let summaries = deliberations(item, isExpected: !made.isEmpty)
    let section = ToldSection(heading: .deliberations, told: summaries)
    return told + sections((summaries.isEmpty ? [] : [section]) + actionSections(item))
  }

  // MARK: Discussions

  private func generalDebate(_ item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let meetings = Set(made.compactMap(\.place.meeting)).sorted()
    return opening(item) + documents(item) + introductions(made, name: name(of: item, nil))
      + besideDebate(item) + meetings.flatMap { generalDebate(item, meeting: $0, made: made) }
      + pointsOfOrder(under: item) + motions(under: item) + elections(under: item)
      + sections(actionSections(item, elections: []))
  }

  private func thematicDiscussion(_ item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let summary = ToldSection(heading: .chairSummary, told: chairSummary(item))
    let workshops = session.floor.workshops.filter { $0.fact.item == item.number }.map {
      ToldSection(heading: .workshop($0.fact), told: workshop($0))
    }
    return opening(item) + documents(item) + discussion(on: item, made, of: nil)
      + pointsOfOrder(under: item) + motions(under: item)
      + sections((made.isEmpty ? [] : [summary]) + workshops + actionSections(item))
  }

  /// What was said on the item, or on some of its sub-items, with the panels held there.
  private func discussion(on item: Agenda.Item, _ made: [Floor.Delivered], of subitems: [Int]?) -> [Told] {
    let name = name(of: item, subitems)
    let panels = session.floor.panels.enumerated().filter { isHeld($0.element, under: item, subitems) }
    return introductions(made, name: name) + groupReports(made, name: name)
      + (subitems == nil ? besideDebate(item) : [])
      + statements(made.filter { $0.place.panel == nil }, name: name)
      + panels.flatMap { panel($0.element, index: $0.offset, made: made) } + replies(made, name: name)
  }

  /// What stands before the statements on an item and was not said on it.
  private func besideDebate(_ item: Agenda.Item) -> [Told] {
    worded(committeeReports(item) + facilitations(item)) + informalMeetings(under: item)
      + applications(under: item)
  }

  private func isHeld(_ panel: Floor.Panel, under item: Agenda.Item, _ subitems: [Int]?) -> Bool {
    guard panel.item == item.number else { return false }
    guard let subitems else {
      if item.kind == .thematicDiscussion { return true }
      return panel.subitems.map { !subitemsConsidered(of: item).contains($0) } ?? true
    }
    return panel.subitems == subitems
  }

  /// What was considered under a heading of its own: when, on the basis of what, and what was said.
  private func considered(_ subitems: [Int], of item: Agenda.Item, _ made: [Floor.Delivered]) -> [Told] {
    [heading(.subitems(item, subitems), level: 2), opening(item, subitems)] + documents(item, subitems)
      + discussion(on: item, made.filter { $0.place.subitems == subitems }, of: subitems)
  }

  /// What the Rapporteur wrote on the deliberations, or the place where it is missing.
  private func deliberations(_ item: Agenda.Item, isExpected: Bool) -> [Told] {
    let parts = item.subitems.indices.flatMap { index in
      summary(ReportWork.Place(item: item.number, subitem: index)).map {
        [heading(.subitem(item, index), level: 2)] + $0
      } ?? []
    }
    let summaries = (summary(ReportWork.Place(item: item.number)) ?? []) + parts
    guard summaries.isEmpty, isExpected, form.hasDeliberations, item.kind == .ordinary else {
      return summaries
    }
    return [gap("item:\(item.number)/deliberations", .deliberations(item: item.number))]
  }

  // MARK: Adoption of the report

  private func adoptionOfReport(_ item: Agenda.Item) -> [Told] {
    let name = name(of: item, nil)
    return worded(committeeReports(item)) + beforeAdoption(of: name)
      + adoptionOfReport(name, item: item.number) + pointsOfOrder(under: item) + motions(under: item)
      + elections(under: item)
      + (session.proposals.reportAdopted == nil ? [] : sections(actionSections(item, elections: [])))
  }

  // MARK: Actions

  /// The steps of drafts under an item, and what the Rapporteur wrote on them.
  private func actionsWithSummary(_ item: Agenda.Item) -> [Told] {
    actions(under: item) + (summary(ReportWork.Place(item: item.number, part: .action)) ?? [])
  }

  /// The section on the actions and elections under an item, where the item tells its own.
  private func actionSections(
    _ item: Agenda.Item, elections: [Told]? = nil
  ) -> [ToldSection] {
    guard !form.chapters.contains(.actions) else { return [] }
    let told =
      actionsWithSummary(item) + (elections ?? self.elections(under: item))
      + notings(under: item)
    return told.isEmpty ? [] : [ToldSection(heading: .actionTaken, told: told)]
  }

  /// The chapter on the actions under all items, where the body has one: a section for each item.
  func actionsOfAllItems() -> ToldChapter {
    let written = session.agenda.items.compactMap { item -> ToldSection? in
      let told =
        actionsWithSummary(item) + (item.kind == .adoptionOfReport ? [] : elections(under: item))
        + notings(under: item)
      return told.isEmpty ? nil : ToldSection(heading: .item(item), told: told)
    }
    return ToldChapter(
      title: .actions, told: written.isEmpty ? [gap("actions", .actions)] : sections(written))
  }
}
