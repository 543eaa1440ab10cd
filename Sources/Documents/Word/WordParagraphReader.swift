/// Takes the tokens of a part of a Word document, one after the other, and makes paragraphs of them, as they read once
/// every tracked change is accepted.
struct WordParagraphReader {
  let styles: [String: WordStyle]
  /// The number of the footnote that is being read.
  var number: Int?
  private(set) var paragraphs: [WordReading.Paragraph] = []
  /// The paragraphs that are open: those of a text box stand in another.
  private var open: [Open] = []
  /// Paragraphs whose end was struck out, so that the next one goes on in them.
  private var joined: WordReading.Paragraph?
  /// The names of the bookmarks in which no words have stood yet, by their numbers: one belongs to the paragraph in which
  /// its first words stand, and to none if it has none.
  private var bookmarks: [String: String] = [:]
  private var fields: [Field] = []
  /// How many of the fields are not yet at their results, give numbers of pages, and give marks of notes.
  private var (instructions, pages, marks) = (0, 0, 0)
  /// The rows that are open, and whether each was struck out.
  private var rows: [Bool] = []
  private var deletedRows = 0
  private var isItalic = false
  private var isMark = false
  private var isText = false
  private var isInstruction = false
  private var isCustomMark = false
  private var deleted = 0
  private var properties = 0
  private var rowProperties = 0
  /// What is passed over: how things were before a change of form, and what stands in for a drawing.
  private var passedOver = 0
  /// What stands between paragraphs and is no words, for the next one to name.
  private var objectsBetween: [String] = []

  private struct Open {
    var paragraph = WordReading.Paragraph()
    var isEndDeleted = false
  }
  private struct Field {
    var instruction = ""
    var isResult = false
    /// Whether it is a number of a page, which Word puts in anew.
    var isPage: Bool {
      ["PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES"].contains(kind)
    }
    var isMark: Bool { kind == "NOTEREF" }
    private var kind: String {
      instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
    }
  }

  init(styles: [String: WordStyle]) { self.styles = styles }

  mutating func take(_ token: XMLTokens.Token) {
    switch token {
    case .start(let name, let attributes, let isEmpty):
      if passedOver > 0 || Self.isPassedOver(name) {
        if !isEmpty { passedOver += 1 }
      } else {
        start(name, attributes, isEmpty: isEmpty)
        if isEmpty { end(name) }
      }
    case .words(let words):
      if passedOver > 0 { return }
      if isInstruction, !fields.isEmpty { fields[fields.count - 1].instruction += words }
      if isText { add(words) }
    case .end(let name):
      if passedOver > 0 { passedOver -= 1 } else { end(name) }
    }
  }

  /// Gives out what was joined to a paragraph that does not come.
  mutating func finish() {
    if let joined, !joined.words.isEmpty { paragraphs.append(joined) }
    joined = nil
    if let last = paragraphs.indices.last {
      paragraphs[last].objects += objectsBetween
      objectsBetween = []
    }
  }

  /// Earlier forms (`w:rPrChange`, `w:pPrChange` and their like), and the second of two forms of a drawing.
  private static func isPassedOver(_ name: String) -> Bool {
    name == "mc:Fallback" || (name.hasPrefix("w:") && name.hasSuffix("PrChange"))
  }

  private mutating func start(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
    switch name {
    case "w:p":
      open.append(Open(paragraph: .init(objects: objectsBetween)))
      objectsBetween = []
    case "w:pPr": properties += 1
    case "w:trPr": rowProperties += 1
    case "w:tr": rows.append(false)
    case "w:pStyle": change { $0.style = attributes["w:val"] ?? "" }
    case "w:bookmarkStart":
      bookmarks[attributes["w:id"] ?? ""] = attributes["w:name"]
    case "w:bookmarkEnd": bookmarks[attributes["w:id"] ?? ""] = nil
    case "w:del", "w:moveFrom": delete()
    case "w:r": (isItalic, isMark, isCustomMark) = (false, false, false)
    case "w:i":
      if properties == 0 { isItalic = Self.isOn(attributes) }
    case "w:rStyle":
      if properties == 0, let style = attributes["w:val"].flatMap({ styles[$0] }) {
        if style == .emphasis { isItalic = true } else { isMark = true }
      }
    case "w:t": isText = deleted == 0 && !isCustomMark
    case "w:tab": if properties == 0, deleted == 0, !open.isEmpty { add("\t") }
    case "w:br", "w:cr": if deleted == 0 { add("\n") }
    case "w:noBreakHyphen": if deleted == 0 { add("-") }
    case "w:footnoteReference": note(attributes)
    case "w:instrText": isInstruction = true
    case "w:fldSimple":
      begin(Field(instruction: attributes["w:instr"] ?? ""))
      separate()
    case "w:fldChar": field(attributes["w:fldCharType"] ?? "")
    case _: notice(name, attributes)
    }
  }

