import Access
import Crypto
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// How browsers come in: by a link, or by a form with name and password; and how they leave.
struct LoginRoutes {
  let backend: Backend
  let authenticator: Authenticator
  /// Whether operators may log in at their organization's provider of identities.
  var hasProvider = false

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("enter/:token", use: enter)
    router.post("enter/:token", use: enterInstead)
    router.post("sessions/:session/leave", use: leave)
    router.post("login", use: logIn)
    router.post("logout", use: logOut)
  }

  private struct LoginForm: Decodable {
    var name: String
    var password: String
    var to: String?
    /// A text that could not be saved before the login, as it is carried.
    var unsaved: String?
  }

  /// Lets in whoever follows a link, for its session; whoever is somebody else there is asked first.
  @Sendable private func enter(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (token, visitor) = try await link(context)
    guard let session = visitor.grants.first?.session else {
      return Self.letIn(token, to: Self.place(of: visitor))
    }
    if let standing = try await authenticator.visitor(by: request, in: session),
      standing.credential != visitor.credential, standing.may(.readBoard, in: session)
    {
      let viewer = Viewer(request, context)
      return viewer.response(
        EnterPage.page(visitor, insteadOf: standing, in: session, address: request.uri.path, for: viewer))
    }
    return Self.letIn(token, of: session, to: Self.place(of: visitor))
  }

  /// Lets in whoever was asked whether to be somebody else in the session, and said yes.
  @Sendable private func enterInstead(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    guard request.isFromOwnPage else { throw Problem.forbidden("Follow the link in the browser.") }
    let (token, visitor) = try await link(context)
    guard let session = visitor.grants.first?.session else {
      throw Problem.notFound("There is no such link.")
    }
    return Self.letIn(token, of: session, to: Self.place(of: visitor))
  }

  private func link(_ context: ServiceContext) async throws -> (token: Token, visitor: Visitor) {
    guard let token = Token(try context.text("token")), let visitor = try await authenticator.admit(token)
    else { throw Problem.notFound("The link is not, or no longer, good: ask the secretariat for another.") }
    return (token, visitor)
  }

  /// Forgets the link of a session in this browser; the link itself stays good, since others may have it.
  @Sendable private func leave(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard request.isFromOwnPage else { throw Problem.forbidden("Leave on the page of this service.") }
    let session = try context.session()
    var response = Response.redirect(to: "/", type: .normal)
    response.setCookie(
      Self.cookie("", named: AuthenticationMiddleware.cookie(of: session), lasting: 0))
    return response
  }

  @Sendable private func logIn(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard request.isFromOwnPage else { throw Problem.forbidden("Log in on the page of this service.") }
    let form = try await Form.value(LoginForm.self, from: request)
    if let unsaved = form.unsaved.flatMap(UnsavedText.init(carried:)) {
      return try await logIn(form, carrying: unsaved, request, context)
    }
    do {
      let login = try await logIn(form, request, context)
      var response = Self.letIn(login.token, to: Self.ownPath(form.to))
      response.setCookie(login.device)
      return response
    } catch AccessError.wrongPassword {
      let to = PercentEncoding.encoded(Self.ownPath(form.to), keeping: "/")
      return .redirect(to: "/login?failed=1&to=\(to)", type: .normal)
    }
  }

  /// Logs in an operator by name and password; with the cookie that knows their device from then on.
  private func logIn(
    _ form: LoginForm, _ request: Request, _ context: ServiceContext
  ) async throws -> (token: Token, device: Cookie) {
    let cookie = Self.deviceCookie(of: form.name)
    let device = request.cookies[cookie]?.value
    let login = try await context.whileConnected { [authenticator, address = context.address] in
      try await authenticator.logIn(form.name, password: form.password, device: device, from: address)
    }
    return (login.token, Self.cookie(login.device, named: cookie, lasting: 180 * 24 * 3600))
  }

  /// Logs in somebody who had written what could not be saved, and shows it to them.
  private func logIn(
    _ form: LoginForm, carrying unsaved: UnsavedText, _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    var context = context
    do {
      let login = try await logIn(form, request, context)
      context.visitor = try await authenticator.admit(login.token)
      let viewer = Viewer(request, context)
      let isWriter = context.visitor.map(unsaved.belongs) ?? false
      var response = viewer.response(
        isWriter ? unsaved.page(because: nil, for: viewer) : unsaved.pageForAnother(viewer))
      response.setCookie(Self.cookie(login.token.text, lasting: nil))
      response.setCookie(login.device)
      return response
    } catch {
      // Whatever stands against the login, the text goes on with the next attempt.
      guard let problem = Problem(error) else { throw error }
      let isWrong = problem.status == HTTPResponse.Status.unauthorized.code
      let viewer = Viewer(request, context)
      let page = LoginPage.page(
        for: viewer, to: unsaved.address, hasFailed: isWrong, hasProvider: hasProvider, carrying: unsaved,
        problem: isWrong ? nil : problem)
      var response = viewer.response(page, status: .init(code: problem.status))
      if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
      return response
    }
  }

  @Sendable private func logOut(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard request.isFromOwnPage else { throw Problem.forbidden("Log out on the page of this service.") }
    if let visitor = context.visitor {
      try await authenticator.revoke(visitor.credential)
      await backend.feeds.end(credential: visitor.credential)
    }
    var response = Response.redirect(to: "/login", type: .normal)
    response.setCookie(Self.cookie("", lasting: 0))
    return response
  }

  /// Sets the cookie of a session, which lasts as long as a link, and goes on.
  private static func letIn(_ token: Token, of session: SessionName, to path: String) -> Response {
    var response = Response.redirect(to: path, type: .normal)
    response.setCookie(
      cookie(token.text, named: AuthenticationMiddleware.cookie(of: session), lasting: 180 * 24 * 3600))
    return response
  }

  /// Sets the cookie and goes on.
  static func letIn(_ token: Token, to path: String) -> Response {
    var response = Response.redirect(to: path, type: .normal)
    response.setCookie(cookie(token.text, lasting: nil))
    return response
  }

  /// The name of the cookie that says that an operator has logged in from this device before; several may share it.
  private static func deviceCookie(of name: String) -> String {
    let hash = SHA256.hash(data: Data(name.utf8)).prefix(8)
    return "__Host-rostrum-device-"
      + hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  private static func cookie(
    _ value: String, named name: String = AuthenticationMiddleware.cookie, lasting: Int?
  ) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: lasting, path: "/", secure: true, httpOnly: true,
      sameSite: .lax)
  }

  /// Where somebody who came by a link is taken.
  private static func place(of visitor: Visitor) -> String {
    guard let grant = visitor.grants.first, let session = grant.session else { return "/" }
    switch grant.role {
    case .delegation: return "/sessions/\(session)/inscription"
    case .display: return "/sessions/\(session)/board"
    case .secretary, .speakers, .drafter: return "/"
    }
  }

  /// A path of this service; a form must not send anybody elsewhere.
  static func ownPath(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
      path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return "/" }
    return path
  }
}
