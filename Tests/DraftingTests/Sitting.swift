import CommandLanguage
import Drafting
import Proceedings
import ReferenceData
import Testing

/// A meeting in which a draft is acted on, told by lines of the command language.
struct Sitting {
  private(set) var session = Session()
  private var last: RoomTime

  /// A session of the crime commission whose second meeting has taken up item 6, with these lines recorded.
  init(_ lines: String...) throws {
    last = try #require(RoomTime("2024-05-13 10:00"))
    let body = try #require(Body.named("ccpcj"))
    try take(.create(body), at: last)
    let opening = [
      "members austria, belarus, brazil, chile, czechia, iran, japan, kenya, peru, thailand, uganda, usa",
      "convene 33 in Vienna from 2024-05-13 to 2024-05-17", "2023-12-08 17:00 open election",
      "elect chair \"Ivo Šrámek\", czechia", "item 2 \"Organization\" organization", "item 6 \"Crime\"",
      "2024-04-02 10:00 submit L.4 resolution for council \"Fair trials\" item 6 sponsors peru, chile",
      "2024-05-16 10:00 open meeting 1", "open session", "adopt agenda", "close meeting",
      "2024-05-17 15:00 open meeting 2", "take up item 6",
    ]
    for line in opening + lines { try record(line) }
  }

  mutating func record(_ line: String) throws {
    let parsed = try CommandLanguage(session: session).parse(line, now: last)
    if let parsed { try take(parsed.command, at: parsed.time) }
  }

  private mutating func take(_ command: Session.Command, at time: RoomTime) throws {
    for event in try session.decide(command, at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
    last = time
  }

  /// The section on the actions taken, a line for each of its blocks, as the report first says it.
  var actions: [String] {
    let chapter = Report.draft(session).chapters.first { $0.title == "Crime" }
    let blocks = chapter?.blocks ?? []
    let start = blocks.lastIndex { $0.kind == .heading(level: 1) && $0.words.contains("Action taken") }
    return start.map { blocks[($0 + 1)...].map(\.words) } ?? []
  }

  /// The first paragraph of the chapter.
  var opening: String {
    Report.draft(session).chapters.first { $0.title == "Crime" }?.blocks.first?.words ?? ""
  }

  /// The headings of the chapter on matters calling for action.
  var matters: [String] {
    Report.draft(session).chapters.first?.blocks.map(\.words) ?? []
  }
}
