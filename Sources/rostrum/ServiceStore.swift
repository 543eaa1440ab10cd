import EventLog
import FoundationEssentials
import ServiceClient
import Sessions

/// Sessions behind a service.
struct ServiceStore: SessionStore {
  let connection: ServiceConnection
  let patience: Duration

  var log: any LogReading { ServiceLog(connection) }
  var place: String { "service" }
  var operatorName: String? { get async throws { try await connection.visitor() } }

  /// The way to a service, with the token that the environment or an earlier login has for it.
  static func open(
    _ address: ServiceAddress, patience: Duration = .seconds(15)
  ) throws -> ServiceStore {
    let given = Configuration.current[.token]
    let certificates = Configuration.current[.certificates]
    return ServiceStore(
      connection: ServiceConnection(
        address, token: try given ?? TokenFile().token(for: address), certificates: certificates,
        patience: min(patience, .seconds(10))),
      patience: patience)
  }

  func openDesk(for session: SessionName) async throws -> any Desk {
    try await ServiceDesk(session, at: connection)
  }

  func careForServer(_ restarted: @Sendable () -> Void) async {}

  func close() async { await connection.close() }
}
