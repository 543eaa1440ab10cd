import Proceedings

/// How the texts stand in the chapter on matters calling for action: in which section, under which heading.
struct MattersLayout {
  /// A section of the chapter.
  struct Section: Equatable {
    var adopter: Proposal.Adopter
    /// Nil in the section on the body’s own texts, which holds all kinds.
    var form: Proposal.Form?
    var proposals: [Proposal]
  }

  let sections: [Section]
  private let session: Session
  private let part: Session.Part

  init(_ session: Session, part: Session.Part = .regular) {
    self.session = session
    self.part = part
    let acted = session.proposals.all.filter { $0.action != nil }
      .sorted { ($0.action?.moment.version ?? 0) < ($1.action?.moment.version ?? 0) }
    let named = (session.body?.fact.textKinds ?? Body.TextKind.usual).map(\.kind)
    let forms = named + acted.map(\.form).onceEach.filter { !named.contains($0) }
    let above = [Proposal.Adopter.assembly, .parent].flatMap { adopter in
      forms.map { (adopter, Optional($0)) }
    }
    sections = (above + [(.body, nil)]).map { adopter, form in
      let own = acted.filter { $0.adopter == adopter && (form == nil || $0.form == form) }
      let sorted = form == nil ? forms.flatMap { form in own.filter { $0.form == form } } : own
      return Section(adopter: adopter, form: form, proposals: sorted)
    }.filter { !$0.proposals.isEmpty }
  }

  private func kind(_ proposal: Proposal) -> Body.TextKind { session.textKind(of: proposal) }

  /// “Draft resolution III”, “Resolution 33/1”.
  func heading(of proposal: Proposal, in section: Section) -> String {
    let name = kind(proposal).name
    if section.adopter == .body, let label = proposal.action.flatMap({ session.label(of: $0, on: proposal) })
    {
      return "\(name.capitalizedFirst) \(label)"
    }
    let noun = section.adopter == .body ? name.capitalizedFirst : "Draft \(name)"
    let alike = section.proposals.filter { section.adopter != .body || $0.form == proposal.form }
    guard alike.count > 1, let index = alike.firstIndex(where: { $0.id == proposal.id }) else { return noun }
    return "\(noun) \(English.roman(index + 1))"
  }

  /// The label of each text in the table of contents: “II.”, “Resolution 33/1”, or nothing where it is alone
  /// in its section.
  var labels: [String] {
    sections.flatMap { section in
      section.proposals.enumerated().map { index, proposal in
        if section.adopter == .body { return heading(of: proposal, in: section) }
        return section.proposals.count > 1 ? "\(English.roman(index + 1))." : ""
      }
    }
  }

  /// “For the text of the draft resolution, see chap. I, sect. A, draft resolution III.” Nothing for a
  /// decision that was taken without a draft: the paragraph is its text.
  func place(of proposal: Proposal) -> String? {
    let noun = proposal.adopter == .body ? kind(proposal).name : "draft \(kind(proposal).name)"
    return reference(to: proposal).map { "For the text of the \(noun), see \($0)." }
  }

  /// “chap. I, sect. A, draft resolution III”.
  func reference(to proposal: Proposal) -> String? {
    guard proposal.account == nil,
      let index = sections.firstIndex(where: { section in section.proposals.contains { $0.id == proposal.id }
      })
    else { return nil }
    let section = sections[index]
    let form = session.body?.fact.reportForm ?? ReportForm()
    guard let number = form.number(of: .matters, items: session.itemsWithChapters(of: part).count) else {
      return nil
    }
    let letter = sections.count > 1 ? ", sect. \(English.letter(index))" : ""
    let noun = proposal.adopter == .body ? kind(proposal).name : "draft \(kind(proposal).name)"
    let whole = English.lowercasedFirst(self.heading(of: proposal, in: section))
    let heading = whole == English.lowercasedFirst(noun) ? "" : ", \(whole)"
    return "chap. \(English.roman(number))\(letter)\(heading)"
  }
}

extension String {
  var capitalizedFirst: String { English.capitalized(self) }
}

