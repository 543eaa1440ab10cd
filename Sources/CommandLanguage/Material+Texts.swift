import Proceedings
import ReferenceData

/// Reads the texts of proposals: a heading, the title, the blocks, and at the end of the file the notes.
struct TextsReader {
  let proposals: [Proposal]
  /// The name of the kind of a proposal.
  private let kinds: (Proposal) -> Body.TextKind
  private(set) var texts: [AdoptedText] = []
  private(set) var warnings: [Material.Warning] = []

  private var notes: [String: (text: String, block: Block)] = [:]
  private var used: Set<String> = []

  /// A text as it stands in the file.
  private struct Written {
    var heading: Block
    var blocks: [Block] = []
  }

  init(proposals: [Proposal], kinds: @escaping (Proposal) -> Body.TextKind) {
    (self.proposals, self.kinds) = (proposals, kinds)
  }

  mutating func read(_ text: String) {
    var written: [Written] = []
    for block in Block.blocks(of: text) {
      if block.heading != nil {
        written.append(Written(heading: block))
      } else if let note = TextsReader.note(in: block) {
        addNote(note.text, mark: note.mark, from: block)
      } else if let last = written.indices.last {
        written[last].blocks.append(block)
      } else {
        warn(.noHeading(paragraphs: 1), at: block)
      }
    }
    for text in written { add(text) }
    let unused = notes.filter { !used.contains($0.key) }.sorted { $0.value.block.line < $1.value.block.line }
    for (mark, note) in unused { warn(.noteUnused(mark: mark), at: note.block) }
  }

  private mutating func addNote(_ text: String, mark: String, from block: Block) {
    if notes[mark] == nil { notes[mark] = (text, block) } else { warn(.noteTwice(mark: mark), at: block) }
  }

  private mutating func add(_ written: Written) {
    let heading = written.heading.heading?.text ?? ""
    guard let title = written.blocks.first else {
      warn(.noTitle(heading: heading), at: written.heading)
      return
    }
    let marks = written.blocks.flatMap { Marks.of($0.text) }
    used.formUnion(marks)
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
      if let note = notes[mark] {
        own[mark] = note.text
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

  private mutating func warn(_ kind: Material.Warning.Kind, at block: Block) {
    warnings.append(Material.Warning(file: "texts.md", line: block.line, kind: kind))
  }

  /// A note `[^12]: …` or `[^*]: …`, with its mark as it stands in the texts.
  private static func note(in block: Block) -> (mark: String, text: String)? {
    guard block.text.hasPrefix("[^"), let close = block.text.firstIndex(of: "]") else { return nil }
    let mark = block.text[..<close].dropFirst(2)
    let rest = block.text[close...].dropFirst()
    guard !mark.isEmpty, rest.hasPrefix(":") else { return nil }
    return (Marks.superscript(mark), String(rest.dropFirst().drop(while: \.isWhitespace)))
  }
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

  private static func parts(of text: String) -> [(text: String, isMark: Bool)] {
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
