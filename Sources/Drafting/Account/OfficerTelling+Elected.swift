import Proceedings

/// Officers elected at meetings of the session, elections that were postponed, and officers of a later session.
extension Account {
  /// The officers elected in meetings, those aside who took the place of somebody else.
  func officersElected() -> [Told] {
    let replaced = Set(session.bureau.replacements.map(\.moment.version))
    let elected = session.bureau.elected.filter { officer in
      !replaced.contains(officer.moment.version) && meeting(at: officer.moment) != nil
    }
    return told(elected, name: "organization/elected", session: nil)
  }

  /// The officers elected for a later session.
  func successors() -> [Told] {
    let sessions = Set(session.bureau.successors.compactMap(\.fact.session)).sorted()
    return sessions.flatMap { number in
      told(
        session.bureau.successors.filter { $0.fact.session == number },
        name: "organization/successors:\(number)", session: number)
    }
  }

  /// The officers meeting by meeting.
  private func told(_ elected: [Dated<Bureau.Officer>], name: String, session number: Int?) -> [Told] {
    let meetings = elected.map { meeting(at: $0.moment)?.number }
    return meetings.onceEach.enumerated().map { index, meeting in
      let own = zip(elected, meetings).filter { $0.1 == meeting }.map(\.0)
      let officers = own.map(\.fact)
      let telling = OfficersElected(
        officers: officers, titles: titles(of: officers),
        isByAcclamation: !officers.contains(where: isBalloted),
        session: number)
      return Told(
        name: "\(name):\(index + 1)",
        telling: .officer(.elected(telling, own.first.map { occasion(of: $0.moment) } ?? .untold)),
        sources: Array(Set(own.map(\.moment.version))))
    }
  }

  private func isBalloted(_ officer: Bureau.Officer) -> Bool {
    session.elections.held.contains { $0.elected.contains(officer.name) && !$0.ballots.isEmpty }
  }

  /// The persons under their offices; who holds two offices stands under both at once.
  private func titles(of officers: [Bureau.Officer]) -> [OfficersElected.Title] {
    let order = session.body?.fact.offices.titles ?? []
    var titles: [OfficersElected.Title] = []
    for name in officers.map(\.name).onceEach {
      let own = officers.filter { $0.name == name }
      guard let person = own.first else { continue }
      let known = order.filter { office in own.contains { $0.office == office } }
      let offices = known.isEmpty ? own.map(\.office) : known
      if let index = titles.firstIndex(where: { $0.offices == offices }) {
        titles[index].holders.append(person)
      } else {
        titles.append(.init(offices: offices, holders: [person]))
      }
    }
    func place(_ title: OfficersElected.Title) -> Int {
      title.offices.first.flatMap { office in order.firstIndex { office.hasPrefix($0) } } ?? order.count
    }
    return titles.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  // MARK: Postponed elections and substitutes

  /// The elections that were postponed, and the substitutes whom officers nominated.
  func postponedElections() -> [Told] {
    let postponed = session.bureau.postponedElections.enumerated().map { index, postponed in
      let count = session.body?.fact.offices.first { $0.title == postponed.fact.office }?.count ?? 1
      return Told(
        name: "organization/electionPostponed:\(index + 1)",
        telling: .officer(
          .electionPostponed(postponed.fact, isOneOfSeveral: count > 1, occasion(of: postponed.moment))),
        sources: [postponed.moment.version])
    }
    let substitutes = session.bureau.substitutes.enumerated().map { index, substitute in
      let fact = substitute.fact
      let holder = session.bureau.elected.last {
        $0.fact.office == fact.office && fact.officer ?? $0.fact.name == $0.fact.name
          && $0.moment.version < substitute.moment.version
      }
      return Told(
        name: "organization/substitute:\(index + 1)",
        telling: .officer(.substituteNamed(fact, for: holder?.fact, occasion(of: substitute.moment))),
        sources: [substitute.moment.version])
    }
    return postponed + substitutes
  }
}
