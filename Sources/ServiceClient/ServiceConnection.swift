import AsyncHTTPClient
import FoundationEssentials
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import ServiceAPI

/// The way to a service: requests with a deadline, repeated for a while where the service is out of reach.
///
/// Whatever is sent may be sent twice: a reading changes nothing, and a command carries its id.
public struct ServiceConnection: Sendable {
  /// Where the service is.
  public let address: ServiceAddress
  private let token: String?
  private let client: HTTPClient

  private let patience: Duration

  /// How long one request may take.
  private static let deadline: TimeAmount = .seconds(30)
  /// The largest answer that is taken, in bytes.
  private static let largestAnswer = 1 << 30

  /// A way to a service, with a token if there is one; `certificates` names a file in PEM with the authorities
  /// to trust, in place of those of the machine. A service that is out of reach is tried again for so long.
  public init(
    _ address: ServiceAddress, token: String?, certificates: String? = nil, patience: Duration = .seconds(10)
  ) {
    self.address = address
    self.patience = patience
    self.token = token
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow, timeout: .init(connect: .seconds(3)))
    configuration.connectionPool.retryConnectionEstablishment = false
    if let certificates {
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.trustRoots = .file(certificates)
      configuration.tlsConfiguration = tls
    }
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Ends the connections.
  public func close() async { try? await client.shutdown() }

  /// Reads the bytes that stand at a path.
  func get(_ path: String) async throws -> Data { try await bytes(.GET, path) }

  /// Posts nothing but the request itself.
  func post(_ path: String) async throws { _ = try await bytes(.POST, path) }

  /// Reads what stands at a path.
  func get<Value: Decodable>(_ type: Value.Type, _ path: String) async throws -> Value {
    try decode(type, from: try await bytes(.GET, path))
  }

  /// Posts a value, and reads the answer.
  func post<Value: Decodable>(
    _ type: Value.Type, _ path: String, _ body: some Encodable, id: UUID? = nil
  ) async throws -> Value {
    try decode(type, from: try await bytes(.POST, path, body: try JSONEncoder().encode(body), id: id))
  }

  /// The body of the answer to a request; throws a ``ServiceError`` where it is not what was asked for.
  private func bytes(
    _ method: HTTPMethod, _ path: String, body: Data? = nil, id: UUID? = nil
  ) async throws -> Data {
    let request = request(method, path, body: body, id: id)
    let clock = ContinuousClock()
    let end = clock.now + patience
    var pause = Duration.milliseconds(100)
    while true {
      let failure: ServiceError
      do {
        return try await answer(to: request)
      } catch let error as ServiceError {
        guard case .outOfReach = error else { throw error }
        failure = error
      }
      guard clock.now + pause < end, !Task.isCancelled else { throw failure }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .seconds(1))
    }
  }
}

extension ServiceConnection {
  private func request(_ method: HTTPMethod, _ path: String, body: Data?, id: UUID?) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: "\(address)/\(path)")
    request.method = method
    request.headers.add(name: "Accept", value: "application/json, application/x-ndjson")
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let id { request.headers.add(name: "Idempotency-Key", value: id.uuidString.lowercased()) }
    if let body {
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(body)
    }
    return request
  }

  private func answer(to request: HTTPClientRequest) async throws -> Data {
    let response: HTTPClientResponse
    let data: Data
    do {
      response = try await client.execute(request, timeout: ServiceConnection.deadline)
      let body = try await response.body.collect(upTo: ServiceConnection.largestAnswer)
      data = Data(body.readableBytesView)
    } catch {
      throw ServiceError.outOfReach(address, ServiceConnection.reason(error))
    }
    if (200..<300).contains(response.status.code) { return data }
    guard let problem = try? JSONDecoder().decode(Problem.self, from: data) else {
      if [502, 503, 504].contains(response.status.code) {
        throw ServiceError.outOfReach(address, "it answers \(response.status.code)")
      }
      throw ServiceError.unintelligible(address, "it answers \(response.status.code) without saying why")
    }
    if [429, 503].contains(problem.status) { throw ServiceError.outOfReach(address, problem.detail) }
    throw ServiceError.problem(problem)
  }

  /// Tells each version that a live feed names, until the feed ends; throws where there is none.
  func follow(_ path: String, _ heard: @Sendable (Int) async -> Void) async throws {
    let response: HTTPClientResponse
    do {
      response = try await client.execute(request(.GET, path, body: nil, id: nil), deadline: .distantFuture)
      guard response.status == .ok else {
        throw ServiceError.unintelligible(address, "its feed answers \(response.status.code)")
      }
      var line: [UInt8] = []
      for try await buffer in response.body {
        for byte in buffer.readableBytesView {
          guard byte == UInt8(ascii: "\n") else {
            // Only the short lines with the version matter.
            if line.count < 32 { line.append(byte) }
            continue
          }
          if let version = ServiceConnection.version(in: line) { await heard(version) }
          line = []
        }
      }
    } catch let error as ServiceError {
      throw error
    } catch {
      throw ServiceError.outOfReach(address, ServiceConnection.reason(error))
    }
  }

  /// The version in a line such as `id: 57` of a live feed; nil in any other line.
  private static func version(in line: [UInt8]) -> Int? {
    guard line.starts(with: Array("id: ".utf8)) else { return nil }
    return Int(String(decoding: line.dropFirst(4), as: UTF8.self).filter(\.isNumber))
  }

  private func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    do {
      return try decoder.decode(type, from: data)
    } catch {
      throw ServiceError.unintelligible(address, "its answer is not of the form that this program knows")
    }
  }

  /// What went wrong on the way, in a few words.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as HTTPClientError: error.shortDescription
    case let error as NIOConnectionError:
      error.connectionErrors.first.map { ServiceConnection.reason($0.error) } ?? "the host is not known"
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case is NIOSSLError: "its certificate is not trusted"
    default: "\(error)"
    }
  }
}
