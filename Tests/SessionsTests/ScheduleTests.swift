import EventLog
import FoundationEssentials
import PostgresClient
import Proceedings
import ServerForTests
import Testing

@testable import Sessions

/// What holds at a desk whatever happens in whatever order.
///
/// No acknowledged event is lost or doubled, every command is answered once, a refusal rests on what the log confirmed,
/// and the chain is whole. A failure names its seed; `ROSTRUM_SEED` repeats that schedule alone.
@Suite("Schedules at random") struct ScheduleTests {
  private static let start: UInt64 = 20_261_129

  @Test(.timeLimit(.minutes(20))) func keepTheirPromisesInMemory() async throws {
    let seeds = Self.seeds(10_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lane in 0..<UInt64(4) {
        group.addTask {
          for seed in seeds where seed % 4 == lane {
            var schedule = try await Schedule(seed: seed, in: InMemoryEventLog())
            try await schedule.run()
            try await schedule.check()
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test(.timeLimit(.minutes(20))) func keepTheirPromisesInADatabaseThatLosesConnections() async throws {
    let database = try await ServerForTests.newDatabase()
    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let superuser = try await Connection.open(database, deadline: .seconds(20))
    for seed in Self.seeds(200) {
      var schedule = try await Schedule(seed: seed, in: log) {
        try await superuser.execute(
          """
          SELECT pg_terminate_backend(pid, 3000) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()
          """)
      }
      try await schedule.run()
      try await schedule.check()
    }
    await superuser.close()
    await log.close()
  }

  private static func seeds(_ count: UInt64) -> [UInt64] {
    if let text = ProcessInfo.processInfo.environment["ROSTRUM_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return Array(start..<(start + count))
  }
}

extension Schedule {
  /// Checks what was answered against what the log holds.
  func check() async throws {
    let records = try await log.behind.read(name, after: 0)
    guard case .intact(records.count, _, _, _) = try await log.behind.verify(name) else {
      Issue.record("seed \(seed): the chain is broken")
      return
    }
    var sessions = [Session()]
    for record in records {
      var next = sessions[sessions.count - 1]
      try next.evolve(by: LoggedEvent(record))
      sessions.append(next)
    }
    for command in given { try await check(command, in: records, sessions) }
    for id in Set(given.map(\.id)) {
      #expect(records.count { $0.commandID == id } <= 1, "seed \(seed): a command was recorded twice")
    }
    let state = await desk.session
    #expect(isSession(state, among: sessions), "seed \(seed): the desk is astray")
  }

  /// Whether a session is what the log adds up to at its version.
  private func isSession(_ session: Session, among sessions: [Session]) -> Bool {
    session.version < sessions.count && session == sessions[session.version]
  }

  private func check(_ given: Given, in records: [RecordedEvent], _ sessions: [Session]) async throws {
    let answer = await given.answer.value
    let recorded = try records.filter { $0.commandID == given.id }.map { try LoggedEvent($0) }
    /// What the command would have led to after a version.
    func decided(after version: Int) -> Result<[Session.Event], Session.Refusal> {
      Result { () throws(Session.Refusal) in try sessions[version].decide(given.command, at: .start) }
    }
    /// Whether the log confirmed, while the caller waited, a version for which something holds.
    func isConfirmed(_ holds: (Int) -> Bool) -> Bool {
      log.confirmed[given.begun..<answer.ended].contains { versions in
        versions.contains { sessions.indices.contains($0) && holds($0) }
      }
    }
    /// Whether it is what was recorded under the id.
    let isRecorded = recorded.first.map { decided(after: $0.version - 1) == .success(recorded.map(\.event)) }
    let holds: Bool
    switch answer.result {
    case .success(let receipt) where receipt.events.isEmpty:
      holds = isConfirmed { decided(after: $0) == .success([]) }
    case .success(let receipt):
      holds =
        receipt.events == recorded && isRecorded == true && (receipt.wasRepeated || answer.isCommitted)
        && receipt.session.version >= receipt.events[0].version
        && isSession(receipt.session, among: sessions)
    case .failure(CommandError.refused(let refused)):
      holds = isConfirmed { version in
        guard case .failure(let refusal) = decided(after: version) else { return false }
        return refused == RefusedCommand(refusal, in: sessions[version])
      }
    case .failure(CommandError.conflict):
      holds = isRecorded == false
    case .failure(CommandError.unanswered): holds = true
    case .failure: holds = false
    }
    #expect(holds, "seed \(seed): \(given.command) with the id \(given.id) was answered \(answer.result)")
  }
}
