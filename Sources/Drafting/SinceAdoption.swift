import Proceedings
import ReferenceData

/// The report beside what the body adopted: what was changed since, and what is no longer there.
public struct SinceAdoption: Sendable, Equatable {
  /// The report, each changed block marked and with the words that were adopted.
  public var report: Report
  /// The blocks that were adopted and are no longer there, by the title of their chapter.
  public var removed: [Removed]

  /// A block that is no longer there.
  public struct Removed: Sendable, Equatable {
    /// The title of the chapter.
    public var chapter: String
    /// The block as adopted.
    public var block: Block
  }
}

extension Report {
  /// This report with every block marked whose words were others in the adopted chapters, by their titles; in
  /// a chapter that was not adopted nothing is marked.
  ///
  /// Numbers and the marks of notes do not count as words: they follow from what stands before.
  public func changes(since adopted: [String: Chapter]) -> SinceAdoption {
    var report = self
    var removed: [SinceAdoption.Removed] = []
    for index in report.chapters.indices {
      guard let old = adopted[report.chapters[index].draftedTitle] else { continue }
      var rest = old.blocks
      report.chapters[index].blocks = report.chapters[index].blocks.map { $0.marked(against: &rest) }
      removed += rest.filter { old in
        !old.words.isEmpty && old.kind != .gap
          && !report.chapters[index].blocks.contains { $0.isNamed(as: old) }
      }.map { SinceAdoption.Removed(chapter: report.chapters[index].title, block: $0) }
    }
    return SinceAdoption(report: report, removed: removed)
  }

  /// The report of a session beside what was adopted of it, chapter by chapter or as a whole; nil where nothing
  /// has been adopted yet.
  public static func sinceAdoption(
    _ whole: Session, part: Session.Part = .regular
  ) -> SinceAdoption? {
    let session = whole.part(part)
    let part = part.held(in: whole)
    let single = session.reportWork.chaptersAdopted
    let whole = session.proposals.reportAdopted
    guard whole != nil || !single.isEmpty else { return nil }
    var drafts: [Int: Report] = [:]
    func draft(_ version: Int) -> Report {
      if let draft = drafts[version] { return draft }
      let then = session.asOf(version: version)
      let draft = Report.drafted(from: then, part: part)
      drafts[version] = draft
      return draft
    }
    var adopted: [String: Chapter] = [:]
    for chapter in single {
      let then = draft(chapter.fact.version ?? chapter.moment.version)
      if let old = then.chapters.first(where: { $0.numeral == chapter.fact.chapter }) {
        adopted[old.draftedTitle] = old
      }
    }
    // Adopted last, the whole report has whatever changed in a chapter after that was adopted.
    if let whole {
      for chapter in draft(whole.fact.version ?? whole.moment.version).chapters {
        adopted[chapter.draftedTitle] = chapter
      }
    }
    return Report.drafted(from: session, part: part).changes(since: adopted)
  }
}

extension Report {
  /// Which paragraphs of the adopted report a change of the record puts into other words, in a sentence; nothing if
  /// nothing is adopted, or no word of it changes.
  public static func changes(from before: Session, to after: Session) -> [String] {
    guard let then = sinceAdoption(before, part: before.currentPart),
      let now = sinceAdoption(after, part: after.currentPart)
    else { return [] }
    let changed = now.report.changed.subtracting(then.report.changed)
    let numbers = now.report.numbers(of: changed)
    let gone = now.removed.count { !then.removed.contains($0) }
    var sentences: [String] = []
    if !numbers.isEmpty {
      let paragraphs = "paragraph\(numbers.count == 1 ? "" : "s") \(English.list(numbers.map(String.init)))"
      sentences.append(
        "After its adoption, \(paragraphs) of the report change\(numbers.count == 1 ? "s" : ""), and "
          + "\(numbers.count == 1 ? "is" : "are") shown as changed since.")
    }
    if gone > 0 {
      sentences.append(
        "\(gone == 1 ? "1 paragraph" : "\(gone) paragraphs") of the report as adopted "
          + "\(gone == 1 ? "is" : "are") no longer there.")
    }
    return sentences
  }

  /// A block by its name and its words.
  private struct Told: Hashable {
    var name: String
    var words: String
    init(_ block: Block) { (name, words) = (block.name, block.plainWords) }
  }

  /// The blocks whose words are others than when they were adopted.
  private var changed: Set<Told> {
    Set(chapters.flatMap(\.blocks).filter(\.changedSinceAdoption).map(Told.init))
  }

  /// The numbers of the paragraphs that these blocks are, or under which they stand.
  private func numbers(of told: Set<Told>) -> [Int] {
    var last = 0
    var numbers: [Int] = []
    for block in chapters.flatMap(\.blocks) {
      last = block.number ?? last
      if told.contains(Told(block)), last > 0, numbers.last != last { numbers.append(last) }
    }
    return numbers
  }

  /// Whether a paragraph has none before it in its section, to which it could be joined.
  public func standsAlone(_ name: String) -> Bool {
    for chapter in chapters {
      guard let index = chapter.blocks.firstIndex(where: { $0.name == name }) else { continue }
      return index == 0 || chapter.blocks[index].kind != .paragraph
        || chapter.blocks[index - 1].kind != .paragraph
    }
    return false
  }

  /// Finds out whether a paragraph of the report of a session has none before it to which it could be joined.
  public static func standingAlone(in session: Session) -> (String) -> Bool {
    { draft(session, part: session.currentPart).standsAlone($0) }
  }
}

extension Block {
  /// This, marked if its words were others; takes the block that it was out of the adopted ones.
  fileprivate func marked(against adopted: inout [Block]) -> Block {
    var block = self
    if let index = adopted.firstIndex(where: isAlike) {
      adopted.remove(at: index)
      return block
    }
    block.changedSinceAdoption = true
    if let index = adopted.firstIndex(where: isNamed) {
      block.asAdopted = adopted.remove(at: index).plainWords
    }
    return block
  }

  /// Whether it says the same; the letter before a heading follows from how many sections there are.
  private func isAlike(_ other: Block) -> Bool {
    guard name == other.name else { return false }
    guard case .heading = kind, case .heading = other.kind else { return plainWords == other.plainWords }
    return title == other.title
  }

  /// A heading without the letter before it.
  private var title: Substring {
    guard let dot = plainWords.firstIndex(of: "."), plainWords[..<dot].count == 1 else {
      return plainWords[...]
    }
    return plainWords[dot...].dropFirst().drop { $0 == " " }
  }

  /// Whether it is the same paragraph: lists and headings have no name of their own.
  fileprivate func isNamed(as other: Block) -> Bool { !name.isEmpty && name == other.name }
}
