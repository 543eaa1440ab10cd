import EventLog
import FoundationEssentials
import Proceedings

/// Where the commands of a session are taken in: in this process, or at a service elsewhere.
public protocol Desk<Matter>: Sendable {
  /// What the session is.
  associatedtype Matter: Decider

  /// The name of the session.
  var session: SessionName { get }

  /// How the session stands.
  var standing: Standing<Matter> { get async throws }

  /// The durable state now and whenever it has changed, whoever changed it; what nobody read in time is left out.
  func changes() async -> AsyncStream<Snapshot<Matter>>

  /// Has a command decided and recorded, and answers when that is durable.
  ///
  /// The same `id` again gives the same events again and records nothing. Throws where the rules say no, or
  /// where the machine fails.
  func submit(
    _ command: Matter.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws -> Receipt<Matter>

  /// The events that a command led to when it was carried out before; none otherwise.
  func recorded(_ id: UUID) async throws -> [RecordedEvent]
}

extension Desk {
  /// The durable state.
  public var state: Matter { get async throws { try await standing.state } }
}
