import Drafting
import Proceedings

/// A paper as a Word document (ECMA-376, transitional), with the styles of the report and charts that Word draws.
///
/// The same paper and template make the same bytes.
public struct PaperWord: PrintableDocument {
  private let paper: Paper
  private let look: WordLook

  /// The document of that paper, in the look of a template if one is given.
  public init(_ paper: Paper, template: [UInt8]? = nil) throws(WordTemplateError) {
    self.paper = paper
    if let template { look = try WordLook(template: template) } else { look = .standard() }
  }

  public var day: Day? { paper.day }

  /// The bytes of the file.
  public func bytes() throws(DocumentError) -> [UInt8] { try bytes(forLibreOffice: false) }

  public func bytes(forLibreOffice isForPrint: Bool) throws(DocumentError) -> [UInt8] {
    var writer = WordWriter(look: look)
    writer.head(of: paper)
    var charts: [[UInt8]] = []
    for block in paper.blocks { writer.write(block, charts: &charts) }
    let parts = WordParts(
      runningHead: paper.symbol ?? paper.title, look: look, footnotes: writer.footnotes,
      hasMarksInNotes: !isForPrint)
    let about = WordPackage.About(title: "\(paper.title): \(paper.body)", creator: paper.body, day: paper.day)
    let package = WordPackage(about: about, hasTheme: look.theme != nil, charts: charts.count)
    do {
      return try ZipArchive(package.entries(parts, body: writer.body.text, look: look, charts: charts))
        .bytes()
    } catch {
      throw .notWritten(error.reason)
    }
  }
}

/// The blocks of a paper.
extension WordWriter {
  mutating func head(of paper: Paper) {
    switch paper.head {
    case .document(let masthead): self.masthead(masthead)
    case .lines(let lines):
      for (index, line) in lines.enumerated() {
        if index == 0 { paragraph(.subtitle, words: line) } else { paragraph(.mastheadLine, words: line) }
      }
      paragraph(
        .mastheadTitle, words: paper.title, properties: "<w:spacing w:before=\"360\" w:after=\"180\"/>")
    }
  }

  /// A block in the style of its kind; a chart is a part of its own.
  mutating func write(_ block: Paper.Block, charts: inout [[UInt8]]) {
    switch block {
    case .heading(let level, let words):
      let properties =
        "<w:tabs><w:tab w:val=\"clear\" w:pos=\"1134\"/></w:tabs><w:ind w:left=\"1134\" w:right=\"567\" w:firstLine=\"0\"/>"
      paragraph(
        level < 3 ? (level == 1 ? .heading2 : .heading3) : .textTitle, words: words,
        properties: level < 3 ? properties : "")
    case .paragraph(let words): paragraph(.plain, words: words)
    case .spoken(let words): paragraph(.spoken, words: words)
    case .item(let level, let label, let words):
      let left = label.isEmpty && level == 2 ? 2268 : 1134 + 567 * level
      let hanging = label.isEmpty ? 0 : 567
      let properties = "<w:ind w:left=\"\(left)\" w:right=\"567\" w:hanging=\"\(hanging)\"/>"
      paragraph(label.isEmpty ? .unlettered : .item, properties: properties) { writer in
        writer.label(label.isEmpty ? nil : label)
        writer.run(words)
      }
    case .table(let table): write(table)
    case .chart(let chart):
      charts.append(WordChart(chart).bytes())
      self.chart(chart, number: charts.count)
    }
  }

  // MARK: Tables

  private mutating func write(_ table: Paper.Table) {
    let sum = max(1, table.columns.reduce(0) { $0 + $1.width })
    let widths = table.columns.map { 9638 * $0.width / sum }
    body.raw(
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>"
        + "<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        + "<w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/>"
        + "<w:insideH w:val=\"single\" w:sz=\"2\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>"
        + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\"/></w:tblPr><w:tblGrid>")
    for width in widths { body.empty("w:gridCol", ["w:w": "\(width)"]) }
    body.close("w:tblGrid")
    row(table.columns.map(\.head), table, widths: widths, isHead: true)
    for cells in table.rows { row(cells, table, widths: widths, isHead: false) }
    body.close("w:tbl")
    // Word wants a paragraph after a table; this one gives it room.
    body.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"120\"/></w:pPr></w:p>")
  }

  private mutating func row(_ cells: [String], _ table: Paper.Table, widths: [Int], isHead: Bool) {
    body.raw("<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>")
    let rule =
      isHead
      ? "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>"
      : ""
    for (index, width) in widths.enumerated() {
      let right = table.columns[index].isFigures ? "<w:jc w:val=\"right\"/>" : ""
      body.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(rule)</w:tcPr>")
      paragraph(
        isHead ? .headCell : .cell, words: cells.indices.contains(index) ? cells[index] : "",
        properties: right)
      body.raw("</w:tc>")
    }
    body.close("w:tr")
  }

  // MARK: Charts

  private mutating func chart(_ chart: Paper.Chart, number: Int) {
    paragraph(.textTitle, words: chart.title, properties: "<w:ind w:left=\"0\"/>")
    // In English Metric Units, 360,000 a centimetre; no higher than the page.
    let height = min(230, 25 + chart.bars.count * 6 + (chart.series.count > 1 ? 10 : 0)) * 36_000
    let name = "\(Markup.escaped(chart.description))"
    paragraph(.cell) { writer in
      writer.body.raw(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"\(WordChart.drawing)\" distT=\"0\" distB=\"0\" distL=\"0\" "
          + "distR=\"0\"><wp:extent cx=\"6120000\" cy=\"\(height)\"/><wp:docPr id=\"\(number)\" "
          + "name=\"Chart \(number)\" descr=\"\(name)\"/><wp:cNvGraphicFramePr/><a:graphic "
          + "xmlns:a=\"\(WordChart.main)\"><a:graphicData uri=\"\(WordChart.chart)\"><c:chart "
          + "xmlns:c=\"\(WordChart.chart)\" r:id=\"rIdChart\(number)\"/></a:graphicData></a:graphic>"
          + "</wp:inline></w:drawing></w:r>")
    }
  }
}
