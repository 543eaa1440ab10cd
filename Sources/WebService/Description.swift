import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceAPI

/// The description of the API (OpenAPI 3.1), for everybody.
struct DescriptionRoutes {
  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("openapi.json") { _, _ in
      let body = ByteBuffer(bytes: PackageResources.openapi_json)
      return Response(
        status: .ok,
        headers: [.contentType: "application/json", .contentLength: "\(body.readableBytes)"],
        body: .init(byteBuffer: body))
    }
  }
}

extension Router<ServiceContext> {
  /// Has every path refuse the methods that it does not have, and name those that it has (RFC 9110, section 15.5.6).
  ///
  /// Called once all routes are there.
  func refuseOtherMethods() {
    let methods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace]
    var known: [String: (path: RouterPath, methods: Set<HTTPRequest.Method>)] = [:]
    for route in routes {
      known[route.path.description, default: (route.path, [])].methods.insert(route.method)
    }
    for (path, has) in known.values {
      // Whatever is read has a head as well.
      let allowed = has.union(has.contains(.get) ? [.head] : []).map(\.rawValue).sorted().joined(
        separator: ", ")
      for method in methods where !has.contains(method) {
        on(path, method: method) { request, context in
          let problem = Problem(HTTPError(.methodNotAllowed)) ?? .failure
          var response = try problem.response(from: request, context: context)
          response.headers[.allow] = allowed
          return response
        }
      }
    }
  }
}
