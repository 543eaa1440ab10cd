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
      return Session(history.filter { $0.moment.version < end || $0.event.changes(before: end) })
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
    case .participants(let event): return event.lasts ? entry : nil
    case .bureau(let event): return event.lasts ? entry : nil
    case .agenda(let event): return event.lasts ? entry : nil
    case .arrangements(.convened):
      guard let convened = arrangements.convened?.fact else { return nil }
      let dates = Arrangements.Convening(
        session: convened.session, from: part.fact.from, to: part.fact.to, place: convened.place)
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
    case .arrangements, .meetings, .floor, .speakersList, .motions, .pointsOfOrder, .elections, .reportWork:
      return nil
    }
  }
}

extension Session.Event {
  /// Whether it changes how something up to a version is to be read.
  fileprivate func changes(before version: Int) -> Bool {
    switch self {
    case .undone(let undoing): undoing.version < version
    case .corrected(let correction): correction.version < version
    case .created, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder, .elections, .proposals, .reportWork:
      false
    }
  }
}

extension Participants.Event {
  fileprivate var lasts: Bool {
    switch self {
    case .membersNamed, .registered: true
    case .attendanceRecorded: false
    }
  }
}

extension Bureau.Event {
  fileprivate var lasts: Bool {
    switch self {
    case .officerElected, .officeVacated, .viceChairDesignated: true
    case .electionOpened, .extendedBureauMet, .previousNamed: false
    }
  }
}

extension Agenda.Event {
  fileprivate var lasts: Bool {
    switch self {
    case .itemListed, .subitemListed, .itemAdded, .itemDeleted, .itemDeferred, .itemAmended: true
    case .documentListed, .listOfDocumentsNamed, .provisionalIssued, .adopted: false
    }
  }
}

extension Proposals.Event {
  /// The proposal that it is about; nil where it is about the report.
  fileprivate var proposal: ProposalID? {
    switch self {
    case .submitted(let fact): fact.id
    case .revised(let fact), .corrigendumIssued(let fact): fact.proposal
    case .revisedOrally(let id), .noticeWaived(let id), .implicationsNoted(let id), .withdrawn(let id),
      .leftWithoutAction(let id):
      id
    case .sponsorsJoined(let fact), .sponsorsLeft(let fact): fact.proposal
    case .estimateRead(let fact): fact.proposal
    case .adopted(let fact): fact.proposal
    case .textAttached(let fact): fact.proposal
    case .reportAdopted: nil
    case .circulated(let fact): fact.proposal
    case .amendmentSubmitted(let fact): fact.proposal
    case .amendmentsOrdered(let fact): fact.proposal
    case .amendmentAdopted(let fact), .amendmentRejected(let fact), .amendmentWithdrawn(let fact):
      fact.proposal
    case .divisionRequested(let fact): fact.proposal
    case .partVoted(let fact): fact.proposal
    case .motionMoved(let fact): fact.proposal
    case .motionSpokenOn(let fact): fact.proposal
    case .motionDecided(let fact): fact.proposal
    case .rejected(let fact): fact.proposal
    case .reintroduced(let fact): fact.proposal
    case .postponed(let fact): fact.proposal
    }
  }
}
