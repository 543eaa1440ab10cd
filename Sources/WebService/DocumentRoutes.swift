import Access
import CommandLanguage
import Documents
import Drafting
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// The report and the papers of a session, in every format that the command line writes.
struct DocumentRoutes {
  let backend: Backend
  private let printer = Printer()

  init(backend: Backend) { self.backend = backend }

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions/:session/report", use: report)
    router.get("sessions/:session/papers/:kind", use: paper)
  }

  @Sendable private func report(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let query = Query(request)
    let format = try query.format(.json, among: DocumentFormat.ofReports)
    let whole = try await backend.session(name)
    let session = whole.asOf(try query.asOf())
    let asked = try query.report()
    var options = DocumentOptions()
    options.isIndented = false
    let sentence = EventSentence(session.directory)
    options.words = { sentence.words($0) }
    do {
      if query.text("sinceAdoption") == "true" {
        return try await response(
          to: asked.sinceAdoption(of: session), in: format, options, named: "report-\(name)")
      }
      let report = try await asked.report(of: session)
      let content = try asked.content(report, of: session, named: name.text, in: format)
      guard case .report(let edition, _) = content else { throw Problem.failure }
      if let point = try query.point("changesSince") {
        let earlier = asked.earlier(edition, at: session.asOf(point))
        options.changes = WordChanges(since: earlier, revisions: try await revisions(name))
      }
      return try await response(to: content, in: format, options, named: edition.fileName)
    } catch let missing as ReportRequest.Missing {
      throw Problem.notFound("\(missing)")
    }
  }

  @Sendable private func paper(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    guard let kind = context.parameters.get("kind", as: Paper.Kind.self) else {
      let kinds = Paper.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.notFound("There is no such paper. Papers: \(kinds).")
    }
    let query = Query(request)
    let format = try query.format(.text, among: DocumentFormat.ofPapers)
    for choice in Paper.Choice.allCases where query.text(choice.rawValue) != nil {
      guard kind.choices.contains(choice) else {
        throw Problem.badRequest("The paper “\(kind.rawValue)” takes no “\(choice.rawValue)”.")
      }
    }
    let session = try await backend.session(name).asOf(try query.asOf())
    var options = DocumentOptions()
    options.isForExcel = query.text("excel") == "true"
    do {
      let asked = Paper.Request(
        kind, item: try query.number("item"), meeting: try query.number("meeting"),
        proposal: query.text("proposal"), in: session)
      let paper = try Paper.draft(asked, from: session)
      let file = paper.symbol?.replacing("/", with: "-") ?? "\(kind.rawValue)-\(name)"
      return try await response(to: .paper(paper), in: format, options, named: file)
    } catch let missing as Paper.Missing {
      throw Problem.notFound("\(missing)")
    }
  }

  /// Who recorded each event, and when, for the tracked changes.
  private func revisions(_ name: SessionName) async throws -> [Int: Revision] {
    let recorded = try await backend.sessions.log.read(name, after: 0)
    return Dictionary(recorded.map { ($0.version, Revision(author: $0.operatorName, time: $0.occurredAt)) }) {
      first, _ in first
    }
  }

  private func response(
    to content: DocumentContent, in format: DocumentFormat, _ options: DocumentOptions, named name: String
  ) async throws -> Response {
    do {
      let bytes =
        try format == .pdf
        ? await printer.print(content, options) : await content.bytes(in: format, options)
      var headers: HTTPFields = [.contentType: format.mediaType, .contentLength: "\(bytes.count)"]
      // What a browser would show in our name is offered for keeping.
      if format != .json, format != .text {
        let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }
        headers[.contentDisposition] = "attachment; filename=\"\(String(safe)).\(format.fileExtension)\""
      }
      return Response(
        status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    } catch let error as MissingFormat {
      throw Problem.unprocessable("\(error)")
    } catch PDFError.noLibreOffice {
      throw Problem.unprocessable(
        "This service prints no PDF, since LibreOffice is not installed. Take docx.")
    } catch let error as PDFError {
      throw Problem.unprocessable("\(error)")
    }
  }
}

/// Prints one PDF at a time: each takes LibreOffice, which needs a core and some hundred megabytes.
actor Printer {
  private var isBusy = false
  /// The seconds that a print may take, which a browser waits for.
  private static let seconds = 60

  /// Prints a document; throws a problem if another is being printed.
  func print(_ content: DocumentContent, _ options: DocumentOptions) async throws -> [UInt8] {
    guard !isBusy else { throw Problem.tooMany(retryAfter: 5) }
    isBusy = true
    defer { isBusy = false }
    var options = options
    options.printSeconds = Self.seconds
    return try await content.bytes(in: .pdf, options)
  }
}

extension Query {
  /// The format that is asked for, among those that the document has.
  fileprivate func format(_ usual: DocumentFormat, among formats: [DocumentFormat]) throws -> DocumentFormat {
    guard let text = text("format") else { return usual }
    guard let format = DocumentFormat(rawValue: text), formats.contains(format) else {
      throw Problem.badRequest(
        "“format” is none of: \(formats.map(\.rawValue).joined(separator: ", ")).")
    }
    return format
  }

  /// A whole number; nil if none was sent.
  fileprivate func number(_ name: String) throws -> Int? {
    try text(name).map { _ in try number(name, in: 0...1_000_000, or: 0) }
  }

  fileprivate func report() throws -> ReportRequest {
    var request = ReportRequest()
    if let chapter = text("chapter") { request.extent = .chapter(chapter) }
    if let addendum = try number("addendum") {
      guard request.extent == .whole else {
        throw Problem.badRequest("Give “chapter” or “addendum”, not both.")
      }
      request.extent = .addendum(addendum)
    }
    request.part = try choice("part", or: .regular)
    request.language = try choice("language", or: .english)
    request.symbol = text("symbol")
    return request
  }
}
