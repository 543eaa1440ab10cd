import Proceedings
import ReferenceData

/// Those who did something, as a sentence names them, and on whose behalf.
extension FrenchWording {
  /// How a name stands in a sentence.
  enum Case { case definite, genitive }

  /// “les représentants du Chili et du Pérou”, “du représentant du Chili et de l’observateur de l’Égypte”.
  func representatives(_ codes: [ParticipantCode], _ form: Case = .definite) -> Passage {
    representatives(of: codes.map { Proposal.Sponsor(participant: $0) }, form)
  }

  /// “l’observateur de la Belgique (au nom de …)”, where it acts for a group.
  func representative(
    _ code: ParticipantCode, for group: ParticipantCode?, _ form: Case = .definite
  ) -> Passage {
    representatives(of: [Proposal.Sponsor(participant: code, onBehalfOf: group)], form)
  }

  /// The sponsors of a text as those who did something, members first; the group that they act for follows.
  func representatives(of sponsors: [Proposal.Sponsor], _ form: Case = .definite) -> Passage {
    let codes = french.alphabetical(sponsors.map(\.participant), in: names)
    let once = codes.compactMap { code in sponsors.first { $0.participant == code } }
    let members = once.filter { session.isMember($0.participant) }
    let others = once.filter { !session.isMember($0.participant) }
    return list(
      [("représentant", members), ("observateur", others)].filter { !$0.1.isEmpty }.map { noun, group in
        let name =
          group.count > 1
          ? FrenchName("\(noun)s", .les) : FrenchName(noun, noun.hasPrefix("o") ? .elided : .le)
        return "\(form == .definite ? name.definite : name.genitive) \(list(group.map(genitive)))"
      })
  }

  private func genitive(_ sponsor: Proposal.Sponsor) -> Passage {
    speakers.of(sponsor.participant) + behalf(sponsor)
  }

  /// Sponsors by name in alphabetical order, each with the group that it acts for.
  func named(_ sponsors: [Proposal.Sponsor], _ form: Case = .definite) -> [Passage] {
    french.alphabetical(sponsors.map(\.participant), in: names).compactMap { code in
      sponsors.first { $0.participant == code }
    }.map { sponsor in
      form == .definite ? speakers.the(sponsor.participant) + behalf(sponsor) : genitive(sponsor)
    }
  }

  private func behalf(_ sponsor: Proposal.Sponsor) -> Passage {
    guard let group = sponsor.onBehalfOf else { return .empty }
    return " (\(sponsor.also == true ? "également " : "")au nom \(speakers.of(group)))"
  }

  /// Those who did something together, and on whose behalf, with commas around that.
  func actors(_ speakers: [Speaker], for behalves: [Behalf]? = nil, _ further: Passage = .empty) -> Passage {
    let delegations = speakers.filter { $0.standing == .delegation }.compactMap(\.participant)
    let others = speakers.filter { $0.standing != .delegation }.map(actor)
    let all = (delegations.isEmpty ? [] : [representatives(delegations)]) + others
    let behalf = (behalves ?? []).reduce(further) { text, behalf in
      text + ", \(behalf.also ? "également " : "")au nom \(self.speakers.represented(behalf))"
    }
    let isParenthetic = speakers.last?.name != nil && speakers.last?.standing != .delegation
    return "\(list(all))\(behalf)\(behalf.isEmpty && !isParenthetic ? "" : ",")"
  }

  /// An officer or official: “le facilitateur, Ana Sol (Pérou)”, or by title alone.
  private func actor(_ speaker: Speaker) -> Passage {
    guard let name = speaker.name, let title = speaker.title else { return speakers.named(speaker) }
    let state = speaker.participant.map { " (\(french.name(of: $0, in: names).name))" } ?? ""
    return "\(french.name(title).definite), \(name)\(state)"
  }

  /// Whether those who did something are one, as the verb behind them has it.
  func isOne(_ speakers: [Speaker]) -> Bool { speakers.onceEach.count == 1 }

  /// Somebody who acts in an office: “le Premier Vice-Président, Jan Przykład (Pologne)”; an official by name and title.
  func named(_ officiating: Officiating) -> String {
    switch officiating {
    case .holder(let officer): named(officer)
    case .named(let name, let office, let officer):
      "\(officer.map { french.person($0, in: names) } ?? name), \(french.title(office, officer?.pronoun).name)"
    case .oneOfSeveral(let office): french.title(office, nil).indefinite
    case .office(let office): french.title(office, nil).definite
    case .official(let official): self.official(official)
    }
  }

  /// “la Présidente, Ana Sol (Pérou)”, “la présidence, assurée par Ana Sol (Pérou)”.
  private func named(_ officer: Bureau.Officer) -> String {
    let title = french.title(officer.office, officer.pronoun)
    let by = title.isFunction ? "assurée par " : ""
    return "\(title.definite), \(by)\(french.person(officer, in: names))"
  }

  /// “au poste de Rapporteuse”, “à la présidence”.
  func post(_ office: String, _ pronoun: Pronoun?) -> String {
    let title = french.title(office, pronoun)
    return title.isFunction ? title.dative : "au poste \(title.bareGenitive)"
  }

  /// “Ana Sol (Pérou), Présidente sortante”, “le Directeur de la Division, au nom du Secrétaire général”.
  private func official(_ official: Meetings.Official) -> String {
    let behalf = official.onBehalfOf.map { ", au nom \(french.name($0).genitive)" } ?? ""
    let title = french.name(official.title)
    guard let name = official.name else { return title.definite + behalf }
    let state = official.state.map { " (\(french.name(of: $0, in: names).name))" } ?? ""
    return "\(name)\(state), \(title.name)\(behalf)"
  }

  /// An officer with name and State; a person by name, title, State or organization; anybody else by title.
  func named(_ leader: Leader) -> Passage {
    switch leader {
    case .officer(let officiating): return Passage(named(officiating))
    case .speaker(let speaker):
      guard speaker.standing == .official, let name = speaker.name else { return speakers.named(speaker) }
      guard speaker.title == nil else { return speakers.panellist(speaker) }
      return Passage(speaker.participant.map { "\(name) (\(french.name(of: $0, in: names).name))" } ?? name)
    }
  }

  /// A person with the State in brackets.
  func named(_ person: Meetings.Person) -> String {
    person.name + (person.state.map { " (\(french.name(of: $0, in: names).name))" } ?? "")
  }
}
