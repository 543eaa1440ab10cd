import Drafting

/// What has changed in the report since its adoption, as text: the chapter, the new words, the words adopted.
public struct ChangesDocument: Sendable {
  private let since: SinceAdoption
  private let chapter: String?

  /// The changes in the whole report, or in one of its chapters.
  public init(_ since: SinceAdoption, chapter: String? = nil) {
    self.since = since
    self.chapter = chapter?.uppercased()
  }

  /// The text: a line for what was changed, and one for what was adopted; a sentence where nothing was.
  public var text: String {
    let lines = since.report.chapters.filter { chapter == nil || $0.numeral == chapter }.flatMap(lines)
    let told = lines.isEmpty ? ["Nothing has changed since the adoption."] : lines
    return told.joined(separator: "\n") + "\n"
  }

  private func lines(_ chapter: Chapter) -> [String] {
    let changed = chapter.blocks.filter(\.changedSinceAdoption).flatMap { block in
      let now = TextDocument.lines(of: block).first ?? ""
      return ["Now: \(now)", block.asAdopted.map { "As adopted: \($0)" } ?? "As adopted: not there"]
    }
    let removed = since.removed.filter { $0.chapter == chapter.title }.flatMap {
      ["Now: not there", "As adopted: \($0.block.plainWords)"]
    }
    let all = changed + removed
    return all.isEmpty ? [] : ["Chapter \(chapter.numeral). \(chapter.title)"] + all
  }
}
