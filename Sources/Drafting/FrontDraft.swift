import Proceedings

/// Drafts what stands before the first chapter: title page, note, contents, executive summary.
struct FrontDraft {
  let draft: Draft
  let chapters: [Chapter]

  private var session: Session { draft.session }
  private var body: Body? { session.body?.fact }

  func frontMatter() -> FrontMatter {
    guard let body, let convened = session.arrangements.convened?.fact else {
      return FrontMatter(titlePage: [], note: [], contents: contents(), executiveSummary: [])
    }
    return FrontMatter(
      titlePage: titlePage(body, convened), note: note(body, convened), contents: contents(),
      executiveSummary: executiveSummary(body, convened))
  }

  private func titlePage(_ body: Body, _ convened: Arrangements.Convening) -> [String] {
    let election = session.bureau.electionOpened.map { "\(English.date($0.time.day)) and " } ?? ""
    return [
      "United Nations", body.name, "Report on the \(draft.ordinal) session",
      "(\(election)\(English.period(convened.from, convened.to, joint: "–")))", body.parent,
      supplement(body).map { _ in "Official Records, \(convened.from.year)" }, supplement(body),
      "United Nations • New York, \(convened.from.year)",
    ].compactMap(\.self)
  }

  private func supplement(_ body: Body) -> String? {
    switch draft.part {
    case .regular: body.officialRecords?.report
    case .reconvened: body.officialRecords?.reconvenedReport
    }
  }

  private func note(_ body: Body, _ convened: Arrangements.Convening) -> [String] {
    let symbols = "Symbols of United Nations documents are composed of letters combined with figures."
    guard let again = convened.reconvening else { return [symbols] }
    let dates = English.couple(again.from, again.to)
    return [
      symbols,
      "The reconvened \(draft.ordinal) session of the \(body.shortName), on \(dates), has a report of its own\(body.officialRecords?.reconvenedReport.map { ": \($0)" } ?? "").",
    ]
  }

  /// The table of contents, which alone depends on the chapters.
  func contents() -> [FrontMatter.Entry] {
    let summary = FrontMatter.Entry(level: 0, label: "", title: "Executive summary")
    return [summary]
      + chapters.flatMap { chapter in
        [FrontMatter.Entry(level: 0, label: "\(chapter.numeral).", title: chapter.title)]
          + sections(of: chapter)
      }
  }

  private func sections(of chapter: Chapter) -> [FrontMatter.Entry] {
    chapter.blocks.enumerated().compactMap { index, block in
      switch block.kind {
      case .heading(level: 1): return split(block.plainWords, level: 1)
      case .heading where chapter.numeral == "I":
        let next = chapter.blocks.dropFirst(index + 1).first { $0.kind == .text }
        return FrontMatter.Entry(level: 2, label: block.plainWords, title: next?.plainWords ?? "")
      case .heading, .paragraph, .item, .row, .text, .gap: return nil
      }
    }
  }

  private func split(_ heading: String, level: Int) -> FrontMatter.Entry {
    let parts = heading.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 2, parts[0].hasSuffix(".") else {
      return FrontMatter.Entry(level: level, label: "", title: heading)
    }
    return FrontMatter.Entry(level: level, label: String(parts[0]), title: String(parts[1]))
  }

  // MARK: Executive summary

  private func executiveSummary(_ body: Body, _ convened: Arrangements.Convening) -> [Block] {
    let part = convened.reconvening == nil ? "its" : "the regular part of its"
    var texts = [
      "The \(body.name) held \(part) \(draft.ordinal) session from \(English.period(convened.from, convened.to))."
    ]
    let considered = session.agenda.items.filter { item in
      item.kind == .ordinary
        && session.meetings.considerations.contains { $0.item == item.number && !$0.forAction }
    }
    if session.agenda.items.contains(where: { $0.kind == .generalDebate }) {
      texts.append("During its \(draft.ordinal) session, the \(body.shortName) held a general debate.")
    }
    if !considered.isEmpty {
      let titles = considered.map { "“\($0.title)”" }
      texts.append("The \(body.shortName) considered the following items: \(titles.joined(separator: "; ")).")
    }
    texts += session.agenda.items.filter { $0.kind == .thematicDiscussion }.map {
      "Under the item “\($0.title)”, it held a thematic discussion."
    }
    texts += results(body)
    return texts.enumerated().map { index, text in
      Block(
        kind: .paragraph, name: "summary:\(index + 1)", number: nil, spans: [.text(text)], origin: .record,
        sources: [], drafted: nil, rewordedIn: nil, isOutdated: false)
    }
  }

  private func results(_ body: Body) -> [String] {
    let sections = MattersLayout(session).sections
    func titles(_ adopter: Proposal.Adopter) -> [Proposal] {
      sections.filter { $0.adopter == adopter }.flatMap(\.proposals)
    }
    let assembly = titles(.assembly)
    let parent = titles(.parent)
    let own = titles(.body)
    let recommends = "The \(body.shortName) decided to recommend to the \(draft.parent)"
    return [
      assembly.isEmpty
        ? nil
        : "\(recommends) the approval of \(forms(assembly, draft: true)) for adoption by the \(draft.assembly): \(lettered(assembly)).",
      parent.isEmpty
        ? nil : "\(recommends) the adoption of \(forms(parent, draft: true)): \(lettered(parent)).",
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
