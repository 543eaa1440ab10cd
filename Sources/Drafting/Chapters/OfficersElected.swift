import Proceedings

/// Officers elected at meetings of the session, elections that were postponed, and officers of a later session.
extension EnglishVoice {
  /// The officers elected in meetings, those aside who took the place of somebody else: a paragraph a meeting.
  func officersElected() -> [RoughBlock] {
    let replaced = Set(session.bureau.replacements.map(\.moment.version))
    let elected = session.bureau.elected.filter { officer in
      !replaced.contains(officer.moment.version) && meeting(at: officer.moment) != nil
    }
    return lists(of: elected, name: "organization/elected", session: nil)
  }

  /// The officers elected for a later session.
  func successors() -> [RoughBlock] {
    let sessions = Set(session.bureau.successors.compactMap(\.fact.session)).sorted()
    return sessions.flatMap { number in
      lists(
        of: session.bureau.successors.filter { $0.fact.session == number },
        name: "organization/successors:\(number)", session: number)
    }
  }

  private func lists(
    of elected: [Dated<Bureau.Officer>], name: String, session number: Int?
  ) -> [RoughBlock] {
    var meetings: [(meeting: Int?, officers: [Dated<Bureau.Officer>])] = []
    for officer in elected {
      let meeting = meeting(at: officer.moment)?.number
      if let index = meetings.firstIndex(where: { $0.meeting == meeting }) {
        meetings[index].officers.append(officer)
      } else {
        meetings.append((meeting, [officer]))
      }
    }
    return meetings.enumerated().flatMap { index, entry in
      list(of: entry.officers, name: "\(name):\(index + 1)", session: number)
    }
  }

  private func list(
    of officers: [Dated<Bureau.Officer>], name: String, session number: Int?
  ) -> [RoughBlock] {
    guard let first = officers.first else { return [] }
    let sources = Array(Set(officers.map(\.moment.version)))
    let persons = officers.map(\.fact.name).onceEach
    let how = officers.contains { isBalloted($0.fact) } ? "" : ", by acclamation,"
    let later = number.map { " for its \(English.ordinal($0)) session" } ?? ""
    let opening: Passage = "\(when(first.moment)), \(theBody) elected\(how)"
    let backing = backing(of: officers.map(\.fact))
    guard persons.count > 1 else {
      let offices = English.list(officers.map(\.fact.office))
      return [
        paragraph(
          name, "\(opening) \(person(first.fact)) \(offices)\(later)." + backing, from: sources)
      ]
    }
    let lines = titles(of: officers.map(\.fact)).map { title, holders in
      RoughBlock(
        kind: .item, passage: "\(title): \(English.list(holders.map(person))).", sources: sources)
    }
    let head = paragraph(name, "\(opening) the following officers\(later):", from: sources)
    guard !backing.isEmpty else { return [head] + lines }
    return [head] + lines + [paragraph("\(name)/nominations", backing.withoutSpace, from: sources)]
  }

  /// The persons under their titles, in the order of the body’s offices; who holds two offices under both at once.
  private func titles(
    of officers: [Bureau.Officer]
  ) -> [(title: String, holders: [Bureau.Officer])] {
    let order = session.body?.fact.offices.titles ?? []
    var titles: [(title: String, holders: [Bureau.Officer])] = []
    for name in officers.map(\.name).onceEach {
      let own = officers.filter { $0.name == name }
      guard let person = own.first else { continue }
      let offices = order.filter { office in own.contains { $0.office == office } }
      let title = (offices.isEmpty ? own.map(\.office) : offices).joined(separator: " and ")
      if let index = titles.firstIndex(where: { $0.title == title }) {
        titles[index].holders.append(person)
      } else {
        titles.append((title, [person]))
      }
    }
    func place(_ title: String) -> Int { order.firstIndex { title.hasPrefix($0) } ?? order.count }
    return titles.enumerated().sorted { left, right in
      let (first, second) = (place(left.element.title), place(right.element.title))
      return first == second ? left.offset < right.offset : first < second
    }.map { _, entry in
      (entry.holders.count == 1 ? entry.title : English.plural(entry.title), entry.holders)
    }
  }

  private func isBalloted(_ officer: Bureau.Officer) -> Bool {
    session.elections.held.contains { $0.elected.contains(officer.name) && !$0.ballots.isEmpty }
  }

  /// Who had proposed and endorsed the persons elected, a sentence each.
  private func backing(of officers: [Bureau.Officer]) -> Passage {
    officers.reduce(Passage.empty) { text, officer in
      text + backing(of: person(officer), officer.proposedBy, officer.endorsedBy)
    }
  }

  /// “Ana Sol (Peru) had been proposed by the representative of Chile and endorsed by the representative of Japan.”
  func backing(
    of person: String, _ proposed: [Proposal.Sponsor]?, _ endorsed: [Proposal.Sponsor]?
  ) -> Passage {
    var parts: [Passage] = []
    if let proposed { parts.append("proposed by \(representatives(of: proposed))") }
    if let endorsed { parts.append("endorsed by \(representatives(of: endorsed))") }
    return parts.isEmpty ? .empty : " \(person) had been \(enumeration(parts))."
  }

  // MARK: Postponed elections and substitutes

  func postponedElections() -> [RoughBlock] {
    let postponed = session.bureau.postponedElections.enumerated().map { index, postponed in
      paragraph(
        "organization/electionPostponed:\(index + 1)",
        "\(when(postponed.moment)), \(theBody) postponed the election of \(offices(postponed.fact))\(whither(postponed.fact))\(reason(postponed.fact)).",
        from: [postponed.moment.version])
    }
    let substitutes = session.bureau.substitutes.enumerated().map { index, substitute in
      let fact = substitute.fact
      let holder = session.bureau.elected.last {
        $0.fact.office == fact.office && fact.officer ?? $0.fact.name == $0.fact.name
          && $0.moment.version < substitute.moment.version
      }
      let officer = holder.map { "\(person($0.fact)), \(fact.office)," } ?? "the \(fact.office)"
      return paragraph(
        "organization/substitute:\(index + 1)",
        "\(when(substitute.moment)), \(theBody) was informed that \(officer) had nominated \(fact.name) (\(names.inBrackets(fact.state))) to act as substitute.",
        from: [substitute.moment.version])
    }
    return postponed + substitutes
  }

  private func offices(_ postponed: Bureau.PostponedElection) -> String {
    let count = session.body?.fact.offices.first { $0.title == postponed.office }?.count ?? 1
    if let number = postponed.count, number > 1 {
      return "\(English.number(number)) \(English.plural(postponed.office))"
    }
    return count > 1 ? English.indefinite(postponed.office) : "the \(postponed.office)"
  }

  private func whither(_ postponed: Bureau.PostponedElection) -> String {
    if let meeting = postponed.toMeeting { return " to its \(English.ordinalFigure(meeting)) meeting" }
    if let session = postponed.toSession { return " to its \(English.ordinal(session)) session" }
    return postponed.until.map { " to \($0)" } ?? ""
  }

  private func reason(_ postponed: Bureau.PostponedElection) -> String {
    guard let groups = postponed.groups, !groups.isEmpty else { return "" }
    let noun = groups.count == 1 && postponed.count ?? 1 == 1 ? "no candidate" : "no candidates"
    return ", as \(noun) had yet been nominated by the \(English.list(groups))"
  }
}

extension Passage {
  /// This without the space at its beginning.
  fileprivate var withoutSpace: Passage {
    guard case .text(let text)? = runs.first, text.hasPrefix(" ") else { return self }
    return Passage(runs: [.text(String(text.dropFirst()))] + runs.dropFirst())
  }
}
