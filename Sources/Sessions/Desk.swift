import EventLog
import FoundationEssentials
import Proceedings

/// Where the commands of a session are taken in: in this process, or at a service elsewhere.
public protocol Desk: Sendable {
  /// The name of the session.
  var name: SessionName { get }

  /// The durable session.
  var session: Session { get async throws }

  /// The durable session now and whenever it has changed, whoever changed it; a state that nobody read in time is left
  /// out.
  func changes() async -> AsyncStream<Session>

  /// Has a command decided and recorded, and answers when that is durable.
  ///
  /// The same `id` again gives the same events again and records nothing; with another command it is a conflict.
  func submit(
    _ command: Session.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws(CommandError) -> Receipt

  /// The events that a command led to when it was carried out before; none otherwise.
  func recorded(_ id: UUID) async throws(CommandError) -> [LoggedEvent]
}
