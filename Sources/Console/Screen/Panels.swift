import CommandLanguage
import Proceedings
import ReferenceData
import Views

/// The parts of the screen between the floor and the line that is typed.
struct Panels {
  let state: ConsoleState
  var session: Session { state.session }
  var sentence: EventSentence { state.sentence }

  init(_ state: ConsoleState) { self.state = state }

  /// The list in use, with category, mode and expected time of everybody on it.
  var list: Panel {
    let current = session.currentList
    guard let name = current.name else {
      return Panel("List of speakers") { _, _ in [Row("No item is being considered.", .quiet)] }
    }
    let waiting = session.expected(on: name, at: max(state.now, session.latest ?? state.now))
    let title = name.kind.title
    let capital = title.prefix(1).uppercased() + title.dropFirst()
    let hidden = min(state.listStart, max(0, waiting.count - 1))
    let count = "\(standing(current.list)), \(waiting.count) waiting\(reach(of: name))"
    return Panel("\(capital): \(count)", weight: 3) { columns, _ in
      if waiting.isEmpty { return [Row(Panels.invitation(to: current.list), .quiet)] }
      let before = hidden > 0 ? [Row("… \(hidden) before", .quiet)] : []
      return before + waiting.dropFirst(hidden).map { line($0, on: name, columns: columns) }
    }
  }

  /// The words in an empty list: what can be typed now.
  private static func invitation(to list: SpeakersList?) -> String {
    if list?.isOpen == true { return "Nobody is waiting. A name and Enter inscribe." }
    return list?.closed == nil ? "Nobody is waiting, and the list is not open." : "Nobody is waiting."
  }

  func standing(_ list: SpeakersList?) -> String {
    let until = list?.deadline.map { " until \($0.clock)" } ?? ""
    if list?.isOpen == true { return "OPEN\(until)" }
    return list?.closed.map { "CLOSED at \($0.clock)" } ?? "not opened\(until)"
  }

  private func line(_ expected: Session.Expected, on name: SpeakersLists.Name, columns: Int) -> Row {
    let statement = expected.inscription.statement
    var right = ""
    let mode = Panels.mode(statement.mode)
    if !mode.isEmpty { right += " \(mode)" }
    if let category = category(of: statement), columns >= 30 { right += " \(category)" }
    if columns >= 50, let limit = session.limit(of: expected.inscription, on: name) {
      right += "  \(FloorRows.minutes(limit))"
    }
    right += "  " + (expected.time?.clock ?? "     ")
    let place = expected.place < 10 ? " \(expected.place)" : "\(expected.place)"
    let who = Row("\(place) ", .quiet).adding(
      sentence.speaker(of: plain(statement)), expected.place == 1 ? .bold : .plain)
    return who.fitted(to: max(8, columns - Columns.width(of: right))).adding(right, .quiet)
  }

  /// The statement without what a column of its own tells.
  private func plain(_ statement: Statement) -> Statement {
    var statement = statement
    statement.mode = .room
    return statement
  }

  static func mode(_ mode: Statement.Mode) -> String {
    switch mode {
    case .room: ""
    case .video: "video"
    case .online: "online"
    }
  }

  private func category(of statement: Statement) -> String? {
    if let category = session.category(of: statement) { return Panels.short[category] ?? category.rawValue }
    let isKnown = !session.participants.members.isEmpty && statement.speaker.standing == .delegation
    return isKnown ? "observer" : nil
  }

  /// Categories as a column has room for them.
  static let short: [SpeakerCategory: String] = [
    .observerState: "observer", .groupOfStates: "group", .unitedNations: "UN",
    .specialProcedure: "sp. proc.", .regionalIntegration: "reg. org.", .intergovernmental: "IGO",
    .programmeNetworkInstitute: "institute", .nonGovernmental: "NGO", .otherObserver: "observer",
  ]

  /// Replies asked for, the other lists, and the proposals.
  var besideTheList: [Panel] {
    let replies = replies
    return (replies.isEmpty ? [] : [Panel("Replies asked for") { _, _ in replies }]) + otherLists + [
      proposals
    ]
  }

