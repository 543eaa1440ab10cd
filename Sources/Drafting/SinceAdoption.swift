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
      guard let old = adopted[report.chapters[index].title] else { continue }
      var rest = old.blocks
      report.chapters[index].blocks = report.chapters[index].blocks.map { $0.marked(against: &rest) }
      removed += rest.filter { old in
        !old.words.isEmpty && old.kind != .gap
          && !report.chapters[index].blocks.contains { $0.isNamed(as: old) }
      }.map { SinceAdoption.Removed(chapter: old.title, block: $0) }
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
        adopted[old.title] = old
      }
    }
    // Adopted last, the whole report has whatever changed in a chapter after that was adopted.
    if let whole {
      for chapter in draft(whole.fact.version ?? whole.moment.version).chapters {
        adopted[chapter.title] = chapter
      }
    }
    return Report.drafted(from: session, part: part).changes(since: adopted)
  }
}

extension Block {
  /// This, marked if its words were others; takes the block that it was out of the adopted ones.
  fileprivate func marked(against adopted: inout [Block]) -> Block {
    var block = self
    if let index = adopted.firstIndex(where: { $0.plainWords == plainWords && $0.name == name }) {
      adopted.remove(at: index)
      return block
    }
    block.changedSinceAdoption = true
    if let index = adopted.firstIndex(where: isNamed) {
      block.asAdopted = adopted.remove(at: index).plainWords
    }
    return block
  }

  /// Whether it is the same paragraph: lists and headings have no name of their own.
  fileprivate func isNamed(as other: Block) -> Bool { !name.isEmpty && name == other.name }
}
