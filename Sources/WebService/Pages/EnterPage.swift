import Access
import EventLog

/// The page that asks somebody who follows a link whether to be somebody else in its session.
enum EnterPage {
  static func page(
    _ visitor: Visitor, insteadOf standing: Visitor, in session: SessionName, address: String,
    for viewer: Viewer
  ) -> Page {
    let words = viewer.words
    let (now, then) = (viewer.name(of: standing, in: session), viewer.name(of: visitor, in: session))
    return Page(
      title: words(.continueAs, then),
      content: """
        <h1>\(text: words(.continueAs, then))</h1>
        <p>\(text: words(.continueHelp, now, then))</p>
        <form method="post" action="\(text: address)"><p><button>\(text: words(.continueYes, then))</button></p></form>
        <p><a href="/sessions/\(session)/board">\(text: words(.stayAs, now))</a></p>
        """)
  }
}
