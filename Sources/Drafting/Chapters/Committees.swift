import Proceedings

/// Committees and working groups: what they were set up for, when they met, what they reported, what came of it; and
/// who facilitated consultations.
extension EnglishVoice {
  func committees() -> [RoughBlock] {
    session.meetings.committees.enumerated().map { index, committee in
      let mandate = committee.mandate
      let chair = chair(of: committee).map { ", chaired by \($0)" } ?? ""
      let comma = chair.isEmpty || task(of: mandate).isEmpty ? "" : ","
      var text: Passage =
        "\(when(committee.moment)), \(theBody) set up \(English.indefinite(mandate.name))\(chair)\(comma)\(task(of: mandate))."
      text = text + members(of: mandate) + officers(of: mandate)
      if let held = held(committee) { text = text + " \(held)" }
      return paragraph(
        "organization/committee:\(index + 1)", text,
        from: [committee.moment.version] + committee.meetings.map(\.moment.version))
    }
  }

  /// “to consider agenda items 6 and 7 and to negotiate the drafts”, with its space; empty where nothing is said.
  private func task(of mandate: Meetings.CommitteeMandate) -> String {
    let items = (mandate.items ?? []).sorted()
    let figures = English.list(items.map(String.init))
    let parts = [
      items.isEmpty ? nil : "to consider agenda item\(items.count == 1 ? "" : "s") \(figures)",
      mandate.task.map { "to \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " \(English.list(parts))"
  }

  private func chair(of committee: Meetings.Committee) -> String? {
    let mandate = committee.mandate
    if let office = mandate.chairedBy { return officer(office, at: committee.moment) }
    if let chairs = mandate.coChairs { return English.list(chairs.map(named)) }
    guard let chair = mandate.chair else { return nil }
    return named(.init(name: chair, state: mandate.state))
  }

  private func members(of mandate: Meetings.CommitteeMandate) -> Passage {
    guard let members = mandate.members, !members.isEmpty else { return .empty }
    let listed = enumeration(names.running(names.alphabetical(members)))
    return members.count == 1
      ? " Its member was \(listed)." : " The \(mandate.name) was composed of \(listed)."
  }

  private func officers(of mandate: Meetings.CommitteeMandate) -> Passage {
    let served = (mandate.officers ?? []).map { "\(named($0)) served as \($0.title ?? "officer")" }
    return served.isEmpty ? .empty : Passage(" \(English.list(served)).")
  }

  /// A person with the State in brackets.
  private func named(_ person: Meetings.Person) -> String {
    person.name + (person.state.map { " (\(names.inBrackets($0)))" } ?? "")
  }

  /// How many meetings it held, and when.
  private func held(_ committee: Meetings.Committee) -> String? {
    let meetings = committee.meetings.map(\.fact)
    guard !meetings.isEmpty else { return nil }
    let total = meetings.reduce(0) { $0 &+ ($1.count ?? 1) }
    let name = committee.mandate.name
    guard meetings.contains(where: { $0.to != nil }) else {
      return "The \(name) held \(count(total)), on \(dates(meetings.map(\.day)))."
    }
    // Over how many meetings a stretch of days was divided is known only where it is said.
    let isCounted = meetings.allSatisfy { $0.to == nil || $0.count != nil }
    let days = English.list(meetings.map { during($0.day, $0.to ?? $0.day) })
    return isCounted ? "The \(name) held \(count(total)), \(days)." : "The \(name) met \(days)."
  }

  /// “on 4 and 5 March”, “from 10 to 14 March”, with the year or without it as the body tells days.
  private func during(_ first: Day, _ last: Day) -> String {
    let told = English.during(first, last)
    guard form.omitsYear, let year = session.arrangements.convened?.fact.from.year, last.year == year else {
      return told
    }
    return told.hasSuffix(" \(year)") ? String(told.dropLast("\(year)".count + 1)) : told
  }

  // MARK: Reports

  /// The reports that committees made under an item, and what the body decided on them.
  func committeeReports(_ item: Agenda.Item) -> [RoughBlock] {
    committeeReports(named: "item:\(item.number)") { $0 == item.number }
  }

  /// The reports that committees made while no item was considered that has a chapter of its own.
  func committeeReportsWithoutItem() -> [RoughBlock] {
    committeeReports(named: "organization") { !hasChapter($0) }
  }

  private func committeeReports(named name: String, where isTold: (Int?) -> Bool) -> [RoughBlock] {
    session.meetings.committees.flatMap { committee in
      let reports = committee.reports.filter { isTold($0.fact.item) }.enumerated().map { index, report in
        paragraph(
          "\(name)/committee:\(committee.mandate.name).\(index + 1)",
          "\(when(report.moment, possessive: "the")), \(reporter(report.fact, of: committee)).",
          from: [report.moment.version, committee.moment.version])
      }
      let decisions = committee.decisions.filter { isTold($0.fact.item) }.enumerated().map {
        index, decision in
        let report = committee.reports.last { $0.moment.version < decision.moment.version }
        let symbol = (decision.fact.symbol ?? report?.fact.symbol).map { " (\($0))" } ?? ""
        return paragraph(
          "\(name)/committeeDecision:\(committee.mandate.name).\(index + 1)",
          "\(when(decision.moment)), \(theBody) \(verb(decision.fact.kind)) the report of the \(committee.mandate.name)\(symbol).",
          from: [decision.moment.version, committee.moment.version])
      }
      return (reports + decisions).sorted { ($0.sources.max() ?? 0) < ($1.sources.max() ?? 0) }
    }
  }

  private func reporter(_ report: Meetings.CommitteeReport, of committee: Meetings.Committee) -> String {
    let name = committee.mandate.name
    let isShared = committee.mandate.coChairs != nil
    let title = report.by?.title ?? (isShared ? "Co-Chair" : "Chair")
    let who =
      report.by.map { "\(named($0)), \(title) of the \(name)," }
      ?? "the \(title)\(isShared ? "s" : "") of the \(name)"
    guard let symbol = report.symbol else { return "\(who) reported on \(report.on)" }
    return "\(who) introduced its report (\(symbol)) on \(report.on)"
  }

  private func verb(_ kind: Meetings.ReportDecision.Kind) -> String {
    switch kind {
    case .takenNote: "took note of"
    case .approved: "approved"
    case .adopted: "adopted"
    case .endorsed: "endorsed"
    case .accepted: "accepted"
    }
  }

  // MARK: Facilitators

  /// Who facilitated consultations on an item or on a draft under it.
  func facilitations(_ item: Agenda.Item) -> [RoughBlock] {
    facilitations(named: "item:\(item.number)") { $0 == item.number }
  }

  /// Who facilitated consultations on what has no chapter of its own.
  func facilitationsWithoutItem() -> [RoughBlock] {
    facilitations(named: "organization") { !hasChapter($0) }
  }

  private func facilitations(named name: String, where isTold: (Int?) -> Bool) -> [RoughBlock] {
    session.meetings.facilitations.enumerated().filter { _, facilitation in
      let draft = facilitation.fact.proposal.flatMap { session.proposals[$0]?.item }
      return isTold(facilitation.fact.item ?? draft)
    }.map { index, facilitation in
      let fact = facilitation.fact
      let isOne = fact.persons.count == 1
      let what: Passage =
        fact.proposal.flatMap { session.proposals[$0] }.map(theDraft)
        ?? fact.item.map { "agenda item \($0)" } ?? Passage(fact.topic ?? "the item")
      let by = fact.appointedBy.map { ", appointed by the \($0)," } ?? ""
      return paragraph(
        "\(name)/facilitators:\(index + 1)",
        "\(English.list(fact.persons.map(named)))\(by) served as \(isOne ? "facilitator" : "facilitators") of the consultations on \(what).",
        from: [facilitation.moment.version])
    }
  }
}
