import ArgumentParser
import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData

extension DocumentFormat: ExpressibleByArgument {
  /// None, so that the help of a command lists the formats that it has.
  public static var allValueStrings: [String] { [] }

  /// Throws if the format is not one of these.
  func check(among formats: [DocumentFormat], output: String?) throws {
    guard formats.contains(self) else {
      throw ValidationError("--format is one of: \(DocumentFormat.list(formats)).")
    }
    if isBinary, output == nil {
      throw ValidationError("A document in \(rawValue) goes into a file: give --output.")
    }
  }

  /// The formats as a sentence lists them.
  static func list(_ formats: [DocumentFormat]) -> String {
    formats.map(\.rawValue).joined(separator: ", ")
  }
}

/// Documents from the report.
extension ReportCommand {
  /// What is asked for.
  func request() throws -> ReportRequest {
    var request = ReportRequest()
    if let chapter { request.extent = .chapter(chapter) }
    if let addendum { request.extent = .addendum(addendum) }
    (request.part, request.language, request.symbol) = (part, language, symbol)
    request.terms = try termsGiven()
    return request
  }

  /// Writes the document that is asked for, with the resolutions in files beside it where they have files.
  func write(
    _ content: DocumentContent, _ report: Report, _ session: Session, _ store: any SessionStore
  ) async throws {
    let bytes = try await content.bytes(in: format, options(content, store))
    guard let output else { return Terminal.say(String(decoding: bytes, as: UTF8.self), terminator: "") }
    let isFolder = WholeFile.isDirectory(output)
    let folder = output.hasSuffix("/") ? output : output + "/"
    let path = isFolder ? "\(folder)\(fileName(of: content)).\(format.fileExtension)" : output
    try WholeFile.write(bytes, to: path)
    var told = report
    if case .report(let edition, _) = content, addendum != nil || (format != .text && format != .json) {
      told = edition.report
      if format == .akn, isFolder {
        for statement in AkomaNtosoDocument(edition, of: session).statements {
          try WholeFile.write(Array(statement.text.utf8), to: folder + statement.fileName)
        }
      }
    }
    Terminal.say(summary(of: told, at: path))
  }

  private func fileName(of content: DocumentContent) -> String {
    if case .report(let edition, _) = content { return edition.fileName }
    return "report-\(session.text)"
  }

  /// How much there is in a report, and where it was written.
  private func summary(of report: Report, at path: String) -> String {
    let gaps = report.chapters.flatMap(\.blocks).count { $0.kind == .gap }
    let chapters = report.chapters.count
    return "\(chapters) \(chapters == 1 ? "chapter" : "chapters"), \(report.paragraphs.count) paragraphs, "
      + "\(gaps) places still to be written: \(path)"
  }

  private func options(_ content: DocumentContent, _ store: any SessionStore) async throws -> DocumentOptions
  {
    var options = DocumentOptions()
    options.printSeconds = printSeconds
    options.template = try template.map(templateBytes)
    if case .report(_, let session) = content {
      let sentence = EventSentence(session.directory)
      options.words = { sentence.words($0) }
    }
    guard let changesSince, case .report(let edition, let session) = content else { return options }
    let revisions = try await store.log.read(self.session, after: 0).map {
      ($0.version, Revision(author: $0.operatorName, time: $0.occurredAt))
    }
    options.changes = WordChanges(
      since: try request().earlier(edition, at: session.asOf(changesSince)),
      revisions: Dictionary(revisions) { first, _ in first })
    return options
  }
}

/// The bytes of the Word document whose styles are taken.
func templateBytes(_ path: String) throws -> [UInt8] {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
  }
  return Array(data)
}
