import Proceedings

/// The report of a session, as it follows from the record at one version.
public struct Report: Sendable, Equatable {
  /// What stands before the first chapter.
  public var front: FrontMatter
  /// The chapters, in order.
  public var chapters: [Chapter]
  /// The version of the session that it was drafted from.
  public var version: Int
  /// The language that it is in.
  public var language = ReportLanguage.english
  /// The paragraphs that drafters left out of it, in the words that were drafted.
  public var leftOut: [Block] = []

  /// The numbered paragraphs of all chapters.
  public var paragraphs: [Block] { chapters.flatMap(\.blocks).filter { $0.number != nil } }

  /// The words of the record that stand in brackets, since the language of the report has none for them; each once.
  public var untranslated: [String] {
    guard let opening = language.words.untranslated else { return [] }
    let front = self.front.titlePage + self.front.note + self.front.executiveSummary.map(\.plainWords)
    let texts = chapters.flatMap { chapter in
      [chapter.title] + chapter.blocks.flatMap { [$0.plainWords] + $0.notes.map(\.words) }
    }
    return (front + texts).flatMap { Untranslated.words(in: $0, opening: opening) }.onceEach
  }

  /// The paragraph with that number.
  public func paragraph(_ number: Int) -> Block? { paragraphs.first { $0.number == number } }

  /// The block with that name.
  public func block(named name: String) -> Block? {
    chapters.lazy.flatMap(\.blocks).first { $0.name == name }
  }

  /// A paragraph by its number or its name: the name that it keeps, and its drafted words.
  public func passage(called name: String) -> (name: String, draftedText: String)? {
    let found =
      Int(name).flatMap(paragraph) ?? block(named: name) ?? front.block(named: name)
      ?? leftOut.first { $0.name == name }
    return found.map { ($0.name, $0.drafted ?? $0.plainWords) }
  }

  /// Finds passages in the report of a session, which is drafted only when a line names one.
  public static func passages(of session: Session) -> (String) -> (name: String, draftedText: String)? {
    { draft(session, part: session.currentPart).passage(called: $0) }
  }
}

/// A chapter of the report.
public struct Chapter: Sendable, Equatable {
  /// Its number, in Roman numerals.
  public var numeral: String
  /// Its title.
  public var title: String
  /// What it consists of.
  public var blocks: [Block]
  /// The title that was drafted, which it keeps when it is given another.
  public var draftedTitle: String

  /// The name under which its title is reworded.
  public var titleName: String { "title:\(draftedTitle)" }

  /// Whether it holds the texts that were adopted or recommended.
  public var holdsTexts: Bool { blocks.contains { $0.kind == .text } }
}

/// A piece of text of the report, with the footnotes that its marks refer to.
public struct Block: Sendable, Equatable {
  /// What it is.
  public enum Kind: Sendable, Equatable {
    /// A heading; level 1 is a section of a chapter.
    case heading(level: Int)
    /// A numbered paragraph.
    case paragraph
    /// An entry of a list under a paragraph.
    case item
    /// A row of a table, its cells separated by tabs.
    case row
    /// A block of an adopted or recommended text.
    case text
    /// A place that is still to be written, named so that a drafter sees it.
    case gap
  }
  /// Where its words come from.
  public enum Origin: String, Sendable, Equatable {
    /// Drafted from the record.
    case record
    /// Written by the Rapporteur.
    case summary
    /// Written by a drafter, for what no rule foresees.
    case drafter
    /// A text before the body.
    case text
  }
  /// A stretch of words, or a footnote’s mark.
  public enum Span: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A footnote: its mark as printed, and its words.
    case note(mark: String, words: String)
    /// The mark of a footnote that stands with an earlier mark.
    case mark(String)
  }

  /// What it is.
  public var kind: Kind
  /// The name that it keeps from draft to draft.
  public var name: String
  /// Its number, where it is a numbered paragraph.
  public var number: Int?
  /// Its words.
  public var spans: [Span]
  /// Where its words come from.
  public var origin: Origin
  /// The versions of the events that it was drafted from.
  public var sources: [Int]
  /// The words that the program drafted, without marks, where a rewording stands in their place.
  public var drafted: String?
  /// The version of the rewording’s event.
  public var rewordedIn: Int?
  /// Whether the facts beneath a rewording have changed since.
  public var isOutdated: Bool
  /// Whether its words were others, or it was not there, when the body adopted the report.
  public var changedSinceAdoption = false
  /// Its words as adopted, where they were others.
  public var asAdopted: String?

  /// Its words with the marks of its footnotes.
  public var words: String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .note(let mark, _), .mark(let mark): mark
      }
    }.joined()
  }
  /// Its words alone.
  public var plainWords: String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .note, .mark: ""
      }
    }.joined()
  }
  /// Its footnotes, in the order of their marks.
  public var notes: [(mark: String, words: String)] {
    spans.compactMap { span in
      switch span {
      case .text, .mark: nil
      case .note(let mark, let words): (mark, words)
      }
    }
  }
}

/// What stands before the first chapter.
public struct FrontMatter: Sendable, Equatable {
  /// The lines of the title page.
  public var titlePage: [String]
  /// The note on symbols.
  public var note: [String]
  /// The table of contents: a level, and a line.
  public var contents: [Entry]
  /// The executive summary, paragraph by paragraph.
  public var executiveSummary: [Block]

  /// A paragraph of the executive summary by its name.
  public func block(named name: String) -> Block? { executiveSummary.first { $0.name == name } }

  /// The name under which a line of the title page is reworded, by its place from 0.
  public static func titleName(_ index: Int) -> String { "front:title:\(index + 1)" }
  /// The name under which a paragraph of the note is reworded, by its place from 0.
  public static func noteName(_ index: Int) -> String { "front:note:\(index + 1)" }

  /// A line of the table of contents.
  public struct Entry: Sendable, Equatable {
    /// 0 for a chapter, 1 for a section, 2 for what stands in it.
    public var level: Int
    /// Its number or letter, where it has one.
    public var label: String
    /// Its title.
    public var title: String
  }
}
