import Proceedings

/// How the texts stand in the chapter on matters calling for action: in which section, under which heading.
struct MattersLayout {
  /// A section of the chapter.
  struct Section: Equatable {
    var adopter: Proposal.Adopter
    /// Nil in the section on the body’s own texts, which holds both forms.
    var form: Proposal.Form?
    var proposals: [Proposal]
  }

  let sections: [Section]
  private let session: Session

  init(_ session: Session) {
    self.session = session
    let acted = session.proposals.all.filter { $0.action != nil }
      .sorted { ($0.action?.moment.version ?? 0) < ($1.action?.moment.version ?? 0) }
    let order: [(Proposal.Adopter, Proposal.Form?)] = [
      (.assembly, .resolution), (.assembly, .decision), (.parent, .resolution), (.parent, .decision),
      (.body, nil),
    ]
    sections = order.map { adopter, form in
      let own = acted.filter { $0.adopter == adopter && (form == nil || $0.form == form) }
      let sorted =
        form == nil ? own.filter { $0.form == .resolution } + own.filter { $0.form == .decision } : own
      return Section(adopter: adopter, form: form, proposals: sorted)
    }.filter { !$0.proposals.isEmpty }
  }

  /// “Draft resolution III”, “Resolution 33/1”.
  func heading(of proposal: Proposal, in section: Section) -> String {
    if section.adopter == .body {
      return
        "\(proposal.form.rawValue.capitalizedFirst) \(session.number ?? 0)/\(proposal.action?.number ?? 0)"
    }
    guard section.proposals.count > 1,
      let index = section.proposals.firstIndex(where: { $0.id == proposal.id })
    else { return "Draft \(proposal.form.rawValue)" }
    return "Draft \(proposal.form.rawValue) \(English.roman(index + 1))"
  }

  /// “For the text of the draft resolution, see chap. I, sect. A, draft resolution III.” Nothing for a
  /// decision that was taken without a draft: the paragraph is its text.
  func place(of proposal: Proposal) -> String? {
    guard proposal.account == nil,
      let index = sections.firstIndex(where: { section in section.proposals.contains { $0.id == proposal.id }
      })
    else { return nil }
    let section = sections[index]
    let letter = sections.count > 1 ? ", sect. \(English.letter(index))" : ""
    let noun = proposal.adopter == .body ? proposal.form.rawValue : "draft \(proposal.form.rawValue)"
    let isAlone = section.adopter != .body && section.proposals.count == 1
    let heading = isAlone ? "" : ", \(English.lowercasedFirst(heading(of: proposal, in: section)))"
    return "For the text of the \(noun), see chap. I\(letter)\(heading)."
  }
}

extension String {
  var capitalizedFirst: String { English.capitalized(self) }
}

/// Chapter I.
extension Draft {
  func matters() -> RoughChapter {
    let layout = MattersLayout(session)
    let title = "Matters calling for action by the \(parent) or brought to its attention"
    guard !layout.sections.isEmpty else {
      return RoughChapter(
        title: title, blocks: [gap("matters", "[No action has been taken on a proposal yet]")])
    }
    return RoughChapter(
      title: title,
      blocks: sections(layout.sections.map { (heading(of: $0), blocks(of: $0, layout: layout)) }))
  }

  private func heading(of section: MattersLayout.Section) -> String {
    guard let form = section.form else { return "Matters brought to the attention of the \(parent)" }
    let drafts = "Draft \(form.rawValue)\(section.proposals.count > 1 ? "s" : "")"
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
      let resolutions = section.proposals.count { $0.form == .resolution }
      let decisions = section.proposals.count - resolutions
      let what = English.list(
        [(resolutions, "resolution"), (decisions, "decision")].filter { $0.0 > 0 }.map {
          $0.0 > 1 ? "\($0.1)s" : $0.1
        })
      return
        "the following \(what) adopted by \(theBody) \(isOne ? "is" : "are") brought to the attention of the \(parent):"
    }
    let drafts = "draft \(form.rawValue)\(isOne ? "" : "s")"
    return section.adopter == .assembly
      ? "\(theBody) recommends to the \(parent) the approval of the following \(drafts) for adoption by the \(assembly):"
      : "\(theBody) recommends to the \(parent) the adoption of the following \(drafts):"
  }

  /// A text under its heading: title, blocks, or the place where it is missing.
  private func text(of proposal: Proposal, heading: String) -> [RoughBlock] {
    let head = RoughBlock(kind: .heading(level: 2), passage: Passage(heading))
    let name = "text:\(proposal.id)"
    let text = proposal.text?.fact
    let marks = Marks(notes: text?.notes ?? [:], scope: name)
    let title = marks.passage(text?.title ?? proposal.title)
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
