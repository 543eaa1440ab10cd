import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// The text of each format is the canonical text of the same version, block by block; HTML, Akoma Ntoso and Word
/// are held against it where they are tested.
@Suite("The same text in every format")
struct SameTextTests {
  private func editions() throws -> [Edition] {
    let session = try Editions.withText()
    return [Editions.whole(session), try Editions.chapter("II", session), try Editions.french()]
  }

  @Test func theTextHasEachBlockOnALineAndEachNoteAfterIt() throws {
    for edition in try editions() {
      let chapters = edition.report.chapters.flatMap { chapter in
        ["\(edition.words.chapter) \(chapter.numeral)", chapter.title]
          + chapter.blocks.flatMap { block in
            ["\(block.number.map { "\($0). " } ?? "")\(block.words)"]
              + block.notes.map { "\($0.mark) \($0.words)" }
          }
      }
      let lines = TextDocument(edition.report).text.split(separator: "\n").map(String.init)
      #expect(lines.suffix(chapters.count) == chapters[...])
    }
  }

  private struct Read: Decodable {
    struct Chapter: Decodable {
      var numeral, title: String
      var blocks: [Block]
    }
    struct Block: Decodable {
      var name, words: String
      var number: Int?
      var notes: [Note]
      var sources: [Int]
    }
    struct Note: Decodable { var mark, words: String }
    var version: Int
    var language: String
    var chapters: [Chapter]
  }

  @Test func jsonHasEachBlockWithItsProvenance() throws {
    for edition in try editions() {
      let data = try JSONEncoder().encode(JSONDocument(edition.report))
      let read = try JSONDecoder().decode(Read.self, from: data)
      #expect(read.version == edition.report.version && read.language == edition.report.language.rawValue)
      #expect(read.chapters.map(\.numeral) == edition.report.chapters.map(\.numeral))
      let blocks = edition.report.chapters.flatMap(\.blocks)
      #expect(read.chapters.flatMap(\.blocks).count == blocks.count)
      for (read, block) in zip(read.chapters.flatMap(\.blocks), blocks) {
        #expect(read.words == block.words && read.number == block.number && read.name == block.name)
        #expect(read.notes.map(\.words) == block.notes.map(\.words) && read.sources == block.sources)
      }
    }
  }

  // MARK: PDF

  /// Words without spaces, as they can be compared however lines break.
  private func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

  /// What is printed of a block: its number, its words, the marks of its notes.
  private func printed(_ block: Block) -> String {
    let words = block.inlines.map { inline in
      switch inline {
      case .words(let words, _): words
      case .note(let mark, _), .mark(let mark): Superscript.plain(mark)
      }
    }
    return squeezed("\(block.number.map { "\($0)." } ?? "")\(words.joined())")
  }

  /// Whether the pages hold the words, on one of them or from one to the next.
  private func holds(_ words: String, _ pages: [Data]) -> Bool {
    let words = Data(words.utf8)
    if pages.contains(where: { $0.range(of: words) != nil }) { return true }
    return zip(pages, pages.dropFirst()).contains { page, next in
      // As much of it as this page holds; the rest stands on the next.
      var (held, tooMuch) = (0, words.count)
      while tooMuch - held > 1 {
        let half = (held + tooMuch) / 2
        if page.range(of: words[..<half]) != nil { held = half } else { tooMuch = half }
      }
      return held > 0 && next.range(of: words[held...]) != nil
    }
  }

  @Test func thePDFHasEachBlockAndEachNote() async throws {
    guard Tool.soffice.isThere, Tool.pdftotext.isThere else {
      return print("Skipped: LibreOffice or pdftotext is not installed.")
    }
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let edition = try Editions.whole(Editions.withText())
    let file = folder.appending(path: "report.pdf")
    try Data(try await PDFDocument(try WordDocument(edition)).bytes()).write(to: file)
    // Lines in the order of the page's content; running headers and footers are cut off.
    let area = ["-raw", "-x", "0", "-y", "66", "-W", "600", "-H", "722"]
    let text = try await Tool.pdftotext.run(area + [file.path, "-"])
    let pages = text.output.split(separator: "\u{C}", omittingEmptySubsequences: false).map {
      Data(squeezed(String($0)).utf8)
    }
    try #require(pages.count > 8)
    for block in edition.blocks {
      #expect(holds(printed(block), pages), "\(block.words)")
      for note in block.notes {
        let words = squeezed(note.words.filter { $0 != "*" })
        #expect(holds(words, pages), "\(note.words)")
      }
    }
  }
}
