import Proceedings
import ReferenceData

/// Reads the Rapporteur’s summaries: chapters by the titles of items, parts and sub-items by their headings.
struct SummariesReader {
  let agenda: Agenda
  private(set) var summaries: [ReportWork.Summary] = []
  private(set) var warnings: [Material.Warning] = []

  private var chapter: (title: String, item: Agenda.Item?)?
  private var heading: String?
  private var collected: [MaterialBlock] = []
  private let file: String

  init(agenda: Agenda, file: String) { (self.agenda, self.file) = (agenda, file) }

  mutating func read(_ blocks: [MaterialBlock]) {
    for block in blocks {
      guard let (level, words) = block.heading else {
        collected.append(block)
        continue
      }
      close()
      if level == 1 {
        let title = SummariesReader.withoutNumber(words)
        chapter = (title, item(entitled: title))
        heading = nil
      } else {
        heading = SummariesReader.withoutLabel(words)
      }
    }
    close()
  }

  private mutating func close() {
    defer { collected = [] }
    guard let first = collected.first else { return }
    guard let chapter else {
      warn(.noHeading(paragraphs: collected.count), at: first)
      return
    }
    guard let item = chapter.item else {
      warn(.noItem(title: chapter.title, paragraphs: collected.count), at: first)
      return
    }
    guard let place = place(in: item) else {
      warn(.noPlace(heading: heading ?? "", item: item.number, paragraphs: collected.count), at: first)
      return
    }
    let paragraphs = collected.map(\.text)
    if let index = summaries.firstIndex(where: { $0.place == place }) {
      summaries[index].paragraphs += paragraphs
    } else {
      summaries.append(ReportWork.Summary(place: place, paragraphs: paragraphs))
    }
  }

  private mutating func warn(_ kind: Material.Warning.Kind, at block: MaterialBlock) {
    warnings.append(
      Material.Warning(file: file, line: block.line, kind: kind, isOfParagraph: block.isParagraph))
  }

  private func item(entitled title: String) -> Agenda.Item? {
    let sought = FoldedName(title)
    return agenda.items.first { FoldedName($0.title) == sought }
  }

  /// Where the paragraphs under the present heading belong; without a heading they are the deliberations.
  private func place(in item: Agenda.Item) -> ReportWork.Place? {
    guard let heading else { return ReportWork.Place(item: item.number) }
    let folded = FoldedName(heading)
    if let index = item.subitems.firstIndex(where: { FoldedName($0) == folded }) {
      return ReportWork.Place(item: item.number, subitem: index)
    }
    if folded.text == "deliberations" { return ReportWork.Place(item: item.number) }
    if folded.text.hasPrefix("summary by the ") {
      return ReportWork.Place(item: item.number, part: .chairSummary)
    }
    if folded.text.hasPrefix("action taken") { return ReportWork.Place(item: item.number, part: .action) }
    return nil
  }

  /// The title of a chapter without `Chapter III.` before it.
  static func withoutNumber(_ heading: String) -> String {
    guard heading.lowercased().hasPrefix("chapter "), let stop = heading.firstIndex(of: ".") else {
      return heading
    }
    return String(heading[stop...].dropFirst().drop(while: \.isWhitespace))
  }

  /// A heading without the letter or number before it: `A.`, `2.`, `(a)`.
  static func withoutLabel(_ heading: String) -> String {
    guard let space = heading.firstIndex(where: \.isWhitespace) else { return heading }
    let label = heading[..<space]
    let isNumbered = label.hasSuffix(".") && label.dropLast().allSatisfy(\.isNumber) && label.count > 1
    let isLettered = label.hasSuffix(".") && label.count == 2 && label.first?.isLetter == true
    let isBracketed = label.hasPrefix("(") && label.hasSuffix(")") && label.count <= 4
    guard isNumbered || isLettered || isBracketed else { return heading }
    return String(heading[space...].drop(while: \.isWhitespace))
  }
}
