import Drafting
import Proceedings

/// Where something stands.
extension WordComparison {
  /// Where a paragraph stood that was sent, in words: its number, or what it is and what it stands after.
  func place(ofSent index: Int) -> String {
    let part = sent[index]
    switch role(part) {
    case .title: return "the heading of a chapter"
    case .front: return "the front pages"
    case .block(let block):
      if let number = block.number { return "paragraph \(number)" }
    case .summaryHeading, nil: break
    }
    let near = place(near: index)
    return near.isEmpty ? kind(of: part) : "\(kind(of: part)) \(near)"
  }

  /// Where something stands that came back: as the paragraph that it is, or near the one before it.
  func place(ofReturned index: Int) -> String {
    guard let pair = nearest[index] else { return "at the beginning" }
    return pair.returned == index ? place(ofSent: pair.sent) : place(near: pair.sent + 1)
  }

  /// The landmark before a place: the last numbered paragraph, or the heading of a chapter.
  private func place(near index: Int) -> String {
    for earlier in sent[..<index].reversed() {
      switch role(earlier) {
      case .block(let block): if let number = block.number { return "after paragraph \(number)" }
      case .title, .summaryHeading: return "under “\(earlier.shown)”"
      case .front, nil: break
      }
    }
    return "at the beginning"
  }

  private func kind(of part: Part) -> String {
    switch role(part) {
    case nil:
      switch part.paragraph.style {
      case .contents1, .contents2, .contents3, .contentsHeading: "the contents"
      case .organization, .symbol, .organ, .mastheadLine, .mastheadTitle: "the masthead"
      case _: part.cells == nil ? "a line" : "a row of a table"
      }
    case .title: "the heading of a chapter"
    case .summaryHeading: "a heading"
    case .front: "the front pages"
    case .block(let block):
      switch block.kind {
      case .heading: "a heading"
      case .paragraph: "a paragraph"
      case .item: "a list item"
      case .text: "a paragraph of a text"
      case .gap: "a place to be written"
      case .row: "a row of a table"
      }
    }
  }

  // MARK: Places in the report

  /// The blocks before and after a paragraph that nobody sent.
  func neighbours(of index: Int) -> (before: Block?, after: Block?) {
    func block(at place: Int) -> Block?? {
      guard let pair = nearest[place], pair.returned == place else { return nil }
      return .some(self.block(sent[pair.sent]))
    }
    var before: Block?
    for place in returned.indices[..<index].reversed() {
      if let found = block(at: place) {
        before = found
        break
      }
    }
    var after: Block?
    for place in returned.indices[(index + 1)...] {
      if let found = block(at: place) {
        after = found
        break
      }
    }
    return (before, after)
  }

  /// Next to which block a paragraph stands: behind the last one before it in its chapter, or before the first.
  func beside(_ index: Int) -> ReportWork.Beside? {
    for place in returned.indices[..<index].reversed() {
      if let name = anchors[place] { return .init(.after, name) }
      if isBound(place) { break }
    }
    for place in returned.indices[(index + 1)...] {
      if let name = anchors[place] { return .init(.before, name) }
      if isBound(place) { return nil }
    }
    return nil
  }

  /// Whether a chapter or the summary begins there, or something that belongs to none.
  private func isBound(_ place: Int) -> Bool {
    guard let pair = nearest[place], pair.returned == place else { return false }
    return block(sent[pair.sent]) == nil
  }

  /// The form of a paragraph that was split off a block.
  func form(of block: Block) -> ReportWork.FreeParagraph.Form? {
    switch block.kind {
    case .heading(let level): level == 1 ? .heading : .subheading
    case .item: .listItem
    case .row: .row
    case .paragraph, .text, .gap: nil
    }
  }

  /// The form of a new paragraph: by its style, or by its neighbours.
  func form(
    of part: Part, _ neighbours: (before: Block?, after: Block?)
  ) -> ReportWork.FreeParagraph.Form? {
    if part.cells != nil { return .row }
    switch part.paragraph.style {
    case .heading2: return .heading
    case .heading3: return .subheading
    case .item, .unlettered: return .listItem
    case .paragraph, .plain: return nil
    case _: break
    }
    guard neighbours.before?.kind == .item || neighbours.before?.kind == .paragraph else { return nil }
    let label = part.words.prefix { $0 != " " }
    let isLabelled = label.hasPrefix("(") && label.hasSuffix(")") && label.count <= 6
    return isLabelled || (neighbours.before?.kind == .item && neighbours.after?.kind == .item)
      ? .listItem : nil
  }
}
