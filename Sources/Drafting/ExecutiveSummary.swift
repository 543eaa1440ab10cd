import Proceedings

/// Drafts the executive summary: what has happened so far, in a few paragraphs.
struct ExecutiveSummary {
  let draft: Draft
  let body: Body
  let convened: Arrangements.Convening

  private var session: Session { draft.session }

  var blocks: [Block] {
    let texts = [mandate].compactMap(\.self) + [held] + [debates].compactMap(\.self) + themes + results
    return texts.enumerated().map { index, text in
      Block(
        kind: .paragraph, name: "summary:\(index + 1)", number: nil, spans: [.text(text)], origin: .record,
        sources: [], drafted: nil, rewordedIn: nil, isOutdated: false)
    }
  }

  /// Why the report has such a summary.
  private var mandate: String? {
    draft.form.summaryMandate.map {
      "The present summary has been prepared pursuant to \($0), in which it is stated that the subsidiary bodies of the Council should, inter alia, include an executive summary in their reports."
    }
  }

  private var held: String {
    let isPart = convened.reconvening != nil
    let part = isPart ? "the regular part of its" : "its"
    let which = isPart ? "that part of the \(draft.sessionName)" : "that session"
    let when = "from \(English.period(convened.from, convened.to))"
    return
      "The \(body.name) held \(part) \(draft.sessionName) \(when). The present document contains the report on \(which)\(texts)."
  }

  /// Which texts the report contains.
  private var texts: String {
    let body = body.shortName
    let parent = draft.parent
    let short = parent.split(separator: " ").last.map(String.init) ?? parent
    let adopters = Set(MattersLayout(session, part: draft.part).sections.map(\.adopter))
    let ways: [(Proposal.Adopter, String)] = [
      (.body, "adopted by the \(body)"),
      (.parent, "recommended by the \(body) for adoption by the \(parent)"),
      (
        .assembly,
        "recommended by the \(body) for approval by the \(adopters.contains(.parent) ? short : parent) for adoption by the \(draft.assembly)"
      ),
    ]
    let told = ways.filter { adopters.contains($0.0) }.map(\.1)
    guard let last = told.last else { return "" }
    let list = told.count == 1 ? last : told.dropLast().joined(separator: ", ") + " or " + last
    return ", including the texts of the resolutions and decisions \(list)"
  }

  /// The general debate, if there was one, and the items that were considered.
  private var debates: String? {
    let debated = session.agenda.items.contains { item in
      item.kind == .generalDebate && session.floor.statements.contains { $0.place.item == item.number }
    }
    let considered = session.agenda.items.filter { item in
      item.kind == .ordinary
        && session.meetings.considerations.contains { $0.item == item.number && !$0.forAction }
    }
    let titles = considered.map { "“\($0.title)”" }.joined(separator: "; ")
    let sentences = [
      debated ? "During its \(draft.sessionName), the \(body.shortName) held a general debate." : nil,
      considered.isEmpty
        ? nil
        : "The \(body.shortName)\(debated ? " also" : "") considered the following \(considered.count == 1 ? "item" : "items"): \(titles).",
    ].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The themes of the discussions that were held.
  private var themes: [String] {
    session.agenda.items.filter { item in
      item.kind == .thematicDiscussion
        && session.meetings.considerations.contains { $0.item == item.number && !$0.forAction }
    }.map { item in
      "The prominent theme for the \(draft.sessionName) of the \(body.shortName) was “\(theme(of: item))”. The \(body.shortName) held a thematic discussion on the topic."
    }
  }

  /// What follows “Thematic discussion on” in the title of an item, or the whole title.
  private func theme(of item: Agenda.Item) -> String {
    let opening = "Thematic discussion on "
    return item.title.hasPrefix(opening)
      ? English.capitalized(String(item.title.dropFirst(opening.count))) : item.title
  }

  // MARK: Results

  private var results: [String] {
    let sections = MattersLayout(session, part: draft.part).sections
    func texts(_ adopter: Proposal.Adopter) -> [Proposal] {
      sections.filter { $0.adopter == adopter }.flatMap(\.proposals)
    }
    let (assembly, parent, own) = (texts(.assembly), texts(.parent), texts(.body))
    let also = assembly.isEmpty ? "" : "also "
    return [
      assembly.isEmpty
        ? nil
        : "The \(body.shortName) decided to recommend to the \(draft.parent) the approval of \(forms(assembly, draft: true)) for adoption by the \(draft.assembly): \(lettered(assembly)).",
      parent.isEmpty
        ? nil
        : "The \(body.shortName) \(also)decided to recommend to the \(draft.parent) the adoption of \(forms(parent, draft: true)): \(lettered(parent)).",
      own.isEmpty ? nil : "The \(body.shortName) adopted \(forms(own, draft: false)): \(lettered(own)).",
    ].compactMap { $0 }
  }

  private func forms(_ proposals: [Proposal], draft: Bool) -> String {
    let forms = proposals.map(\.form)
    let kinds = forms.onceEach.map { form in self.draft.name(of: form, forms.count { $0 == form }) }
    return "the following \(draft ? "draft " : "")\(English.list(kinds))"
  }

  private func lettered(_ proposals: [Proposal]) -> String {
    guard proposals.count > 1 else { return proposals.map { "“\($0.title)”" }.joined() }
    let parts = proposals.enumerated().map { "(\(Agenda.letter($0))) “\($1.title)”" }
    return parts.dropLast().joined(separator: "; ") + "; and " + (parts.last ?? "")
  }
}
