import Drafting
import Proceedings

/// A report as JSON, with the provenance of every paragraph.
public struct JSONDocument: Encodable, Sendable {
  /// The version of the session.
  public let version: Int
  /// The language: `en` or another.
  public let language: String
  /// The chapters.
  public let chapters: [Chapter]
  /// What was adopted and is no longer there; only where that was asked.
  public private(set) var removedSinceAdoption: [Removed]?
  /// The events that are recorded and told nowhere in it; only of the whole report.
  public private(set) var untold: [Untold]?

  /// A chapter.
  public struct Chapter: Encodable, Sendable {
    /// Its number, in Roman numerals.
    public let numeral: String
    /// Its title.
    public let title: String
    /// What it consists of.
    public let blocks: [Block]
  }
  /// A block of a chapter.
  public struct Block: Encodable, Sendable {
    /// What it is: heading, paragraph, item, row, text, gap.
    public let kind: String
    /// Its level, where it is a heading.
    public let level: Int?
    /// The name that it keeps from draft to draft.
    public let name: String
    /// Its number, where it is a numbered paragraph.
    public let number: Int?
    /// Its words, with the marks of its notes.
    public let words: String
    /// Its notes.
    public let notes: [Note]
    /// Where its words come from.
    public let origin: String
    /// The versions of the events it was drafted from.
    public let sources: [Int]
    /// The drafted words, where it was reworded.
    public let drafted: String?
    /// Whether the facts beneath a rewording have changed since.
    public let isOutdated: Bool
    /// Whether its words were others when the report was adopted; only where that was asked.
    public let changedSinceAdoption: Bool?
    /// Its words as adopted, where they were others.
    public let asAdopted: String?
  }
  /// A block that was adopted and is no longer there.
  public struct Removed: Encodable, Sendable {
    /// The title of its chapter.
    public let chapter: String
    /// The name that it had.
    public let name: String
    /// Its words as adopted.
    public let words: String
  }
  /// An event that the report tells nowhere.
  public struct Untold: Encodable, Sendable {
    /// Its version.
    public let version: Int
    /// When it happened in the room.
    public let time: String
    /// The sentence on the event.
    public let words: String

    /// An event in words.
    init(_ entry: Session.Recorded, words: String) {
      (version, time, self.words) = (entry.moment.version, "\(entry.moment.time)", words)
    }
  }
  /// A footnote.
  public struct Note: Encodable, Sendable {
    /// Its mark.
    public let mark: String
    /// Its words.
    public let words: String
  }

  /// The whole report, or one of its chapters.
  public init(_ report: Report, chapter: String? = nil) {
    self.init(report, chapter: chapter, isBesideAdopted: false)
  }

  /// An edition, with the events that the whole report tells nowhere.
  init(_ edition: Edition, of session: Session, words: (Session.Event) -> String) {
    self.init(edition.report, chapter: nil, isBesideAdopted: false)
    guard edition.isWhole else { return }
    untold = edition.report.untold(of: session, part: edition.part).map { entry in
      Untold(entry, words: words(entry.event))
    }
  }

  private init(_ report: Report, chapter: String?, isBesideAdopted: Bool) {
    version = report.version
    language = report.language.rawValue
    chapters = report.chapters.filter { chapter == nil || $0.numeral == chapter?.uppercased() }.map {
      chapter in
      Chapter(
        numeral: chapter.numeral, title: chapter.title,
        blocks: chapter.blocks.map { JSONDocument.block($0, isBesideAdopted) })
    }
  }

  /// The report, or one of its chapters, beside what was adopted of it.
  public init(_ since: SinceAdoption, chapter: String? = nil) {
    self.init(since.report, chapter: chapter, isBesideAdopted: true)
    let titles = Set(chapters.map(\.title))
    removedSinceAdoption = since.removed.filter { titles.contains($0.chapter) }.map {
      Removed(chapter: $0.chapter, name: $0.block.name, words: $0.block.plainWords)
    }
  }

  private static func block(_ block: Drafting.Block, _ isBesideAdopted: Bool) -> Block {
    let (kind, level) = name(of: block.kind)
    return Block(
      kind: kind, level: level, name: block.name, number: block.number, words: block.words,
      notes: block.notes.map { Note(mark: $0.mark, words: $0.words) }, origin: block.origin.rawValue,
      sources: block.sources, drafted: block.drafted, isOutdated: block.isOutdated,
      changedSinceAdoption: isBesideAdopted ? block.changedSinceAdoption : nil, asAdopted: block.asAdopted)
  }

  private static func name(of kind: Drafting.Block.Kind) -> (String, Int?) {
    switch kind {
    case .heading(let level): ("heading", level)
    case .paragraph: ("paragraph", nil)
    case .item: ("item", nil)
    case .row: ("row", nil)
    case .text: ("text", nil)
    case .gap: ("gap", nil)
    }
  }
}
