import Access
import EventLog
import Proceedings
import ServiceAPI
import Views

/// The page on which a delegation puts itself on lists and takes itself off, and sees its own place.
struct InscriptionPage: Sendable {
  /// A list as the delegation sees it.
  struct Entry {
    var name: SpeakersLists.Name
    var list: SpeakersList
    var own: Session.Expected?
    /// Whether the item is being considered.
    var isCurrent: Bool

    /// Whether the delegation gets the floor next from it.
    var isNext: Bool { isCurrent && own?.place == 1 && name.kind != .rightOfReply }
  }

  private let session: Session
  private let delegation: ParticipantCode
  private let now: RoomTime
  private let names: PageNames
  private var words: Words { names.words }

  init(_ session: Session, delegation: ParticipantCode, at now: RoomTime, in language: PageLanguage) {
    self.session = session
    self.delegation = delegation
    self.now = now
    names = PageNames(.in(language), session)
  }

  /// What the delegation asked was refused, or done.
  enum Told: Sendable {
    case nothing
    case inscribed, wished, withdrawn
    case refused(Problem)
  }

  func page(of name: SessionName, told: Told = .nothing) -> Page {
    let feed = "/sessions/\(name)/inscription/feed?lang=\(words.language.rawValue)"
    let region = LiveRegion(feed: feed, fragment: fragment(of: name, told: told), words: words)
    return Page(
      title: words(.inscription), session: name,
      content: """
        <h1 class="unseen">\(text: words(.inscription))</h1>
        \(region.html)
        <p><button type="button" id="notify" class="outlined wide" hidden \
        data-worker="\(text: Asset.address("notify.js"))">\(text: words(.notifyMe))</button></p>
        """,
      scripts: LiveRegion.scripts + ["turn.js"], reload: 30)
  }

  /// What the feed sends with each change; what the delegation was told of its own act goes with the next one.
  func fragment(of name: SessionName, told: Told = .nothing) -> HTML {
    let entries = self.entries
    let none: HTML = entries.isEmpty ? "<p>\(text: words(.noListOpen))</p>\n" : ""
    let forms = entries.map { InscriptionForm($0, delegation: delegation, names: names, session: name) }
    return """
      <div data-version="\(session.version)" data-announcement="\(text: announcement(entries))">
      \(card(entries))\(message(told, entries))\(none)\(forms.map { section($0) })
      </div>
      """
  }

  /// Whether the delegation is speaking now.
  private var hasFloor: Bool {
    guard let speaker = session.floor.current?.statement.speaker else { return false }
    // An officer of the body speaks for the body.
    return speaker.participant == delegation && speaker.standing != .officer
  }

  // MARK: The card

  /// How the delegation stands: it has the floor, is next, or waits; it stays in sight.
  private func card(_ entries: [Entry]) -> HTML {
    let name: HTML = "<p class=\"card-name\">\(names.name(delegation))</p>"
    if hasFloor {
      let clock = session.clock(at: now).map { BoardClock($0, warning: session.floor.warning, words: words) }
      return """
        <section class="card floor-own" data-turn-state="floor" aria-label="\(text: words(.youHaveFloor))">
        \(name)
        <p class="card-state">\(text: words(.youHaveFloor))</p>
        \(clock.html(\.html))\(clock.html(\.bar))</section>

        """
    }
    let standing = entries.filter { $0.own != nil }.min { first($0) < first($1) }
    let isNext = standing?.isNext == true
    let state = isNext ? words(.youAreNext) : standing.flatMap(place) ?? words(.notListed)
    return """
      <section class="card" data-turn-state="\(text: isNext ? "next" : "")" aria-label="\(text: words(.inscription))">
      \(name)
      <p class="card-state">\(text: state)</p>
      \(when(standing))\(speaking)</section>

      """
  }

  /// The lists of the items being considered first, and of those the one on which the turn comes soonest.
  private func first(_ entry: Entry) -> (Int, Int) { (entry.isCurrent ? 0 : 1, entry.own?.place ?? .max) }

