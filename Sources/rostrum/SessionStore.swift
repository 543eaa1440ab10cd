import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// The sessions that the program works with: in a database, or behind a service.
protocol SessionStore: Sendable {
  /// The log, for reading.
  var log: any LogReading { get }
  /// The word for the place where the sessions are.
  var place: String { get }
  /// The name under which commands are recorded there; nil if the program names the operator.
  var operatorName: String? { get async throws }
  /// How long a desk is asked again what became of a command.
  var patience: Duration { get }
  /// Opens the desk of a session, of one that does not exist, too.
  func openDesk(for session: SessionName) async throws -> any Desk
  /// Throws if the log of a session is not the one whose heads were signed here.
  func requireSignedHeads(of session: SessionName) async throws
  /// Starts the program’s own server again whenever it has died, if it is used, until the task is cancelled.
  func careForServer(_ restarted: @Sendable () -> Void) async
  /// Ends the connections.
  func close() async
}

extension SessionStore {
  /// A service checks its own.
  func requireSignedHeads(of session: SessionName) async throws {}

  /// The desk of a session, of one that does not exist, too.
  func desk(for session: SessionName) async throws -> any Desk {
    let desk = try await openDesk(for: session)
    if patience == .zero { return desk }
    return RetryingDesk(desk, patience: patience) {
      Terminal.complain("No answer yet. Asking again with the same id, so that nothing is recorded twice …")
    }
  }

  /// The desk of a session that exists.
  func desk(_ name: SessionName) async throws -> any Desk {
    let desk = try await desk(for: name)
    guard try await desk.session.version > 0 else { throw Failure.noSession(name) }
    return desk
  }

  /// A session as it stands, or as it stood.
  func session(_ name: SessionName, asOf point: Point?) async throws -> Session {
    try await desk(name).session.asOf(point)
  }

  /// Works there, and closes them afterwards, whatever the work came to.
  ///
  /// Work that `stopsByItself` takes the signals that tell the program to end, and returns. Other work is cancelled by
  /// them; what it came to then is said only if it tells what became of a command.
  func use<Answer>(
    stopsByItself: Bool = false, _ work: (Self) async throws -> Answer
  ) async throws -> Answer {
    let interruption = stopsByItself ? nil : Interruption(closing: self)
    let result: Result<Answer, any Error>
    do { result = .success(try await work(self)) } catch { result = .failure(error) }
    interruption?.workHasEnded()
    await Shutdown.wait(atMost: Shutdown.patience) { await close() }
    interruption?.end()
    guard var interrupted = Interruption.current else { return try result.get() }
    switch result {
    case .failure(let error as Interrupted): interrupted.message = error.message
    case .failure(let error as CommandError):
      if case .unanswered = error { interrupted.message = Failure(error).message }
    case .success, .failure: break
    }
    throw interrupted
  }
}
