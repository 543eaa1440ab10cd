import Drafting
import Proceedings

/// A document as it came back beside the same as it was sent out.
struct WordComparison {
  let sent: [Part]
  let returned: [Part]
  private let reading: WordReading
  private let sentMargins: Set<String>
  let alignment: WordAlignment
  /// The parts that paragraphs have by their bookmarks, and how many have a name.
  let roles: [String: WordRole]
  let named: [String: Int]
  /// The paragraphs of the executive summary, which have no notes.
  let withoutNotes: Set<String>
  /// The notes of the edition by their marks.
  let notesByMark: [String: String]
  /// For each paragraph that came back the last one before it, or itself, of which it is known which one it is.
  let nearest: [WordAlignment.Pair?]
  /// For each paragraph that came back the name of what stands in its place in the report.
  private(set) var anchors: [Int: String] = [:]
  private var found: [ReturnedChange] = []
  /// The paragraphs that came and those that went, as far as they are not yet accounted for.
  private var come: Set<Int>
  private var gone: Set<Int>

  init(sent: WordReading, returned: WordReading, edition: Edition) {
    let blocks = edition.blocks
    roles = WordRole.all(of: edition)
    named = Dictionary(blocks.map { ($0.name, 1) }, uniquingKeysWith: +)
    withoutNotes = Set(edition.report.front.executiveSummary.map(\.name))
    notesByMark = Dictionary(blocks.flatMap(\.notes).map { ($0.mark, $0.words) }) { first, _ in first }
    let ours = Set(sent.paragraphs.flatMap(\.bookmarks).filter { $0.hasPrefix("_R") })
    let (old, new) = (WordComparison.parts(sent, ours: ours), WordComparison.parts(returned, ours: ours))
    (self.sent, self.returned) = (old, new)
    reading = returned
    sentMargins = sent.margins
    alignment = WordAlignment(
      sent: old.map { .init(names: $0.names, key: $0.key) },
      returned: new.map { .init(names: $0.names, key: $0.key) })
    let known = Dictionary(
      (alignment.inPlace + alignment.replaced).map { ($0.returned, $0) }, uniquingKeysWith: { $1 })
    var last: WordAlignment.Pair?
    nearest = new.indices.map { index in
      last = known[index] ?? last
      return last
    }
    (come, gone) = (Set(alignment.come), Set(alignment.gone))
  }

  /// Everything that differs, from the first paragraph to the last.
  mutating func changes() -> ReturnedChanges {
    for pair in alignment.inPlace { anchor(pair) }
    var replaced: [WordAlignment.Pair] = []
    for pair in alignment.replaced {
      if isSame(pair) {
        anchor(pair)
        replaced.append(pair)
      } else {
        gone.insert(pair.sent)
        come.insert(pair.returned)
      }
    }
    for index in alignment.come where returned[index].names.count > 1 { join(at: index) }
    for pair in alignment.inPlace + replaced { compare(pair) }
    for pair in alignment.moved { move(pair) }
    for index in gone.sorted() { leaveOut(index) }
    for index in come.sorted() { insert(index) }
    for index in returned.indices { notice(at: index) }
    margins()
    return ReturnedChanges(all: found.sorted { $0.position < $1.position })
  }

  private mutating func anchor(_ pair: WordAlignment.Pair) {
    guard let block = block(sent[pair.sent]), named[block.name] == 1, !block.name.isEmpty else { return }
    anchors[pair.returned] = block.name
  }

  func role(_ part: Part) -> WordRole? { part.names.first.flatMap { roles[$0] } }
  func block(_ part: Part) -> Block? { role(part)?.block }

  private mutating func add(
    _ kind: ReturnedChange.Kind, at position: Int, _ place: String, _ before: String, _ after: String,
    by authors: Set<String> = [], _ outcome: Outcome
  ) {
    var edits: [ReturnedEdit] = []
    var obstacle: ReturnedChange.Obstacle?
    switch outcome {
    case .recorded(let all): edits = all
    case .shown(let reason): obstacle = reason
    }
    found.append(
      ReturnedChange(
        kind: kind, place: place, before: before, after: before == after ? "" : after,
        authors: authors.sorted(), edits: edits, obstacle: obstacle, position: position))
  }

  /// Whether a change is recorded or only shown.
  enum Outcome {
    case recorded([ReturnedEdit])
    case shown(ReturnedChange.Obstacle)
  }

  // MARK: Kinds of change

  /// Several paragraphs that are one now.
  private mutating func join(at index: Int) {
    let names = Set(returned[index].names)
    let parts = alignment.gone.filter { !names.isDisjoint(with: sent[$0].names) }
    guard parts.count > 1, let first = parts.first else { return }
    gone.subtract(parts)
    come.remove(index)
    let places = parts.map(place(ofSent:)).joined(separator: " and ")
    let outcome = joining(parts, as: returned[index])
    if case .recorded = outcome, let block = block(sent[first]) { anchors[index] = block.name }
    add(
      .joined, at: 2 * index, places, parts.map { sent[$0].shown }.joined(separator: " | "),
      returned[index].shown, by: returned[index].paragraph.authors, outcome)
  }

