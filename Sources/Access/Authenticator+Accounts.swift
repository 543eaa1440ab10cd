import EventLog
import FoundationEssentials
import Proceedings

extension Authenticator {
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
    try Self.check(password, of: name)
    // The log names whoever records, and must not mean two by one name.
    guard try await !store.hasLink(named: name) else { throw AccessError.nameOfLink(name) }
    guard !grants.isEmpty, grants.allSatisfy(\.role.isOfSecretariat) else {
      throw AccessError.malformed(
        "An account wants at least one of the roles secretary, speakers and drafter; displays and delegations "
          + "come by links.")
    }
    let hash = try await hasher.hash(password, as: .known)
    guard try await store.addAccount(name, hash, grants) else { throw AccessError.accountExists(name) }
  }

  /// Throws if a password is too short, or among those that are tried first.
  private static func check(_ password: String, of name: String) throws {
    guard password.count >= shortestPassword, password.utf8.count <= 1024 else {
      throw AccessError.malformed("The password wants at least \(shortestPassword) characters.")
    }
    guard !CommonPasswords.contain(password, of: name) else {
      throw AccessError.malformed(
        "The password is among those that are tried first: a common word, the name, a row of keys, or a repetition. "
          + "Take several words that have nothing to do with each other.")
    }
  }

  /// Gives the account of a visitor another password, and ends its other logins; throws if the old one is wrong.
  public func changePassword(
    of visitor: Visitor, from old: String, to new: String, at address: String
  ) async throws {
    try Self.check(new, of: visitor.name)
    // The same limits hold as for a login, so that nobody guesses the password from an open window.
    let login = try await logIn(visitor.name, password: old, from: address)
    guard let own = try await admit(login.token) else { throw AccessError.wrongPassword }
    try await revoke(own.credential)
    let hash = try await hasher.hash(new, as: .known)
    guard try await store.setPassword(visitor.name, hash, butNot: visitor.credential) else {
      throw AccessError.noAccount(visitor.name)
    }
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
    guard try await store.password(of: name) == nil else { throw AccessError.accountExists(name) }
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
  /// Whether it may name an account or a link: short, and without characters that control or are not seen.
  fileprivate var isName: Bool {
    (1...63).contains(unicodeScalars.count)
      && !unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
  }

  /// Without white space at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
