import Drafting

/// What stands before the chapters: the masthead of a limited document, or title page, note and contents.
extension WordWriter {
  /// The head of a limited document.
  mutating func masthead(_ head: Masthead) {
    body.raw(
      "<w:tbl><w:tblPr><w:tblW w:w=\"9638\" w:type=\"dxa\"/><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"18\" "
        + "w:space=\"0\" w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/>"
        + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr>"
        + "<w:tblGrid><w:gridCol w:w=\"6236\"/><w:gridCol w:w=\"3402\"/></w:tblGrid>")
    mastheadRow(
      { $0.paragraph(.organization, words: head.organization) },
      { $0.paragraph(.symbol, words: head.symbol) })
    mastheadRow(
      { $0.paragraph(.organ, words: head.organ) },
      { writer in
        let space = "<w:spacing w:before=\"120\" w:after=\"0\"/>"
        writer.paragraph(
          .mastheadLine, words: writer.fixed.distribution + head.distribution, properties: space)
        writer.paragraph(.mastheadLine, words: head.date)
        writer.paragraph(.mastheadLine, words: "")
        if let version = writer.fixed.version { writer.paragraph(.mastheadLine, words: version) }
        let original = "\(writer.fixed.original)\(writer.fixed.colon) \(head.original)"
        writer.paragraph(.mastheadLine, words: original)
      })
    body.close("w:tbl")
    bold(head.body, before: 240)
    bold(head.session)
    paragraph(.mastheadLine, words: head.placeAndDates)
    if let item = head.item { paragraph(.mastheadLine, words: item) }
    if let title = head.itemTitle { bold(title) }
    paragraph(.mastheadTitle, words: head.title, properties: "<w:spacing w:before=\"480\" w:after=\"0\"/>")
    if let rapporteur = head.rapporteur { paragraph(.mastheadTitle, words: rapporteur) }
    if let addendum = head.addendum { paragraph(.mastheadTitle, words: addendum) }
  }

  private mutating func mastheadRow(
    _ left: (inout WordWriter) -> Void, _ right: (inout WordWriter) -> Void
  ) {
    body.open("w:tr")
    body.raw("<w:tc><w:tcPr><w:tcW w:w=\"6236\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>")
    left(&self)
    body.raw("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"3402\" w:type=\"dxa\"/></w:tcPr>")
    right(&self)
    body.raw("</w:tc></w:tr>")
  }

  private mutating func bold(_ words: String, before: Int = 0) {
    paragraph(.mastheadLine, properties: "<w:spacing w:before=\"\(before)\" w:after=\"0\"/>") { writer in
      writer.body.raw("<w:r><w:rPr><w:b/><w:bCs/></w:rPr>")
      writer.body.element("w:t", ["xml:space": "preserve"], words: Typography.bound(words))
      writer.body.close("w:r")
    }
  }

  /// Title page, note, contents and executive summary of the whole report.
  mutating func front(_ edition: Edition, chapters: [IdentifiedChapter]) {
    let front = edition.report.front
    guard !front.titlePage.isEmpty else { return }
    for (index, line) in front.titlePage.enumerated() {
      paragraph(
        index == 1 ? .title : index == 2 ? .subtitle : .titleLine, words: line,
        id: FrontMatter.titleName(index))
    }
    paragraph(.contentsHeading, words: fixed.note)
    for (index, line) in front.note.enumerated() {
      paragraph(.plain, words: line, id: FrontMatter.noteName(index))
    }
    paragraph(.contentsHeading, words: fixed.contents)
    let summary = edition.identifiedSummary
    contents(front.contents, targets: (summary.isEmpty ? [] : ["summary"]) + chapters.flatMap(targets))
    guard !summary.isEmpty else { return }
    paragraph(.heading1, words: fixed.summary, properties: "<w:pageBreakBefore/>", id: "summary")
    for block in summary { self.block(block) }
  }

  /// The headings of a chapter that the contents name, in their order.
  private func targets(_ chapter: IdentifiedChapter) -> [String] {
    [chapter.id]
      + chapter.blocks.filter { identified in
        guard case .heading(let level) = identified.block.kind else { return false }
        return level == 1 || chapter.chapter.holdsTexts
      }.map(\.id)
  }

  private mutating func contents(_ entries: [FrontMatter.Entry], targets: [String]) {
    for (index, entry) in entries.enumerated() {
      let style: WordStyle = entry.level == 0 ? .contents1 : entry.level == 1 ? .contents2 : .contents3
      paragraph(style) { writer in
        let target = index < targets.count ? WordBookmark.name(targets[index]) : nil
        if let target { writer.body.open("w:hyperlink", ["w:anchor": target, "w:history": "1"]) }
        // The long labels of texts, “Draft resolution III”, run into their titles; a letter stands apart.
        if entry.label.count < 6 { writer.label(entry.label.isEmpty ? nil : entry.label) }
        writer.run(entry.label.count < 6 ? entry.title : "\(entry.label) \(entry.title)")
        writer.body.raw("<w:r><w:tab/></w:r>")
        if let target {
          writer.body.raw(
            "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText "
              + "xml:space=\"preserve\"> PAGEREF \(target) \\h </w:instrText></w:r>"
              + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>…</w:t></w:r>"
              + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
          writer.body.close("w:hyperlink")
        }
      }
    }
  }
}
