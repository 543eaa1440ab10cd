import Drafting
import Proceedings

/// A change beside the report as it is now.
public struct ResolvedChange: Sendable, Equatable {
  /// The change.
  public let change: ReturnedChange
  /// Whether it can be recorded.
  public let state: State

  /// Whether a change can be recorded, and how.
  public enum State: Sendable, Equatable {
    /// It can be recorded.
    case recordable([ReportWork.Edit])
    /// The report says that already.
    case isThere
    /// The report has no such paragraph any more.
    case hasGone(String)
    /// The report says something else there now than the document was made from.
    case overtaken(String, now: String)
    /// It is shown, and cannot be recorded.
    case shown(ReturnedChange.Obstacle)
  }

  /// The edits that record it; none if it cannot be recorded.
  public var edits: [ReportWork.Edit] {
    if case .recordable(let edits) = state { edits } else { [] }
  }

  /// Why it is not to be recorded, in a sentence; nil if it is, or if there is nothing to say.
  public var sentence: String? {
    switch state {
    case .recordable, .shown(.said): nil
    case .isThere: "The report says that already."
    case .hasGone(let name): "Not recorded: \(name) is not in the report any more."
    case .overtaken(_, let words):
      "Not recorded: it was changed in the record after the document was made. The report says: \(words)"
    case .shown(let obstacle): "Not recorded. \(obstacle.rawValue)"
    }
  }

  /// Whether words would be lost if nobody did anything about it.
  public var isProblem: Bool {
    switch state {
    case .recordable, .isThere: false
    case .hasGone, .overtaken: true
    case .shown: change.holdsWords
    }
  }
}

extension ReturnedChanges {
  /// The changes beside the report as it is now; the document was made from that version of the session.
  public func resolved(in session: Session, since version: Int, part: Session.Part) -> [ResolvedChange] {
    let resolver = Resolver(
      session: session, version: version, then: .draft(session.asOf(version: version), part: part),
      now: .draft(session, part: part))
    return all.map { ResolvedChange(change: $0, state: resolver.state(of: $0)) }
  }

  /// The command that records those changes, in one step; nil if there is nothing to record.
  ///
  /// Paragraphs put behind the same one are recorded from the last to the first, since each is put directly
  /// behind it.
  public static func command(recording edits: [ReportWork.Edit]) -> Session.Command? {
    var (plain, behind, before): ([ReportWork.Edit], [ReportWork.Edit], [ReportWork.Edit]) = ([], [], [])
    for edit in edits {
      let beside: ReportWork.Beside? =
        switch edit {
        case .wording(let edit): edit.rewording.beside
        case .write(let paragraph): paragraph.beside
        case .join, .summary, .text: nil
        }
      switch beside?.side {
      case nil: plain.append(edit)
      case .after: behind.append(edit)
      case .before: before.append(edit)
      }
    }
    let edits = plain + behind.reversed() + before
    return edits.isEmpty ? nil : .reportWork(.edit(edits))
  }
}

/// Holds edits against the report that a document was made from and the report as it is now.
private struct Resolver {
  let session: Session
  let version: Int
  let then: Report
  let now: Report

  func state(of change: ReturnedChange) -> ResolvedChange.State {
    if let obstacle = change.obstacle { return .shown(obstacle) }
    var edits: [ReportWork.Edit] = []
    var isThere = true
    for edit in change.edits {
      switch state(of: edit) {
      case .recordable(let found):
        edits += found
        isThere = false
      case .isThere: continue
      case .shown, .hasGone, .overtaken: return state(of: edit)
      }
    }
    return isThere ? .isThere : .recordable(edits)
  }

