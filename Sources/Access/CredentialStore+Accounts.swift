import EventLog
import PostgresClient

extension CredentialStore {
  /// All accounts by name, with what they were given and who their holders are at providers.
  func accounts() async throws -> [Account] {
    var accounts: [Account] = []
    for row in try await query(Call(AccessStatement.accounts)) {
      let name = try row.text(0)
      if accounts.last?.name != name { accounts.append(Account(name: name, grants: [])) }
      guard row[1] != nil, let role = Role(rawValue: try row.text(1)) else { continue }
      let grant = Visitor.Grant(role, session: SessionName(try row.text(2)))
      accounts[accounts.count - 1].grants.append(grant)
    }
    var identities: [String: [ProviderIdentity]] = [:]
    for row in try await query(Call(AccessStatement.identities)) {
      guard let identity = ProviderIdentity(issuer: try row.text(1), subject: try row.text(2)) else {
        continue
      }
      identities[try row.text(0), default: []].append(identity)
    }
    for index in accounts.indices { accounts[index].identities = identities[accounts[index].name] ?? [] }
    return accounts
  }

  /// The account of somebody at a provider; nil if none is linked to them.
  func account(of identity: ProviderIdentity) async throws -> String? {
    let parameters: [Parameter] = [.text(identity.issuer), .text(identity.subject)]
    return try await query(Call(AccessStatement.linked, parameters)).first?.text(0)
  }

  /// Links an account to somebody at a provider; false if either is linked already.
  func link(_ account: String, to identity: ProviderIdentity) async throws -> Bool {
    let parameters: [Parameter] = [.text(identity.issuer), .text(identity.subject), .text(account)]
    return try await !query(Call(AccessStatement.link, parameters)).isEmpty
  }

  /// Takes back the links and the invitation of an account, and ends its logins if it had a link; false if it had
  /// neither.
  func unlink(_ account: String) async throws -> Bool {
    try await !query(Call(AccessStatement.unlink, [.text(account)])).isEmpty
  }

  /// Keeps an invitation for seven days, in place of an earlier one; false if there is no such account.
  func invite(_ account: String, _ token: Token) async throws -> Bool {
    try await !query(Call(AccessStatement.invite, [.text(account), .bytes(token.hash)])).isEmpty
  }

  /// Links the account of an invitation to somebody at a provider, once; nil if it is not, or no longer, good.
  func accept(_ invitation: Token, by identity: ProviderIdentity) async throws -> String? {
    let parameters: [Parameter] = [
      .bytes(invitation.hash), .text(identity.issuer), .text(identity.subject),
    ]
    return try await query(Call(AccessStatement.accept, parameters)).first?.text(0)
  }
}
