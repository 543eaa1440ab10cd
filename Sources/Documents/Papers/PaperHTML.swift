import Drafting

/// A paper as one page for a browser or a screen reader, with nothing to load beside it.
public struct PaperHTML: Sendable {
  private let paper: Paper

  /// The page of that paper.
  public init(_ paper: Paper) { self.paper = paper }

  /// The page.
  public var text: String {
    var markup = Markup()
    markup.raw("<!DOCTYPE html>\n")
    markup.open("html", ["lang": "en"])
    markup.element("head") { markup in
      markup.raw("<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>")
      markup.element("title", words: "\(paper.title): \(paper.body)")
      markup.element("style") { $0.raw(PaperHTML.style) }
    }
    markup.open("body")
    markup.element("header") { markup in
      for line in paper.headLines { markup.element("p", words: Typography.bound(line)) }
      markup.element("h1", words: Typography.bound(paper.title))
    }
    markup.raw("\n")
    markup.open("main")
    var charts = 0
    var isInList = false
    for block in paper.blocks {
      let isItem = block.isItem
      if isItem != isInList { markup.raw(isItem ? "<ul>\n" : "</ul>\n") }
      isInList = isItem
      write(block, charts: &charts, &markup)
      markup.raw("\n")
    }
    if isInList { markup.raw("</ul>\n") }
    markup.raw("</main></body></html>\n")
    return markup.text
  }

  private func write(_ block: Paper.Block, charts: inout Int, _ markup: inout Markup) {
    switch block {
    case .heading(let level, let words):
      markup.element(level == 1 ? "h2" : level == 2 ? "h3" : "h4", words: Typography.bound(words))
    case .paragraph(let words): markup.element("p", words: Typography.bound(words))
    case .spoken(let words): markup.element("p", ["class": "spoken"], words: Typography.bound(words))
    case .item(let level, let label, let words):
      markup.element("li", ["class": "level\(level)"]) { markup in
        if !label.isEmpty {
          markup.element("span", words: label)
          markup.words(" ")
        }
        markup.words(Typography.bound(words))
      }
    case .table(let table): write(table, &markup)
    case .chart(let chart):
      charts += 1
      markup.element("figure") { markup in
        markup.raw(ChartDrawing([chart], title: chart.title).drawing(id: "chart-\(charts)"))
      }
    }
  }

  private func write(_ table: Paper.Table, _ markup: inout Markup) {
    func open(_ element: String, _ column: Paper.Table.Column?, _ markup: inout Markup) {
      let isFigures = column?.isFigures == true
      switch (element, isFigures) {
      case ("th", true): markup.open("th", ["scope": "col", "class": "figures"])
      case ("th", false): markup.open("th", ["scope": "col"])
      case (_, true): markup.open("td", ["class": "figures"])
      case (_, false): markup.open("td")
      }
    }
    markup.open("table")
    markup.open("thead")
    markup.open("tr")
    for column in table.columns {
      open("th", column, &markup)
      markup.words(column.head)
      markup.close("th")
    }
    markup.raw("</tr></thead><tbody>\n")
    for row in table.rows {
      markup.open("tr")
      for (index, cell) in row.enumerated() {
        open("td", table.columns.indices.contains(index) ? table.columns[index] : nil, &markup)
        markup.words(Typography.bound(cell))
        markup.close("td")
      }
      markup.raw("</tr>\n")
    }
    markup.raw("</tbody></table>")
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--rule:#767676}\
    @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--rule:#9a9a9a}}\
    body{margin:0 auto;max-width:50rem;padding:1rem;color:var(--ink);background:var(--paper);\
    font:1.05rem/1.5 "Times New Roman",Times,serif}header p{margin:.1rem 0}header{border-bottom:3px solid var(--rule)}\
    h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2rem}h3,h4{font-size:1.05rem;margin-bottom:.3rem}\
    .spoken{font-size:1.35rem;line-height:1.4;margin:.6rem 0 .6rem 1.5rem}ul{list-style:none;padding-left:0}\
    li{margin:.25rem 0 .25rem 1.5rem}.level2{margin-left:3rem}figure{margin:1rem 0;overflow-x:auto}\
    table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;\
    border-bottom:1px solid var(--rule)}.figures{text-align:right}svg{max-width:100%;height:auto}
    """
}

extension Paper.Block {
  /// Whether it is an entry of a list.
  fileprivate var isItem: Bool {
    switch self {
    case .item: true
    case .heading, .paragraph, .spoken, .table, .chart: false
    }
  }
}
