import Proceedings

/// The chapters on the items of the agenda.
extension Account {
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
    return opening(item) + documents(item) + discussed(item, whole, apart: groups)
      + groups.flatMap { considered($0, of: item, made) } + pointsOfOrder(under: item) + motions(under: item)
      + sections(
        deliberations(item, isExpected: !made.isEmpty) + chairSummary(item, isExpected: false)
          + workshops(item) + actionSections(item))
  }

  // MARK: Discussions

  private func generalDebate(_ item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let meetings = Set(made.compactMap(\.place.meeting)).sorted()
    return opening(item) + documents(item) + introduced(item, made) + besideDebate(item)
      + meetings.flatMap { generalDebate(item, meeting: $0, made: made) }
      + panels(item, made).flatMap(\.self)
      + pointsOfOrder(under: item) + motions(under: item) + elections(under: item)
      + sections(
        deliberations(item, isExpected: false) + chairSummary(item, isExpected: false) + workshops(item)
          + actionSections(item, elections: []))
  }

  private func thematicDiscussion(_ item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let groups = subitemsToldApart(of: item)
    let whole = made.filter { delivered in delivered.place.subitems.map { !groups.contains($0) } ?? true }
    return opening(item) + documents(item) + discussed(item, whole, apart: groups)
      + groups.flatMap { considered($0, of: item, made) } + pointsOfOrder(under: item) + motions(under: item)
      + sections(
        chairSummary(item, isExpected: !made.isEmpty && form.hasDeliberations)
          + deliberations(item, isExpected: false)
          + workshops(item) + actionSections(item))
  }

  /// What was said under an item that has no chapter of its own, and what was written and done under it.
  func conduct(of item: Agenda.Item) -> [Told] {
    let made = statements(on: item.number)
    let parts = ReportWork.Place.Part.allCases
    return introduced(item, made) + debated(item, made)
      + (form.chapters.contains(.actions) ? [] : actions(under: item))
      + parts.flatMap { part in summaries(item, part).flatMap(\.told) }
  }

  /// What was said on an item, those sub-items aside that are told apart: in the order of events, or kind by kind.
  private func discussed(_ item: Agenda.Item, _ made: [Floor.Delivered], apart groups: [[Int]]) -> [Told] {
    guard form.statements == .stepByStep else {
      return introduced(item, made) + besideDebate(item) + debated(item, made, apart: groups)
    }
    return inOrder(
      introduced(item, made) + besideDebate(item), made, name: name(of: item, nil),
      panels(item, made) { panel in panel.subitems.map { !groups.contains($0) } ?? true })
  }

  /// Who introduced an item or some of its sub-items, and what groups reported.
  private func introduced(
    _ item: Agenda.Item, _ made: [Floor.Delivered], of subitems: [Int]? = nil
  ) -> [Told] {
    let name = name(of: item, subitems)
    return introductions(made, name: name) + groupReports(made, name: name)
  }

  /// What was said on an item, with its panels, those aside on sub-items that are told apart.
  private func debated(
    _ item: Agenda.Item, _ made: [Floor.Delivered], apart groups: [[Int]] = []
  ) -> [Told] {
    let name = name(of: item, nil)
    return statements(made.filter { $0.place.panel == nil }, name: name)
      + panels(item, made) { panel in panel.subitems.map { !groups.contains($0) } ?? true }.flatMap(\.self)
      + replies(made, name: name)
  }

  /// The panels under an item, each with what was said in it.
  private func panels(
    _ item: Agenda.Item, _ made: [Floor.Delivered], where isTold: (Floor.Panel) -> Bool = { _ in true }
  ) -> [[Told]] {
    session.floor.panels.enumerated().filter { $0.element.item == item.number && isTold($0.element) }
      .map { panel($0.element, index: $0.offset, made: made) }
  }

  /// What stands before the statements on an item and was not said on it.
  private func besideDebate(_ item: Agenda.Item) -> [Told] {
    committeeReports(item) + facilitations(item) + informalMeetings(under: item)
      + applications(under: item)
  }

  /// What was considered under a heading of its own: when, on the basis of what, and what was said.
  private func considered(_ subitems: [Int], of item: Agenda.Item, _ all: [Floor.Delivered]) -> [Told] {
    let name = name(of: item, subitems)
    let made = all.filter { $0.place.subitems == subitems }
    let opening = [heading(.subitems(item, subitems), level: 2), opening(item, subitems)]
    let introduced = introduced(item, made, of: subitems)
    let panels = panels(item, made) { $0.subitems == subitems }
    guard form.statements == .stepByStep else {
      return opening + documents(item, subitems) + introduced
        + statements(made.filter { $0.place.panel == nil }, name: name) + panels.flatMap(\.self)
        + replies(made, name: name)
    }
    return opening + documents(item, subitems) + inOrder(introduced, made, name: name, panels)
  }

  private func workshops(_ item: Agenda.Item) -> [ToldSection] {
    session.floor.workshops.filter { $0.fact.item == item.number }.map {
      ToldSection(heading: .workshop($0.fact), told: workshop($0))
    }
  }

  // MARK: Summaries

  /// What the Rapporteur wrote on an item, then on each of its sub-items.
  func summaries(
    _ item: Agenda.Item, _ part: ReportWork.Place.Part
  ) -> [(subitem: Int?, told: [Told])] {
    ([nil] + item.subitems.indices.map(Optional.some)).compactMap { subitem in
      summary(ReportWork.Place(item: item.number, subitem: subitem, part: part)).map { (subitem, $0) }
    }
  }

  /// What the Rapporteur wrote on the deliberations, or the place where it is missing.
  private func deliberations(_ item: Agenda.Item, isExpected: Bool) -> [ToldSection] {
    let told = summaries(item, .deliberations).flatMap { subitem, told in
      (subitem.map { [heading(.subitem(item, $0), level: 2)] } ?? []) + told
    }
    guard told.isEmpty else { return [ToldSection(heading: .deliberations, told: told)] }
    guard isExpected, form.hasDeliberations, item.kind == .ordinary else { return [] }
    let missing = gap("item:\(item.number)/deliberations", .deliberations(item: item.number))
    return [ToldSection(heading: .deliberations, told: [missing])]
  }

  /// The Chair’s summary, or the place where it is missing.
  private func chairSummary(_ item: Agenda.Item, isExpected: Bool) -> [ToldSection] {
    let summary = summaries(item, .chairSummary).flatMap(\.told)
    let name = "item:\(item.number)/chairSummary"
    guard summary.isEmpty else {
      let opening = Told(
        name: name, telling: .debate(.chairSummary), sources: Array(Set(summary.flatMap(\.sources))))
      return [ToldSection(heading: .chairSummary, told: [opening] + summary)]
    }
    guard isExpected else { return [] }
    return [ToldSection(heading: .chairSummary, told: [gap(name, .chairSummary(item: item.number))])]
  }

  // MARK: Adoption of the report

  private func adoptionOfReport(_ item: Agenda.Item) -> [Told] {
    let name = name(of: item, nil)
    let made = statements(on: item.number)
    return besideDebate(item) + beforeAdoption(of: name) + adoptionOfReport(name, item: item.number)
      + introduced(item, made) + debated(item, made) + pointsOfOrder(under: item) + motions(under: item)
      + elections(under: item)
      + sections(
        deliberations(item, isExpected: false) + chairSummary(item, isExpected: false) + workshops(item)
          + actionSections(item, elections: []))
  }
}
