import Proceedings

/// Drafts what stands before the first chapter: title page, note, contents, executive summary.
struct FrontDraft {
  let draft: Draft
  let chapters: [Chapter]

  var session: Session { draft.session }
  private var body: Body? { session.body?.fact }

  func frontMatter() -> FrontMatter {
    guard let body, let convened = session.arrangements.convened?.fact else {
      return FrontMatter(titlePage: [], note: [], contents: contents(), executiveSummary: [])
    }
    return FrontMatter(
      titlePage: titlePage(body, convened), note: note(body, convened), contents: contents(),
      executiveSummary: draft.form.hasExecutiveSummary
        ? ExecutiveSummary(draft: draft, body: body, convened: convened).blocks : [])
  }

  private func titlePage(_ body: Body, _ convened: Arrangements.Convening) -> [String] {
    let election = session.bureau.electionOpened.map { "\(English.date($0.time.day)) and " } ?? ""
    let periods = draft.periods(of: convened).map { English.period($0.from, $0.to, joint: "–") }
    return [
      "United Nations", body.name, "Report on the \(draft.sessionName)",
      "(\(election)\(English.list(periods)))", body.parent,
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
    let symbols =
      "Symbols of United Nations documents are composed of letters combined with figures. Mention of such a symbol indicates a reference to a United Nations document."
    guard let again = convened.reconvening else { return [symbols] }
    let dates = English.couple(again.from, again.to)
    let volume = body.officialRecords?.reconvenedReport.map {
      "Official Records of the \(draft.parent), \(convened.from.year), \($0)"
    }
    let symbol = body.officialRecords?.symbol.map {
      " (\($0.series(year: convened.from.year, session: convened.session))/Add.1)"
    }
    let issued = volume.map { "will be issued as \($0)\(symbol ?? "")" } ?? "will be issued separately"
    return [
      symbols,
      "The report of the \(body.name) on its reconvened \(draft.sessionName), to be held on \(dates), \(issued).",
    ]
  }

  /// The table of contents, which alone depends on the chapters.
  func contents() -> [FrontMatter.Entry] {
    let summary = FrontMatter.Entry(level: 0, label: "", title: "Executive summary")
    return (draft.form.hasExecutiveSummary ? [summary] : [])
      + chapters.flatMap { chapter in
        [FrontMatter.Entry(level: 0, label: "\(chapter.numeral).", title: chapter.title)]
          + sections(of: chapter)
      }
  }

  private func sections(of chapter: Chapter) -> [FrontMatter.Entry] {
    var labels = chapter.holdsTexts ? MattersLayout(session, part: draft.part).labels[...] : []
    return chapter.blocks.enumerated().compactMap { index, block in
      switch block.kind {
      case .heading(level: 1): return split(block.plainWords, level: 1)
      case .heading where chapter.holdsTexts:
        let next = chapter.blocks.dropFirst(index + 1).first { $0.kind == .text }
        return FrontMatter.Entry(
          level: 2, label: labels.popFirst() ?? block.plainWords, title: next?.plainWords ?? "")
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
}
