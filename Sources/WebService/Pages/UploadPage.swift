import CommandLanguage
import Documents
import EventLog
import FoundationEssentials
import Proceedings
import ServiceAPI

/// The page on which drafters send files, see what is in them, and choose what is recorded of it.
struct UploadPage {
  private let name: SessionName
  private let words: Words

  init(_ name: SessionName, in words: Words) { (self.name, self.words) = (name, words) }

  /// The form that takes files.
  func page(isSaved: Bool) -> Page {
    let saved: HTML = isSaved ? "<p class=\"done\" role=\"status\">\(text: words(.saved))</p>\n" : ""
    return page(content: saved + form)
  }

  /// The contents of files, with a mark before everything that can be recorded.
  func page(showing found: [UploadReader.Found]) -> Page {
    var number = 0
    let files = found.map { html($0, from: &number) }
    let button: HTML =
      number > 0 ? "<p class=\"buttons\"><button>\(text: words(.uploadRecord))</button></p>\n" : ""
    return page(
      content: """
        <form class="form" method="post" action="/sessions/\(name)/upload/record">
        <input type="hidden" name="id" value="\(text: UUID().text)">
        \(files)\(button)</form>
        \(form)
        """)
  }

  private func page(content: HTML) -> Page {
    Page(
      title: words(.uploadTitle), session: name,
      content: """
        <h1>\(text: words(.uploadTitle))</h1>
        \(content)
        <p><a href="/sessions/\(name)/draft">\(text: words(.backToDraft))</a></p>
        """)
  }

  private var form: HTML {
    """
    <form class="form" method="post" enctype="multipart/form-data" action="/sessions/\(name)/upload">
    <p><label for="files">\(text: words(.uploadHelp))</label>
    <input id="files" type="file" name="files" multiple required accept=".docx,.docm,.doc,.odt,.rtf,.md"></p>
    <p class="buttons"><button>\(text: words(.uploadShow))</button></p>
    </form>

    """
  }

  // MARK: What was found

  private func html(_ found: UploadReader.Found, from number: inout Int) -> HTML {
    var entries: [HTML] = []
    for change in found.changes { entries.append(html(change, &number)) }
    for preview in found.previews { entries.append(html(preview, &number)) }
    let remarks = ([found.failure].compactMap(\.self) + found.remarks).map { remark -> HTML in
      "<p class=\"outdated\"\(english)>\(text: remark)</p>\n"
    }
    let same: HTML = found.unchanged == nil ? "" : "<p>\(text: words(.uploadNothing))</p>\n"
    return """
      <section>
      <h2>\(text: found.file)</h2>
      \(same)\(remarks)\(entries)</section>

      """
  }

  private var english: HTML { words.language == .english ? "" : " lang=\"en\" dir=\"ltr\"" }

  private func html(_ resolved: ResolvedChange, _ number: inout Int) -> HTML {
    let change = resolved.change
    let by = change.authors.isEmpty ? "" : " (\(change.authors.joined(separator: ", ")))"
    let head = change.place.isEmpty ? change.kind.rawValue : "\(change.kind.rawValue), \(change.place)"
    let before: HTML = change.before.isEmpty ? "" : "<p><del>\(text: change.before)</del></p>\n"
    let after: HTML =
      change.after.isEmpty
      ? ""
      : change.kind == .comment
        ? "<p>\(text: change.after)</p>\n" : "<p><ins>\(text: change.after)</ins></p>\n"
    let state: HTML = resolved.sentence.map { "<p class=\"reworded\">\(text: $0)</p>\n" } ?? ""
    return choice(head + by, resolved.edits, &number) + "<div\(english)>\(before)\(after)\(state)</div>\n"
  }

  private func html(_ preview: Material.Preview, _ number: inout Int) -> HTML {
    let paragraphs = preview.paragraphs.map { paragraph -> HTML in "<p>\(text: paragraph)</p>\n" }
    let notes = preview.notes.sorted { $0.key < $1.key }.map { note -> HTML in
      "<p class=\"note\">\(text: note.key) \(text: note.value)</p>\n"
    }
    return choice(preview.line, [preview.edit].compactMap(\.self), &number)
      + "<details><summary>\(text: preview.title)</summary><div\(english)>\(paragraphs)\(notes)</div></details>\n"
  }

  /// A line with a mark before it, where there is something to record.
  private func choice(_ line: String, _ edits: [ReportWork.Edit], _ number: inout Int) -> HTML {
    guard !edits.isEmpty, let data = try? JSONEncoder().encode(edits) else {
      return "<p\(english)>\(text: line)</p>\n"
    }
    number += 1
    let value = String(decoding: data, as: UTF8.self)
    return """
      <p\(english)><label><input type="checkbox" name="edit-\(number)" value="\(text: value)" checked> \
      <strong>\(text: line)</strong></label></p>

      """
  }

  /// The choices, in the order of the page.
  static func edits(in form: PageForm) throws -> [ReportWork.Edit] {
    var edits: [ReportWork.Edit] = []
    for (_, value) in form.numbered("edit-") {
      guard let some = try? JSONDecoder().decode([ReportWork.Edit].self, from: Data(value.utf8)) else {
        throw Problem.badRequest("The form is not what it should be.")
      }
      edits += some
    }
    return edits
  }
}
