import Proceedings
import ReferenceData

/// The work of the drafters on the report.
extension EventSentence {
  func words(_ event: ReportWork.Event) -> String {
    switch event {
    case .summaryEntered(let summary):
      "A summary for item \(summary.place.item) was entered (\(paragraphs(summary)))."
    case .reworded(let rewording): reworded(rewording)
    case .wordingRestored(let paragraph): "The drafted words of \(paragraph.paragraph) were restored."
    case .joined(let join): "The paragraph \(join.paragraph) was joined to the one before."
    case .circulated(let circulation):
      "Chapter \(circulation.chapter) was circulated as \(circulation.symbol)."
    case .introduced(let introduction): "The \(introduction.office) introduced the draft report."
    case .amended(let amendment): "The paragraph \(amendment.paragraph) was amended orally."
    case .paragraphWritten(let written): self.written(written)
    case .chapterAdopted(let adoption): "Chapter \(adoption.chapter) of the report was adopted."
    }
  }

  private func reworded(_ rewording: ReportWork.Rewording) -> String {
    let name = "The paragraph \(rewording.paragraph) was"
    if rewording.leavesOut { return "\(name) left out of the report." }
    let moved = rewording.beside.map { "moved \($0.side.rawValue) \($0.paragraph)" }
    return [
      name, rewording.onlyMoves ? "" : "reworded", moved.map { rewording.onlyMoves ? $0 : "and \($0)" } ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: " ") + "."
  }

  private func written(_ written: ReportWork.FreeParagraph) -> String {
    let item = written.item.map { "item \(Agenda.name(of: $0, written.subitem.map { [$0] } ?? []))" }
    let words = written.paragraphs.joined(separator: " ")
    let shown = words.count > 80 ? "\(words.prefix(80))…" : words
    let form = written.form.map { $0 == .listItem ? "a list item" : "a \($0.rawValue)" } ?? "a paragraph"
    let place = written.beside.map { "\($0.side.rawValue) \($0.paragraph)" }
    return
      "A drafter wrote \(form) \(place ?? "under \(item ?? written.section?.rawValue ?? "the report")"): “\(shown)”"
  }

  private func paragraphs(_ summary: ReportWork.Summary) -> String {
    summary.paragraphs.count == 1 ? "1 paragraph" : "\(summary.paragraphs.count) paragraphs"
  }
}
