import Proceedings
import ReferenceData

/// Reads draft resolutions and decisions out of documents of a word processor: each is found by its title or its symbol.
struct DraftDocumentReader {
  private let session: Session
  private(set) var texts: [AdoptedText] = []
  private(set) var warnings: [Material.Warning] = []

  init(session: Session) { self.session = session }

  private var proposals: [Proposal] { session.proposals.all }

  /// Where a text begins in a document.
  private struct Start {
    var index: Int
    var proposal: Proposal
  }

  mutating func read(_ document: MaterialDocument) {
    var starts = titles(in: document)
    if starts.isEmpty, let proposal = named(in: document), let index = title(in: document) {
      starts = [Start(index: index, proposal: proposal)]
      let block = document.blocks[index]
      warn(.otherTitle(title: proposal.title, proposal: proposal.id), document, at: block)
    }
    guard !starts.isEmpty else {
      let beginning = title(in: document).map { document.blocks[$0].text } ?? ""
      warnings.append(
        Material.Warning(
          file: document.name, line: 0,
          kind: .nothingFits(beginning: beginning, nearest: nearest(to: beginning))))
      return
    }
    for (number, start) in starts.enumerated() {
      let end =
        number + 1 < starts.count ? beginning(of: starts[number + 1], in: document) : document.blocks.count
      add(start, Array(document.blocks[start.index..<max(start.index, end)]), document)
    }
  }

  /// The draft whose symbol stands in a document, before its text or in its head.
  func named(in document: MaterialDocument) -> Proposal? {
    let words = document.blocks.prefix(30).flatMap {
      $0.text.split(whereSeparator: { $0.isWhitespace || $0 == "*" })
    }
    let symbols = Set(words.compactMap { DocumentSymbol($0.trimming { ",;:()".contains($0) })?.unrevised })
    let found = proposals.filter { $0.symbol.map { symbols.contains($0.unrevised) } ?? false }
    return found.count == 1 ? found.first : nil
  }

  /// The places at which the titles of drafts stand.
  private func titles(in document: MaterialDocument) -> [Start] {
    var starts: [Start] = []
    let named = named(in: document)
    for (index, block) in document.blocks.enumerated() where !block.isRow {
      let sought = Self.folded(block.text)
      var alike = proposals.filter { Self.folded($0.title) == sought }
      if alike.count > 1 {
        let head = index > 0 ? document.blocks[index - 1].text.lowercased() : ""
        let byHead = alike.filter { head.contains(session.textKind(of: $0).name.lowercased()) }
        alike = named.map { proposal in alike.filter { $0.id == proposal.id } } ?? byHead
      }
      guard alike.count == 1, let proposal = alike.first else { continue }
      // The title stands on the first page, too, where a document has one.
      starts.removeAll { $0.proposal.id == proposal.id && index - $0.index < 4 }
      if !starts.contains(where: { $0.proposal.id == proposal.id }) {
        starts.append(Start(index: index, proposal: proposal))
      }
    }
    return starts
  }

  /// A title as it is compared: without marks of notes and without italics.
  private static func folded(_ title: String) -> FoldedName {
    FoldedName(Marks.removed(from: title).filter { $0 != "*" })
  }

  /// The place of the title of a text: the block before the line with the organ, or the first heading.
  private func title(in document: MaterialDocument) -> Int? {
    let blocks = document.blocks
    let organ = blocks.indices.first { index in
      let words = blocks[index].text.filter { $0 != "*" }
      return !blocks[index].isRow && words.hasPrefix("The ") && words.hasSuffix(",") && words.count < 120
    }
    if let organ, organ > 0, !blocks[organ - 1].isRow { return organ - 1 }
    return blocks.firstIndex { $0.level != nil } ?? blocks.firstIndex { !$0.isRow }
  }

  /// Where a text begins, with the line that numbers it: “Draft resolution II”.
  private func beginning(of start: Start, in document: MaterialDocument) -> Int {
    guard start.index > 0 else { return start.index }
    let words = document.blocks[start.index - 1].text.filter { $0 != "*" }
    let isNumber = ["draft resolution", "draft decision", "resolution", "decision"].contains {
      words.lowercased().hasPrefix($0)
    }
    return isNumber && words.count < 40 ? start.index - 1 : start.index
  }

  private mutating func add(_ start: Start, _ blocks: [MaterialBlock], _ document: MaterialDocument) {
    var text = AdoptedText(
      proposal: start.proposal.id, title: blocks.first?.text ?? "", blocks: [], notes: [:])
    let body = blocks.dropFirst().filter { !Self.isRule($0.text) }
    let rows = body.count { $0.isRow }
    if rows > 0, let first = body.first(where: \.isRow) { warn(.table(rows: rows), document, at: first) }
    var renumbered = RenumberedNotes(document.notes)
    text.title = renumbered.take(text.title)
    text.blocks = body.map { renumbered.take($0.text) }
    text.notes = renumbered.notes
    guard !text.blocks.isEmpty else {
      warn(.noTitle(heading: text.title), document, at: blocks[0])
      return
    }
    texts.append(text)
  }

  /// A line of strokes or asterisks, which ends a document.
  private static func isRule(_ text: String) -> Bool {
    text.allSatisfy { "_-–—* ".contains($0) }
  }

  /// The draft whose title has most of the words.
  private func nearest(to title: String) -> String? {
    let words = Set(Self.folded(title).text.split(separator: " "))
    guard !words.isEmpty else { return nil }
    func common(_ proposal: Proposal) -> Int {
      words.intersection(Self.folded(proposal.title).text.split(separator: " ")).count
    }
    let best = proposals.max { common($0) < common($1) }
    return best.flatMap { common($0) > 0 ? "\($0.id), “\($0.title)”" : nil }
  }

  private mutating func warn(
    _ kind: Material.Warning.Kind, _ document: MaterialDocument, at block: MaterialBlock
  ) {
    warnings.append(
      Material.Warning(file: document.name, line: block.line, kind: kind, isOfParagraph: true))
  }
}

/// Gives the notes of one text their numbers from 1.
private struct RenumberedNotes {
  private let all: [String: String]
  private(set) var notes: [String: String] = [:]
  private var count = 0

  init(_ all: [String: String]) { self.all = all }

  mutating func take(_ text: String) -> String {
    var result = ""
    for part in Marks.parts(of: text) {
      guard part.isMark, let note = all[part.text] else {
        result += part.text
        continue
      }
      var mark = part.text
      if !mark.hasPrefix("*") {
        count += 1
        mark = Marks.superscript(String(count))
      }
      notes[mark] = note
      result += mark
    }
    return result
  }
}

extension StringProtocol {
  /// Without the characters at its ends for which that is so.
  fileprivate func trimming(_ isCut: (Character) -> Bool) -> String {
    String(drop(while: isCut).reversed().drop(while: isCut).reversed())
  }
}
