import Hummingbird
import HummingbirdCore

/// Finds the answer to a request in a task of its own.
///
/// A task keeps the memory that its deepest call needed until it ends. That of a connection lives as long as the
/// connection, so whatever a request needs is better taken from one that ends with the request: a reader of the
/// live feed costs less than half.
struct OwnTaskResponder<Inner: HTTPResponder<ServiceContext>>: HTTPResponder {
  let inner: Inner

  func respond(to request: Request, context: ServiceContext) async throws -> Response {
    let task = Task { try await inner.respond(to: request, context: context) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
