import Drafting

/// A Word document as it came back from an editor: what it was made from, and its paragraphs with their words.
///
/// Tracked insertions are read as accepted, and what is struck out as gone.
public struct WordReading: Sendable, Equatable {
  /// The session that it was made from.
  public let session: String
  /// The version that it was made from.
  public let version: Int
  /// The chapter that it holds; nil where it is the whole report.
  public let chapter: String?
  /// The language that it is in.
  public let language: ReportLanguage
  /// The paragraphs.
  let paragraphs: [Paragraph]
  /// The words of the footnotes by their numbers in the file.
  let notes: [Int: String]

  /// A paragraph.
  struct Paragraph: Equatable {
    /// The names of the bookmarks in it.
    var bookmarks: [String] = []
    /// The identifier of its style.
    var style = ""
    /// Its words, those in italics between asterisks, with a sign in the place of each note.
    var words = ""
    /// The numbers of its notes.
    var notes: [Int] = []
  }

  /// Why a file cannot be read back.
  public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
    case notADocument(String)
    case notOurs
    case brokenPart(String, String)

    init(_ fault: WordFile.Fault) {
      self =
        switch fault {
        case .notADocument(let reason): .notADocument(reason)
        case .missingPart: .notOurs
        case .brokenPart(let part, let reason): .brokenPart(part, reason)
        }
    }

    /// What is wrong, and what to do.
    public var description: String {
      switch self {
      case .notADocument(let reason):
        "The file is no Word document: \(reason). Read back a .docx that came from a draft."
      case .notOurs:
        "The document does not say from which session and version it was made. "
          + "Read back one that was made by the report command."
      case .brokenPart(let part, let reason): "The document is damaged, in \(part): \(reason)."
      }
    }
  }

  /// The sign that stands for a note in the words of a paragraph.
  static let note: Character = "\u{FFFC}"

  /// Reads a document.
  public init(_ bytes: [UInt8]) throws(Failure) {
    do {
      try self.init(of: try WordFile(bytes))
    } catch {
      throw Failure(error)
    }
  }

  private init(of file: WordFile) throws(WordFile.Fault) {
    let properties = try WordReading.properties(file)
    guard let session = properties[WordPackage.Property.session.rawValue],
      let version = properties[WordPackage.Property.version.rawValue].flatMap({ Int($0) })
    else { throw .missingPart(WordReading.properties) }
    self.session = session
    self.version = version
    let chapter = properties[WordPackage.Property.chapter.rawValue] ?? ""
    self.chapter = chapter.isEmpty ? nil : chapter
    language = properties[WordPackage.Property.language.rawValue].flatMap(ReportLanguage.init) ?? .english
    let styles = try WordReading.styles(file)
    var reader = WordParagraphReader(styles: styles)
    for token in try file.tokens(WordFile.document) { reader.take(token) }
    paragraphs = reader.paragraphs
    notes = try WordReading.notes(file, styles: styles)
  }

  /// The part in which a document says where it comes from.
  private static let properties = "docProps/custom.xml"

  /// The footnotes, each without its mark and what stands between the two.
  private static func notes(
    _ file: WordFile, styles: [String: WordStyle]
  ) throws(WordFile.Fault) -> [Int: String] {
    var notes: [Int: String] = [:]
    var reader = WordParagraphReader(styles: styles)
    for token in try file.tokens("word/footnotes.xml") {
      reader.take(token)
      switch token {
      case .start("w:footnote", let attributes, _):
        reader = WordParagraphReader(styles: styles)
        reader.number = attributes["w:id"].flatMap { Int($0) }
      case .end("w:footnote"):
        let words = reader.paragraphs.map(\.words).joined(separator: " ")
        if let number = reader.number {
          notes[number] = canonical(String(words.drop { $0 == "*" || $0 == "\t" }))
        }
      case .start, .end, .words: break
      }
    }
    return notes
  }

  private static func properties(_ file: WordFile) throws(WordFile.Fault) -> [String: String] {
    var name: String?
    var found: [String: String] = [:]
    for token in try file.tokens(properties) {
      switch token {
      case .start("property", let attributes, _):
        name = attributes["name"]
        if let name { found[name] = "" }
      case .words(let words): if let name { found[name, default: ""] += words }
      case .end("property"): name = nil
      case .start, .end: break
      }
    }
    return found
  }

  /// The styles of words that mean something, by their identifiers in this document.
  private static func styles(_ file: WordFile) throws(WordFile.Fault) -> [String: WordStyle] {
    let wanted: [WordStyle] = [.emphasis, .footnoteReference, .superscript]
    var found = Dictionary(uniqueKeysWithValues: wanted.map { ($0.identifier, $0) })
    var identifier = ""
    for token in try file.tokens("word/styles.xml") {
      guard case .start(let name, let attributes, _) = token else { continue }
      if name == "w:style" { identifier = attributes["w:styleId"] ?? "" }
      let style = wanted.first { $0.name.lowercased() == attributes["w:val"]?.lowercased() }
      if name == "w:name", let style { found[identifier] = style }
    }
    return found
  }
}

