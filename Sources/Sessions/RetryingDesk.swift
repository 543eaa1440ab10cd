import EventLog
import FoundationEssentials
import Proceedings

/// A desk that is asked again, with the same id, if nobody answered what became of a command.
///
/// What was recorded the first time is found then and not recorded again. For a program that carries out one command and
/// ends; one that stays shows that there is no answer and asks for as long as it runs.
public struct RetryingDesk: Desk {
  private let desk: any Desk
  private let patience: Duration
  private let noticeDelay: Duration
  private let notice: @Sendable () -> Void

  /// The longest pause between two attempts.
  private static var longestPause: Duration { .seconds(1) }

  /// Asks `desk` again until `patience` has run out, and calls `notice` once if that takes longer than `noticeDelay`.
  ///
  /// The last attempt may take as long as the desk's own deadlines in addition.
  public init(
    _ desk: any Desk, patience: Duration, noticeDelay: Duration = .seconds(3),
    notice: @escaping @Sendable () -> Void
  ) {
    self.desk = desk
    self.patience = patience
    self.noticeDelay = noticeDelay
    self.notice = notice
  }

  /// The name of the session.
  public var name: SessionName { desk.name }

  /// The durable session.
  public var session: Session { get async throws { try await desk.session } }

  /// The durable session now and whenever it has changed.
  public func changes() async -> AsyncStream<Session> { await desk.changes() }

  /// Has a command decided and recorded; throws ``CommandError/unanswered(_:_:because:)`` if nobody said in time what
  /// became of it.
  public func submit(
    _ command: Session.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws(CommandError) -> Receipt {
    try await asking { () throws(CommandError) in
      try await desk.submit(command, at: time, by: operatorName, id: id)
    }
  }

  /// The events that a command led to when it was carried out before.
  public func recorded(_ id: UUID) async throws(CommandError) -> [LoggedEvent] {
    try await asking { () throws(CommandError) in try await desk.recorded(id) }
  }
}

extension RetryingDesk {
  private func asking<Answer>(
    _ ask: () async throws(CommandError) -> Answer
  ) async throws(CommandError) -> Answer {
    let end = ContinuousClock.now + patience
    let noticing = Task { [noticeDelay, notice] in
      try await Task.sleep(for: noticeDelay)
      notice()
    }
    defer { noticing.cancel() }
    var pause = Duration.milliseconds(250)
    var doubt: (SessionName, UUID)?
    while true {
      do {
        return try await ask()
      } catch .unanswered(let session, let id, let reason) {
        guard ContinuousClock.now + pause < end, !Task.isCancelled else {
          throw .unanswered(session, id, because: reason)
        }
        doubt = (session, id)
      } catch .failed(let reason) {
        // After a call without an answer, only the rules' own answer tells what became of the command.
        guard let (session, id) = doubt else { throw .failed(reason) }
        throw .unanswered(session, id, because: reason)
      }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, Self.longestPause)
    }
  }
}
