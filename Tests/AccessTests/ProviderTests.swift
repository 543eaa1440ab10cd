import EventLog
import FoundationEssentials
import JWTKit
import PostgresClient
import ServerForTests
import Testing

@testable import Access

/// What is believed of a provider of identities.
@Suite("The provider of identities") struct ProviderTests {
  private func keys(_ json: String) throws -> ProviderKeys {
    try JSONDecoder().decode(ProviderKeys.self, from: Data(json.utf8))
  }

  private func claims(_ audience: [String], by party: String? = nil) -> ProviderClaims {
    ProviderClaims(
      issuer: "https://login.example.org", subject: "1", audience: AudienceClaim(value: audience),
      expiration: ExpirationClaim(value: .distantFuture), nonce: "", authorizedParty: party)
  }

  @Test func leavesOutKeysThatAreNotUnderstood() throws {
    #expect(try keys(#"{"keys":[{"kty":"AKP","alg":"ML-DSA-65","pub":"AA"},{},7,null,[],"x"]}"#).isEmpty)
    #expect(
      try keys(#"{"keys":[{"kty":"oct","k":"AAAA"},{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"#).isEmpty == false)
    #expect(try keys(#"{"keys":[{"kty":"RSA","use":"enc","n":"AQAB","e":"AQAB"}]}"#).isEmpty)
    #expect(try keys(#"{"keys":[{"kty":"RSA","key_ops":["encrypt"],"n":"AQAB","e":"AQAB"}]}"#).isEmpty)
  }

  @Test func takesATokenForItselfAlone() {
    #expect(claims(["rostrum"]).isFor("rostrum"))
    #expect(claims(["rostrum"], by: "rostrum").isFor("rostrum"))
    #expect(claims(["rostrum", "other"], by: "rostrum").isFor("rostrum"))
    #expect(!claims(["rostrum"], by: "other").isFor("rostrum"))
    #expect(!claims(["rostrum", "other"]).isFor("rostrum"))
    #expect(!claims(["other"], by: "rostrum").isFor("rostrum"))
  }

  @Test func sendsSecretsOverTLSOrToItsOwnMachineAlone() throws {
    let far = try #require(Provider(issuer: "https://login.example.org/", clientID: "a", clientSecret: "b"))
    let here = try #require(Provider(issuer: "http://127.0.0.1:80", clientID: "a", clientSecret: "b"))
    #expect(far.issuer == "https://login.example.org")
    for address in ["https://login.example.org/token", "https://elsewhere.example:8443/token?a=b"] {
      #expect(far.allows(address) && here.allows(address), "\(address)")
    }
    for address in ["http://127.0.0.1:80/token", "http://localhost:8080/token", "http://[::1]/token"] {
      #expect(here.allows(address) && !far.allows(address), "\(address)")
    }
    for address in [
      "http://login.example.org/token", "http://127.0.0.1:80@example.org/token",
      "http://localhost.example.org/",
      "https://", "https:///token", "//example.org", "file:///etc/passwd", "", "token",
    ] {
      #expect(!here.allows(address) && !far.allows(address), "\(address)")
      #expect(Provider(issuer: address, clientID: "a", clientSecret: "b") == nil, "\(address)")
    }
  }

  @Test func keepsAnInvitationThroughTheLogin() {
    let login = ProviderLogin(invitation: Token())
    #expect(ProviderLogin(cookie: login.cookie) == login)
    #expect(ProviderLogin(cookie: ProviderLogin().cookie)?.invitation == nil)
    #expect(ProviderLogin(cookie: "") == nil)
  }

  @Test func knowsNobodyWithoutASubject() {
    let issuer = "https://login.example.org"
    #expect(ProviderIdentity(issuer: issuer, subject: "") == nil)
    #expect(ProviderIdentity(issuer: issuer, subject: "a\u{0}") == nil)
    #expect(ProviderIdentity(issuer: issuer, subject: String(repeating: "a", count: 256)) == nil)
    #expect(ProviderIdentity(issuer: "http://login.example.org", subject: "1") == nil)
    #expect(
      ProviderIdentity(issuer: issuer + "/", subject: "1") == ProviderIdentity(issuer: issuer, subject: "1"))
  }
}
