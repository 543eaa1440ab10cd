import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// What went wrong, as a page.
enum ProblemPage {
  static func page(_ problem: Problem, for viewer: Viewer) -> Page {
    let words = viewer.words
    let kind = problem.type.split(separator: "/").last.map(String.init) ?? ""
    let title = words(Phrase(rawValue: "error.\(kind)") ?? .errorOther)
    return Page(
      title: title,
      content: """
        <h1>\(title)</h1>
        \(facts(problem, words: words))
        <p><a href="/">\(words(.home))</a></p>
        """)
  }

  /// The facts of a problem: what stands against it, the rule, and what to do; they are told in English.
  static func facts(_ problem: Problem, words: Words) -> HTML {
    let language: HTML = words.language == .english ? "" : " lang=\"en\" dir=\"ltr\""
    return """
      <p\(language)>\(problem.fact ?? problem.detail)</p>
      \(problem.rule.html { "<p>\(words(.rule, $0))</p>\n" })
      """
  }
}

/// Errors as pages for those who ask for pages, and the way to the login for those who are not known.
struct PageProblems: RouterMiddleware {
  typealias Context = ServiceContext

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      guard request.wantsPage else { throw error }
      let known = Problem(error)
      if known == nil { context.logger.error("\(request.method) failed: \(error)") }
      let problem = known ?? .failure
      if problem.status == HTTPResponse.Status.unauthorized.code, request.method == .get {
        return .redirect(to: "/login?to=\(PercentEncoding.encoded(request.uri.description, keeping: "/"))")
      }
      let viewer = Viewer(request, context)
      var response = viewer.response(
        ProblemPage.page(problem, for: viewer), status: .init(code: problem.status))
      if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
      return response
    }
  }
}

extension Request {
  /// Whether whoever asks would rather have a page than data.
  var wantsPage: Bool { headers[.accept]?.contains("text/html") ?? false }
}
