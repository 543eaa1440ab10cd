import Proceedings

/// Committees, their reports and facilitators in French.
extension FrenchWording {
  func blocks(_ telling: CommitteeTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .setUp(let committee, let when): setUp(committee, when)
      case .reported(let report, let mandate, let when):
        "\(opening(when, ofBody: false))\(reporter(report, of: mandate))."
      case .reportDecided(let decision, let mandate, let symbol, let when):
        "\(opening(when))\(theBody) \(verb(decision.kind)) rapport \(name(of: mandate).genitive)\(symbol.map { " (\($0))" } ?? "")."
      case .facilitated(let facilitation, let draft): facilitated(facilitation, draft)
      }
    return [paragraph(told, passage)]
  }

  private func name(of mandate: Meetings.CommitteeMandate) -> FrenchName { french.name(mandate.name) }

  private func setUp(_ committee: CommitteeSetUp, _ when: When) -> Passage {
    let mandate = committee.mandate
    let chair = chair(of: committee).map { ", sous la présidence \($0)" } ?? ""
    let comma = chair.isEmpty || task(of: mandate).isEmpty ? "" : ","
    let text: Passage =
      "\(opening(when))\(theBody) a créé \(name(of: mandate).indefinite)\(chair)\(comma)\(task(of: mandate))."
    return text + members(of: mandate) + officers(of: mandate) + Passage(held(committee))
  }

  /// “pour examiner les points 6 et 7 de l’ordre du jour”, with its space; empty where nothing is said.
  private func task(of mandate: Meetings.CommitteeMandate) -> String {
    let items = (mandate.items ?? []).sorted()
    let parts = [
      items.isEmpty ? nil : "pour examiner \(points(items).definite)",
      mandate.task.map { "avec la mission suivante : \(french.words($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " \(French.list(parts))"
  }

  /// Whoever chairs it, behind “sous la présidence”.
  private func chair(of committee: CommitteeSetUp) -> String? {
    let mandate = committee.mandate
    if case .holder(let officer)? = committee.officer {
      let title = french.title(officer.office, officer.pronoun).genitive
      return "\(title), \(french.person(officer, in: names))"
    }
    if let officer = committee.officer { return FrenchName(named(officer), .none).genitive }
    if let chairs = mandate.coChairs {
      return French.list(chairs.map { FrenchName(named($0), .none).genitive })
    }
    return mandate.chair.map {
      FrenchName(named(Meetings.Person(name: $0, state: mandate.state)), .none).genitive
    }
  }

  private func members(of mandate: Meetings.CommitteeMandate) -> Passage {
    guard let members = mandate.members, !members.isEmpty else { return .empty }
    let listed = list(french.alphabetical(members, in: names).map(speakers.the))
    let name = French.capitalized(name(of: mandate).definite)
    return members.count == 1
      ? " \(name) avait pour membre \(listed)." : " \(name) avait pour membres \(listed)."
  }

  private func officers(of mandate: Meetings.CommitteeMandate) -> Passage {
    let served = (mandate.officers ?? []).map { person in
      let title = person.title.map { french.name($0).bareGenitive } ?? "de membre du bureau"
      return "\(named(person)) a exercé les fonctions \(title)"
    }
    return served.isEmpty ? .empty : Passage(" \(French.list(served)).")
  }

  /// How many meetings it held, and when.
  private func held(_ committee: CommitteeSetUp) -> String {
    let meetings = committee.meetings
    guard !meetings.isEmpty else { return "" }
    let total = meetings.reduce(0) { $0 &+ ($1.count ?? 1) }
    let count =
      total == 1 ? "une séance" : "\(French.number(total, isFeminine: true)) séances"
    let name = French.capitalized(name(of: committee.mandate).definite)
    guard meetings.contains(where: { $0.to != nil }) else {
      return " \(name) a tenu \(count), \(on(meetings.map(\.day)))."
    }
    // Over how many meetings a stretch of days was divided is known only where it is said.
    let isCounted = meetings.allSatisfy { $0.to == nil || $0.count != nil }
    let days = French.list(meetings.map { French.during($0.day, $0.to ?? $0.day) })
    return isCounted ? " \(name) a tenu \(count), \(days)." : " \(name) a siégé \(days)."
  }

  // MARK: Reports

  private func reporter(
    _ report: Meetings.CommitteeReport, of mandate: Meetings.CommitteeMandate
  ) -> String {
    let name = name(of: mandate)
    let isShared = mandate.coChairs != nil
    let who: String
    if let by = report.by {
      let title = french.name(by.title ?? (isShared ? "Co-Chair" : "Chair")).name
      who = "\(named(by)), \(title) \(name.genitive),"
    } else {
      who = "\(isShared ? "la coprésidence" : "la présidence") \(name.genitive)"
    }
    let subject = "(objet : \(french.words(report.on)))"
    guard let symbol = report.symbol else { return "\(who) a fait rapport \(subject)" }
    return "\(who) a présenté le rapport \(name.genitive) (\(symbol)) \(subject)"
  }

  /// The verb with the article of the report.
  private func verb(_ kind: Meetings.ReportDecision.Kind) -> String {
    switch kind {
    case .takenNote: "a pris note du"
    case .approved: "a approuvé le"
    case .adopted: "a adopté le"
    case .endorsed: "a fait sien le"
    case .accepted: "a accepté le"
    }
  }

  // MARK: Facilitators

  private func facilitated(_ facilitation: Meetings.Facilitation, _ draft: Proposal?) -> Passage {
    let persons = facilitation.persons
    let have = persons.count == 1 ? "a facilité" : "ont facilité"
    let what: Passage =
      draft.map(theDraft) ?? facilitation.item.map { Passage(point($0).definite) }
      ?? Passage(facilitation.topic.map { french.name($0).definite } ?? "ce point")
    let by = facilitation.appointedBy.map { ", sur désignation \(office($0).genitive)," } ?? ""
    return "\(French.list(persons.map(named)))\(by) \(have) les consultations sur \(what)."
  }
}
