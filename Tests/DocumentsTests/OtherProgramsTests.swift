import Drafting
import Foundation
import Testing

@testable import Documents

/// What other programs make of the documents. A program that is not installed is named, and its test skipped.
@Suite("Other programs")
struct OtherProgramsTests {
  private func saved(_ edition: Edition, in folder: URL) throws -> String {
    let file = folder.appending(path: "document.docx")
    try Data(try WordDocument(edition).bytes()).write(to: file)
    return file.path
  }

  @Test func everyPartIsWellFormed() async throws {
    guard Tool.xmllint.isThere else { return print("Skipped: xmllint is not installed.") }
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for entry in try ZipArchive(reading: try WordDocument(Editions.whole(Editions.withText())).bytes())
      .entries
    {
      let file = folder.appending(path: "part.xml")
      try Data(entry.bytes).write(to: file)
      let checked = try await Tool.xmllint.run(["--nonet", "--noout", file.path])
      #expect(checked.isDone, "\(entry.name): \(checked.errors)")
    }
  }

  @Test func pandocReadsEveryParagraphNoteAndStyle() async throws {
    guard Tool.pandoc.isThere else { return print("Skipped: pandoc is not installed.") }
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let edition = try Editions.whole(Editions.withText())
    let file = try saved(edition, in: folder)
    let native = try await Tool.pandoc.run(["-f", "docx+styles", "-t", "native", file])
    for style in ["Text Paragraph", "Text Title", "Numbered Paragraph", "List Line"] {
      #expect(
        native.output.contains("\"custom-style\"\n") || native.output.contains("\"\(style)\""), "\(style)")
    }
    #expect(
      native.output.split(separator: "Note\n").count + native.output.split(separator: "Note [").count > 2)
    let plain = try await Tool.pandoc.run(["-f", "docx", "-t", "plain", "--wrap=none", file])
    let text = Typography.unbound(plain.output)
    for block in edition.blocks where block.kind == .paragraph || block.kind == .gap {
      #expect(text.contains(block.plainWords.suffix(60).split(separator: "*").last ?? ""), "\(block.words)")
    }
  }

  @Test func libreOfficePrintsATaggedPDF() async throws {
    guard Tool.soffice.isThere else { return print("Skipped: LibreOffice is not installed.") }
    let bytes = try await PDFDocument(try WordDocument(try Editions.chapter("VIII"))).bytes()
    #expect(bytes.starts(with: Array("%PDF".utf8)))
    #expect(Data(bytes).range(of: Data("/MarkInfo".utf8)) != nil)
  }

  @Test func whatLibreOfficeSavesUnchangedIsUnchanged() async throws {
    guard Tool.soffice.isThere else { return print("Skipped: LibreOffice is not installed.") }
    for edition in [
      try Editions.whole(Editions.withText()), try Editions.chapter("II"), try Editions.chapter("VIII"),
    ] {
      let folder = try Editions.folder()
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = try saved(edition, in: folder)
      let out = folder.appending(path: "out")
      let converted = try await Tool.soffice.run([
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "docx",
        "--outdir",
        out.path, file,
      ])
      try #require(converted.isDone, "\(converted.errors)")
      let bytes = Array(try Data(contentsOf: out.appending(path: "document.docx")))
      let changes = try WordReading(bytes).changes(since: edition)
      #expect(changes.all.map(\.description) == [])
    }
  }

  @Test func saysWhereLibreOfficeIsMissing() throws {
    let word = try WordDocument(try Editions.chapter("VIII"))
    #expect(throws: PDFError.noLibreOffice) { try PDFDocument(word, path: "/nowhere") }
  }
}
