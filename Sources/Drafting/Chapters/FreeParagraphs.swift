import Proceedings

/// Paragraphs of a drafter's own, which stand among the others by their time.
extension EnglishVoice {
  /// The blocks of the chapter on an item, with what was written for it.
  func withWritten(_ blocks: [RoughBlock], item: Agenda.Item) -> [RoughBlock] {
    interleaved(blocks, session.reportWork.written.filter { $0.fact.item == item.number })
  }

  /// The blocks of a section, with what was written for it, or for an item that has no chapter of its own.
  func withWritten(_ blocks: [RoughBlock], section: ReportWork.FreeParagraph.Section) -> [RoughBlock] {
    interleaved(blocks, session.reportWork.written.filter { self.section(of: $0.fact) == section })
  }

  /// Whether something was written for the chapter on an item.
  func isWritten(under item: Agenda.Item) -> Bool {
    session.reportWork.written.contains { $0.fact.item == item.number }
  }

  /// Paragraphs that a drafter wrote for a section, without the others that stand there.
  func written(in section: ReportWork.FreeParagraph.Section) -> [RoughBlock] {
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

  /// The blocks, and each paragraph behind what began before it.
  private func interleaved(
    _ blocks: [RoughBlock], _ written: [Dated<ReportWork.FreeParagraph>]
  ) -> [RoughBlock] {
    guard !written.isEmpty else { return blocks }
    let times = session.timesInRoom
    var rows = blocks.map { TimedBlock($0, began: began($0, times)) }
    for paragraph in written.sorted(by: {
      ($0.moment.time, $0.moment.version) < ($1.moment.time, $1.moment.version)
    }) {
      let own = self.blocks(paragraph).map { TimedBlock($0, began: paragraph.moment.time) }
      rows.insert(contentsOf: own, at: place(at: paragraph.moment.time, in: rows))
    }
    return rows.map(\.block)
  }

  private func began(_ block: RoughBlock, _ times: [Int: RoomTime]) -> RoomTime? {
    guard block.kind == .paragraph, block.origin == .record else { return nil }
    return block.sources.compactMap { times[$0] }.min() ?? .start
  }

  /// Behind the last paragraph that began before a time, and the list under it; before the first if all began later.
  private func place(at time: RoomTime, in rows: [TimedBlock]) -> Int {
    guard let last = rows.lastIndex(where: { row in row.began.map { $0 <= time } ?? false }) else {
      return rows.firstIndex { $0.began != nil } ?? rows.count
    }
    return rows[(last + 1)...].firstIndex { ![.item, .row].contains($0.block.kind) } ?? rows.count
  }

  private func blocks(_ written: Dated<ReportWork.FreeParagraph>) -> [RoughBlock] {
    let name = "written:\(written.moment.version)"
    return written.fact.paragraphs.enumerated().map { index, words in
      RoughBlock(
        kind: .paragraph, name: index == 0 ? name : "\(name).\(index + 1)", passage: Passage(words),
        origin: .drafter, sources: [written.moment.version])
    }
  }
}

/// A block and when what it tells began, if it can be told from the record.
private struct TimedBlock {
  var block: RoughBlock
  var began: RoomTime?
  init(_ block: RoughBlock, began: RoomTime?) { (self.block, self.began) = (block, began) }
}
