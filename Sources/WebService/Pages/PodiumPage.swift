import EventLog
import Proceedings
import ReferenceData
import ServiceAPI
import Views

/// The page from which somebody at the podium runs the lists of speakers, with a tablet.
struct PodiumPage: Sendable {
  private let session: Session
  private let now: RoomTime
  private let names: PageNames
  private let name: SessionName
  private var words: Words { names.words }

  init(_ session: Session, name: SessionName, at now: RoomTime, in language: PageLanguage) {
    (self.session, self.name, self.now) = (session, name, now)
    names = PageNames(.in(language), session)
  }

  func page(refused problem: Problem? = nil) -> Page {
    let feed = "/sessions/\(name)/podium/feed?lang=\(words.language.rawValue)"
    let told: HTML = problem.html { ProblemPage.facts($0, words: words) }
    let hidden: HTML = problem == nil ? " hidden" : ""
    return Page(
      title: words(.podium), session: name,
      content: """
        <h1 class="unseen">\(text: words(.podium))</h1>
        <div id="refusal" class="alert" role="alert"\(hidden)>\(told)</div>
        \(LiveRegion(feed: feed, fragment: fragment, words: words).html)
        """,
      scripts: LiveRegion.scripts + ["podium.js"], reload: 30)
  }

  /// What the feed sends with each change.
  var fragment: HTML {
    let board = SpeakersBoard(session, at: now)
    return """
      <div class="podium" data-version="\(session.version)" data-announcement="\(text: names.announcement(of: board))">
      <form method="post" action="/sessions/\(name)/podium" data-podium>
      <input type="hidden" name="seen" value="\(session.version)">
      <div class="now">\(speaking(board))\(calls)</div>
      <div class="lists">\(lists)</div>
      </form>
      </div>
      """
  }

  // MARK: The floor

  private func speaking(_ board: SpeakersBoard) -> HTML {
    guard let statement = board.statement, let clock = board.clock else {
      return "<p class=\"nobody\">\(text: names.standing(board.sitting) ?? words(.nobodyHasFloor))</p>\n"
    }
    let shown = BoardClock(clock, warning: board.warning, words: words)
    let headline = names.headline(statement)
    let below = headline.below.map { line -> HTML in "<p>\(line)</p>" }
    let pause =
      clock.isPaused
      ? button(.resume, words(.resumeClock), isPlain: true)
      : button(.pause, words(.pauseClock), isPlain: true)
    return """
      <section aria-label="\(text: words(.hasFloor))">
      <p class="speaker">\(headline.name)</p>\(below)
      \(shown.html)\(shown.bar)
      <p class="buttons">\(button(.end, words(.endStatement), isPlain: true))\(pause)\
      \(button(.extend, words(.minuteMore), isPlain: true))</p>
      </section>

      """
  }

  /// The floor for whoever is next on each list on which anybody waits.
  private var calls: HTML {
    let calls = waiting.compactMap { name, list -> HTML? in
      guard let first = list.waiting.first else { return nil }
      let speaker = names.plainSpeaker(first.statement.speaker)
      let isReply = name.kind == .rightOfReply
      return button(
        .init(isReply ? .reply : .next, on: name),
        isReply ? words(.replyNext, speaker) : words(.giveNext, speaker), isWide: true)
    }
    return "<p class=\"calls\">\(calls)</p>\n"
  }

  /// The lists of the items being considered; that for points of order is the console's.
  private var waiting: [(name: SpeakersLists.Name, list: SpeakersList)] {
    session.itemsInUse.flatMap { item -> [(name: SpeakersLists.Name, list: SpeakersList)] in
      var lists = session.lists.on(item).filter { $0.kind != .pointsOfOrder }
      if !lists.contains(where: { $0.kind == .discussion }) {
        lists.insert((kind: .discussion, list: SpeakersList()), at: 0)
      }
      return lists.map { (name: SpeakersLists.Name(item: item, kind: $0.kind), list: $0.list) }
    }
  }

  private func button(
    _ act: PodiumAct, _ label: String, isPlain: Bool = false, isWide: Bool = false
  ) -> HTML {
    let style: HTML = isWide ? " class=\"wide\"" : isPlain ? " class=\"outlined\"" : ""
    return """
      <button\(style) id="act-\(text: act.text.replacing(" ", with: "-"))" name="act" value="\(text: act.text)">\
      \(text: label)</button> 
      """
  }

  // MARK: The lists

  private var lists: HTML {
    let sections = waiting.map { name, list in section(name, list) }
    return sections.isEmpty ? "<p>\(text: words(.noItem))</p>" : "\(sections)"
  }

