import CommandLanguage
import Documents
import Drafting
import Foundation
import Proceedings
import Testing

/// The proof of the program: from the record of a session to its published report, word for word.
@Suite(
  "The published report", .enabled(if: Place.hasReference, "the published report is not beside the project"))
struct PublishedReportTests {
  /// A block of the published report.
  private struct Published: Decodable {
    var kind: String
    var chapter: String
    var text: String
    var number: Int?
    var origin: String?
  }

  private static func published() throws -> [Published] {
    try JSONDecoder().decode(
      [Published].self, from: Data(contentsOf: Place.reference.appending(path: "report.json")))
  }

  private static func replayed() throws -> Replay {
    var replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let material = try Material(folder: Place.reference.path, session: replay.session, named: "replay")
    #expect(material.warnings.isEmpty)
    for command in material.commands { try replay.take(command) }
    return replay
  }

  /// Words and punctuation alone: the published text was read from print.
  private static func plain(_ text: String) -> String {
    let kept = text.filter { !"⁰¹²³⁴⁵⁶⁷⁸⁹*".contains($0) }
    let quotes = ["’": "'", "‘": "'", "“": "\"", "”": "\"", "\u{00A0}": " ", "\u{2011}": "-"]
    return quotes.reduce(kept) { $0.replacing($1.key, with: $1.value) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The published blocks of a kind that the draft has not, word for word, in the same chapter.
  private static func missing(_ kind: String, origin: String? = nil, in report: Report) throws -> [Published]
  {
    var drafted: [String: [String: Int]] = [:]
    for chapter in report.chapters {
      for block in chapter.blocks {
        drafted[chapter.numeral, default: [:]][plain(block.words), default: 0] += 1
      }
    }
    return try published().filter { block in
      guard block.kind == kind, origin == nil || block.origin == origin else { return false }
      let words = plain(block.text)
      guard let left = drafted[block.chapter]?[words], left > 0 else { return true }
      drafted[block.chapter]?[words] = left - 1
      return false
    }
  }

  @Test func titlesHeadingsListsTablesAndTextsAreAllThere() throws {
    let report = Report.draft(try Self.replayed().session)
    let titles = Set(report.chapters.map { Self.plain($0.title) })
    #expect(
      try Self.published().filter { $0.kind == "title" }.allSatisfy { titles.contains(Self.plain($0.text)) })
    for kind in ["heading", "item", "row", "text"] {
      #expect(try Self.missing(kind, in: report).map(\.text) == [], "\(kind)")
    }
    #expect(try Self.missing("paragraph", origin: "summary", in: report).map(\.number) == [])
  }

  @Test func theRecordIsToldInThePublishedWordsButForSevenParagraphs() throws {
    let report = Report.draft(try Self.replayed().session)
    let missing = try Self.missing("paragraph", origin: "record", in: report).compactMap(\.number)
    // 115 is there because the drafters joined two paragraphs; the words are the program’s.
    #expect(missing == [14, 33, 65, 66, 68, 120, 143])
  }

  @Test func theParagraphsStandAtTheirNumbers() throws {
    let report = Report.draft(try Self.replayed().session)
    #expect(report.paragraphs.count == 170)
    let numbers = Dictionary(
      report.paragraphs.map { (Self.plain($0.words), $0.number ?? 0) },
      uniquingKeysWith: { first, _ in first })
    for block in try Self.published() where block.kind == "paragraph" {
      if let number = numbers[Self.plain(block.text)] { #expect(number == block.number) }
    }
  }

  @Test func theFootnotesAreThereInTheirOrder() throws {
    let report = Report.draft(try Self.replayed().session)
    let drafted = report.chapters.flatMap(\.blocks).flatMap(\.notes).map {
      "\($0.mark) \(Self.plain($0.words))"
    }
    let text = try String(contentsOf: Place.reference.appending(path: "report.txt"), encoding: .utf8)
    let published = text.split(separator: "\n").filter { line in
      guard let first = line.first else { return false }
      return "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(first) || line.hasPrefix("* ") || line.hasPrefix("** ")
    }.map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return "\(parts.first ?? "") \(Self.plain(String(parts.last ?? "")))"
    }
    #expect(drafted == published)
  }

  @Test func withTheRapporteursRewordingsEveryParagraphIsThePublishedOne() throws {
    var replay = try Self.replayed()
    let drafted = Report.draft(replay.session)
    let wanted =
      try Self.missing("paragraph", origin: "record", in: drafted)
      + Self.missing("paragraph", origin: "mixed", in: drafted)
    for block in wanted {
      let paragraph = try #require(block.number.flatMap(drafted.paragraph))
      try replay.take(
        .reportWork(
          .reword(.init(paragraph: paragraph.name, text: block.text, insteadOf: paragraph.plainWords))))
    }
    let report = Report.draft(replay.session)
    #expect(try Self.missing("paragraph", in: report).compactMap(\.number) == [])
    #expect(report.paragraphs.allSatisfy { !$0.isOutdated })
    // The note on the statement that paragraph 99 no longer mentions has gone over to paragraph 100.
    #expect(report.paragraph(100)?.notes.count == 1)
    let before = drafted.chapters.flatMap(\.blocks).flatMap(\.notes).map(\.words)
    #expect(report.chapters.flatMap(\.blocks).flatMap(\.notes).map(\.words) == before)
  }

  @Test func everyParagraphKnowsItsEvents() throws {
    let session = try Self.replayed().session
    let versions = Set(session.history.map(\.moment.version))
    for paragraph in Report.draft(session).paragraphs {
      #expect(!paragraph.sources.isEmpty, "\(paragraph.number ?? 0)")
      #expect(versions.isSuperset(of: paragraph.sources))
    }
  }
}
