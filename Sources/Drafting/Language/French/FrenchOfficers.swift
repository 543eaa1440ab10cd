import Proceedings

/// Officers who left, presided or were elected instead, and minutes of silence, in French.
extension FrenchWording {
  func blocks(_ telling: OfficerTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .presided(let presidency): [paragraph(told, presided(presidency))]
    case .leftOffice(let vacancy): [paragraph(told, leftOffice(vacancy))]
    case .elected, .electionPostponed, .substituteNamed: taken(english.blocks(telling, of: told))
    }
  }

  func silence(_ silence: Meetings.Silence, at moment: Moment) -> Passage {
    let memory = silence.inMemoryOf.map { " à la mémoire \(french.name($0).genitive)" } ?? ""
    return "\(when(moment)), \(theBody) a observé une minute de silence\(memory)."
  }

  /// “à sa 5e séance, le 18 mars 2027”; the day alone, where no meeting was open.
  private func when(_ moment: Moment) -> String {
    draft.meeting(at: moment).map { atMeeting($0.number) } ?? French.on([moment.time.day])
  }

  /// “le Premier Vice-Président, Jan Przykład (Pologne)”.
  private func officer(_ office: String, at moment: Moment) -> String {
    let holder = draft.session.bureau.elected.last {
      $0.fact.office == office && $0.moment.version < moment.version
    }
    let person = holder.map { ", \(french.person($0.fact, in: draft.names))" } ?? ""
    return french.name(office).definite + person
  }

  /// “En l’absence du Président, le Premier Vice-Président, …, a présidé la 3e séance.”
  private func presided(_ presidency: PresidencyFacts) -> Passage {
    let meetings = [
      stretch(presidency.whole)?.definite, stretch(presidency.part).map { "une partie \($0.genitive)" },
    ].compactMap(\.self)
    return
      "\(why(presidency.isPending)), \(officer(presidency.officiant.office, at: presidency.since)), a présidé \(French.list(meetings))."
  }

  private func stretch(_ meetings: [Int]) -> FrenchName? {
    guard !meetings.isEmpty else { return nil }
    let numbers = French.list(meetings.map(French.ordinalFigure))
    return meetings.count == 1 ? FrenchName("\(numbers) séance", .la) : FrenchName("\(numbers) séances", .les)
  }

  private func why(_ isPending: Bool) -> String {
    isPending
      ? "en attendant l’élection à la présidence"
      : "en l’absence \(french.name(draft.session.presiding).genitive)"
  }

  private func leftOffice(_ vacancy: VacancyFacts) -> Passage {
    let departure = vacancy.departure
    var text: Passage =
      "\(when(departure.moment)), \(theBody) a été \(agreeing("informé")) que \(left(departure.fact))."
    if let designated = vacancy.designated {
      let officer = officer(designated.fact.office, at: designated.moment)
      let chair = french.name(draft.session.presiding).definite
      text =
        text
        + " \(French.capitalized(why(true))), les autres membres du Bureau ont désigné \(officer), pour remplacer \(chair)."
    }
    guard let heir = vacancy.heir else { return text }
    let when = vacancy.isSameMeeting ? "à la même séance" : self.when(heir.moment)
    let how = vacancy.isByAcclamation ? " par acclamation" : ""
    let person = french.person(heir.fact, in: draft.names)
    return text
      + " \(French.capitalized(when)), \(theBody) a élu\(how) \(person) \(post(heir.fact.office)) pour la durée du mandat restant à courir."
  }

  /// “au poste de Rapporteur”.
  private func post(_ office: String) -> String {
    "au poste \(FrenchName(french.name(office).name, .none).genitive)"
  }

  private func left(_ departure: Bureau.Departure) -> Passage {
    let officer = departure.officer
    let who = "\(french.person(officer, in: draft.names)), \(french.name(officer.office).name),"
    let state = french.name(of: officer.state, in: draft.names).definite
    return switch departure.cause {
    case .resigned: "\(who) avait démissionné"
    case .notRepresentative: "\(who) ne représentait plus \(state)"
    case .stateNotMember:
      "\(state) n’était plus membre \(ofTheBody) et que \(who) avait cessé d’exercer ses fonctions"
    case .unableToAct: "\(who) n’était plus en mesure d’exercer ses fonctions"
    }
  }
}
