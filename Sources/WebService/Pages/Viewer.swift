import Access
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ReferenceData

/// Whoever looks at a page: who they are, in which language, and where.
struct Viewer: Sendable {
  /// The words in their language.
  let words: Words
  /// Whether they chose the language with this request.
  let hasChosen: Bool
  /// Who they are, if that is known.
  let visitor: Visitor?
  /// The path of the page, without its query.
  let path: String
  /// What the address asks besides the language, as it stands in a query.
  let query: String

  /// The name of the cookie that remembers the language.
  static let cookie = "lang"

  init(_ request: Request, _ context: ServiceContext) {
    let chosen = request.uri.queryParameters["lang"].flatMap { PageLanguage(rawValue: String($0)) }
    let remembered = request.cookies[Viewer.cookie].flatMap { PageLanguage(rawValue: $0.value) }
    let preferred = request.headers[.acceptLanguage].flatMap(PageLanguage.preferred)
    self.init(
      chosen ?? remembered ?? preferred ?? .english, hasChosen: chosen != nil, visitor: context.visitor,
      path: request.uri.path,
      query: request.uri.queryParameters.filter {
        ["mode", "theme", "and", "meeting", "to", "failed"].contains($0.key)
      }
      .map { "\($0.key)=\($0.value)" }.joined(separator: "&"))
  }

  init(
    _ language: PageLanguage, hasChosen: Bool = false, visitor: Visitor? = nil, path: String = "/",
    query: String = ""
  ) {
    words = .in(language)
    self.hasChosen = hasChosen
    self.visitor = visitor
    self.path = path
    self.query = query
  }

  /// What somebody is called in a session: a delegation by the name of its State, and not by its code.
  func name(of visitor: Visitor, in session: SessionName?) -> String {
    let delegation = session.flatMap(visitor.delegation) ?? visitor.grants.compactMap(\.delegation).first
    guard let delegation, visitor.name == delegation.rawValue,
      let participant = Directory.standard.participant(code: delegation.rawValue)
    else { return visitor.name }
    guard case .state(let state) = participant, let language = words.language.ofStates else {
      return participant.name
    }
    return state.listName(in: language)
  }

  /// The address of this page in a language.
  func address(in language: PageLanguage) -> String {
    "\(path)?\(query.isEmpty ? "" : "\(query)&")lang=\(language.rawValue)"
  }

  /// A page as the answer to a request; a language that was chosen is remembered.
  func response(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
    let text = page.html(for: self).markup
    var response = Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: words.language.rawValue,
        .contentLength: "\(text.utf8.count)", .vary: "Accept-Language, Cookie",
      ],
      body: .init(byteBuffer: ByteBuffer(string: text)))
    remember(in: &response)
    return response
  }

  private func remember(in response: inout Response) {
    guard hasChosen else { return }
    response.setCookie(
      Cookie(
        name: Viewer.cookie, value: words.language.rawValue, maxAge: 31_536_000, path: "/",
        secure: false, httpOnly: true, sameSite: .lax))
  }
}