  private func section(_ name: SpeakersLists.Name, _ list: SpeakersList) -> HTML {
    let id = "list-\(name.item)-\(name.kind.rawValue)"
    let rows = session.expected(on: name, at: now).map { row($0, name, last: list.waiting.count) }
    let state = name.kind == .rightOfReply ? "" : words.state(of: SpeakersBoard.Queue(name.kind, list))
    return """
      <section class="list" aria-labelledby="\(text: id)">
      <h2 id="\(text: id)">\(text: words.title(of: name.kind)) · \(text: words(.item, "\(name.item)"))</h2>
      <p class="state">\(text: words(.waiting, "\(list.waiting.count)")). \(text: state)</p>
      \(wishes(name, list))\(rows.isEmpty ? "" : "<ol class=\"entries\" data-item=\"\(name.item)\" data-kind=\"\(text: name.kind.rawValue)\">\n\(rows)</ol>\n")\
      \(name.kind == .rightOfReply ? "" : inscription(name) + opening(name, list))</section>

      """
  }

  private func row(_ expected: Session.Expected, _ name: SpeakersLists.Name, last: Int) -> HTML {
    let statement = expected.inscription.statement
    let code = expected.inscription.delegation
    let plain = names.plain(code)
    func move(_ place: Int, _ sign: String, _ label: String) -> HTML {
      guard (1...last).contains(place) else { return .nothing }
      return small(.init(.move, on: name, code, place: place), sign, label)
    }
    let behalf: HTML = names.behalf(statement).html { " <span class=\"behalf\">\($0)</span>" }
    let time: HTML = expected.time.html { " <time class=\"state\">\(text: $0.clock)</time>" }
    return """
      <li data-delegation="\(text: code.rawValue)"><span class="grip" aria-hidden="true">⋮⋮</span> \
      <span class="entry-name">\(names.speaker(statement.speaker))\(behalf)\(time)</span> \
      <span class="tools">\(move(expected.place - 1, "↑", words(.moveUp, plain)))\
      \(move(expected.place + 1, "↓", words(.moveDown, plain)))\
      \(small(.init(.withdraw, on: name, code), "✕", words(.takeOff, plain)))</span></li>

      """
  }

  private func small(_ act: PodiumAct, _ sign: String, _ label: String) -> HTML {
    """
    <button class="outlined small" id="act-\(text: act.text.replacing(" ", with: "-"))" name="act" \
    value="\(text: act.text)" aria-label="\(text: label)">\(text: sign)</button>
    """
  }

  private func wishes(_ name: SpeakersLists.Name, _ list: SpeakersList) -> HTML {
    if list.wishes.isEmpty { return .nothing }
    let rows = list.wishes.map { wish -> HTML in
      let groups = wish.onBehalfOf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }.map(names.plain)
      let behalf = groups.isEmpty ? "" : ", \(words(.onBehalfOf)) \(groups.joined(separator: ", "))"
      return """
        <li>\(text: names.plainSpeaker(wish.speaker) + behalf) <span class="tools">\
        \(button(.init(.grant, on: name, wish.delegation), words(.grantWish)))\
        \(button(.init(.decline, on: name, wish.delegation), words(.declineWish), isPlain: true))</span></li>

        """
    }
    return "<h3>\(text: words(.wishes))</h3>\n<ul class=\"entries wishes\">\n\(rows)</ul>\n"
  }

  private func inscription(_ name: SpeakersLists.Name) -> HTML {
    let act = PodiumAct(.inscribe, on: name)
    let id = "name-\(name.item)-\(name.kind.rawValue)"
    return """
      <p class="inscribe"><label for="\(text: id)">\(text: words(.delegation))</label>
      <input id="\(text: id)" name="\(text: id)" autocomplete="off" dir="auto"> \
      \(button(act, words(.inscribeOther), isPlain: true))</p>

      """
  }

  /// A list is closed with consent alone, so that it is asked about once.
  private func opening(_ name: SpeakersLists.Name, _ list: SpeakersList) -> HTML {
    guard list.isOpen else {
      return "<p>\(button(.init(.open, on: name), words(.openList), isPlain: true))</p>\n"
    }
    return """
      <details id="closing-\(name.item)-\(text: name.kind.rawValue)" class="withdrawal">
      <summary>\(text: words(.closeList))</summary>
      <p>\(text: words(.closeListSure))</p>
      <p>\(button(.init(.close, on: name), words(.closeListYes)))</p>
      </details>

      """
  }
}
