import Drafting
import Proceedings

/// The edits that record a change.
extension WordComparison {
  /// The name under which something that was sent can be changed, or why it cannot.
  private func target(_ old: Part) -> (name: String?, obstacle: ReturnedChange.Obstacle) {
    switch role(old) {
    case nil, .summaryHeading: (nil, .fixed)
    case .title(let name, _): (name, .fixed)
    case .front(let name): (name, .fixed)
    case .block(let block):
      if block.kind == .text {
        (nil, .text)
      } else if block.name.isEmpty || named[block.name, default: 0] > 1 {
        (nil, .unnamed)
      } else {
        (block.name, .unnamed)
      }
    }
  }

  /// A paragraph in other words.
  func rewording(_ old: Part, as new: Part) -> Outcome {
    let target = target(old)
    guard let name = target.name else { return .shown(target.obstacle) }
    guard let (text, notes) = typed(new, of: old), notes?.isEmpty != false || !withoutNotes.contains(name)
    else { return .shown(.note) }
    return .recorded([.wording(.init(name: name, text: text, notes: notes))])
  }

  /// A paragraph that became several: the first keeps its name.
  func splitting(_ old: Part, in parts: [Part]) -> Outcome {
    guard let block = block(old), let name = target(old).name else { return .shown(target(old).obstacle) }
    guard let first = parts.first, let head = typed(first, of: old) else { return .shown(.note) }
    var rest = ReportWork.FreeParagraph(paragraphs: [], beside: .init(.after, name))
    rest.form = form(of: block)
    guard put(parts.dropFirst(), into: &rest) else { return .shown(.note) }
    return .recorded([
      .wording(.init(name: name, text: head.text, notes: head.notes)), .insertion(rest),
    ])
  }

  /// Several paragraphs that became one, under the name of the first.
  func joining(_ indices: [Int], as new: Part) -> Outcome {
    let parts = indices.map { sent[$0] }
    for part in parts where target(part).name == nil { return .shown(target(part).obstacle) }
    let blocks = parts.compactMap(block)
    guard blocks.count == parts.count, let first = blocks.first else { return .shown(.fixed) }
    let isPlain = blocks.allSatisfy { $0.kind == .paragraph && $0.rewordedIn == nil && $0.origin == .record }
    let whole = parts.map(\.words).joined(separator: " ")
    if isPlain, WordReading.folded(whole) == WordReading.folded(new.words),
      parts.flatMap(\.foldedNotes) == new.foldedNotes
    {
      return .recorded(blocks.dropFirst().map { .join($0.name) })
    }
    var together = parts[0]
    together.paragraph.words = whole
    guard let (text, notes) = typed(new, of: together, isSame: false) else { return .shown(.note) }
    return .recorded(
      [.wording(.init(name: first.name, text: text, notes: notes))]
        + blocks.dropFirst().map { .wording(.init(name: $0.name, text: "")) })
  }

  func leavingOut(_ old: Part) -> Outcome {
    switch role(old) {
    case .block: break
    case nil, .title, .front, .summaryHeading: return .shown(.fixed)
    }
    guard let name = target(old).name else { return .shown(target(old).obstacle) }
    return .recorded([.wording(.init(name: name, text: ""))])
  }

  func moving(_ old: Part, to index: Int, as new: Part) -> Outcome {
    guard block(old) != nil, let name = target(old).name else { return .shown(target(old).obstacle) }
    guard let beside = beside(index) else { return .shown(.noPlace) }
    if old.key == new.key { return .recorded([.wording(.init(name: name, beside: beside))]) }
    guard let (text, notes) = typed(new, of: old) else { return .shown(.note) }
    return .recorded([.wording(.init(name: name, text: text, notes: notes, beside: beside))])
  }

  func filling(_ old: Part, with parts: [Part]) -> Outcome {
    guard let block = block(old) else { return .shown(.fixed) }
    guard let place = ReportWork.Place(blockName: block.name) else {
      guard parts.count == 1 else { return .shown(.noPlace) }
      return rewording(old, as: parts[0])
    }
    guard parts.allSatisfy(\.notes.isEmpty) else { return .shown(.note) }
    return .recorded([.summary(.init(place: place, paragraphs: parts.map(\.words)), gap: block.name)])
  }

