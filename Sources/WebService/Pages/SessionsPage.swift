import Access
import EventLog

/// The sessions that a visitor may see.
enum SessionsPage {
  static func page(_ sessions: [SessionName], for viewer: Viewer) -> Page {
    let words = viewer.words
    let entries = sessions.map { session -> HTML in
      let links = PageLink.all(for: viewer.visitor, in: session).map { link -> HTML in
        "<li><a href=\"/sessions/\(session)/\(text: link.rawValue)\">\(text: words(link.phrase))</a></li>"
      }
      return "<section><h2><bdi>\(text: session.text)</bdi></h2><ul class=\"links\">\(links)</ul></section>\n"
    }
    let none: HTML = sessions.isEmpty ? "<p>\(text: words(.noSessions))</p>" : ""
    return Page(title: words(.sessions), content: "<h1>\(text: words(.sessions))</h1>\n\(entries)\(none)")
  }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ session: SessionName) { appendInterpolation(text: session.text) }
}