  private func state(of edit: ReturnedEdit) -> ResolvedChange.State {
    switch edit {
    case .wording(let wording): return state(of: wording)
    case .insertion(let paragraph):
      let isThere = session.reportWork.written.contains {
        $0.moment.version > version && $0.fact.paragraphs == paragraph.paragraphs
          && $0.fact.beside == paragraph.beside
      }
      if isThere { return .isThere }
      let beside = paragraph.beside?.paragraph ?? ""
      guard now.holds(beside) else { return .hasGone(beside) }
      return .recordable([.write(paragraph)])
    case .join(let name):
      if session.reportWork.joins.contains(where: { $0.fact.paragraph == name }) { return .isThere }
      guard now.block(named: name) != nil else { return .hasGone(name) }
      return .recordable([.join(.init(paragraph: name))])
    case .summary(let summary, let gap):
      let standing = session.reportWork.summary(for: summary.place)
      if standing?.fact.paragraphs == summary.paragraphs { return .isThere }
      guard now.block(named: gap) != nil else {
        return .overtaken(gap, now: standing?.fact.paragraphs.joined(separator: " ") ?? "")
      }
      return .recordable([.summary(summary, seen: standing?.moment.version ?? 0)])
    }
  }

  private func state(of wording: ReturnedEdit.Wording) -> ResolvedChange.State {
    let standing = session.reportWork.rewording(of: wording.name)
    let block = now.block(called: wording.name)
    if isThere(wording, standing, block) { return .isThere }
    guard let block else {
      return standing?.fact.leavesOut == true
        ? .overtaken(wording.name, now: "(left out)") : .hasGone(wording.name)
    }
    guard let before = then.block(called: wording.name), before.plainWords == block.plainWords,
      before.notes == block.notes
    else { return .overtaken(wording.name, now: block.words) }
    let drafted = block.drafted ?? block.plainWords
    var rewording = ReportWork.Rewording(
      paragraph: wording.name, text: wording.text ?? drafted, insteadOf: drafted, notes: wording.notes,
      beside: wording.beside)
    if wording.text == nil, let standing, !standing.fact.onlyMoves {
      (rewording.text, rewording.notes) = (standing.fact.text, standing.fact.notes)
    }
    return .recordable([.wording(.init(rewording, seen: standing?.moment.version ?? 0))])
  }

  private func isThere(
    _ wording: ReturnedEdit.Wording, _ standing: Dated<ReportWork.Rewording>?, _ block: Standing?
  ) -> Bool {
    if let standing, standing.moment.version > version {
      let fact = standing.fact
      let isSame = wording.text.map { $0 == fact.text && (wording.notes ?? fact.notes) == fact.notes } ?? true
      if isSame, wording.beside == nil || fact.beside == wording.beside { return true }
    }
    guard let block, let text = wording.text, wording.beside == nil, wording.notes == nil else {
      return false
    }
    // A document with one chapter numbers its notes from 1: the marks do not count.
    return block.plainWords == text.filter { !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) } || block.words == text
  }
}

/// A named piece of a report: a block, the title of a chapter or a line of the front pages.
private struct Standing {
  var words: String
  var plainWords: String
  var notes: [String] = []
  /// The words that were drafted, if others stand there.
  var drafted: String?

  init(_ block: Block) {
    (words, plainWords, drafted) = (block.words, block.plainWords, block.drafted)
    notes = block.notes.map(\.words)
  }

  init(_ words: String, drafted: String? = nil) {
    (self.words, plainWords, self.drafted) = (words, words, drafted)
  }
}

extension Report {
  /// Whether a block of that name stands in it, front pages included.
  fileprivate func holds(_ name: String) -> Bool { block(called: name) != nil }

  /// The piece of that name.
  fileprivate func block(called name: String) -> Standing? {
    if let block = block(named: name) ?? front.block(named: name) { return Standing(block) }
    if let chapter = chapters.first(where: { $0.titleName == name }) {
      return Standing(chapter.title, drafted: chapter.draftedTitle)
    }
    let lines =
      front.titlePage.enumerated().map { (FrontMatter.titleName($0), $1) }
      + front.note.enumerated().map { (FrontMatter.noteName($0), $1) }
    return lines.first { $0.0 == name }.map { Standing($0.1) }
  }
}
