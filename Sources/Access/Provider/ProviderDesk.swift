import AsyncHTTPClient
import Crypto
import FoundationEssentials
import JWTKit
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends browsers to a provider of identities, and finds out who came back (authorization code with PKCE).
public actor ProviderDesk {
  /// The provider.
  public nonisolated let provider: Provider
  /// Where browsers come back to.
  private let returnAddress: String
  private var known: (description: Description, until: ContinuousClock.Instant)?

  /// Each question to the provider is answered in this time, or the login fails.
  private static let deadline: TimeAmount = .seconds(5)
  private static let largestAnswer = 1 << 20

  /// A desk for a provider, for a service at that public address.
  public init(_ provider: Provider, address: String) {
    self.provider = provider
    returnAddress = "\(address)/login/provider/return"
  }

  /// What the provider says of itself (OpenID Connect Discovery 1.0).
  private struct Description: Decodable, Sendable {
    var issuer: String
    var authorization: String
    var token: String
    var keys: String

    enum CodingKeys: String, CodingKey {
      case issuer
      case authorization = "authorization_endpoint"
      case token = "token_endpoint"
      case keys = "jwks_uri"
    }
  }

  private struct Tokens: Decodable {
    var identity: String

    enum CodingKeys: String, CodingKey { case identity = "id_token" }
  }

  /// Where a browser is sent to log in.
  public func address(for login: ProviderLogin) async throws -> String {
    let challenge = Data(SHA256.hash(data: Data(login.verifier.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    let fields = [
      ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", returnAddress),
      ("scope", "openid profile email"), ("state", login.state), ("nonce", login.nonce),
      ("code_challenge", challenge), ("code_challenge_method", "S256"),
    ]
    let endpoint = try await description().authorization
    return endpoint + (endpoint.contains("?") ? "&" : "?") + Self.form(fields)
  }

  /// The name of the account of whoever came back with a code; throws ``AccessError/notFromProvider(_:)``.
  public func name(code: String, of login: ProviderLogin) async throws -> String {
    let description = try await description()
    let token = try await token(code, login, at: description.token)
    let keys = try await JWTKeyCollection().add(
      jwks: JSONDecoder().decode(JWKS.self, from: try await get(description.keys)))
    let identity: Identity
    do {
      identity = try await keys.verify(token, as: Identity.self)
    } catch {
      throw AccessError.notFromProvider("its token is not good")
    }
    guard identity.issuer.value == description.issuer, identity.audience.value.contains(provider.clientID),
      identity.nonce == login.nonce
    else { throw AccessError.notFromProvider("its token is for somebody else") }
    guard let name = identity.name(by: provider.claim), !name.isEmpty else {
      throw AccessError.notFromProvider("its token has no \(provider.claim.rawValue)")
    }
    return name
  }
}

extension ProviderDesk {
  private func description() async throws -> Description {
    if let known, known.until > .now { return known.description }
    let data = try await get("\(provider.issuer)/.well-known/openid-configuration")
    guard let description = try? JSONDecoder().decode(Description.self, from: data),
      description.issuer == provider.issuer || description.issuer == provider.issuer + "/"
    else { throw AccessError.notFromProvider("it does not describe itself under its address") }
    known = (description, .now.advanced(by: .seconds(600)))
    return description
  }

  private func token(_ code: String, _ login: ProviderLogin, at endpoint: String) async throws -> String {
    var request = HTTPClientRequest(url: endpoint)
    request.method = .POST
    let secret = Data(
      "\(PercentEncoding.encoded(provider.clientID)):\(PercentEncoding.encoded(provider.clientSecret))".utf8)
    request.headers.add(name: "Authorization", value: "Basic \(secret.base64EncodedString())")
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    let fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", returnAddress),
      ("code_verifier", login.verifier),
    ]
    request.body = .bytes(ByteBuffer(string: Self.form(fields)))
    guard let tokens = try? JSONDecoder().decode(Tokens.self, from: try await answer(to: request)) else {
      throw AccessError.notFromProvider("it gave no token")
    }
    return tokens.identity
  }

  private func get(_ address: String) async throws -> Data {
    try await answer(to: HTTPClientRequest(url: address))
  }

  private func answer(to request: HTTPClientRequest) async throws -> Data {
    do {
      let response = try await HTTPClient.shared.execute(request, timeout: Self.deadline)
      guard response.status == .ok else {
        throw AccessError.notFromProvider("it answered with \(response.status.code)")
      }
      return Data(buffer: try await response.body.collect(upTo: Self.largestAnswer))
    } catch let error as AccessError {
      throw error
    } catch {
      throw AccessError.notFromProvider("it does not answer")
    }
  }

  private static func form(_ fields: [(String, String)]) -> String {
    fields.map { "\($0)=\(PercentEncoding.encoded($1))" }.joined(separator: "&")
  }
}

/// Who a provider's token says that somebody is.
private struct Identity: JWTPayload {
  var issuer: IssuerClaim
  var audience: AudienceClaim
  var expiration: ExpirationClaim
  var nonce: String
  var preferredUsername: String?
  var email: String?
  var isEmailVerified: Bool?
  var fullName: String?

  enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case audience = "aud"
    case expiration = "exp"
    case nonce, email
    case preferredUsername = "preferred_username"
    case isEmailVerified = "email_verified"
    case fullName = "name"
  }

  func verify(using algorithm: some JWTAlgorithm) throws { try expiration.verifyNotExpired() }

  /// What a claim says; an address only where the provider has verified it.
  func name(by claim: Provider.Claim) -> String? {
    switch claim {
    case .preferredUsername: preferredUsername
    case .email: isEmailVerified == true ? email : nil
    case .name: fullName
    }
  }
}