  private var replies: [Row] {
    session.repliesWaiting.enumerated().map {
      let when = $1.replyAt.map { ", at \($0.name)" } ?? ""
      let mode = Panels.mode($1.statement.mode)
      return Row(
        "\($0 + 1) \(sentence.speaker(of: plain($1.statement)))\(when)\(mode.isEmpty ? "" : ", \(mode)")")
    }
  }

  /// Lists on the items being considered, other than the one in use and that of the replies.
  private var otherLists: [Panel] {
    let current = session.currentList.name
    let items = session.meetings.current.map { [$0.item] + $0.with } ?? []
    let rows = items.flatMap { item in
      session.lists.on(item).compactMap { kind, list -> Row? in
        let name = SpeakersLists.Name(item: item, kind: kind)
        guard name != current, kind != .rightOfReply,
          list.isOpen || list.closed != nil || !list.waiting.isEmpty
        else {
          return nil
        }
        return Row("\(kind.title), item \(item): \(standing(list)), \(list.waiting.count) waiting")
      }
    }
    return rows.isEmpty ? [] : [Panel("Other lists") { _, _ in rows }]
  }

  private var proposals: Panel {
    let items = session.meetings.current.map { [$0.item] + $0.with } ?? []
    let shown = session.proposals.all.filter { items.contains($0.item) }
    return Panel("Proposals on the item", weight: 2) { columns, _ in
      if shown.isEmpty { return [Row("None.", .quiet)] }
      return shown.flatMap { rows($0, columns: columns) }
    }
  }

  private func rows(_ proposal: Proposal, columns: Int) -> [Row] {
    let name = proposal.symbol?.short ?? proposal.id.description
    let first = Row("\(name) ", .bold).adding(proposal.title)
    let state = SessionSheet(session, directory: state.language.directory).state(of: proposal)
    let oral = proposal.isOrallyRevised && !proposal.isSettled ? ", orally revised" : ""
    let sponsors = proposal.allSponsors.map { sentence.name($0.participant) }.joined(separator: ", ")
    let by =
      sponsors.isEmpty
      ? (proposal.isSubmittedByChair ? "; by the \(session.body?.fact.presiding ?? "Chair")" : "")
      : "; \(sponsors)"
    let told = Row.wrapped("\(state)\(oral)\(by)", to: max(10, columns - 2), .quiet)
    return [first] + told.prefix(2).map { Row("  ").adding($0) }
  }

  /// What happened of late, with who recorded it; the newest last.
  var events: Panel {
    let taken = Set(state.happenings.compactMap(\.undoes)).union(session.undone)
    let happenings = state.happenings
    return Panel("What happened", weight: 2, cut: .first) { columns, most in
      happenings.suffix(most).flatMap { happening in
        let isTakenBack = taken.contains(happening.version)
        let isOther = happening.operatorName != state.operatorName
        let by = "  \(happening.operatorName)"
        let mark = isTakenBack ? "[taken back] " : ""
        let head = Row("\(happening.version) \(happening.time.clock) ", .quiet).adding(mark, .warning)
        let room = max(10, columns - head.width - Columns.width(of: by))
        let words = Row.wrapped(happening.words, to: room, isTakenBack ? .quiet : .plain)
        return words.enumerated().map { index, row in
          guard index == 0 else { return Row(String(repeating: " ", count: head.width)).adding(row) }
          let first = head.adding(row).fitted(to: max(10, columns - Columns.width(of: by)))
          return first.adding(by, isOther ? .bold : .quiet)
        }
      }
    }
  }

  /// The paragraph that grows out of what happens now.
  var passage: Panel {
    guard let passage = state.passage else {
      return Panel("The report") { _, _ in [Row("Nothing is drafted yet.", .quiet)] }
    }
    let number = passage.number.map { ", paragraph \($0)" } ?? ""
    let age = passage.version < session.version ? " (being redrafted)" : ""
    return Panel("The report, chapter \(passage.chapter)\(number)\(age)", cut: .first) { columns, _ in
      Row.wrapped(passage.words, to: columns)
    }
  }
}
