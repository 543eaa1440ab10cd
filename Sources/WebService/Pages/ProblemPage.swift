import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import ServiceAPI

/// What went wrong, as a page.
enum ProblemPage {
  static func page(_ problem: Problem, for viewer: Viewer, triesAgain: Bool = false) -> Page {
    let words = viewer.words
    let kind = problem.type.split(separator: "/").last.map(String.init) ?? ""
    let again: HTML = triesAgain ? "<p>\(text: words(.triesAgain))</p>\n" : ""
    let title = words(Phrase(rawValue: "error.\(kind)") ?? .errorOther)
    return Page(
      title: title,
      content: """
        <h1>\(text: title)</h1>
        \(facts(problem, words: words))
        \(again)<p><a href="/">\(text: words(.home))</a></p>
        """)
  }

  /// The facts of a problem: what stands against it, the rule, and what to do; they are told in English.
  static func facts(_ problem: Problem, words: Words) -> HTML {
    let language: HTML = words.language == .english ? "" : " lang=\"en\" dir=\"ltr\""
    return """
      <p\(language)>\(text: problem.fact ?? problem.detail)</p>
      \(problem.rule.html { "<p>\(text: words(.rule, $0))</p>\n" })
      """
  }
}

/// Errors as pages for those who ask for pages, and the way to the login for those who are not known.
struct PageErrorMiddleware: RouterMiddleware {
  typealias Context = ServiceContext

  /// Whether operators may log in at their organization's provider of identities.
  var hasProvider = false

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refused as UnsavedText.Refused {
      guard request.wantsPage else { throw refused.cause }
      return page(for: refused, problem(refused.cause, request, context), request, context)
    } catch {
      guard request.wantsPage else { throw error }
      let problem = problem(error, request, context)
      if let text = await unread(request, problem) {
        return page(for: .init(text: text, cause: error), problem, request, context)
      }
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

  /// The problem behind an error; what is no affair of the caller stays in the log.
  private func problem(_ error: any Error, _ request: Request, _ context: ServiceContext) -> Problem {
    if let known = Problem(error) { return known }
    context.logger.error("\(request.method) failed: \(error)")
    return .failure
  }

  /// The page for a text that could not be saved: to save it again, or to log in first.
  private func page(
    for refused: UnsavedText.Refused, _ problem: Problem, _ request: Request, _ context: ServiceContext
  ) -> Response {
    var context = context
    context.visitor = refused.visitor
    let (viewer, text) = (Viewer(request, context), refused.text)
    let isOver = problem.status == HTTPResponse.Status.unauthorized.code
    let isOfAnother = refused.visitor.map { !text.belongs(to: $0) } ?? false
    let page =
      isOver || isOfAnother
      ? LoginPage.page(
        for: viewer, to: text.address, hasFailed: false, hasProvider: hasProvider, carrying: text,
        problem: isOver ? nil : problem)
      : text.page(because: problem, for: viewer)
    return viewer.response(page, status: .init(code: problem.status))
  }

  /// The text for the draft in a request that nobody has read, since even its sender could not be looked up.
  private func unread(_ request: Request, _ problem: Problem) async -> UnsavedText? {
    let path = request.uri.path.split(separator: "/")
    guard problem.status == HTTPResponse.Status.serviceUnavailable.code, request.method == .post,
      path.count == 3, path[0] == "sessions", path[2] == "draft", let session = SessionName(String(path[1])),
      let form = try? await PageForm.read(request), let edit = try? DraftEdit(form)
    else { return nil }
    return UnsavedText(edit, in: session, writer: try? form.text("writer"))
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
