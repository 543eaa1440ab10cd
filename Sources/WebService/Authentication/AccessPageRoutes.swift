import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// The pages on which secretaries hand out links and operators change their passwords, and the calendar by a link.
struct AccessPageRoutes {
  let backend: Backend
  let authenticator: Authenticator
  /// Whether the service is reached over TLS alone.
  let isSecure: Bool

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions/:session/links", use: links)
    router.post("sessions/:session/links", use: change)
    router.get("password", use: password)
    router.post("password", use: changePassword)
    router.get("enter/:token/calendar.ics", use: calendar)
  }

  // MARK: Links

  @Sendable private func links(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try await page(request, context)
  }

  private func page(
    _ request: Request, _ context: ServiceContext, made: LinksPage.Made? = nil, problem: Problem? = nil
  ) async throws -> Response {
    let name = try context.session()
    try context.require(.administer, in: name)
    let viewer = Viewer(request, context)
    let page = LinksPage(
      try await authenticator.links(of: name), connected: await backend.feeds.credentials, of: name,
      in: try await backend.session(name), for: viewer)
    return viewer.response(
      page.page(made: made, problem: problem), status: problem.map { .init(code: $0.status) } ?? .ok)
  }

  @Sendable private func change(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.administer, in: name)
    let form = try await PageForm.read(request)
    if try form.text("act") == "revoke" {
      let id = try form.text("id")
      try await authenticator.revoke(id, of: name)
      await backend.feeds.end(credential: id)
      return .redirect(to: "/sessions/\(name)/links", type: .normal)
    }
    let directory = try await backend.session(name).directory
    let delegation = form.optionalText("delegation").flatMap { directory.participant(code: $0) }
      .map { ParticipantCode($0.code) }
    do {
      let (link, token) = try await authenticator.makeLink(
        delegation == nil ? .display : .delegation, session: name, delegation: delegation,
        name: form.optionalText("name"))
      let host = request.head.authority ?? "localhost"
      let address = "\(isSecure ? "https" : "http")://\(host)/enter/\(token.text)"
      return try await page(request, context, made: .init(link: link, address: address))
    } catch let error as AccessError {
      return try await page(request, context, problem: Problem(error))
    }
  }

  // MARK: Password

  private func account(_ context: ServiceContext) throws -> Visitor {
    let visitor = try context.known()
    guard visitor.grants.contains(where: { $0.role.isOfSecretariat }) else {
      throw Problem.forbidden("Only operators have passwords.")
    }
    return visitor
  }

  @Sendable private func password(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try account(context)
    let viewer = Viewer(request, context)
    return viewer.response(
      PasswordPage.page(for: viewer, isDone: request.uri.queryParameters["done"] != nil))
  }

  @Sendable private func changePassword(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    let visitor = try account(context)
    let form = try await PageForm.read(request)
    let viewer = Viewer(request, context)
    do {
      let (old, new) = (try form.text("old"), try form.text("new"))
      try await context.whileConnected { [authenticator, address = context.address] in
        try await authenticator.changePassword(of: visitor, from: old, to: new, at: address)
      }
      await backend.feeds.endRevoked()
      return .redirect(to: "/password?done=changed", type: .normal)
    } catch let error as AccessError {
      guard let problem = Problem(error) else { throw error }
      return viewer.response(
        PasswordPage.page(for: viewer, problem: problem), status: .init(code: problem.status))
    }
  }

  // MARK: Calendar

  /// The programme for a calendar that follows a link, since calendars hold no cookies.
  @Sendable private func calendar(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard let token = Token(try context.text("token")), let visitor = try await authenticator.admit(token),
      let name = visitor.grants.first?.session, visitor.may(.readBoard, in: name)
    else { throw Problem.notFound("The link is not, or no longer, good: ask the secretariat for another.") }
    let words = Viewer(request, context).words
    let calendar = MeetingCalendar(try await backend.session(name), name: name, in: words)
    return .text(calendar.text, type: "text/calendar; charset=utf-8")
  }
}
