import Proceedings

/// The sections and the chapter in which the actions stand.
extension Account {
  /// The steps of drafts under an item, and what the Rapporteur wrote on them.
  private func actionsWithSummary(_ item: Agenda.Item) -> [Told] {
    actions(under: item) + summaries(item, .action).flatMap(\.told)
  }

  /// The section on the actions and elections under an item, where the item tells its own.
  func actionSections(
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
