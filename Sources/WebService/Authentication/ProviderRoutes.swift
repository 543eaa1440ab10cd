import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// Logging in at an organization's provider of identities.
struct ProviderRoutes {
  let authenticator: Authenticator
  let client: ProviderClient

  /// Keeps a login that has begun, in the browser that began it.
  private static let cookie = "__Host-rostrum-login"

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("login/provider", use: begin)
    router.get("login/provider/invited/:token", use: accept)
    router.get("login/provider/return", use: end)
  }

  @Sendable private func begin(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try await send(ProviderLogin())
  }

  /// Begins a login that links whoever comes back to the account of an invitation.
  @Sendable private func accept(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard let invitation = Token(try context.text("token")) else { throw AccessError.notInvited }
    return try await send(ProviderLogin(invitation: invitation))
  }

  private func send(_ login: ProviderLogin) async throws -> Response {
    var response = Response.redirect(to: try await client.address(for: login), type: .found)
    response.setCookie(Self.cookie(login.cookie, lasting: 600))
    return response
  }

  @Sendable private func end(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard let login = request.cookies[Self.cookie].flatMap({ ProviderLogin(cookie: $0.value) }),
      let state = request.uri.queryParameters["state"], String(state) == login.state,
      let code = request.uri.queryParameters["code"]
    else {
      throw Problem.forbidden("This login was not begun in this browser, or too long ago: begin it again.")
    }
    let identity = try await client.identity(code: String(code), of: login)
    let token = try await authenticator.logIn(by: identity, invitation: login.invitation)
    var response = LoginRoutes.letIn(token, to: "/")
    response.setCookie(Self.cookie("", lasting: 0))
    return response
  }

  private static func cookie(_ value: String, lasting: Int) -> Cookie {
    Cookie(
      name: cookie, value: value, maxAge: lasting, path: "/", secure: true, httpOnly: true, sameSite: .lax)
  }
}
