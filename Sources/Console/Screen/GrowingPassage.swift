import Drafting
import Proceedings

/// The paragraph of the report that grows out of what happens now.
public struct GrowingPassage: Sendable, Equatable {
  /// The number of its chapter, in Roman numerals.
  public var chapter: String
  /// Its number in the report, where it has one.
  public var number: Int?
  /// Its words as now drafted.
  public var words: String
  /// The version that it was drafted from.
  public var version: Int

  /// The paragraph that rests on the latest of the events that any paragraph rests on.
  init?(in report: Report, after session: Session) {
    var newest: (source: Int, chapter: String, block: Drafting.Block)?
    for chapter in report.chapters {
      for block in chapter.blocks where block.origin == .record {
        switch block.kind {
        case .heading, .gap, .text: continue
        case .paragraph, .item, .row: break
        }
        guard let source = block.sources.max() else { continue }
        if source >= newest?.source ?? 0 { newest = (source, chapter.numeral, block) }
      }
    }
    guard let newest else { return nil }
    chapter = newest.chapter
    number = newest.block.number
    words = newest.block.words
    version = report.version
  }
}
