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
    var routes: [String: Route] = [:]
  }

  /// How long the answers of a route took.
  struct Route: Sendable {
    /// The upper bounds of the classes, in seconds; a last class has none.
    static let bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5]

    /// How many took the time of each class.
    var counts = [Int](repeating: 0, count: bounds.count + 1)
    /// How long all took together, in seconds.
    var seconds = 0.0
  }

  private let counted = Mutex(Counts())

  var counts: Counts { counted.withLock { $0 } }

  func count(_ status: Int, isToCommand: Bool, route: String, took duration: Duration) {
    let seconds = duration / .seconds(1)
    let place = Route.bounds.firstIndex { seconds <= $0 } ?? Route.bounds.count
    counted.withLock { counts in
      counts.routes[route, default: Route()].counts[place] += 1
      counts.routes[route, default: Route()].seconds += seconds
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
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let isToCommand = request.method == .post && request.uri.path.hasSuffix("/commands")
    // What no route answers is counted under one name, whatever was asked for.
    answers.count(
      Int(response.status.code), isToCommand: isToCommand, route: context.endpointPath ?? "none",
      took: ContinuousClock.now - start)
    return response
  }
}
