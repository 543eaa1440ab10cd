import ServiceAPI

/// The page on which an operator changes the password.
enum PasswordPage {
  static func page(for viewer: Viewer, isDone: Bool = false, problem: Problem? = nil) -> Page {
    let words = viewer.words
    let done: HTML = isDone ? "<p class=\"done\" role=\"status\">\(text: words(.passwordChanged))</p>\n" : ""
    let refused: HTML = problem.html { problem in
      "<div class=\"alert\" role=\"alert\">\(ProblemPage.facts(problem, words: words))</div>\n"
    }
    return Page(
      title: words(.changePassword),
      content: """
        <h1>\(text: words(.changePassword))</h1>
        \(done)\(refused)<form class="form" method="post" action="/password">
        <p><label for="old">\(text: words(.oldPassword))</label>
        <input id="old" name="old" type="password" autocomplete="current-password" required></p>
        <p><label for="new">\(text: words(.newPassword))</label>
        <input id="new" name="new" type="password" autocomplete="new-password" minlength="12" required></p>
        <p><button>\(text: words(.changePassword))</button></p>
        </form>
        """)
  }
}
