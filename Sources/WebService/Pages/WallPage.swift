import EventLog
import Proceedings
import Views

/// How light a wall is shown.
enum WallTheme: String, Sendable, CaseIterable { case light, dark }

/// The board for the wall of a hall, in one language or in two in turn.
struct WallPage: Sendable {
  private let boards: [WallBoard]
  private let version: Int
  private let announcement: String

  /// The seconds for which each of two languages is shown.
  private static let turn = 12

  init(_ session: Session, at now: RoomTime, in language: PageLanguage, and second: PageLanguage? = nil) {
    let languages = [language] + [second].compactMap { $0 == language ? nil : $0 }
    boards = languages.map { WallBoard(session, at: now, in: $0) }
    version = session.version
    announcement = boards.first?.announcement ?? ""
  }

  /// The page, around what the feed replaces.
  func page(of session: SessionName, theme: WallTheme?) -> Page {
    let words = boards.map(\.words)
    let second = words.dropFirst().map { "&and=\($0.language.rawValue)" }.joined()
    let language = words.first ?? .in(.english)
    let feed = "/sessions/\(session)/board/feed?mode=wall&lang=\(language.language.rawValue)\(second)"
    return Page(
      title: language(.board), session: session,
      content: LiveRegion(feed: feed, fragment: fragment, words: language).html, frame: .wall(theme),
      scripts: ["fit.js"] + LiveRegion.scripts, reload: BoardPage.reload)
  }

  /// What the feed sends with each change: the board in each language, of which the script shows one at a time.
  var fragment: HTML {
    let shown = boards.enumerated().map { index, board in board.html(isHidden: index > 0) }
    return """
      <div class="halls" data-version="\(version)" data-turn="\(Self.turn)" data-announcement="\(text: announcement)">
      \(shown)</div>
      """
  }
}

/// The board of a hall in one language: head, floor, queue and foot, each in a row of a fixed height.
struct WallBoard: Sendable {
  private let board: SpeakersBoard
  private let session: Session
  private let now: RoomTime
  private let names: PageNames
  /// The words of the board.
  var words: Words { names.words }

  /// How many speakers to come a wall names.
  private static let named = 3

  init(_ session: Session, at now: RoomTime, in language: PageLanguage) {
    board = SpeakersBoard(session, at: now)
    names = PageNames(.in(language), session)
    (self.session, self.now) = (session, now)
  }

  /// What a screen reader is told of a change.
  var announcement: String { names.announcement(of: board) }

  /// The board; the script fits each part that is marked into its row.
  func html(isHidden: Bool) -> HTML {
    let hidden: HTML = isHidden ? " hidden" : ""
    return """
      <div class="hall" lang="\(text: words.language.rawValue)" dir="\(text: words.language.direction)"\(hidden)>
      \(head)\(floor)\(queue)\(foot)</div>

      """
  }

  // MARK: Head and foot

  private var head: HTML {
    let number: HTML = board.number.html { " · \(text: words(.sessionNumber, "\($0)"))" }
    // Without a speaker the item stands in the floor.
    let items: HTML = board.statement == nil ? .nothing : self.items
    return """
      <header class="head" data-fit>
      <h1>\(names.english(board.body))<span class="session">\(number)</span></h1>
      \(items)</header>

      """
  }

  private var items: HTML {
    if board.items.isEmpty { return .nothing }
    let items = board.items.map { item -> HTML in
      "<span class=\"label\">\(text: words(.item, "\(item.number)"))</span> \(names.english(item.title))"
    }
    return "<p class=\"item\">\(items.joined(separator: " · "))</p>\n"
  }

  private var foot: HTML {
    let presiding: HTML = board.presiding.html { officer in
      let person = [officer.name.map(names.english), officer.state.map(names.name)].compactMap { $0 }
      let office: HTML = "\(names.english(officer.office))"
      return person.isEmpty ? office : "\(office): \(person.joined(separator: ", "))"
    }
    let meeting: HTML =
      switch board.sitting {
      case .open(let meeting), .suspended(let meeting):
        "\(text: words(.meetingNumber, "\(meeting.number)")) · \(text: words.day(meeting.day))"
      case .notBegun, .adjourned, .closed: "\(text: words.day(now.day))"
      }
    return """
      <footer class="foot" data-fit>
      <time class="now" dir="ltr" data-now="\(text: now.description)">\(text: now.clock)</time>
      <span class="presiding">\(presiding)</span> <span class="meeting">\(meeting)</span>
      </footer>

      """
  }

  // MARK: Floor

  private var floor: HTML {
    guard case .open = board.sitting else { return idle }
    let point: HTML = board.pointOfOrder.html {
      "<p class=\"point\" data-fit>\(text: words(.pointOfOrder, names.plain($0)))</p>\n"
    }
    guard let statement = board.statement else {
      let item = board.items.first
      let label: HTML = item.html { "<p>\(text: words(.item, "\($0.number)"))</p>" }
      let title: HTML = item.html { names.english($0.title) }
      return part(
        "resting", label: words(.agenda),
        point + who(item == nil ? "\(text: words(.noItem))" : title, [label]))
    }
    let headline = names.headline(statement)
    let below = headline.below.map { line -> HTML in "<p>\(line)</p>" }
    let clock = board.clock.map { BoardClock($0, warning: board.warning, words: words) }
    return part(
      "speaking", label: words(.hasFloor),
      """
      \(point)\(who(headline.name, below))\
      <div class="timing" data-fit>\(clock.html(\.html))</div>
      \(clock.html(\.bar))
      """)
  }

