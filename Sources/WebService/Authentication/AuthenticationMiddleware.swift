import Access
import EventLog
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
    context.visitor = try await visitor(of: request)
    if let visitor = context.visitor, let wait = limiter.wait(for: visitor.credential) {
      throw Problem.tooMany(retryAfter: wait)
    }
    return try await next(request, context)
  }

  /// Whoever sent a request: by the token with its head, or by the browser's cookies.
  ///
  /// A link has a cookie for its session alone, so that one browser may hold several, beside a login.
  private func visitor(of request: Request) async throws -> Visitor? {
    if let header = request.headers[.authorization] {
      let scheme = header.prefix { $0 != " " }
      guard scheme.lowercased() == "bearer", let token = Token(String(header.dropFirst(scheme.count + 1)))
      else { return nil }
      return try await authenticator.admit(token)
    }
    if let session = request.sessionOfPath {
      return try await authenticator.visitor(by: request, in: session)
    }
    if let login = request.token(in: Self.cookie), let visitor = try await authenticator.admit(login) {
      return visitor
    }
    return try await holder(ofLinks: request.linkCookies)
  }

  /// Whoever holds links for several sessions, where no session is named: what each of them may is told by session.
  private func holder(ofLinks cookies: [String]) async throws -> Visitor? {
    var visitors: [Visitor] = []
    for text in cookies.prefix(Self.mostLinks) {
      guard let token = Token(text), let visitor = try await authenticator.admit(token) else { continue }
      visitors.append(visitor)
    }
    guard let first = visitors.first else { return nil }
    return Visitor(name: first.name, credential: first.credential, grants: visitors.flatMap(\.grants))
  }

  /// How many links of one browser are looked up for a page that belongs to no session.
  private static let mostLinks = 8

  /// The name of the cookie that holds a link for a session.
  static func cookie(of session: SessionName) -> String { linkCookies + session.text }
  fileprivate static let linkCookies = "__Host-rostrum-in-"

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

extension Authenticator {
  /// Whoever a browser is in a session: by the link that was followed for it, or else by the login.
  nonisolated func visitor(by request: Request, in session: SessionName) async throws -> Visitor? {
    for name in [AuthenticationMiddleware.cookie(of: session), AuthenticationMiddleware.cookie] {
      if let token = request.token(in: name), let visitor = try await admit(token) { return visitor }
    }
    return nil
  }
}

extension Request {
  /// The token in a cookie.
  fileprivate func token(in cookie: String) -> Token? { cookies[cookie].flatMap { Token($0.value) } }

  /// The contents of the cookies in which links are kept.
  fileprivate var linkCookies: [String] {
    headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair in
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix(AuthenticationMiddleware.linkCookies) else { return nil }
      return String(parts[1])
    }
  }

  /// The session that the path names.
  fileprivate var sessionOfPath: SessionName? {
    let parts = uri.path.split(separator: "/").map(String.init)
    guard let index = parts.prefix(2).firstIndex(of: "sessions"), index + 1 < parts.count else { return nil }
    return SessionName(parts[index + 1])
  }

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
