import FoundationEssentials
import JWTKit

/// The keys of a provider with which a token may be checked here.
///
/// A provider adds keys of new kinds when it likes; those that are not understood are left out (RFC 7517, section 5).
struct ProviderKeys: Decodable, Sendable {
  private struct Entry: Decodable {
    let key: JWK?

    private enum CodingKeys: String, CodingKey {
      case use
      case operations = "key_ops"
    }

    init(from decoder: any Decoder) {
      let about = try? decoder.container(keyedBy: CodingKeys.self)
      let use = try? about?.decodeIfPresent(String.self, forKey: .use)
      let operations = try? about?.decodeIfPresent([String].self, forKey: .operations)
      let isForTokens = (use ?? "sig") == "sig" && (operations ?? ["verify"]).contains("verify")
      key = isForTokens ? try? JWK(from: decoder) : nil
    }
  }

  private let keys: [Entry]

  /// The most that are tried.
  private static let most = 32

  /// The claims of a token, if one of the keys signed it; nil if none did, or the token is not good now.
  func claims(of token: String) async -> ProviderClaims? {
    for var key in keys.compactMap(\.key).prefix(Self.most) {
      // The only key may have no name.
      if key.keyIdentifier == nil { key.keyIdentifier = "unnamed" }
      let claims = try? await JWTKeyCollection().add(jwk: key).verify(token, as: ProviderClaims.self)
      if let claims { return claims }
    }
    return nil
  }

  /// Whether there is none.
  var isEmpty: Bool { keys.allSatisfy { $0.key == nil } }
}

/// The claims of a provider's token (OpenID Connect Core 1.0, section 2).
struct ProviderClaims: JWTPayload {
  var issuer: IssuerClaim
  var subject: String
  var audience: AudienceClaim
  var expiration: ExpirationClaim
  var notBefore: NotBeforeClaim?
  var issuedAt: IssuedAtClaim?
  var nonce: String
  var authorizedParty: String?

  enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case subject = "sub"
    case audience = "aud"
    case expiration = "exp"
    case notBefore = "nbf"
    case issuedAt = "iat"
    case authorizedParty = "azp"
    case nonce
  }

  /// By how much the provider's clock may be ahead, in seconds.
  private static let clockSkew = 60.0

  func verify(using algorithm: some JWTAlgorithm) throws {
    try expiration.verifyNotExpired()
    let latest = Date().addingTimeInterval(Self.clockSkew)
    try notBefore?.verifyNotBefore(currentDate: latest)
    if let issuedAt, issuedAt.value > latest {
      throw JWTError.claimVerificationFailure(failedClaim: issuedAt, reason: "issued in the future")
    }
  }

  /// Whether the token is for a client, and asked for by it: of several for whom it is, the one that asked is named
  /// (section 3.1.3.7).
  func isFor(_ client: String) -> Bool {
    guard audience.value.contains(client) else { return false }
    return authorizedParty.map { $0 == client } ?? (audience.value.count == 1)
  }
}