/// Takes the tokens of the part with the body, one after the other, and makes paragraphs of them.
struct WordParagraphReader {
  let styles: [String: WordStyle]
  /// The number of the footnote that is being read.
  var number: Int?
  private(set) var paragraphs: [WordReading.Paragraph] = []
  private var current: WordReading.Paragraph?
  private var isItalic = false
  private var isMark = false
  private var isText = false
  private var isCustomMark = false
  private var deleted = 0
  private var properties = 0

  init(styles: [String: WordStyle]) { self.styles = styles }

  mutating func take(_ token: XMLTokens.Token) {
    switch token {
    case .start(let name, let attributes, let isEmpty): start(name, attributes, isEmpty: isEmpty)
    case .words(let words): if isText { add(words) }
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
    switch name {
    case "w:p":
      current = .init()
      if isEmpty { end("w:p") }
    case "w:pPr": if !isEmpty { properties += 1 }
    case "w:pStyle": current?.style = attributes["w:val"] ?? ""
    case "w:bookmarkStart": current?.bookmarks.append(attributes["w:name"] ?? "")
    case "w:del", "w:moveFrom": if !isEmpty { deleted += 1 }
    case "w:r": (isItalic, isMark, isCustomMark) = (false, false, false)
    case "w:i":
      if properties == 0 { isItalic = !["0", "false", "none"].contains(attributes["w:val"] ?? "") }
    case "w:rStyle":
      if properties == 0, let style = attributes["w:val"].flatMap({ styles[$0] }) {
        if style == .emphasis { isItalic = true } else { isMark = true }
      }
    case "w:t": isText = !isEmpty && deleted == 0 && !isCustomMark
    case "w:tab": if properties == 0, deleted == 0, current != nil { add("\t") }
    case "w:br", "w:cr": if deleted == 0 { add("\n") }
    case "w:noBreakHyphen": if deleted == 0 { add("-") }
    case "w:footnoteReference": note(attributes)
    case _: break
    }
  }

  private mutating func note(_ attributes: [String: String]) {
    guard deleted == 0, let id = attributes["w:id"].flatMap({ Int($0) }) else { return }
    (isItalic, isMark) = (false, false)
    add(String(WordReading.note))
    current?.notes.append(id)
    isCustomMark = attributes["w:customMarkFollows"] != nil
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:p":
      if var paragraph = current {
        paragraph.words = paragraph.words.replacing("**", with: "")
        paragraphs.append(paragraph)
      }
      current = nil
    case "w:pPr": properties -= 1
    case "w:del", "w:moveFrom": deleted -= 1
    case "w:t": isText = false
    case _: break
    }
  }

  /// Words, with asterisks around those in italics; two stretches in italics beside each other are one.
  private mutating func add(_ words: String) {
    let mark = isMark ? Int(words).map(Superscript.figure) : nil
    current?.words += mark ?? (isItalic ? "*\(words)*" : words)
  }
}
