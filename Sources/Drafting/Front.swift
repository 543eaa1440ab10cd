import Proceedings

/// What stands before the first chapter: title page, note, contents, executive summary.
struct Front {
  let draft: Draft
  let wording: any Wording
  let phrasebook: any Phrasebook
  let chapters: [Chapter]

  /// All of it, with the paragraphs of the executive summary as drafters arranged them.
  func frontMatter(_ summary: [RoughBlock]) -> FrontMatter {
    guard let body = draft.session.body?.fact, let convened = draft.session.arrangements.convened?.fact else {
      return FrontMatter(titlePage: [], note: [], contents: contents(), executiveSummary: [])
    }
    return FrontMatter(
      titlePage: reworded(
        wording.titlePage(of: body, convened).map(phrasebook.typeset), FrontMatter.titleName),
      note: reworded(wording.note(on: body, convened).map(phrasebook.typeset), FrontMatter.noteName),
      contents: contents(),
      executiveSummary: summary.compactMap(paragraph))
  }

  /// The executive summary before drafters changed it, as a chapter without a title.
  func summary() -> RoughChapter {
    RoughChapter(title: "", blocks: draft.executiveSummary().flatMap(wording.blocks))
  }

  /// Rewordings are in English.
  private var isEnglish: Bool { phrasebook is EnglishPhrasebook }

  private func reworded(_ lines: [String], _ name: (Int) -> String) -> [String] {
    guard isEnglish else { return lines }
    return lines.enumerated().map { index, line in
      let rewording = draft.session.reportWork.rewording(of: name(index))?.fact
      return rewording.flatMap { $0.leavesOut ? nil : $0.text } ?? line
    }
  }

  /// A paragraph of the executive summary in its latest words; nil if it was left out.
  private func paragraph(_ rough: RoughBlock) -> Block? {
    var block = Block(
      kind: rough.kind, name: rough.name, number: nil,
      spans: [.text(phrasebook.typeset(rough.passage.words))],
      origin: rough.origin, sources: rough.sources, drafted: nil, rewordedIn: nil, isOutdated: false)
    guard isEnglish, let rewording = draft.session.reportWork.rewording(of: rough.name) else { return block }
    if rewording.fact.leavesOut { return nil }
    block.rewordedIn = rewording.moment.version
    block.sources.append(rewording.moment.version)
    if rewording.fact.onlyMoves { return block }
    (block.drafted, block.isOutdated) = (block.plainWords, block.plainWords != rewording.fact.insteadOf)
    block.spans = [.text(rewording.fact.text)]
    return block
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
