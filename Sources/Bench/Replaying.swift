import ArgumentParser
import CommandLanguage
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// Replays a whole session: how many commands a second, and where the time goes.
struct Replaying: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay a session's record at full speed, and say where the time goes.")

  @Option(help: "The connection string of the database.") var database: String
  @Option(help: "The folder of the record.") var folder: String

  func run() async throws {
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let name = "replay-\(UUID().uuidString.lowercased().prefix(8))"
    guard let whole = SessionName("\(name)-whole"), let parts = SessionName("\(name)-parts") else {
      throw NotMeasured("\(name) is no name of a session")
    }
    try await atTheDesk(whole, log)
    let elsewhere = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let desk = try await SessionDesk.open(parts, log: log)
    var replay = try ReplayInParts(parts, log, followedFrom: elsewhere, desk)
    try await replay.run(try SessionRecord.entries(folder: folder, session: parts.text))
    try replay.readClauses()
    for figure in replay.figures { try figure.say() }
    await elsewhere.close()
    await log.close()
  }

  /// As an operator gives it: line after line, each answered before the next.
  private func atTheDesk(_ session: SessionName, _ log: any EventLog) async throws {
    let entries = try SessionRecord.entries(folder: folder, session: session.text)
    let desk = try await SessionDesk.open(session, log: log)
    var clerk = Clerk(desk, operatorName: "bench", paragraphs: Report.passages)
    _ = try await clerk.submit(try SessionRecord.creation(), at: .start, id: UUID())
    var times: [Duration] = []
    let began = ContinuousClock.now
    for entry in entries {
      let given = ContinuousClock.now
      guard case .recorded = try await clerk.take(entry.text, now: entry.time, id: entry.id) else { continue }
      times.append(ContinuousClock.now - given)
    }
    try Figure("replay", times, within: ContinuousClock.now - began).say()
  }
}

/// The record of a session, as it is written in files.
enum SessionRecord {
  /// The entries of all files of a folder, in the order of their names.
  static func entries(folder: String, session: String) throws -> [RecordFile.Entry] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".rostrum") }.sorted()
    return try files.flatMap { file in
      try RecordFile(try readText("\(folder)/\(file)"), session: session, file: file).entries
    }
  }

  /// The command with which such a session begins.
  static func creation() throws -> Session.Command {
    guard let profile = Body.named("ccpcj") else { throw NotMeasured("the body is not known") }
    return .create(profile)
  }
}

/// The same work as the service's, each part of it by itself.
private struct ReplayInParts {
  private var head: SessionHead
  private let log: any EventLog
  private var clerk: Clerk
  private var state = Session()
  private var versions: AsyncStream<Int>.Iterator
  private var parsing: [Duration] = []
  private var parsingForReport: [Duration] = []
  private var parsingClauses: [Duration] = []
  private var deciding: [Duration] = []
  private var appending: [Duration] = []
  private var following: [Duration] = []

  init(
    _ session: SessionName, _ log: any EventLog, followedFrom elsewhere: any EventLog,
    _ desk: SessionDesk
  ) throws {
    head = SessionHead(of: session)
    self.log = log
    clerk = Clerk(desk, operatorName: "bench", paragraphs: Report.passages)
    versions = elsewhere.changes(of: session).makeAsyncIterator()
  }

  var figures: [Figure] {
    [
      Figure("parse", parsing), Figure("parseForReport", parsingForReport),
      Figure("parseClauses", parsingClauses), Figure("decide", deciding),
      Figure("append", appending), Figure("follow", following),
    ].map { figure in
      var figure = figure
      figure.perSecond = nil
      return figure
    }
  }

  mutating func run(_ entries: [RecordFile.Entry]) async throws {
    try await take(try SessionRecord.creation(), at: .start, id: UUID())
    for entry in entries {
      let (parsed, took) = try timed { try clerk.parse(entry.text, now: entry.time, in: state) }
      guard let parsed else { continue }
      // A line on the report names its paragraphs as they are drafted.
      if case .reportWork = parsed.command {
        parsingForReport.append(took)
      } else {
        parsing.append(took)
      }
      try await take(parsed.command, at: parsed.time, id: entry.id)
    }
  }

  /// Reads lines in which clauses follow a name, each for every State, as the session stands at its end.
  mutating func readClauses() throws {
    let time = state.meetings.held.last?.opened.time ?? .start
    for delegation in State.all {
      for clause in [
        " item 4", " by video", " for g77", ", \"Minister of Justice\"", " for g77 by video item 4",
      ] {
        for line in ["inscribe \(delegation.name)\(clause)", "inscribe \(delegation.code)\(clause)"] {
          let (_, took) = timed { try? clerk.parse(line, now: time, in: state) }
          parsingClauses.append(took)
        }
      }
    }
  }

  private mutating func take(_ command: Session.Command, at time: RoomTime, id: UUID) async throws {
    let began = ContinuousClock.now
    let events = try state.decide(command, at: time)
    for event in events {
      state.evolve(by: event, at: Moment(version: state.version + 1, time: time))
    }
    let decided = ContinuousClock.now
    let before = head
    let records = try events.map {
      let event = try LoggedEvent($0, after: head, at: time, by: "bench", commandID: id)
      head = event.record.head
      return event.record
    }
    guard try await log.append(AppendRequest(after: before, records)) == .appended else {
      throw NotMeasured("the events after \(before.version) were not appended")
    }
    let appended = ContinuousClock.now
    while let told = await versions.next(isolation: nil), told < state.version {}
    deciding.append(decided - began)
    appending.append(appended - decided)
    following.append(ContinuousClock.now - appended)
  }
}
