import EventLog
import Proceedings
import Views

/// The board of a session as HTML.
struct BoardPage: Sendable {
  private let board: SpeakersBoard
  private let names: PageNames
  private let version: Int
  private var words: Words { names.words }

  init(_ session: Session, at now: RoomTime, in language: PageLanguage) {
    board = SpeakersBoard(session, at: now)
    names = PageNames(.in(language), session)
    version = session.version
  }

  /// The page, around what the feed replaces.
  func page(of session: SessionName) -> Page {
    let feed = "/sessions/\(session)/board/feed?lang=\(words.language.rawValue)"
    let content: HTML = """
      \(LiveRegion(feed: feed, fragment: fragment, words: words).html)
      <noscript><p class="aside">\(text: words(.withoutScript, "\(Self.reload)"))</p></noscript>
      \(wall(of: session))
      """
    return Page(
      title: words(.board), session: session, content: content, scripts: LiveRegion.scripts,
      reload: Self.reload)
  }

  /// The seconds after which a browser without script loads the page again.
  static let reload = 15

  /// The way to the board for a wall: light or dark, and with a second language.
  private func wall(of session: SessionName) -> HTML {
    let others = PageLanguage.allCases.filter { $0 != words.language }.map { language -> HTML in
      """
      <option value="\(text: language.rawValue)" lang="\(text: language.rawValue)">\(text: language.ownName)</option>
      """
    }
    return """
      <form class="wall-choice" action="/sessions/\(session)/board">
      <input type="hidden" name="mode" value="wall">
      <input type="hidden" name="lang" value="\(text: words.language.rawValue)">
      <p><label for="theme">\(text: words(.theme))</label> <select id="theme" name="theme">\
      <option value="light">\(text: words(.themeLight))</option>\
      <option value="dark">\(text: words(.themeDark))</option></select></p>
      <p><label for="and">\(text: words(.secondLanguage))</label> <select id="and" name="and">\
      <option value="">–</option>\(others)</select></p>
      <p><button>\(text: words(.wall))</button></p>
      </form>

      """
  }

  /// What the feed sends with each change.
  var fragment: HTML {
    """
    <div class="board" data-version="\(version)" data-announcement="\(text: names.announcement(of: board))">
    <div class="place">
    <h1>\(names.english(board.body))</h1>
    \(board.number.html { "<p class=\"session\">\(text: words(.sessionNumber, "\($0)"))</p>\n" })\(sitting)\(items)\
    </div>
    \(floor)\(queues)\(replies)</div>
    """
  }

  private var sitting: HTML {
    let told: HTML = names.standing(board.sitting).html { "<p class=\"standing\">\(text: $0)</p>\n" }
    switch board.sitting {
    case .notBegun, .closed: return told
    case .open(let meeting), .suspended(let meeting), .adjourned(let meeting):
      let number = "\(words(.meetingNumber, "\(meeting.number)")) · \(words.day(meeting.day))"
      return "<p class=\"meeting\">\(text: number)</p>\n\(told)"
    }
  }

  private var items: HTML {
    guard case .open = board.sitting else { return .nothing }
    if board.items.isEmpty { return "<p class=\"item\">\(text: words(.noItem))</p>\n" }
    let items = board.items.map { item -> HTML in
      """
      <p class="item"><span class="label">\(text: words(.item, "\(item.number)"))</span> \(names.english(item.title))</p>

      """
    }
    return "\(items)"
  }

  private var floor: HTML {
    guard case .open = board.sitting else { return .nothing }
    let point: HTML = board.pointOfOrder.html {
      "<p class=\"point\">\(text: words(.pointOfOrder, names.plain($0)))</p>\n"
    }
    guard let statement = board.statement else {
      return """
        <section class="floor" aria-label="\(text: words(.hasFloor))">
        \(point)<p class="nobody">\(text: words(.nobodyHasFloor))</p>
        </section>

        """
    }
    let length = names.plainSpeaker(statement.speaker).count
    let clock = board.clock.map { BoardClock($0, warning: board.warning, words: words) }
    return """
      <section class="floor" aria-labelledby="floor">
      <h2 id="floor">\(text: words(.hasFloor))</h2>
      \(point)<p class="speaker\(length > 40 ? " longest" : length > 18 ? " long" : "")">\
      \(names.speaker(statement.speaker))</p>
      \(names.behalf(statement).html { "<p class=\"behalf\">\($0)</p>\n" })\
      \(names.manner(statement).html { "<p class=\"manner\">\(text: $0)</p>\n" })\
      \(clock.html(\.html))\(clock.html(\.bar))</section>

      """
  }

  private var queues: HTML {
    let all = board.queues.map { queue -> HTML in
      """
      <section class="queue" aria-labelledby="list-\(text: queue.kind.rawValue)">
      <h2 id="list-\(text: queue.kind.rawValue)">\(text: title(of: queue.kind))</h2>
      \(list(of: queue.next))<p class="state">\(text: words(.waiting, "\(queue.waiting)")). \(text: words.state(of: queue))</p>
      </section>

      """
    }
    return "\(all)"
  }

  private func title(of kind: SpeakersList.Kind) -> String {
    kind == .discussion ? words(.next) : words.title(of: kind)
  }

  private func list(of statements: [Statement]) -> HTML {
    if statements.isEmpty { return .nothing }
    let entries = statements.map { statement -> HTML in
      let behalf: HTML = names.behalf(statement).html { " <span class=\"behalf\">\($0)</span>" }
      return "<li>\(names.speaker(statement.speaker))\(behalf)</li>\n"
    }
    return "<ol>\n\(entries)</ol>\n"
  }

  private var replies: HTML {
    if board.replies.isEmpty { return .nothing }
    return """
      <section class="queue" aria-labelledby="replies">
      <h2 id="replies">\(text: words(.repliesAsked))</h2>
      \(list(of: board.replies))</section>

      """
  }
}

extension Words {
  /// Whether a list takes inscriptions, and until when.
  func state(of queue: SpeakersBoard.Queue) -> String {
    if let closed = queue.closed, !queue.isOpen { return self(.listClosedAt, closed.clock) }
    if let deadline = queue.deadline { return self(.listOpenUntil, day(deadline.day), deadline.clock) }
    return queue.isOpen ? self(.listOpen) : self(.listNotOpen)
  }
}