/// Chapter I.
extension EnglishVoice {
  func matters() -> RoughChapter {
    let layout = MattersLayout(session, part: part)
    let title = mattersTitle(layout)
    let written = words(written(in: .matters))
    guard !layout.sections.isEmpty else {
      if !written.isEmpty { return RoughChapter(title: title, blocks: written) }
      return RoughChapter(
        title: title, blocks: [gap("matters", "[No action has been taken on a proposal yet]")])
    }
    return RoughChapter(
      title: title,
      blocks: sections(layout.sections.map { (heading(of: $0), blocks(of: $0, layout: layout)) }) + written)
  }

  /// The title of the chapter; where nobody is above the body, by the kinds of the texts that it adopted.
  private func mattersTitle(_ layout: MattersLayout) -> String {
    guard let body = session.body?.fact, body.parent == nil else {
      return heading(.mattersTitle)
    }
    let adopted = layout.sections.flatMap(\.proposals).map(\.form)
    let kinds = body.textKinds.filter { adopted.isEmpty || adopted.contains($0.kind) }.map(\.plural)
    return "\(English.list(kinds).capitalizedFirst) adopted by the \(shortName)"
  }

  private func heading(of section: MattersLayout.Section) -> String {
    guard let form = section.form else {
      return hasParent
        ? heading(.attentionHeading) : heading(.adoptedTextsTitle)
    }
    let drafts = "Draft \(name(of: form, section.proposals.count))"
    return section.adopter == .assembly
      ? "\(drafts) to be recommended by the \(parent) for adoption by the \(assembly)"
      : "\(drafts) for adoption by the \(parent)"
  }

  private func blocks(of section: MattersLayout.Section, layout: MattersLayout) -> [RoughBlock] {
    let sources = section.proposals.flatMap { $0.moments.map(\.version) }
    let name = "matters:\(section.adopter.rawValue)\(section.form.map { "/\($0.rawValue)" } ?? "")"
    let opening = paragraph(name, introduction(of: section), from: sources)
    return [opening]
      + section.proposals.flatMap { text(of: $0, heading: layout.heading(of: $0, in: section)) }
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

  /// The name of a kind of text for one or several.
  func name(of form: Proposal.Form, _ count: Int) -> String {
    let kind = session.body?.fact.textKind(form)
    return count > 1 ? kind?.plural ?? "\(form.rawValue)s" : kind?.name ?? form.rawValue
  }

  /// A text under its heading: title, blocks, or the place where it is missing.
  private func text(of proposal: Proposal, heading: String) -> [RoughBlock] {
    let head = RoughBlock(kind: .heading(level: 2), passage: Passage(heading))
    let name = "text:\(proposal.id)"
    let text = proposal.text?.fact
    let marks = Marks(notes: text?.notes ?? [:], scope: name)
    let isPhrase = kind(proposal).title == .on
    let title = marks.passage(text?.title ?? (isPhrase ? proposal.title.capitalizedFirst : proposal.title))
    let titleBlock = RoughBlock(
      kind: .text, name: "\(name)/title", passage: title, origin: .text,
      sources: proposal.moments.map(\.version))
    if let text, !text.blocks.isEmpty {
      let sources = proposal.text.map { [$0.moment.version] } ?? []
      let blocks = text.blocks.enumerated().map { index, block in
        RoughBlock(
          kind: .text, name: "\(name)/\(index + 1)", passage: marks.passage(block), origin: .text,
          sources: sources)
      }
      return [head, titleBlock] + blocks
    }
    return [head, titleBlock, decisionOrGap(proposal, heading: heading)]
  }

  /// A decision taken without a draft is its own text, and names the body in full as a text does.
  private func decisionOrGap(_ proposal: Proposal, heading: String) -> RoughBlock {
    let name = "text:\(proposal.id)/1"
    guard let wording = proposal.wording ?? proposal.account, let meeting = proposal.action?.meeting else {
      return gap(name, "[Text of \(English.lowercasedFirst(heading)): not yet attached]")
    }
    return paragraph(
      name, "\(atMeetings([meeting])), the \(session.body?.fact.name ?? "") decided \(wording).",
      from: proposal.moments.map(\.version))
  }
}
