import Proceedings

/// Committees and working groups: what they were set up for, when they met, what they reported and what came of it;
/// and who facilitated consultations.
enum CommitteeTelling: Equatable, Sendable {
  case setUp(CommitteeSetUp, When)
  case reported(Meetings.CommitteeReport, Meetings.CommitteeMandate, When)
  /// The decision on a report, and the document that holds the report.
  case reportDecided(Meetings.ReportDecision, Meetings.CommitteeMandate, DocumentSymbol?, When)
  /// Who facilitated consultations, and the draft if they were on one.
  case facilitated(Meetings.Facilitation, Proposal?)
}

/// A committee with whoever chairs it and its meetings.
struct CommitteeSetUp: Equatable, Sendable {
  var mandate: Meetings.CommitteeMandate
  /// The officer of the body who chairs it, if one does.
  var officer: Officiating?
  var meetings: [Meetings.CommitteeMeeting]
}

extension Account {
  /// The committees with their meetings.
  func committees() -> [Told] {
    session.meetings.committees.enumerated().map { index, committee in
      let setUp = CommitteeSetUp(
        mandate: committee.mandate,
        officer: committee.mandate.chairedBy.map { holder(of: $0, at: committee.moment) },
        meetings: committee.meetings.map(\.fact))
      return Told(
        name: "organization/committee:\(index + 1)",
        telling: .committee(.setUp(setUp, occasion(of: committee.moment))),
        sources: [committee.moment.version] + committee.meetings.map(\.moment.version))
    }
  }

  // MARK: Reports

  /// The reports that committees made under an item, and what the body decided on them.
  func committeeReports(_ item: Agenda.Item) -> [Told] {
    committeeReports(named: "item:\(item.number)") { $0 == item.number }
  }

  /// The reports that committees made while no item was considered that has a chapter of its own.
  func committeeReportsWithoutItem() -> [Told] {
    committeeReports(named: "organization") { !hasChapter($0) }
  }

  private func committeeReports(named name: String, where isTold: (Int?) -> Bool) -> [Told] {
    session.meetings.committees.flatMap { committee in
      let mandate = committee.mandate
      let reports = committee.reports.filter { isTold($0.fact.item) }.enumerated().map { index, report in
        Told(
          name: "\(name)/committee:\(mandate.name).\(index + 1)",
          telling: .committee(.reported(report.fact, mandate, occasion(of: report.moment))),
          sources: [report.moment.version, committee.moment.version])
      }
      let decisions = committee.decisions.filter { isTold($0.fact.item) }.enumerated().map {
        index, decision in
        let report = committee.reports.last { $0.moment.version < decision.moment.version }
        let symbol = decision.fact.symbol ?? report?.fact.symbol
        return Told(
          name: "\(name)/committeeDecision:\(mandate.name).\(index + 1)",
          telling: .committee(
            .reportDecided(decision.fact, mandate, symbol, occasion(of: decision.moment))),
          sources: [decision.moment.version, committee.moment.version])
      }
      return (reports + decisions).sorted { ($0.sources.max() ?? 0) < ($1.sources.max() ?? 0) }
    }
  }

  // MARK: Facilitators

  /// Who facilitated consultations on an item or on a draft under it.
  func facilitations(_ item: Agenda.Item) -> [Told] {
    facilitations(named: "item:\(item.number)") { $0 == item.number }
  }

  /// Who facilitated consultations on what has no chapter of its own.
  func facilitationsWithoutItem() -> [Told] {
    facilitations(named: "organization") { !hasChapter($0) }
  }

  private func facilitations(named name: String, where isTold: (Int?) -> Bool) -> [Told] {
    session.meetings.facilitations.enumerated().compactMap { index, facilitation in
      let draft = facilitation.fact.proposal.flatMap { session.proposals[$0] }
      guard isTold(facilitation.fact.item ?? draft?.item) else { return nil }
      return Told(
        name: "\(name)/facilitators:\(index + 1)",
        telling: .committee(.facilitated(facilitation.fact, draft)), sources: [facilitation.moment.version])
    }
  }
}
