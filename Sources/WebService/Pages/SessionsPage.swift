import Access
import CommandLanguage
import EventLog
import Proceedings

/// The sessions that a visitor may see, as cards, with those of the past in an archive; and what is found in them.
struct SessionsPage: Sendable {
  /// A session as a card shows it.
  struct Entry: Sendable {
    var name: SessionName
    var session: Session
  }
  /// Something that happened, where it was found.
  struct Found: Sendable {
    var session: SessionName
    var meeting: Int?
    var time: RoomTime
    var words: String
  }

  private let entries: [Entry]
  private let now: RoomTime
  private let viewer: Viewer
  private var words: Words { viewer.words }

  /// How many findings are shown.
  private static let mostFound = 200

  init(_ entries: [Entry], at now: RoomTime, for viewer: Viewer) {
    (self.entries, self.now, self.viewer) = (entries, now, viewer)
  }

  func page(searching text: String? = nil) -> Page {
    let (past, present) = (entries.filter(isPast), entries.filter { !isPast($0) })
    let none: HTML = entries.isEmpty ? "<p>\(text: words(.noSessions))</p>" : ""
    let archive: HTML =
      past.isEmpty
      ? .nothing
      : """
      <details id="archive"\(present.isEmpty ? " open" : "")><summary>\(text: words(.archive)) (\(past.count))</summary>
      <div class="cards">\(past.map(card))</div></details>

      """
    return Page(
      title: words(.sessions),
      content: """
        <h1>\(text: words(.sessions))</h1>
        \(search(text))\(text.html(findings))\(none)<div class="cards">\(present.map(card))</div>
        \(archive)
        """)
  }

  /// Whether a session is over: closed, or its last day has gone by.
  private func isPast(_ entry: Entry) -> Bool {
    let meetings = entry.session.meetings
    if meetings.open != nil { return false }
    let days = entry.session.arrangements.convened?.fact.periods.map(\.to) ?? []
    let last = (days + meetings.reconvened.map(\.fact.to) + meetings.resumptions.map(\.fact.to)).max()
    return last.map { $0 < now.day } ?? (meetings.sessionClosed != nil)
  }

  private func card(_ entry: Entry) -> HTML {
    let (name, session) = (entry.name, entry.session)
    let names = PageNames(words, session)
    let links = PageLink.all(for: viewer.visitor, in: name).map { link -> HTML in
      "<li><a href=\"/sessions/\(name)/\(text: link.rawValue)\">\(text: words(link.phrase))</a></li>"
    }
    let body: HTML = session.body.html { names.english($0.fact.name) }
    let days: HTML = session.arrangements.convened.html { convened in
      let convening = convened.fact
      let span = "\(words.day(convening.from)) – \(words.day(convening.to))"
      return "<p>\(text: span), \(names.english(convening.place))</p>\n"
    }
    let number = session.number.map { words(.sessionNumber, "\($0)") }
    return """
      <section class="session-card">
      <h2><bdi>\(text: number ?? name.text)</bdi></h2>
      <p class="session-body">\(body)</p>
      \(days)<p class="state">\(state(of: session))</p>
      <p class="hint"><bdi>\(text: name.text)</bdi></p>
      <ul class="links">\(links)</ul>
      </section>

      """
  }

  /// The meeting that goes on, the next one with its room, or how the session stands else.
  private func state(of session: Session) -> HTML {
    let names = PageNames(words, session)
    if let open = session.meetings.open {
      let meeting = words(.meetingNumber, "\(open.number)")
      let item = session.currentItem.map { " · \(words(.item, "\($0.number)"))" } ?? ""
      return open.isSuspended
        ? "\(text: meeting) · \(text: words(.suspended))" : "<strong>\(text: meeting + item)</strong>"
    }
    if session.meetings.sessionClosed != nil { return "\(text: words(.sessionClosed))" }
    guard let next = session.meetingsToCome(at: now).first else {
      return "\(text: session.meetings.held.isEmpty ? words(.notBegun) : words(.adjourned))"
    }
    let room: HTML = next.room.html { ", \(names.english($0))" }
    return """
      \(text: words(.nextMeeting)): \(text: words.day(next.from.day)), <span dir="ltr">\(text: next.from.clock)</span>\(room)
      """
  }

  // MARK: Search

  private func search(_ text: String?) -> HTML {
    guard entries.contains(where: { viewer.visitor?.may(.readSession, in: $0.name) == true }) else {
      return .nothing
    }
    return """
      <form class="search" role="search" action="/">
      <p><label for="q">\(text: words(.search))</label>
      <input id="q" name="q" type="search" value="\(text: text ?? "")" dir="auto" maxlength="200"> \
      <button>\(text: words(.search))</button></p>
      </form>

      """
  }

  /// What happened in the sessions whose record the visitor may read, and has these words in it.
  private func findings(_ text: String) -> HTML {
    let found = found(text)
    let rows = found.prefix(Self.mostFound).map { entry -> HTML in
      let meeting = entry.meeting.map { "?meeting=\($0)" } ?? ""
      return """
        <li><a href="/sessions/\(entry.session)/meeting\(text: meeting)"><bdi>\(text: entry.session.text)</bdi></a> \
        <time>\(text: entry.time.day.description) \(text: entry.time.clock)</time> <bdi lang="en">\(text: entry.words)</bdi></li>

        """
    }
    return """
      <section aria-labelledby="found"><h2 id="found">\(text: words(.found, "\(found.count)"))</h2>
      <ul class="journal">
      \(rows)</ul></section>

      """
  }

  private func found(_ text: String) -> [Found] {
    let sought = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard !sought.isEmpty else { return [] }
    return entries.filter { viewer.visitor?.may(.readSession, in: $0.name) == true }.flatMap { entry in
      let sentence = EventSentence(entry.session)
      var meeting: Int?
      return entry.session.history.compactMap { recorded -> Found? in
        if case .meetings(.meetingOpened(let opening)) = recorded.event { meeting = opening.number }
        let words = sentence.words(recorded.event)
        let folded = words.lowercased()
        guard sought.allSatisfy({ folded.contains($0) }) else { return nil }
        return Found(session: entry.name, meeting: meeting, time: recorded.moment.time, words: words)
      }
    }.sorted { $0.time > $1.time }
  }
}

extension HTML.StringInterpolation {
  mutating func appendInterpolation(_ session: SessionName) { appendInterpolation(text: session.text) }
}
