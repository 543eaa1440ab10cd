import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// A request on its way through the service.
struct ServiceContext: RequestContext, RemoteAddressRequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection.
  let remoteAddress: SocketAddress?

  init(source: Source) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }

  /// The session that the path names; throws a problem where it can be no session's name.
  func session() throws -> SessionName {
    guard let text = parameters.get("session"), let name = SessionName(text) else {
      throw Problem.notFound("There is no such session.")
    }
    return name
  }
}
