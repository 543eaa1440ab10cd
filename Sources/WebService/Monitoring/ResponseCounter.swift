import HTTPTypes
import Hummingbird
import HummingbirdCore
import Synchronization

/// Counts the answers of the service by their status, those to commands apart.
final class ResponseCounts: Sendable {
  /// How often each status was answered.
  struct Counts: Sendable {
    var all: [Int: Int] = [:]
    var toCommands: [Int: Int] = [:]
  }

  private let counted = Mutex(Counts())

  var counts: Counts { counted.withLock { $0 } }

  func count(_ status: Int, isToCommand: Bool) {
    counted.withLock { counts in
      counts.all[status, default: 0] += 1
      if isToCommand { counts.toCommands[status, default: 0] += 1 }
    }
  }
}

/// Has every answer counted on its way out.
struct ResponseCounter: RouterMiddleware {
  let answers: ResponseCounts

  func handle(
    _ request: Request, context: ServiceContext,
    next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    let isToCommand = request.method == .post && request.uri.path.hasSuffix("/commands")
    answers.count(Int(response.status.code), isToCommand: isToCommand)
    return response
  }
}
