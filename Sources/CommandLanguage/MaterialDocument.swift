import Proceedings
import ReferenceData

/// A file with summaries or texts, as it was read: its paragraphs, and the notes behind it.
public struct MaterialDocument: Sendable, Equatable {
  /// The name of the file.
  public let name: String
  /// Whether it is Markdown, in which headings and notes have their signs.
  let isMarkdown: Bool
  let blocks: [MaterialBlock]
  /// The footnotes by their marks in the words.
  let notes: [String: String]
  /// The parts of it that were passed over, a sentence each.
  let remarks: [String]

  /// A Markdown file.
  public init(markdown text: String, name: String) {
    self.name = name
    (isMarkdown, notes, remarks) = (true, [:], [])
    blocks = .blocks(of: text)
  }

  /// A document of a word processor.
  public init(
    name: String, paragraphs: [Paragraph], notes: [String: String], remarks: [String] = []
  ) {
    self.name = name
    (isMarkdown, self.notes, self.remarks) = (false, notes, remarks)
    blocks = paragraphs.enumerated().map { index, paragraph in
      MaterialBlock(
        text: paragraph.text, line: index + 1, level: paragraph.level, isParagraph: true,
        isRow: paragraph.isRow)
    }
  }

  /// A paragraph of a document.
  public struct Paragraph: Sendable, Equatable {
    /// Its words with the number before them, those in italics between asterisks, with the marks of its notes.
    public var text: String
    /// Its level if it is a heading.
    public var level: Int?
    /// Whether it is a row of a table.
    public var isRow: Bool

    /// A paragraph.
    public init(_ text: String, level: Int? = nil, isRow: Bool = false) {
      (self.text, self.level, self.isRow) = (text, level, isRow)
    }
  }
}

/// A block of a file: consecutive lines, and the number of the first.
struct MaterialBlock: Sendable, Equatable {
  var text: String
  let line: Int
  /// The level of a heading.
  var level: Int?
  /// Whether paragraphs are counted instead of lines.
  var isParagraph = false
  var isRow = false

  /// The level of a heading and its words; nil where this is none.
  var heading: (level: Int, text: String)? { level.map { ($0, text) } }
}

/// The kinds of files with material.
enum MaterialKind: Equatable {
  case summaries, texts

  /// Summaries have titles of agenda items for their headings; whatever else there is, is a text.
  init(_ document: MaterialDocument, in session: Session) {
    let titles = Set(session.proposals.all.map { FoldedName(Marks.removed(from: $0.title)) })
    let items = Set(session.agenda.items.map { FoldedName($0.title) })
    let lines = document.blocks.filter { !$0.isRow && (!document.isMarkdown || $0.level != nil) }
    let folded = lines.map {
      FoldedName(SummariesReader.withoutNumber($0.text.filter { $0 != "*" }))
    }
    let isText = !document.isMarkdown && folded.contains(where: titles.contains)
    let hasSymbol = !document.isMarkdown && DraftDocumentReader(session: session).named(in: document) != nil
    self = !isText && !hasSymbol && folded.contains(where: items.contains) ? .summaries : .texts
  }
}

extension Material {
  /// A text of a file, and the draft or the place that it would be recorded for.
  public struct Preview: Sendable, Equatable {
    /// How it differs from the record as it stands.
    public enum State: String, Sendable, Equatable, Codable { case new, changed, same }
    /// The file.
    public let file: String
    /// For what it is taken: a draft, or a place in the report.
    public let target: String
    /// Its title.
    public let title: String
    /// Its paragraphs.
    public let paragraphs: [String]
    /// Its footnotes by their marks.
    public let notes: [String: String]
    /// Whether it is new.
    public let state: State
    /// The edit that records it; nil if it stands there already.
    public let edit: ReportWork.Edit?

    init(_ text: AdoptedText, of file: String, beside standing: AdoptedText?) {
      self.file = file
      (target, title) = (text.proposal.description, text.title)
      (paragraphs, notes) = (text.blocks, text.notes)
      state = standing == nil ? .new : standing == text ? .same : .changed
      edit = standing == text ? nil : .text(text)
    }

    init(_ summary: ReportWork.Summary, of file: String, beside before: Dated<ReportWork.Summary>?) {
      self.file = file
      let standing = before?.fact
      let place = summary.place
      let subitem = place.subitem.map { " (\(Agenda.letter($0)))" } ?? ""
      let part =
        switch place.part {
        case .deliberations: "deliberations"
        case .chairSummary: "summary by the Chair"
        case .action: "action taken"
        }
      (target, title) = ("item \(place.item)\(subitem)", part)
      (paragraphs, notes) = (summary.paragraphs, [:])
      state = standing == nil ? .new : standing == summary ? .same : .changed
      edit = standing == summary ? nil : .summary(summary, seen: before?.moment.version ?? 0)
    }

    /// For what the file is taken, and how much it is, in a line.
    public var line: String {
      let count = paragraphs.count == 1 ? "1 paragraph" : "\(paragraphs.count) paragraphs"
      let notes = notes.isEmpty ? "" : notes.count == 1 ? ", 1 note" : ", \(notes.count) notes"
      let state =
        switch state {
        case .new: ""
        case .changed: "; replaces what stands there"
        case .same: "; stands there already"
        }
      return "\(file): \(target), “\(title)” (\(count)\(notes))\(state)"
    }
  }
}
