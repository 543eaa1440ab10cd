/// The page on which an operator says who they are.
enum LoginPage {
  /// The form, which leads to an address of this service; and whether it was sent in vain.
  static func page(for viewer: Viewer, to address: String, hasFailed: Bool, hasProvider: Bool) -> Page {
    let words = viewer.words
    let alert: HTML = hasFailed ? "<p class=\"alert\" role=\"alert\">\(words(.loginFailed))</p>\n" : ""
    let provider: HTML =
      hasProvider ? "<p><a href=\"/login/provider\">\(words(.loginProvider))</a></p>\n" : ""
    let content: HTML = """
      <h1>\(words(.login))</h1>
      \(alert)<form class="form" method="post" action="/login">
      <input type="hidden" name="to" value="\(address)">
      <p><label for="name">\(words(.name))</label>
      <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" \
      dir="auto" required></p>
      <p><label for="password">\(words(.password))</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required></p>
      <p><button>\(words(.login))</button></p>
      </form>
      \(provider)<p class="aside">\(words(.loginDelegations))</p>
      """
    return Page(title: words(.login), content: content)
  }
}
