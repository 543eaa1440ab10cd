import Drafting
import FoundationEssentials
import Proceedings
import ReferenceData

/// The content of a document, before it is written in a format.
public enum DocumentContent: Sendable {
  /// The report or a chapter of it, with the session that it tells of.
  case report(Edition, of: Session)
  /// The report, or one chapter, beside what was adopted of it.
  case sinceAdoption(SinceAdoption, chapter: String?)
  /// Another paper.
  case paper(Paper)

  /// The formats in which it can be written.
  public var formats: [DocumentFormat] {
    switch self {
    case .report: DocumentFormat.ofReports
    case .sinceAdoption: [.text, .json]
    case .paper(let paper):
      DocumentFormat.ofPapers.filter {
        ($0 != .csv || paper.records != nil) && ($0 != .svg || !paper.charts.isEmpty)
      }
    }
  }
}

/// How a document is written, beside its format.
public struct DocumentOptions: Sendable {
  /// The Word document whose styles and page are taken.
  public var template: [UInt8]?
  /// The changes to track in Word.
  public var changes: WordChanges?
  /// The seconds that LibreOffice may take to print a PDF.
  public var printSeconds = 120
  /// Whether CSV begins with the mark by which Excel reads UTF-8.
  public var isForExcel = false
  /// Whether JSON has lines and indents, for people.
  public var isIndented = true
  /// How an event is told in a line, where JSON lists what the report does not tell.
  public var words: @Sendable (Session.Event) -> String = { $0.kind }

  /// The usual options.
  public init() {}
}

/// The error if there is no such document in that format.
public enum MissingFormat: Error, Sendable, Equatable, CustomStringConvertible {
  /// The paper is no table.
  case noTable(Paper.Kind)
  /// The paper has no chart.
  case noChart(Paper.Kind)
  /// The format is for other documents.
  case unknown(DocumentFormat, known: [DocumentFormat])

  /// The fact, and what to do.
  public var description: String {
    switch self {
    case .noTable(let kind):
      "The paper “\(kind.rawValue)” is no table. Take text, html, docx or pdf."
    case .noChart(.statistics): "Nobody has spoken yet, so that there is no chart."
    case .noChart(let kind): "The paper “\(kind.rawValue)” has no chart; the statistics have."
    case .unknown(let format, let known):
      "There is no such document in \(format.rawValue). Take one of: "
        + known.map(\.rawValue).joined(separator: ", ") + "."
    }
  }
}

extension DocumentContent {
  /// Writes the document: the bytes of a file in that format.
  public func bytes(
    in format: DocumentFormat, _ options: DocumentOptions = DocumentOptions()
  ) async throws -> [UInt8] {
    switch self {
    case .report(let edition, let session): try await bytes(of: edition, session, in: format, options)
    case .sinceAdoption(let since, let chapter):
      try bytes(of: since, chapter, in: format, options)
    case .paper(let paper): try await bytes(of: paper, in: format, options)
    }
  }

  private func bytes(
    of edition: Edition, _ session: Session, in format: DocumentFormat, _ options: DocumentOptions
  ) async throws -> [UInt8] {
    func word() throws -> WordDocument {
      try WordDocument(edition, template: options.template, changes: options.changes)
    }
    switch format {
    case .text: return Array(TextDocument(edition.report).text.utf8)
    case .json: return try options.json(JSONDocument(edition, of: session, words: options.words))
    case .html: return Array(HTMLDocument(edition).text.utf8)
    case .akn: return Array(AkomaNtosoDocument(edition, of: session).text.utf8)
    case .docx: return try word().bytes()
    case .pdf: return try await PDFDocument(word(), seconds: options.printSeconds).bytes()
    case .csv, .svg: throw MissingFormat.unknown(format, known: formats)
    }
  }

  private func bytes(
    of since: SinceAdoption, _ chapter: String?, in format: DocumentFormat, _ options: DocumentOptions
  ) throws -> [UInt8] {
    switch format {
    case .text: return Array(ChangesDocument(since, chapter: chapter).text.utf8)
    case .json: return try options.json(JSONDocument(since, chapter: chapter))
    case .docx, .html, .akn, .pdf, .csv, .svg: throw MissingFormat.unknown(format, known: formats)
    }
  }

  private func bytes(
    of paper: Paper, in format: DocumentFormat, _ options: DocumentOptions
  ) async throws -> [UInt8] {
    func word() throws -> PaperWord { try PaperWord(paper, template: options.template) }
    switch format {
    case .text: return Array(PaperText(paper).text.utf8)
    case .html: return Array(PaperHTML(paper).text.utf8)
    case .docx: return try word().bytes()
    case .pdf: return try await PDFDocument(word(), seconds: options.printSeconds).bytes()
    case .csv:
      guard let table = paper.csv(for: options.isForExcel ? .excel : .anyProgram) else {
        throw MissingFormat.noTable(paper.kind)
      }
      return Array(table.utf8)
    case .svg:
      guard let drawing = ChartDrawing(paper) else { throw MissingFormat.noChart(paper.kind) }
      return Array(drawing.text.utf8)
    case .json, .akn: throw MissingFormat.unknown(format, known: formats)
    }
  }
}

extension DocumentOptions {
  fileprivate func json(_ document: JSONDocument) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    return Array(try encoder.encode(document)) + (isIndented ? [UInt8(ascii: "\n")] : [])
  }
}
