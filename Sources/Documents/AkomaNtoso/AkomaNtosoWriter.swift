import Drafting

/// Writes the body of a document: chapters, their sections, their paragraphs with what belongs to them.
struct AkomaNtosoWriter {
  var markup: Markup
  private var marks: [String: String] = [:]

  private let fixed: FixedWords
  /// What was done with proposals, by the identifiers of the paragraphs that tell of it.
  private let actions: [String: VotingConcept]

  init(markup: Markup, fixed: FixedWords, actions: [String: VotingConcept] = [:]) {
    (self.markup, self.fixed, self.actions) = (markup, fixed, actions)
  }

  /// The executive summary.
  mutating func summary(_ blocks: [IdentifiedBlock]) {
    guard !blocks.isEmpty else { return }
    markup.open("hcontainer", ["eId": "summary", "name": "summary"])
    markup.element("heading", ["eId": "summary__heading"], words: fixed.summary)
    markup.open("content", ["eId": "summary__content"])
    for block in blocks { line(block.id, "p", block.block.inlines) }
    markup.raw("</content></hcontainer>")
  }

  /// A chapter.
  mutating func chapter(_ chapter: IdentifiedChapter) {
    markup.open("chapter", ["eId": chapter.id])
    markup.element("num", ["eId": "\(chapter.id)__num"], words: "\(fixed.chapter) \(chapter.chapter.numeral)")
    markup.element("heading", ["eId": "\(chapter.id)__heading"], words: chapter.chapter.title)
    var levels: [Int] = []
    var rest = chapter.blocks[...]
    while let first = rest.first {
      rest = rest.dropFirst()
      if case .heading(let level) = first.block.kind {
        while let open = levels.last, open >= level {
          markup.close("section")
          levels.removeLast()
        }
        section(first)
        levels.append(level)
        continue
      }
      let isListed = { (identified: IdentifiedBlock) in
        identified.block.kind == .item || identified.block.kind == .row
      }
      let belonging =
        isListed(first) ? [first] + rest.prefix(while: isListed) : Array(rest.prefix(while: isListed))
      rest = rest.dropFirst(isListed(first) ? belonging.count - 1 : belonging.count)
      paragraph(isListed(first) ? nil : first, belonging, fallback: first.id)
    }
    for _ in levels { markup.close("section") }
    markup.close("chapter")
  }

  private mutating func section(_ heading: IdentifiedBlock) {
    markup.open("section", ["eId": heading.id])
    let (label, inlines) = heading.block.labelled
    if let label { markup.element("num", ["eId": "\(heading.id)__num"], words: label) }
    line("\(heading.id)__heading", "heading", inlines)
  }

  /// A paragraph with the list or table that belongs to it.
  private mutating func paragraph(
    _ identified: IdentifiedBlock?, _ belonging: [IdentifiedBlock], fallback: String
  ) {
    let number = identified?.block.number
    let id = identified?.id ?? "\(fallback)__list"
    let element = number == nil ? "hcontainer" : "paragraph"
    if number == nil {
      markup.open(element, ["eId": id, "name": identified.map { name(of: $0.block.kind) } ?? "list"])
    } else if let action = actions[id] {
      markup.open(element, ["eId": id, "refersTo": "#\(action)"])
    } else {
      markup.open(element, ["eId": id])
    }
    if let number { markup.element("num", ["eId": "\(id)__num"], words: "\(number).") }
    markup.open("content", ["eId": "\(id)__content"])
    if let identified { line("\(id)__p", "p", identified.block.inlines) }
    var rest = belonging[...]
    while let first = rest.first {
      let rows = rest.prefix { $0.block.kind == .row }
      if rows.isEmpty { line(first.id, "p", first.block.inlines) } else { table(rows) }
      rest = rest.dropFirst(max(1, rows.count))
    }
    markup.close("content")
    markup.close(element)
  }

  private func name(of kind: Block.Kind) -> String {
    switch kind {
    case .text: "clause"
    case .gap: "gap"
    case .paragraph, .item, .row, .heading: "paragraph"
    }
  }

  private mutating func table(_ rows: ArraySlice<IdentifiedBlock>) {
    markup.open("table", ["eId": "\(rows.first?.id ?? "")__table"])
    for (index, row) in rows.enumerated() {
      markup.open("tr", ["eId": row.id])
      for (column, cell) in row.block.cells.enumerated() {
        let id = "\(row.id)__cell_\(column + 1)"
        markup.open(index == 0 ? "th" : "td", ["eId": id])
        line("\(id)__p", "p", cell)
        markup.close(index == 0 ? "th" : "td")
      }
      markup.close("tr")
    }
    markup.close("table")
  }

  /// A text as a statement: its heading and title before it, its clauses in its body.
  mutating func statement(_ heading: String, _ blocks: [IdentifiedBlock]) {
    markup.open("preface", ["eId": "preface"])
    markup.element("p", ["eId": "preface__heading"]) {
      $0.element("docNumber", ["eId": "number"], words: heading)
    }
    if let title = blocks.first {
      markup.open("p", ["eId": "\(title.id)__p"])
      markup.open("docTitle", ["eId": title.id])
      inlines(title.block.inlines, in: title.id)
      markup.raw("</docTitle></p>")
    }
    markup.close("preface")
    markup.open("mainBody", ["eId": "body"])
    for block in blocks.dropFirst() { paragraph(block, [], fallback: block.id) }
    if blocks.count < 2 { markup.element("p", ["eId": "body__p"], words: "") }
    markup.close("mainBody")
  }

  // MARK: Words

  private mutating func line(_ id: String, _ element: String, _ inlines: [Inline]) {
    markup.open(element, ["eId": id])
    self.inlines(inlines, in: id)
    markup.close(element)
  }

  private mutating func inlines(_ inlines: [Inline], in id: String) {
    var place = 0
    for inline in inlines {
      place += 1
      switch inline {
      case .words(let words, let isItalic):
        if isItalic {
          markup.element("i", ["eId": "\(id)__i_\(place)"], words: words)
        } else {
          markup.words(words)
        }
      case .note(let mark, let words):
        let note = "\(id)__authorialNote_\(place)"
        marks[mark] = note
        markup.open(
          "authorialNote", ["eId": note, "marker": Superscript.plain(mark), "placement": "bottom"])
        line("\(note)__p", "p", Inline.words(words))
        markup.close("authorialNote")
      case .mark(let mark):
        let figure = Superscript.plain(mark)
        if let note = marks[mark] {
          markup.element("noteRef", ["eId": "\(id)__noteRef_\(place)", "href": "#\(note)", "marker": figure])
          { _ in }
        } else {
          markup.element("sup", ["eId": "\(id)__sup_\(place)"], words: figure)
        }
      }
    }
  }
}
