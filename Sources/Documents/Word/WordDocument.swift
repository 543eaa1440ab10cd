import Drafting
import Proceedings

/// An edition of the report as a Word document (ECMA-376, transitional), with named styles and real footnotes.
///
/// The same edition and template make the same bytes.
public struct WordDocument: Sendable {
  private let edition: Edition
  private let look: WordLook
  private let changes: WordChanges?

  /// The document of an edition, in the look of a template if one is given, with its changes if they are asked.
  public init(
    _ edition: Edition, template: [UInt8]? = nil, changes: WordChanges? = nil
  ) throws(WordTemplateError) {
    self.edition = edition
    self.changes = changes
    if let template { look = try WordLook(template: template) } else { look = .standard }
  }

  /// The bytes of the file.
  public func bytes() throws(DocumentError) -> [UInt8] { try bytes(forLibreOffice: false) }

  /// The bytes of the file, for an editor or for the program that prints it.
  func bytes(forLibreOffice isForPrint: Bool) throws(DocumentError) -> [UInt8] {
    do {
      return try ZipArchive(parts(forLibreOffice: isForPrint)).bytes()
    } catch {
      throw .notWritten(error.reason)
    }
  }

  /// The parts, in the order in which they stand in the file.
  private func parts(forLibreOffice isForPrint: Bool) -> [ZipArchive.Entry] {
    var writer = WordWriter(look: look, changes: changes)
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
      edition: edition, look: look, footnotes: writer.footnotes, hasMarksInNotes: !isForPrint)
    let package = WordPackage(edition: edition, hasTheme: look.theme != nil)
    var entries: [(String, [UInt8])] = [
      ("[Content_Types].xml", package.contentTypes()), ("_rels/.rels", package.relationships()),
      ("word/document.xml", parts.document(writer.body.text)),
      ("word/_rels/document.xml.rels", package.documentRelationships()),
      ("word/styles.xml", Array(look.styles.utf8)), ("word/numbering.xml", parts.numbering()),
      ("word/settings.xml", parts.settings()), ("word/footnotes.xml", parts.notes()),
      ("docProps/core.xml", package.core()), ("docProps/custom.xml", package.custom()),
    ]
    for (index, kind) in WordParts.Kind.allCases.enumerated() {
      entries.append(("word/header\(index + 1).xml", parts.headerOrFooter("w:hdr", kind)))
      entries.append(("word/footer\(index + 1).xml", parts.headerOrFooter("w:ftr", kind)))
    }
    if let theme = look.theme { entries.append(("word/theme/theme1.xml", theme)) }
    return entries.map { ZipArchive.Entry(name: $0.0, bytes: $0.1) }
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
