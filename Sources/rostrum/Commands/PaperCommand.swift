import ArgumentParser
import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData

/// Writes the other papers that follow from the record.
struct PaperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: "Write another paper: agenda, lists, journal, sheet for the Chair, votes, statistics.",
    discussion: """
      rostrum paper speakers ccpcj-34 --format docx --output list.docx
      rostrum paper chair ccpcj-34 --item 6
      rostrum paper vote ccpcj-34 --proposal L.4 --format csv
      rostrum paper statistics ccpcj-34 --format svg --output papers/

      KIND is one of
        provisional-agenda  of the next session, with the documentation of each item
        documents           the list of documents before the body
        speakers            the list of speakers for a meeting: --meeting, --item
        journal             the summary of a meeting: --meeting
        participants        the list of participants
        chair               what the Chair says next: --item
        vote                the record of the votes: --proposal
        statistics          speaking time by delegation, group and category

      Without --meeting it is the last meeting, without --item the items at hand, without --proposal every vote. \
      The tables are written as csv, too, and the charts of the statistics as svg.
      """)

  @Argument(help: ArgumentHelp("Which paper.", valueName: "kind")) var kind: Paper.Kind
  @Argument(help: SessionName.help) var session: SessionName
  @Option(
    help: ArgumentHelp(
      "As it stood then: a version, a day or a time, such as 212, 2025-05-16 or '2025-05-16 10:30'.",
      valueName: "point")) var asOf: Point?
  @Option(help: "The item, by its number.") var item: Int?
  @Option(help: "The meeting, by its number.") var meeting: Int?
  @Option(help: "The proposal, such as L.4.") var proposal: String?
  @Option(help: "How to write the paper.") var format: PaperFormat = .text
  @Flag(help: "In CSV: begin with the mark by which Excel reads UTF-8.") var excel = false
  @Option(help: "In Word or PDF: take styles and page from that .docx.") var template: String?
  @Option(name: .shortAndLong, help: "Write to that file, or into that folder, instead of the terminal.")
  var output: String?
  @OptionGroup var server: ServerOptions

  func validate() throws {
    let given = [("--item", item != nil), ("--meeting", meeting != nil), ("--proposal", proposal != nil)]
    for (option, isGiven) in given where isGiven && !kind.options.contains(option) {
      throw ValidationError("The paper “\(kind.rawValue)” takes no \(option).")
    }
    if format.isBinary, output == nil {
      throw ValidationError("A document in \(format.rawValue) goes into a file: give --output.")
    }
    if excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    if template != nil, !format.isBinary {
      throw ValidationError("--template goes with --format docx or pdf.")
    }
  }

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(self.session, asOf: asOf)
      let paper = try Paper.draft(request(in: session), from: session)
      let bytes = try await bytes(of: paper)
      guard let output else { return Terminal.say(String(decoding: bytes, as: UTF8.self), terminator: "") }
      let folder = output.hasSuffix("/") ? output : output + "/"
      let path =
        WholeFile.isDirectory(output) ? "\(folder)\(name(of: paper)).\(format.ending)" : output
      try WholeFile.write(bytes, to: path)
      Terminal.say("\(paper.title): \(path)")
    }
  }

  private func request(in session: Session) -> Paper.Request {
    switch kind {
    case .provisionalAgenda: .provisionalAgenda
    case .documents: .documents
    case .speakers: .speakers(meeting: meeting, item: item)
    case .journal: .journal(meeting: meeting)
    case .participants: .participants
    case .chair: .chair(item: item)
    case .vote: .vote(proposal.map { id($0, in: session) })
    case .statistics: .statistics
    }
  }

  /// The proposal that is named by its symbol, with or without its revision, in full or in short.
  private func id(_ name: String, in session: Session) -> ProposalID {
    let symbol = session.body.flatMap { body in
      session.arrangements.convened.flatMap {
        DocumentSymbol(
          name, series: body.fact.symbols.series(year: $0.fact.from.year, session: $0.fact.session))
      }
    }
    let known = session.proposals.all.first { proposal in
      proposal.id.description.lowercased() == name.lowercased()
        || (symbol != nil && proposal.symbol?.unrevised == symbol?.unrevised)
    }
    return known?.id ?? ProposalID(name)
  }

  /// The name of a file in a folder: the symbol with hyphens for strokes, or what the paper is of.
  private func name(of paper: Paper) -> String {
    if let symbol = paper.symbol { return symbol.replacing("/", with: "-") }
    let parts = [
      "\(kind.rawValue)-\(session.text)", meeting.map { "meeting-\($0)" }, item.map { "item-\($0)" },
      proposal.map { $0.replacing("/", with: "-") },
    ]
    return parts.compactMap(\.self).joined(separator: "-")
  }

  private func bytes(of paper: Paper) async throws -> [UInt8] {
    switch format {
    case .text: return Array(PaperText(paper).text.utf8)
    case .html: return Array(PaperHTML(paper).text.utf8)
    case .docx: return try PaperWord(paper, template: try templateBytes()).bytes()
    case .pdf: return try await PDFDocument(PaperWord(paper, template: try templateBytes())).bytes()
    case .csv:
      guard let table = paper.csv(for: excel ? .excel : .anyProgram) else {
        throw Failure.badInput(
          "The paper “\(kind.rawValue)” is no table. Give --format text, html, docx or pdf.")
      }
      return Array(table.utf8)
    case .svg:
      guard let drawing = ChartDrawing(paper) else {
        throw Failure.badInput(
          kind == .statistics
            ? "Nobody has spoken yet, so that there is no chart."
            : "The paper “\(kind.rawValue)” has no chart; the statistics have.")
      }
      return Array(drawing.text.utf8)
    }
  }

  private func templateBytes() throws -> [UInt8]? {
    try template.map { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Failure.badInput("\(path) cannot be read: check the name and the permissions.")
      }
      return Array(data)
    }
  }
}

/// How a paper is written.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, docx, pdf, csv, svg

  /// Whether it is nothing to be shown in a terminal.
  var isBinary: Bool {
    switch self {
    case .docx, .pdf: true
    case .text, .html, .csv, .svg: false
    }
  }

  /// What the name of a file in it ends with.
  var ending: String {
    switch self {
    case .text: "txt"
    case .html, .docx, .pdf, .csv, .svg: rawValue
    }
  }
}

extension Paper.Kind: ExpressibleByArgument {
  /// The options that say which of several papers of its kind is meant.
  fileprivate var options: Set<String> {
    switch self {
    case .provisionalAgenda, .documents, .participants, .statistics: []
    case .speakers: ["--meeting", "--item"]
    case .journal: ["--meeting"]
    case .chair: ["--item"]
    case .vote: ["--proposal"]
    }
  }
}
