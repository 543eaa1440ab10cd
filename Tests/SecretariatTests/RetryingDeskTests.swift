import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import Synchronization
import Testing

/// A log that records what it is asked and then does not answer, for so many times.
private final class SilentLog: StandInLog {
  let behind: any EventLog = InMemoryEventLog()
  let asked = Mutex<[UUID]>([])
  private let failures: Mutex<[any Error]>

  init(failures: [any Error]) { self.failures = Mutex(failures) }

  var figures: LogFigures { behind.figures }

  func append(_ requests: [AppendRequest]) async throws -> [AppendOutcome] {
    if requests.isEmpty { return try await behind.append(requests) }
    asked.withLock { $0 += requests.map(\.commandID) }
    let failure = failures.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    let outcomes = try await behind.append(requests)
    if let failure { throw failure }
    return outcomes
  }
}

@Suite("A desk that asks again") struct RetryingDeskTests {
  private let noAnswer = EventLogError.unavailable("no answer")

  private func open(
    _ log: SilentLog, patience: Duration = .seconds(20), notices: Counter = Counter()
  ) async throws -> RetryingDesk<Tally> {
    RetryingDesk(
      try await SessionDesk<Tally>.open(freshSession(), log: log), patience: patience,
      noticeDelay: .milliseconds(100), notice: { notices.count.withLock { $0 += 1 } })
  }

  private final class Counter: Sendable { let count = Mutex(0) }

  private func add(_ number: Int, to desk: RetryingDesk<Tally>, id: UUID = UUID()) async throws -> Receipt<
    Tally
  > {
    let time = try #require(RoomTime("2024-05-16T10:04:00"))
    return try await desk.submit(.add(number), at: time, by: "desk", id: id)
  }

  @Test("gives the answer of what was recorded without an answer, and records it once")
  func findsWhatWasRecorded() async throws {
    let log = SilentLog(failures: [noAnswer, noAnswer])
    let notices = Counter()
    let desk = try await open(log, notices: notices)
    let receipt = try await add(4, to: desk)
    #expect(receipt.entries == [.init(version: 1, event: .added(4))])
    #expect(try await desk.state.count == 4)
    #expect(log.asked.withLock { Set($0).count } == 1)
    #expect(notices.count.withLock { $0 } == 1)
  }

  @Test("says nothing, and asks once, if there is an answer")
  func asksOnce() async throws {
    let log = SilentLog(failures: [])
    let notices = Counter()
    let desk = try await open(log, notices: notices)
    _ = try await add(4, to: desk)
    try await Task.sleep(for: .milliseconds(150))
    #expect(log.asked.withLock { $0.count } == 1)
    #expect(notices.count.withLock { $0 } == 0)
  }

  @Test("gives up in time, and tells the id with which the command is recorded once at most")
  func givesUp() async throws {
    let log = SilentLog(failures: Array(repeating: noAnswer, count: 1000))
    let desk = try await open(log, patience: .milliseconds(700))
    let id = UUID()
    let began = ContinuousClock.now
    let outcome = await #expect(throws: UnknownOutcome.self) { _ = try await add(4, to: desk, id: id) }
    #expect(ContinuousClock.now - began < .seconds(10))
    #expect(outcome?.id == id)
  }

  @Test("does not say that nothing was recorded if the machine fails after a call without an answer")
  func keepsTheDoubt() async throws {
    let log = SilentLog(failures: [noAnswer, EventLogError.noSpace("full")])
    let desk = try await open(log)
    await #expect(throws: UnknownOutcome.self) { _ = try await add(4, to: desk) }
    let other = try await open(SilentLog(failures: [EventLogError.noSpace("full")]))
    await #expect(throws: EventLogError.noSpace("full")) { _ = try await add(4, to: other) }
  }

  @Test("passes on what the rules say")
  func passesOnRefusals() async throws {
    let desk = try await open(SilentLog(failures: []))
    _ = try await add(9, to: desk)
    await #expect(throws: Tally.Refusal.full(at: 9)) { _ = try await add(2, to: desk) }
  }

  @Test("asks no more when its task is cancelled")
  func stopsWhenCancelled() async throws {
    let log = SilentLog(failures: Array(repeating: noAnswer, count: 1000))
    let desk = try await open(log)
    let asking = Task { try await add(4, to: desk) }
    while log.asked.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(1)) }
    asking.cancel()
    await #expect(throws: UnknownOutcome.self) { _ = try await asking.value }
    #expect(log.asked.withLock { $0.count } < 20)
  }
}
