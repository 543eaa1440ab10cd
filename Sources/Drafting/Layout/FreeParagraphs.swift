import Proceedings

/// Paragraphs of a drafter's own, which stand among the others by their time.
extension Account {
  /// What is told in the chapter on an item, with what was written for it.
  func withWritten(_ told: [Told], item: Agenda.Item) -> [Told] {
    interleaved(told, session.reportWork.written.filter { $0.fact.item == item.number })
  }

  /// What is told in a section, with what was written for it, or for an item that has no chapter of its own.
  func withWritten(_ told: [Told], section: ReportWork.FreeParagraph.Section) -> [Told] {
    interleaved(told, session.reportWork.written.filter { self.section(of: $0.fact) == section })
  }

  /// Whether something was written for the chapter on an item.
  func isWritten(under item: Agenda.Item) -> Bool {
    session.reportWork.written.contains { $0.fact.item == item.number }
  }

  /// Paragraphs that a drafter wrote for a section, without the others that stand there.
  func written(in section: ReportWork.FreeParagraph.Section) -> [Told] {
    withWritten([], section: section)
  }

  private func section(of paragraph: ReportWork.FreeParagraph) -> ReportWork.FreeParagraph.Section? {
    if let section = paragraph.section {
      return section == .matters && !form.chapters.contains(.matters) ? .agenda : section
    }
    guard let item = paragraph.item, !hasChapter(item) else { return nil }
    switch (session.agenda.item(item) ?? session.agenda.itemAsAdopted(item))?.kind {
    case .election: return .officers
    case .organization, .generalDebate, .thematicDiscussion, .ordinary, .provisionalAgenda, .otherBusiness,
      .adoptionOfReport, nil:
      return .agenda
    }
  }

  /// What is told, and each paragraph behind what began before it.
  private func interleaved(
    _ told: [Told], _ written: [Dated<ReportWork.FreeParagraph>]
  ) -> [Told] {
    guard !written.isEmpty else { return told }
    let times = session.timesInRoom
    var rows = told.map { TimedTelling(told: $0, began: began($0, times)) }
    for paragraph in written.sorted(by: {
      ($0.moment.time, $0.moment.version) < ($1.moment.time, $1.moment.version)
    }) {
      let time = paragraph.moment.time
      let own = paragraphs(of: paragraph).map { TimedTelling(told: $0, began: time) }
      rows.insert(contentsOf: own, at: place(at: time, in: rows))
    }
    return rows.map(\.told)
  }

  /// When what is told began, if it can be told from the record.
  private func began(_ told: Told, _ times: [Int: RoomTime]) -> RoomTime? {
    switch told.telling {
    case .gap, .heading, .written: return nil
    case .action, .adoption, .committee, .debate, .discussion, .election, .item, .matters, .meeting, .motion,
      .noting, .officer, .organization, .participation, .pointOfOrder, .statement, .summary, .work:
      return told.sources.compactMap { times[$0] }.min() ?? .start
    }
  }

  /// Behind the last that began before a time; before the first if all began later.
  private func place(at time: RoomTime, in rows: [TimedTelling]) -> Int {
    guard let last = rows.lastIndex(where: { row in row.began.map { $0 <= time } ?? false }) else {
      return rows.firstIndex { $0.began != nil } ?? rows.count
    }
    return last + 1
  }

  private func paragraphs(of written: Dated<ReportWork.FreeParagraph>) -> [Told] {
    let name = "written:\(written.moment.version)"
    let kind: Block.Kind =
      switch written.fact.form {
      case nil: .paragraph
      case .heading: .heading(level: 1)
      case .subheading: .heading(level: 2)
      case .listItem: .item
      case .row: .row
      }
    let marks = written.fact.notes.map { Marks(notes: $0, scope: name) }
    return written.fact.paragraphs.enumerated().map { index, words in
      Told(
        name: index == 0 ? name : "\(name).\(index + 1)", telling: .written(.free(words, kind, marks)),
        sources: [written.moment.version])
    }
  }
}

/// Something that is told, and when it began, if it can be told from the record.
private struct TimedTelling {
  var told: Told
  var began: RoomTime?
}
