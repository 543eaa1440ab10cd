import Access
import EventLog
import Proceedings

/// Somebody who logs in.
public struct LoginMessage: Codable, Sendable {
  /// Their name.
  public var name: String
  /// Their password.
  public var password: String
  /// What an earlier login gave to the device.
  public var device: String?

  /// A name and a password.
  public init(name: String, password: String) { (self.name, self.password) = (name, password) }
}

/// The answer to a login.
public struct LoginAnswer: Codable, Sendable {
  /// The token to send with every request.
  public var token: String
  /// What the device sends with the next login.
  public var device: String
  /// Who logged in.
  public var name: String
  /// Their roles.
  public var grants: [GrantEntry]

  /// The answer to a login of a visitor.
  public init(_ login: Authenticator.Login, visitor: Visitor) {
    (token, device) = (login.token.text, login.device)
    name = visitor.name
    grants = visitor.grants.map(GrantEntry.init)
  }
}

/// The sender of a request, as the service knows them.
public struct VisitorReading: Codable, Sendable {
  /// Their name, under which commands are recorded.
  public var name: String
  /// Their roles.
  public var grants: [GrantEntry]

  /// A visitor.
  public init(_ visitor: Visitor) {
    name = visitor.name
    grants = visitor.grants.map(GrantEntry.init)
  }
}

/// A role that was given.
public struct GrantEntry: Codable, Sendable {
  /// The role.
  public var role: Role
  /// The session for which it was given; nil for all.
  public var session: String?
  /// The code of the delegation that has it.
  public var delegation: String?

  /// A grant.
  public init(_ grant: Visitor.Grant) {
    role = grant.role
    session = grant.session?.text
    delegation = grant.delegation?.rawValue
  }
}

/// An account that is to be made.
public struct NewAccount: Codable, Sendable {
  /// Its name.
  public var name: String
  /// Its password.
  public var password: String
  /// Its roles.
  public var grants: [GrantEntry]
}

/// An account.
public struct AccountEntry: Codable, Sendable {
  /// Its name.
  public var name: String
  /// Its roles.
  public var grants: [GrantEntry]
  /// Who its holder is at providers of identities.
  public var identities: [IdentityEntry]

  /// An account that was just made.
  public init(_ new: NewAccount) { (name, grants, identities) = (new.name, new.grants, []) }

  /// An account as it is kept.
  public init(_ account: Account) {
    name = account.name
    grants = account.grants.map(GrantEntry.init)
    identities = account.identities.map(IdentityEntry.init)
  }
}

/// Somebody at a provider of identities.
public struct IdentityEntry: Codable, Sendable {
  /// The address of the provider.
  public var issuer: String
  /// Their name there.
  public var subject: String

  /// An identity.
  public init(_ identity: ProviderIdentity) { (issuer, subject) = (identity.issuer, identity.subject) }
}

/// An invitation to link an account to an identity.
public struct InvitationEntry: Codable, Sendable {
  /// The path at which it is accepted.
  public var path: String

  /// An invitation, which is shown when it is made alone.
  public init(_ invitation: Token) { path = "/login/provider/invited/\(invitation.text)" }
}

/// A link that is to be made.
public struct NewLink: Codable, Sendable {
  /// The role of its holder.
  public var role: Role
  /// The code of the delegation for which it is.
  public var delegation: String?
  /// The name of its holder.
  public var name: String?
}

/// A link.
public struct LinkEntry: Codable, Sendable {
  /// Its id, by which it is revoked.
  public var id: String
  /// The name of its holder.
  public var name: String
  /// The role of its holder.
  public var role: Role
  /// The session for which it is.
  public var session: String
  /// The code of the delegation for which it is.
  public var delegation: String?
  /// Its token, when it is made.
  public var token: String?
  /// The path by which its holder comes in, when it is made.
  public var path: String?

  /// A link, with its token when it is made.
  public init(_ link: Link, token: Token? = nil) {
    id = link.id
    name = link.name
    role = link.role
    session = link.session.text
    delegation = link.delegation?.rawValue
    self.token = token?.text
    path = token.map { "/enter/\($0.text)" }
  }
}
