import Access
import EventLog
import Proceedings

/// A name and a password, and what an earlier login gave to the device.
struct Credentials: Decodable {
  var name: String
  var password: String
  var device: String?
}

/// A role that was given, as it is written and read.
struct GrantEntry: Codable {
  var role: Role
  var session: String?
  var delegation: String?

  init(_ grant: Visitor.Grant) {
    role = grant.role
    session = grant.session?.text
    delegation = grant.delegation?.rawValue
  }

  /// The same; throws a problem where the name can be no session's.
  var grant: Visitor.Grant {
    get throws {
      guard let session else { return Visitor.Grant(role) }
      guard let name = SessionName(session) else {
        throw Problem.unprocessable("“\(session)” can be no session’s name.")
      }
      return Visitor.Grant(role, session: name)
    }
  }
}

/// Whoever asks, as they are told.
struct Me: Encodable {
  var name: String
  var grants: [GrantEntry]

  init(_ visitor: Visitor) {
    name = visitor.name
    grants = visitor.grants.map(GrantEntry.init)
  }
}

/// What a login is answered with.
struct LoggedIn: Encodable {
  var token: String
  var device: String
  var name: String
  var grants: [GrantEntry]

  init(_ login: Doorkeeper.Login, visitor: Visitor) {
    (token, device) = (login.token.text, login.device)
    name = visitor.name
    grants = visitor.grants.map(GrantEntry.init)
  }
}

/// An account that is to be made.
struct NewAccount: Decodable {
  var name: String
  var password: String
  var grants: [GrantEntry]
}

/// An account as it is shown.
struct AccountEntry: Encodable {
  var name: String
  var grants: [GrantEntry]
  var identities: [IdentityEntry]

  init(name: String, grants: [GrantEntry], identities: [IdentityEntry] = []) {
    (self.name, self.grants, self.identities) = (name, grants, identities)
  }

  init(_ account: Account) {
    self.init(
      name: account.name, grants: account.grants.map(GrantEntry.init),
      identities: account.identities.map(IdentityEntry.init))
  }
}

/// A link that is to be made.
struct NewLink: Decodable {
  var role: Role
  var delegation: String?
  var name: String?
}

/// A link as it is shown; its token and path only when it is made.
struct LinkEntry: Encodable {
  var id: String
  var name: String
  var role: Role
  var session: String
  var delegation: String?
  var token: String?
  var path: String?

  init(_ link: Link, token: Token? = nil) {
    id = link.id
    name = link.name
    role = link.role
    session = link.session.text
    delegation = link.delegation?.rawValue
    self.token = token?.text
    path = token.map { "/enter/\($0.text)" }
  }
}
