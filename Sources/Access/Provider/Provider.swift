/// An organization's provider of identities (OpenID Connect Core 1.0).
public struct Provider: Sendable, Equatable {
  /// The address under which it describes itself, such as `https://login.example.org`.
  public let issuer: String
  /// The name under which it knows this service.
  public let clientID: String
  /// The secret that it gave to this service.
  let clientSecret: String
  /// The claim that holds the name of the account.
  public let claim: Claim

  /// The claims that may name an account.
  public enum Claim: String, Sendable, CaseIterable {
    case preferredUsername = "preferred_username"
    case email, name
  }

  /// A provider; nil where its address is neither safe nor on this machine.
  public init?(issuer: String, clientID: String, clientSecret: String, claim: Claim) {
    let isHere = ["http://127.0.0.1:", "http://localhost:"].contains { issuer.hasPrefix($0) }
    guard issuer.hasPrefix("https://") || isHere else { return nil }
    self.issuer = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.claim = claim
  }
}

/// A login at a provider that has begun: what the browser keeps until it comes back.
public struct ProviderLogin: Sendable, Equatable {
  /// What comes back with the browser, so that nobody else's login is taken for this one.
  public let state: String
  /// What comes back in the provider's token, so that an old one is not taken for this one.
  public let nonce: String
  /// What proves to the provider that the code comes from whoever began (RFC 7636).
  public let verifier: String

  /// A new login.
  public init() { (state, nonce, verifier) = (Token().text, Token().text, Token().text) }

  /// A login as a cookie kept it; nil where it is none.
  public init?(cookie: String) {
    let parts = cookie.split(separator: ".").compactMap { Token(String($0))?.text }
    guard parts.count == 3 else { return nil }
    (state, nonce, verifier) = (parts[0], parts[1], parts[2])
  }

  /// The same for a cookie.
  public var cookie: String { "\(state).\(nonce).\(verifier)" }
}
