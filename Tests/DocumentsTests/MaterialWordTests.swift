import CommandLanguage
import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// Draft resolutions and summaries from Word files: the same as from Markdown, whoever wrote the file.
@Suite("Material from Word files")
struct MaterialWordTests {
  private let markdown = """
    # Resolution 70/1

    Laboratories

    The Commission on Narcotic Drugs,

    *Recalling* the sample of 16 May 2024,¹ and *noting* its use,

    1. *Takes note with appreciation* of No. 8 & of the “sample”;²

    2. *Requests* the laboratories:

    (a) To test what they have;

    (b) To test what they have not:

    (i) Yet;

    3. *Decides* to return to the matter.

    Annex

    What a laboratory is

    [^1]: E/CN.7/2024/2.

    [^2]: *Official Records*, 2024, Supplement No. 8 (E/2024/28).
    """

  /// The same as an officer types it in Word: a head with the symbol, numbers that Word counts, real footnotes.
  private func document(symbol: String = "E/CN.7/2027/L.4", title: String = "Laboratories") throws -> [UInt8]
  {
    func run(_ words: String, _ properties: String = "") -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
    }
    func paragraph(_ runs: String, _ properties: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
    }
    func listed(_ level: Int) -> String {
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"7\"/></w:numPr>"
    }
    let note = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let italic = "<w:i/>"
    let body = [
      "<w:tbl><w:tr><w:tc>" + paragraph(run("United Nations")) + "</w:tc><w:tc>" + paragraph(run(symbol))
        + "</w:tc></w:tr></w:tbl>",
      paragraph(run("Agenda item 3")), paragraph(run(title), "<w:outlineLvl w:val=\"0\"/>"),
      paragraph(run("The Commission on Narcotic Drugs,")),
      paragraph(
        run("Recalling", italic) + run(" the sample of 16\u{A0}May 2024,") + note(1) + run(" and ")
          + run("noting", italic) + run(" its use,")),
      paragraph(
        run("Takes note ", italic) + run("with appreciation", italic)
          + run(" of No. 8 &amp; of the “sample”;")
          + note(2), listed(0)),
      paragraph(run("Requests", italic) + run(" the laboratories:"), listed(0)),
      paragraph(run("To test what they have;"), listed(1)),
      paragraph(run("To test what they have not:"), listed(1)), paragraph(run("Yet;"), listed(2)),
      paragraph(run("Decides", italic) + run(" to return to the matter."), listed(0)),
      paragraph(run("Annex"), "<w:outlineLvl w:val=\"0\"/>"), paragraph(run("What a laboratory is")),
      paragraph(run("__________")),
    ].joined()
    let level = { (level: Int, format: String, text: String) in
      "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:numbering xmlns:w=\"\(WordNamespace.main)\"><w:abstractNum w:abstractNumId=\"3\">"
      + level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
      + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"
    let footnotes =
      "<w:footnotes xmlns:w=\"\(WordNamespace.main)\">"
      + "<w:footnote w:id=\"1\">" + paragraph(run("E/CN.7/2024/2.")) + "</w:footnote><w:footnote w:id=\"2\">"
      + paragraph(run("Official Records", italic) + run(", 2024, Supplement No. 8 (E/2024/28)."))
      + "</w:footnote>"
      + "</w:footnotes>"
    var edited = try EditedDocument(Editions.whole())
    edited["word/document.xml"] =
      "<w:document xmlns:w=\"\(WordNamespace.main)\"><w:body>\(body)</w:body></w:document>"
    (edited["word/numbering.xml"], edited["word/footnotes.xml"]) = (numbering, footnotes)
    return try edited.bytes()
  }

  private func material(_ documents: MaterialDocument...) -> Material {
    Material(documents: documents, session: Editions.session, named: "cnd-70")
  }