  private func when(_ entry: Entry?) -> HTML {
    guard let time = entry?.own?.time, entry?.isCurrent == true, session.meetings.open?.isSuspended == false
    else { return .nothing }
    return "<p>\(text: words(.expectedAt, time.clock))</p>\n"
  }

  private var speaking: HTML {
    guard let statement = session.floor.current?.statement else {
      let standing = names.standing(SpeakersBoard(session, at: now).sitting)
      return standing.html { "<p>\(text: $0)</p>\n" }
    }
    return "<p>\(text: words(.speaksNow, names.plainSpeaker(statement.speaker)))</p>\n"
  }

  private func place(_ entry: Entry) -> String? {
    entry.own.map { words(.place, "\($0.place)", "\(entry.list.waiting.count)") }
  }

  /// What a screen reader is told of a change: that the delegation has the floor, is next, or its places.
  private func announcement(_ entries: [Entry]) -> String {
    let places = entries.compactMap { entry in
      entry.isNext ? words(.youAreNext) : place(entry).map { "\(words.title(of: entry.name.kind)): \($0)" }
    }
    return ((hasFloor ? [words(.youHaveFloor)] : []) + places).joined(separator: " ")
  }

  private func message(_ told: Told, _ entries: [Entry]) -> HTML {
    switch told {
    case .nothing: ""
    // An address that is opened again later must not say what holds no longer.
    case .inscribed where !entries.contains { $0.own != nil }: ""
    case .withdrawn where !entries.contains { $0.own == nil }: ""
    case .inscribed: "<p class=\"done\" role=\"status\">\(text: words(.doneInscribed))</p>\n"
    case .wished: "<p class=\"done\" role=\"status\">\(text: words(.wishSent))</p>\n"
    case .withdrawn: "<p class=\"done\" role=\"status\">\(text: words(.doneWithdrawn))</p>\n"
    case .refused(let problem):
      """
      <div class="alert" role="alert"><h2>\(text: words(.refused))</h2>
      \(ProblemPage.facts(problem, words: words))</div>

      """
    }
  }

  // MARK: The lists

  /// The lists that concern the delegation: those that are open or that it stands on, and those of the items
  /// being considered.
  private var entries: [Entry] {
    let current = session.itemsInUse
    return session.agenda.items.flatMap { item -> [Entry] in
      let isCurrent = current.contains(item.number)
      var lists = session.lists.on(item.number)
      if isCurrent, !lists.contains(where: { $0.kind == .rightOfReply }) {
        lists.append((kind: .rightOfReply, list: SpeakersList()))
      }
      return lists.compactMap { kind, list in
        let name = SpeakersLists.Name(item: item.number, kind: kind)
        let own = session.expected(on: name, at: now).first { $0.inscription.delegation == delegation }
        guard !OwnInscription.closedKinds.contains(kind), isCurrent || list.isOpen || own != nil else {
          return nil
        }
        return Entry(name: name, list: list, own: own, isCurrent: isCurrent)
      }
    }
  }

  private func section(_ form: InscriptionForm) -> HTML {
    let entry = form.entry
    let id = "list-\(entry.name.item)-\(entry.name.kind.rawValue)"
    let item = session.agenda.item(entry.name.item)
    let place: HTML = self.place(entry).html { "<p class=\"own\"><strong>\(text: $0)</strong></p>\n" }
    return """
      <section class="list" aria-labelledby="\(text: id)">
      <h2 id="\(text: id)">\(text: words.title(of: entry.name.kind))</h2>
      <p><span class="label">\(text: words(.item, "\(entry.name.item)"))</span> \(item.html { names.english($0.title) })</p>
      <p class="state">\(text: state(of: entry))</p>
      \(place)\(form.html(hasFloor: hasFloor))</section>

      """
  }

  private func state(of entry: Entry) -> String {
    let waiting = words(.waiting, "\(entry.list.waiting.count)")
    if entry.name.kind == .rightOfReply { return waiting }
    let queue = SpeakersBoard.Queue(entry.name.kind, entry.list)
    return "\(waiting). \(words.state(of: queue))"
  }
}
