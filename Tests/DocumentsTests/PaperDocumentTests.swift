import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// The papers in their formats: each says what the canonical text says, block by block.
@Suite("Papers in their formats")
struct PaperDocumentTests {
  private static let papers: [Paper] = {
    guard
      let replay = try? Replay(body: "ccpcj", folder: Place.sessions.appending(path: "ccpcj-40")),
      let then = RoomTime("2031-05-12 10:36")
    else { return [] }
    let requests: [Paper.Request] = [
      .provisionalAgenda, .documents, .journal(meeting: 1), .participants, .chair(item: nil), .vote(nil),
      .statistics,
    ]
    let speakers = try? Paper.draft(
      .speakers(meeting: nil, item: nil), from: replay.session.asOf(time: then))
    return requests.compactMap { try? Paper.draft($0, from: replay.session) } + [speakers].compactMap(\.self)
  }()

  static func paper(_ kind: Paper.Kind) throws -> Paper {
    try #require(papers.first { $0.kind == kind })
  }

  /// The words of the paragraphs of a Word document, the cells of a row parted by tabs, in order; empty ones aside.
  private func lines(ofWord bytes: [UInt8]) throws -> [String] {
    let part = try #require(try ZipArchive(reading: bytes).entry("word/document.xml"))
    var lines: [String] = []
    var line = ""
    var cells: [String]?
    for token in try XMLTokens(part).all {
      switch token {
      case .start("w:tr", _, _): cells = []
      case .start("w:tab", _, isEmpty: true) where !line.isEmpty: line += " "
      case .end("w:tc"): cells?.append(line)
      case .end("w:tr"):
        lines.append((cells ?? []).joined(separator: "\t"))
        (cells, line) = (nil, "")
      case .start("w:tc", _, _): line = ""
      case .end("w:p") where cells == nil:
        if !line.isEmpty { lines.append(line) }
        line = ""
      case .words(let words): line += words
      case .start, .end: continue
      }
    }
    return lines.map(Typography.unbound)
  }

  /// The same of a page, what belongs to a drawing aside.
  private func lines(ofHTML text: String) throws -> [String] {
    var lines: [String] = []
    var line = ""
    var cells: [String]?
    var aside = 0
    let page = text.replacing("<!DOCTYPE html>", with: "")
    for token in try XMLTokens(Array(page.utf8)).all {
      switch token {
      case .start(let name, _, let isEmpty):
        if ["svg", "head"].contains(name), !isEmpty { aside += 1 }
        if name == "tr" { cells = [] }
        if name != "span" { line = "" }
      case .words(let words): if aside == 0 { line += words }
      case .end(let name):
        if ["svg", "head"].contains(name) { aside -= 1 }
        if ["td", "th"].contains(name) { cells?.append(line) }
        if name == "tr" {
          lines.append((cells ?? []).joined(separator: "\t"))
          cells = nil
        } else if ["p", "h1", "h2", "h3", "h4", "li"].contains(name), aside == 0 {
          lines.append(line)
        }
      }
    }
    return lines.map(Typography.unbound)
  }

  @Test func thereIsOneOfEachKind() {
    #expect(Set(PaperDocumentTests.papers.map(\.kind)) == Set(Paper.Kind.allCases))
  }

