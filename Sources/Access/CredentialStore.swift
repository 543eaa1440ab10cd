import EventLog
import FoundationEssentials
import PostgresClient
import Proceedings

/// The accounts and credentials in the database.
public struct CredentialStore: Sendable {
  let query: @Sendable (Call) async throws -> [Row]

  /// A credential that is good, and whether its last use was noted within the last minute.
  typealias Found = (visitor: Visitor, wasUsedLately: Bool)

  /// A store that makes its calls so.
  public init(_ query: @escaping @Sendable (Call) async throws -> [Row]) {
    self.query = query
  }

  /// A credential whose token was sent, if it is good.
  func credential(_ token: Token) async throws -> Found? {
    try await Self.found(query(Call(AccessStatement.credential, [.bytes(token.hash)])))
  }

  private static func found(_ rows: [Row]) throws -> Found? {
    guard let first = rows.first else { return nil }
    let grants = try rows.compactMap { row -> Visitor.Grant? in
      guard row[2] != nil, let role = Role(rawValue: try row.text(2)) else { return nil }
      let session = row[3] == nil ? nil : SessionName(try row.text(3))
      let delegation = row[4] == nil ? nil : ParticipantCode(try row.text(4))
      return Visitor.Grant(role, session: session, delegation: delegation)
    }
    let visitor = Visitor(name: try first.text(1), credential: try first.text(0), grants: grants)
    return (visitor, try first.text(5) == "t")
  }

  /// Notes that a credential was used now.
  func touch(_ id: String) async throws { _ = try await query(Call(AccessStatement.touch, [.text(id)])) }

  /// Those of the credentials that are good no longer.
  func ended(among ids: [String]) async throws -> Set<String> {
    let rows = try await query(Call(AccessStatement.alive, [.texts(ids)]))
    return Set(ids).subtracting(try rows.map { row throws in try row.text(0) })
  }

  /// What is kept of an account's password; nil where there is no such account.
  func password(of account: String) async throws -> PasswordHash? {
    guard let row = try await query(Call(AccessStatement.password, [.text(account)])).first else {
      return nil
    }
    return PasswordHash(key: try row.bytes(0), salt: try row.bytes(1))
  }

  /// Keeps a login of an account, for twelve hours at most.
  func addLogin(_ id: UUID, _ token: Token, account: String) async throws {
    let parameters: [Parameter] = [.text(id.text), .bytes(token.hash), .text(account)]
    _ = try await query(Call(AccessStatement.addLogin, parameters))
  }

  /// Keeps a link.
  func add(_ link: Link, _ token: Token) async throws {
    let parameters: [Parameter] = [
      .text(link.id), .bytes(token.hash), .text(link.name), .text(link.role.rawValue),
      .text(link.session.text), link.delegation.map { .text($0.rawValue) } ?? .null,
    ]
    _ = try await query(Call(AccessStatement.addLink, parameters))
  }

  /// The good links of a session, in the order in which they were made.
  func links(of session: SessionName) async throws -> [Link] {
    try await query(Call(AccessStatement.links, [.text(session.text)])).compactMap { row in
      guard let role = Role(rawValue: try row.text(2)) else { return nil }
      return Link(
        id: try row.text(0), name: try row.text(1), role: role, session: session,
        delegation: row[3] == nil ? nil : ParticipantCode(try row.text(3)), expires: try row.text(4),
        lastUsed: row[5] == nil ? nil : try row.text(5))
    }
  }

  /// Revokes a credential: one of a session, or any where none is named; whether there was one.
  func revoke(_ id: String, of session: SessionName?) async throws -> Bool {
    let parameters: [Parameter] = [.text(id), session.map { .text($0.text) } ?? .null]
    return try await !query(Call(AccessStatement.revoke, parameters)).isEmpty
  }

  /// Whether a link that is good has that name.
  func hasLink(named name: String) async throws -> Bool {
    try await !query(Call(AccessStatement.linkNamed, [.text(name)])).isEmpty
  }

  /// Keeps an account; whether its name was free.
  func addAccount(_ name: String, _ password: PasswordHash, _ grants: [Visitor.Grant]) async throws -> Bool {
    let parameters: [Parameter] = [
      .text(name), .bytes(password.key), .bytes(password.salt), .texts(grants.map(\.role.rawValue)),
      .texts(grants.map { $0.session?.text ?? "" }),
    ]
    return try await !query(Call(AccessStatement.addAccount, parameters)).isEmpty
  }

  /// Keeps a new password of an account, and ends its logins but that one; whether there is such an account.
  func setPassword(_ name: String, _ password: PasswordHash, butNot login: String) async throws -> Bool {
    let parameters: [Parameter] = [.text(name), .bytes(password.key), .bytes(password.salt), .text(login)]
    return try await !query(Call(AccessStatement.setPassword, parameters)).isEmpty
  }

  /// Removes an account with its logins; whether there was one.
  func removeAccount(_ name: String) async throws -> Bool {
    try await !query(Call(AccessStatement.removeAccount, [.text(name)])).isEmpty
  }
}
