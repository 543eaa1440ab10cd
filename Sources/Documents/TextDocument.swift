import Drafting

/// A report as text: one block a line, the footnotes of a block on lines of their own after it.
public struct TextDocument: Sendable {
  private let report: Report

  /// The text of that report.
  public init(_ report: Report) { self.report = report }

  /// The whole report: what stands before the chapters, then the chapters.
  public var text: String { lines(frontLines + report.chapters.flatMap(lines(of:))) }

  /// One chapter; nil where the report has none of that number.
  public func chapter(_ numeral: String) -> String? {
    report.chapters.first { $0.numeral == numeral.uppercased() }.map { lines(lines(of: $0)) }
  }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  private func lines(of chapter: Chapter) -> [String] {
    ["\(report.language.words.chapter) \(chapter.numeral)", chapter.title]
      + chapter.blocks.flatMap(TextDocument.lines(of:))
  }

  /// A block on a line, then its notes.
  public static func lines(of block: Block) -> [String] {
    let words = block.number.map { "\($0). \(block.words)" } ?? block.words
    return [words] + block.notes.map { "\($0.mark) \($0.words)" }
  }

  private var frontLines: [String] {
    let front = report.front
    guard !front.titlePage.isEmpty else { return [] }
    let contents = front.contents.map { entry in
      String(repeating: "\t", count: entry.level)
        + [entry.label, entry.title].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let words = report.language.words
    return front.titlePage + [words.note] + front.note + [words.contents] + contents
      + (front.executiveSummary.isEmpty ? [] : [words.summary])
      + front.executiveSummary.flatMap(TextDocument.lines(of:))
  }
}
