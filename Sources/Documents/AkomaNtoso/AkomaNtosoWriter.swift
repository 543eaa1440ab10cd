import Drafting

/// Writes the body of a document: chapters, their sections, their paragraphs with what belongs to them.
struct AkomaNtosoWriter {
  var markup: Markup
  private var marks: [String: String] = [:]

  private let fixed: FixedWords
  /// What was done with proposals, by the identifiers of the paragraphs that tell of it.
  private let actions: [String: VotingConcept]
  private let named: NamedInRecord
  /// The names that the words now written may hold.
  private var names: [NamedInRecord.Name] = []
  /// Whoever was named so far.
  private(set) var bearers: Set<NamedInRecord.Bearer> = []

  init(fixed: FixedWords, named: NamedInRecord, actions: [String: VotingConcept] = [:]) {
    markup = Markup()
    (self.fixed, self.named, self.actions) = (fixed, named, actions)
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
  mutating func paragraph(
    _ identified: IdentifiedBlock?, _ belonging: [IdentifiedBlock], fallback: String
  ) {
    names = named.names(
      in: (identified.map { [$0] } ?? []).flatMap(\.block.sources) + belonging.flatMap(\.block.sources))
    defer { names = [] }
    let number = identified?.block.number
    let id = identified?.id ?? "\(fallback)__list"
    let element = number == nil ? "hcontainer" : "paragraph"
    if number == nil {
      markup.open(element, ["eId": id, "name": identified.map { name(of: $0.block) } ?? "list"])
    } else if let action = actions[id] {
      markup.open(element, ["eId": id, "refersTo": "#\(action)"])
    } else {
      markup.open(element, ["eId": id])
    }
    if let number { markup.element("num", ["eId": "\(id)__num"], words: "\(number).") }
    if !belonging.isEmpty, belonging.allSatisfy({ $0.block.kind == .item }) {
      list(of: identified, belonging, in: id)
    } else {
      content(of: identified, belonging, in: id)
    }
    markup.close(element)
  }

  /// Words, and the entries that follow them as a list.
  private mutating func list(of opening: IdentifiedBlock?, _ entries: [IdentifiedBlock], in id: String) {
    markup.open("list", ["eId": "\(id)__list"])
    if let opening {
      markup.open("intro", ["eId": "\(id)__intro"])
      line("\(id)__p", "p", opening.block.inlines)
      markup.close("intro")
    }
    for entry in entries { point(entry) }
    markup.close("list")
  }

  /// An entry of a list, its number or letter apart.
  mutating func point(_ entry: IdentifiedBlock) {
    let (label, inlines) = entry.block.labelled
    markup.open("point", ["eId": entry.id])
    if let label { markup.element("num", ["eId": "\(entry.id)__num"], words: label) }
    markup.open("content", ["eId": "\(entry.id)__content"])
    line("\(entry.id)__p", "p", inlines)
    markup.raw("</content></point>")
  }

  /// Words, with a table or with entries beside one.
  private mutating func content(of opening: IdentifiedBlock?, _ belonging: [IdentifiedBlock], in id: String) {
    markup.open("content", ["eId": "\(id)__content"])
    if let opening { line("\(id)__p", "p", opening.block.inlines) }
    var rest = belonging[...]
    while let first = rest.first {
      let rows = rest.prefix { $0.block.kind == .row }
      if rows.isEmpty { line(first.id, "p", first.block.inlines) } else { table(rows) }
      rest = rest.dropFirst(max(1, rows.count))
    }
    markup.close("content")
  }

  private func name(of block: Block) -> String {
    switch block.kind {
    case .text: block.name.hasSuffix("/title") ? "title" : block.isRecital ? "recital" : "clause"
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

  // MARK: Words

  mutating func line(_ id: String, _ element: String, _ inlines: [Inline]) {
    markup.open(element, ["eId": id])
    self.inlines(inlines, in: id)
    markup.close(element)
  }

  mutating func inlines(_ inlines: [Inline], in id: String) {
    var place = 0
    for inline in inlines {
      place += 1
      switch inline {
      case .words(let words, let isItalic):
        if isItalic { markup.open("i", ["eId": "\(id)__i_\(place)"]) }
        self.words(words, in: "\(id)__\(place)")
        if isItalic { markup.close("i") }
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

  /// Words, with the documents that they cite and those whom they name.
  private mutating func words(_ words: String, in id: String) {
    for (place, piece) in ReferringPiece.pieces(of: words, names: names).enumerated() {
      switch piece {
      case .words(let words): markup.words(String(words))
      case .document(let words, let symbol):
        markup.element(
          "ref", ["eId": "\(id)__ref_\(place)", "href": Citations.address(of: symbol)], words: String(words))
      case .bearer(let words, let bearer):
        bearers.insert(bearer)
        markup.element(
          bearer.element, ["eId": "\(id)__name_\(place)", "refersTo": "#\(bearer.id)"], words: String(words))
      }
    }
  }
}

extension NamedInRecord.Bearer {
  /// The element that marks the name.
  var element: String {
    switch self {
    case .participant: "organization"
    case .person: "person"
    }
  }
}

extension Block {
  /// Whether a block of a text stands in its preamble: it has no number and ends in a comma.
  var isRecital: Bool { labelled.label == nil && plainWords.hasSuffix(",") }
}
