import Proceedings

/// Decisions on the agenda and the rules in French.
extension FrenchWording {
  func blocks(_ telling: WorkTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .agendaChanged(let change):
        "\(when(change.moment)), \(theBody) a décidé \(decision(change.fact))."
      case .ruleSuspended(let suspension, let notice):
        suspended(suspension) + self.notice(suspension.fact, notice)
      case .workApproved(let work, let when): approved(work, when)
      }
    return [paragraph(told, passage)]
  }

  private func decision(_ change: Agenda.Change) -> String {
    switch change {
    case .addition(let item):
      return
        "d’inscrire à son ordre du jour un point supplémentaire, le point\(French.space)\(item.number), intitulé « \(title(item)) »"
    case .deletion(let deletion):
      return
        "de supprimer de son ordre du jour le point\(French.space)\(deletion.item), intitulé \(french.quoted(deletion.title))"
    case .deferral(let deferral):
      let session = deferral.toSession.map { "sa \(French.session($0))" } ?? "une session ultérieure"
      return
        "de renvoyer à \(session) l’examen \(point(deferral.item).genitive), intitulé \(french.quoted(deferral.title))"
    case .amendment(let amendment):
      return
        "de modifier comme suit le titre \(point(amendment.item).genitive) : \(french.quoted(amendment.title))"
    }
  }

  private func approved(_ work: Agenda.OrganizationOfWork, _ when: When) -> Passage {
    let symbol = work.symbol.map { ", figurant dans le document \($0)" } ?? ""
    let amended = work.asAmended ? ", telle qu’elle avait été modifiée" : ""
    return
      "\(opening(when))\(theBody) a approuvé l’organisation des travaux de la session\(symbol)\(amended)."
  }

  private func suspended(_ suspension: Dated<Meetings.RuleSuspension>) -> Passage {
    let fact = suspension.fact
    let label = session.body?.fact.label(of: .suspensionOfRule)
    let under = label.map { ", en vertu \(rule($0))," } ?? ""
    let during = fact.period.map(period) ?? fact.during.map { " pendant \(french.name($0).definite)" } ?? ""
    return
      "\(when(suspension.moment)), \(theBody) a décidé\(under) de suspendre l’application \(french.citation(fact.rule).genitive)\(during), aux fins suivantes : \(french.words(fact.purpose))."
  }

  private func period(_ period: Meetings.SuspensionPeriod) -> String {
    switch period {
    case .meetings(let numbers):
      let figures = French.list(numbers.map(French.ordinalFigure))
      return numbers.count == 1 ? " pendant la \(figures) séance" : " pendant les \(figures) séances"
    case .span(let first, let last):
      return " de la \(French.ordinalFigure(first)) à la \(French.ordinalFigure(last)) séance"
    case .item(let number): return " pendant l’examen \(point(number).genitive)"
    case .session: return " pendant la session"
    }
  }

  private func notice(
    _ suspension: Meetings.RuleSuspension, _ notice: Dated<Meetings.SuspensionNotice>?
  ) -> Passage {
    guard suspension.noticeWaived != true, let notice else {
      let hours = session.body?.fact.notice.suspensionOfRuleHours ?? 0
      return
        " En l’absence d’objection, il n’a pas été exigé de préavis de \(French.count(hours, "heure", "heures"))."
    }
    let by: Passage = notice.fact.by.map { " par le représentant \(speakers.of($0))" } ?? ""
    return " Un préavis avait été donné\(by) \(French.on([notice.moment.time.day]))."
  }
}
