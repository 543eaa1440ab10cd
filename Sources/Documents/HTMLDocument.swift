import Drafting

/// An edition of the report as one page for a browser or a screen reader, with nothing to load beside it.
public struct HTMLDocument: Sendable {
  private let edition: Edition

  /// The page of an edition.
  public init(_ edition: Edition) { self.edition = edition }

  /// The page.
  public var text: String {
    var writer = HTMLWriter(fixed: edition.words)
    let chapters = edition.identified
    writer.markup.raw("<!DOCTYPE html>\n")
    writer.markup.open("html", ["lang": edition.words.tag])
    writer.markup.element("head") { markup in
      markup.raw("<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>")
      markup.element("title", words: edition.title)
      markup.element("style") { $0.raw(HTMLDocument.style) }
    }
    writer.markup.open("body")
    writer.markup.element("a", ["class": "skip", "href": "#content"], words: edition.words.skip)
    writer.head(edition)
    writer.contents(chapters)
    writer.markup.open("main", ["id": "content"])
    writer.summary(edition.identifiedSummary)
    for chapter in chapters { writer.chapter(chapter) }
    writer.markup.close("main")
    writer.notes()
    writer.markup.raw("</body></html>\n")
    return writer.markup.text
  }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--rule:#767676;--link:#00558c;--gap:#fff2cc}\
    @media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#161616;--rule:#9a9a9a;--link:#7cc4ff;--gap:#4a3d10}}\
    body{margin:0 auto;max-width:44rem;padding:1rem;color:var(--ink);background:var(--paper);\
    font:1.05rem/1.55 "Times New Roman",Times,serif}a{color:var(--link)}\
    .skip{position:absolute;left:-99rem}.skip:focus{position:static}h1{font-size:1.6rem}h2{margin-top:3rem}\
    header{border-bottom:3px solid var(--rule)}.numbered,.text{margin:.8rem 0}.item{margin:.3rem 0 .3rem 2.5rem}\
    .gap{background:var(--gap);padding:.2rem .4rem}table{border-collapse:collapse;width:100%}\
    th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--rule)}\
    sup{line-height:0}nav ul{list-style:none;padding-left:1rem}.notes{margin-top:3rem;border-top:1px solid var(--rule)}
    """
}

/// Writes the page and collects its notes.
private struct HTMLWriter {
  let fixed: FixedWords
  var markup = Markup()
  private var collected: [(mark: String, words: String)] = []
  private var targets: [String: Int] = [:]

  init(fixed: FixedWords) { self.fixed = fixed }

  // MARK: Before the chapters

  mutating func head(_ edition: Edition) {
    markup.open("header")
    if edition.isWhole, !edition.report.front.titlePage.isEmpty {
      for (index, line) in edition.report.front.titlePage.enumerated() {
        // The name of the body with the title of the report is the heading of the page.
        if index == 2 { continue }
        if index == 1, edition.report.front.titlePage.count > 2 {
          markup.element("h1") { markup in
            markup.words(Typography.bound(line))
            markup.empty("br")
            markup.words(Typography.bound(edition.report.front.titlePage[2]))
          }
        } else {
          markup.element("p", words: Typography.bound(line))
        }
      }
      for line in edition.report.front.note { markup.element("p", words: Typography.bound(line)) }
    } else if let head = edition.masthead {
      for line in edition.mastheadLines {
        markup.element("p", words: Typography.bound(line))
      }
      markup.element("h1", words: head.title)
      for line in [head.rapporteur, head.addendum].compactMap(\.self) { markup.element("p", words: line) }
    } else {
      markup.element("h1", words: edition.title)
    }
    markup.close("header")
  }

  mutating func contents(_ chapters: [IdentifiedChapter]) {
    markup.element("nav", ["aria-label": fixed.contents]) { markup in
      markup.element("ul") { markup in
        for chapter in chapters {
          markup.element("li") { markup in
            let title = "\(chapter.chapter.numeral). \(chapter.chapter.title)"
            markup.element("a", ["href": "#\(chapter.id)"], words: title)
            let sections = chapter.blocks.filter { $0.block.kind == .heading(level: 1) }
            guard !sections.isEmpty else { return }
            markup.element("ul") { markup in
              for section in sections {
                markup.element("li") {
                  $0.element("a", ["href": "#\(section.id)"], words: section.block.plainWords)
                }
              }
            }
          }
        }
      }
    }
  }

  mutating func summary(_ blocks: [IdentifiedBlock]) {
    guard !blocks.isEmpty else { return }
    markup.element("h2", ["id": "summary"], words: fixed.summary)
    for block in blocks { self.block(block) }
  }

  // MARK: Chapters

  mutating func chapter(_ chapter: IdentifiedChapter) {
    markup.element("h2", ["id": chapter.id]) { markup in
      markup.words("\(fixed.chapter) \(chapter.chapter.numeral)")
      markup.empty("br")
      markup.words(Typography.bound(chapter.chapter.title))
    }
    var rest = chapter.blocks[...]
    while let first = rest.first {
      let rows = rest.prefix { $0.block.kind == .row }
      let items = rest.prefix { $0.block.kind == .item }
      if !rows.isEmpty {
        table(rows)
      } else if !items.isEmpty {
        markup.open("div", ["role": "list"])
        for item in items { block(item) }
        markup.close("div")
      } else {
        block(first)
      }
      rest = rest.dropFirst(max(1, rows.count, items.count))
    }
  }

  private mutating func block(_ identified: IdentifiedBlock) {
    let block = identified.block
    switch block.kind {
    case .heading(let level): open(level == 1 ? "h3" : "h4", identified.id)
    case .paragraph: open("p", identified.id, class: "numbered")
    case .item: markup.open("p", ["id": identified.id, "class": "item", "role": "listitem"])
    case .text: open(block.name.hasSuffix("/title") ? "h5" : "p", identified.id, class: "text")
    case .gap: open("p", identified.id, class: "gap")
    case .row: open("p", identified.id)
    }
    if let number = block.number {
      markup.element("span", ["class": "number"], words: "\(number).")
      markup.raw(" ")
    }
    inlines(block.inlines)
    switch block.kind {
    case .heading(let level): markup.close(level == 1 ? "h3" : "h4")
    case .text: markup.close(block.name.hasSuffix("/title") ? "h5" : "p")
    case .paragraph, .item, .gap, .row: markup.close("p")
    }
    markup.raw("\n")
  }

  private mutating func open(_ element: String, _ id: String, class name: String? = nil) {
    if let name { markup.open(element, ["id": id, "class": name]) } else { markup.open(element, ["id": id]) }
  }

  private mutating func table(_ rows: ArraySlice<IdentifiedBlock>) {
    markup.open("table")
    for (index, row) in rows.enumerated() {
      if index == 0 { markup.open("thead") }
      markup.open("tr", ["id": row.id])
      for cell in row.block.cells {
        if index == 0 { markup.open("th", ["scope": "col"]) } else { markup.open("td") }
        inlines(cell)
        markup.close(index == 0 ? "th" : "td")
      }
      markup.close("tr")
      if index == 0 { markup.raw("</thead><tbody>") }
    }
    markup.raw("</tbody></table>\n")
  }

  // MARK: Words and notes

  private mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .words(let words, let isItalic):
        if isItalic { markup.open("em") }
        self.words(Typography.bound(words))
        if isItalic { markup.close("em") }
      case .note(let mark, let words):
        collected.append((mark, words))
        targets[mark] = collected.count
        reference(mark, to: collected.count, id: "ref-\(collected.count)")
      case .mark(let mark):
        if let target = targets[mark] {
          reference(mark, to: target, id: nil)
        } else {
          markup.element("sup", words: Superscript.plain(mark))
        }
      }
    }
  }

  /// Words, in which the documents that they cite are links.
  private mutating func words(_ words: String) {
    for piece in Citations.pieces(of: words) {
      if let symbol = piece.symbol {
        markup.element("a", ["href": Citations.address(of: symbol)], words: String(piece.words))
      } else {
        markup.words(String(piece.words))
      }
    }
  }

  private mutating func reference(_ mark: String, to note: Int, id: String?) {
    let figure = Superscript.plain(mark)
    markup.open("sup")
    if let id {
      markup.element(
        "a",
        ["id": id, "href": "#note-\(note)", "role": "doc-noteref", "aria-label": "\(fixed.mark) \(figure)"],
        words: figure)
    } else {
      markup.element(
        "a", ["href": "#note-\(note)", "role": "doc-noteref", "aria-label": "\(fixed.mark) \(figure)"],
        words: figure)
    }
    markup.close("sup")
  }

  mutating func notes() {
    guard !collected.isEmpty else { return }
    markup.open("section", ["class": "notes", "role": "doc-endnotes", "aria-labelledby": "notes"])
    markup.element("h2", ["id": "notes"], words: fixed.notes)
    for (index, note) in collected.enumerated() {
      let figure = Superscript.plain(note.mark)
      markup.open("p", ["id": "note-\(index + 1)"])
      markup.element("sup", words: figure)
      markup.raw(" ")
      let words = Inline.words(note.words)
      inlines(words)
      markup.raw(" ")
      markup.element(
        "a",
        [
          "href": "#ref-\(index + 1)", "role": "doc-backlink",
          "aria-label": "\(fixed.back) \(figure)",
        ],
        words: "↩")
      markup.close("p")
      markup.raw("\n")
    }
    markup.close("section")
  }
}
