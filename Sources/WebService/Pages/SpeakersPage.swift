import EventLog
import Proceedings
import Views

/// The lists of speakers in full, for everybody in the session.
struct SpeakersPage: Sendable {
  private let session: Session
  private let now: RoomTime
  private let names: PageNames
  private var words: Words { names.words }

  init(_ session: Session, at now: RoomTime, in language: PageLanguage) {
    (self.session, self.now) = (session, now)
    names = PageNames(.in(language), session)
  }

  func page(of name: SessionName) -> Page {
    let feed = "/sessions/\(name)/speakers/feed?lang=\(words.language.rawValue)"
    return Page(
      title: words(.speakers), session: name,
      content: """
        <h1>\(text: words(.speakers))</h1>
        \(LiveRegion(feed: feed, fragment: fragment, words: words).html)
        """,
      scripts: LiveRegion.scripts, reload: 30)
  }

  /// What the feed sends with each change.
  var fragment: HTML {
    let sections = self.sections
    let none: HTML = sections.isEmpty ? "<p>\(text: words(.noListOpen))</p>" : ""
    return """
      <div data-version="\(session.version)">
      \(speaking)\(sections)\(none)
      </div>
      """
  }

  private var speaking: HTML {
    session.floor.current.html {
      "<p class=\"state\">\(text: words(.speaksNow, names.plainSpeaker($0.statement.speaker)))</p>\n"
    }
  }

  /// The lists that are open or on which anybody waits, those of the items being considered first.
  private var sections: [HTML] {
    let current = session.itemsInUse
    let items = current + session.agenda.items.map(\.number).filter { !current.contains($0) }
    return items.flatMap { item in
      session.lists.on(item).compactMap { kind, list -> HTML? in
        guard kind != .pointsOfOrder, list.isOpen || !list.waiting.isEmpty else { return nil }
        return section(.init(item: item, kind: kind), list)
      }
    }
  }

  private func section(_ name: SpeakersLists.Name, _ list: SpeakersList) -> HTML {
    let id = "list-\(name.item)-\(name.kind.rawValue)"
    let isCurrent = session.itemsInUse.contains(name.item)
    let entries = session.expected(on: name, at: now).map { expected -> HTML in
      let time: HTML =
        isCurrent
        ? expected.time.html { " <time class=\"state\">\(text: $0.clock)</time>" } : .nothing
      let statement = expected.inscription.statement
      let behalf: HTML = names.behalf(statement).html { " <span class=\"behalf\">\($0)</span>" }
      return "<li>\(names.speaker(statement.speaker))\(behalf)\(time)</li>\n"
    }
    let state = name.kind == .rightOfReply ? "" : words.state(of: SpeakersBoard.Queue(name.kind, list))
    let item = session.agenda.item(name.item)
    return """
      <section class="list" aria-labelledby="\(text: id)">
      <h2 id="\(text: id)">\(text: words.title(of: name.kind))</h2>
      <p><span class="label">\(text: words(.item, "\(name.item)"))</span> \(item.html { names.english($0.title) })</p>
      <p class="state">\(text: words(.waiting, "\(list.waiting.count)")). \(text: state)</p>
      \(entries.isEmpty ? "<p>\(text: words(.nobodyWaits))</p>" : "<ol>\n\(entries)</ol>")
      </section>

      """
  }
}
