import CommandLanguage
import Proceedings
import Views

/// The first rows: whose session it is, the connection, the meeting and the item, and what has to be settled first.
enum Head {
  static func rows(_ state: ConsoleState, columns: Int) -> [Row] {
    [first(state, columns: columns), second(state)] + matters(state).map { Row("▲ " + $0, .warning) }
  }

  private static func first(_ state: ConsoleState, columns: Int) -> Row {
    var title = state.session.body?.fact.name ?? state.sessionName
    if let number = state.session.number { title += ", session \(number)" }
    let name = Row(title, .bold)
    let right = connection(state)
    return name.fitted(to: max(0, columns - right.width - 2)).adding("  ").adding(right)
  }

  private static func connection(_ state: ConsoleState) -> Row {
    switch state.connection {
    case .standing:
      return Row("● \(state.place)", .good).adding("  version \(state.session.version)  ").adding(
        state.now.clock, .bold)
    case .away(let since, _):
      let age = max(0, state.now.second - state.heard.second)
      return Row("✗ \(state.place.uppercased()) AWAY since \(since.clock)", .alarm)
        .adding(" shown: \(Head.age(age)) old  ", .warning).adding(state.now.clock, .bold)
    }
  }

  static func age(_ seconds: Int) -> String { seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min" }

  private static func second(_ state: ConsoleState) -> Row {
    let session = state.session
    var row = Row()
    switch SpeakersBoard(session, at: state.now).sitting {
    case .notBegun: row.add("No meeting yet", .bold)
    case .open(let meeting): row.add("Meeting \(meeting.number)", .bold)
    case .suspended(let meeting):
      row.add("Meeting \(meeting.number) ", .bold)
      row.add("SUSPENDED", .warning)
    case .adjourned(let meeting):
      row.add("No meeting open; meeting \(meeting.number) closed", .bold)
      row.add(meeting.closed.map { " at \($0.time.clock)" } ?? "")
    case .closed: row.add("The session is closed", .bold)
    }
    if let meeting = session.meetings.open {
      let chair = session.bureau.holder(of: meeting.presiding)?.name
      let since = meeting.isSuspended ? meeting.suspensions.last?.from ?? meeting.opened : meeting.opened
      row.add(
        " since \(since.time.clock), \(meeting.presiding)\(chair.map { " \($0)" } ?? "") presiding")
    }
    guard let item = session.currentItem else { return row }
    let action = session.meetings.current?.forAction == true ? " (for action)" : ""
    let with = session.meetings.current?.with ?? []
    let together = with.isEmpty ? "" : " with \(with.map(String.init).joined(separator: ", "))"
    row.add(" · ")
    let number = Agenda.name(of: item.number, session.meetings.current?.subitems ?? [])
    row.add("Item \(number)\(together): ", .bold)
    row.add("\(item.title)\(action)")
    return row
  }

  /// What has to be settled before business goes on, or what business there is beside the list.
  private static func matters(_ state: ConsoleState) -> [String] {
    let session = state.session
    let sentence = state.sentence
    var matters: [String] = []
    if let point = session.pointsOfOrder.pending {
      let subject = point.subject.map { " concerning \($0)" } ?? ""
      matters.append("Point of order of \(sentence.name(point.delegation))\(subject): it is ruled on first.")
    }
    if let appeal = session.pointsOfOrder.pendingAppeal {
      matters.append(
        "Appeal of \(sentence.name(appeal.delegation)) against the ruling: it is put to the vote first.")
    }
    if let motion = session.motions.first {
      matters.append(
        "Motion for \(motion.kind.name), by \(sentence.name(motion.mover)): it is decided first.")
    }
    if session.meetings.open?.isQuorumQuestioned == true {
      matters.append("The quorum is to be verified: present N members.")
    }
    if let item = session.meetings.current?.item, let debate = session.motions.debates[item]?.fact {
      switch debate {
      case .adjourned: matters.append("The debate on item \(item) is adjourned.")
      case .closed: matters.append("The debate on item \(item) is closed.")
      }
    }
    if let election = session.elections.held.last, !election.isConcluded {
      matters.append("Election to fill \(election.election.place): \(election.candidates.count) candidates.")
    }
    if session.floor.place.panel != nil { matters.append("A panel discussion is held.") }
    return Array(matters.prefix(2))
  }
}

/// Who has the floor, and the clock.
enum FloorRows {
  static func rows(_ state: ConsoleState, columns: Int) -> [Row] {
    let rule = Row().fitted(to: columns, fill: "─", style: .quiet)
    guard let current = state.session.floor.current, let clock = state.session.clock(at: state.now) else {
      return [rule, Row("Nobody has the floor.", .bold), next(state)]
    }
    let told = time(clock)
    var who = Row("▶ ", .heading)
    who.add(state.sentence.speaker(of: current.statement), .bold)
    let first = who.fitted(to: max(0, columns - told.width - 2)).adding("  ").adding(told)
    var second = bar(clock, columns: min(30, columns / 4)).adding("  ")
    second.add(next(state))
    return [rule, first, second]
  }

  private static func next(_ state: ConsoleState) -> Row {
    let waiting =
      state.session.currentList.list?.waiting.prefix(3).map { state.sentence.name($0.delegation) } ?? []
    guard let first = waiting.first else {
      guard let reply = state.session.repliesWaiting.first else { return Row("Nobody is waiting.", .quiet) }
      return Row("Next: ").adding(state.sentence.name(reply.delegation), .bold).adding(", in reply")
    }
    let others = waiting.dropFirst().joined(separator: ", ")
    return Row("Next: ").adding(first, .bold).adding(others.isEmpty ? "" : ", then \(others)")
  }

  /// The clock in figures and words, so that it needs no colour.
  private static func time(_ clock: SpeakersClock) -> Row {
    let figures = minutes(clock.elapsed) + (clock.limit.map { " of \(minutes($0))" } ?? "")
    if clock.isPaused { return Row("\(figures)  INTERRUPTED", .warning) }
    guard let left = clock.left else { return Row(figures, .bold) }
    switch clock.state {
    case .running: return Row("\(figures)  \(minutes(left)) left", .bold)
    case .warning: return Row("\(figures)  LAST \(minutes(left))", .warning)
    case .over: return Row("\(figures)  OVER TIME +\(minutes(-left))", .alarm)
    }
  }

  private static func bar(_ clock: SpeakersClock, columns: Int) -> Row {
    guard let limit = clock.limit, limit > 0 else { return Row() }
    let full = min(columns, columns * clock.elapsed / limit)
    let style: Style =
      switch clock.state {
      case .running: .good
      case .warning: .warning
      case .over: .danger
      }
    return Row(String(repeating: "█", count: full), style)
      .adding(String(repeating: "░", count: columns - full), .quiet)
  }

  static func minutes(_ seconds: Int) -> String {
    "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }
}
