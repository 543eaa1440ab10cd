import Proceedings

/// Elections in French: how each ballot went, its figures in a list, and who was elected.
///
/// Nothing says whether a candidate is a man or a woman, so that no participle agrees with one.
extension FrenchWording {
  func blocks(_ telling: ElectionTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .acclaimed(let held, let when):
      return [
        paragraph(
          told,
          "\(opening(when))\(theBody) a élu par acclamation \(list(held.elected, of: held)) pour pourvoir \(place(held).definite).\(candidatures(held))"
        )
      ]
    case .balloted(let held, let round, let when):
      return [paragraph(told, announcement(held, round: round, when))]
        + figures(held.ballots[round], of: held)
    case .drawnByLot(let held, let round, let title):
      let ballot = held.ballots[round]
      let tied = list(ballot.ballot.tallies.map(\.candidate), of: held)
      return [
        paragraph(
          told,
          "\(tied) ayant obtenu le même nombre de voix, \(office(title).definite) a procédé à un tirage au sort entre les deux candidatures, et le sort a désigné \(list([ballot.lot].compactMap(\.self), of: held))."
        )
      ]
    case .elected(let held, let round):
      let ballot = held.ballots[round]
      let verb = ballot.declared.count == 1 ? "a remporté" : "ont remporté"
      return [
        paragraph(
          told,
          "ayant obtenu la majorité requise, \(list(ballot.declared, of: held)) \(verb) l’élection visant à pourvoir \(filled(held, ballot))."
        )
      ]
    }
  }

  /// What was to be filled: “the office of Rapporteur”.
  private func place(_ held: Elections.Held) -> FrenchName {
    let place = held.election.place
    if let known = french.known(place) { return known }
    let opening = "the office of "
    guard place.hasPrefix(opening) else { return french.name(place) }
    return FrenchName("poste \(french.title(String(place.dropFirst(opening.count)), nil).bareGenitive)", .le)
  }

  // MARK: Ballots

  private func announcement(_ held: Elections.Held, round: Int, _ when: When) -> Passage {
    let ballot = held.ballots[round]
    let result = "Le résultat du scrutin a été le suivant :"
    guard round > 0 else {
      return
        "\(opening(when))\(theBody) a procédé à une élection au scrutin secret pour pourvoir \(place(held).definite).\(candidatures(held)) \(result)"
    }
    let moment = when == .untold ? "" : ", \(opening(when).dropLast(2))"
    let named = list(ballot.ballot.tallies.map(\.candidate), of: held)
    let scope: Passage = ballot.isRestricted ? ", limité à \(named)" : ", qui n’était pas limité"
    return
      "\(reason(held.ballots[round - 1], places: ballot.places)), \(theBody) a procédé\(moment) à un \(ordinal(round + 1)) tour de scrutin\(scope). \(result)"
  }

  /// “deuxième”: of ballots only further ones are counted, so that the first has no form.
  private func ordinal(_ number: Int) -> String { French.ordinal(number) }

  /// Why a further ballot was held.
  private func reason(_ before: Elections.Round, places: Int) -> String {
    guard !before.declared.isEmpty else { return "la majorité requise n’ayant pas été obtenue" }
    return places == 1
      ? "un poste restant à pourvoir" : "\(French.number(places)) postes restant à pourvoir"
  }

  private func figures(_ round: Elections.Round, of held: Elections.Held) -> [RoughBlock] {
    let ballot = round.ballot
    let lines = [
      "Nombre de bulletins déposés : \(ballot.papers)", "Bulletins nuls : \(ballot.invalid)",
      "Bulletins valables : \(ballot.valid)", "Abstentions : \(ballot.abstentions)",
      "Membres présents et votants : \(ballot.voting)", "Majorité requise : \(ballot.majority)",
      "Nombre de voix obtenues :",
    ]
    let votes = ballot.ranking.map { "\(candidate($0.candidate, of: held)) : \($0.votes)" }
    return (lines + votes).map {
      RoughBlock(kind: .item, passage: Passage($0), sources: [round.moment.version])
    }
  }

  /// The place, or those of several that a ballot filled.
  private func filled(_ held: Elections.Held, _ ballot: Elections.Round) -> String {
    if ballot.declared.count == held.election.places { return place(held).definite }
    let count = ballot.declared.count
    guard ballot.places > count else { return count == 1 ? "le poste restant" : "les postes restants" }
    return "\(French.number(count)) des postes"
  }

  // MARK: Candidates

  /// Who had proposed and endorsed the candidates, and who of them withdrew.
  private func candidatures(_ held: Elections.Held) -> Passage {
    let backed = (held.candidates + held.withdrawn).reduce(Passage.empty) { text, candidate in
      text + backing(of: self.candidate(candidate.key, of: held), candidate.proposedBy, candidate.endorsedBy)
    }
    guard !held.withdrawn.isEmpty else { return backed }
    let who = French.list(
      held.withdrawn.map { FrenchName(candidate($0.key, of: held), .none).genitive })
    return backed
      + (held.withdrawn.count == 1
        ? " La candidature \(who) a été retirée." : " Les candidatures \(who) ont été retirées.")
  }

  /// “La candidature d’Ana Sol (Pérou) avait été proposée par le représentant du Chili et appuyée par …”
  func backing(
    of person: String, _ proposed: [Proposal.Sponsor]?, _ endorsed: [Proposal.Sponsor]?
  ) -> Passage {
    let parts: [Passage] = [
      proposed.map { "proposée par \(representatives(of: $0))" },
      endorsed.map { "appuyée par \(representatives(of: $0))" },
    ].compactMap(\.self)
    let name = FrenchName(person, .none).genitive
    return parts.isEmpty ? .empty : " La candidature \(name) avait été \(list(parts))."
  }

  /// A candidate in a list of figures: “Ana Sol (Pérou)”, or the State alone.
  private func candidate(_ key: String, of held: Elections.Held) -> String {
    guard let candidate = held.candidate(key) else { return key }
    guard let name = candidate.name else { return french.inList(candidate.state, in: names) }
    return "\(name) (\(french.name(of: candidate.state, in: names).name))"
  }

  /// Candidates in a sentence.
  private func list(_ keys: [String], of held: Elections.Held) -> Passage {
    let states = keys.compactMap { key in held.candidate(key).flatMap { $0.name == nil ? $0.state : nil } }
    guard states.count == keys.count else {
      return Passage(French.list(keys.map { candidate($0, of: held) }))
    }
    return list(french.alphabetical(states, in: names).map(speakers.the))
  }
}
