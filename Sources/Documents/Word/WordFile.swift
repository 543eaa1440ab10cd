/// A Word document that was opened: the parts in it, read as XML.
struct WordFile {
  private let archive: ZipArchive

  /// Why bytes are no Word document, or a part of one cannot be read.
  enum Fault: Error, Equatable {
    case notADocument(String)
    case missingPart(String)
    case brokenPart(String, String)
  }

  /// The part with the body.
  static let document = "word/document.xml"

  /// Opens a document; throws where it is no archive, or one without a body.
  init(_ bytes: [UInt8]) throws(Fault) {
    do {
      archive = try ZipArchive(reading: bytes)
    } catch {
      throw .notADocument(error.reason)
    }
    guard archive.entry(WordFile.document) != nil else {
      throw .notADocument("it has no \(WordFile.document)")
    }
  }

  /// The bytes of a part, nil where the document has none of that name.
  func part(_ name: String) -> [UInt8]? { archive.entry(name) }

  /// The names of the parts with running headers and footers.
  var margins: [String] {
    archive.entries.map(\.name).filter {
      ($0.hasPrefix("word/header") || $0.hasPrefix("word/footer")) && $0.hasSuffix(".xml")
    }
  }

  /// The tags and words of a part, none where the document has none of that name.
  func tokens(_ name: String) throws(Fault) -> [XMLTokens.Token] {
    guard let bytes = part(name) else { return [] }
    do {
      return try XMLTokens(bytes).all
    } catch {
      throw .brokenPart(name, "\(error)")
    }
  }
}
