import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// Every part of every kind of Word document against the schemas of ECMA-376, transitional.
@Suite("Word documents and their schemas", .enabled(if: Tool.xmllint.isThere, "xmllint is not installed"))
struct WordSchemaTests {
  /// The schema of a part; nil for those that come as they are from a template.
  private func schema(of part: String) -> String? {
    switch part {
    case "[Content_Types].xml": "opc-contentTypes"
    case "docProps/core.xml": "opc-coreProperties"
    case "docProps/custom.xml": "shared-documentPropertiesCustom"
    case _ where part.hasSuffix(".rels"): "opc-relationships"
    case _ where part.hasPrefix("word/theme/"): nil
    case _ where part.hasPrefix("word/charts/"): "dml-chart"
    case _: "wml"
    }
  }

  /// A name for a part that xmllint repeats as it is.
  private func fileName(of part: String) -> String {
    String(part.map { $0.isLetter || $0 == "." ? $0 : "-" })
  }

  /// What xmllint finds wrong in the parts of a document, each with the name of the part.
  private func faults(in bytes: [UInt8]) async throws -> [String] {
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var parts: [String: [String]] = [:]
    for (index, entry) in try ZipArchive(reading: bytes).entries.enumerated() {
      guard let schema = schema(of: entry.name) else { continue }
      let file = folder.appending(path: "\(index)-\(fileName(of: entry.name))")
      try Data(entry.bytes).write(to: file)
      parts[schema, default: []].append(file.path)
    }
    #expect(parts["wml"]?.count ?? 0 >= 11)
    var faults: [String] = []
    for (schema, files) in parts {
      let checked = try await Tool.xmllint.run(
        ["--nonet", "--noout", "--schema", Tool.schema(schema)] + files)
      if !checked.isDone {
        faults += checked.errors.split(separator: "\n").map(String.init).filter {
          !$0.hasSuffix(" validates")
        }
      }
    }
    return faults
  }

  @Test func theWholeReportFollowsThem() async throws {
    #expect(try await faults(in: WordDocument(Editions.whole(Editions.withText())).bytes()) == [])
  }

  @Test func theDraftReportAndItsAddendaFollowThem() async throws {
    for numeral in ["I", "II", "VIII"] {
      let edition = try Editions.chapter(numeral, Editions.withText())
      #expect(try await faults(in: WordDocument(edition).bytes()) == [])
    }
  }

  @Test func aReportInFrenchFollowsThem() async throws {
    #expect(try await faults(in: WordDocument(Editions.french()).bytes()) == [])
  }

  @Test func aDocumentInTheLookOfATemplateFollowsThem() async throws {
    let template = try WordDocument(Editions.whole()).bytes()
    let edition = try Editions.chapter("III")
    #expect(try await faults(in: WordDocument(edition, template: template).bytes()) == [])
  }

  @Test func theOtherPapersFollowThemChartsAndAll() async throws {
    let session = try Replay(body: "ccpcj", folder: Place.sessions.appending(path: "ccpcj-40")).session
    for request in [.provisionalAgenda, .documents, .participants, .vote(nil), .statistics] as [Paper.Request]
    {
      let bytes = try PaperWord(Paper.draft(request, from: session)).bytes()
      #expect(try await faults(in: bytes) == [], "\(request)")
    }
  }

  @Test func trackedChangesFollowThem() async throws {
    let (before, after) = try Editions.beforeAndAfter()
    let changes = WordChanges(since: before, revisions: [:])
    let bytes = try WordDocument(after, changes: changes).bytes()
    let text = String(
      decoding: try #require(ZipArchive(reading: bytes).entry("word/document.xml")), as: UTF8.self)
    #expect(text.contains("<w:tblHeader/></w:trPr>") && text.contains("<w:cantSplit/><w:ins "))
    #expect(text.contains("<w:cantSplit/><w:del "))
    #expect(try await faults(in: bytes) == [])
  }

  /// The schema of charts is not among those here: their parts, and the references to them, are left out.
  @Test("a paper follows them", arguments: Paper.Kind.allCases)
  func aPaperFollowsThem(kind: Paper.Kind) async throws {
    var paper = try PaperDocumentTests.paper(kind)
    paper.blocks.removeAll { block in
      if case .chart = block { return true }
      return false
    }
    #expect(try await faults(in: PaperWord(paper).bytes()) == [])
  }

  @Test(
    "a broken part is found",
    arguments: [
      ("word/document.xml", "<w:body>", "<w:body><w:paragraph/>"),
      ("word/styles.xml", "<w:b/><w:bCs/><w:sz w:val=\"34\"/>", "<w:sz w:val=\"34\"/><w:b/><w:bCs/>"),
      ("word/settings.xml", "w:percent=\"100\"", "w:percent=\"all\""),
      ("word/footnotes.xml", "w:type=\"separator\"", "w:type=\"line\""),
      ("docProps/core.xml", "</dc:language>", "</dc:language><dc:sound>none</dc:sound>"),
      ("[Content_Types].xml", "Extension=\"rels\"", "Ending=\"rels\""),
    ])
  func aBrokenPartIsFound(part: String, old: String, new: String) async throws {
    let archive = try ZipArchive(reading: WordDocument(Editions.chapter("II")).bytes())
    let broken = try ZipArchive(
      archive.entries.map { entry in
        guard entry.name == part else { return entry }
        let text = String(decoding: entry.bytes, as: UTF8.self)
        try #require(text.contains(old))
        return .init(name: part, bytes: Array(text.replacing(old, with: new).utf8))
      }
    ).bytes()
    let found = try await faults(in: broken)
    #expect(found.contains { $0.contains(fileName(of: part)) && $0.contains("validity error") })
  }
}