  /// A paragraph in its place: unchanged, in other words, or in several.
  private mutating func compare(_ pair: WordAlignment.Pair) {
    let (old, new) = (sent[pair.sent], returned[pair.returned])
    if old.key == new.key { return }
    if block(old)?.kind == .gap { return fill(pair) }
    if let range = halves(of: pair) {
      come.subtract(range)
      let authors = range.map { returned[$0].paragraph.authors }.reduce(into: Set<String>()) {
        $0.formUnion($1)
      }
      for index in range where anchors[pair.returned] != nil { anchors[index] = anchors[pair.returned] }
      return add(
        .split, at: 2 * range.lowerBound, place(ofSent: pair.sent), old.shown,
        range.map { returned[$0].shown }.joined(separator: " | "), by: authors,
        splitting(old, in: range.map { returned[$0] }))
    }
    add(
      .changed, at: 2 * pair.returned, place(ofSent: pair.sent), old.shown, new.shown,
      by: new.paragraph.authors, rewording(old, as: new))
  }

  /// The paragraphs, this and new ones beside it, that together have the words of one that was sent.
  private func halves(of pair: WordAlignment.Pair) -> ClosedRange<Int>? {
    func letters(_ part: Part) -> String {
      WordReading.folded(part.paragraph.words).filter { !$0.isWhitespace }
    }
    let whole = letters(sent[pair.sent])
    var first = pair.returned
    while come.contains(first - 1) { first -= 1 }
    var last = pair.returned
    while come.contains(last + 1) { last += 1 }
    guard last - first < 50 else { return nil }
    for start in first...pair.returned {
      for end in pair.returned...last where end > start {
        if (start...end).map({ letters(returned[$0]) }).joined() == whole { return start...end }
      }
    }
    return nil
  }

  /// Takes the words that were written in an empty place, with the paragraphs that follow.
  private mutating func fill(_ pair: WordAlignment.Pair) {
    var last = pair.returned
    while come.contains(last + 1) { last += 1 }
    let range = pair.returned...last
    come.subtract(range)
    let parts = range.map { returned[$0] }
    let authors = parts.map(\.paragraph.authors).reduce(into: Set<String>()) { $0.formUnion($1) }
    add(
      .changed, at: 2 * pair.returned, place(ofSent: pair.sent), sent[pair.sent].shown,
      parts.map(\.shown).joined(separator: " | "), by: authors, filling(sent[pair.sent], with: parts))
  }

  /// Whether a paragraph whose bookmark is lost is the same: it has many of its words.
  private func isSame(_ pair: WordAlignment.Pair) -> Bool {
    let (old, new) = (sent[pair.sent], returned[pair.returned])
    guard let block = block(old), block.kind != .gap else { return true }
    return (old.cells == nil) == (new.cells == nil)
      && WordReading.likeness(old.words, new.words) >= 0.5
  }

  private mutating func move(_ pair: WordAlignment.Pair) {
    let (old, new) = (sent[pair.sent], returned[pair.returned])
    add(
      .moved, at: 2 * pair.returned, place(ofSent: pair.sent), old.shown, new.shown,
      by: new.paragraph.authors, moving(old, to: pair.returned, as: new))
  }

  private mutating func leaveOut(_ index: Int) {
    let old = sent[index]
    let before = (alignment.inPlace.last { $0.sent < index })?.returned ?? -1
    let authors = old.names.compactMap { reading.struckOut[$0] }.reduce(into: Set<String>()) {
      $0.formUnion($1)
    }
    add(.gone, at: 2 * before + 1, place(ofSent: index), old.shown, "", by: authors, leavingOut(old))
  }

  private mutating func insert(_ index: Int) {
    let new = returned[index]
    // A paragraph that holds nothing but a picture is named with that.
    guard !WordReading.folded(new.words).isEmpty else { return }
    add(
      .added, at: 2 * index, place(ofReturned: index), "", new.shown, by: new.paragraph.authors,
      inserting(new, at: index))
  }

  /// Comments on a paragraph, and what stands in it beside words.
  private mutating func notice(at index: Int) {
    let paragraph = returned[index].paragraph
    for comment in paragraph.comments {
      let words = reading.comments[comment] ?? "(without words)"
      add(.comment, at: 2 * index, place(ofReturned: index), "", words, .shown(.said))
    }
    for object in paragraph.objects {
      add(.object, at: 2 * index, place(ofReturned: index), "", object, .shown(.notWords))
    }
  }

  /// Running heads and feet.
  private mutating func margins() {
    let new = reading.margins.subtracting(sentMargins).sorted()
    let gone = sentMargins.subtracting(reading.margins).sorted()
    if new.isEmpty, gone.isEmpty { return }
    add(
      .margin, at: 2 * returned.count, "", gone.joined(separator: " | "), new.joined(separator: " | "),
      .shown(.fixed))
  }
}
