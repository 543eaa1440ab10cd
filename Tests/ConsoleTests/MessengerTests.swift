import CommandLanguage
import EventLog
import Foundation
import Proceedings
import RoomForTests
import Sessions
import Synchronization
import Testing

@testable import Console

@Suite struct `A messenger between an operator and a desk` {
  @Test func `brings what came of a command, and what others do with their names`() async throws {
    let place = try await Place()
    await place.messenger.send(try place.errand("inscribe uganda"))
    try await place.wait { !$0.refusals.isEmpty }
    _ = try await place.desk.submit(
      .list(.init(command: .open)), at: Room.now(), by: "Bruno Sample", id: UUID())
    try await place.wait { $0.happenings.contains { $0.operatorName == "Bruno Sample" } }
    #expect(place.heard.refusals.first?.contains("has not been opened") == true)
    await place.messenger.send(try place.errand("inscribe uganda"))
    try await place.wait { $0.happenings.contains { $0.operatorName == "Ana Horvat" } }
    await place.messenger.end()
  }

  @Test func `sends a command again by its id once somebody answers, and has it recorded once`() async throws
  {
    let place = try await Place(losesAnswers: true)
    let before = await place.desk.session.version
    await place.messenger.send(try place.errand("open list"))
    try await place.wait { $0.answered == 1 }
    #expect(place.heard.happenings.contains { $0.words == "The list of speakers on item 1 was opened." })
    #expect(place.heard.lost == 1)
    let after = await place.desk.session.version
    #expect(after == before + 1)
  }
}

/// A desk with a log in memory and a messenger before it.
private struct Place {
  let desk: SessionDesk
  let messenger: Messenger
  let heard = Heard()

  init(losesAnswers: Bool = false) async throws {
    let name = try #require(SessionName("first"))
    let log = LosingLog(losesNext: false)
    desk = try await SessionDesk.open(name, log: log)
    var room = try Room()
    _ = try await desk.submit(.create(Room.body), at: try time("2024-05-13 10:00"), by: "desk", id: UUID())
    for line in [
      "2024-05-13 10:00 convene 33 in Vienna from 2024-05-13 to 2024-05-17", "members austria, uganda",
      "open election", "elect chair \"Ana Sample\", austria", "item 1 \"Election of officers\" election",
      "open meeting 1", "open session",
      "take up item 1",
    ] {
      let parsed = try #require(
        try CommandLanguage(session: room.session).parse(line, now: time("2024-05-13 10:00")))
      try room.record(parsed.command, at: parsed.time)
      _ = try await desk.submit(parsed.command, at: parsed.time, by: "desk", id: UUID())
    }
    let heard = heard
    messenger = Messenger(
      desk, log: log, operatorName: "Ana Horvat", describe: { "\($0)" }, tell: { heard.take($0) })
    log.losesNext.withLock { $0 = losesAnswers }
    await messenger.begin()
  }

  func errand(_ line: String) throws -> Errand {
    let command = try #require(try Room.read(line))
    return Errand(id: UUID(), line: line, command: command, time: try Room.now())
  }

  /// Waits until what was heard is as wanted.
  func wait(until isThere: (Heard) -> Bool) async throws {
    for await _ in heard.signs where isThere(heard) { return }
  }
}

/// What a messenger told.
private final class Heard: Sendable {
  private struct State {
    var happenings: [Happening] = []
    var refusals: [String] = []
    var lost = 0
    var answered = 0
  }

  private let state = Mutex(State())
  let signs: AsyncStream<Void>
  private let sign: AsyncStream<Void>.Continuation

  init() { (signs, sign) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1)) }

  var happenings: [Happening] { state.withLock { $0.happenings } }
  var refusals: [String] { state.withLock { $0.refusals } }
  var lost: Int { state.withLock { $0.lost } }
  var answered: Int { state.withLock { $0.answered } }

  func take(_ tidings: Tidings) {
    state.withLock { state in
      switch tidings {
      case .session(_, let news): state.happenings += news
      case .recorded(_, _, let news):
        state.happenings += news
        state.answered += 1
      case .refused(_, let sentence): state.refusals.append(sentence)
      case .unanswered: state.lost += 1
      case .clock, .failed, .away, .heard, .restarted, .drafted, .advised: break
      }
    }
    sign.yield()
  }
}

/// A log in memory that records, and loses its answer where it is told to, once.
private final class LosingLog: EventLog {
  private let log = InMemoryEventLog()
  let losesNext: Mutex<Bool>

  init(losesNext: Bool) { self.losesNext = Mutex(losesNext) }

  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let outcome = await log.append(request)
    let loses = losesNext.withLock { loses in
      defer { loses = false }
      return loses
    }
    if loses { throw EventLogError.unavailable("the connection was lost") }
    return outcome
  }
  func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    await log.read(session, after: version, limit: limit)
  }
  func sessions() async throws -> [SessionSummary] { await log.sessions() }
  func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict { try await log.verify(session) }
  func lines(of session: SessionName) async throws -> [String] { await log.lines(of: session) }
  func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    await log.events(of: commandID, in: session)
  }
  func changes(of session: SessionName) -> AsyncStream<Int> {
    let (stream, continuation) = AsyncStream<Int>.makeStream()
    let task = Task { for await version in log.changes(of: session) { continuation.yield(version) } }
    continuation.onTermination = { _ in task.cancel() }
    return stream
  }
}
