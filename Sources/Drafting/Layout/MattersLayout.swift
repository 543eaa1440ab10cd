import Proceedings

/// How the texts stand in the chapter on matters calling for action: in which section, and as which of them.
struct MattersLayout {
  /// A section of the chapter.
  struct Section: Equatable, Sendable {
    var adopter: Proposal.Adopter
    /// Nil in the section on the body’s own texts, which holds all kinds.
    var form: Proposal.Form?
    var proposals: [Proposal]

    /// The place of a text among those that are numbered with it, from 1; nil where it stands alone.
    func number(of proposal: Proposal) -> Int? {
      let alike = proposals.filter { adopter != .body || $0.form == proposal.form }
      guard alike.count > 1 else { return nil }
      return alike.firstIndex { $0.id == proposal.id }.map { $0 + 1 }
    }
  }

  /// Where a text stands in the report.
  struct Place: Equatable {
    var chapter: Int
    /// The letter of the section, counted from 0; nil where there is only one.
    var letter: Int?
    var section: Section
  }

  let sections: [Section]
  /// The number of the chapter; nil where the report has none.
  private let chapter: Int?

  init(_ session: Session, part: Session.Part = .regular) {
    let acted = session.proposals.all.filter { $0.action != nil }
      .sorted { ($0.action?.moment.version ?? 0) < ($1.action?.moment.version ?? 0) }
    let named = (session.body?.fact.textKinds ?? Body.TextKind.usual).map(\.kind)
    let forms = named + acted.map(\.form).onceEach.filter { !named.contains($0) }
    let above = [Proposal.Adopter.assembly, .parent].flatMap { adopter in
      forms.map { (adopter, Optional($0)) }
    }
    sections = (above + [(.body, nil)]).map { adopter, form in
      let own = acted.filter { $0.adopter == adopter && (form == nil || $0.form == form) }
      let sorted = form == nil ? forms.flatMap { form in own.filter { $0.form == form } } : own
      return Section(adopter: adopter, form: form, proposals: sorted)
    }.filter { !$0.proposals.isEmpty }
    let form = session.body?.fact.reportForm ?? ReportForm()
    chapter = form.number(of: .matters, items: session.itemsWithChapters(of: part).count)
  }

  /// Where a text stands.
  func place(of proposal: Proposal) -> Place? {
    guard let chapter,
      let index = sections.firstIndex(where: { $0.proposals.contains { $0.id == proposal.id } })
    else { return nil }
    return Place(chapter: chapter, letter: sections.count > 1 ? index : nil, section: sections[index])
  }
}

/// The chapter on the texts.
extension Account {
  /// The chapter, a section for each kind of text and for whoever is to adopt it.
  func matters() -> ToldChapter {
    let layout = MattersLayout(session, part: part)
    let written = written(in: .matters)
    let title = HeadingTelling.matters(layout.sections.flatMap(\.proposals).map(\.form))
    guard !layout.sections.isEmpty else {
      return ToldChapter(title: title, told: written.isEmpty ? [gap("matters", .actions)] : written)
    }
    return ToldChapter(
      title: title,
      told: sections(layout.sections.map { ToldSection(heading: .texts($0), told: told(in: $0)) }) + written)
  }

  private func told(in section: MattersLayout.Section) -> [Told] {
    [opening(of: section)]
      + section.proposals.flatMap { proposal in
        [heading(.text(proposal, section), level: 2)] + text(of: proposal, in: section)
      }
  }
}
