import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import ServiceAPI

/// The one door from an error to a response: what is not the caller's affair stays in the log.
struct ErrorMiddleware<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      if let problem = Problem(error) {
        if problem.status >= 500 {
          context.logger.error("refused for now", metadata: metadata(request, context, error))
        }
        return try problem.response(from: request, context: context)
      }
      context.logger.error("failed", metadata: metadata(request, context, error))
      return try Problem.failure.response(from: request, context: context)
    }
  }

  /// What the log says of a request: its route, and not its path, in which names of persons may stand.
  private func metadata(
    _ request: Request, _ context: Context, _ error: any Error
  ) -> Logger.Metadata {
    [
      "method": "\(request.method)", "route": "\(context.endpointPath ?? "none")", "error": "\(error)",
    ]
  }
}

/// What every answer tells the browser: nothing from elsewhere, nothing framed, no names of pages to others.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  /// Whether the service is reached over TLS alone, its own or that of a proxy.
  var isSecure = false

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
      form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
    response.headers[.xContentTypeOptions] = "nosniff"
    if let referrer = HTTPField.Name.referrerPolicy { response.headers[referrer] = "same-origin" }
    if let policy = HTTPField.Name.permissionsPolicy {
      response.headers[policy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    }
    if let opener = HTTPField.Name.openerPolicy { response.headers[opener] = "same-origin" }
    if let resource = HTTPField.Name.resourcePolicy { response.headers[resource] = "same-origin" }
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
