import ArgumentParser
import CommandLanguage
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
      return .draft(
        chapter, of: report, masthead: draft.masthead(of: chapter), session: self.session.text, part: part)
    }
    if let numeral = chapter?.uppercased(),
      let chapter = report.chapters.first(where: { $0.numeral == numeral })
    {
      return .draft(
        chapter, of: report, masthead: draft?.masthead(of: chapter), session: self.session.text, part: part)
    }
    return .whole(
      report, masthead: draft?.masthead(), session: self.session.text, symbol: symbol, part: part)
  }

  /// Writes the document that is asked for, with the resolutions in files beside it where they have files.
  func writeDocument(_ session: Session, _ report: Report, _ store: any SessionStore) async throws {
    let edition = try edition(session, report)
    let bytes = try await bytes(of: edition, session, store)
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

  private func bytes(of edition: Edition, _ session: Session, _ store: any SessionStore) async throws
    -> [UInt8]
  {
    switch format {
    case .text: return Array(TextDocument(edition.report).text.utf8)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(JSONDocument(edition.report))) + [UInt8(ascii: "\n")]
    case .html: return Array(HTMLDocument(edition).text.utf8)
    case .akn: return Array(akomaNtoso(edition, session).text.utf8)
    case .docx: return try await word(edition, session, store).bytes()
    case .pdf: return try await PDFDocument(word(edition, session, store), seconds: printSeconds).bytes()
    }
  }

  private func akomaNtoso(_ edition: Edition, _ session: Session) -> AkomaNtosoDocument {
    AkomaNtosoDocument(
      edition, bodyCode: session.body?.fact.code ?? "body", votes: RecordedVotes(session))
  }

  private func word(_ edition: Edition, _ session: Session, _ store: any SessionStore) async throws
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
    let revisions = try await store.log.read(self.session, after: 0).map {
      ($0.version, Revision(author: $0.operatorName, time: $0.occurredAt))
    }
    let changes = WordChanges(since: earlier, revisions: Dictionary(revisions) { first, _ in first })
    return try WordDocument(edition, template: template, changes: changes)
  }
}
