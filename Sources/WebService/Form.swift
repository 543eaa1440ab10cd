import Hummingbird
import HummingbirdCore
import ServiceAPI

/// Forms as browsers send them.
enum Form {
  /// The fields of a form; throws a problem where it is none, too large, or too slow.
  static func value<Value: Decodable & Sendable>(
    _ type: Value.Type, from request: Request, atMost limit: Int = JSON.largestBody
  ) async throws -> Value {
    let type = request.headers[.contentType]?.split(separator: ";").first.map(String.init)
    guard type?.lowercased() == "application/x-www-form-urlencoded" else {
      throw HTTPError(.unsupportedMediaType)
    }
    let body = try await JSON.body(of: request, atMost: limit)
    guard let text = String(validating: body.readableBytesView, as: UTF8.self),
      let value = try? URLEncodedFormDecoder().decode(Value.self, from: text)
    else { throw Problem.badRequest("The form is not what it should be.") }
    return value
  }

  /// A value as it was meant by whoever wrote it in a path; nil where it is not text.
  static func decoded(_ value: String) -> String? {
    // In a form a plus sign is a space; in a path it is itself.
    let form = "value=\(String(value.map { $0 == "+" ? "%2B" : $0 == "&" ? "%26" : String($0) }.joined()))"
    return try? URLEncodedFormDecoder().decode([String: String].self, from: form)["value"]
  }
}
