import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// The same log and version make the same bytes. Runs of the program in two processes are tested with the program.
@Suite("The same bytes")
struct SameBytesTests {
  @Test func ofEveryFormatThatTheProgramWritesItself() throws {
    for make in [
      { try WordDocument(Editions.whole()).bytes() },
      { Array(HTMLDocument(Editions.whole()).text.utf8) },
      { Array(TextDocument(Editions.whole().report).text.utf8) },
      {
        Array(AkomaNtosoDocument(Editions.whole(), of: Editions.session).text.utf8)
      },
    ] as [() throws -> [UInt8]] {
      let (first, second) = (try make(), try make())
      #expect(first == second && !first.isEmpty)
    }
  }

  @Test func ofATemplatedDocumentAndOfTrackedChanges() throws {
    let template = try WordDocument(Editions.whole()).bytes()
    let (before, after) = try Editions.beforeAndAfter()
    let make = {
      try WordDocument(after, template: template, changes: WordChanges(since: before, revisions: [:])).bytes()
    }
    let (first, second) = (try make(), try make())
    #expect(first == second)
  }

  @Test func ofAPDFPrintedAtAnotherMoment() throws {
    func printed(at moment: String, _ identifier: Character) -> [UInt8] {
      let name = String(repeating: identifier, count: 32)
      return Array(
        "%PDF-1.6\n/CreationDate(D:\(moment)Z')>>\n/ID [ <\(name)>\n<\(name)> ]\n/DocChecksum /\(name)\n>>\n%%EOF"
          .utf8)
    }
    let day = try #require(Day("2024-05-17"))
    let first = PDFStamp.stamped(printed(at: "20261125200539", "A"), day: day)
    let second = PDFStamp.stamped(printed(at: "20270101000000", "B"), day: day)
    #expect(first == second && first.count == printed(at: "20270101000000", "B").count)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("/CreationDate(D:20240517000000Z')") && !text.contains("AAAA"))
    // Another document has another identifier, and what is no PDF stays as it is.
    #expect(PDFStamp.stamped(Array("x".utf8) + printed(at: "20270101000000", "B"), day: day) != first)
    #expect(PDFStamp.stamped(Array("short".utf8), day: day) == Array("short".utf8))
  }

  @Test func ofAPDFThatLibreOfficePrints() async throws {
    guard Tool.soffice.isThere else { return print("Skipped: LibreOffice is not installed.") }
    let word = try WordDocument(try Editions.chapter("III"))
    let (first, second) = (try await PDFDocument(word).bytes(), try await PDFDocument(word).bytes())
    #expect(first == second)
    // What was overwritten holds the day of the document.
    #expect(Data(first).range(of: Data("/CreationDate(D:20270317000000".utf8)) != nil)
  }
}
