import Proceedings
import ReferenceData

/// Reads the texts of proposals: a heading, the title, the blocks, and at the end of the file the notes.
struct TextsReader {
  let proposals: [Proposal]
  /// The name of the kind of a proposal.
  private let kinds: (Proposal) -> Body.TextKind
  private(set) var texts: [AdoptedText] = []
  private(set) var warnings: [Material.Warning] = []

  private let file: String
  private var notes: [MaterialNote] = []
  private var used: Set<Int> = []

  /// A text as it stands in the file.
  private struct Written {
    var heading: MaterialBlock
    var blocks: [MaterialBlock] = []
  }

  init(proposals: [Proposal], kinds: @escaping (Proposal) -> Body.TextKind, file: String) {
    (self.proposals, self.kinds, self.file) = (proposals, kinds, file)
  }

  mutating func read(_ blocks: [MaterialBlock]) {
    var written: [Written] = []
    for block in blocks {
      if block.heading != nil {
        written.append(Written(heading: block))
      } else if let note = TextsReader.note(in: block) {
        addNote(note.text, mark: note.mark, from: block, section: written.count)
      } else if let last = written.indices.last {
        written[last].blocks.append(block)
      } else {
        warn(.noHeading(paragraphs: 1), at: block)
      }
    }
    for (index, text) in written.enumerated() { add(text, section: index + 1) }
    for (index, note) in notes.enumerated() where !used.contains(index) {
      warn(.noteUnused(mark: note.mark), at: note.block)
    }
  }

  private mutating func addNote(_ text: String, mark: String, from block: MaterialBlock, section: Int) {
    if notes.contains(where: { $0.mark == mark && $0.section == section }) {
      warn(.noteTwice(mark: mark), at: block)
    } else {
      notes.append(MaterialNote(mark: mark, text: text, section: section, block: block))
    }
  }

  /// The note of a mark in a text: one that stands behind the text itself, or the first behind any.
  private func note(_ mark: String, section: Int) -> Int? {
    notes.firstIndex { $0.mark == mark && $0.section == section } ?? notes.firstIndex { $0.mark == mark }
  }

  private mutating func add(_ written: Written, section: Int) {
    let heading = written.heading.heading?.text ?? ""
    guard let title = written.blocks.first else {
      warn(.noTitle(heading: heading), at: written.heading)
      return
    }
    let marks = written.blocks.flatMap { Marks.of($0.text) }
    used.formUnion(marks.compactMap { note($0, section: section) })
    let candidates = proposals(entitled: title.text, heading: heading)
    guard let proposal = candidates.first else {
      warn(.noProposal(title: title.text), at: title)
      return
    }
    guard candidates.count == 1 else {
      warn(.severalProposals(title: title.text), at: title)
      return
    }
    let blocks = written.blocks.dropFirst().map(\.text)
    guard !blocks.isEmpty else { return }
    var own: [String: String] = [:]
    for mark in marks {
      if let note = note(mark, section: section) {
        own[mark] = notes[note].text
      } else {
        warn(.noteMissing(mark: mark, proposal: proposal.id), at: title)
      }
    }
    texts.append(AdoptedText(proposal: proposal.id, title: title.text, blocks: Array(blocks), notes: own))
  }

  /// The proposals of that title; where there are several, those of the form that the heading names.
  private func proposals(entitled title: String, heading: String) -> [Proposal] {
    let sought = FoldedName(Marks.removed(from: title))
    let all = proposals.filter { FoldedName(Marks.removed(from: $0.title)) == sought }
    guard all.count > 1 else { return all }
    let words = heading.lowercased().split(separator: " ")
    let alike = all.filter { proposal in
      let kind = kinds(proposal)
      return [kind.name, kind.plural].contains { heading.lowercased().contains($0.lowercased()) }
    }
    guard alike.count > 1 else { return alike.isEmpty ? all : alike }
    let isDraft = words.first == "draft"
    let same = alike.filter { ($0.adopter != .body) == isDraft }
    return same.isEmpty ? alike : same
  }

  private mutating func warn(_ kind: Material.Warning.Kind, at block: MaterialBlock) {
    warnings.append(
      Material.Warning(file: file, line: block.line, kind: kind, isOfParagraph: block.isParagraph))
  }

  /// A note `[^12]: …` or `[^*]: …`, with its mark as it stands in the texts.
  private static func note(in block: MaterialBlock) -> (mark: String, text: String)? {
    guard block.text.hasPrefix("[^"), let close = block.text.firstIndex(of: "]") else { return nil }
    let mark = block.text[..<close].dropFirst(2)
    let rest = block.text[close...].dropFirst()
    guard !mark.isEmpty, rest.hasPrefix(":") else { return nil }
    return (Marks.superscript(mark), String(rest.dropFirst().drop(while: \.isWhitespace)))
  }
}

/// A note as it stands in a file.
private struct MaterialNote {
  var mark: String
  var text: String
  /// How many texts began before it.
  var section: Int
  var block: MaterialBlock
}

/// The marks of footnotes in a text: superscript digits, or asterisks that do not set a word in italics.
enum Marks {
  private static let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// A mark as it stands in a text: digits raised, asterisks as they are.
  static func superscript(_ mark: some StringProtocol) -> String {
    String(
      mark.map { character in
        guard let value = character.wholeNumberValue, digits.indices.contains(value) else { return character }
        return digits[value]
      })
  }

  /// The marks in a text, in their order.
  static func of(_ text: String) -> [String] { parts(of: text).filter(\.isMark).map(\.text) }

  /// The text without its marks.
  static func removed(from text: String) -> String {
    parts(of: text).filter { !$0.isMark }.map(\.text).joined()
  }

  static func parts(of text: String) -> [(text: String, isMark: Bool)] {
    var parts: [(text: String, isMark: Bool)] = []
    var isItalic = false
    var rest = text[...]
    var before: Character = " "
    while let first = rest.first {
      let run = rest.prefix { digits.contains($0) }
      let stars = rest.prefix { $0 == "*" }
      if !run.isEmpty {
        parts.append((String(run), true))
      } else if !stars.isEmpty {
        let follows = rest.dropFirst(stars.count).first
        let opens = !isItalic && follows?.isLetter == true && !(before.isLetter || ".,;”)".contains(before))
        parts.append((String(stars), !isItalic && !opens))
        isItalic = opens
      } else {
        parts.append((String(first), false))
      }
      let length = max(1, run.count + stars.count)
      before = rest.prefix(length).last ?? " "
      rest = rest.dropFirst(length)
    }
    return parts
  }
}
