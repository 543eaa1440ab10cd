import Proceedings

/// Decisions on the agenda and the rules in English.
extension EnglishWording {
  func blocks(_ telling: WorkTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .agendaChanged(let change):
      [paragraph(told, "\(when(change.moment)), \(theBody) decided \(decision(change.fact)).")]
    case .ruleSuspended(let suspension, let notice):
      [paragraph(told, suspended(suspension) + self.notice(suspension.fact, notice))]
    case .workApproved(let work, let when): [paragraph(told, approved(work, when))]
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

  private func approved(_ work: Agenda.OrganizationOfWork, _ when: When) -> Passage {
    let symbol = work.symbol.map { ", as contained in document \($0)" } ?? ""
    let amended = work.asAmended ? ", as amended" : ""
    return
      "\(opening(when))\(theBody) approved the organization of work of the session\(amended)\(symbol)."
  }

  private func suspended(_ suspension: Dated<Meetings.RuleSuspension>) -> Passage {
    let fact = suspension.fact
    let label = session.body?.fact.label(of: .suspensionOfRule)
    let under = label.map { ", in accordance with \($0) of the rules of procedure," } ?? ""
    let during = (fact.period.map(period) ?? fact.during).map { " during \($0)" } ?? ""
    return
      "\(when(suspension.moment)), \(theBody) decided\(under) to suspend \(fact.rule)\(during) in order to \(fact.purpose)."
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
