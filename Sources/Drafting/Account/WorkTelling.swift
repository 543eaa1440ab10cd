import Proceedings

/// What the body decided on its agenda and its rules during the session.
enum WorkTelling: Equatable, Sendable {
  case agendaChanged(Dated<Agenda.Change>)
  /// Nil where there was no notice, or none was needed.
  case ruleSuspended(Dated<Meetings.RuleSuspension>, notice: Dated<Meetings.SuspensionNotice>?)
}

extension EnglishVoice {
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
