import Proceedings
import ReferenceData

/// French.
struct FrenchPhrasebook: Phrasebook {
  let names: FrenchNames

  var words: FixedWords {
    FixedWords(
      tag: "fr-FR", threeLetters: "fra", chapter: "Chapitre", distribution: "Distr. ",
      untranslated: FrenchNames.gap, version: "Français",
      original: "Original", colon: "\(French.space):", note: "Note", contents: "Table des matières",
      summary: "Résumé",
      notes: "Notes", mark: "Note", back: "Retour à l’appel de la note", skip: "Aller au contenu")
  }

  func masthead(_ facts: MastheadFacts) -> Masthead {
    let convened = facts.convened
    return Masthead(
      organization: names.name("United Nations").name,
      organ: facts.body.parent.map { names.name($0).name } ?? "",
      symbol: facts.symbol, distribution: "limitée", day: facts.day, date: French.date(facts.day),
      original: "anglais", body: names.name(facts.body.name).name,
      session: French.capitalized(
        French.session(convened) ?? convened.called.map(names.words) ?? ""),
      placeAndDates:
        "\(names.name(convened.place).name), \(French.list(convened.periods.map { French.span($0.from, $0.to) }))",
      item: facts.item.map { "Point\(French.space)\($0.number) de l’ordre du jour" },
      itemTitle: facts.item.map { names.title(of: $0, facts.body, session: convened.session) },
      title: "Projet de rapport",
      rapporteur: facts.rapporteur.map { officer in
        "\(French.capitalized(names.title(officer.office, officer.pronoun).name))\(French.space): \(names.person(officer, in: facts.names))"
      },
      addendum: facts.isAddendum ? "Additif" : nil)
  }

  func name(of body: Body, _ form: NameForm, isFirst: Bool) -> String {
    formed(names.name(isFirst ? body.name : body.shortName), form)
  }

  func name(of organization: Organization, _ form: NameForm, isFirst: Bool) -> String {
    let name = names.name(of: organization)
    guard let abbreviation = organization.abbreviation, let short = names.known(abbreviation) else {
      return formed(name, form)
    }
    guard isFirst else { return formed(short, form) }
    return "\(formed(name, form)) (\(short.name))"
  }

  private func formed(_ name: FrenchName, _ form: NameForm) -> String {
    switch form {
    case .bare: name.name
    case .definite: name.definite
    case .genitive: name.genitive
    }
  }

  func typeset(_ text: String) -> String { French.typeset(text) }

  func wording(of draft: Draft, english: [Chapter]) -> any Wording {
    FrenchWording(draft: draft, french: names)
  }
}

extension FrenchNames {
  /// A person with the State: Ivo Šrámek (Tchéquie).
  func person(_ officer: Bureau.Officer, in names: Names) -> String {
    "\(officer.name) (\(name(of: officer.state, in: names).name))"
  }

  /// The title of an item: the standing ones by what they are for, the others by the terms.
  func title(of item: Agenda.Item, _ body: Body, session: Int) -> String {
    if let known = terms[item.title] { return known }
    let short = name(body.shortName)
    return switch item.kind {
    case .election: "Élection du Bureau"
    case .organization: "Adoption de l’ordre du jour et autres questions d’organisation"
    case .generalDebate: "Débat général"
    case .provisionalAgenda:
      "Ordre du jour provisoire de la \(French.session(session &+ 1)) \(short.genitive)"
    case .otherBusiness: "Questions diverses"
    case .adoptionOfReport:
      "Adoption du rapport \(short.genitive) sur les travaux de sa \(French.session(session))"
    case .ordinary, .thematicDiscussion: words(item.title)
    }
  }
}
