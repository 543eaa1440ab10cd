import Access
import EventLog
import Proceedings
import ReferenceData
import ServiceAPI

/// The links of a session: who has one, until when, when it was used last, and who is connected.
struct LinksPage {
  /// A link that was just made, with its address, which is shown once.
  struct Made {
    var link: Link
    var address: String
  }

  private let links: [Link]
  private let connected: Set<String>
  private let session: SessionName
  private let names: PageNames
  private var words: Words { names.words }

  init(_ links: [Link], connected: Set<String>, of name: SessionName, in session: Session, for viewer: Viewer)
  {
    (self.links, self.connected, self.session) = (links, connected, name)
    names = PageNames(viewer.words, session)
  }

  func page(made: Made? = nil, problem: Problem? = nil) -> Page {
    let refused: HTML = problem.html { problem in
      "<div class=\"alert\" role=\"alert\">\(ProblemPage.facts(problem, words: words))</div>\n"
    }
    return Page(
      title: words(.links), session: session,
      content: """
        <h1>\(text: words(.links))</h1>
        \(refused)\(made.html(card))\(form)
        <p>\(text: words(.connectedNow, "\(links.count { connected.contains($0.id) })"))</p>
        \(table)
        """)
  }

  /// The link as it is handed to a delegation, on paper or on a screen.
  private func card(_ made: Made) -> HTML {
    let code: HTML = QRCode(made.address).html { $0.svg(label: words(.links)) }
    return """
      <section class="link-card" aria-labelledby="made">
      <h2 id="made">\(holder(of: made.link))</h2>
      \(code)
      <p><a href="\(text: made.address)"><bdi>\(text: made.address)</bdi></a></p>
      <p class="hint">\(text: words(.shownOnce))</p>
      </section>

      """
  }

  private func holder(of link: Link) -> HTML {
    guard let delegation = link.delegation else { return "<bdi>\(text: link.name)</bdi>" }
    let own: HTML = link.name == delegation.rawValue ? .nothing : ", <bdi>\(text: link.name)</bdi>"
    return names.name(delegation) + own
  }

  private var form: HTML {
    let states = State.all.map { state -> HTML in
      "<option value=\"\(text: state.code)\">\(text: names.plain(ParticipantCode(state.code)))</option>"
    }
    return """
      <form class="form" method="post" action="/sessions/\(session)/links">
      <p><label for="delegation">\(text: words(.delegation))</label>
      <select id="delegation" name="delegation"><option value="">\(text: words(.displayLink))</option>\(states)</select></p>
      <p><label for="link-name">\(text: words(.name))</label>
      <input id="link-name" name="name" maxlength="63" dir="auto"></p>
      <p><button name="act" value="make">\(text: words(.makeLink))</button></p>
      </form>

      """
  }

  private var table: HTML {
    if links.isEmpty { return "<p>\(text: words(.nothingYet))</p>" }
    let rows = links.map { link -> HTML in
      """
      <tr><th scope="row">\(holder(of: link))</th><td>\(text: link.expires ?? "")</td>\
      <td>\(text: connected.contains(link.id) ? words(.connected) : link.lastUsed ?? "–")</td>\
      <td><form method="post" action="/sessions/\(session)/links">\
      <input type="hidden" name="id" value="\(text: link.id)">\
      <button class="outlined" name="act" value="revoke">\(text: words(.revoke))</button></form></td></tr>

      """
    }
    let heads = [Phrase.delegation, .expires, .lastUsed, .revoke].map { head -> HTML in
      "<th scope=\"col\">\(text: words(head))</th>"
    }
    return """
      <div class="scroll" role="region" tabindex="0" aria-label="\(text: words(.links))"><table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """
  }
}
