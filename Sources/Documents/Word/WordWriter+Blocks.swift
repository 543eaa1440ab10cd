import Drafting

/// The chapters, block by block.
extension WordWriter {
  /// A chapter under its heading.
  mutating func chapter(_ chapter: IdentifiedChapter, startsPage: Bool) {
    let properties = startsPage ? "<w:pageBreakBefore/>" : ""
    paragraph(.heading1, id: chapter.id, properties: properties) { writer in
      writer.run("\(writer.fixed.chapter) \(chapter.chapter.numeral)")
      writer.body.raw("<w:r><w:br/></w:r>")
      writer.run(chapter.chapter.title)
    }
    let before = changes?.before.first { $0.chapter.draftedTitle == chapter.chapter.draftedTitle }?.blocks
    blocks(changes == nil ? nil : before ?? [], now: chapter.blocks)
  }

  /// Blocks, those of a table in one table, with what changed if that is asked.
  private mutating func blocks(_ before: [IdentifiedBlock]?, now: [IdentifiedBlock]) {
    let compared = before.map { ComparedBlock.compare(now, with: $0) } ?? now.map(ComparedBlock.same)
    var rest = compared[...]
    while let first = rest.first {
      let rows = rest.prefix { $0.block.kind == .row }
      if rows.isEmpty { self.compared(first) } else { table(rows.flatMap(rowsWithChanges)) }
      rest = rest.dropFirst(max(1, rows.count))
    }
  }

  private mutating func compared(_ compared: ComparedBlock) {
    switch compared {
    case .same(let block): self.block(block)
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
    guard isInNumberedList, label?.hasSuffix(")") == true else { return "" }
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

  /// A row of a table, and whether it came or went.
  private struct Row {
    var identified: IdentifiedBlock
    var change: WordChange?
  }

  /// A row as it is set; one with other words went and came, since Word tracks rows as wholes.
  private func rowsWithChanges(_ compared: ComparedBlock) -> [Row] {
    func changed(_ identified: IdentifiedBlock, _ kind: WordChange.Kind, by block: Block) -> Row {
      Row(
        identified: identified,
        change: changes.map { WordChange(kind: kind, revision: $0.revision(of: block)) })
    }
    switch compared {
    case .same(let row): return [Row(identified: row)]
    case .inserted(let row): return [changed(row, .inserted, by: row.block)]
    case .deleted(let row): return [changed(row, .deleted, by: row.block)]
    case .kept(let row, let before):
      if row.block.words == before.words { return [Row(identified: row)] }
      let old = IdentifiedBlock(id: row.id, block: before)
      return [changed(old, .deleted, by: row.block), changed(row, .inserted, by: row.block)]
    }
  }

  private mutating func table(_ rows: [Row]) {
    let columns = rows.map(\.identified.block.cells.count).max() ?? 1
    let width = 7937 / max(1, columns)
    body.raw(
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(width * columns)\" w:type=\"dxa\"/><w:tblInd w:w=\"1134\" w:type=\"dxa\"/>"
        + "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        + "<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>"
        + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\"/></w:tblPr><w:tblGrid>")
    for _ in 0..<columns { body.empty("w:gridCol", ["w:w": "\(width)"]) }
    body.close("w:tblGrid")
    for (index, row) in rows.enumerated() {
      self.row(row, columns: columns, width: width, isHead: index == 0)
    }
    body.close("w:tbl")
    // Word wants a paragraph after a table; this one gives it room.
    body.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr></w:p>")
  }

  private mutating func row(_ row: Row, columns: Int, width: Int, isHead: Bool) {
    let change = row.change.map { opening($0, isEmpty: true) } ?? ""
    body.raw("<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")\(change)</w:trPr>")
    let cells = row.identified.block.cells
    let rule =
      isHead
      ? "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>"
      : ""
    for index in 0..<columns {
      body.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(rule)</w:tcPr>")
      let isNamed = index == 0 && row.change?.kind != .deleted
      paragraph(isHead ? .headCell : .cell, id: isNamed ? row.identified.id : nil, change: row.change) {
        writer in
        if index < cells.count { writer.inlines(cells[index], change: row.change) }
      }
      body.close("w:tc")
    }
    body.close("w:tr")
  }
}
