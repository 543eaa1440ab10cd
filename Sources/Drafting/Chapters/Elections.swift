import Proceedings

/// The elections held in the session, by acclamation or by secret ballot.
extension EnglishVoice {
  /// Those that are told in the chapter on an item.
  func elections(under item: Agenda.Item) -> [RoughBlock] {
    session.elections.held.enumerated().filter { $0.element.item == item.number }
      .flatMap { election($0.element, index: $0.offset) }
  }

  /// The ballots and elections of a meeting under an item.
  func elections(under item: Agenda.Item, in meeting: Int) -> [RoughBlock] {
    session.elections.held.enumerated()
      .filter { $0.element.item == item.number && ($0.element.concludedAt ?? $0.element.meeting) == meeting }
      .flatMap { election($0.element, index: $0.offset) }
  }

  /// Those that no chapter on an item tells.
  func electionsOfTheSession() -> [RoughBlock] {
    session.elections.held.enumerated().filter { !hasChapter($0.element.item) }
      .flatMap { election($0.element, index: $0.offset) }
  }

  private func election(_ held: Elections.Held, index: Int) -> [RoughBlock] {
    let name = "election:\(index + 1)"
    guard !held.byAcclamation else { return [acclamation(held, name: name)] }
    return held.ballots.enumerated().flatMap { round, ballot in
      [announcement(held, round: round, name: name)] + figures(ballot, of: held)
        + outcome(held, round: round, name: name)
    }
  }

  private func acclamation(_ held: Elections.Held, name: String) -> RoughBlock {
    paragraph(
      name,
      "\(atMeetings([held.concludedAt ?? held.meeting])), \(theBody) elected \(list(held.elected, of: held)) to fill \(held.election.place) by acclamation.\(candidatures(held))",
      from: held.moments.map(\.version))
  }

  // MARK: Ballots

  private func announcement(_ held: Elections.Held, round: Int, name: String) -> RoughBlock {
    let ballot = held.ballots[round]
    let name = "\(name)/ballot:\(round + 1)"
    let result: Passage = "The result of the ballot was as follows:"
    guard round > 0 else {
      return paragraph(
        name,
        "\(atMeetings([ballot.meeting])), \(theBody) held an election by secret ballot to fill \(held.election.place).\(candidatures(held)) \(result)",
        from: held.moments.map(\.version).filter { $0 <= ballot.moment.version })
    }
    let before = held.ballots[round - 1]
    let isSame = before.meeting == ballot.meeting
    let when = isSame ? "" : ", \(English.lowercasedFirst(atMeetings([ballot.meeting])))"
    let named = list(ballot.ballot.tallies.map(\.candidate), of: held)
    let scope: Passage = ballot.isRestricted ? ", restricted to \(named)" : ", which was not restricted"
    return paragraph(
      name,
      "\(reason(before, places: ballot.places)), \(theBody) held a \(English.ordinal(round + 1)) ballot\(when)\(scope). \(result)",
      from: [before.moment.version, ballot.moment.version])
  }

  /// Why a further ballot was held.
  private func reason(_ before: Elections.Round, places: Int) -> String {
    guard !before.declared.isEmpty else { return "As no candidate had obtained the required majority" }
    return "As \(English.number(places)) \(places == 1 ? "place" : "places") remained to be filled"
  }

  private func figures(_ round: Elections.Round, of held: Elections.Held) -> [RoughBlock] {
    let ballot = round.ballot
    let lines = [
      "Number of ballot papers: \(ballot.papers)", "Number of invalid ballots: \(ballot.invalid)",
      "Number of valid ballots: \(ballot.valid)", "Number of abstentions: \(ballot.abstentions)",
      "Number of members present and voting: \(ballot.voting)", "Required majority: \(ballot.majority)",
      "Number of votes obtained:",
    ]
    let votes = ballot.ranking.map { "\(candidate($0.candidate, of: held)): \($0.votes)" }
    return (lines + votes).map {
      RoughBlock(kind: .item, passage: Passage($0), sources: [round.moment.version])
    }
  }

  private func outcome(_ held: Elections.Held, round: Int, name: String) -> [RoughBlock] {
    let ballot = held.ballots[round]
    let name = "\(name)/result:\(round + 1)"
    let sources = held.moments.map(\.version).filter { version in
      let next = held.ballots.indices.contains(round + 1) ? held.ballots[round + 1].moment.version : Int.max
      return version >= ballot.moment.version && version < next
    }
    if let lot = ballot.lot {
      let tied = list(ballot.ballot.tallies.map(\.candidate), of: held)
      return [
        paragraph(
          name,
          "As \(tied) had obtained the same number of votes, the \(presiding(at: ballot)) drew lots between the two candidates, and \(list([lot], of: held)) was elected.",
          from: sources)
      ]
    }
    guard !ballot.declared.isEmpty else { return [] }
    let verb = ballot.declared.count == 1 ? "was" : "were"
    return [
      paragraph(
        name,
        "Having obtained the required majority, \(list(ballot.declared, of: held)) \(verb) elected to fill \(filled(held, ballot)).",
        from: sources)
    ]
  }

  /// The place, or those of several that a ballot filled.
  private func filled(_ held: Elections.Held, _ ballot: Elections.Round) -> String {
    if ballot.declared.count == held.election.places { return held.election.place }
    let count = ballot.declared.count
    guard ballot.places > count else {
      return count == 1 ? "the remaining place" : "the remaining places"
    }
    return "\(English.number(count)) of the places"
  }

  private func presiding(at ballot: Elections.Round) -> String {
    session.meetings.meeting(ballot.meeting)?.presidencies.last { $0.moment.version < ballot.moment.version }?
      .fact.office ?? session.presiding
  }

  // MARK: Candidates

  /// Who had proposed and endorsed the candidates, and who of them withdrew.
  private func candidatures(_ held: Elections.Held) -> Passage {
    let backed = (held.candidates + held.withdrawn).reduce(Passage.empty) { text, candidate in
      text + backing(of: self.candidate(candidate.key, of: held), candidate.proposedBy, candidate.endorsedBy)
    }
    guard !held.withdrawn.isEmpty else { return backed }
    let isOne = held.withdrawn.count == 1
    let who = list(held.withdrawn.map(\.key), of: held)
    return backed
      + " The \(isOne ? "candidature" : "candidatures") of \(who) \(isOne ? "was" : "were") withdrawn."
  }

  /// A candidate in a list of figures: “Ana Sol (Peru)”, or the State alone.
  private func candidate(_ key: String, of held: Elections.Held) -> String {
    guard let candidate = held.candidate(key) else { return key }
    let state = names.bare(candidate.state)
    return candidate.name.map { "\($0) (\(state))" } ?? state
  }

  /// Candidates in a sentence.
  private func list(_ keys: [String], of held: Elections.Held) -> Passage {
    let states = keys.compactMap { key in held.candidate(key).flatMap { $0.name == nil ? $0.state : nil } }
    guard states.count == keys.count else {
      return Passage(English.list(keys.map { candidate($0, of: held) }))
    }
    return enumeration(names.running(names.alphabetical(states)))
  }
}