  private func part(_ kind: String, label: String, _ content: HTML) -> HTML {
    """
    <section class="floor \(text: kind)" aria-label="\(text: label)">
    \(content)</section>

    """
  }

  private func who(_ name: HTML, _ below: [HTML]) -> HTML {
    """
    <div class="who"><p class="name" data-fit><span>\(name)</span></p>
    <div class="below" data-fit>\(below)</div></div>

    """
  }

  private var idle: HTML {
    var below: [HTML] = []
    if case .suspended(let meeting) = board.sitting, let until = meeting.suspensions.last?.until {
      below.append("<p>\(text: words(.resumesAt, until.clock))</p>")
    } else if case .closed = board.sitting {
      below += reportSymbol.map { ["<p>\(text: words(.reportIs, $0))</p>"] } ?? []
    } else if let next = session.meetingsToCome(at: now).first {
      below.append(
        "<p>\(text: words(.nextMeeting)): \(time(of: next, withDay: next.from.day != now.day))</p>")
      below += next.room.map { ["<p>\(names.english($0))</p>"] } ?? []
    } else if case .notBegun = board.sitting, let convened = session.arrangements.convened?.fact {
      below.append("<p>\(text: words.day(convened.from)) – \(text: words.day(convened.to))</p>")
      below.append("<p>\(names.english(convened.place))</p>")
    }
    let standing = names.standing(board.sitting) ?? ""
    return part("idle", label: words(.status), who("\(text: standing)", below))
  }

  /// Where the report is found, once the session is closed.
  private var reportSymbol: String? {
    session.arrangements.convened.flatMap { convened in
      session.body?.fact.officialRecords?.symbol?
        .series(year: convened.fact.from.year, session: convened.fact.session)
    }
  }

  private func time(of plan: Arrangements.PlannedMeeting, withDay: Bool) -> HTML {
    let day: HTML = withDay ? "\(text: words.day(plan.from.day)), " : ""
    let end: HTML = plan.to.html { "–\(text: $0.clock)" }
    return "\(day)<span dir=\"ltr\">\(text: plan.from.clock)\(end)</span>"
  }

  // MARK: Queue

  private var queue: HTML {
    guard case .open = board.sitting else { return programme }
    let main = board.queues.first { $0.waiting > 0 } ?? board.queues.first
    let next = (main?.next ?? []).prefix(Self.named).map { statement -> HTML in
      "<li data-fit>\(names.inLine(statement))</li>\n"
    }
    return """
      <section class="queue" aria-label="\(text: words(.next))">
      \(next.isEmpty ? "" : "<ol class=\"next\">\n\(next)</ol>\n")\
      <div class="facts" data-fit>\(main.html(facts))\(others(than: main?.kind))\(replies)</div>
      </section>

      """
  }

  private func facts(_ queue: SpeakersBoard.Queue) -> HTML {
    """
    <p>\(text: words(.waiting, "\(queue.waiting)"))</p>
    <p>\(text: words.state(of: queue))</p>

    """
  }

  private func others(than kind: SpeakersList.Kind?) -> HTML {
    let others = board.queues.filter { $0.kind != kind && $0.waiting > 0 }
    let lines = others.map { queue -> HTML in
      "<p>\(text: words.title(of: queue.kind)): \(text: words(.waiting, "\(queue.waiting)"))</p>\n"
    }
    return "\(lines)"
  }

  private var replies: HTML {
    if board.replies.isEmpty { return .nothing }
    let names = board.replies.map { self.names.inLine($0) }
    return "<p>\(text: words(.repliesAsked)): \(names.joined(separator: ", "))</p>\n"
  }

  /// The next meetings of the programme, while none is open.
  private var programme: HTML {
    let plans = session.meetingsToCome(at: now).prefix(Self.named).map { plan -> HTML in
      let items = (plan.items ?? []).map { number -> HTML in
        let title: HTML = session.agenda.item(number).html { " \(names.english($0.title))" }
        return "\(text: words(.item, "\(number)"))\(title)"
      }
      let purpose =
        [plan.room.map(names.english)].compactMap { $0 } + items
        + [plan.subject.map(names.english)].compactMap { $0 }
      return """
        <li data-fit><span>\(time(of: plan, withDay: true))</span> <span class="behalf">\
        \(purpose.joined(separator: " · "))</span></li>

        """
    }
    if plans.isEmpty {
      return "<section class=\"queue\" aria-label=\"\(text: words(.programme))\"></section>\n"
    }
    return """
      <section class="queue" aria-label="\(text: words(.programme))">
      <ol class="next plans">
      \(plans)</ol>
      </section>

      """
  }
}
