import ArgumentParser
import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData

/// Drafts the report.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Draft the report, or a chapter, as of now or as of then; explain a paragraph.",
    discussion: """
      rostrum report ccpcj-34 --chapter III
      rostrum report ccpcj-34 --format docx --output report.docx
      rostrum report ccpcj-34 --format docx --addendum 3 --output drafts/
      rostrum report ccpcj-34 --read-back edited.docx --record
      rostrum report ccpcj-34 --language fr --terms titles.csv

      A chapter in Word, HTML, PDF or Akoma Ntoso is the limited document that holds it: L.1, or an addendum to \
      it. In a folder it is named for its symbol.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Option(
    help: ArgumentHelp(
      "As it stood then: a version, a day or a time, such as 212, 2025-05-16 or '2025-05-16 10:30'.",
      valueName: "point")) var asOf: Point?
  @Option(help: "How to write the report: \(DocumentFormat.list(DocumentFormat.ofReports)).") var format:
    DocumentFormat = .text
  @Option(help: "Only that chapter, by its Roman numeral.") var chapter: String?
  @Option(help: "Only that addendum to the draft report; 0 for the document L.1 itself.") var addendum: Int?
  @Option(help: "The events that a paragraph was drafted from, by its number.") var explain: Int?
  @Option(help: "Of a session that was reconvened: the report of that part, regular or reconvened.")
  var part: Session.Part = .regular
  @Option(help: "The language of the report: \(ReportLanguage.list).") var language: ReportLanguage =
    .english
  @Option(help: "Names and titles in that language: a .csv with the columns name and translation.")
  var terms: String?
  @Flag(help: "What has changed since the body adopted the report.") var sinceAdoption = false
  @Option(help: "In Word: what has changed since then, as tracked changes.") var changesSince: Point?
  @Option(help: "In Word: take styles and page from that .docx.") var template: String?
  @Option(help: "The symbol of the whole report, once it has one.") var symbol: String?
  @Option(help: "How many seconds LibreOffice may take for a PDF.") var printSeconds = 120
  @Option(help: "List what was changed in a .docx that came back.") var readBack: String?
  @Flag(help: "Record what was changed in it, in one step: all of it, or nothing.") var record = false
  @Flag(help: "Go through what was changed in it one by one, and record what you take, in one step.")
  var ask =
    false
  @Option(
    help: ArgumentHelp("With --record: leave these changes aside, by their numbers.", valueName: "1,2,…"))
  var leave: String?
  @OptionGroup var operatorOptions: OperatorOptions
  @Option(name: .shortAndLong, help: "Write to that file, or into that folder, instead of the terminal.")
  var output: String?
  @OptionGroup var server: ServerOptions

  func validate() throws {
    if chapter != nil, explain != nil { throw ValidationError("Give --chapter or --explain, not both.") }
    if chapter != nil, addendum != nil { throw ValidationError("Give --chapter or --addendum, not both.") }
    if sinceAdoption, explain != nil {
      throw ValidationError("Give --since-adoption or --explain, not both.")
    }
    try format.check(among: DocumentFormat.ofReports, output: output)
    if sinceAdoption || explain != nil, format != .text, format != .json {
      throw ValidationError("That is told in text or json.")
    }
    if format != .docx, format != .pdf, template != nil || changesSince != nil {
      throw ValidationError("--template and --changes-since go with --format docx or pdf.")
    }
    if language == .english, terms != nil { throw ValidationError("--terms goes with another --language.") }
    if language != .english, sinceAdoption || explain != nil || changesSince != nil || readBack != nil {
      throw ValidationError(
        "--since-adoption, --explain, --changes-since and --read-back are for the report in English.")
    }
    if printSeconds < 1 { throw ValidationError("--print-seconds is a number from 1.") }
    if readBack != nil, asOf != nil {
      throw ValidationError("A document says itself of which version it is: leave --as-of out.")
    }
    if record || ask, readBack == nil {
      throw ValidationError("--\(record ? "record" : "ask") goes with --read-back.")
    }
    if record, ask { throw ValidationError("Give --record or --ask, not both.") }
    if leave != nil, !record { throw ValidationError("--leave goes with --record.") }
    if let leave, ReadBack.numbers(in: leave) == nil {
      throw ValidationError("--leave takes numbers with commas between them: --leave 2,5.")
    }
  }

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(self.session, asOf: asOf)
      if let readBack { return try await self.readBack(readBack, session, store) }
      let request = try request()
      let report = try await request.report(of: session)
      if let explain { return try await self.explain(explain, report, session, store) }
      let content =
        try sinceAdoption
        ? request.sinceAdoption(of: session)
        : request.content(report, of: session, named: self.session.text, in: format)
      try await write(content, report, session, store)
      complain(of: report)
      if format != .json { complain(ofUntoldIn: report, session) }
    }
  }

  private struct Source: Encodable {
    var version: Int
    var time: String
    var words: String
    var operatorName: String
    var recordedAt: Date
  }
  private struct Explanation: Encodable {
    var number: Int
    var name: String
    var words: String
    var origin: String
    var drafted: String?
    var rewordedIn: Int?
    var isOutdated: Bool
    var sources: [Source]
  }

  private func explain(_ number: Int, _ report: Report, _ session: Session, _ store: any SessionStore)
    async throws
  {
    guard let block = report.paragraph(number) else {
      throw Failure.badInput("There is no paragraph \(number): the report has \(report.paragraphs.count).")
    }
    let versions = Set(block.sources.flatMap { [$0] + (session.corrections[$0] ?? []) })
    let sentence = EventSentence(session.directory)
    let sources = try await store.log.read(self.session, after: 0).filter {
      versions.contains($0.version)
    }
    .map { event in
      Source(
        version: event.version, time: event.occurredAt,
        words: sentence.words(try Session.Event(kind: event.kind, payload: event.payload)),
        operatorName: event.operatorName, recordedAt: event.recordedAt)
    }
    if format == .json {
      return try sayJSON(
        Explanation(
          number: number, name: block.name, words: block.words, origin: block.origin.rawValue,
          drafted: block.drafted,
          rewordedIn: block.rewordedIn, isOutdated: block.isOutdated, sources: sources))
    }
    Terminal.say("\(number). \(block.words)")
    Terminal.say("Name: \(block.name)")
    if block.origin == .drafter { Terminal.say("Written by a drafter, not drafted from the record.") }
    if let drafted = block.drafted {
      Terminal.say("Reworded in event \(block.rewordedIn ?? 0). As drafted: \(drafted)")
    }
    if block.isOutdated { Terminal.say("The facts beneath the rewording have changed since.") }
    for source in sources {
      let time = source.time.replacing("T", with: " ").prefix(16)
      Terminal.say("\(source.version)  \(time)  \(source.words)  (\(source.operatorName))")
    }
  }
}

extension Session.Part: ExpressibleByArgument {}
extension ReportLanguage: ExpressibleByArgument {
  /// The languages as a sentence lists them.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
