import Proceedings

/// What stands before the first chapter: title page, note, contents, executive summary.
struct Front {
  let draft: Draft
  let wording: any Wording
  let phrasebook: any Phrasebook
  let chapters: [Chapter]

  func frontMatter() -> FrontMatter {
    guard let body = draft.session.body?.fact, let convened = draft.session.arrangements.convened?.fact else {
      return FrontMatter(titlePage: [], note: [], contents: contents(), executiveSummary: [])
    }
    return FrontMatter(
      titlePage: wording.titlePage(of: body, convened).map(phrasebook.typeset),
      note: wording.note(on: body, convened).map(phrasebook.typeset),
      contents: contents(),
      executiveSummary: draft.executiveSummary().flatMap(wording.blocks).map { rough in
        Block(
          kind: .paragraph, name: rough.name, number: nil,
          spans: [.text(phrasebook.typeset(rough.passage.words))],
          origin: .record,
          sources: rough.sources, drafted: nil, rewordedIn: nil, isOutdated: false)
      })
  }

  /// The table of contents, which alone depends on the chapters.
  func contents() -> [FrontMatter.Entry] {
    let summary = FrontMatter.Entry(level: 0, label: "", title: phrasebook.words.summary)
    return (draft.form.hasExecutiveSummary ? [summary] : [])
      + chapters.flatMap { chapter in
        [FrontMatter.Entry(level: 0, label: "\(chapter.numeral).", title: chapter.title)]
          + sections(of: chapter)
      }
  }

  private func sections(of chapter: Chapter) -> [FrontMatter.Entry] {
    var labels = chapter.holdsTexts ? wording.labelsOfTexts()[...] : []
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
