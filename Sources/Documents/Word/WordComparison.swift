import Drafting

/// A document as it came back beside the same as it was sent out.
struct WordComparison {
  private let sent: [Part]
  private let returned: [Part]
  private let reading: WordReading
  private let sentMargins: Set<String>
  private let alignment: WordAlignment
  /// The blocks by their bookmarks, and how many have a name.
  private let blocks: [String: Block]
  private let named: [String: Int]
  /// For each paragraph that came back the last one before it, or itself, of which it is known which one it is.
  private let nearest: [WordAlignment.Pair?]
  private var found = ReturnedChanges()

  /// A paragraph with its notes in words.
  private struct Part {
    var paragraph: WordReading.Paragraph
    var names: [String]
    var notes: [String]
    /// Whether there is anything in it.
    var hasContent: Bool {
      !WordReading.folded(paragraph.words).isEmpty || !paragraph.comments.isEmpty
        || !paragraph.objects.isEmpty
    }
    var words: String { WordReading.canonical(paragraph.words).replacing("\n", with: " ") }
    /// The words with the notes in brackets, as somebody is shown them.
    var shown: String {
      var notes = notes[...]
      return words.map { $0 == WordReading.note ? "[note: \(notes.popFirst() ?? "")]" : String($0) }.joined()
    }
    var foldedNotes: [String] { notes.map(WordReading.foldedNote) }
    var key: String {
      ([WordReading.folded(paragraph.words)] + foldedNotes).joined(separator: "\u{1F}")
    }
    /// The marks of notes in it, in order: a sign for each note, the figures of one that is repeated.
    var marks: [Character] {
      paragraph.words.filter { $0 == WordReading.note || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }.map(\.self)
    }
  }

  init(sent: WordReading, returned: WordReading, edition: Edition) {
    var blocks: [String: Block] = [:]
    for chapter in edition.identified {
      for identified in chapter.blocks { blocks[WordBookmark.name(identified.id)] = identified.block }
    }
    self.blocks = blocks
    named = Dictionary(edition.report.chapters.flatMap(\.blocks).map { ($0.name, 1) }, uniquingKeysWith: +)
    let ours = Set(sent.paragraphs.flatMap(\.bookmarks).filter { $0.hasPrefix("_R") })
    func parts(_ reading: WordReading) -> [Part] {
      reading.paragraphs.map { paragraph in
        Part(
          paragraph: paragraph, names: paragraph.bookmarks.filter(ours.contains),
          notes: paragraph.notes.map { reading.notes[$0] ?? "" })
      }.filter(\.hasContent)
    }
    self.sent = parts(sent)
    self.returned = parts(returned)
    reading = returned
    sentMargins = sent.margins
    alignment = WordAlignment(
      sent: self.sent.map { .init(names: $0.names, key: $0.key) },
      returned: self.returned.map { .init(names: $0.names, key: $0.key) })
    let known = Dictionary(
      (alignment.inPlace + alignment.replaced).map { ($0.returned, $0) }, uniquingKeysWith: { $1 })
    var last: WordAlignment.Pair?
    nearest = self.returned.indices.map { index in
      last = known[index] ?? last
      return last
    }
  }

  /// Everything that differs, from the first paragraph to the last.
  mutating func changes() -> ReturnedChanges {
    var come = Set(alignment.come)
    var gone = Set(alignment.gone)
    for index in alignment.come where returned[index].names.count > 1 { join(at: index, &come, &gone) }
    for pair in alignment.inPlace { compare(pair, &come) }
    for pair in alignment.replaced { replace(pair) }
    for pair in alignment.moved {
      add(.moved, place(ofSent: pair.sent), sent[pair.sent].shown, returned[pair.returned].shown)
    }
    for index in gone.sorted() { add(.gone, place(ofSent: index), sent[index].shown, "") }
    for index in come.sorted() { add(.added, place(ofReturned: index), "", returned[index].shown) }
    for index in returned.indices { notice(at: index) }
    margins()
    return found
  }

  private mutating func add(_ kind: UnreadChange.Kind, _ place: String, _ before: String, _ after: String) {
    let after = before == after ? "" : after
    found.unread.append(UnreadChange(kind: kind, place: place, before: before, after: after))
  }

  // MARK: Kinds of change

  /// Several paragraphs that are one now.
  private mutating func join(at index: Int, _ come: inout Set<Int>, _ gone: inout Set<Int>) {
    let names = Set(returned[index].names)
    let parts = alignment.gone.filter { !names.isDisjoint(with: sent[$0].names) }
    guard parts.count > 1 else { return }
    gone.subtract(parts)
    come.remove(index)
    let places = parts.map(place(ofSent:)).joined(separator: " and ")
    add(.joined, places, "", returned[index].shown)
  }

