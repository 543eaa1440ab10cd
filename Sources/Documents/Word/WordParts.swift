import Drafting

/// The parts of a Word document beside its body.
struct WordParts {
  /// What stands in the running header.
  let runningHead: String
  let look: WordLook
  /// The words that every report has.
  var fixed = ReportLanguage.english.words
  let footnotes: [WordWriter.Footnote]
  /// Whether a mark that is no number stands in its note: in Word it does, while LibreOffice sets it by itself.
  var hasMarksInNotes = true

  /// What makes a paragraph count.
  static let numbering = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"

  private func part(_ root: String, _ content: (inout Markup) -> Void) -> [UInt8] {
    var markup = Markup(declared: true)
    markup.element(
      root, ["xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relationships], content)
    return Array(markup.text.utf8)
  }

  // MARK: Content

  /// The part with the body.
  func document(_ body: String) -> [UInt8] {
    part("w:document") { markup in
      markup.open("w:body")
      markup.raw(body)
      markup.open("w:sectPr")
      for (index, kind) in ["even", "default", "first"].enumerated() {
        markup.empty("w:headerReference", ["w:type": kind, "r:id": "rIdHeader\(index + 1)"])
        markup.empty("w:footerReference", ["w:type": kind, "r:id": "rIdFooter\(index + 1)"])
      }
      markup.raw(look.page + "<w:titlePg/></w:sectPr>")
      markup.close("w:body")
    }
  }

  /// The part with the footnotes: two that rule them off, then those of the text.
  func notes() -> [UInt8] {
    part("w:footnotes") { markup in
      markup.raw(
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
          + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r>"
          + "</w:p></w:footnote>")
      for (index, note) in footnotes.enumerated() {
        var writer = WordWriter(look: look, fixed: fixed)
        writer.paragraph(.footnoteText) { writer in
          let style = "<w:rPr><w:rStyle w:val=\"\(look.identifier(.footnoteReference))\"/></w:rPr>"
          let typed = hasMarksInNotes ? "<w:t>\(note.mark)</w:t>" : ""
          let mark = note.isNumbered ? "<w:footnoteRef/>" : typed
          writer.body.raw(
            "<w:r>\(style)\(mark)</w:r>")
          writer.body.raw("<w:r><w:tab/></w:r>")
          writer.inlines(Inline.words(note.words))
        }
        markup.element("w:footnote", ["w:id": "\(index + 1)"]) { $0.raw(writer.body.text) }
      }
    }
  }

  /// The running headers and footers: the symbol outside, the page outside; nothing on the first page.
  func headerOrFooter(_ root: String, _ kind: Kind) -> [UInt8] {
    let isHeader = root == "w:hdr"
    return part(root) { markup in
      var writer = WordWriter(look: look, fixed: fixed)
      let right = kind == .odd ? "<w:jc w:val=\"right\"/>" : ""
      let bare = isHeader && kind == .first ? "<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>" : ""
      writer.paragraph(isHeader ? .header : .footer, properties: bare + right) { writer in
        guard kind != .first else { return }
        if isHeader { return writer.run(runningHead) }
        for (index, field) in ["PAGE", "NUMPAGES"].enumerated() {
          if index > 0 { writer.run("/") }
          writer.body.element("w:fldSimple", ["w:instr": " \(field) "]) { $0.raw("<w:r><w:t>1</w:t></w:r>") }
        }
      }
      markup.raw(writer.body.text)
    }
  }

  /// Which pages a header is for.
  enum Kind: String, CaseIterable { case even, odd, first }

  /// The part that counts the paragraphs.
  func numbering() -> [UInt8] {
    part("w:numbering") { markup in
      markup.raw(
        "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
          + "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:suff w:val=\"tab\"/><w:lvlText w:val=\"%1.\"/>"
          + "<w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"1701\"/></w:tabs>"
          + "<w:ind w:left=\"1134\" w:right=\"567\" w:firstLine=\"0\"/></w:pPr></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
    }
  }

  /// The part with the settings: odd and even pages differ, the footnotes’ rules, the language.
  func settings() -> [UInt8] {
    part("w:settings") { markup in
      markup.raw(
        "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
          + "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
          + "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
          + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
          + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
          + "<w:themeFontLang w:val=\"\(fixed.tag)\"/>")
    }
  }
}
