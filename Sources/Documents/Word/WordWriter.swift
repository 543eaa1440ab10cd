import Drafting

/// Writes the paragraphs of a Word document and collects the footnotes that they refer to.
struct WordWriter {
  let look: WordLook
  /// What it was before and who changed it; nil where the document is clean.
  let changes: WordChanges?
  /// The words that every report has.
  let fixed: FixedWords
  /// The body, as far as it is written.
  var body = Markup()
  /// The footnotes, from 1.
  private(set) var footnotes: [Footnote] = []
  private var marks: [String: Int] = [:]
  private var annotations = 0
  /// Whether the entries of the list being written have numbers, so that letters stand under them.
  var isInNumberedList = false

  /// A footnote as its part has it.
  struct Footnote: Equatable {
    var mark: String
    var words: String
    var isNumbered: Bool { !mark.hasPrefix("*") }
  }

  init(look: WordLook, fixed: FixedWords = ReportLanguage.english.words, changes: WordChanges? = nil) {
    self.look = look
    self.fixed = fixed
    self.changes = changes
  }

  /// The number of the next bookmark or change.
  mutating func nextAnnotation() -> String {
    annotations += 1
    return "\(annotations)"
  }

  // MARK: Paragraphs

  /// A paragraph in a style, under a bookmark where it has an identifier.
  mutating func paragraph(
    _ style: WordStyle, id: String? = nil, properties: String = "", change: WordChange? = nil,
    _ content: (inout WordWriter) -> Void
  ) {
    body.open("w:p")
    body.raw("<w:pPr><w:pStyle w:val=\"\(look.identifier(style))\"/>\(properties)")
    if let change { body.raw("<w:rPr>\(opening(change, isEmpty: true))</w:rPr>") }
    body.close("w:pPr")
    let bookmark = nextAnnotation()
    if let id { body.empty("w:bookmarkStart", ["w:id": bookmark, "w:name": WordBookmark.name(id)]) }
    content(&self)
    if id != nil { body.empty("w:bookmarkEnd", ["w:id": bookmark]) }
    body.close("w:p")
  }

  /// A paragraph of plain words.
  mutating func paragraph(_ style: WordStyle, words: String, properties: String = "", id: String? = nil) {
    paragraph(style, id: id, properties: properties) { $0.run(words) }
  }

  /// The label of a paragraph, and the tab after it.
  mutating func label(_ label: String?, change: WordChange? = nil) {
    guard let label else { return }
    if let change { body.raw(opening(change)) }
    run(label, isDeleted: change?.kind == .deleted)
    body.raw("<w:r><w:tab/></w:r>")
    if let change { body.close(change.kind.element) }
  }

  /// Words and notes; a change is said around them.
  mutating func inlines(_ inlines: [Inline], change: WordChange? = nil) {
    guard !inlines.isEmpty else { return }
    if let change { body.raw(opening(change)) }
    let isDeleted = change?.kind == .deleted
    for inline in inlines {
      switch inline {
      case .words(let words, let isItalic):
        run(words, style: isItalic ? .emphasis : nil, isDeleted: isDeleted)
      case .note(let mark, let words): note(mark: mark, words: words, isDeleted: isDeleted)
      case .mark(let mark): reference(to: mark, isDeleted: isDeleted)
      }
    }
    if let change { body.close(change.kind.element) }
  }

  /// Words in a run of their own.
  mutating func run(_ words: String, style: WordStyle? = nil, isDeleted: Bool = false) {
    body.open("w:r")
    if let style { body.raw("<w:rPr><w:rStyle w:val=\"\(look.identifier(style))\"/></w:rPr>") }
    let element = isDeleted ? "w:delText" : "w:t"
    body.element(element, ["xml:space": "preserve"], words: Typography.bound(words))
    body.close("w:r")
  }

  // MARK: Notes

  private mutating func note(mark: String, words: String, isDeleted: Bool) {
    // A note that was deleted with its mark would take a number; its mark alone is struck out.
    if isDeleted { return run(mark, style: .superscript, isDeleted: true) }
    footnotes.append(Footnote(mark: mark, words: words))
    let id = footnotes.count
    marks[mark] = id
    let bookmark = nextAnnotation()
    body.empty("w:bookmarkStart", ["w:id": bookmark, "w:name": "_Note\(id)"])
    body.raw("<w:r><w:rPr><w:rStyle w:val=\"\(look.identifier(.footnoteReference))\"/></w:rPr>")
    if mark.hasPrefix("*") {
      body.raw("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"\(id)\"/><w:t>\(mark)</w:t></w:r>")
    } else {
      body.raw("<w:footnoteReference w:id=\"\(id)\"/></w:r>")
    }
    body.empty("w:bookmarkEnd", ["w:id": bookmark])
  }

  private mutating func reference(to mark: String, isDeleted: Bool) {
    let figure = Superscript.plain(mark)
    guard let id = marks[mark], !isDeleted else {
      return run(figure, style: .superscript, isDeleted: isDeleted)
    }
    // In runs, since a change may hold runs alone.
    body.raw(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> NOTEREF "
        + "_Note\(id) \\f \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
    run(figure, style: .footnoteReference)
    body.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
  }

  /// The opening tag of a change, with who made it and when.
  mutating func opening(_ change: WordChange, isEmpty: Bool = false) -> String {
    let by = change.revision
    return "<\(change.kind.element) w:id=\"\(nextAnnotation())\" w:author=\"\(Markup.escaped(by.author))\" "
      + "w:date=\"\(by.time)\"\(isEmpty ? "/" : "")>"
  }
}

/// The name of the bookmark around a paragraph, by which it is known again when the document comes back.
enum WordBookmark {
  /// At most 40 characters of letters and figures, as Word has it: a hash of the identifier (FNV-1a).
  static func name(_ id: String) -> String {
    let hash = id.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return "_R" + String(hash, radix: 16)
  }
}
