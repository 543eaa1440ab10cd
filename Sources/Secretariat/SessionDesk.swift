import EventLog
import FoundationEssentials
import Proceedings

/// The desk of one session: takes its commands, has them decided one after the other, and records what follows.
///
/// Commands that wait are decided together, each on the state that the one before left in memory; none is
/// answered before its events are durable. Where the log says that somebody else was faster, the desk reads
/// what is new and decides again.
public actor SessionDesk<Matter: Decider>: Desk where Matter.Event: Stored {
  /// What of the log is to be read before the next command is decided.
  private enum Unread { case nothing, news, everything }

  /// The name of the session.
  public nonisolated let session: SessionName
  private let log: any EventLog
  private var durable = Snapshot<Matter>()
  /// The hash of the newest event that the durable state is made of.
  private var head: [UInt8]?
  private var commands: [UUID: [Int]] = [:]
  private var waiting: [Submission<Matter>] = []
  private var isWorking = false
  private var toRead = Unread.nothing
  private var newest = 0
  private var watchers: [UUID: AsyncStream<Snapshot<Matter>>.Continuation] = [:]
  private var following: Task<Void, Never>?

  private init(_ session: SessionName, _ log: any EventLog) {
    self.session = session
    self.log = log
  }

  deinit {
    following?.cancel()
    for watcher in watchers.values { watcher.finish() }
  }

  /// Opens the desk of a session, with everything that has happened in it so far.
  public static func open(_ session: SessionName, log: any EventLog) async throws -> SessionDesk {
    let desk = SessionDesk(session, log)
    try await desk.read()
    await desk.follow()
    return desk
  }

  /// What is durable, and its version.
  public var current: Snapshot<Matter> { durable }

  /// The durable state.
  public var state: Matter { durable.state }

  /// The state as it was after a version.
  public func state(at version: Int) async throws -> Matter {
    var past = Snapshot<Matter>()
    for recorded in try await log.read(session, after: 0, limit: version) {
      try past.evolve(by: recorded)
    }
    return past.state
  }

  /// The durable state now and whenever it has changed; what nobody read in time is left out.
  public func changes() -> AsyncStream<Snapshot<Matter>> {
    let (stream, continuation) = AsyncStream<Snapshot<Matter>>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    watchers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    continuation.yield(durable)
    return stream
  }

  /// Has a command decided and recorded, and answers when that is durable.
  ///
  /// The command's own refusal is thrown as it is, an ``EventLogError`` when the machine fails. The same
  /// `id` again gives the same events again and records nothing.
  public func submit(
    _ command: Matter.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws -> Receipt<Matter> {
    try await withCheckedThrowingContinuation { answer in
      waiting.append(
        Submission(command: command, time: time, operatorName: operatorName, id: id, answer: answer))
      work()
    }
  }

  /// The events that a command led to when it was carried out before, once they are durable; none otherwise.
  public func recorded(_ id: UUID) async throws -> [RecordedEvent] {
    guard commands[id] != nil else { return [] }
    let request = try AppendRequest(
      session: session, expectedVersion: durable.version, events: [], operatorName: "desk", commandID: id)
    guard case .repeated(let events) = try await log.append(request) else { return [] }
    return events
  }
}

extension SessionDesk {
  /// How many commands are recorded at once.
  private static var largestBatch: Int { 128 }

  private func work() {
    if isWorking { return }
    isWorking = true
    Task { await self.workOff() }
  }

  private func workOff() async {
    while !waiting.isEmpty || newest > durable.version {
      let batch = Array(waiting.prefix(Self.largestBatch))
      waiting.removeFirst(batch.count)
      await settle(batch)
    }
    isWorking = false
  }

  private func settle(_ batch: [Submission<Matter>]) async {
    do {
      if toRead != .nothing || newest > durable.version { try await read() }
    } catch {
      readLater()
      for submission in batch { submission.answer.resume(throwing: error) }
      return
    }
    var round = Round(durable, head: head, session: session)
    for submission in batch { round.take(submission, versions: commands[submission.id]) }
    do {
      let outcomes = try await log.append(round.requests)
      await conclude(round, outcomes)
    } catch {
      willRead(.news)
      for submission in batch { submission.answer.resume(throwing: error) }
    }
  }

  /// Answers each command, or puts it back where its basis has gone.
  private func conclude(_ round: Round<Matter>, _ outcomes: [AppendOutcome]) async {
    var outcomes = outcomes[...]
    var again: [Submission<Matter>] = []
    for item in round.items {
      switch item.verdict {
      case _ where !again.isEmpty: again.append(item.submission)
      case .postponed: again.append(item.submission)
      case .nothing: item.submission.answer.resume(returning: receipt([], []))
      case .refused(let refusal): item.submission.answer.resume(throwing: refusal)
      case .failed(let error): item.submission.answer.resume(throwing: error)
      case .known:
        if case .repeated(let recorded) = outcomes.popFirst(), let last = recorded.last {
          await repeatAnswer(item.submission, recorded, last)
        } else {
          willRead(.everything)
          again.append(item.submission)
        }
      case .events(let events, let after):
        switch outcomes.popFirst() {
        case .appended(let recorded): record(events, after, recorded, item.submission)
        case .wrongVersion(let current):
          // Where nothing is newer, what was read is no longer there.
          willRead(current > durable.version ? .news : .everything)
          again.append(item.submission)
        case .repeated, nil:
          willRead(.news)
          again.append(item.submission)
        }
      }
    }
    announce()
    putBack(again)
  }

  private func record(
    _ events: [Matter.Event], _ after: Snapshot<Matter>, _ recorded: [RecordedEvent],
    _ submission: Submission<Matter>
  ) {
    durable = after
    head = recorded.last?.hash ?? head
    commands[submission.id] = recorded.map(\.version)
    let entries = zip(recorded, events).map { Receipt<Matter>.Entry(version: $0.version, event: $1) }
    submission.answer.resume(returning: receipt(entries, recorded))
  }

  private func receipt(
    _ entries: [Receipt<Matter>.Entry], _ recorded: [RecordedEvent]
  ) -> Receipt<Matter> {
    Receipt(
      entries, recorded: recorded, state: durable.state, version: durable.version, wasRepeated: false)
  }

  /// Gives the answer of the first time, with the state right after it.
  private func repeatAnswer(
    _ submission: Submission<Matter>, _ recorded: [RecordedEvent], _ last: RecordedEvent
  ) async {
    do {
      let entries = try recorded.map {
        Receipt<Matter>.Entry(version: $0.version, event: try Snapshot<Matter>.event($0))
      }
      let state = try await state(at: last.version)
      submission.answer.resume(
        returning: Receipt(
          entries, recorded: recorded, state: state, version: last.version, wasRepeated: true))
    } catch {
      submission.answer.resume(throwing: error)
    }
  }

  private func putBack(_ again: [Submission<Matter>]) {
    var kept: [Submission<Matter>] = []
    for var submission in again {
      submission.attempts += 1
      if submission.attempts > 100 {
        submission.answer.resume(throwing: EventLogError.contended(session))
      } else {
        kept.append(submission)
      }
    }
    waiting = kept + waiting
  }
}

extension SessionDesk {
  /// Takes in what others have recorded.
  private func read() async throws {
    if toRead == .everything { return try await readAnew() }
    let recorded = try await log.read(session, after: durable.version)
    if let first = recorded.first, let head, first.previousHash != head { return try await readAnew() }
    try take(recorded)
  }

  /// Takes in everything anew, where the log no longer has what was read from it: an event that a leader showed
  /// before any standby had it, and that died with that leader.
  private func readAnew() async throws {
    let recorded = try await log.read(session, after: 0)
    durable = Snapshot()
    head = nil
    commands = [:]
    try take(recorded)
  }

  private func take(_ recorded: [RecordedEvent]) throws {
    for event in recorded {
      try durable.evolve(by: event)
      commands[event.commandID, default: []].append(event.version)
    }
    head = recorded.last?.hash ?? head
    toRead = .nothing
    newest = durable.version
    if !recorded.isEmpty { announce() }
  }

  private func willRead(_ what: Unread) {
    if toRead != .everything { toRead = what }
  }

  private func follow() {
    following = Task { [weak self, log, session] in
      for await version in log.changes(of: session) { await self?.heard(version) }
    }
  }

  private func heard(_ version: Int) {
    newest = max(newest, version)
    if newest > durable.version { work() }
  }

  /// What could not be read now is read with the next command, or in a while.
  private func readLater() {
    willRead(.news)
    if newest <= durable.version { return }
    let missed = newest
    newest = durable.version
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(1))
      await self?.heard(missed)
    }
  }

  private func announce() {
    for watcher in watchers.values { watcher.yield(durable) }
  }

  private func forget(_ id: UUID) { watchers[id] = nil }
}
