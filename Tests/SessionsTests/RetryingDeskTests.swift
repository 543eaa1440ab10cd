import EventLog
import FoundationEssentials
import Proceedings
import Sessions
import Synchronization
import Testing

/// A log that records what it is asked and then does not answer, for so many times.
private final class SilentLog: StandInLog {
  let behind: any EventLog = InMemoryEventLog()
  let asked = Mutex<[UUID]>([])
  private let failures: Mutex<[any Error]>

  init(failures: [any Error]) { self.failures = Mutex(failures) }

  var figures: LogFigures { behind.figures }

  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    asked.withLock { $0 += request.events.map(\.commandID) }
    let failure = failures.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    let outcome = try await behind.append(request)
    if let failure { throw failure }
    return outcome
  }
}

@Suite("A desk that asks again") struct RetryingDeskTests {
  private let noAnswer = EventLogError.unavailable("no answer")

  private func open(
    _ log: SilentLog, patience: Duration = .seconds(20), noticeDelay: Duration = .milliseconds(100),
    notices: Counter = Counter()
  ) async throws -> RetryingDesk {
    let session = try freshSession()
    _ = try await openDesk(session, log.behind)
    return RetryingDesk(
      try await SessionDesk.open(session, log: log), patience: patience,
      noticeDelay: noticeDelay, notice: { notices.count.withLock { $0 += 1 } })
  }

  private final class Counter: Sendable { let count = Mutex(0) }

  @Test("gives the answer of what was recorded without an answer, and records it once")
  func findsWhatWasRecorded() async throws {
    let log = SilentLog(failures: [noAnswer, noAnswer])
    let notices = Counter()
    let desk = try await open(log, notices: notices)
    let receipt = try await desk.name(4)
    #expect(receipt.events.map(\.version) == [2])
    #expect(try await desk.session.count == 4)
    #expect(log.asked.withLock { Set($0).count } == 1)
    #expect(notices.count.withLock { $0 } == 1)
  }

  @Test("says nothing, and asks once, if there is an answer")
  func asksOnce() async throws {
    let log = SilentLog(failures: [])
    let notices = Counter()
    // Longer than an answer takes on a machine on which all tests run at once.
    let delay = Duration.seconds(5)
    let desk = try await open(log, noticeDelay: delay, notices: notices)
    _ = try await desk.name(4)
    try await Task.sleep(for: delay + .milliseconds(200))
    #expect(log.asked.withLock { $0.count } == 1)
    #expect(notices.count.withLock { $0 } == 0)
  }

  @Test("gives up in time, and tells the id with which the command is recorded once at most")
  func givesUp() async throws {
    let log = SilentLog(failures: Array(repeating: noAnswer, count: 1000))
    let desk = try await open(log, patience: .milliseconds(700))
    let id = UUID()
    let began = ContinuousClock.now
    await expectNoAnswer(about: id) { try await desk.name(4, id: id) }
    #expect(ContinuousClock.now - began < .seconds(10))
  }

  @Test("does not say that nothing was recorded if the machine fails after a call without an answer")
  func keepsTheDoubt() async throws {
    let log = SilentLog(failures: [noAnswer, EventLogError.noSpace("full")])
    let desk = try await open(log)
    await expectNoAnswer { try await desk.name(4) }
    let other = try await open(SilentLog(failures: [EventLogError.noSpace("full")]))
    let error = await #expect(throws: CommandError.self) { _ = try await other.name(4) }
    guard case .failed(EventLogError.noSpace("full"))? = error else { throw error ?? NotATest() }
  }

  @Test("passes on what the rules say")
  func passesOnRefusals() async throws {
    let desk = try await open(SilentLog(failures: []))
    _ = try await desk.name(9)
    await expectRefusal(Session.full(with: 11)) { try await desk.name(2) }
  }

  @Test("asks no more when its task is cancelled")
  func stopsWhenCancelled() async throws {
    let log = SilentLog(failures: Array(repeating: noAnswer, count: 1000))
    let desk = try await open(log)
    let asking = Task { try await desk.name(4) }
    while log.asked.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(1)) }
    asking.cancel()
    await expectNoAnswer { try await asking.value }
    #expect(log.asked.withLock { $0.count } < 20)
  }
}