  /// A paragraph in its place: unchanged, in other words, or in two.
  private mutating func compare(_ pair: WordAlignment.Pair, _ come: inout Set<Int>) {
    let (old, new) = (sent[pair.sent], returned[pair.returned])
    if old.key == new.key { return }
    for (first, second) in [
      (pair.returned, pair.returned + 1), (pair.returned - 1, pair.returned),
    ] {
      let other = first == pair.returned ? second : first
      guard come.contains(other), isSame(old, first, second) else { continue }
      come.remove(other)
      let halves = "\(returned[first].shown) | \(returned[second].shown)"
      return add(.split, place(ofSent: pair.sent), old.shown, halves)
    }
    change(old, new, at: pair)
  }

  /// Whether two paragraphs are one that was sent, split.
  private func isSame(_ old: Part, _ first: Int, _ second: Int) -> Bool {
    guard returned.indices.contains(first), returned.indices.contains(second) else { return false }
    func letters(_ part: Part) -> String {
      WordReading.folded(part.paragraph.words).filter { !$0.isWhitespace }
    }
    return letters(old) == letters(returned[first]) + letters(returned[second])
  }

  /// One whose bookmark is lost; it is the same only if it has many of its words.
  private mutating func replace(_ pair: WordAlignment.Pair) {
    let (old, new) = (sent[pair.sent], returned[pair.returned])
    let isBlock = blocks[old.names.first ?? ""]?.kind == .paragraph
    if isBlock, WordReading.likeness(old.words, new.words) < 0.5 {
      add(.gone, place(ofSent: pair.sent), old.shown, "")
      add(.added, place(ofReturned: pair.returned), "", new.shown)
    } else {
      change(old, new, at: pair)
    }
  }

  private mutating func change(_ old: Part, _ new: Part, at pair: WordAlignment.Pair) {
    let place = place(ofSent: pair.sent)
    guard let block = blocks[old.names.first ?? ""], block.kind == .paragraph, !block.name.isEmpty else {
      return add(.changed, place, old.shown, new.shown)
    }
    // The marks of a rewording take the notes of the paragraph one after the other.
    guard old.marks == new.marks, old.foldedNotes == new.foldedNotes else {
      return add(.note, place, old.shown, new.shown)
    }
    if named[block.name, default: 0] > 1 { return add(.twice, place, old.shown, new.shown) }
    found.reworded.append(
      ReturnedChange(
        name: block.name, number: block.number, before: block.words, after: typed(new, of: block)))
  }

  /// The words as a rewording has them: each note by its mark, and what was not changed as it was sent.
  private func typed(_ new: Part, of block: Block) -> String {
    // A printed mark may be of several asterisks; typed, each is one.
    var marks = block.notes.map { note in
      note.mark.allSatisfy { $0 == "*" } ? "*" : note.mark
    }[...]
    let words = String(
      new.words.flatMap { $0 == WordReading.note ? Array(marks.popFirst() ?? "") : [$0] })
    return WordReading.respelled(words, as: block.words)
  }

  /// Comments on a paragraph, and what stands in it beside words.
  private mutating func notice(at index: Int) {
    let paragraph = returned[index].paragraph
    for comment in paragraph.comments {
      add(.comment, place(ofReturned: index), "", reading.comments[comment] ?? "(without words)")
    }
    for object in paragraph.objects { add(.object, place(ofReturned: index), "", object) }
  }

  /// Running heads and feet.
  private mutating func margins() {
    let new = reading.margins.subtracting(sentMargins).sorted()
    let gone = sentMargins.subtracting(reading.margins).sorted()
    if new.isEmpty, gone.isEmpty { return }
    add(.margin, "", gone.joined(separator: " | "), new.joined(separator: " | "))
  }
}

/// Where something stands, in words.
extension WordComparison {
  /// Where a paragraph stood that was sent: its number, or what it is and what it stands after.
  private func place(ofSent index: Int) -> String {
    let part = sent[index]
    if let number = blocks[part.names.first ?? ""]?.number { return "paragraph \(number)" }
    if let name = part.names.first, blocks[name] == nil { return "the heading of a chapter" }
    let near = place(near: index)
    return near.isEmpty ? kind(of: part) : "\(kind(of: part)) \(near)"
  }

  /// Where something stands that came back: as the paragraph that it is, or near the one before it.
  private func place(ofReturned index: Int) -> String {
    guard let pair = nearest[index] else { return "at the beginning" }
    return pair.returned == index ? place(ofSent: pair.sent) : place(near: pair.sent + 1)
  }

  /// What stands before that place: the last numbered paragraph, or heading of a chapter.
  private func place(near index: Int) -> String {
    for earlier in sent[..<index].reversed() {
      guard let name = earlier.names.first else { continue }
      if let number = blocks[name]?.number { return "after paragraph \(number)" }
      if blocks[name] == nil { return "under “\(earlier.shown)”" }
    }
    return "at the beginning"
  }

  private func kind(of part: Part) -> String {
    guard let name = part.names.first else {
      return [WordStyle.cell, .headCell].map(\.identifier).contains(part.paragraph.style)
        ? "a cell of a table" : "a line"
    }
    return switch blocks[name]?.kind {
    case nil: "the heading of a chapter"
    case .heading: "a heading"
    case .paragraph: "a paragraph"
    case .item: "a list item"
    case .text: "a paragraph of a text"
    case .gap: "a place to be written"
    case .row: "a row of a table"
    }
  }
}
