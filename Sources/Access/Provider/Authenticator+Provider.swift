import FoundationEssentials

/// Operators who come by a provider of identities. Only an operator links an account to somebody there, by their
/// subject or by an invitation; a name that the provider knows opens nothing.
extension Authenticator {
  /// Lets in an operator for whom a provider has spoken; throws if no account is linked to them.
  ///
  /// An invitation links the account that it was made for first.
  public nonisolated func logIn(
    by identity: ProviderIdentity, invitation: Token? = nil
  ) async throws -> Token {
    let name = try await account(of: identity, invitation)
    let token = Token()
    try await store.addLogin(UUID(), token, account: name)
    return token
  }

  private nonisolated func account(
    of identity: ProviderIdentity, _ invitation: Token?
  ) async throws -> String {
    if let name = try await store.account(of: identity) {
      guard invitation == nil else {
        throw AccessError.malformed(
          "You are linked to the account \(name) already, and log in without an invitation. If that is the wrong "
            + "account, have the secretariat unlink it first.")
      }
      return name
    }
    guard let invitation else { throw AccessError.notLinked(identity) }
    guard let name = try await store.accept(invitation, by: identity) else {
      throw AccessError.notInvited
    }
    return name
  }

  /// Links an account to somebody at a provider.
  public nonisolated func link(_ account: String, to identity: ProviderIdentity) async throws {
    guard try await exists(account) else { throw AccessError.noAccount(account) }
    guard try await store.link(account, to: identity) else {
      throw AccessError.linkedAlready(account, identity)
    }
  }

  /// Makes an invitation, good once and for seven days: whoever logs in at the provider by it is linked to the
  /// account. It takes the place of an earlier one.
  public nonisolated func invite(_ account: String) async throws -> Token {
    let token = Token()
    guard !account.utf8.contains(0), try await store.invite(account, token) else {
      throw AccessError.noAccount(account)
    }
    return token
  }

  /// Takes back the links and the invitation of an account, and ends its logins.
  public nonisolated func unlink(_ account: String) async throws {
    guard try await exists(account) else { throw AccessError.noAccount(account) }
    guard try await store.unlink(account) else { throw AccessError.linkedToNobody(account) }
  }

  private nonisolated func exists(_ account: String) async throws -> Bool {
    guard !account.utf8.contains(0) else { return false }
    return try await store.password(of: account) != nil
  }
}
