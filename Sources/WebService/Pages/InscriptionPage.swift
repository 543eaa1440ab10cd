import Access
import EventLog
import FoundationEssentials
import Proceedings
import ServiceAPI
import Views

/// The page on which a delegation puts itself on lists and takes itself off, and sees its own place.
struct InscriptionPage: Sendable {
  /// A list as the delegation sees it.
  private struct Entry {
    var name: SpeakersLists.Name
    var list: SpeakersList
    var own: Session.Expected?
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
    case inscribed, withdrawn
    case refused(Problem)
  }

  func page(of name: SessionName, told: Told = .nothing) -> Page {
    let feed = "/sessions/\(name)/inscription/feed?lang=\(words.language.rawValue)"
    let region = LiveRegion(feed: feed, fragment: fragment(of: name, told: told), words: words)
    return Page(
      title: words(.inscription), session: name,
      content: """
        <h1>\(text: words(.inscription))</h1>
        <p class="who">\(text: words(.youAre, names.plain(delegation)))</p>
        \(region.html)
        """,
      scripts: LiveRegion.scripts, reload: 30)
  }

  /// What the feed sends with each change; what the delegation was told of its own act goes with the next one.
  func fragment(of name: SessionName, told: Told = .nothing) -> HTML {
    let entries = self.entries
    let none: HTML = entries.isEmpty ? "<p>\(text: words(.noListOpen))</p>\n" : ""
    let floor: HTML = hasFloor ? "<p class=\"floor-own\">\(text: words(.youHaveFloor))</p>\n" : ""
    return """
      <div data-version="\(session.version)" data-announcement="\(text: announcement(entries))">
      \(floor)\(message(told, entries))\(none)\(entries.map { section($0, of: name) })
      </div>
      """
  }

  /// Whether the delegation is speaking now.
  private var hasFloor: Bool {
    guard let speaker = session.floor.current?.statement.speaker else { return false }
    // An officer of the body speaks for the body.
    return speaker.participant == delegation && speaker.standing != .officer
  }

  /// What a screen reader is told of a change: that the delegation has the floor, or its places.
  private func announcement(_ entries: [Entry]) -> String {
    let places = entries.compactMap { entry in
      entry.own.map { "\(words.title(of: entry.name.kind)): \(place($0, in: entry.list))" }
    }
    return ((hasFloor ? [words(.youHaveFloor)] : []) + places).joined(separator: " ")
  }

  private func place(_ own: Session.Expected, in list: SpeakersList) -> String {
    words(.place, "\(own.place)", "\(list.waiting.count)")
  }

  private func message(_ told: Told, _ entries: [Entry]) -> HTML {
    switch told {
    case .nothing: ""
    // An address that is opened again later must not say what holds no longer.
    case .inscribed where !entries.contains { $0.own != nil }: ""
    case .withdrawn where !entries.contains { $0.own == nil }: ""
    case .inscribed: "<p class=\"done\" role=\"status\">\(text: words(.doneInscribed))</p>\n"
    case .withdrawn: "<p class=\"done\" role=\"status\">\(text: words(.doneWithdrawn))</p>\n"
    case .refused(let problem):
      """
      <div class="alert" role="alert"><h2>\(text: words(.refused))</h2>
      \(ProblemPage.facts(problem, words: words))</div>

      """
    }
  }

  /// The lists that concern the delegation: those that are open or that it stands on, and those of the items
  /// being considered.
  private var entries: [Entry] {
    let current = session.meetings.current.map { [$0.item] + $0.with } ?? []
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
        return Entry(name: name, list: list, own: own)
      }
    }
  }

  private func section(_ entry: Entry, of session: SessionName) -> HTML {
    let id = "list-\(entry.name.item)-\(entry.name.kind.rawValue)"
    let item = self.session.agenda.item(entry.name.item)
    return """
      <section class="list" aria-labelledby="\(text: id)">
      <h2 id="\(text: id)">\(text: words.title(of: entry.name.kind))</h2>
      <p><span class="label">\(text: words(.item, "\(entry.name.item)"))</span> \(item.html { names.english($0.title) })</p>
      <p class="state">\(text: state(of: entry))</p>
      \(place(of: entry))\(form(entry, of: session))</section>

      """
  }

  private func state(of entry: Entry) -> String {
    let waiting = words(.waiting, "\(entry.list.waiting.count)")
    if entry.name.kind == .rightOfReply { return waiting }
    let queue = SpeakersBoard.Queue(entry.name.kind, entry.list)
    return "\(waiting). \(words.state(of: queue))"
  }

  private func place(of entry: Entry) -> HTML {
    guard let own = entry.own else {
      // Whoever speaks has just left the list.
      return hasFloor ? .nothing : "<p>\(text: words(.notOnList))</p>\n"
    }
    let time: HTML = own.time.html { " <span>\(text: words(.expectedAt, $0.clock))</span>" }
    return """
      <p class="own"><strong>\(text: place(own, in: entry.list))</strong>\(time)</p>

      """
  }

  private func form(_ entry: Entry, of session: SessionName) -> HTML {
    let isReply = entry.name.kind == .rightOfReply
    guard entry.own != nil || entry.list.isOpen || isReply else { return .nothing }
    let action = entry.own == nil ? "inscribe" : "withdraw"
    let label = entry.own != nil ? words(.withdraw) : isReply ? words(.askReply) : words(.inscribe)
    return """
      <form method="post" action="/sessions/\(session)/inscription">
      <input type="hidden" name="id" value="\(text: UUID().text)">
      <input type="hidden" name="item" value="\(entry.name.item)">
      <input type="hidden" name="kind" value="\(text: entry.name.kind.rawValue)">
      <button id="\(text: action)-\(entry.name.item)-\(text: entry.name.kind.rawValue)" name="action" \
      value="\(text: action)">\(text: label)</button>
      </form>

      """
  }
}

extension PageForm {
  /// The inscription or withdrawal that a delegation asks for itself.
  func inscription() throws -> OwnInscription {
    let request: OwnInscription.Request
    switch try text("action") {
    case "inscribe": request = .inscribe()
    case "withdraw": request = .withdraw
    default: throw Problem.badRequest("The field “action” is neither “inscribe” nor “withdraw”.")
    }
    guard let kind = SpeakersList.Kind(rawValue: try text("kind")),
      let asked = OwnInscription(item: try number("item"), kind: kind, request: request)
    else {
      throw Problem.badRequest("The field “kind” names no list that a delegation enters by itself.")
    }
    return asked
  }
}
