import EventLog
import FoundationEssentials
import ServiceAPI

/// The page on which an operator says who they are.
enum LoginPage {
  /// The form, which leads to an address of this service, and carries a text that could not be saved.
  ///
  /// `problem` is what stood against the last attempt, if it was not the name or the password.
  static func page(
    for viewer: Viewer, to address: String, hasFailed: Bool, hasProvider: Bool,
    carrying unsaved: UnsavedText? = nil, problem: Problem? = nil
  ) -> Page {
    let words = viewer.words
    let kept: HTML = unsaved.html { _ in
      "<p class=\"alert\" role=\"alert\">\(text: words(.unsavedLogin))</p>\n"
    }
    let failed: HTML = hasFailed ? "<p class=\"alert\" role=\"alert\">\(text: words(.loginFailed))</p>\n" : ""
    let alert: HTML = kept + failed + problem.html { ProblemPage.facts($0, words: words) }
    let carried: HTML = unsaved.html {
      "<input type=\"hidden\" name=\"unsaved\" value=\"\(text: $0.carried)\">\n"
    }
    let provider: HTML = hasProvider ? self.provider(unsaved, words) : ""
    let content: HTML = """
      <h1>\(text: words(.login))</h1>
      \(alert)<form class="form" method="post" action="/login">
      <input type="hidden" name="to" value="\(text: address)">
      \(carried)\
      <p><label for="name">\(text: words(.name))</label>
      <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" \
      dir="auto" required></p>
      <p><label for="password">\(text: words(.password))</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required></p>
      <p><button>\(text: words(.login))</button></p>
      </form>
      \(provider)<p class="aside">\(text: words(.loginDelegations))</p>
      """
    return Page(title: words(.login), content: content)
  }

  /// The way to the organization's provider: in a window of its own while this page carries a text, which is saved
  /// from here afterwards.
  private static func provider(_ unsaved: UnsavedText?, _ words: Words) -> HTML {
    guard let unsaved else {
      return "<p><a href=\"/login/provider\">\(text: words(.loginProvider))</a></p>\n"
    }
    let edit = unsaved.edit
    let fields: [(String, String)] = [
      ("id", UUID().text), ("writer", unsaved.writer ?? ""), ("kind", edit.kind.rawValue),
      ("name", edit.name), ("seen", "\(edit.seen)"), ("drafted", edit.drafted), ("text", edit.text),
    ]
    let inputs = fields.map { name, value -> HTML in
      "<input type=\"hidden\" name=\"\(text: name)\" value=\"\(text: value)\">\n"
    }
    return """
      <p><a href="/login/provider" target="_blank" rel="noopener">\(text: words(.loginProvider))</a></p>
      <form method="post" action="\(text: unsaved.address)">
      \(inputs)<p>\(text: words(.loggedInElsewhere)) <button>\(text: words(.save))</button></p>
      </form>

      """
  }
}
