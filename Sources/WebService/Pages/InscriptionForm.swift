import Access
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData

/// The forms with which a delegation enters one list, says how it speaks, and leaves the list.
struct InscriptionForm {
  /// The list as the delegation sees it.
  let entry: InscriptionPage.Entry
  private let delegation: ParticipantCode
  private let names: PageNames
  private let session: SessionName
  private var words: Words { names.words }

  init(
    _ entry: InscriptionPage.Entry, delegation: ParticipantCode, names: PageNames, session: SessionName
  ) {
    (self.entry, self.delegation, self.names, self.session) = (entry, delegation, names, session)
  }

  private var isReply: Bool { entry.name.kind == .rightOfReply }
  /// The list as it stands in the ids of the page.
  private var key: String { "\(entry.name.item)-\(entry.name.kind.rawValue)" }

  /// The forms that make sense now; a delegation that speaks has just left the list.
  func html(hasFloor: Bool) -> HTML {
    guard entry.own == nil else { return wishes + withdrawal }
    let note: HTML = hasFloor ? .nothing : "<p>\(text: words(.notOnList))</p>\n"
    guard entry.list.isOpen || isReply else { return note }
    let label = isReply ? words(.askReply) : words(.inscribe)
    return note
      + form(
        "inscribe",
        """
        <p><button id="inscribe-\(text: key)" class="wide">\(text: label)</button></p>
        \(isReply ? "" : manner + person)
        """)
  }

  private func form(_ action: String, _ content: HTML) -> HTML {
    """
    <form class="form" method="post" action="/sessions/\(session)/inscription">
    <input type="hidden" name="id" value="\(text: UUID().text)">
    <input type="hidden" name="item" value="\(entry.name.item)">
    <input type="hidden" name="kind" value="\(text: entry.name.kind.rawValue)">
    <input type="hidden" name="action" value="\(text: action)">
    \(content)</form>

    """
  }

  /// Withdrawing is asked about once: the button stands behind a summary, which works without script.
  private var withdrawal: HTML {
    """
    <details id="withdrawal-\(text: key)" class="withdrawal">
    <summary>\(text: words(.withdraw))</summary>
    <p>\(text: words(.withdrawSure))</p>
    \(form("withdraw", "<p><button id=\"withdraw-\(text: key)\" class=\"wide outlined\">\(text: words(.withdrawYes))</button></p>"))\
    </details>

    """
  }

  // MARK: How the delegation speaks

  private var manner: HTML {
    let modes: [(Statement.Mode, Phrase)] = [(.room, .inRoom), (.video, .byVideo), (.online, .online)]
    let options = modes.map { mode, phrase -> HTML in
      "<option value=\"\(text: mode.rawValue)\">\(text: words(phrase))</option>"
    }
    let languages: [(OwnInscription.Language, PageLanguage)] = [
      (.arabic, .arabic), (.chinese, .chinese), (.english, .english), (.french, .french),
      (.russian, .russian), (.spanish, .spanish),
    ]
    let tongues = languages.map { language, page -> HTML in
      """
      <option value="\(text: language.rawValue)" lang="\(text: page.rawValue)">\(text: page.ownName)</option>
      """
    }
    return """
      <details id="manner-\(text: key)"><summary>\(text: words(.howWeSpeak))</summary>
      <p><label for="mode-\(text: key)">\(text: words(.mode))</label>
      <select id="mode-\(text: key)" name="mode">\(options)</select></p>
      <p><label for="language-\(text: key)">\(text: words(.statementLanguage))</label>
      <select id="language-\(text: key)" name="language"><option value="">–</option>\(tongues)</select></p>
      </details>

      """
  }

  /// Who speaks, and for whom, which the secretariat has to confirm.
  private var person: HTML {
    "<details id=\"person-\(text: key)\"><summary>\(text: words(.whoSpeaks))</summary>\n\(personFields)</details>\n"
  }

  private var personFields: HTML {
    let groups = Group.all.map { group -> HTML in
      "<option value=\"\(text: group.code)\" lang=\"en\">\(text: group.name)</option>"
    }
    return """
      <p class="hint">\(text: words(.wishNote))</p>
      <p><label for="person-name-\(text: key)">\(text: words(.personName))</label>
      <input id="person-name-\(text: key)" name="person" maxlength="300" autocomplete="off" dir="auto"></p>
      <p><label for="person-title-\(text: key)">\(text: words(.personTitle))</label>
      <input id="person-title-\(text: key)" name="title" maxlength="300" autocomplete="off" dir="auto"></p>
      <p><label for="group-\(text: key)">\(text: words(.forGroup))</label>
      <select id="group-\(text: key)" name="group"><option value="">\(text: words(.nobodyElse))</option>\(groups)</select></p>

      """
  }

  /// The statement as it stands, the wish that waits for the secretariat, and the form for a wish.
  private var wishes: HTML {
    if isReply { return .nothing }
    let statement = entry.own?.inscription.statement
    let standing = statement.map { described($0.speaker, $0.onBehalfOf) } ?? ""
    let wish = entry.list.wish(of: delegation).map { described($0.speaker, $0.onBehalfOf) }
    let announced: HTML =
      standing.isEmpty ? .nothing : "<p>\(text: words(.announcedAs, standing))</p>\n"
    let waiting: HTML = wish.html { "<p class=\"wish\">\(text: words(.wishWaits, $0))</p>\n" }
    let send: HTML = "<p><button class=\"wide outlined\">\(text: words(.wishSend))</button></p>\n"
    return announced + waiting + """
      <details id="person-\(text: key)"><summary>\(text: words(.whoSpeaks))</summary>
      \(form("wish", personFields + send))</details>

      """
  }

  private func described(_ speaker: Speaker, _ behalf: [Behalf]) -> String {
    let groups = behalf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }.map(names.plain)
    let person = [speaker.name, speaker.title].compactMap { $0 }
    let others = groups.isEmpty ? [] : ["\(words(.onBehalfOf)) \(groups.joined(separator: ", "))"]
    return (person + others).joined(separator: ", ")
  }
}