  /// A paragraph that nobody sent.
  func inserting(_ new: Part, at index: Int) -> Outcome {
    let neighbours = neighbours(of: index)
    if new.paragraph.style == .heading1 { return .shown(.chapter) }
    let isText = new.paragraph.style == .text || new.paragraph.style == .textTitle
    if isText || (neighbours.before?.kind == .text && neighbours.after?.kind == .text) {
      return .shown(.text)
    }
    guard let beside = beside(index) else { return .shown(.noPlace) }
    var paragraph = ReportWork.FreeParagraph(paragraphs: [], beside: beside)
    paragraph.form = form(of: new, neighbours)
    guard put([new], into: &paragraph), paragraph.notes == nil || !withoutNotes.contains(beside.paragraph)
    else { return .shown(.note) }
    return .recorded([.insertion(paragraph)])
  }

  // MARK: Words and notes

  /// Puts paragraphs with their notes into what is written.
  private func put(_ parts: some Sequence<Part>, into written: inout ReportWork.FreeParagraph) -> Bool {
    var notes = TypedNotes()
    for part in parts {
      guard let text = notes.text(of: part, part.words, known: notesByMark, asterisks: []) else {
        return false
      }
      written.paragraphs.append(written.form == nil ? WordComparison.unnumbered(text) : text)
    }
    written.notes = notes.words.isEmpty ? nil : notes.words
    return true
  }

  /// The words as a rewording has them, with its notes if these are not those that were drafted.
  private func typed(
    _ new: Part, of old: Part, isSame: Bool = true
  ) -> (text: String, notes: [String: String]?)? {
    if case .title(_, let numeral)? = role(old) { return (WordComparison.title(new, numeral), nil) }
    let block = block(old)
    let isDrafted = block.map { $0.rewordedIn == nil && $0.origin != .drafter } ?? true
    let words = WordReading.respelled(new.words, as: old.words)
    if isSame, old.marks == new.marks, old.foldedNotes == new.foldedNotes,
      isDrafted || new.marks.isEmpty
    {
      // A printed mark may be of several asterisks; typed, each is one.
      var marks = (block?.notes ?? []).map { $0.mark.allSatisfy { $0 == "*" } ? "*" : $0.mark }[...]
      return (
        String(words.flatMap { $0 == WordReading.note ? Array(marks.popFirst() ?? "") : [$0] }), nil
      )
    }
    var notes = TypedNotes()
    let asterisks = (block?.notes ?? []).filter { $0.mark.hasPrefix("*") }.map(\.words)
    guard let text = notes.text(of: new, words, known: notesByMark, asterisks: asterisks) else { return nil }
    return (text, notes.words)
  }

  /// The title of a chapter without its number.
  private static func title(_ part: Part, _ numeral: String) -> String {
    let words = part.paragraph.words
    if let end = words.firstIndex(of: "\n") {
      let title = WordReading.canonical(String(words[end...].dropFirst())).replacing("\n", with: " ")
      if !title.isEmpty { return title }
    }
    let whole = part.words
    guard let number = whole.firstRange(of: numeral) else { return whole }
    let rest = whole[number.upperBound...].drop { $0.isWhitespace || ".:–".contains($0) }
    return rest.isEmpty ? whole : String(rest)
  }

  /// A paragraph without the number that somebody typed before it.
  private static func unnumbered(_ text: String) -> String {
    let digits = text.prefix { $0.isNumber && $0.isASCII }
    let rest = text.dropFirst(digits.count)
    guard (1...3).contains(digits.count), rest.hasPrefix(". ") else { return text }
    return String(rest.dropFirst(2))
  }
}

/// Gives marks to the notes of paragraphs, from 1.
private struct TypedNotes {
  private(set) var words: [String: String] = [:]
  private var count = 0

  /// The words with a mark for each note; nil if a mark in them refers to no note.
  mutating func text(
    of part: WordComparison.Part, _ typed: String, known: [String: String], asterisks: [String]
  ) -> String? {
    var waiting = part.notes[...]
    var text = ""
    var figures = ""
    func isAsterisk(_ note: String) -> Bool {
      asterisks.contains { WordReading.foldedNote($0) == WordReading.foldedNote(note) }
    }
    for character in typed + " " {
      if "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(character) {
        figures.append(character)
        continue
      }
      if !figures.isEmpty {
        guard let note = known[figures] else { return nil }
        text += mark(note)
        figures = ""
      }
      if character == WordReading.note {
        let note = waiting.popFirst() ?? ""
        text += isAsterisk(note) && words["*"] == nil ? mark(note, as: "*") : mark(note)
      } else {
        text.append(character)
      }
    }
    return String(text.dropLast())
  }

  private mutating func mark(_ note: String, as given: String? = nil) -> String {
    count += given == nil ? 1 : 0
    let mark = given ?? Superscript.figure(count)
    words[mark] = note
    return mark
  }
}