  @Test func aDraftIsFoundByItsTitleAndReadAsFromMarkdown() throws {
    let expected = material(MaterialDocument(markdown: markdown, name: "texts.md"))
    try #require(expected.commands.count == 1 && expected.warnings.isEmpty, "\(expected.warnings)")
    let read = material(try MaterialDocument(word: try document(), name: "L4.docx"))
    #expect(read.commands == expected.commands)
    #expect(read.warnings.map(\.description) == [])
    #expect(
      read.previews.map(\.line)
        == ["L4.docx: E/CN.7/2027/L.4, “Laboratories” (10 paragraphs, 2 notes)"]
        || read.previews.map(\.line) == ["L4.docx: L.4, “Laboratories” (10 paragraphs, 2 notes)"])
  }

  @Test func aDraftWithAnotherTitleIsFoundByItsSymbol() throws {
    let read = material(
      try MaterialDocument(word: try document(title: "Laboratories of the future"), name: "L4.docx"))
    #expect(read.commands.count == 1 && read.warnings.count == 1)
    #expect(read.warnings.first?.description.contains("entitled “Laboratories” in the record") == true)
  }

  @Test func whatFitsNothingIsShownWithTheNearest() throws {
    let read = material(
      try MaterialDocument(word: try document(symbol: "A/1", title: "Better laboratories"), name: "L4.docx"))
    #expect(read.commands.isEmpty && read.command == nil)
    #expect(read.warnings.first?.description.contains("The nearest is") == true, "\(read.warnings)")
  }

  @Test func summariesAreFoundByTheTitlesOfItems() throws {
    let paragraphs: [MaterialDocument.Paragraph] = [
      .init("Chapter II. Implementation of the international drug control treaties", level: 1),
      .init("A. Deliberations", level: 2), .init("Several speakers spoke."), .init("Some did not."),
    ]
    let read = material(MaterialDocument(name: "summary.docx", paragraphs: paragraphs, notes: [:]))
    #expect(
      read.commands == [
        .reportWork(
          .enterSummary(
            .init(place: .init(item: 3), paragraphs: ["Several speakers spoke.", "Some did not."])))
      ])
    guard case .reportWork(.edit(let edits))? = read.command else {
      Issue.record("It is not one step")
      return
    }
    #expect(edits.count == 1)
  }

  @Test(arguments: ["docx", "odt", "doc"]) func theSameHoldsOfWhatLibreOfficeSaved(format: String)
    async throws
  {
    guard Tool.soffice.isThere else { return print("Skipped: LibreOffice is not installed.") }
    let office = try LibreOffice()
    var bytes = try await office.convert(try document(), from: "docx", to: format)
    if format != "docx" { bytes = try await LibreOffice.word(bytes, from: format) }
    let read = material(try MaterialDocument(word: bytes, name: "L4.docx"))
    #expect(
      read.commands == material(MaterialDocument(markdown: markdown, name: "texts.md")).commands)
  }

  @Test func markdownOfPandocIsUnderstood() throws {
    let pandoc = """
      # Resolution 70/1

      **Laboratories**

      The Commission on Narcotic Drugs,

      *Recalling* the sample of 16 May 2024,[^1] and *noting* its
      use,

      1.  *Takes note with appreciation* of No. 8 & of the "sample";[^2]
      2.  *Requests* the laboratories:

          a.  To test what they have;
          b.  To test what they have not:

              (i) Yet;

      3.  *Decides* to return to the matter\\.

      Annex

      What a laboratory is

      [^1]: E/CN.7/2024/2.

      [^2]: *Official Records*, 2024, Supplement No. 8 (E/2024/28).
      """
    let read = material(MaterialDocument(markdown: pandoc, name: "texts.md"))
    guard case .proposals(.attachText(let text))? = read.commands.first,
      case .proposals(.attachText(let expected))? = material(
        MaterialDocument(markdown: markdown, name: "texts.md")
      ).commands.first
    else {
      Issue.record("It is not read: \(read.warnings)")
      return
    }
    #expect(text.blocks.map { $0.replacing("\"sample\"", with: "“sample”") } == expected.blocks)
    #expect(text.title == expected.title && text.notes == expected.notes && read.warnings.isEmpty)
  }

  @Test func twoTextsInOneFileHaveNotesOfTheirOwn() throws {
    let second = markdown.replacing("Resolution 70/1", with: "Resolution 70/2")
      .replacing("Laboratories\n", with: "Postal parcels\n").replacing("E/CN.7/2024/2", with: "A/80/1")
    let read = material(MaterialDocument(markdown: markdown + "\n\n" + second, name: "texts.md"))
    let notes = read.commands.compactMap { command -> [String: String]? in
      guard case .proposals(.attachText(let text)) = command else { return nil }
      return text.notes
    }
    #expect(notes.map { $0["¹"] } == ["E/CN.7/2024/2.", "A/80/1."] && read.warnings.isEmpty)
  }

  @Test("the texts of a whole published session are read from Word files as from Markdown")
  func publishedTexts() async throws {
    guard Place.hasReference, Tool.pandoc.isThere else {
      return print("Skipped: no reference, or no pandoc.")
    }
    let replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let texts = try String(contentsOf: Place.reference.appending(path: "texts.md"), encoding: .utf8)
    let whole = Material(summaries: nil, texts: texts, session: replay.session, named: "s")
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(whole.commands.count > 5)
    for (index, command) in whole.commands.enumerated() {
      guard case .proposals(.attachText(let expected)) = command else { continue }
      let source = folder.appending(path: "\(index).md")
      try PandocSource.text(of: expected).write(to: source, atomically: true, encoding: .utf8)
      let file = folder.appending(path: "\(index).docx")
      let made = try await Tool.pandoc.run(["-f", "markdown-smart", "-o", file.path, source.path])
      try #require(made.isDone, "\(made.errors)")
      let document = try MaterialDocument(word: Array(try Data(contentsOf: file)), name: "\(index).docx")
      let read = Material(documents: [document], session: replay.session, named: "s")
      guard case .proposals(.attachText(let text))? = read.commands.first else {
        Issue.record("\(expected.title): \(read.warnings)")
        continue
      }
      let numbered = PandocSource.renumbered(expected)
      #expect(text.title == numbered.title && text.proposal == expected.proposal)
      #expect(
        text.blocks.difference(from: numbered.blocks).isEmpty,
        "\(text.blocks.difference(from: numbered.blocks))")
      #expect(text.notes == numbered.notes)
    }
  }
}

