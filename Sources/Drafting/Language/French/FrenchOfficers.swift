import Proceedings

/// What happened to the officers of the body in French.
extension FrenchWording {
  func blocks(_ telling: OfficerTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .elected(let elected, let when): self.elected(elected, when, told)
    case .electionPostponed(let postponed, _, let when): [paragraph(told, self.postponed(postponed, when))]
    case .presided(let presidency): [paragraph(told, presided(presidency))]
    case .leftOffice(let vacancy): [paragraph(told, leftOffice(vacancy))]
    case .substituteNamed(let substitute, let officer, let when):
      [paragraph(told, named(substitute, for: officer, when))]
    }
  }

  /// “En l’absence du Président, le Premier Vice-Président, …, a présidé la 3e séance.”
  private func presided(_ presidency: PresidencyFacts) -> Passage {
    let meetings = [
      stretch(presidency.whole)?.definite, stretch(presidency.part).map { "une partie \($0.genitive)" },
    ].compactMap(\.self)
    let officer = named(draft.officiating(presidency.officiant, at: presidency.since))
    let comma = officer.contains(",") ? "," : ""
    let why = presidency.isPending ? pendingElection : "en l’absence \(presiding.genitive)"
    return "\(why), \(officer)\(comma) a présidé \(French.list(meetings))."
  }

  private func stretch(_ meetings: [Int]) -> FrenchName? {
    guard !meetings.isEmpty else { return nil }
    let numbers = French.list(meetings.map(French.ordinalFigure))
    return meetings.count == 1 ? FrenchName("\(numbers) séance", .la) : FrenchName("\(numbers) séances", .les)
  }

  private var pendingElection: String { "en attendant l’élection à la présidence" }

  private func leftOffice(_ vacancy: VacancyFacts) -> Passage {
    let departure = vacancy.departure
    var text: Passage =
      "\(when(departure.moment)), \(theBody) a été \(agreeing("informé")) que \(left(departure.fact))."
    if let designated = vacancy.designated {
      let officer = named(draft.holder(of: designated.fact.office, at: designated.moment))
      text =
        text
        + " \(French.capitalized(pendingElection)), les autres membres du Bureau ont désigné \(officer), pour remplacer \(presiding.definite)."
    }
    guard let heir = vacancy.heir else { return text }
    let when = vacancy.isSameMeeting ? "à la même séance" : self.when(heir.moment)
    let how = vacancy.isByAcclamation ? " par acclamation" : ""
    let person = french.person(heir.fact, in: names)
    let post = post(heir.fact.office, heir.fact.pronoun)
    return text
      + " \(French.capitalized(when)), \(theBody) a élu\(how) \(person) \(post) pour la durée du mandat restant à courir."
  }

  private func left(_ departure: Bureau.Departure) -> Passage {
    let officer = departure.officer
    let who =
      "\(french.person(officer, in: names)), \(french.title(officer.office, officer.pronoun).name),"
    let state = french.name(of: officer.state, in: names).definite
    return switch departure.cause {
    case .resigned: "\(who) avait démissionné"
    case .notRepresentative: "\(who) ne représentait plus \(state)"
    case .stateNotMember:
      "\(state) n’était plus membre \(ofTheBody) et que \(who) avait cessé d’exercer ses fonctions"
    case .unableToAct: "\(who) n’était plus en mesure d’exercer ses fonctions"
    }
  }
}
