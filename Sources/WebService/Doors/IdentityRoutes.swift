import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Who the holders of accounts are at a provider of identities.
struct IdentityRoutes {
  let office: Office
  let doorkeeper: Doorkeeper

  func add(to router: some RouterMethods<ServiceContext>) {
    router.put("accounts/:name/identity", use: link)
    router.delete("accounts/:name/identity", use: unlink)
    router.post("accounts/:name/invitation", use: invite)
  }

  @Sendable private func link(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let asked = try await JSON.value(IdentityEntry.self, from: request)
    try await doorkeeper.link(try context.text("name"), to: try asked.identity)
    return Response(status: .noContent)
  }

  @Sendable private func unlink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    try await doorkeeper.unlink(try context.text("name"))
    await office.feeds.endRevoked()
    return Response(status: .noContent)
  }

  @Sendable private func invite(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let invitation = try await doorkeeper.invite(try context.text("name"))
    return try JSON.response(InvitationEntry(invitation), status: .created)
  }
}

/// Somebody at a provider of identities, as they are written and read.
struct IdentityEntry: Codable {
  var issuer: String
  var subject: String

  init(_ identity: ProviderIdentity) { (issuer, subject) = (identity.issuer, identity.subject) }

  /// The same; throws a problem if it can be nobody.
  var identity: ProviderIdentity {
    get throws {
      guard let identity = ProviderIdentity(issuer: issuer, subject: subject) else {
        throw Problem.unprocessable(
          "“issuer” begins with https://, unless the provider is on this machine, and “subject” has 1 to 255 "
            + "characters.")
      }
      return identity
    }
  }
}

/// An invitation as it is shown when it is made.
struct InvitationEntry: Encodable {
  var path: String

  init(_ invitation: Token) { path = "/login/provider/invited/\(invitation.text)" }
}
