import Access
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ReferenceData
import Sessions
import Views

/// Logging in and out, accounts, and links.
struct DoorRoutes {
  let office: Office
  let doorkeeper: Doorkeeper

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
    let given = try await JSON.value(Credentials.self, from: request)
    let login = try await context.whileConnected { [doorkeeper, address = context.address] in
      try await doorkeeper.logIn(
        given.name, password: given.password, device: given.device, from: address)
    }
    guard let visitor = try await doorkeeper.admit(login.token) else { throw AccessError.wrongPassword }
    return try JSON.response(LoggedIn(login, visitor: visitor))
  }

  @Sendable private func logOut(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let visitor = try context.known()
    try request.requireOwnPage()
    try await doorkeeper.revoke(visitor.credential)
    await office.feeds.end(credential: visitor.credential)
    return Response(status: .noContent)
  }

  @Sendable private func me(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try JSON.response(Me(try context.known()))
  }
}

extension DoorRoutes {
  @Sendable private func accounts(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    return try JSON.response(try await doorkeeper.accounts().map(AccountEntry.init))
  }

  @Sendable private func makeAccount(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let asked = try await JSON.value(NewAccount.self, from: request)
    let grants = try asked.grants.map { try $0.grant }
    try await doorkeeper.makeAccount(asked.name, password: asked.password, grants: grants)
    return try JSON.response(
      AccountEntry(name: asked.name, grants: asked.grants), status: .created)
  }

  @Sendable private func removeAccount(_ request: Request, _ context: ServiceContext) async throws -> Response
  {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    try await doorkeeper.removeAccount(try context.text("name"))
    await office.feeds.endRevoked()
    return Response(status: .noContent)
  }
}

extension DoorRoutes {
  @Sendable private func links(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    return try JSON.response(try await doorkeeper.links(of: session).map { LinkEntry($0) })
  }

  @Sendable private func makeLink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    try request.requireOwnPage()
    let asked = try await JSON.value(NewLink.self, from: request)
    let directory = try await office.session(session).directory
    var delegation: ParticipantCode?
    if let name = asked.delegation {
      guard let found = directory.participant(code: name.uppercased()) else {
        throw Problem.unprocessable("“\(name)” is the code of no State or organization.")
      }
      delegation = ParticipantCode(found.code)
    }
    let (link, token) = try await doorkeeper.makeLink(
      asked.role, session: session, delegation: delegation, name: asked.name)
    return try JSON.response(LinkEntry(link, token: token), status: .created)
  }

  @Sendable private func revokeLink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    try context.require(.administer, in: session)
    try request.requireOwnPage()
    let id = try context.text("id")
    try await doorkeeper.revoke(id, of: session)
    await office.feeds.end(credential: id)
    return Response(status: .noContent)
  }
}
