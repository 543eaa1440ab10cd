import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// What went wrong, as a page.
enum ProblemPage {
  static func page(_ problem: Problem, for viewer: Viewer, triesAgain: Bool = false) -> Page {
    let words = viewer.words
    let kind = problem.type.split(separator: "/").last.map(String.init) ?? ""
    let again: HTML = triesAgain ? "<p>\(words(.triesAgain))</p>\n" : ""
    let title = words(Phrase(rawValue: "error.\(kind)") ?? .errorOther)
    return Page(
      title: title,
      content: """
        <h1>\(title)</h1>
        \(facts(problem, words: words))
        \(again)<p><a href="/">\(words(.home))</a></p>
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
      // Only what was read is asked for again: whatever was sent is sent again by whoever sent it.
      let again = request.method == .get ? problem.seconds : nil
      var response = viewer.response(
        ProblemPage.page(problem, for: viewer, triesAgain: again != nil), status: .init(code: problem.status))
      if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
      if let again, let refresh = HTTPField.Name.refresh { response.headers[refresh] = "\(again)" }
      return response
    }
  }
}

extension Problem {
  /// The seconds after which the page tries again by itself, if it will pass; more than one, since many may wait.
  fileprivate var seconds: Int? {
    guard status == HTTPResponse.Status.tooManyRequests.code || status >= 500 else { return nil }
    return max(3, retryAfter ?? 30) + Int.random(in: 0...2)
  }
}

extension Request {
  /// Whether whoever asks would rather have a page than data.
  var wantsPage: Bool { headers[.accept]?.contains("text/html") ?? false }
}
