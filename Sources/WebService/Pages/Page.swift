import Access
import EventLog
import Proceedings

/// A page: its title and content, and the session that it belongs to.
struct Page: Sendable {
  /// How much stands around the content.
  enum Frame: Sendable {
    case usual
    /// Nothing but the content, as light as the screen has it or as is said.
    case wall(WallTheme?)
  }

  /// The title, as the browser shows it.
  var title: String
  /// The session it belongs to.
  var session: SessionName?
  /// The content.
  var content: HTML
  /// What stands around it.
  var frame = Frame.usual
  /// The scripts of the page, by the names of their files.
  var scripts: [String] = []
  /// After how many seconds a browser without script loads it again.
  var reload: Int?

  /// The whole document, for a viewer.
  func html(for viewer: Viewer) -> HTML {
    let language = viewer.words.language
    let attributes: HTML = isWall ? " class=\"wall\"" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(text: language.rawValue)" dir="\(text: language.direction)"\(theme)>
      \(head(viewer))
      <body\(attributes)>
      \(top(viewer))<main id="main" tabindex="-1">
      \(content)
      </main>
      \(bottom(viewer))</body>
      </html>

      """
  }

  private var isWall: Bool { if case .wall = frame { true } else { false } }

  private var theme: HTML {
    guard case .wall(let theme?) = frame else { return .nothing }
    return " data-theme=\"\(text: theme.rawValue)\""
  }

  private func head(_ viewer: Viewer) -> HTML {
    let scripts = self.scripts.map { name -> HTML in
      "<script src=\"\(text: Asset.address(name))\" defer></script>\n"
    }
    // The address without what was told once, such as that something was done.
    let address = "\(viewer.path)\(viewer.query.isEmpty ? "" : "?\(viewer.query)")"
    return """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(text: title) – Rostrum</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(text: Asset.address("rostrum.css"))">
      \(scripts)\(reload.html { seconds -> HTML in
        "<noscript><meta http-equiv=\"refresh\" content=\"\(seconds); url=\(text: address)\"></noscript>\n"
      })</head>
      """
  }

  private func top(_ viewer: Viewer) -> HTML {
    if isWall { return .nothing }
    let words = viewer.words
    return """
      <a class="skip" href="#main">\(text: words(.skip))</a>
      <header class="top">
      <p class="brand"><a href="/">Rostrum</a></p>
      \(session.html { navigation(viewer, in: $0) })\(account(viewer))</header>

      """
  }

  private func navigation(_ viewer: Viewer, in session: SessionName) -> HTML {
    let links = PageLink.all(for: viewer.visitor, in: session).map { link -> HTML in
      let address = "/sessions/\(session)/\(link.rawValue)"
      let current: HTML = address == viewer.path ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(text: address)\"\(current)>\(text: viewer.words(link.phrase))</a></li>"
    }
    return "<nav aria-label=\"\(text: viewer.words(.pages))\"><ul>\(links)</ul></nav>\n"
  }

  private func account(_ viewer: Viewer) -> HTML {
    guard let visitor = viewer.visitor else { return .nothing }
    let words = viewer.words
    let isOperator = visitor.grants.contains { $0.role.isOfSecretariat }
    let leave: HTML =
      isOperator
      ? """
      <a href="/password">\(text: words(.changePassword))</a> \
      <form method="post" action="/logout"><button>\(text: words(.logout))</button></form>
      """
      : session.html {
        "<form method=\"post\" action=\"/sessions/\($0)/leave\"><button>\(text: words(.leave))</button></form>"
      }
    let name = viewer.name(of: visitor, in: session)
    return "<div class=\"account\"><p>\(text: words(.signedInAs, name))</p>\(leave)</div>\n"
  }

  private func bottom(_ viewer: Viewer) -> HTML {
    if isWall { return .nothing }
    let links = PageLanguage.allCases.map { language -> HTML in
      let current: HTML = language == viewer.words.language ? " aria-current=\"true\"" : ""
      return """
        <li><a href="\(text: viewer.address(in: language))" hreflang="\(text: language.rawValue)" \
        lang="\(text: language.rawValue)"\(current)>\(text: language.ownName)</a></li>
        """
    }
    return "<footer><nav aria-label=\"\(text: viewer.words(.languages))\"><ul>\(links)</ul></nav></footer>\n"
  }
}

/// A page of a session to which others lead.
enum PageLink: String, CaseIterable {
  case inscription, podium, board, speakers, meeting, draft, statistics, links

  /// Those that somebody may see.
  static func all(for visitor: Visitor?, in session: SessionName) -> [PageLink] {
    guard let visitor else { return [] }
    return allCases.filter { link in
      switch link {
      case .board, .speakers, .meeting: visitor.may(.readBoard, in: session)
      case .inscription: visitor.delegation(in: session) != nil
      case .podium: visitor.may(.command(.giveFloorToNext()), in: session)
      case .links: visitor.may(.administer, in: session)
      case .draft, .statistics: visitor.may(.readSession, in: session)
      }
    }
  }

  /// What it is called.
  var phrase: Phrase {
    switch self {
    case .board: .board
    case .podium: .podium
    case .links: .links
    case .speakers: .speakers
    case .meeting: .meetingSheet
    case .inscription: .inscription
    case .draft: .draft
    case .statistics: .statistics
    }
  }
}
