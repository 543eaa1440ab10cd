import ArgumentParser
import Console
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings

/// How a report is written.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, docx, html, akn, pdf

  /// Whether it is nothing to be shown in a terminal.
  var isBinary: Bool {
    switch self {
    case .docx, .pdf: true
    case .text, .json, .html, .akn: false
    }
  }

  /// What the name of a file in it ends with.
  var ending: String {
    switch self {
    case .text: "txt"
    case .akn: "xml"
    case .json, .docx, .html, .pdf: rawValue
    }
  }
}

/// Documents from the report.
extension ReportCommand {
  /// The edition that is asked for: the whole report, or a chapter of the draft.
  func edition(_ session: Session, _ report: Report) throws -> Edition {
    let draft = DraftReport(session, report: report, terms: try termsGiven())
    if let addendum {
      guard let draft else {
        throw Failure.badInput("The session is not convened, so that the draft report has no symbol yet.")
      }
      guard let chapter = draft.chapter(ofAddendum: addendum) else {
        let known = report.chapters.map { "\(draft.symbol(of: $0)) (chapter \($0.numeral))" }
        throw Failure.badInput(
          "There is no chapter in addendum \(addendum). There are \(known.joined(separator: ", ")).")
      }
      return .draft(chapter, of: report, masthead: draft.masthead(of: chapter), session: self.session.text)
    }
    if let numeral = chapter?.uppercased(),
      let chapter = report.chapters.first(where: { $0.numeral == numeral })
    {
      return .draft(chapter, of: report, masthead: draft?.masthead(of: chapter), session: self.session.text)
    }
    return .whole(report, masthead: draft?.masthead(), session: self.session.text, symbol: symbol)
  }

  /// Writes the document that is asked for, with the resolutions in files beside it where they have files.
  func writeDocument(_ session: Session, _ report: Report, _ workplace: Workplace) async throws {
    let edition = try edition(session, report)
    let bytes = try await bytes(of: edition, session, workplace)
    guard let output else { return Terminal.say(String(decoding: bytes, as: UTF8.self), terminator: "") }
    let isFolder = WholeFile.isDirectory(output)
    let folder = output.hasSuffix("/") ? output : output + "/"
    let path = isFolder ? "\(folder)\(edition.fileName).\(format.ending)" : output
    try WholeFile.write(bytes, to: path)
    if format == .akn, isFolder {
      for statement in akomaNtoso(edition, session).statements {
        try WholeFile.write(Array(statement.text.utf8), to: folder + statement.fileName)
      }
    }
    Terminal.say(summary(of: edition.report, at: path))
  }

  /// How much there is in a report, and where it was written.
  func summary(of report: Report, at path: String) -> String {
    let gaps = report.chapters.flatMap(\.blocks).count { $0.kind == .gap }
    let chapters = report.chapters.count
    return "\(chapters) \(chapters == 1 ? "chapter" : "chapters"), \(report.paragraphs.count) paragraphs, "
      + "\(gaps) places still to be written: \(path)"
  }

  private func bytes(of edition: Edition, _ session: Session, _ workplace: Workplace) async throws -> [UInt8]
  {
    switch format {
    case .text: return Array(TextDocument(edition.report).text.utf8)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(JSONDocument(edition.report))) + [UInt8(ascii: "\n")]
    case .html: return Array(HTMLDocument(edition).text.utf8)
    case .akn: return Array(akomaNtoso(edition, session).text.utf8)
    case .docx: return try await word(edition, session, workplace).bytes()
    case .pdf: return try await PDFDocument(word(edition, session, workplace), seconds: printSeconds).bytes()
    }
  }

  private func akomaNtoso(_ edition: Edition, _ session: Session) -> AkomaNtosoDocument {
    AkomaNtosoDocument(
      edition, bodyCode: session.body?.fact.code ?? "body", votes: RecordedVotes(session))
  }

  private func word(_ edition: Edition, _ session: Session, _ workplace: Workplace) async throws
    -> WordDocument
  {
    let template = try template.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
      }
      return Array(data)
    }
    guard let changesSince else { return try WordDocument(edition, template: template) }
    let before =
      switch changesSince {
      case .version(let version): session.asOf(version: version)
      case .time(let time): session.asOf(time: time)
      }
    let old = Report.draft(before)
    let earlier: Edition
    if let chapter = edition.isWhole ? nil : edition.report.chapters.first,
      let same = old.chapters.first(where: { $0.title == chapter.title })
    {
      earlier = .draft(same, of: old, masthead: nil, session: self.session.text)
    } else {
      earlier = .whole(old, masthead: nil, session: self.session.text)
    }
    let revisions = try await workplace.log.read(self.session, after: 0).map {
      ($0.version, Revision(author: $0.operatorName, time: $0.occurredAt))
    }
    let changes = WordChanges(since: earlier, revisions: Dictionary(revisions) { first, _ in first })
    return try WordDocument(edition, template: template, changes: changes)
  }

  // MARK: What comes back

  /// Lists what was changed in a document that came back, and records it where that is asked.
  func readBack(_ path: String, _ session: Session, _ workplace: Workplace) async throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
    }
    let reading = try WordReading(Array(data))
    guard reading.session == self.session.text else {
      throw Failure.badInput("\(path) was made from the session \(reading.session).")
    }
    guard reading.language == .english else {
      throw Failure.badInput(
        "\(path) is in the language \(reading.language.rawValue): a rewording is in English. Read back that version."
      )
    }
    let then = session.asOf(version: reading.version)
    let report = Report.draft(then)
    let sent: Edition
    if let numeral = reading.chapter {
      guard let chapter = report.chapters.first(where: { $0.numeral == numeral }) else {
        throw Failure.badInput("\(path) holds chapter \(numeral), which version \(reading.version) has not.")
      }
      sent = .draft(chapter, of: report, masthead: nil, session: self.session.text)
    } else {
      sent = .whole(report, masthead: nil, session: self.session.text)
    }
    let changes = reading.changes(since: sent)
    list(changes, version: reading.version)
    if record { try await self.record(changes.reworded, Report.draft(session), workplace) }
  }

  private func list(_ changes: ReturnedChanges, version: Int) {
    if changes.reworded.isEmpty, changes.others.isEmpty, changes.missing.isEmpty {
      return Terminal.say("Nothing was changed in the draft of version \(version).")
    }
    for change in changes.reworded {
      Terminal.say("\(change.name)")
      Terminal.say("  Was: \(change.before)\n  Now: \(change.after)")
    }
    for change in changes.others {
      Terminal.complain("Not a paragraph that can be reworded. Was: \(change.before) Now: \(change.after)")
    }
    for change in changes.missing { Terminal.complain("Not there any more: \(change.before)") }
  }

  private func record(
    _ changes: [ReturnedChange], _ report: Report, _ workplace: Workplace
  ) async throws {
    let clerk = Clerk(
      try await workplace.desk(self.session), operatorName: operatorOptions.name)
    for change in changes {
      guard let block = report.block(named: change.name) else {
        Terminal.complain("\(change.name) is not in the report any more; its new words are not recorded.")
        continue
      }
      if block.words == change.after { continue }
      if block.words != change.before {
        Terminal.complain("\(change.name) was changed since the document was made; it is recorded over that.")
      }
      let rewording = ReportWork.Rewording(
        paragraph: change.name, text: change.after, insteadOf: block.drafted ?? block.plainWords)
      let outcome = try await clerk.submit(
        .reportWork(.reword(rewording)), at: Terminal.now, id: UUID())
      if case .recorded(let entries) = outcome { for entry in entries { Terminal.say(entry.line) } }
    }
  }
}
