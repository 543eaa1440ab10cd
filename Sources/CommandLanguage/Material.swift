import FoundationEssentials
import Proceedings
import ReferenceData

/// The texts that the secretariat is given: the Rapporteur’s summaries, and the proposals’ own texts.
///
/// A folder holds `summaries.md` and `texts.md`; either may be absent. What already stands in the session as
/// it is written there gives no command, and the id of a command rests on its content and on what it
/// replaces, so that loading a folder twice repeats nothing, while a text may be changed and changed back.
public struct Material: Sendable, Equatable {
  /// A command with the id that makes it harmless to repeat.
  public struct Entry: Sendable, Equatable, Identifiable {
    /// The id of the command.
    public let id: UUID
    /// The command.
    public let command: Session.Command
  }

  /// Something in the files that could not be used.
  public struct Warning: Sendable, Equatable, CustomStringConvertible {
    /// What could not be used, and why.
    public enum Kind: Sendable, Equatable {
      case noItem(title: String, paragraphs: Int)
      case noPlace(heading: String, item: Int, paragraphs: Int)
      case noHeading(paragraphs: Int)
      case noProposal(title: String)
      case severalProposals(title: String)
      case noTitle(heading: String)
      case noteMissing(mark: String, proposal: ProposalID)
      case noteUnused(mark: String)
      case noteTwice(mark: String)
      case nothingFits(beginning: String, nearest: String?)
      case otherTitle(title: String, proposal: ProposalID)
      case table(rows: Int)
      case passedOver(String)
    }
    /// The file.
    public let file: String
    /// The number of the line, or in a Word document of the paragraph, from 1; 0 for the whole file.
    public let line: Int
    /// What could not be used, and why.
    public let kind: Kind
    /// Whether paragraphs are counted.
    var isOfParagraph = false

    /// The file, the line, and what is left out.
    public var description: String {
      line == 0
        ? "\(file): \(sentence)" : "\(file), \(isOfParagraph ? "paragraph" : "line") \(line): \(sentence)"
    }

    private var sentence: String {
      switch kind {
      case .noItem(let title, let count):
        "no item of the agenda is entitled “\(title)”; \(paragraphs(count)) left out."
      case .noPlace(let heading, let item, let count):
        "item \(item) has no part or sub-item called “\(heading)”; \(paragraphs(count)) left out."
      case .noHeading(let count): "\(paragraphs(count)) left out, since no heading says where it belongs."
      case .noProposal(let title): "no proposal is entitled “\(title)”; its text is left out."
      case .severalProposals(let title): "several proposals are entitled “\(title)”; the text is left out."
      case .noTitle(let heading): "nothing follows “\(heading)”."
      case .noteMissing(let mark, let proposal): "there is no note \(mark), to which \(proposal) refers."
      case .noteUnused(let mark): "nothing refers to note \(mark)."
      case .noteTwice(let mark): "there are several notes \(mark); the first is taken."
      case .nothingFits(let beginning, let nearest):
        "neither a draft nor an item of the agenda fits “\(beginning)”; nothing of the file is taken."
          + (nearest.map { " The nearest is \($0)." } ?? "")
      case .otherTitle(let title, let proposal):
        "by its symbol this is \(proposal), which is entitled “\(title)” in the record."
      case .table(let rows): "a table of \(rows) rows is taken as lines of text."
      case .passedOver(let what): "\(what)"
      }
    }

    private func paragraphs(_ count: Int) -> String {
      count == 1 ? "1 paragraph is" : "\(count) paragraphs are"
    }
  }

  /// The commands, summaries before texts, in the order of the files.
  public private(set) var entries: [Entry] = []
  /// What could not be used.
  public private(set) var warnings: [Warning] = []
  /// Whether there was a file with summaries.
  public let hasSummaries: Bool
  /// Whether there was a file with texts.
  public let hasTexts: Bool

  /// The previews: for each text, the draft or the place that it would be recorded for.
  public private(set) var previews: [Preview] = []

