import Proceedings
import ReferenceData

/// The general debate, panels and workshops in French.
extension FrenchWording {
  func blocks(_ telling: DebateTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .atMeeting(let debate): self.debate(debate, told)
    case .chairSummary:
      [
        paragraph(
          told,
          "le résumé des principaux points établi par \(presiding.definite), qui n’a pas fait l’objet de négociations, est présenté ci-après."
        )
      ]
    case .panel(let held): [paragraph(told, opening(held) + expertPresentations(in: held.panel))]
    case .workshop(let workshop): [paragraph(told, held(workshop))]
    case .workshopAccount(let workshop): [paragraph(told, account(of: workshop))]
    }
  }

  // MARK: General debate

  private func debate(_ debate: DebateAtMeeting, _ told: Told) -> [RoughBlock] {
    let list = debate.persons.map { person in
      RoughBlock(
        kind: .item, passage: self.person(person.first.statement).sentence, sources: person.sources)
    }
    guard let day = session.meetings.meeting(debate.meeting)?.day else { return list }
    let what =
      debate.statements == 1 ? "une déclaration a été faite par" : "des déclarations ont été faites par"
    let who = debate.persons.count == 1 ? "la personne ci-après" : "les personnes ci-après"
    let opening: Passage =
      "à la \(French.ordinalFigure(debate.meeting)) séance de \(sessionName.the) \(ofTheBody), \(French.on([day])), \(what) \(who) :"
    return [paragraph(told, opening)] + list
  }

  /// A person by title, then the State or organization as the title has it.
  private func person(_ statement: Statement) -> Passage {
    let speaker = statement.speaker
    let additions = speakers.additions(statement)
    guard let code = speaker.participant else {
      return "\(speaker.title.map { french.name($0).name } ?? "")\(additions)"
    }
    guard let title = speaker.title else {
      let isMember = names.isState(code) && session.isMember(code)
      return "\(isMember ? "représentant" : "observateur") \(speakers.of(code))\(additions)"
    }
    return designation(title, of: speaker, code) + additions
  }

  /// “Ministre de la justice du Pérou”, “Directeur, Organisation internationale de droit du développement”.
  private func designation(_ title: String, of speaker: Speaker, _ code: ParticipantCode) -> Passage {
    let name = speakers.delegate(title, of: code).name
    if names.names(code, in: title) { return Passage(name) }
    if title.hasSuffix("Permanent Representative") || title.hasSuffix("Permanent Mission") {
      let seat = french.words(session.body?.fact.missionsSuffix ?? "to the United Nations")
      return "\(name) \(speakers.of(code)) \(seat)"
    }
    return names.isState(code) ? "\(name) \(speakers.of(code))" : "\(name), \(speakers.bare(code))"
  }

  // MARK: Panels

  private func opening(_ held: PanelHeld) -> Passage {
    let panel = held.panel
    let panellists = panel.panellists.map(\.fact).onceEach.map(speakers.panellist)
    let who = panellists.count == 1 ? "la personne ci-après" : "les personnes ci-après"
    let led: Passage = "par \(who) : \(longList(panellists))"
    let presiding: Passage = "par \(office(panel.presiding).definite) \(ofTheBody)"
    guard held.isFirst else {
      let time = held.isMorning ? "du matin" : "de l’après-midi"
      let also = held.isSamePresiding ? "également " : ""
      let opening: Passage = "la table ronde \(time), \(also)présidée \(presiding),"
      return panellists.isEmpty ? "\(opening) a eu lieu." : "\(opening) a été animée \(led)."
    }
    let time = held.isMorning ? "de la séance du matin" : "de la séance de l’après-midi"
    let opening: Passage = "la table ronde \(time) a été présidée \(presiding)"
    return panellists.isEmpty ? "\(opening)." : "\(opening) et animée \(led)."
  }

  private func expertPresentations(in panel: Floor.Panel) -> Passage {
    guard !panel.experts.isEmpty else { return .empty }
    let experts = longList(panel.experts.map(\.fact).onceEach.map(speakers.panellist))
    return panel.experts.count == 1
      ? " Un exposé technique a été présenté par \(experts)."
      : " Des exposés techniques ont été présentés par \(experts)."
  }

  // MARK: Workshops

  func heading(of workshop: Workshop) -> String {
    let organizer = french.name(of: workshop.organizer, in: names).definite
    return "Atelier organisé par \(organizer) sur le thème \(french.quoted(workshop.topic))"
  }

  private func held(_ workshop: Workshop) -> Passage {
    let isThematic = session.agenda.item(workshop.item)?.kind == .thematicDiscussion
    let topic =
      isThematic
      ? "sur le thème du débat thématique résumé ci-dessus" : "sur le thème \(french.quoted(workshop.topic))"
    return
      "le \(French.dayAndMonth(workshop.day)), un atelier \(topic) a été organisé par \(speakers.the(workshop.organizer))."
  }

  private func account(of workshop: Workshop) -> Passage {
    let introduction = workshop.introduction.map {
      "Une déclaration liminaire a été faite par \(speakers.named($0))." as Passage
    }
    let sentences = [introduction].compactMap(\.self) + workshop.panels.enumerated().map(workshopPanel)
    return enumeration(sentences, separator: " ", last: " ")
  }

  private func workshopPanel(_ index: Int, _ panel: Workshop.Panel) -> Passage {
    let organizer: Passage = panel.organizer.map { ", organisée par \(speakers.the($0))" } ?? ""
    let opening: Passage =
      "À la \(French.ordinal(index + 1)) table ronde, sur le thème \(french.quoted(panel.topic))\(organizer), des exposés ont été présentés par"
    guard panel.panellists.contains(where: { $0.alsoKnownAs != nil }) else {
      let places = list(panel.panellists.map(\.participant).onceEach.map(speakers.of))
      return panel.panellists.count == 1
        ? "\(opening) un ou une spécialiste \(places)." : "\(opening) des spécialistes \(places)."
    }
    let each = panel.panellists.map { panellist -> Passage in
      let specialist: Passage = "un ou une spécialiste \(speakers.of(panellist.participant))"
      guard let also = panellist.alsoKnownAs else { return specialist }
      return "\(specialist), ayant également qualité \(french.name(also).bareGenitive)"
    }
    return "\(opening) \(list(each))."
  }
}
