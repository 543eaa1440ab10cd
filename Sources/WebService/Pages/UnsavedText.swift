import Access
import EventLog
import FoundationEssentials
import NIOCore
import Proceedings
import ServiceAPI

/// What somebody wrote in the draft that could not be saved, so that it is not lost.
struct UnsavedText: Sendable, Equatable {
  /// The error for a text that could not be saved, with what stood against it.
  struct Refused: Error {
    var text: UnsavedText
    var cause: any Error
    /// Whoever sent it, if they are known.
    var visitor: Visitor?
  }

  /// The text, and the place it was written for.
  var edit: DraftEdit
  /// The session.
  var session: SessionName
  /// The account that wrote it, as the form tells; nil for a form that does not.
  var writer: String?

  init(_ edit: DraftEdit, in session: SessionName, writer: String?) {
    (self.edit, self.session, self.writer) = (edit, session, writer)
  }

  /// Whether somebody may see and save it: a text is shown to the account that wrote it alone.
  func belongs(to visitor: Visitor) -> Bool { writer == nil || writer == visitor.name }

  /// The page that shows it for saving once more.
  func page(because problem: Problem?, for viewer: Viewer) -> Page {
    let words = viewer.words
    let facts: HTML = problem.html { ProblemPage.facts($0, words: words) }
    let title = words(.unsavedTitle)
    return Page(
      title: title, session: session,
      content: """
        <h1>\(text: title)</h1>
        <div class="alert" role="alert"><p>\(text: words(.unsavedHelp))</p>
        \(facts)</div>
        \(edit.form(of: session, writer: writer ?? viewer.visitor?.name ?? "", isUnsaved: true, words: words))
        <p><a href="\(text: address)#\(text: DraftPage.anchor(edit.name))">\(text: words(.backToDraft))</a></p>
        \(UnsavedText.words(in: session, of: writer ?? viewer.visitor?.name ?? "", words: words))
        """,
      scripts: ["draft.js"])
  }

  /// The page for somebody else who logged in instead of its writer.
  func pageForAnother(_ viewer: Viewer) -> Page {
    let words = viewer.words
    return Page(
      title: words(.unsavedTitle), session: session,
      content: """
        <h1>\(text: words(.unsavedTitle))</h1>
        <p class="alert" role="alert">\(text: words(.unsavedOfOther, writer ?? ""))</p>
        <p><a href="\(text: address)">\(text: words(.backToDraft))</a></p>
        """)
  }

  /// The address of the draft it was written for.
  var address: String { "/sessions/\(session)/draft" }

  /// What the script that keeps texts says, and whose texts it looks for.
  static func words(in session: SessionName, of writer: String, words: Words) -> HTML {
    """
    <div id="unsaved" hidden data-session="\(session)" data-writer="\(text: writer)" data-kept="\(text: words(.keptHere))" \
    data-over="\(text: words(.loginOverKept))" data-restored="\(text: words(.restored))"></div>

    """
  }
}

// MARK: Carried through a login

extension UnsavedText {
  /// It as it stands in the login form, through which it is carried.
  private struct Carried: Codable {
    var session: String
    var writer: String?
    var kind: DraftEdit.Kind
    var name: String
    var text: String
    var drafted: String
    var seen: Int
  }

  /// A text that a login form carries; nil for anything else.
  init?(carried: String) {
    guard let carried = try? JSONDecoder().decode(Carried.self, from: Data(carried.utf8)),
      let session = SessionName(carried.session)
    else { return nil }
    let edit = DraftEdit(
      kind: carried.kind, name: carried.name, text: carried.text, drafted: carried.drafted, seen: carried.seen
    )
    self.init(edit, in: session, writer: carried.writer)
  }

  /// The text as one field of a login form.
  var carried: String {
    let carried = Carried(
      session: session.text, writer: writer, kind: edit.kind, name: edit.name, text: edit.text,
      drafted: edit.drafted, seen: edit.seen)
    // Fields of plain text and numbers can always be written.
    return (try? JSON.bytes(carried)).map { String(buffer: $0) } ?? ""
  }
}
