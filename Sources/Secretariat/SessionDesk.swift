import EventLog
import FoundationEssentials
import Proceedings
import Synchronization

/// The desk of one session: takes its commands, has them decided one after the other, and records what follows.
///
/// Commands that come while others are being recorded are decided meanwhile, each on the state that the one before left
/// in memory; none is answered before its events are durable, and no refusal before the log has said that what it rests
/// on is what it holds. Where the log says that somebody else was faster, the desk reads what is new and decides again.
public actor SessionDesk<Matter: Decider>: Desk where Matter.Event: Stored {
  /// What of the log is to be read before the next command is decided.
  enum Unread { case nothing, news, everything }

  /// The name of the session.
  public nonisolated let session: SessionName
  nonisolated let log: any EventLog
  /// What is asked of each command beside the session itself.
  let check: Check<Matter>?
  private let known = Mutex(Known<Matter>())
  /// The hash of the newest event that the durable state is made of.
  var head: [UInt8]?
  var waiting: [Submission<Matter>] = []
  /// What is decided on the state that the round being recorded will leave, if the log takes all of it.
  var next: Round<Matter>?
  /// What is being recorded already while those before are answered.
  var begun: (round: Round<Matter>, outcomes: Task<[AppendOutcome], any Error>)?
  var isWorking = false
  var toRead = Unread.everything
  var newest = 0
  private var watchers: [UUID: AsyncStream<Snapshot<Matter>>.Continuation] = [:]
  private var following: Task<Void, Never>?

  private init(_ session: SessionName, _ log: any EventLog, _ check: Check<Matter>?) {
    self.session = session
    self.log = log
    self.check = check
  }

  deinit {
    following?.cancel()
    for watcher in watchers.values { watcher.finish() }
  }

  /// Opens the desk of a session, with everything that has happened in it so far.
  public static func open(
    _ session: SessionName, log: any EventLog, check: Check<Matter>? = nil
  ) async throws -> SessionDesk {
    let desk = SessionDesk(session, log, check)
    try await desk.read()
    await desk.follow()
    return desk
  }

  /// How the session stands; whoever asks does not wait for what is being recorded.
  public nonisolated var standing: Standing<Matter> { known.withLock { $0.standing } }

  /// What is durable, and its version.
  public nonisolated var current: Snapshot<Matter> { standing.snapshot }

  /// The durable state.
  public nonisolated var state: Matter { standing.state }

  /// The version of the durable state.
  public nonisolated var version: Int { standing.version }

  /// How the session stood after a version.
  public nonisolated func standing(at version: Int) async throws -> Standing<Matter> {
    let now = standing
    if version == now.version { return now }
    var past = Snapshot<Matter>()
    for recorded in try await log.read(session, after: 0, limit: version) {
      try past.evolve(by: recorded)
    }
    return Standing(past)
  }

  /// The durable state now and whenever it has changed; what nobody read in time is left out.
  public func changes() -> AsyncStream<Snapshot<Matter>> {
    let (stream, continuation) = AsyncStream<Snapshot<Matter>>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    watchers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    continuation.yield(current)
    return stream
  }

  /// Has a command decided and recorded, and answers when that is durable.
  ///
  /// The command's own refusal is thrown as it is, an ``EventLogError`` when the machine fails. The same
  /// `id` again gives the same events again and records nothing.
  @specialized(where Matter == Session)
  public func submit(
    _ command: Matter.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws -> Receipt<Matter> {
    let answer = Pending<Receipt<Matter>>()
    accept(Submission(command: command, time: time, operatorName: operatorName, id: id, answer: answer))
    // Whoever finds the desk idle does the first round, so that one that is alone waits for no other thread.
    if !isWorking {
      isWorking = true
      await settleNext()
      if hasWork { Task { await workOff() } } else { isWorking = false }
    }
    return try await withCheckedThrowingContinuation { answer.tell($0) }
  }

  /// The events that a command led to when it was carried out before, once they are durable; none otherwise.
  public nonisolated func recorded(_ id: UUID) async throws -> [RecordedEvent] {
    guard knows(id) else { return [] }
    let request = try AppendRequest(
      session: session, expectedVersion: version, events: [], operatorName: "desk", commandID: id)
    guard case .repeated(let events) = try await log.append(request) else { return [] }
    return events
  }
}

extension SessionDesk {
  func follow() {
    following = Task { [weak self, log, session] in
      for await version in log.changes(of: session) { await self?.heard(version) }
    }
  }

  func announce() {
    if watchers.isEmpty { return }
    let current = current
    for watcher in watchers.values { watcher.yield(current) }
  }

  /// Whether a command led to durable events.
  nonisolated func knows(_ command: UUID) -> Bool { known.withLock { $0.commands.contains(command) } }

  /// Has the session stand as it does now that commands were recorded.
  func stand(_ snapshot: Snapshot<Matter>, after commands: some Sequence<UUID>) {
    let standing = Standing(snapshot)
    known.withLock {
      $0.standing = standing
      $0.commands.formUnion(commands)
    }
  }

  /// Has the session stand as it was read, with those commands only.
  func stand(_ snapshot: Snapshot<Matter>, withNoneBut commands: Set<UUID>) {
    let standing = Standing(snapshot)
    known.withLock { $0 = Known(standing: standing, commands: commands) }
  }

  private func forget(_ id: UUID) { watchers[id] = nil }
}
