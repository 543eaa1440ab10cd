import ArgumentParser
import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// The report of a whole session: drafted from its log and from memory, and in each format.
struct Drafts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Draft the report of a whole session, and write it in each format.")

  @Option(help: "The connection string of the database.") var database: String
  @Option(help: "The folder of the record.") var folder: String
  @Option(help: "The folder of the summaries and texts.") var material: String
  @Option(help: "How often each.") var rounds = 15
  @Flag(help: "Print it with LibreOffice, too.") var pdf = false

  private struct Size: Encodable {
    var paragraphs: Int
    var events: Int
  }

  func run() async throws {
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    guard let name = SessionName("draft-\(UUID().uuidString.lowercased().prefix(8))") else { return }
    let session = try await record(name, in: log)
    let report = Report.draft(session)
    try Figure.write(Size(paragraphs: report.paragraphs.count, events: session.version))
    try await draftFromLog(name, log)
    try repeated("draft") { _ = Report.draft(session) }
    try await documents(session, report)
    await log.close()
  }

  /// The session with its record and its material, as an operator enters them.
  private func record(_ name: SessionName, in log: any EventLog) async throws -> Session {
    let desk = try await SessionDesk.open(name, log: log)
    var clerk = Clerk(desk, operatorName: "bench", paragraphs: Report.passages)
    _ = try await clerk.submit(try SessionRecord.creation(), at: .start, id: UUID())
    for entry in try SessionRecord.entries(folder: folder, session: name.text) {
      _ = try await clerk.take(entry.text, now: entry.time, id: entry.id)
    }
    let state = await desk.session
    let time = state.history.last?.moment.time ?? .start
    for entry in try Material(folder: material, session: state, named: name.text).entries {
      _ = try await clerk.submit(entry.command, at: time, id: entry.id)
    }
    return await desk.session
  }

  private func draftFromLog(_ name: SessionName, _ log: any EventLog) async throws {
    var times: [Duration] = []
    for _ in 0..<rounds {
      let began = ContinuousClock.now
      _ = Report.draft(try Session(await log.read(name, after: 0)))
      times.append(ContinuousClock.now - began)
    }
    try Figure("draftFromLog", times).say()
  }

  private func documents(_ session: Session, _ report: Report) async throws {
    let edition = Edition.whole(
      report, masthead: DraftReport(session, report: report)?.masthead(), session: "bench")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try repeated("text") { _ = TextDocument(report).text }
    try repeated("json") { _ = try encoder.encode(JSONDocument(report)) }
    try repeated("html") { _ = HTMLDocument(edition).text }
    try repeated("akn") {
      _ = AkomaNtosoDocument(edition, of: session).text
    }
    try repeated("docx") { _ = try WordDocument(edition).bytes() }
    guard pdf else { return }
    var times: [Duration] = []
    for _ in 0..<3 {
      let began = ContinuousClock.now
      _ = try await PDFDocument(WordDocument(edition)).bytes()
      times.append(ContinuousClock.now - began)
    }
    try Figure("pdf", times).say()
  }

  /// What work takes, over and over; the first round warms up.
  private func repeated(_ name: String, _ work: () throws -> Void) throws {
    var times: [Duration] = []
    for _ in 0...rounds { times.append(try timed(work).1) }
    try Figure(name, Array(times.dropFirst())).say()
  }
}
