import Proceedings

/// Elections in English: how each ballot went, its figures in a list, and who was elected.
extension EnglishWording {
  func blocks(_ telling: ElectionTelling, of told: Told) -> [RoughBlock] {
    func one(_ passage: Passage) -> RoughBlock { paragraph(told.name, passage, from: told.sources) }
    switch telling {
    case .acclaimed(let held, let when):
      return [
        one(
          "\(opening(when))\(theBody) elected \(list(held.elected, of: held)) to fill \(places(of: held)) by acclamation.\(candidatures(held))"
        )
      ]
    case .balloted(let held, let round, let when):
      return [one(announcement(held, round: round, when))] + figures(held.ballots[round], of: held)
    case .drawnByLot(let held, let round, let office):
      let ballot = held.ballots[round]
      let tied = list(ballot.ballot.tallies.map(\.candidate), of: held)
      return [
        one(
          "As \(tied) had obtained the same number of votes, the \(office) drew lots between the two candidates, and \(list([ballot.lot].compactMap(\.self), of: held)) was elected."
        )
      ]
    case .elected(let held, let round):
      let ballot = held.ballots[round]
      let verb = ballot.declared.count == 1 ? "was" : "were"
      return [
        one(
          "Having obtained the required majority, \(list(ballot.declared, of: held)) \(verb) elected to fill \(filled(held, ballot))."
        )
      ]
    }
  }

  // MARK: Ballots

  private func announcement(_ held: Elections.Held, round: Int, _ when: When) -> Passage {
    let ballot = held.ballots[round]
    let result: Passage = "The result of the ballot was as follows:"
    guard round > 0 else {
      return
        "\(opening(when))\(theBody) held an election by secret ballot to fill \(places(of: held)).\(candidatures(held)) \(result)"
    }
    let moment = when == .untold ? "" : ", \(opening(when).dropLast(2))"
    let named = list(ballot.ballot.tallies.map(\.candidate), of: held)
    let scope: Passage = ballot.isRestricted ? ", restricted to \(named)" : ", which was not restricted"
    return
      "\(reason(held.ballots[round - 1], places: ballot.places)), \(theBody) held a \(English.ordinal(round + 1)) ballot\(moment)\(scope). \(result)"
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

  /// The place, or those of several that a ballot filled.
  private func filled(_ held: Elections.Held, _ ballot: Elections.Round) -> String {
    if ballot.declared.count == held.election.places { return places(of: held) }
    let count = ballot.declared.count
    guard ballot.places > count else {
      return count == 1 ? "the remaining place" : "the remaining places"
    }
    return "\(English.number(count)) of the places"
  }

  /// “the office of Rapporteur”; “two places on the Board” where the record names one and several are to be filled.
  private func places(of held: Elections.Held) -> String {
    let (place, count) = (held.election.place, held.election.places)
    guard count > 1 else { return place }
    let nouns = [("office of", "seats of"), ("seat", "seats"), ("place", "places")]
    for article in ["the", "a", "one"] {
      for (one, several) in nouns where place.lowercased().hasPrefix("\(article) \(one) ") {
        return "\(English.number(count)) \(several)\(place.dropFirst(article.count + one.count + 1))"
      }
    }
    return place
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
