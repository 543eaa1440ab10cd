import CommandLanguage
import Documents
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData

/// The report as it grows: each paragraph with the events behind it, and forms to write in it.
struct DraftPage: Sendable {
  private let session: Session
  private let report: Report
  private let names: PageNames
  private let name: SessionName
  private let writer: String?
  private var words: Words { names.words }

  /// The page for an account that may write in the draft, or for somebody who only reads it.
  init(_ session: Session, report: Report, name: SessionName, writer: String?, in language: PageLanguage) {
    self.session = session
    self.name = name
    self.writer = writer
    self.report = report
    names = PageNames(.in(language), session)
  }

  func page(isSaved: Bool = false) -> Page {
    let chapters = report.chapters.map { chapter -> HTML in
      """
      <section class="chapter">
      <h2>\(text: words(.chapter, chapter.numeral)): \(names.english(chapter.title))</h2>
      \(chapter.blocks.map(html))</section>

      """
    }
    let saved: HTML = isSaved ? "<p class=\"done\" role=\"status\">\(text: words(.saved))</p>\n" : ""
    return Page(
      title: words(.draft), session: name,
      content: """
        <h1>\(text: words(.draft))</h1>
        \(saved)<p>\(text: words(.draftVersion, "\(report.version)"))</p>
        \(documents)\(uploads)\
        \(writer.html { unsaved(by: $0) })\(chapters)\(untold)
        """,
      scripts: writer == nil ? [] : ["draft.js"])
  }

  /// The way to the page that takes files, for those who may write.
  private var uploads: HTML {
    writer == nil
      ? .nothing : "<p><a href=\"/sessions/\(name)/upload\">\(text: words(.uploadTitle))</a></p>\n"
  }

  /// Links to the report and the papers as files, which are in English whatever the language of the page.
  private var documents: HTML {
    func link(_ path: String, _ text: String) -> HTML {
      "<a href=\"/v1/sessions/\(name)/\(text: path)\">\(text: text)</a> "
    }
    let whole = DocumentFormat.ofReports.map { link("report?format=\($0.rawValue)", $0.rawValue) }
    let chapters = report.chapters.map {
      link("report?format=docx&chapter=\($0.numeral)", "\($0.numeral). \($0.title)")
    }
    let papers = Paper.Kind.allCases.map { link("papers/\($0.rawValue)?format=docx", $0.rawValue) }
    return """
      <details class="documents"><summary>\(text: words(.documents))</summary>
      <ul lang="en" dir="ltr"><li>Report: \(whole)</li><li>Chapters: \(chapters)</li><li>Papers: \(papers)</li></ul>
      </details>

      """
  }

  /// The place of texts that the browser kept and whose own place is gone.
  private func unsaved(by writer: String) -> HTML {
    """
    \(UnsavedText.words(in: name, of: writer, words: words))\
    <section id="orphans" class="alert" hidden>
    <h2>\(text: words(.placeGone))</h2>
    <template><div><p class="words"></p>
    <p><textarea rows="6" lang="en" dir="ltr" readonly aria-label="\(text: words(.text))"></textarea></p>
    <p><button type="button">\(text: words(.discard))</button></p></div></template>
    </section>

    """
  }

  // MARK: Blocks

  private func html(_ block: Block) -> HTML {
    switch block.kind {
    case .heading(let level):
      level > 1 ? "<h4\(english)>\(text: block.words)</h4>\n" : "<h3\(english)>\(text: block.words)</h3>\n"
    case .paragraph: paragraph(block)
    case .item: "<p class=\"entry\"\(english)>\(text: block.words)</p>\n"
    case .row: "<p class=\"row\"\(english)>\(text: block.words)</p>\n"
    case .text: "<p class=\"quoted\"\(english)>\(text: block.words)</p>\n"
    case .gap: gap(block)
    }
  }

  /// How the words are marked, which are in English whatever the language of the page.
  private var english: HTML { words.language == .english ? "" : " lang=\"en\" dir=\"ltr\"" }

