import CanonicalForm
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// What holds of every session, however it went: thrown at it are commands at random, sensible and senseless.
///
/// The report is drafted after every command: after a refused one the session is what it was, and so is its report.
/// Most sessions are short, as a report takes the longer to draft the more has happened; some are long. A failure
/// names the seed of its session; `ROSTRUM_SEED` repeats that session alone.
@Suite("Properties of every session")
struct PropertyTests {
  private static let start: UInt64 = 20_240_513
  private static let sessions: UInt64 = 1_600
  /// Bodies that differ in offices, members, elections and the form of their reports.
  private static let bodies = ["ccpcj", "cnd", "csw", "ecosoc", "hrc", "unea"]
  /// The kinds of events that have a frozen sample: each has to happen in one of the sessions.
  private static let kinds: Set<String> = {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "ProceedingsTests/Samples")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []
    return Set(files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5).prefix { $0 != "+" }) })
  }()

  /// Every eightieth session is long: 20 of 320 commands and 1,580 of 60 are 101,200.
  private static func commands(seed: UInt64) -> Int { (seed - start) % 80 == 0 ? 320 : 60 }

  @Test func whateverIsAskedTheRecordStaysSound() async throws {
    if let text = ProcessInfo.processInfo.environment["ROSTRUM_SEED"], let seed = UInt64(text) {
      try play(seed: seed)
      return
    }
    let seeds = Self.start..<(Self.start + Self.sessions)
    let commands = seeds.map(Self.commands).reduce(0, +)
    print("Seeds from \(Self.start) on, \(commands) commands.")
    #expect(commands >= 100_000)
    let kinds = try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for lane in 0..<UInt64(8) {
        group.addTask {
          var kinds: [String: Int] = [:]
          for seed in seeds where seed / 16 % 8 == lane {
            for kind in try play(seed: seed) { kinds[kind, default: 0] += 1 }
          }
          return kinds
        }
      }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    print(kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    // Were most of it refused, it would show little.
    #expect(kinds.values.reduce(0, +) > 20_000)
    #expect(Self.kinds.count > 100)
    #expect(Self.kinds.subtracting(kinds.keys).sorted() == [])
  }

  private func draftPapers(of session: Session) {
    let all: [Paper.Request] =
      [.provisionalAgenda, .documents, .participants, .statistics, .vote(nil), .chair(item: nil)]
      + [.speakers(meeting: nil, item: nil)]
      + session.meetings.held.map { .journal(meeting: $0.number) }
      + session.agenda.items.map { .chair(item: $0.number) }
    for request in all { _ = try? Paper.draft(request, from: session) }
  }

  /// Plays a session; the kinds of its events.
  @discardableResult
  private func play(seed: UInt64) throws -> [String] {
    var chance = Chance(seed: seed)
    var session = try RandomSession.opened(body: Self.bodies[Int(seed % UInt64(Self.bodies.count))])
    var wild = Session()
    var clock = try #require(RoomTime("2024-05-13 10:00"))
    for number in 1...Self.commands(seed: seed) {
      let command = RandomCommands.next(&chance, session)
      let time = RandomSession.step(&clock, &chance)
      let events = (try? session.decide(command, at: time)) ?? []
      guard let stored = try stored(events) else {
        for event in events { wild.evolve(by: event, at: Moment(version: wild.version + 1, time: time)) }
        continue
      }
      for (event, (kind, fields)) in zip(events, stored) {
        let moment = Moment(version: session.version + 1, time: time)
        session.evolve(by: event, at: moment)
        let again = try Session.Event(kind: kind, payload: fields.bytes)
        try #require(event == again, "seed \(seed): \(event.kind)")
        // Another session takes half of the events, in whatever state it is: nothing may trap there either.
        if chance.once(in: 2) {
          wild.evolve(by: event, at: Moment(version: wild.version + 1, time: time))
        }
      }
      if let fault = Soundness.fault(in: session) {
        Issue.record("seed \(seed), command \(number): \(fault)")
        return []
      }
      if !events.isEmpty { _ = Report.draft(session) }
    }
    try #require(Session(session.history) == session, "seed \(seed): the same log gives another session")
    // The report of the regular part stays as it was when the session was closed.
    let part: Session.Part = session.meetings.reconvened.isEmpty ? .regular : .reconvened
    let report = Report.draft(session, part: part)
    #expect(report.version == session.version)
    if let fault = ToldTwice.fault(in: report) ?? Vanished.fault(in: report, of: session) {
      Issue.record("seed \(seed): \(fault)")
    }
    _ = Report.draft(wild)
    _ = Report.sinceAdoption(session)
    // The papers take as long as the report: those of the long sessions do.
    if Self.commands(seed: seed) > 60 { for other in [session, wild] { draftPapers(of: other) } }
    return session.history.map(\.event.kind)
  }

  /// The events as they are stored; nil where a number is greater than the log holds, so that nothing is recorded.
  private func stored(_ events: [Session.Event]) throws -> [(kind: String, fields: CanonicalJSON)]? {
    do {
      return try events.map { try $0.stored() }
    } catch EncodingError.invalidValue(let value as Int, _) where value.magnitude >= 1 << 53 {
      return nil
    }
  }
}

/// What is never true of a session: to add an invariant, add a line.
enum Soundness {
  static func fault(in session: Session) -> String? {
    checks.lazy.compactMap { $0(session) }.first
  }

  private static let checks: [@Sendable (Session) -> String?] = [
    { session in
      let speaking = session.floor.statements.count { $0.ended == nil }
      return speaking > 1 ? "\(speaking) speakers have the floor" : nil
    },
    { session in
      for item in session.agenda.items.map(\.number) {
        for (kind, list) in session.lists.on(item) {
          let waiting = list.waiting.map(\.delegation)
          if Set(waiting).count != waiting.count {
            return "a delegation is twice on the \(kind) list of item \(item)"
          }
        }
      }
      return nil
    },
    { session in
      guard session.history.last?.moment.version == session.version, session.history.count == session.version
      else { return "a version is missing" }
      return nil
    },
    { session in
      return session.votesTaken.map(\.fact).contains { !isCast($0, in: session) }
        ? "a vote is counted that was not cast" : nil
    },
    { session in
      let pending = session.motions.moved.filter(\.isPending).map(\.kind.precedence)
      return pending == pending.sorted(by: >) && Set(pending).count == pending.count
        ? nil : "motions are pending out of their order"
    },
    { session in
      let chapters = session.reportWork.chaptersAdopted.map(\.fact.chapter)
      return Set(chapters).count == chapters.count ? nil : "a chapter is adopted twice"
    },
    { session in
      session.meetings.held.count { $0.closed == nil } > 1 ? "two meetings are open" : nil
    },
  ]

  /// Whether a vote counts no more votes than there are members, and names nobody twice.
  private static func isCast(_ vote: Vote, in session: Session) -> Bool {
    let named =
      vote.membersInFavour + vote.membersAgainst + vote.membersAbstaining + (vote.absent ?? [])
      + (vote.notVoting ?? [])
    let seats = session.body?.fact.seats.total ?? 0
    return min(vote.inFavour, vote.against, vote.abstaining) >= 0 && vote.present <= seats
      && Set(named).count == named.count
  }
}
