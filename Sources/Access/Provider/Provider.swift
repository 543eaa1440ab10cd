import FoundationEssentials

/// An organization's provider of identities (OpenID Connect Core 1.0).
public struct Provider: Sendable, Equatable {
  /// The address under which it describes itself, such as `https://login.example.org`.
  public let issuer: String
  /// The name under which it knows this service.
  public let clientID: String
  /// The secret that it gave to this service.
  let clientSecret: String

  /// A provider; nil where its address is neither safe nor on this machine.
  public init?(issuer: String, clientID: String, clientSecret: String) {
    guard Self.isSafe(issuer) else { return nil }
    self.issuer = Self.normalized(issuer)
    self.clientID = clientID
    self.clientSecret = clientSecret
  }

  /// Whether codes and secrets may be sent to an address that the provider names: over TLS, or on this machine if the
  /// provider is there itself.
  func allows(_ address: String) -> Bool {
    switch Self.scheme(of: address) {
    case .secure: true
    case .local: Self.scheme(of: issuer) == .local
    case nil: false
    }
  }

  /// Whether an address is over TLS, or on this machine.
  static func isSafe(_ address: String) -> Bool { scheme(of: address) != nil }

  /// An address without a slash at its end, so that both ways of writing it are the same.
  static func normalized(_ address: String) -> String {
    address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  private enum Scheme { case secure, local }

  /// Read as an address and not by its beginning: in `http://localhost:80@example.org/` the host comes last.
  private static func scheme(of address: String) -> Scheme? {
    guard let url = URL(string: address), let host = url.host(), !host.isEmpty, url.user() == nil,
      url.fragment() == nil
    else { return nil }
    switch url.scheme?.lowercased() {
    case "https": return .secure
    case "http" where ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host): return .local
    default: return nil
    }
  }
}