  private func paragraph(_ block: Block) -> HTML {
    let number = block.number.map { "\($0)" } ?? ""
    let notes = block.notes.map { note -> HTML in
      "<p class=\"note\"\(english)>\(text: note.mark) \(text: note.words)</p>\n"
    }
    return """
      <div class="paragraph" id="\(text: DraftPage.anchor(block.name))">
      <p\(english)><span class="number">\(text: number).</span> \(text: block.words)</p>
      \(notes)\(provenance(block, number))\(mark(block))\(forms(block, number))</div>

      """
  }

  private func provenance(_ block: Block, _ number: String) -> HTML {
    let events = block.sources.compactMap { session.history[atVersion: $0] }
    if events.isEmpty { return .nothing }
    return "<details><summary>\(text: words(.events, number))</summary>\(list(events))</details>\n"
  }

  private func list(_ events: [Session.Recorded]) -> HTML {
    let sentence = EventSentence(names.directory)
    let lines = events.map { entry -> HTML in
      let time = entry.moment.time
      return """
        <li value="\(entry.moment.version)"><time datetime="\(text: time.description)">\(text: time.day.description) \
        \(text: time.clock)</time> \(names.english(sentence.words(entry.event)))</li>

        """
    }
    return "<ol>\n\(lines)</ol>"
  }

  /// The events that are recorded and told nowhere in the report, for a drafter to decide.
  private var untold: HTML {
    let events = report.untold(of: session)
    if events.isEmpty { return .nothing }
    return """
      <section id="untold">
      <h2>\(text: words(.toldNowhere))</h2>
      \(list(events))
      </section>

      """
  }

  /// What the paragraph would say without the rewording, and whether its facts have changed since.
  private func mark(_ block: Block) -> HTML {
    let own: HTML =
      block.origin == .drafter ? "<p class=\"reworded\">\(text: words(.ownParagraph))</p>\n" : .nothing
    guard let drafted = block.drafted else { return own }
    let text: HTML = "<span\(english)>\(text: drafted)</span>"
    return own
      + (block.isOutdated
        ? "<p class=\"outdated\"><strong>\(text: words(.isOutdated))</strong> \(text)</p>\n"
        : "<p class=\"reworded\">\(text: words(.wasReworded)) \(text)</p>\n")
  }

  // MARK: Forms

  private func forms(_ block: Block, _ number: String) -> HTML {
    guard let writer else { return .nothing }
    let whole: HTML =
      block.name.hasSuffix(":1")
      ? ReportWork.Place(blockName: block.name).html { summaryForm($0, writer) } : ""
    let edit = DraftEdit(
      kind: .wording, name: block.name, text: block.plainWords, drafted: block.drafted ?? block.plainWords,
      seen: block.rewordedIn ?? 0)
    return whole
      + "<details class=\"edit\"><summary>\(text: words(.reword, number))</summary>\(form(edit, writer))</details>\n"
  }

  private func gap(_ block: Block) -> HTML {
    let place = ReportWork.Place(blockName: block.name)
    let form: HTML = writer.html { writer in place.html { summaryForm($0, writer) } }
    return """
      <div class="gap" id="\(text: DraftPage.anchor(block.name))">
      <p\(english)>\(text: block.words)</p>
      \(form)</div>

      """
  }

  private func summaryForm(_ place: ReportWork.Place, _ writer: String) -> HTML {
    let summary = session.reportWork.summary(for: place)
    let edit = DraftEdit(
      kind: .summary, name: place.blockName,
      text: summary?.fact.paragraphs.joined(separator: "\n\n") ?? "", drafted: "",
      seen: summary?.moment.version ?? 0)
    let label = words(summary == nil ? .enterSummary : .editSummary)
    return "<details class=\"edit\"><summary>\(text: label)</summary>\(form(edit, writer))</details>\n"
  }

  private func form(_ edit: DraftEdit, _ writer: String) -> HTML {
    edit.form(of: name, writer: writer, words: words)
  }

  /// The id of a block in the page.
  static func anchor(_ name: String) -> String {
    "b-" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
