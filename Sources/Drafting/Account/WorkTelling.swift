import Proceedings

/// What the body decided on its agenda and its rules during the session.
enum WorkTelling: Equatable, Sendable {
  case agendaChanged(Dated<Agenda.Change>)
  /// Nil where there was no notice, or none was needed.
  case ruleSuspended(Dated<Meetings.RuleSuspension>, notice: Dated<Meetings.SuspensionNotice>?)
  /// The approval of the organization of work, if it was not adopted with the agenda.
  case workApproved(Agenda.OrganizationOfWork, When)
}

extension Account {
  /// The changes of the agenda after its adoption.
  func agendaChanges() -> [Told] {
    let adopted = session.agenda.adopted?.moment.version ?? Int.max
    return session.agenda.changes.enumerated().filter { $0.element.moment.version > adopted }.map {
      index, change in
      Told(
        name: "organization/agendaChange:\(index + 1)", telling: .work(.agendaChanged(change)),
        sources: [change.moment.version])
    }
  }

  /// The approvals of the organization of work.
  func approvalsOfWork() -> [Told] {
    let adopted = session.agenda.adopted.map { occasion(of: $0.moment) }
    return session.agenda.workApproved.enumerated().map { index, work in
      let when = occasion(of: work.moment)
      let isSame = adopted == when && meeting(at: work.moment) != nil
      return Told(
        name: "organization/work:\(index + 1)",
        telling: .work(.workApproved(work.fact, isSame ? .sameMeeting : when)),
        sources: [work.moment.version])
    }
  }

  /// The suspensions of rules.
  func ruleSuspensions() -> [Told] {
    session.meetings.ruleSuspensions.enumerated().map { index, suspension in
      let notice = session.meetings.notice(of: suspension.fact.rule, before: suspension.moment.time)
      return Told(
        name: "organization/ruleSuspension:\(index + 1)",
        telling: .work(.ruleSuspended(suspension, notice: notice)),
        sources: [suspension.moment, notice?.moment].compactMap { $0?.version })
    }
  }
}
