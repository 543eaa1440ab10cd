/// How a session adopts its own report.
extension Session {
  /// The number of chapters, as the body arranges its report: one for each item, those on elections and organization
  /// aside, and those on other matters.
  public var chapters: Int {
    (body?.fact.reportForm ?? ReportForm()).count(items: itemsWithChapters(of: currentPart).count)
  }

  func decide(_ command: ReportWork.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if command.traits.contains(.business) {
      try checkBusiness(at: time)
      guard isItemForReport else { throw .notTheItemForTheReport }
      if let adopted = proposals.reportAdopted {
        throw .reportWork(.reportAlreadyAdopted(adopted.moment.time))
      }
    }
    if command.traits.contains(.decision) { try checkQuorum(for: .decision) }
    var command = command
    switch command {
    case .circulate(var circulation):
      circulation.chapter = try chapter(circulation.chapter)
      circulation.version = version
      command = .circulate(circulation)
      if let adopted = proposals.reportAdopted {
        throw .reportWork(.reportAlreadyAdopted(adopted.moment.time))
      }
    case .adoptChapter(var adoption):
      adoption.chapter = try chapter(adoption.chapter)
      adoption.version = version + 1
      command = .adoptChapter(adoption)
    case .introduce(let introduction):
      guard bureau.holder(of: introduction.office) != nil else { throw .officeVacant(introduction.office) }
    case .write(let paragraph): command = .write(try placed(paragraph, at: time))
    case .enterSummary(let summary), .editSummary(let summary, _): try check(summary.place)
    case .edit(let edits):
      guard !edits.isEmpty else { break }
      var events: [Event] = []
      for edit in edits { events += try decide(edit, at: time) }
      return events
    case .reword, .editWording, .editWordings, .leaveOut, .restoreWording, .join, .amend:
      break
    }
    do { return try reportWork.decide(command, at: time).map(Event.reportWork) } catch {
      throw .reportWork(error)
    }
  }

  /// What an editor did in a document; the drafts themselves decide about their texts.
  private func decide(_ edit: ReportWork.Edit, at time: RoomTime) throws(Refusal) -> [Event] {
    var edit = edit
    switch edit {
    case .text(let text): return try decide(Proposals.Command.attachText(text), at: time)
    case .write(let paragraph): edit = .write(try placed(paragraph, at: time))
    case .summary(let summary, _): try check(summary.place)
    case .wording, .join: break
    }
    do { return try reportWork.decide(edit, at: time).map(Event.reportWork) } catch {
      throw .reportWork(error)
    }
  }

  /// What is written by hand belongs to an item of the agenda, to one of its sub-items, or to a panel under it.
  private func check(_ place: ReportWork.Place) throws(Refusal) {
    guard let item = agenda.item(place.item) else {
      throw .agenda(.noItem(place.item, items: agenda.items.map(\.number)))
    }
    if let subitem = place.subitem, !item.subitems.indices.contains(subitem) {
      throw .reportWork(.noSubitem(subitem, item: place.item, subitems: item.subitems.count))
    }
    guard let panel = place.panel else { return }
    let panels = floor.panels.count { $0.item == place.item }
    guard panel > 0, panel <= panels else {
      throw .reportWork(.noPanel(panel, item: place.item, panels: panels))
    }
  }

  private func chapter(_ numeral: String) throws(Refusal) -> String {
    guard let number = ReportWork.chapterNumber(numeral), number <= chapters else {
      throw .reportWork(.noChapter(numeral, chapters: chapters))
    }
    return numeral.uppercased()
  }

  /// A command that adopts the report, with the documents that were circulated where it names none, and with
  /// the version of the log that is adopted; any other as it is.
  func adopting(_ command: Proposals.Command) throws(Refusal) -> Proposals.Command {
    guard case .adoptReport(var adoption) = command else { return command }
    if adoption.drafts.isEmpty {
      adoption.drafts = reportWork.circulatedInOrder.map(\.fact.symbol.description)
      if adoption.drafts.isEmpty { throw .reportWork(.nothingCirculated) }
    }
    adoption.version = version + 1
    return .adoptReport(adoption)
  }
}
