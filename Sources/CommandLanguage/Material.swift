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
    }
    /// The file.
    public let file: String
    /// The number of the line, from 1.
    public let line: Int
    /// What could not be used, and why.
    public let kind: Kind

    /// The file, the line, and what is left out.
    public var description: String { "\(file), line \(line): \(sentence)" }

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
      var reader = SummariesReader(agenda: session.agenda)
      reader.read(summaries)
      warnings += reader.warnings
      for summary in reader.summaries { add(summary, to: session, named: name) }
    }
    if let texts {
      var reader = TextsReader(proposals: session.proposals.all, kinds: session.textKind)
      reader.read(texts)
      warnings += reader.warnings
      for text in reader.texts { add(text, to: session, named: name) }
    }
  }

  private mutating func add(_ summary: ReportWork.Summary, to session: Session, named name: String) {
    let standing = session.reportWork.summary(for: summary.place)
    guard standing?.fact != summary else { return }
    let place = "\(summary.place.item) \(summary.place.subitem ?? -1) \(summary.place.part.rawValue)"
    let replaced = String(standing?.moment.version ?? 0)
    let id = CommandID.uuid(of: [name, "summary", place, replaced] + summary.paragraphs)
    entries.append(Entry(id: id, command: .reportWork(.enterSummary(summary))))
  }

  private mutating func add(_ text: AdoptedText, to session: Session, named name: String) {
    let standing = session.proposals[text.proposal]?.text
    guard standing?.fact != text else { return }
    let replaced = String(standing?.moment.version ?? 0)
    let notes = text.notes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let blocks = [String(text.blocks.count)] + text.blocks
    let id = CommandID.uuid(
      of: [name, "text", text.proposal.description, replaced, text.title] + blocks + notes)
    entries.append(Entry(id: id, command: .proposals(.attachText(text))))
  }
}

/// A block of a file: consecutive lines, and the number of the first.
struct Block: Equatable {
  let text: String
  let line: Int

  /// The blocks of a text, comments left out: a heading is one by itself, a blank line ends one.
  static func blocks(of text: String) -> [Block] {
    var blocks: [Block] = []
    var open: (lines: [Substring], number: Int)?
    func close() {
      if let (lines, number) = open {
        blocks.append(Block(text: Tokens.trimmed(lines.joined(separator: " ")), line: number))
      }
      open = nil
    }
    var isComment = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let start = line.drop(while: \.isWhitespace)
      if isComment || start.hasPrefix("<!--") {
        close()
        isComment = !line.contains("-->")
      } else if start.isEmpty {
        close()
      } else if start.hasPrefix("#") || start.hasPrefix("[^") {
        close()
        open = ([start], index + 1)
        if start.hasPrefix("#") { close() }
      } else {
        open = ((open?.lines ?? []) + [start], open?.number ?? index + 1)
      }
    }
    close()
    return blocks
  }

  /// The level of a heading and its words; nil where this is none.
  var heading: (level: Int, text: String)? {
    let level = text.prefix { $0 == "#" }.count
    guard level > 0 else { return nil }
    return (level, String(text.dropFirst(level).drop(while: \.isWhitespace)))
  }
}
