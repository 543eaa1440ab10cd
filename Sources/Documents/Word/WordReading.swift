import Drafting
import Proceedings

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
  /// The part of the session of which it is the report.
  public let part: Session.Part
  /// The symbol that the whole report was given; nil where it was given none.
  public let symbol: String?
  /// The language that it is in.
  public let language: ReportLanguage
  /// The paragraphs.
  let paragraphs: [Paragraph]
  /// The words of the footnotes by their numbers in the file.
  let notes: [Int: String]
  /// The comments by their numbers in the file, each with its author.
  let comments: [Int: String]
  /// The words in the running headers and footers.
  let margins: Set<String>
  /// Who struck out the paragraphs with these bookmarks.
  let struckOut: [String: Set<String>]
  /// The parts of the file that were passed over, such as macros.
  public let remarks: [String]

  /// A paragraph.
  struct Paragraph: Equatable {
    /// The names of the bookmarks around its words.
    var bookmarks: [String] = []
    /// Its style, if that is one of the program's.
    var style: WordStyle?
    /// The identifier of its style in the document.
    var styleIdentifier = ""
    /// The list in which it is numbered, and the level in that from 0, if it says so itself.
    var listNumber: Int?
    var listLevel: Int?
    /// Its level in the outline, from 0, if it says so itself.
    var outline: Int?
    /// The numbers of the notes whose marks were typed.
    var customMarks: [Int: String] = [:]
    /// The cell of a table in which it stands.
    var cell: Cell?
    /// Who changed it, where Word tracked that.
    var authors: Set<String> = []
    /// Its words, those in italics between asterisks, with a sign in the place of each note.
    var words = ""
    /// The numbers of its notes.
    var notes: [Int] = []
    /// The numbers of the comments on it.
    var comments: [Int] = []
    /// What stands in it beside words: pictures, equations, endnotes.
    var objects: [String] = []
  }

  /// A cell of a table by its numbers in the document.
  struct Cell: Equatable {
    var table: Int
    var row: Int
    var column: Int
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

  /// A longer file is not read.
  public static let longestFile = ZipArchive.longest

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
    part = properties[WordPackage.Property.part.rawValue].flatMap(Session.Part.init) ?? .regular
    symbol = properties[WordPackage.Property.symbol.rawValue]
    let styles = try WordReading.styles(file)
    let body = try WordReading.reader(of: WordFile.document, in: file, styles: styles)
    (paragraphs, struckOut, remarks) = (body.paragraphs, body.struckOut, file.remarks)
    notes = try WordReading.notes(file, styles: styles)
    comments = try WordReading.comments(file, styles: styles)
    var margins: Set<String> = []
    for name in file.margins {
      for paragraph in try WordReading.reader(of: name, in: file, styles: styles).paragraphs {
        margins.insert(WordReading.folded(paragraph.words))
      }
    }
    self.margins = margins.subtracting([""])
  }

  /// The part in which a document says where it comes from.
  private static let properties = "docProps/custom.xml"

  static func reader(
    of part: String, in file: WordFile, styles: [String: WordStyle]
  ) throws(WordFile.Fault) -> WordParagraphReader {
    var reader = WordParagraphReader(styles: styles)
    try file.read(part) { reader.take($0) }
    reader.finish()
    return reader
  }

  /// The comments, each with the name of its author before it.
  private static func comments(
    _ file: WordFile, styles: [String: WordStyle]
  ) throws(WordFile.Fault) -> [Int: String] {
    var comments: [Int: String] = [:]
    var reader = WordParagraphReader(styles: styles)
    var current: (number: Int, author: String)?
    try file.read("word/comments.xml") { token in
      reader.take(token)
      switch token {
      case .start("w:comment", let attributes, _):
        reader = WordParagraphReader(styles: styles)
        current = attributes["w:id"].flatMap { Int($0) }.map { ($0, attributes["w:author"] ?? "") }
      case .end("w:comment"):
        reader.finish()
        let words = canonical(reader.paragraphs.map(\.words).joined(separator: " "))
        if let (number, author) = current {
          comments[number] = author.isEmpty ? words : "\(author): \(words)"
        }
      case .start, .end, .words: break
      }
    }
    return comments
  }

  /// The footnotes, each without its mark and what stands between the two.
  static func notes(
    _ file: WordFile, styles: [String: WordStyle]
  ) throws(WordFile.Fault) -> [Int: String] {
    var notes: [Int: String] = [:]
    var reader = WordParagraphReader(styles: styles)
    try file.read("word/footnotes.xml") { token in
      reader.take(token)
      switch token {
      case .start("w:footnote", let attributes, _):
        reader = WordParagraphReader(styles: styles)
        reader.number = attributes["w:id"].flatMap { Int($0) }
      case .end("w:footnote"):
        reader.finish()
        let words = reader.paragraphs.map(\.words).joined(separator: " ")
        if let number = reader.number {
          notes[number] = canonical(withoutMark(words))
        }
      case .start, .end, .words: break
      }
    }
    return notes
  }

  /// The words of a note without a mark that was typed before them; asterisks may also begin words in italics.
  private static func withoutMark(_ words: String) -> String {
    let rest = words.drop { $0 == "*" }
    return rest.first == "\t" ? String(rest.dropFirst()) : words
  }

  private static func properties(_ file: WordFile) throws(WordFile.Fault) -> [String: String] {
    var name: String?
    var found: [String: String] = [:]
    try file.read(properties) { token in
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

  /// The styles of the program, by their identifiers in this document.
  static func styles(_ file: WordFile) throws(WordFile.Fault) -> [String: WordStyle] {
    let known = Dictionary(WordStyle.allCases.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    var found = Dictionary(uniqueKeysWithValues: WordStyle.allCases.map { ($0.identifier, $0) })
    var identifier = ""
    try file.read("word/styles.xml") { token in
      guard case .start(let name, let attributes, _) = token else { return }
      if name == "w:style" { identifier = attributes["w:styleId"] ?? "" }
      if name == "w:name", let style = attributes["w:val"].flatMap({ known[$0.lowercased()] }) {
        found[identifier] = style
      }
    }
    return found
  }
}
