import AsyncHTTPClient
import Crypto
import FoundationEssentials
import JWTKit
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Sends browsers to a provider of identities, and finds out who came back (authorization code with PKCE).
public actor ProviderClient {
  /// The provider.
  public nonisolated let provider: Provider
  /// Where browsers come back to.
  private let returnAddress: String
  private var known: (description: Description, until: ContinuousClock.Instant)?

  /// Each question to the provider is answered in this time, or the login fails.
  private static let deadline: TimeAmount = .seconds(5)
  private static let largestAnswer = 1 << 20
  /// A redirection would carry the code and the secret to an address that the provider did not describe.
  private static let configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)

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
    let challenge = Data(SHA256.hash(data: Data(login.verifier.utf8))).base64URL
    let fields = [
      ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", returnAddress),
      ("scope", "openid profile email"), ("state", login.state), ("nonce", login.nonce),
      ("code_challenge", challenge), ("code_challenge_method", "S256"),
    ]
    let endpoint = try await description().authorization
    return endpoint + (endpoint.contains("?") ? "&" : "?") + Self.form(fields)
  }

  /// Who came back with a code; throws ``AccessError/notFromProvider(_:)``.
  public func identity(code: String, of login: ProviderLogin) async throws -> ProviderIdentity {
    let description = try await description()
    let token = try await token(code, login, at: description.token)
    guard let keys = try? JSONDecoder().decode(ProviderKeys.self, from: try await get(description.keys)),
      !keys.isEmpty
    else { throw AccessError.notFromProvider("it has no key of a kind that is known here") }
    guard let claims = await keys.claims(of: token) else {
      throw AccessError.notFromProvider("its token is not good")
    }
    guard claims.issuer.value == description.issuer, claims.isFor(provider.clientID),
      claims.nonce == login.nonce
    else { throw AccessError.notFromProvider("its token is for somebody else") }
    guard let identity = ProviderIdentity(issuer: provider.issuer, subject: claims.subject) else {
      throw AccessError.notFromProvider("its token does not say who you are")
    }
    return identity
  }
}

extension ProviderClient {
  private func description() async throws -> Description {
    if let known, known.until > .now { return known.description }
    let data = try await get("\(provider.issuer)/.well-known/openid-configuration")
    guard let description = try? JSONDecoder().decode(Description.self, from: data),
      description.issuer == provider.issuer || description.issuer == provider.issuer + "/"
    else { throw AccessError.notFromProvider("it does not describe itself under its address") }
    guard [description.authorization, description.token, description.keys].allSatisfy(provider.allows) else {
      throw AccessError.notFromProvider("it names addresses without TLS")
    }
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
      return try await HTTPClient.withHTTPClient(configuration: Self.configuration) { client in
        let response = try await client.execute(request, timeout: Self.deadline)
        guard response.status == .ok else {
          throw AccessError.notFromProvider("it answered with \(response.status.code)")
        }
        return Data(buffer: try await response.body.collect(upTo: Self.largestAnswer))
      }
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
