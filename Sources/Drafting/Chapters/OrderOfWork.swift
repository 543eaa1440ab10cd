import Proceedings

/// What the body decided on its agenda, its rules and its committees during the session.
extension EnglishVoice {
  /// The paragraphs on all that in the section on the agenda and the organization of work.
  func decisionsOnWork() -> [RoughBlock] {
    agendaChanges() + ruleSuspensions() + committees() + facilitationsWithoutItem()
      + informalMeetingsWithoutItem()
  }

  private func agendaChanges() -> [RoughBlock] {
    let adopted = session.agenda.adopted?.moment.version ?? Int.max
    return session.agenda.changes.enumerated().filter { $0.element.moment.version > adopted }.map {
      index, change in
      paragraph(
        "organization/agendaChange:\(index + 1)",
        "\(when(change.moment)), \(theBody) decided \(decision(change.fact)).", from: [change.moment.version])
    }
  }

  private func decision(_ change: Agenda.Change) -> String {
    switch change {
    case .addition(let item):
      return "to include in its agenda an additional item, item \(item.number), entitled “\(item.title)”"
    case .deletion(let deletion):
      return "to delete item \(deletion.item), entitled “\(deletion.title)”, from its agenda"
    case .deferral(let deferral):
      let session = deferral.toSession.map { "its \(English.session($0))" } ?? "a later session"
      return
        "to defer consideration of agenda item \(deferral.item), entitled “\(deferral.title)”, to \(session)"
    case .amendment(let amendment):
      return "to amend the title of agenda item \(amendment.item) to read “\(amendment.title)”"
    }
  }

  private func ruleSuspensions() -> [RoughBlock] {
    session.meetings.ruleSuspensions.enumerated().map { index, suspension in
      let fact = suspension.fact
      let label = session.body?.fact.label(of: .suspensionOfRule)
      let under = label.map { ", in accordance with \($0) of the rules of procedure," } ?? ""
      let during = (fact.period.map(period) ?? fact.during).map { " during \($0)" } ?? ""
      let notice = session.meetings.notice(of: fact.rule, before: suspension.moment.time)
      let text: Passage =
        "\(when(suspension.moment)), \(theBody) decided\(under) to suspend \(fact.rule)\(during) in order to \(fact.purpose)."
      return paragraph(
        "organization/ruleSuspension:\(index + 1)", text + self.notice(fact, notice),
        from: [suspension.moment.version] + [notice?.moment.version].compactMap { $0 })
    }
  }

  private func period(_ period: Meetings.SuspensionPeriod) -> String {
    switch period {
    case .meetings(let numbers):
      "the \(English.list(numbers.map(English.ordinalFigure))) \(numbers.count == 1 ? "meeting" : "meetings")"
    case .span(let first, let last):
      "the \(English.ordinalFigure(first)) to \(English.ordinalFigure(last)) meetings"
    case .item(let number): "its consideration of agenda item \(number)"
    case .session: "the session"
    }
  }

  private func notice(
    _ suspension: Meetings.RuleSuspension, _ notice: Dated<Meetings.SuspensionNotice>?
  ) -> Passage {
    guard suspension.noticeWaived != true, let notice else {
      let hours = session.body?.fact.notice.suspensionOfRuleHours ?? 0
      return " The requirement of \(hours) hours’ notice was waived, as there was no objection."
    }
    let by: Passage = notice.fact.by.map { " by the representative of \(names.inSentence($0))" } ?? ""
    return " Notice had been given\(by) on \(English.date(notice.moment.time.day))."
  }
}
