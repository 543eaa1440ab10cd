import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// Finds out who asks, and sends away whoever asks too often.
struct AuthenticationMiddleware: RouterMiddleware {
  let authenticator: Authenticator
  let isBehindProxy: Bool
  /// For those who are known, each by their credential.
  let limiter: RateLimiter
  /// For those who are not, each by their address; generous, since a building may share one.
  let strangersLimiter: RateLimiter

  /// The name of the cookie; its prefix makes browsers take it over a safe connection only, for this host alone.
  static let cookie = "__Host-rostrum"

  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.address = address(of: request, context)
    // Before anybody is looked up: whoever is sent away for being too many was not told to be unknown.
    if let wait = strangersLimiter.wait(for: Network.of(context.address)) {
      throw Problem.tooMany(retryAfter: wait)
    }
    if let token = Self.token(of: request) { context.visitor = try await authenticator.admit(token) }
    if let visitor = context.visitor, let wait = limiter.wait(for: visitor.credential) {
      throw Problem.tooMany(retryAfter: wait)
    }
    return try await next(request, context)
  }

  /// The token that came with a request: with its head, or in the browser's cookie.
  static func token(of request: Request) -> Token? {
    if let header = request.headers[.authorization] {
      let scheme = header.prefix { $0 != " " }
      guard scheme.lowercased() == "bearer" else { return nil }
      return Token(String(header.dropFirst(scheme.count + 1)))
    }
    return request.cookies[cookie].flatMap { Token($0.value) }
  }

  /// The last address is the one that the proxy itself has seen; those before it anybody can make up.
  private func address(of request: Request, _ context: ServiceContext) -> String {
    if isBehindProxy, let name = HTTPField.Name.forwardedFor,
      let last = request.headers[values: name].last?.split(separator: ",").last
    {
      return String(last.drop { $0 == " " }.prefix(64))
    }
    return context.remoteAddress?.ipAddress ?? "unknown"
  }
}

extension Request {
  /// Whether a browser sent this for a page of ours: commands in a cookie's name are taken from there alone.
  var isFromOwnPage: Bool {
    if let name = HTTPField.Name.fetchSite, let site = headers[name] { return site == "same-origin" }
    guard let origin = headers[.origin], let authority = head.authority else { return false }
    return origin == "https://\(authority)" || origin == "http://\(authority)"
  }

  /// Throws a problem where a browser's cookie speaks for somebody and the request is not from a page of ours.
  func requireOwnPage() throws {
    if !headers.contains(.authorization), !isFromOwnPage {
      throw Problem.forbidden("The request did not come from a page of this service.")
    }
  }
}
