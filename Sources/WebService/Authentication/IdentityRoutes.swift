import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import ServiceAPI

/// Who the holders of accounts are at a provider of identities.
struct IdentityRoutes {
  let backend: Backend
  let authenticator: Authenticator

  func add(to router: some RouterMethods<ServiceContext>) {
    router.put("accounts/:name/identity", use: link)
    router.delete("accounts/:name/identity", use: unlink)
    router.post("accounts/:name/invitation", use: invite)
  }

  @Sendable private func link(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let asked = try await JSON.value(IdentityEntry.self, from: request)
    try await authenticator.link(try context.text("name"), to: try asked.identity)
    return Response(status: .noContent)
  }

  @Sendable private func unlink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    try await authenticator.unlink(try context.text("name"))
    await backend.feeds.endRevoked()
    return Response(status: .noContent)
  }

  @Sendable private func invite(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.requireEverywhere(.administer)
    try request.requireOwnPage()
    let invitation = try await authenticator.invite(try context.text("name"))
    return try JSON.response(InvitationEntry(invitation), status: .created)
  }
}

extension IdentityEntry {
  /// The identity; throws a problem if it can be nobody.
  fileprivate var identity: ProviderIdentity {
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
