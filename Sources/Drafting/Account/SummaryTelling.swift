import Proceedings

/// What the executive summary says: what has happened so far, in a few paragraphs.
enum SummaryTelling: Equatable, Sendable {
  /// The general debate, if there was one, and the items that were considered.
  case debates(hasGeneralDebate: Bool, items: [Agenda.Item])
  /// When the session was held, and whose texts the report contains.
  case held(SessionSpan, adopters: [Proposal.Adopter])
  /// Why the report has such a summary.
  case mandate(String)
  /// The texts that the body adopted or recommended, and whether others are told before.
  case texts(Proposal.Adopter, [Proposal], isFurther: Bool)
  /// A theme, and whether it was discussed.
  case theme(Agenda.Item, isDiscussed: Bool)
}

/// How far the session has come.
enum SessionSpan: Equatable, Sendable {
  case toBeHeld(Arrangements.Convening)
  /// It was opened on that day and goes on.
  case begun(Arrangements.Convening, on: Day)
  case held(Arrangements.Convening)
}

extension Account {
  /// The paragraphs of the executive summary.
  func executiveSummary() -> [Told] {
    guard form.hasExecutiveSummary, let convened = session.arrangements.convened?.fact else { return [] }
    let layout = MattersLayout(session, part: part)
    let adopters = [Proposal.Adopter.body, .parent, .assembly].filter { adopter in
      layout.sections.contains { $0.adopter == adopter }
    }
    let mandate = form.summaryMandate.map { SummaryTelling.mandate($0) }
    let tellings =
      [mandate].compactMap(\.self) + [.held(span(of: convened), adopters: adopters)] + debates() + themes()
      + results(layout)
    return tellings.enumerated().map { index, telling in
      Told(name: "summary:\(index + 1)", telling: .summary(telling), sources: [])
    }
  }

  private func span(of convened: Arrangements.Convening) -> SessionSpan {
    let meetings = session.meetings
    let last = session.latest?.day ?? convened.from
    if meetings.sessionClosed != nil || last >= convened.to { return .held(convened) }
    guard let opened = meetings.sessionOpened else { return .toBeHeld(convened) }
    return .begun(convened, on: opened.time.day)
  }

  private func isDiscussed(_ item: Agenda.Item) -> Bool {
    session.floor.panels.contains { $0.item == item.number }
      || session.floor.statements.contains {
        $0.place.item == item.number && $0.statement.purpose == .item
      }
  }

  private func isConsidered(_ item: Agenda.Item) -> Bool {
    session.meetings.considerations.contains { $0.item == item.number && !$0.forAction }
  }

  private func debates() -> [SummaryTelling] {
    let debated = session.agenda.items.contains { $0.kind == .generalDebate && isDiscussed($0) }
    let items = session.agenda.items.filter { $0.kind == .ordinary && isConsidered($0) }
    return debated || !items.isEmpty ? [.debates(hasGeneralDebate: debated, items: items)] : []
  }

  private func themes() -> [SummaryTelling] {
    session.agenda.items.filter { $0.kind == .thematicDiscussion && isConsidered($0) }.map {
      .theme($0, isDiscussed: isDiscussed($0))
    }
  }

  private func results(_ layout: MattersLayout) -> [SummaryTelling] {
    let adopters = [Proposal.Adopter.assembly, .parent, .body].filter { adopter in
      layout.sections.contains { $0.adopter == adopter }
    }
    return adopters.map { adopter in
      let texts = layout.sections.filter { $0.adopter == adopter }.flatMap(\.proposals)
      return .texts(adopter, texts, isFurther: adopter != adopters.first)
    }
  }
}
