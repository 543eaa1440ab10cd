import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// Refuses requests that name no host, or several (RFC 9112, section 3.2).
///
/// Proxies and the service might otherwise take such a request for one to different hosts.
struct HostResponder<Inner: HTTPResponder<ServiceContext>>: HTTPResponder {
  let inner: Inner

  func respond(to request: Request, context: ServiceContext) async throws -> Response {
    // The first one is the authority of the request, and no field any more.
    let more = HTTPField.Name("Host").map { request.headers[values: $0] } ?? []
    guard let host = request.head.authority, !host.isEmpty, more.isEmpty else {
      let problem = Problem.badRequest("The request names no host, or several.")
      return try problem.response(from: request, context: context)
    }
    return try await inner.respond(to: request, context: context)
  }
}
