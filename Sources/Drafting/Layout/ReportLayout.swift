import Proceedings

/// Which chapters the report has, and how what is told stands under headings.
extension Account {
  /// The chapters in the order of the report.
  func toldChapters() -> [ToldChapter] {
    form.chapters.flatMap { part in
      switch part {
      case .matters: [matters()]
      case .items: itemsWithChapters.map(chapter(on:))
      case .actions: [actionsOfAllItems()]
      case .organization: [organization()]
      }
    }
  }

  /// Sections under their headings: with letters where there is more than one.
  func sections(_ sections: [ToldSection]) -> [Told] {
    sections.enumerated().flatMap { index, section in
      [heading(section.heading, level: 1, letter: sections.count > 1 ? index : nil)] + section.told
    }
  }

  /// A heading.
  func heading(_ telling: HeadingTelling, level: Int, letter: Int? = nil) -> Told {
    Told(name: "", telling: .heading(telling, level: level, letter: letter), sources: [])
  }

  /// A place that is still to be filled.
  func gap(_ name: String, _ telling: GapTelling) -> Told {
    Told(name: name, telling: .gap(telling), sources: [])
  }
}
