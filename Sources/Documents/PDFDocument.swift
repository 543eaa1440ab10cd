import FoundationEssentials
import Proceedings

/// A document as a tagged PDF, printed from its Word document by LibreOffice.
public struct PDFDocument: Sendable {
  private let word: any PrintableDocument
  private let office: LibreOffice

  /// The print of a Word document; throws where LibreOffice is not there.
  public init(
    _ word: any PrintableDocument, path: String = ProcessInfo.processInfo.environment["PATH"] ?? "",
    seconds: Int = 120
  ) throws(PDFError) {
    (self.word, office) = (word, try LibreOffice(path: path, seconds: seconds))
  }

  /// The bytes of the file.
  public func bytes() async throws -> [UInt8] {
    let filter = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"
    let pdf = try await office.convert(
      try word.bytes(forLibreOffice: true), from: "docx", to: filter)
    return PDFStamp.stamped(pdf, day: word.day ?? .start)
  }
}

/// A Word document that can be printed.
public protocol PrintableDocument: Sendable {
  /// The day that it bears; nil where nothing is recorded yet.
  var day: Day? { get }
  /// The bytes of the file, for an editor or for the program that prints it.
  func bytes(forLibreOffice isForPrint: Bool) throws(DocumentError) -> [UInt8]
}

/// Why there is no PDF.
public enum PDFError: Error, Sendable, Equatable, CustomStringConvertible {
  /// LibreOffice is not installed.
  case noLibreOffice
  /// It did not come to an end.
  case tookTooLong(seconds: Int)
  /// It could not do it.
  case failed(String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noLibreOffice:
      "A PDF is printed by LibreOffice, and soffice is not on the PATH. "
        + "Install libreoffice-writer-nogui, or take --format docx."
    case .tookTooLong(let seconds):
      "LibreOffice did not print the document within \(seconds) \(seconds == 1 ? "second" : "seconds"). "
        + "Give it longer with --print-seconds, or take --format docx."
    case .failed(let reason): "LibreOffice could not print the document: \(reason)."
    }
  }
}
