import Access
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// Logging in and out, accounts, and links.
struct AccountRoutes {
  let backend: Backend
  let authenticator: Authenticator

  func add(to router: some RouterMethods<ServiceContext>) {
    router.post("login", use: logIn)
    router.post("logout", use: logOut)
    router.get("me", use: me)
    router.get("accounts", use: accounts)
    router.post("accounts", use: makeAccount)
    router.delete("accounts/:name", use: removeAccount)
    router.get("sessions/:session/links", use: links)
    router.post("sessions/:session/links", use: makeLink)
    router.delete("sessions/:session/links/:id", use: revokeLink)
  }

  @Sendable private func logIn(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let given = try await JSON.value(LoginMessage.self, from: request)
    let login = try await context.whileConnected { [authenticator, address = context.address] in
      try await authenticator.logIn(
        given.name, password: given.password, device: given.device, from: address)
    }
    guard let visitor = try await authenticator.admit(login.token) else { throw AccessError.wrongPassword }
    return try JSON.response(LoginAnswer(login, visitor: visitor))
  }

  @Sendable private func logOut(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let visitor = try context.known()
    try request.requireOwnPage()
    try await authenticator.revoke(visitor.credential)
    await backend.feeds.end(credential: visitor.credential)
    return Response(status: .noContent)
  }

  @Sendable private func me(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try JSON.response(VisitorReading(try context.known()))
  }
}

extension AccountRoutes {
  @Sendable private func accounts(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    return try JSON.response(try await authenticator.accounts().map(AccountEntry.init))
  }

  @Sendable private func makeAccount(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let asked = try await JSON.value(NewAccount.self, from: request)
    let grants = try asked.grants.map { try $0.grant }
    try await authenticator.makeAccount(asked.name, password: asked.password, grants: grants)
    return try JSON.response(AccountEntry(asked), status: .created)
  }

  @Sendable private func removeAccount(_ request: Request, _ context: ServiceContext) async throws -> Response
  {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    try await authenticator.removeAccount(try context.text("name"))
    await backend.feeds.endRevoked()
    return Response(status: .noContent)
  }
}

extension AccountRoutes {
  @Sendable private func links(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    return try JSON.response(try await authenticator.links(of: session).map { LinkEntry($0) })
  }

  @Sendable private func makeLink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    try request.requireOwnPage()
    let asked = try await JSON.value(NewLink.self, from: request)
    let directory = try await backend.session(session).directory
    var delegation: ParticipantCode?
    if let name = asked.delegation {
      guard let found = directory.participant(code: name.uppercased()) else {
        throw Problem.unprocessable("“\(name)” is the code of no State or organization.")
      }
      delegation = ParticipantCode(found.code)
    }
    let (link, token) = try await authenticator.makeLink(
      asked.role, session: session, delegation: delegation, name: asked.name)
    return try JSON.response(LinkEntry(link, token: token), status: .created)
  }

  @Sendable private func revokeLink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    try request.requireOwnPage()
    let id = try context.text("id")
    try await authenticator.revoke(id, of: session)
    await backend.feeds.end(credential: id)
    return Response(status: .noContent)
  }
}

extension GrantEntry {
  /// The grant; throws a problem if the name can be no session's.
  fileprivate var grant: Visitor.Grant {
    get throws {
      guard let session else { return Visitor.Grant(role) }
      guard let name = SessionName(session) else {
        throw Problem.unprocessable("“\(session)” can be no session’s name.")
      }
      return Visitor.Grant(role, session: name)
    }
  }
}
