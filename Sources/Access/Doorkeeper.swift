import EventLog
import FoundationEssentials
import Proceedings

/// Lets people in: operators by name and password, displays and delegations by links.
///
/// Every request is looked up anew, so that what was revoked, by whichever server, is refused from then on.
public actor Doorkeeper {
  private let store: CredentialStore
  private let mill = PasswordMill()
  private var attempts = Attempts()

  /// A doorkeeper over a store of accounts and credentials.
  public init(_ store: CredentialStore) { self.store = store }

  /// Whoever sent a token; nil where it is not, or no longer, good.
  public nonisolated func admit(_ token: Token) async throws -> Visitor? {
    guard let (visitor, wasUsedLately) = try await store.credential(token) else { return nil }
    // Whoever only reads is let in also where nothing can be written.
    if !wasUsedLately { try? await store.touch(visitor.credential) }
    return visitor
  }

  /// Lets an operator in, from an address; throws an ``AccessError``, the same for a wrong name and a wrong
  /// password.
  public func logIn(_ name: String, password: String, from address: String) async throws -> Token {
    // By the name as well as by the address: many addresses must not try one name, nor one all names.
    let keys = ["name \(name)", "address \(address)"]
    let waits = [
      attempts.wait(for: keys[0], now: .now),
      attempts.wait(for: keys[1], free: Attempts.freeForAddress, now: .now),
    ]
    if let wait = waits.compactMap(\.self).max() { throw AccessError.tooMany(retryAfter: wait) }
    guard name.utf8.count <= 256, password.utf8.count <= 1024 else { throw AccessError.wrongPassword }
    let kept = name.utf8.contains(0) ? nil : try await store.password(of: name)
    // An unknown name takes as long as a wrong password.
    let given = try await mill.hash(password, salt: kept?.salt)
    guard let kept, given.key.isSame(as: kept.key) else {
      for key in keys { attempts.failed(key, now: .now) }
      throw AccessError.wrongPassword
    }
    attempts.succeeded("name \(name)")
    let token = Token()
    try await store.addLogin(UUID(), token, account: name)
    return token
  }

  /// Lets an operator in for whom a provider of identities has spoken; throws where there is no such account.
  public nonisolated func logIn(byProvider name: String) async throws -> Token {
    guard !name.utf8.contains(0), try await store.password(of: name) != nil else {
      throw AccessError.noAccount(name)
    }
    let token = Token()
    try await store.addLogin(UUID(), token, account: name)
    return token
  }

  /// Revokes a credential, of a session where one is named; throws where there is none.
  public nonisolated func revoke(_ credential: String, of session: SessionName? = nil) async throws {
    guard try await store.revoke(credential, of: session) else { throw AccessError.noCredential }
  }

  /// Those of the credentials that are good no longer.
  public nonisolated func ended(among credentials: [String]) async throws -> Set<String> {
    try await store.ended(among: credentials)
  }
}

extension Doorkeeper {
  /// How long a password has to be, in characters (NIST SP 800-63B asks for 8; here no second factor helps).
  private static let shortestPassword = 12

  /// Makes an account; throws where the name is taken or something is missing.
  ///
  /// Without a password its operator comes by the provider of identities alone.
  public func makeAccount(_ name: String, password: String?, grants: [Visitor.Grant]) async throws {
    guard name.isName, name.trimmed == name else {
      throw AccessError.malformed("The name wants 1 to 63 characters.")
    }
    // Nobody knows the other, which is not kept.
    let password = password ?? Token().text
    guard password.count >= Self.shortestPassword, password.utf8.count <= 1024 else {
      throw AccessError.malformed("The password wants at least \(Self.shortestPassword) characters.")
    }
    guard !grants.isEmpty, grants.allSatisfy(\.role.isOfSecretariat) else {
      throw AccessError.malformed(
        "An account wants at least one of the roles secretary, speakers and drafter; displays and delegations "
          + "come by links.")
    }
    let hash = try await mill.hash(password)
    guard try await store.addAccount(name, hash, grants) else { throw AccessError.accountExists(name) }
  }

  /// Removes an account and all its logins; what was recorded under its name stays.
  public nonisolated func removeAccount(_ name: String) async throws {
    guard !name.utf8.contains(0), try await store.removeAccount(name) else {
      throw AccessError.noAccount(name)
    }
  }

  /// All accounts, by name.
  public nonisolated func accounts() async throws -> [Account] { try await store.accounts() }

  /// Makes a link for a display or a delegation.
  public nonisolated func makeLink(
    _ role: Role, session: SessionName, delegation: ParticipantCode? = nil, name: String? = nil
  ) async throws -> (link: Link, token: Token) {
    guard !role.isOfSecretariat else {
      throw AccessError.malformed("A link is for a display or a delegation; operators have accounts.")
    }
    guard (role == .delegation) == (delegation != nil) else {
      throw AccessError.malformed("A link for a delegation names it, and no other does.")
    }
    let name = name ?? delegation?.rawValue ?? role.rawValue
    guard name.isName else {
      throw AccessError.malformed("The name of a link wants 1 to 63 characters.")
    }
    let link = Link(
      id: UUID().text, name: name, role: role, session: session, delegation: delegation)
    let token = Token()
    try await store.add(link, token)
    return (link, token)
  }

  /// The links of a session that are good.
  public nonisolated func links(of session: SessionName) async throws -> [Link] {
    try await store.links(of: session)
  }
}

extension String {
  /// Whether it may name an account or a link: short, and without control characters, as the database has it.
  fileprivate var isName: Bool {
    (1...63).contains(unicodeScalars.count)
      && !unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// Without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
