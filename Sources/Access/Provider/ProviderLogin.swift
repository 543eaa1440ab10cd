/// A login at a provider that has begun: what the browser keeps until it comes back.
public struct ProviderLogin: Sendable, Equatable {
  /// A random text that comes back with the browser (`state`), so that nobody else's login is taken for this one.
  public let state: String
  /// A random text that comes back in the provider's token (`nonce`), so that an old one is not taken for this one.
  public let nonce: String
  /// The secret that proves to the provider that the code comes from whoever began (RFC 7636).
  public let verifier: String

  /// The invitation with which it began, if there is one.
  public let invitation: Token?

  /// A new login.
  public init(invitation: Token? = nil) {
    (state, nonce, verifier) = (Token().text, Token().text, Token().text)
    self.invitation = invitation
  }

  /// A login as a cookie kept it; nil where it is none.
  public init?(cookie: String) {
    let parts = cookie.split(separator: ".").compactMap { Token(String($0))?.text }
    guard (3...4).contains(parts.count) else { return nil }
    (state, nonce, verifier) = (parts[0], parts[1], parts[2])
    invitation = parts.count == 4 ? Token(parts[3]) : nil
  }

  /// The same for a cookie.
  public var cookie: String {
    ([state, nonce, verifier] + (invitation.map { [$0.text] } ?? [])).joined(separator: ".")
  }
}
