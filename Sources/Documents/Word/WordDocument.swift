import Drafting
import Proceedings

/// An edition of the report as a Word document (ECMA-376, transitional), with named styles and real footnotes.
///
/// The same edition and template make the same bytes.
public struct WordDocument: PrintableDocument {
  private let edition: Edition
  private let look: WordLook
  private let changes: WordChanges?

  /// The document of an edition, in the look of a template if one is given, with its changes if they are asked.
  public init(
    _ edition: Edition, template: [UInt8]? = nil, changes: WordChanges? = nil
  ) throws(WordTemplateError) {
    self.edition = edition
    self.changes = changes
    if let template {
      look = try WordLook(template: template)
    } else {
      look = .standard(language: edition.words.tag)
    }
  }

  public var day: Day? { edition.masthead?.day }

  /// The bytes of the file.
  public func bytes() throws(DocumentError) -> [UInt8] { try bytes(forLibreOffice: false) }

  public func bytes(forLibreOffice isForPrint: Bool) throws(DocumentError) -> [UInt8] {
    do {
      return try ZipArchive(parts(forLibreOffice: isForPrint)).bytes()
    } catch {
      throw .notWritten(error.reason)
    }
  }

  /// The parts, in the order in which they stand in the file.
  private func parts(forLibreOffice isForPrint: Bool) -> [ZipArchive.Entry] {
    var writer = WordWriter(look: look, fixed: edition.words, changes: changes)
    let chapters = edition.identified
    if edition.isWhole {
      writer.front(edition, chapters: chapters)
    } else if let masthead = edition.masthead {
      writer.masthead(masthead)
    }
    for (index, chapter) in chapters.enumerated() {
      writer.chapter(chapter, startsPage: edition.isWhole && index == 0)
    }
    let parts = WordParts(
      runningHead: edition.runningHead, look: look, fixed: edition.words, footnotes: writer.footnotes,
      hasMarksInNotes: !isForPrint)
    let package = WordPackage(about: edition.about, hasTheme: look.theme != nil)
    return package.entries(parts, body: writer.body.text, look: look)
  }
}

/// Why a document could not be made.
public enum DocumentError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file could not be put together.
  case notWritten(String)

  /// What happened.
  public var description: String {
    switch self {
    case .notWritten(let reason): "The document could not be put together: \(reason)."
    }
  }
}