  /// What is no words is noticed, so that it can be named.
  private mutating func notice(_ name: String, _ attributes: [String: String]) {
    if name == "w:commentReference", let id = attributes["w:id"].flatMap({ Int($0) }) {
      change { $0.comments.append(id) }
    }
    guard deleted == 0 else { return }
    switch name {
    case "w:drawing", "w:pict": change { $0.objects.append("a picture") }
    case "w:object": change { $0.objects.append("an embedded object") }
    case "m:oMath": change { $0.objects.append("an equation") }
    case "w:endnoteReference": change { $0.objects.append("an endnote") }
    case "w:sym": change { $0.objects.append("a symbol of another font") }
    case "w:altChunk", "w:subDoc":
      if open.isEmpty { objectsBetween.append("another document") }
      change { $0.objects.append("another document") }
    case "w:strike", "w:dstrike":
      if properties == 0, Self.isOn(attributes) {
        change { $0.objects.append("words with a line through them") }
      }
    case "w:vanish":
      if properties == 0, Self.isOn(attributes) { change { $0.objects.append("hidden words") } }
    case _: break
    }
  }

  /// Whether a property that is on or off is on (ECMA-376, part 1, 22.9.2.7).
  private static func isOn(_ attributes: [String: String]) -> Bool {
    !["0", "false", "none", "off"].contains(attributes["w:val"] ?? "")
  }

  private mutating func change(_ change: (inout WordReading.Paragraph) -> Void) {
    if !open.isEmpty { change(&open[open.count - 1].paragraph) }
  }

  /// What was struck out: words, the end of a paragraph, or a row.
  private mutating func delete() {
    if properties > 0 {
      if !open.isEmpty { open[open.count - 1].isEndDeleted = true }
    } else if rowProperties > 0, rows.last == false {
      rows[rows.count - 1] = true
      deletedRows += 1
    }
    deleted += 1
  }

  private mutating func field(_ type: String) {
    switch type {
    case "begin": begin(Field())
    case "separate": separate()
    case "end": endField()
    case _: break
    }
  }

  private mutating func begin(_ field: Field) {
    fields.append(field)
    instructions += 1
  }

  /// The words of a field follow.
  private mutating func separate() {
    guard let field = fields.last, !field.isResult else { return }
    fields[fields.count - 1].isResult = true
    instructions -= 1
    if field.isPage { pages += 1 }
    if field.isMark { marks += 1 }
  }

  private mutating func endField() {
    guard let field = fields.popLast() else { return }
    guard field.isResult else {
      instructions -= 1
      return
    }
    if field.isPage { pages -= 1 }
    if field.isMark { marks -= 1 }
  }

  private mutating func note(_ attributes: [String: String]) {
    guard deleted == 0, let id = attributes["w:id"].flatMap({ Int($0) }) else { return }
    (isItalic, isMark) = (false, false)
    add(String(WordReading.note))
    change { $0.notes.append(id) }
    isCustomMark = attributes["w:customMarkFollows"] != nil
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:p": endParagraph()
    case "w:pPr": properties -= 1
    case "w:trPr": rowProperties -= 1
    case "w:tr": if rows.popLast() == true { deletedRows -= 1 }
    case "w:tc", "w:body": finish()
    case "w:del", "w:moveFrom": deleted -= 1
    case "w:t": isText = false
    case "w:instrText": isInstruction = false
    case "w:fldSimple": endField()
    case _: break
    }
  }

  private mutating func endParagraph() {
    guard let last = open.popLast() else { return }
    var paragraph = last.paragraph
    paragraph.words = paragraph.words.replacing("**", with: "")
    if let earlier = joined {
      // Of one that was struck out whole, nothing goes on in the next.
      if !earlier.words.isEmpty { paragraph.bookmarks = earlier.bookmarks + paragraph.bookmarks }
      paragraph.words = earlier.words + paragraph.words
      paragraph.notes = earlier.notes + paragraph.notes
      paragraph.comments = earlier.comments + paragraph.comments
      paragraph.objects = earlier.objects + paragraph.objects
      joined = nil
    }
    if deletedRows > 0 { return }
    if last.isEndDeleted { joined = paragraph } else { paragraphs.append(paragraph) }
  }

  /// Words, with asterisks around those in italics; two stretches in italics beside each other are one.
  private mutating func add(_ words: String) {
    guard !open.isEmpty, !words.isEmpty, instructions == 0, pages == 0 else { return }
    if !bookmarks.isEmpty {
      let names = bookmarks.values.sorted()
      change { $0.bookmarks += names }
      bookmarks = [:]
    }
    let isMark = isMark || marks > 0
    let mark = isMark ? Int(words).map(Superscript.figure) : nil
    let shown = mark ?? (isItalic ? "*\(words)*" : words)
    change { $0.words += shown }
  }
}