  @Test("Word says what the canonical text says", arguments: Paper.Kind.allCases)
  func wordSaysWhatTheCanonicalTextSays(_ kind: Paper.Kind) throws {
    let paper = try PaperDocumentTests.paper(kind)
    let word = try lines(ofWord: try PaperWord(paper).bytes())
    let blocks = paper.blocks.flatMap(PaperText.lines)
    #expect(Array(word.suffix(blocks.count)) == blocks)
    let head = word.dropLast(blocks.count).joined(separator: "\n")
    for line in paper.headLines + [paper.title] { #expect(head.contains(line), "\(line)") }
  }

  @Test("the page says what the canonical text says", arguments: Paper.Kind.allCases)
  func thePageSaysWhatTheCanonicalTextSays(_ kind: Paper.Kind) throws {
    let paper = try PaperDocumentTests.paper(kind)
    let charts = Set(paper.charts.map(\.title))
    let page = try lines(ofHTML: PaperHTML(paper).text)
    #expect(page == PaperText(paper).lines.filter { !charts.contains($0) })
    for chart in charts { #expect(PaperHTML(paper).text.contains(Markup.escaped(chart))) }
  }

  @Test("the columns of the text stand under each other, and say the same", arguments: Paper.Kind.allCases)
  func theTextSaysTheSame(_ kind: Paper.Kind) throws {
    let paper = try PaperDocumentTests.paper(kind)
    func squeezed(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    let canonical = PaperText(paper).lines.joined(separator: "\n")
    #expect(squeezed(PaperText(paper).text) == squeezed(canonical))
  }

  @Test func theSamePaperGivesTheSameBytes() throws {
    for paper in PaperDocumentTests.papers {
      #expect(try PaperWord(paper).bytes() == PaperWord(paper).bytes())
    }
  }

  @Test func aWordDocumentOfAPaperIsNoDraftThatCameBack() throws {
    let bytes = try PaperWord(try PaperDocumentTests.paper(.documents)).bytes()
    #expect(throws: (any Error).self) { try WordReading(bytes) }
  }

  @Test("every paper of a whole session is made in a moment")
  func everyPaperOfAWholeSessionIsMadeInAMoment() throws {
    let session = try Replay(body: "ccpcj", folder: Place.demonstration).session
    let requests: [Paper.Request] = [
      .provisionalAgenda, .documents, .speakers(meeting: 6, item: nil), .journal(meeting: 6), .participants,
      .chair(item: 6), .statistics,
    ]
    for request in requests {
      var kind = Paper.Kind.vote
      let time = try ContinuousClock().measure {
        let paper = try Paper.draft(request, from: session)
        kind = paper.kind
        #expect(!PaperText(paper).text.isEmpty && !PaperHTML(paper).text.isEmpty)
        #expect(!(try PaperWord(paper).bytes().isEmpty))
      }
      print("\(kind.rawValue): \(time)")
      #expect(time < .seconds(2), "\(kind.rawValue)")
    }
  }

  // MARK: Tables for programs

  @Test func theTabularPapersAreTables() throws {
    for kind in [Paper.Kind.speakers, .vote, .statistics, .documents, .participants] {
      let table = try #require(try PaperDocumentTests.paper(kind).csv())
      let lines = table.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.count > 2 && lines.last == "")
    }
    #expect(try PaperDocumentTests.paper(.journal).csv() == nil)
  }

  // MARK: Charts

  @Test func theChartNamesItselfAndTellsSeriesByPatterns() throws {
    let drawing = try #require(ChartDrawing(try PaperDocumentTests.paper(.statistics))).text
    let names = try XMLTokens(Array(drawing.utf8)).all.compactMap { token -> String? in
      if case .start(let name, _, _) = token { return name }
      return nil
    }
    #expect(names.filter { $0 == "pattern" }.count == 3)
    #expect(names.filter { $0 == "title" }.count == 4 && names.filter { $0 == "desc" }.count == 3)
    for word in ["Members", "Observer States", "Others", "Colombia", "8:00"] {
      #expect(drawing.contains(">\(word)<"), "\(word)")
    }
    let labels = drawing.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.1.split(separator: " ") }
    for label in labels { #expect(drawing.contains("id=\"\(label)\"")) }
    #expect(ChartDrawing(try PaperDocumentTests.paper(.documents)) == nil)
  }

  // MARK: Other programs

  @Test func everyPartIsWellFormedAndPandocReadsEveryBlock() async throws {
    guard Tool.xmllint.isThere, Tool.pandoc.isThere else {
      return print("Skipped: xmllint or pandoc is not installed.")
    }
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for kind in [Paper.Kind.statistics, .chair, .provisionalAgenda] {
      let paper = try PaperDocumentTests.paper(kind)
      let bytes = try PaperWord(paper).bytes()
      for (index, entry) in try ZipArchive(reading: bytes).entries.enumerated() {
        try Data(entry.bytes).write(to: folder.appending(path: "part\(index).xml"))
      }
      let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasPrefix("part")
      }
      let checked = try await Tool.xmllint.run(
        ["--nonet", "--noout"] + parts.map { folder.appending(path: $0).path })
      #expect(checked.isDone, "\(checked.errors)")
      let file = folder.appending(path: "paper.docx")
      try Data(bytes).write(to: file)
      let plain = try await Tool.pandoc.run(["-f", "docx", "-t", "plain", "--wrap=none", file.path])
      let said = Typography.unbound(plain.output).split(whereSeparator: \.isWhitespace).joined()
      for block in paper.blocks {
        guard case .spoken(let words) = block else { continue }
        #expect(said.contains(words.split(whereSeparator: \.isWhitespace).joined()), "\(words)")
      }
    }
  }

  @Test func libreOfficePrintsThePaperWithItsCharts() async throws {
    guard Tool.soffice.isThere, Tool.pdftotext.isThere else {
      return print("Skipped: LibreOffice or pdftotext is not installed.")
    }
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let paper = try PaperDocumentTests.paper(.statistics)
    let file = folder.appending(path: "statistics.pdf")
    try Data(try await PDFDocument(try PaperWord(paper)).bytes()).write(to: file)
    let text = try await Tool.pdftotext.run(["-layout", file.path, "-"]).output
    // The names stand in the table, and again beside the bars.
    for name in ["Colombia", "Netherlands"] {
      #expect(text.matches(of: try Regex(name)).count >= 2, "\(name)")
    }
    #expect(text.contains("Observer States"))
  }
}