/// A text as Markdown from which pandoc makes a Word document, with its notes from 1.
private enum PandocSource {
  static func renumbered(_ text: AdoptedText) -> AdoptedText {
    var (result, count) = (text, 0)
    result.notes = [:]
    func take(_ words: String) -> String {
      var (out, mark) = ("", "")
      for character in words + "\n" {
        if "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character) {
          mark.append(character)
          continue
        }
        if let note = text.notes[mark] {
          count += 1
          result.notes[Superscript.figure(count)] = note
          out += Superscript.figure(count)
        } else {
          out += mark
        }
        mark = ""
        out.append(character)
      }
      return String(out.dropLast())
    }
    result.title = take(text.title)
    result.blocks = text.blocks.map(take)
    return result
  }

  static func text(of text: AdoptedText) -> String {
    let text = renumbered(text)
    func source(_ words: String) -> String {
      var out = ""
      var mark = ""
      for character in words + "\n" {
        if "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character) {
          mark.append(character)
          continue
        }
        if !mark.isEmpty { out += "[^\(Superscript.plain(mark))]" }
        mark = ""
        out.append(character)
      }
      return String(out.dropLast())
    }
    let notes = text.notes.sorted { $0.key < $1.key }.map { "[^\(Superscript.plain($0.key))]: \($0.value)" }
    // Numbers are typed, as many officers do; Word counts them in the other tests.
    let blocks = text.blocks.map { block in
      let words = source(block)
      guard let space = words.firstIndex(of: " ") else { return words }
      let label = words[..<space].replacing(".", with: "\\.").replacing("(", with: "\\(").replacing(
        ")", with: "\\)")
      return label + String(words[space...])
    }
    return ([source(text.title)] + blocks + notes).joined(separator: "\n\n") + "\n"
  }
}
