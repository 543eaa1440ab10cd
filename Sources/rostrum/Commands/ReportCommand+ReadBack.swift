import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// What an editor changed in a document that comes back.
extension ReportCommand {
  /// Lists what was changed in a document that came back, and records it if that is asked: whole, or not at all.
  func readBack(_ path: String, _ session: Session, _ store: any SessionStore) async throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
    }
    let reading = try WordReading(Array(data))
    try check(reading, path, session)
    let then = session.asOf(version: reading.version)
    let report = Report.draft(then, part: reading.part)
    let changes = try reading.changes(since: try sent(reading, path, then, report))
    if changes.isEmpty {
      return Terminal.say("Nothing was changed in the draft of version \(reading.version).")
    }
    let now = Report.draft(session, part: reading.part)
    let edits = changes.reworded.map { edit($0, then: report, now: now) }
    list(changes, edits)
    let problems = changes.unread.count + edits.count { $0.isProblem }
    if problems > 0 {
      throw Failure(
        .refused,
        (problems == 1
          ? "What is named above cannot be read back" : "\(problems) of these cannot be read back")
          + "; nothing is recorded. Record it by hand (rostrum language), take it out of the document, and read "
          + "that back again.")
    }
    if record { try await self.record(edits.compactMap(\.command), store) }
  }

  /// Throws where a document is not one of a draft of this session.
  private func check(_ reading: WordReading, _ path: String, _ session: Session) throws {
    guard reading.session == self.session.text else {
      throw Failure.badInput("\(path) was made from the session \(reading.session).")
    }
    guard reading.language == .english else {
      throw Failure.badInput(
        "\(path) is in the language \(reading.language.rawValue): a rewording is in English. Read back that version."
      )
    }
    guard (1...max(1, session.version)).contains(reading.version) else {
      throw Failure.badInput(
        "\(path) says that it was made from version \(reading.version), and the log has \(session.version) events. "
          + "Read back a document that was made from this log.")
    }
  }

  /// The edition that was sent out.
  private func sent(
    _ reading: WordReading, _ path: String, _ then: Session, _ report: Report
  ) throws -> Edition {
    let draft = DraftReport(then, report: report)
    guard let numeral = reading.chapter else {
      return .whole(
        report, masthead: draft?.masthead(), session: session.text, symbol: reading.symbol ?? symbol,
        part: reading.part)
    }
    guard let chapter = report.chapters.first(where: { $0.numeral == numeral }) else {
      throw Failure.badInput(
        "\(path) holds chapter \(numeral), which version \(reading.version) does not have.")
    }
    return .draft(
      chapter, of: report, masthead: draft?.masthead(of: chapter), session: session.text, part: reading.part)
  }

  /// What is to be done with a paragraph in other words.
  private enum Edit {
    case record(ReportWork.WordingEdit)
    /// The report has these words already.
    case isThere
    /// The report has no such paragraph any more.
    case hasGone
    /// The report has other words there now than the document was made from.
    case overtaken(by: String)

    var command: ReportWork.WordingEdit? {
      if case .record(let edit) = self { edit } else { nil }
    }
    var isProblem: Bool {
      switch self {
      case .record, .isThere: false
      case .hasGone, .overtaken: true
      }
    }
  }

  private func edit(_ change: ReturnedChange, then: Report, now: Report) -> Edit {
    guard let block = now.block(named: change.name) else { return .hasGone }
    // A document with one chapter numbers its notes from 1: the marks do not count.
    let isMark: (Character) -> Bool = { "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
    if block.plainWords == change.after.filter({ !isMark($0) })
      || block.words == change.after
    {
      return .isThere
    }
    guard let before = then.block(named: change.name), before.plainWords == block.plainWords,
      before.notes.map(\.words) == block.notes.map(\.words)
    else { return .overtaken(by: block.words) }
    let rewording = ReportWork.Rewording(
      paragraph: change.name, text: change.after, insteadOf: block.drafted ?? block.plainWords)
    return .record(.init(rewording, seen: block.rewordedIn ?? 0))
  }

  private func list(_ changes: ReturnedChanges, _ edits: [Edit]) {
    for (change, edit) in zip(changes.reworded, edits) {
      let number = change.number.map { "paragraph \($0), " } ?? ""
      Terminal.say("\(number)\(change.name)")
      Terminal.say("  Was: \(change.before)\n  Now: \(change.after)")
      switch edit {
      case .record: break
      case .isThere: Terminal.say("  The report says that already.")
      case .hasGone: Terminal.complain("\(change.name) is not in the report any more.")
      case .overtaken(let words):
        Terminal.complain(
          "\(change.name) was changed in the record after the document was made. The report says: \(words)")
      }
    }
    for change in changes.unread { Terminal.complain("\(change)") }
  }

  private func record(_ edits: [ReportWork.WordingEdit], _ store: any SessionStore) async throws {
    guard !edits.isEmpty else { return Terminal.say("Nothing is left to be recorded.") }
    let clerk = Clerk(try await store.desk(session), operatorName: try operatorOptions.name(at: server))
    do {
      Terminal.say(
        try await clerk.submit(.reportWork(.editWordings(edits)), at: Terminal.now, id: UUID()))
    } catch CommandError.unanswered(_, let id, let reason) {
      throw Failure(
        unanswered: id, in: session, because: reason,
        again: "Read the document back again: what the report says already is not recorded twice.")
    }
  }
}
