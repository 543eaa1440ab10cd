import Proceedings

/// Committees, their reports and facilitators in English.
extension EnglishWording {
  func blocks(_ telling: CommitteeTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .setUp(let committee, let when): setUp(committee, when)
      case .reported(let report, let mandate, let when):
        "\(opening(when, possessive: "the"))\(reporter(report, of: mandate))."
      case .reportDecided(let decision, let mandate, let symbol, let when):
        "\(opening(when))\(theBody) \(verb(decision.kind)) the report of the \(mandate.name)\(symbol.map { " (\($0))" } ?? "")."
      case .facilitated(let facilitation, let draft): facilitated(facilitation, draft)
      }
    return [paragraph(told, passage)]
  }

  private func setUp(_ committee: CommitteeSetUp, _ when: When) -> Passage {
    let mandate = committee.mandate
    let chair = chair(of: committee).map { ", chaired by \($0)" } ?? ""
    let comma = chair.isEmpty || task(of: mandate).isEmpty ? "" : ","
    let text: Passage =
      "\(opening(when))\(theBody) set up \(English.indefinite(mandate.name))\(chair)\(comma)\(task(of: mandate))."
    return text + members(of: mandate) + officers(of: mandate) + Passage(held(committee))
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

  private func chair(of committee: CommitteeSetUp) -> String? {
    if let officer = committee.officer { return named(officer) }
    let mandate = committee.mandate
    if let chairs = mandate.coChairs { return English.list(chairs.map(named)) }
    guard let chair = mandate.chair else { return nil }
    return named(Meetings.Person(name: chair, state: mandate.state))
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
  private func held(_ committee: CommitteeSetUp) -> String {
    let meetings = committee.meetings
    guard !meetings.isEmpty else { return "" }
    let total = meetings.reduce(0) { $0 &+ ($1.count ?? 1) }
    let name = committee.mandate.name
    guard meetings.contains(where: { $0.to != nil }) else {
      return " The \(name) held \(count(total)), on \(dates(meetings.map(\.day)))."
    }
    // Over how many meetings a stretch of days was divided is known only where it is said.
    let isCounted = meetings.allSatisfy { $0.to == nil || $0.count != nil }
    let days = English.list(meetings.map { during($0.day, $0.to ?? $0.day) })
    return isCounted ? " The \(name) held \(count(total)), \(days)." : " The \(name) met \(days)."
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

  private func reporter(
    _ report: Meetings.CommitteeReport, of mandate: Meetings.CommitteeMandate
  ) -> String {
    let name = mandate.name
    let isShared = mandate.coChairs != nil
    let title = report.by?.title ?? (isShared ? "Co-Chair" : "Chair")
    let who =
      report.by.map { "\(named($0)), \(title) of the \(name)," }
      ?? "the \(title)\(isShared ? "s" : "") of the \(name)"
    guard let symbol = report.symbol else {
      return "\(who) reported on \(subject(report.on, of: mandate))"
    }
    return "\(who) introduced its report (\(symbol)) on \(report.on)"
  }

  /// What a report is on: “the Committee’s consideration” for “its consideration”, which would be that of whoever chairs
  /// it.
  private func subject(_ text: String, of mandate: Meetings.CommitteeMandate) -> String {
    guard let own = text.lowercased().hasPrefix("its ") ? text.dropFirst(4) : nil else { return text }
    let end = [" of ", " on ", " for ", " to "].compactMap { mandate.name.firstRange(of: $0)?.lowerBound }
      .min()
    return "the \(mandate.name[..<(end ?? mandate.name.endIndex)])’s \(own)"
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

  private func facilitated(_ facilitation: Meetings.Facilitation, _ draft: Proposal?) -> Passage {
    let noun = facilitation.persons.count == 1 ? "facilitator" : "facilitators"
    let other =
      facilitation.proposal.map { "draft \($0.description)" } ?? facilitation.item.map { "agenda item \($0)" }
    let what = draft.map(theDraft) ?? Passage(other ?? facilitation.topic ?? "the item")
    let by = facilitation.appointedBy.map { ", appointed by the \($0)," } ?? ""
    return
      "\(English.list(facilitation.persons.map(named)))\(by) served as \(noun) of the consultations on \(what)."
  }
}
