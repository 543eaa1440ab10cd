/// Somebody at a provider of identities: issuer and subject together are theirs for good (OpenID Connect Core 1.0,
/// section 5.7).
public struct ProviderIdentity: Sendable, Hashable {
  /// The address of the provider.
  public let issuer: String
  /// The provider’s lasting name for them (`sub`).
  public let subject: String

  /// Somebody at a provider; nil if either is missing, too long, or no text.
  public init?(issuer: String, subject: String) {
    let isText = [issuer, subject].allSatisfy { text in
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    guard isText, Provider.isSafe(issuer), (1...500).contains(issuer.unicodeScalars.count),
      (1...255).contains(subject.unicodeScalars.count)
    else { return nil }
    self.issuer = Provider.normalized(issuer)
    self.subject = subject
  }
}