  /// The command that records all of it in one step; nil if nothing is new.
  public var command: Session.Command? {
    let edits = previews.compactMap(\.edit)
    return edits.isEmpty ? nil : .reportWork(.edit(edits))
  }
  /// The id of that command, which makes it harmless to repeat.
  public var id: UUID { CommandID.uuid(of: ["material"] + entries.map(\.id.uuidString)) }

  /// The commands alone.
  public var commands: [Session.Command] { entries.map(\.command) }

  /// What a folder holds for a session that goes by that name; throws where a file cannot be read.
  public init(folder: String, session: Session, named name: String) throws(TextFile.Failure) {
    let separator = folder.hasSuffix("/") ? "" : "/"
    self.init(
      summaries: try TextFile.read("\(folder)\(separator)summaries.md"),
      texts: try TextFile.read("\(folder)\(separator)texts.md"), session: session, named: name)
  }

  /// What the two files hold, each given by its text.
  public init(summaries: String?, texts: String?, session: Session, named name: String) {
    (hasSummaries, hasTexts) = (summaries != nil, texts != nil)
    if let summaries {
      read(summaries: .blocks(of: summaries), of: "summaries.md", session, name)
    }
    if let texts { read(texts: .blocks(of: texts), of: "texts.md", session, name) }
  }

  /// Reads documents in any order; summaries are taken before texts.
  public init(documents: [MaterialDocument], session: Session, named name: String) {
    let sorted = documents.map { ($0, MaterialKind($0, in: session)) }
    hasSummaries = sorted.contains { $0.1 == .summaries }
    hasTexts = sorted.contains { $0.1 == .texts }
    for (document, kind) in sorted where kind == .summaries {
      read(summaries: document.blocks, of: document.name, session, name)
    }
    for (document, kind) in sorted where kind != .summaries {
      if document.isMarkdown {
        read(texts: document.blocks, of: document.name, session, name)
      } else {
        var reader = DraftDocumentReader(session: session)
        reader.read(document)
        warnings += reader.warnings
        for text in reader.texts { add(text, of: document.name, to: session, named: name) }
      }
    }
    for document in documents {
      warnings += document.remarks.map { Warning(file: document.name, line: 0, kind: .passedOver($0)) }
    }
  }

  private mutating func read(
    summaries: [MaterialBlock], of file: String, _ session: Session, _ name: String
  ) {
    var reader = SummariesReader(agenda: session.agenda, file: file)
    reader.read(summaries)
    warnings += reader.warnings
    for summary in reader.summaries { add(summary, of: file, to: session, named: name) }
  }

  private mutating func read(texts: [MaterialBlock], of file: String, _ session: Session, _ name: String) {
    var reader = TextsReader(proposals: session.proposals.all, kinds: session.textKind, file: file)
    reader.read(texts)
    warnings += reader.warnings
    for text in reader.texts { add(text, of: file, to: session, named: name) }
  }

  private mutating func add(
    _ summary: ReportWork.Summary, of file: String, to session: Session, named name: String
  ) {
    let standing = session.reportWork.summary(for: summary.place)
    previews.append(Preview(summary, of: file, beside: standing))
    guard standing?.fact != summary else { return }
    let place = "\(summary.place.item) \(summary.place.subitem ?? -1) \(summary.place.part.rawValue)"
    let replaced = String(standing?.moment.version ?? 0)
    let id = CommandID.uuid(of: [name, "summary", place, replaced] + summary.paragraphs)
    entries.append(Entry(id: id, command: .reportWork(.enterSummary(summary))))
  }

  private mutating func add(
    _ text: AdoptedText, of file: String, to session: Session, named name: String
  ) {
    let standing = session.proposals[text.proposal]?.text
    previews.append(Preview(text, of: file, beside: standing?.fact))
    guard standing?.fact != text else { return }
    let replaced = String(standing?.moment.version ?? 0)
    let notes = text.notes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let blocks = [String(text.blocks.count)] + text.blocks
    let id = CommandID.uuid(
      of: [name, "text", text.proposal.description, replaced, text.title] + blocks + notes)
    entries.append(Entry(id: id, command: .proposals(.attachText(text))))
  }
}
