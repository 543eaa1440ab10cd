import Proceedings

/// The chapter on the texts in French.
extension FrenchWording {
  func blocks(_ telling: MattersTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    // A decision taken without a draft is its own text, and names the body in full as a text does.
    case .decision(let words, let meeting, let vote):
      let name = session.body.map { french.name($0.fact.name).definite } ?? ""
      return [
        paragraph(
          told,
          "\(atMeetings([meeting])), \(name) a décidé\(vote.map { ", \(by($0))," } ?? "") \(french.words(words))."
        )
      ]
    case .texts(let section): return [paragraph(told, introduction(of: section))]
    }
  }

  private func introduction(of section: MattersLayout.Section) -> Passage {
    guard section.form != nil else {
      let (what, isOne, isFeminine) = kinds(of: section.proposals)
      let e = isFeminine ? "e" : ""
      guard hasParent else { return "\(theBody) a adopté \(what) ci-après :" }
      return isOne
        ? "\(what) ci-après, adopté\(e) par \(theBody), est porté\(e) à l’attention \(parent.genitive) :"
        : "\(what) ci-après, adopté\(e)s par \(theBody), sont porté\(e)s à l’attention \(parent.genitive) :"
    }
    let isOne = section.proposals.count == 1
    let drafts = drafts(section)
    let object = isOne ? FrenchName(drafts, .le) : FrenchName(drafts, .les)
    guard section.adopter == .assembly else {
      return "\(theBody) recommande \(parent.dative) d’adopter \(object.definite) ci-après :"
    }
    let view = isOne ? "en vue de son adoption" : "en vue de leur adoption"
    return
      "\(theBody) recommande \(parent.dative) d’approuver \(object.definite) ci-après \(view) par \(assembly.definite) :"
  }

  private var hasParent: Bool { session.body.map { $0.fact.parent != nil } ?? true }

  /// “la résolution”, “les résolutions et la décision”, whether that is one, and whether all are feminine.
  private func kinds(of proposals: [Proposal]) -> (words: String, isOne: Bool, isFeminine: Bool) {
    let forms = proposals.map(\.form)
    let names = forms.onceEach.map { form in
      let count = forms.count { $0 == form }
      let name = kind(form, count)
      return count > 1 ? FrenchName(name.name, .les, isFeminine: name.isFeminine) : name
    }
    let isPlural = proposals.first.map { draft.kind($0).isPlural == true } ?? false
    return (
      French.list(names.map(\.definite)), proposals.count == 1 && !isPlural, names.allSatisfy(\.isFeminine)
    )
  }

  /// The name of a kind of text for one or several.
  private func kind(_ form: Proposal.Form, _ count: Int) -> FrenchName {
    let name = french.name(draft.name(of: form, count))
    // The name of several has no article in the terms: its gender is that of one.
    let one = french.name(draft.name(of: form, 1))
    return FrenchName(name.name, one.article, isFeminine: one.isFeminine)
  }

  /// “projet de résolution”, “projets de décision”.
  private func drafts(_ section: MattersLayout.Section) -> String {
    let kind = section.form.map { self.kind($0, 1).bareGenitive } ?? ""
    return section.proposals.count > 1 ? "projets \(kind)" : "projet \(kind)"
  }

  // MARK: Headings

  /// The title of the chapter; where nobody is above the body, by the kinds of the texts that it adopted.
  func title(of adopted: [Proposal.Form]) -> String {
    guard let body = session.body?.fact, body.parent == nil else {
      return "Questions appelant une décision \(parent.genitive) ou portées à son attention"
    }
    let kinds = body.textKinds.filter { adopted.isEmpty || adopted.contains($0.kind) }
    let names = French.list(kinds.map { french.name($0.plural).name })
    let e = kinds.allSatisfy { french.name($0.name).isFeminine } ? "e" : ""
    return "\(French.capitalized(names)) adopté\(e)s par \(self.body.definite)"
  }

  /// The heading of a section.
  func heading(of section: MattersLayout.Section) -> String {
    guard section.form != nil else {
      return hasParent
        ? "Questions portées à l’attention \(parent.genitive)" : "Textes adoptés par \(body.definite)"
    }
    let drafts = French.capitalized(drafts(section))
    return section.adopter == .assembly
      ? "\(drafts) à recommander par \(parent.definite) pour adoption par \(assembly.definite)"
      : "\(drafts) pour adoption par \(parent.definite)"
  }

  // MARK: Texts by their places

  /// “Projet de résolution III”, “Résolution 33/1”.
  func heading(of proposal: Proposal, in section: MattersLayout.Section) -> String {
    let name = kind(proposal.form, 1)
    if section.adopter == .body, let label = proposal.action.flatMap({ session.label(of: $0, on: proposal) })
    {
      return "\(French.capitalized(name.name))\(French.space)\(label)"
    }
    let noun = section.adopter == .body ? French.capitalized(name.name) : "Projet \(name.bareGenitive)"
    return section.number(of: proposal).map { "\(noun)\(French.space)\(English.roman($0))" } ?? noun
  }

  func labelsOfTexts() -> [String] {
    MattersLayout(session, part: draft.part).sections.flatMap { section in
      section.proposals.map { proposal in
        if section.adopter == .body { return heading(of: proposal, in: section) }
        return section.number(of: proposal).map { "\(English.roman($0))." } ?? ""
      }
    }
  }

  /// Where the text stands, in brackets and with a space before it.
  func reference(to proposal: Proposal) -> String? {
    let place = placeInReport(of: proposal)
    guard !draft.isStepByStep else { return place.map { " (voir \($0))" } }
    let name = proposal.adopter == .body ? kind(proposal.form, 1) : noun(proposal)
    return place.map { " (Pour le texte \(name.genitive), voir \($0).)" }
  }

  /// “chap. I, sect. A, projet de résolution III”.
  private func placeInReport(of proposal: Proposal) -> String? {
    // Where a paragraph tells all that belongs to a matter, it is itself the text of a decision without a draft.
    guard draft.isStepByStep || proposal.account == nil else { return nil }
    return MattersLayout(session, part: draft.part).place(of: proposal).map { place in
      let letter = place.letter.map { ", sect. \(English.letter($0))" } ?? ""
      let heading = French.uncapitalized(heading(of: proposal, in: place.section))
      let own = proposal.adopter == .body ? kind(proposal.form, 1).name : noun(proposal).name
      return "chap. \(English.roman(place.chapter))\(letter)\(heading == own ? "" : ", \(heading)")"
    }
  }
}
