import CommandLanguage
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// A session replayed from the files of its record, in memory.
struct Replay {
  var session = Session()
  private var language = CommandLanguage()

  init(body: String, folder: URL) throws {
    let profile = try #require(Body.named(body))
    try take(.create(profile), at: RoomTime.start)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".rostrum") }.sorted()
    try #require(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for entry in try RecordFile(text, session: "replay", file: file).entries { try take(entry, in: file) }
    }
  }

  /// A session of a body in which nothing has happened yet.
  init(body: String) throws {
    let profile = try #require(Body.named(body))
    try take(.create(profile), at: RoomTime.start)
  }

  /// Takes a line; one without a time happens at ten on the first day of the session.
  mutating func take(line: String) throws {
    language.session = session
    let day = session.arrangements.convened?.fact.from
    let time = day.flatMap { RoomTime(day: $0, hour: 10, minute: 0) } ?? RoomTime.start
    guard let parsed = try language.parse(line, now: time) else { return }
    try take(parsed.command, at: parsed.time)
  }

  private mutating func take(_ entry: RecordFile.Entry, in file: String) throws {
    language.session = session
    let parsed = try language.parse(entry.text, now: entry.time) { [session] name in
      Report.draft(session).block(named: name).map { ($0.name, $0.drafted ?? $0.plainWords) }
    }
    guard let parsed else { return }
    do {
      try take(parsed.command, at: parsed.time)
    } catch {
      throw Stopped(place: "\(file):\(entry.line)", error: error)
    }
  }

  /// Decides and evolves.
  mutating func take(_ command: Session.Command, at time: RoomTime? = nil) throws {
    let time = time ?? session.history.last?.moment.time ?? RoomTime.start
    for event in try session.decide(command, at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
  }

  struct Stopped: Error {
    var place: String
    var error: any Error
  }
}

/// Folders beside and in the project.
enum Place {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let demonstration = package.appending(path: "deploy/demo/ccpcj-33")
  static let sessions = package.appending(path: "Tests/DraftingTests/Sessions")
  static let reference = package.appending(path: "../shared/reference/ccpcj-33").standardizedFileURL
  static let hasReference = FileManager.default.fileExists(
    atPath: reference.appending(path: "report.json").path)
}
