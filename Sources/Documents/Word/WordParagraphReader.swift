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
  private var fields = WordFields()
  /// The rows that are open.
  private var rows: [Row] = []
  private var deletedRows = 0
  /// The tables that are open, by their numbers, and how many there were.
  private var tables: [Int] = []
  private var (tableCount, rowCount) = (0, 0)
  /// Who struck out paragraphs whole, by the bookmarks of those.
  private(set) var struckOut: [String: Set<String>] = [:]
  private var isItalic = false
  private var isMark = false
  private var isText = false
  private var isInstruction = false
  private var isCustomMark = false
  /// The note whose mark is being read.
  private var customNote: Int?
  private var isWords = false
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
    /// The bookmarks that begin in it.
    var names: [String] = []
  }
  private struct Row {
    var number: Int
    var column = -1
    var isDeleted = false
    var authors: Set<String> = []
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
      if isInstruction { fields.instruct(words) }
      if isText {
        add(words)
      } else if isWords, isCustomMark, let customNote {
        change { $0.customMarks[customNote] = words }
      }
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
      open.append(
        Open(paragraph: .init(cell: cell, authors: rows.last?.authors ?? [], objects: objectsBetween)))
      objectsBetween = []
    case "w:tbl":
      tableCount += 1
      tables.append(tableCount)
    case "w:pPr": properties += 1
    case "w:trPr": rowProperties += 1
    case "w:tr":
      rowCount += 1
      rows.append(Row(number: rowCount))
    case "w:tc": if !rows.isEmpty { rows[rows.count - 1].column += 1 }
    case "w:pStyle":
      let style = attributes["w:val"].flatMap { styles[$0] }
      change { ($0.style, $0.styleIdentifier) = (style, attributes["w:val"] ?? "") }
    case "w:numId", "w:ilvl", "w:outlineLvl": count(name, attributes)
    case "w:bookmarkStart":
      bookmarks[attributes["w:id"] ?? ""] = attributes["w:name"]
      if let name = attributes["w:name"], !open.isEmpty { open[open.count - 1].names.append(name) }
    case "w:ins", "w:moveTo": sign(attributes)
    case "w:bookmarkEnd": bookmarks[attributes["w:id"] ?? ""] = nil
    case "w:del", "w:moveFrom":
      sign(attributes)
      delete()
    case "w:r": (isItalic, isMark, isCustomMark) = (false, false, false)
    case "w:i":
      if properties == 0 { isItalic = Self.isOn(attributes) }
    case "w:rStyle":
      if properties == 0, let style = attributes["w:val"].flatMap({ styles[$0] }) {
        if style == .emphasis { isItalic = true }
        if style == .footnoteReference || style == .superscript { isMark = true }
      }
    case "w:t": (isWords, isText) = (true, deleted == 0 && !isCustomMark)
    case "w:tab": if properties == 0, deleted == 0, !open.isEmpty { add("\t") }
    case "w:br", "w:cr": if deleted == 0 { add("\n") }
    case "w:noBreakHyphen": if deleted == 0 { add("-") }
    case "w:footnoteReference": note(attributes)
    case "w:instrText": isInstruction = true
    case "w:fldSimple":
      fields.begin(attributes["w:instr"] ?? "")
      fields.separate()
    case "w:fldChar": fields.take(attributes["w:fldCharType"] ?? "")
    case _: notice(name, attributes)
    }
  }

  /// The place of a paragraph in a list or in the outline.
  private mutating func count(_ name: String, _ attributes: [String: String]) {
    guard properties == 1, passedOver == 0, let value = attributes["w:val"].flatMap({ Int($0) }) else {
      return
    }
    change { paragraph in
      switch name {
      case "w:numId": paragraph.listNumber = value
      case "w:ilvl": paragraph.listLevel = value
      case _: paragraph.outline = value
      }
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

  /// The cell that is open.
  private var cell: WordReading.Cell? {
    guard let table = tables.last, let row = rows.last else { return nil }
    return .init(table: table, row: row.number, column: row.column)
  }

  /// Notes who made a change that Word tracked.
  private mutating func sign(_ attributes: [String: String]) {
    guard let author = attributes["w:author"], !author.isEmpty else { return }
    if rowProperties > 0, !rows.isEmpty {
      rows[rows.count - 1].authors.insert(author)
    } else {
      change { $0.authors.insert(author) }
    }
  }

  /// What was struck out: words, the end of a paragraph, or a row.
  private mutating func delete() {
    if properties > 0 {
      if !open.isEmpty { open[open.count - 1].isEndDeleted = true }
    } else if rowProperties > 0, rows.last?.isDeleted == false {
      rows[rows.count - 1].isDeleted = true
      deletedRows += 1
    }
    deleted += 1
  }

  private mutating func note(_ attributes: [String: String]) {
    guard deleted == 0, let id = attributes["w:id"].flatMap({ Int($0) }) else { return }
    (isItalic, isMark) = (false, false)
    add(String(WordReading.note))
    change { $0.notes.append(id) }
    isCustomMark = attributes["w:customMarkFollows"].map { WordParagraphReader.isOn(["w:val": $0]) } ?? false
    customNote = isCustomMark ? id : nil
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:p": endParagraph()
    case "w:pPr": properties -= 1
    case "w:trPr": rowProperties -= 1
    case "w:tr": if rows.popLast()?.isDeleted == true { deletedRows -= 1 }
    case "w:tbl": _ = tables.popLast()
    case "w:tc", "w:body": finish()
    case "w:del", "w:moveFrom": deleted -= 1
    case "w:t": (isWords, isText) = (false, false)
    case "w:instrText": isInstruction = false
    case "w:fldSimple": fields.end()
    case _: break
    }
  }

  private mutating func endParagraph() {
    guard let last = open.popLast() else { return }
    var paragraph = last.paragraph
    if deletedRows > 0 || (paragraph.words.isEmpty && !paragraph.authors.isEmpty) {
      for name in last.names { struckOut[name, default: []].formUnion(paragraph.authors) }
    }
    paragraph.words = paragraph.words.replacing("**", with: "")
    if let earlier = joined {
      // Of one that was struck out whole, nothing goes on in the next.
      if !earlier.words.isEmpty { paragraph.bookmarks = earlier.bookmarks + paragraph.bookmarks }
      paragraph.words = earlier.words + paragraph.words
      paragraph.notes = earlier.notes + paragraph.notes
      paragraph.comments = earlier.comments + paragraph.comments
      paragraph.objects = earlier.objects + paragraph.objects
      if !earlier.words.isEmpty { paragraph.authors.formUnion(earlier.authors) }
      joined = nil
    }
    if deletedRows > 0 { return }
    if last.isEndDeleted { joined = paragraph } else { paragraphs.append(paragraph) }
  }

  /// Words, with asterisks around those in italics; two stretches in italics beside each other are one.
  private mutating func add(_ words: String) {
    guard !open.isEmpty, !words.isEmpty, fields.showWords else { return }
    if !bookmarks.isEmpty {
      let names = bookmarks.values.sorted()
      change { $0.bookmarks += names }
      bookmarks = [:]
    }
    let isMark = isMark || fields.giveMarks
    let mark = isMark ? Int(words).map(Superscript.figure) : nil
    let shown = mark ?? (isItalic ? "*\(words)*" : words)
    change { $0.words += shown }
  }
}
