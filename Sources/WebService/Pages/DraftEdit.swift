import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import ServiceAPI

/// What a drafter writes in the report, with what stood there when they began.
struct DraftEdit: Sendable, Equatable {
  /// What is written.
  enum Kind: String, Sendable, Codable { case summary, wording }

  /// What is written.
  var kind: Kind
  /// The name of the paragraph, or of the place of the summary.
  var name: String
  /// The words.
  var text: String
  /// The words that the program had drafted there.
  var drafted: String
  /// The version of the event that had last written there; 0 for none.
  var seen: Int

  init(kind: Kind, name: String, text: String, drafted: String, seen: Int) {
    (self.kind, self.name, self.text, self.drafted, self.seen) = (kind, name, text, drafted, seen)
  }

  /// What a form holds.
  init(_ form: PageForm) throws {
    guard let kind = Kind(rawValue: try form.text("kind")) else {
      throw Problem.badRequest("The field “kind” is neither “summary” nor “wording”.")
    }
    self.init(
      kind: kind, name: try form.text("name"), text: try form.text("text"),
      drafted: try form.text("drafted"), seen: try form.number("seen"))
  }

  /// The form in which an account writes it; an unsaved text is kept by the browser from the first.
  func form(of session: SessionName, writer: String, isUnsaved: Bool = false, words: Words) -> HTML {
    let unsaved: HTML = isUnsaved ? " data-unsaved" : ""
    let id = "\(kind.rawValue)-\(DraftPage.anchor(name))"
    let hint: HTML = kind == .summary ? "<span class=\"hint\">\(text: words(.paragraphsApart))</span>" : ""
    return """
      <form class="form" method="post" action="/sessions/\(session)/draft" data-writer="\(text: writer)"\(unsaved)>
      <input type="hidden" name="id" value="\(text: UUID().text)">
      <input type="hidden" name="writer" value="\(text: writer)">
      <input type="hidden" name="kind" value="\(text: kind.rawValue)">
      <input type="hidden" name="name" value="\(text: name)">
      <input type="hidden" name="seen" value="\(seen)">
      <input type="hidden" name="drafted" value="\(text: drafted)">
      <p><label for="\(text: id)">\(text: words(.text))</label> \(hint)
      <textarea id="\(text: id)" name="text" rows="6" lang="en" dir="ltr" required>
      \(text: text)</textarea></p>
      <p class="unsaved-note" hidden><span class="words" role="status"></span></p>
      <p class="buttons"><button>\(text: words(.save))</button> \
      <button type="button" class="discard" hidden>\(text: words(.discard))</button></p>
      </form>

      """
  }

  /// The command that records it, unless somebody else wrote there since.
  func command() throws -> Session.Command {
    switch kind {
    case .wording:
      let plain = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return .reportWork(
        .editWording(.init(paragraph: name, text: plain, insteadOf: drafted), seen: seen))
    case .summary:
      guard let place = ReportWork.Place(blockName: name) else {
        throw Problem.badRequest("The field “name” names no place for a summary.")
      }
      return .reportWork(.editSummary(.init(place: place, paragraphs: paragraphs), seen: seen))
    }
  }

  /// The paragraphs of a summary: what stands between empty lines.
  private var paragraphs: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split { line in line.allSatisfy(\.isWhitespace) }
      .map { $0.joined(separator: " ") }
  }

  /// Whether somebody else wrote there since.
  func isOvertaken(in session: Session) -> Bool { now(in: session).version != seen }

  /// The page that shows both texts when somebody else wrote there since, so that nothing is lost.
  func conflict(in session: Session, of name: SessionName, writer: String, words: Words) -> Page {
    let (theirs, drafted, version) = now(in: session)
    var again = self
    (again.seen, again.drafted) = (version, drafted)
    return Page(
      title: words(.conflictTitle), session: name,
      content: """
        <h1>\(text: words(.conflictTitle))</h1>
        <p class="alert" role="alert">\(text: words(.conflictHelp))</p>
        <section><h2>\(text: words(.theirs))</h2>
        <p class="quoted" lang="en" dir="ltr">\(text: theirs)</p></section>
        <section><h2>\(text: words(.yours))</h2>
        \(again.form(of: name, writer: writer, isUnsaved: true, words: words))</section>
        <p><a href="/sessions/\(name)/draft#\(text: DraftPage.anchor(self.name))">\(text: words(.backToDraft))</a></p>
        \(UnsavedText.words(in: name, of: writer, words: words))
        """,
      scripts: ["draft.js"])
  }

  /// What stands there now, what the program drafts there, and the version that last wrote there.
  private func now(in session: Session) -> (words: String, drafted: String, version: Int) {
    switch kind {
    case .wording:
      let block = Report.draft(session).block(named: name)
      return (
        block?.plainWords ?? "", block.map { $0.drafted ?? $0.plainWords } ?? drafted,
        session.reportWork.rewording(of: name)?.moment.version ?? 0
      )
    case .summary:
      let summary = ReportWork.Place(blockName: name).flatMap(session.reportWork.summary)
      return (
        summary?.fact.paragraphs.joined(separator: "\n\n") ?? "", "", summary?.moment.version ?? 0
      )
    }
  }
}
