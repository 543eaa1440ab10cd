import Proceedings

/// The sections and the chapter in which the actions stand.
extension EnglishVoice {
  /// The steps of drafts under an item, and what the Rapporteur wrote on them.
  private func actionBlocks(under item: Agenda.Item) -> [RoughBlock] {
    words(actions(under: item)) + (summary(ReportWork.Place(item: item.number, part: .action)) ?? [])
  }

  /// The section on the actions and elections under an item, where the item tells its own.
  func actionSections(
    _ item: Agenda.Item, elections: [RoughBlock]? = nil
  ) -> [(title: String, blocks: [RoughBlock])] {
    guard !form.chapters.contains(.actions) else { return [] }
    let blocks =
      actionBlocks(under: item) + (elections ?? self.elections(under: item)) + notings(under: item)
    return blocks.isEmpty ? [] : [(heading(.actionHeading), blocks)]
  }

  /// The chapter on the actions under all items, where the body has one: a section for each item.
  func actionsOfAllItems() -> RoughChapter {
    let written = session.agenda.items.compactMap { item -> (title: String, blocks: [RoughBlock])? in
      let blocks =
        actionBlocks(under: item) + (item.kind == .adoptionOfReport ? [] : elections(under: item))
        + notings(under: item)
      return blocks.isEmpty ? nil : (item.title, blocks)
    }
    let none = [gap("actions", "[No action has been taken on a proposal yet]")]
    return RoughChapter(
      title: heading(.actionsTitle), blocks: written.isEmpty ? none : sections(written))
  }
}
