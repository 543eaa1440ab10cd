/// The parts of a session that is reconvened: each has meetings, actions and a report of its own.
extension Session {
  /// A part of a session.
  public enum Part: String, Sendable, CaseIterable {
    /// The session as it was convened.
    case regular
    /// What it was last reconvened for.
    case reconvened
  }

  /// The part that goes on, or that was held last.
  public var currentPart: Part { meetings.reconvened.isEmpty ? .regular : .reconvened }

  /// The session as one of its parts has it. A session that was not reconvened has one part, which is itself.
  public func part(_ part: Part) -> Session {
    guard let first = meetings.reconvened.first, let last = meetings.reconvened.last else { return self }
    switch part {
    case .regular:
      let end = first.moment.version
      return Session(history.filter { $0.moment.version < end || $0.event.isChange(before: end) })
    case .reconvened:
      let pending = asOf(version: last.moment.version).proposals.all.filter { !$0.isSettled }.map(\.id)
      let timeline = Timeline(history)
      return Session(
        history.compactMap { entry in
          // What an event was corrected into decides whether it still matters.
          let reading = timeline.entry(at: entry.moment.version) ?? entry
          guard carried(reading, into: last, pending: pending) != nil else { return nil }
          return carried(entry, into: last, pending: pending) ?? entry
        })
    }
  }

  /// The items of which the report of a part has a chapter: elections and organization aside, those of a
  /// reconvened part that are considered in it, and the report.
  public func itemsWithChapters(of part: Part) -> [Agenda.Item] {
    let items = agenda.items.filter { $0.kind != .election && $0.kind != .organization }
    guard part == .reconvened, let since = meetings.reconvened.last?.moment.version else { return items }
    return items.filter { item in
      item.kind == .adoptionOfReport
        || meetings.considerations.contains { $0.item == item.number && $0.moment.version > since }
    }
  }

  /// An entry as it still matters in a reconvened part: all that came after, and what it rests on.
  private func carried(
    _ entry: Recorded, into part: Dated<Meetings.ReconvenedPart>, pending: [ProposalID]
  ) -> Recorded? {
    if entry.moment.version >= part.moment.version { return entry }
    switch entry.event {
    case .corrected(let correction):
      // The dates of the part stand in place of those of the session, however those were corrected.
      return correction.version == arrangements.convened?.moment.version ? nil : entry
    case .created, .undone: return entry
    case .arrangements(.convened):
      guard let convened = arrangements.convened?.fact else { return nil }
      var dates = Arrangements.Convening(
        session: convened.session, from: part.fact.from, to: part.fact.to, place: convened.place)
      (dates.kind, dates.called, dates.firstMeeting) = (convened.kind, convened.called, convened.firstMeeting)
      return Recorded(event: .arrangements(.convened(dates)), moment: entry.moment)
    case .meetings(.meetingOpened(let opening)):
      let plain = Meetings.Opening(number: opening.number, presiding: opening.presiding)
      return Recorded(event: .meetings(.meetingOpened(plain)), moment: entry.moment)
    case .meetings(.meetingClosed(let closing)):
      return Recorded(event: .meetings(.meetingClosed(.init(closing.number))), moment: entry.moment)
    case .motions(.decided(let decision)) where decision.kind == .adjournmentOfMeeting && decision.isCarried:
      let number = meetings.held.last { $0.opened.version < entry.moment.version }?.number ?? 0
      return Recorded(event: .meetings(.meetingClosed(.init(number))), moment: entry.moment)
    case .proposals(let event): return event.proposal.map(pending.contains) == true ? entry : nil
    case .participants, .bureau, .agenda, .arrangements, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder, .elections, .votes, .reportWork:
      return entry.event.traits.contains(.lasting) ? entry : nil
    }
  }
}

extension Session.Event {
  /// Whether it changes how an event before a version is to be read.
  fileprivate func isChange(before version: Int) -> Bool {
    switch self {
    case .undone(let undoing): undoing.version < version
    case .corrected(let correction): correction.version < version
    default: false
    }
  }
}
