import Proceedings

/// The chapter on the texts in English.
extension EnglishWording {
  func blocks(_ telling: MattersTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    // A decision taken without a draft is its own text, and names the body in full as a text does.
    case .decision(let words, let meeting, let vote):
      [
        paragraph(
          told,
          "\(atMeetings([meeting])), the \(session.body?.fact.name ?? "") decided\(vote.map { ", \(by($0))," } ?? "") \(words)."
        )
      ]
    case .texts(let section): [paragraph(told, introduction(of: section))]
    }
  }

  private func introduction(of section: MattersLayout.Section) -> Passage {
    let isOne = section.proposals.count == 1
    guard let form = section.form else {
      let forms = section.proposals.map(\.form)
      let what = English.list(forms.onceEach.map { form in name(of: form, forms.count { $0 == form }) })
      let isPlural = !isOne || section.proposals.first.map { kind($0).isPlural == true } ?? false
      guard hasParent else { return "\(theBody) adopted the following \(what):" }
      return
        "the following \(what) adopted by \(theBody) \(isPlural ? "are" : "is") brought to the attention of the \(parent):"
    }
    let drafts = "draft \(name(of: form, section.proposals.count))"
    return section.adopter == .assembly
      ? "\(theBody) recommends to the \(parent) the approval of the following \(drafts) for adoption by the \(assembly):"
      : "\(theBody) recommends to the \(parent) the adoption of the following \(drafts):"
  }

  private var hasParent: Bool { session.body.map { $0.fact.parent != nil } ?? true }

  // MARK: Headings

  /// The title of the chapter; where nobody is above the body, by the kinds of the texts that it adopted.
  func title(of adopted: [Proposal.Form]) -> String {
    guard let body = session.body?.fact, body.parent == nil else { return heading(.mattersTitle) }
    let kinds = body.textKinds.filter { adopted.isEmpty || adopted.contains($0.kind) }.map(\.plural)
    return "\(English.list(kinds).capitalizedFirst) adopted by the \(shortName)"
  }

  /// The heading of a section.
  func heading(of section: MattersLayout.Section) -> String {
    guard let form = section.form else {
      return hasParent ? heading(.attentionHeading) : heading(.adoptedTextsTitle)
    }
    let drafts = "Draft \(name(of: form, section.proposals.count))"
    return section.adopter == .assembly
      ? "\(drafts) to be recommended by the \(parent) for adoption by the \(assembly)"
      : "\(drafts) for adoption by the \(parent)"
  }
}

/// How texts are called by the place in which they stand.
extension EnglishVoice {
  /// The name of a kind of text for one or several.
  func name(of form: Proposal.Form, _ count: Int) -> String {
    let kind = session.body?.fact.textKind(form)
    return count > 1 ? kind?.plural ?? "\(form.rawValue)s" : kind?.name ?? form.rawValue
  }

  /// “Draft resolution III”, “Resolution 33/1”.
  func heading(of proposal: Proposal, in section: MattersLayout.Section) -> String {
    let name = session.textKind(of: proposal).name
    if section.adopter == .body, let label = proposal.action.flatMap({ session.label(of: $0, on: proposal) })
    {
      return "\(name.capitalizedFirst) \(label)"
    }
    let noun = section.adopter == .body ? name.capitalizedFirst : "Draft \(name)"
    return section.number(of: proposal).map { "\(noun) \(English.roman($0))" } ?? noun
  }

  /// The label of each text in the table of contents: “II.”, “Resolution 33/1”, or nothing where it is alone
  /// in its section.
  func labelsOfTexts() -> [String] {
    MattersLayout(session, part: part).sections.flatMap { section in
      section.proposals.map { proposal in
        if section.adopter == .body { return heading(of: proposal, in: section) }
        return section.number(of: proposal).map { "\(English.roman($0))." } ?? ""
      }
    }
  }

  /// “For the text of the draft resolution, see chap. I, sect. A, draft resolution III.”
  func placeOfText(of proposal: Proposal) -> String? {
    placeInReport(of: proposal).map { "For the text of the \(noun(of: proposal)), see \($0)." }
  }

  /// “chap. I, sect. A, draft resolution III”.
  func placeInReport(of proposal: Proposal) -> String? {
    // Where a paragraph tells all that belongs to a matter, it is itself the text of a decision without a draft.
    guard isStepByStep || proposal.account == nil else { return nil }
    return MattersLayout(session, part: part).place(of: proposal).map { place in
      let letter = place.letter.map { ", sect. \(English.letter($0))" } ?? ""
      let heading = English.lowercasedFirst(heading(of: proposal, in: place.section))
      let text = heading == English.lowercasedFirst(noun(of: proposal)) ? "" : ", \(heading)"
      return "chap. \(English.roman(place.chapter))\(letter)\(text)"
    }
  }

  private func noun(of proposal: Proposal) -> String {
    let name = session.textKind(of: proposal).name
    return proposal.adopter == .body ? name : "draft \(name)"
  }
}

extension String {
  var capitalizedFirst: String { English.capitalized(self) }
}
