import EventLog
import FoundationEssentials
import Proceedings

/// The desk of one session: takes its commands, has them decided one after the other, and records what follows.
///
/// Commands that come while others are being recorded wait, and are decided together after them. Nothing is answered
/// before it is durable, and no refusal before the log has confirmed what it rests on. If the log says that somebody else
/// was faster, the desk reads what is new and decides again.
public actor SessionDesk: Desk {
  /// What of the log is to be read before the next command is decided.
  enum Unread { case nothing, news, everything }

  /// The name of the session.
  public nonisolated let name: SessionName
  let log: any EventLog
  /// The check of each command that the session itself cannot make.
  let check: CommandCheck?
  /// The durable session, as far as it has been read.
  var durable: DurableSession
  var queue: [Submission] = []
  var isDraining = false
  var unread = Unread.everything
  /// The newest version that the desk was told of.
  var newest = 0
  private var watchers: [UUID: AsyncStream<Session>.Continuation] = [:]
  private var following: Task<Void, Never>?

  private init(_ name: SessionName, _ log: any EventLog, _ check: CommandCheck?) {
    self.name = name
    self.log = log
    self.check = check
    durable = DurableSession(name)
  }

  deinit {
    following?.cancel()
    for watcher in watchers.values { watcher.finish() }
  }

  /// Opens the desk of a session, with everything that has happened in it so far.
  public static func open(
    _ name: SessionName, log: any EventLog, check: CommandCheck? = nil
  ) async throws -> SessionDesk {
    let desk = SessionDesk(name, log, check)
    try await desk.read()
    await desk.follow()
    return desk
  }

  /// The durable session.
  public var session: Session { durable.session }

  /// The durable session now and whenever it has changed; a state that nobody read in time is left out.
  public func changes() -> AsyncStream<Session> {
    let (stream, continuation) = AsyncStream<Session>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    watchers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    continuation.yield(session)
    return stream
  }

  /// Has a command decided and recorded, and answers when that is durable.
  ///
  /// The same `id` again gives the same events again and records nothing.
  public func submit(
    _ command: Session.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws(CommandError) -> Receipt {
    try await ask(command, at: time, by: operatorName, id: id)
  }

  /// The events that a command led to when it was carried out before, once they are durable; none otherwise.
  public func recorded(_ id: UUID) async throws(CommandError) -> [LoggedEvent] {
    guard durable.commands.contains(id) else { return [] }
    return try await ask(nil, at: .start, by: "", id: id).events
  }

  private func ask(
    _ command: Session.Command?, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws(CommandError) -> Receipt {
    do {
      return try await withCheckedThrowingContinuation { answer in
        queue.append(
          Submission(command: command, time: time, operatorName: operatorName, id: id, answer: answer))
        work()
      }
    } catch {
      throw CommandError(error, id: id, in: session, named: name)
    }
  }
}

extension SessionDesk {
  func announce() {
    for watcher in watchers.values { watcher.yield(session) }
  }

  private func follow() {
    following = Task { [weak self, log, name] in
      for await version in log.changes(of: name) { await self?.heard(version) }
    }
  }

  private func forget(_ id: UUID) { watchers[id] = nil }
}
