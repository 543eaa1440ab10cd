import Drafting

/// Texts, each as a document of its own.
extension AkomaNtosoWriter {
  /// A text as a statement: its number and title in the preface, its recitals in the preamble, its operative
  /// paragraphs in the body.
  mutating func statement(_ heading: String, _ blocks: [IdentifiedBlock]) {
    preface(heading, blocks.first)
    let text = blocks.dropFirst()
    let preamble = text.prefix { $0.block.isRecital }
    self.preamble(Array(preamble))
    body(Array(text.dropFirst(preamble.count)))
  }

  private mutating func preface(_ heading: String, _ title: IdentifiedBlock?) {
    markup.open("preface", ["eId": "preface"])
    markup.element("p", ["eId": "preface__heading"]) {
      $0.element("docNumber", ["eId": "number"], words: heading)
    }
    if let title {
      markup.open("p", ["eId": "\(title.id)__p"])
      markup.open("docTitle", ["eId": title.id])
      inlines(title.block.inlines, in: title.id)
      markup.raw("</docTitle></p>")
    }
    markup.close("preface")
  }

  /// The organ that speaks comes first, then the recitals.
  private mutating func preamble(_ blocks: [IdentifiedBlock]) {
    guard let organ = blocks.first else { return }
    markup.open("preamble", ["eId": "preamble"])
    markup.open("formula", ["eId": organ.id, "name": "enactingFormula"])
    line("\(organ.id)__p", "p", organ.block.inlines)
    markup.close("formula")
    let recitals = blocks.dropFirst()
    if !recitals.isEmpty {
      markup.open("recitals", ["eId": "recitals"])
      for recital in recitals {
        markup.open("recital", ["eId": recital.id])
        line("\(recital.id)__p", "p", recital.block.inlines)
        markup.close("recital")
      }
      markup.close("recitals")
    }
    markup.close("preamble")
  }

  /// The operative paragraphs, each with the subparagraphs that follow it.
  private mutating func body(_ blocks: [IdentifiedBlock]) {
    markup.open("mainBody", ["eId": "body"])
    if blocks.isEmpty { markup.element("p", ["eId": "body__p"], words: "") }
    var rest = blocks[...]
    while let first = rest.first {
      let (label, inlines) = first.block.labelled
      let points = label == nil ? [] : Array(rest.dropFirst().prefix { $0.block.isSubparagraph })
      rest = rest.dropFirst(1 + points.count)
      guard let label else {
        paragraph(first, [], fallback: first.id)
        continue
      }
      markup.open("paragraph", ["eId": first.id])
      markup.element("num", ["eId": "\(first.id)__num"], words: label)
      if points.isEmpty {
        markup.open("content", ["eId": "\(first.id)__content"])
        line("\(first.id)__p", "p", inlines)
        markup.close("content")
      } else {
        markup.open("intro", ["eId": "\(first.id)__intro"])
        line("\(first.id)__p", "p", inlines)
        markup.close("intro")
        for entry in points { point(entry) }
      }
      markup.close("paragraph")
    }
    markup.close("mainBody")
  }
}

extension Block {
  /// “(a) …”, below a numbered paragraph.
  fileprivate var isSubparagraph: Bool { labelled.label?.hasPrefix("(") == true }
}
