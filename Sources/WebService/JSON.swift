import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceAPI

/// JSON as the service reads and writes it.
enum JSON {
  /// The largest body that is taken, in bytes.
  static let largestBody = 1 << 20
  /// How long a body may take to come.
  static let deadline: Duration = .seconds(10)

  private static let decoder = JSONDecoder()
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }()

  /// A value with its keys in order.
  static func bytes(_ value: some Encodable) throws -> ByteBuffer {
    ByteBuffer(bytes: try encoder.encode(value))
  }

  /// A value as the answer to a request.
  static func response(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    let body = try bytes(value)
    return Response(
      status: status,
      headers: [.contentType: "application/json", .contentLength: "\(body.readableBytes)"],
      body: .init(byteBuffer: body))
  }

  /// The body of a request; throws a problem where it is none, too large, or too slow.
  static func value<Value: Decodable & Sendable>(_ type: Value.Type, from request: Request) async throws
    -> Value
  {
    let body = try await jsonBody(of: request)
    do {
      return try decoder.decode(Value.self, from: Data(body.readableBytesView))
    } catch let error as DecodingError {
      throw Problem.badRequest(place(of: error))
    }
  }

  /// A value as the answer to a reading, with a tag that changes with it; nothing but the tag if the caller has it.
  static func reading(_ value: some Encodable, for request: Request) throws -> Response {
    let body = try bytes(value)
    let tag = "\"\(Asset.tag(of: Array(body.readableBytesView)))\""
    let known = request.headers[.ifNoneMatch]?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
    if known.contains(tag) || known.contains("W/\(tag)") {
      return Response(status: .notModified, headers: headers)
    }
    var response = Response(status: .ok, headers: headers, body: .init(byteBuffer: body))
    response.headers[.contentType] = "application/json"
    response.headers[.contentLength] = "\(body.readableBytes)"
    return response
  }

  /// The body of a request that says that it is JSON; throws where it says something else, is too large, or too slow.
  static func jsonBody(of request: Request) async throws -> ByteBuffer {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
    guard type == "application/json" else { throw HTTPError(.unsupportedMediaType) }
    return try await body(of: request)
  }

  /// The whole body, if it comes in time.
  ///
  /// A connection from which nothing comes any more is closed by the server; so it is enough to look at the clock when
  /// something does.
  static func body(of request: Request, atMost limit: Int = largestBody) async throws -> ByteBuffer {
    let end = ContinuousClock.now + deadline
    var body = ByteBuffer()
    for try await part in request.body {
      guard body.readableBytes + part.readableBytes <= limit else { throw HTTPError(.contentTooLarge) }
      guard ContinuousClock.now < end else { throw HTTPError(.requestTimeout) }
      body.writeImmutableBuffer(part)
    }
    return body
  }

  /// Where in a body something is wrong, and what.
  private static func place(of error: DecodingError) -> String {
    let context: DecodingError.Context
    var missing: String?
    switch error {
    case .keyNotFound(let key, let found):
      context = found
      missing = key.stringValue
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    @unknown default: return "The body is not what it should be."
    }
    let path = (context.codingPath.map(\.stringValue) + (missing.map { [$0] } ?? [])).joined(separator: ".")
    if path.isEmpty { return "The body is not JSON of the form that the description gives." }
    return missing == nil ? "“\(path)” is not what it should be." : "“\(path)” is missing."
  }
}
