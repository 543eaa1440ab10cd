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
      rostrum paper ccpcj-34 speakers --format docx --output list.docx
      rostrum paper ccpcj-34 chair --item 6
      rostrum paper ccpcj-34 vote --proposal L.4 --format csv
      rostrum paper ccpcj-34 statistics --format svg --output papers/

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

  @Argument(
    help: ArgumentHelp("The name of the session: small letters, figures, hyphens.", valueName: "session"),
    completion: .sessions)
  var first: String
  @Argument(
    help: ArgumentHelp("Which paper.", valueName: "kind"),
    completion: .list(Paper.Kind.allCases.map(\.rawValue)))
  var second: String
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

  /// The paper and the session; in the order of before as well, which named the paper first.
  private var named: (kind: Paper.Kind, session: SessionName) {
    get throws {
      let isFormer = Paper.Kind(rawValue: second) == nil && Paper.Kind(rawValue: first) != nil
      let (name, paper) = isFormer ? (second, first) : (first, second)
      guard let kind = Paper.Kind(rawValue: paper) else {
        let kinds = Paper.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no paper “\(paper)”. Papers: \(kinds).")
      }
      guard let session = SessionName(name) else {
        throw ValidationError("“\(name)” is no name of a session: small letters, figures, hyphens.")
      }
      return (kind, session)
    }
  }

  func validate() throws {
    let kind = try named.kind
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
    let (kind, name) = try named
    try await server.use { store in
      let session = try await store.session(name, asOf: asOf)
      let request = Paper.Request(kind, item: item, meeting: meeting, proposal: proposal, in: session)
      let paper = try Paper.draft(request, from: session)
      var options = DocumentOptions()
      options.isForExcel = excel
      options.template = try template.map(templateBytes)
      let bytes = try await DocumentContent.paper(paper).bytes(in: format, options)
      guard let output else { return Terminal.say(String(decoding: bytes, as: UTF8.self), terminator: "") }
      let folder = output.hasSuffix("/") ? output : output + "/"
      let path =
        WholeFile.isDirectory(output)
        ? "\(folder)\(file(of: paper, kind, name)).\(format.fileExtension)" : output
      try WholeFile.write(bytes, to: path)
      Terminal.say("\(paper.title): \(path)")
    }
  }

  /// The name of a file in a folder: the symbol with hyphens for strokes, or what the paper is of.
  private func file(of paper: Paper, _ kind: Paper.Kind, _ session: SessionName) -> String {
    if let symbol = paper.symbol { return symbol.replacing("/", with: "-") }
    let parts = [
      "\(kind.rawValue)-\(session.text)", meeting.map { "meeting-\($0)" }, item.map { "item-\($0)" },
      proposal.map { $0.replacing("/", with: "-") },
    ]
    return parts.compactMap(\.self).joined(separator: "-")
  }
}

extension Paper.Kind: ExpressibleByArgument {}
