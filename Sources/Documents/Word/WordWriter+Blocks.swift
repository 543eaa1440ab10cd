import Drafting

/// The chapters, block by block.
extension WordWriter {
  /// A chapter under its heading.
  mutating func chapter(_ chapter: IdentifiedChapter, startsPage: Bool) {
    let properties = startsPage ? "<w:pageBreakBefore/>" : ""
    paragraph(.heading1, id: chapter.id, properties: properties) { writer in
      writer.run("Chapter \(chapter.chapter.numeral)")
      writer.body.raw("<w:r><w:br/></w:r>")
      writer.run(chapter.chapter.title)
    }
    let before = changes?.before.first { $0.chapter.title == chapter.chapter.title }?.blocks
    blocks(changes == nil ? nil : before ?? [], now: chapter.blocks)
  }

  /// Blocks, those of a table in one table, with what changed if that is asked.
  private mutating func blocks(_ before: [IdentifiedBlock]?, now: [IdentifiedBlock]) {
    var row = 0
    while row < now.count, before == nil {
      let rows = now[row...].prefix { $0.block.kind == .row }
      if rows.isEmpty {
        block(now[row])
        row += 1
      } else {
        table(Array(rows))
        row += rows.count
      }
    }
    guard let before else { return }
    var rows: [IdentifiedBlock] = []
    for compared in ComparedBlock.compare(now, with: before) {
      // A table stands as it is now: Word tracks rows apart from words, and editors do not read that.
      if case .kept(let block, _) = compared, block.block.kind == .row {
        rows.append(block)
      } else if case .inserted(let block) = compared, block.block.kind == .row {
        rows.append(block)
      } else {
        if !rows.isEmpty { table(rows) }
        rows = []
        self.compared(compared)
      }
    }
    if !rows.isEmpty { table(rows) }
  }

  private mutating func compared(_ compared: ComparedBlock) {
    switch compared {
    case .kept(let block, let before): self.block(block, before: before)
    case .inserted(let block):
      let revision = changes?.revision(of: block.block)
      self.block(block, change: revision.map { WordChange(kind: .inserted, revision: $0) })
    case .deleted(let block):
      let revision = changes?.revision(of: block.block)
      self.block(block, change: revision.map { WordChange(kind: .deleted, revision: $0) })
    }
  }

  /// A block in the style of its kind.
  mutating func block(_ identified: IdentifiedBlock, before: Block? = nil, change: WordChange? = nil) {
    let block = identified.block
    let (label, inlines) = isLabelled(block) ? block.labelled : (nil, block.inlines)
    let isStruck = change?.kind == .deleted
    paragraph(
      style(of: identified, isLabelled: label != nil), id: isStruck ? nil : identified.id,
      properties: properties(of: block, label: label, isStruck: isStruck), change: change
    ) { writer in
      writer.label(label, change: change)
      guard let before, let changes = writer.changes else { return writer.inlines(inlines, change: change) }
      let old = writer.isLabelled(before) ? before.labelled.inlines : before.inlines
      let revision = changes.revision(of: block)
      for part in ComparedInlines.compare(inlines, with: old) {
        writer.inlines(part.inlines, change: part.kind.map { WordChange(kind: $0, revision: revision) })
      }
    }
  }

  /// What a paragraph has beside its style: its place in the count, or that of a letter under a number.
  private mutating func properties(of block: Block, label: String?, isStruck: Bool) -> String {
    guard block.kind == .item else {
      isInNumberedList = false
      return block.number != nil && !isStruck ? WordParts.numbering : ""
    }
    if label?.hasSuffix(".") == true { isInNumberedList = true }
    guard isInNumberedList, label?.hasPrefix("(") == true else { return "" }
    return "<w:ind w:left=\"2835\" w:right=\"567\" w:hanging=\"567\"/>"
  }

  /// Whether the number or letter that a block begins with stands apart from its words.
  private func isLabelled(_ block: Block) -> Bool {
    switch block.kind {
    case .heading, .item, .text: true
    case .paragraph, .row, .gap: false
    }
  }

  private func style(of identified: IdentifiedBlock, isLabelled: Bool) -> WordStyle {
    switch identified.block.kind {
    case .heading(let level): level == 1 ? .heading2 : .heading3
    case .paragraph: identified.block.number == nil ? .plain : .paragraph
    case .item: isLabelled ? .item : .unlettered
    case .text: identified.block.name.hasSuffix("/title") ? .textTitle : .text
    case .gap: .gap
    case .row: .cell
    }
  }

  // MARK: Tables

  private mutating func table(_ rows: [IdentifiedBlock]) {
    let columns = rows.map(\.block.cells.count).max() ?? 1
    let width = 7937 / max(1, columns)
    body.raw(
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(width * columns)\" w:type=\"dxa\"/><w:tblInd w:w=\"1134\" w:type=\"dxa\"/>"
        + "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        + "<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>"
        + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" "
        + "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>")
    for _ in 0..<columns { body.empty("w:gridCol", ["w:w": "\(width)"]) }
    body.close("w:tblGrid")
    for (index, row) in rows.enumerated() {
      self.row(row, columns: columns, width: width, isHead: index == 0)
    }
    body.close("w:tbl")
    // Word wants a paragraph after a table; this one gives it room.
    body.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr></w:p>")
  }

  private mutating func row(_ row: IdentifiedBlock, columns: Int, width: Int, isHead: Bool) {
    body.raw("<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>")
    let cells = row.block.cells
    let rule =
      isHead
      ? "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>"
      : ""
    for index in 0..<columns {
      body.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(rule)</w:tcPr>")
      paragraph(isHead ? .headCell : .cell, id: index == 0 ? row.id : nil) { writer in
        if index < cells.count { writer.inlines(cells[index]) }
      }
      body.close("w:tc")
    }
    body.close("w:tr")
  }
}
