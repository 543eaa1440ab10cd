import Proceedings
import ReferenceData

/// English, in which every chapter is drafted.
struct EnglishPhrasebook: Phrasebook {
  var words: FixedWords {
    FixedWords(
      tag: "en-GB", threeLetters: "eng", chapter: "Chapter", distribution: "Distr.: ", untranslated: nil,
      version: nil,
      original: "Original", colon: ":", note: "Note", contents: "Contents", summary: "Executive summary",
      notes: "Notes",
      mark: "Note", back: "Back to the mark of note", skip: "Skip to the content")
  }

  func masthead(_ facts: MastheadFacts) -> Masthead {
    let convened = facts.convened
    let periods = convened.periods.map { English.period($0.from, $0.to, joint: "–") }
    return Masthead(
      organization: "United Nations", organ: facts.body.parent ?? "", symbol: facts.symbol,
      distribution: "Limited",
      day: facts.day, date: English.date(facts.day), original: "English", body: facts.body.name,
      session: English.session(convened).capitalizedFirst,
      placeAndDates: "\(convened.place), \(English.list(periods))",
      item: facts.item.map { "Agenda item \($0.number)" }, itemTitle: facts.item?.title,
      title: "Draft report",
      rapporteur: facts.rapporteur.map { "Rapporteur: \($0.name) (\(facts.names.inBrackets($0.state)))" },
      addendum: facts.isAddendum ? "Addendum" : nil)
  }

  func name(of body: Body, _ form: NameForm, isFirst: Bool) -> String {
    formed(isFirst ? body.name : body.shortName, article: "the", form)
  }

  func name(of organization: Organization, _ form: NameForm, isFirst: Bool) -> String {
    guard let abbreviation = organization.abbreviation else {
      return formed(organization.name, article: organization.article, form)
    }
    guard isFirst else { return formed(abbreviation, article: "", form) }
    return "\(formed(organization.name, article: organization.article, form)) (\(abbreviation))"
  }

  private func formed(_ name: String, article: String, _ form: NameForm) -> String {
    let definite = article.isEmpty ? name : "\(article) \(name)"
    return switch form {
    case .bare: name
    case .definite: definite
    case .genitive: "of \(definite)"
    }
  }

  /// English sets no spaces of its own: where a line must not break is for the documents to see.
  func typeset(_ text: String) -> String { text }

  func wording(of draft: Draft, english: [Chapter]) -> any Wording { draft.english }
}
