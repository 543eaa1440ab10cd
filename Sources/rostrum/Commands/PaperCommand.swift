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
  @Option(help: "How to write the paper: \(DocumentFormat.list(DocumentFormat.ofPapers)).")
  var format: DocumentFormat = .text
  @Flag(help: "In CSV: begin with the mark by which Excel reads UTF-8.") var excel = false
  @Option(help: "In Word or PDF: take styles and page from that .docx.") var template: String?
  @Option(name: .shortAndLong, help: "Write to that file, or into that folder, instead of the terminal.")
  var output: String?
  @OptionGroup var server: ServerOptions

  func validate() throws {
    let given: [(Paper.Choice, Bool)] = [
      (.item, item != nil), (.meeting, meeting != nil), (.proposal, proposal != nil),
    ]
    for (choice, isGiven) in given where isGiven && !kind.choices.contains(choice) {
      throw ValidationError("The paper “\(kind.rawValue)” takes no --\(choice.rawValue).")
    }
    try format.check(among: DocumentFormat.ofPapers, output: output)
    if excel, format != .csv { throw ValidationError("--excel goes with --format csv.") }
    if template != nil, !format.isBinary {
      throw ValidationError("--template goes with --format docx or pdf.")
    }
  }

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(self.session, asOf: asOf)
      let request = Paper.Request(kind, item: item, meeting: meeting, proposal: proposal, in: session)
      let paper = try Paper.draft(request, from: session)
      var options = DocumentOptions()
      options.isForExcel = excel
      options.template = try template.map(templateBytes)
      let bytes = try await DocumentContent.paper(paper).bytes(in: format, options)
      guard let output else { return Terminal.say(String(decoding: bytes, as: UTF8.self), terminator: "") }
      let folder = output.hasSuffix("/") ? output : output + "/"
      let path =
        WholeFile.isDirectory(output) ? "\(folder)\(name(of: paper)).\(format.fileExtension)" : output
      try WholeFile.write(bytes, to: path)
      Terminal.say("\(paper.title): \(path)")
    }
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
}

extension Paper.Kind: ExpressibleByArgument {}
