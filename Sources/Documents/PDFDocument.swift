import FoundationEssentials
import Proceedings
import Subprocess
import SystemPackage

/// A document as a tagged PDF, printed from its Word document by LibreOffice.
public struct PDFDocument: Sendable {
  private let word: any PrintableDocument
  private let program: String
  private let seconds: Int

  /// The print of a Word document; throws where LibreOffice is not there.
  public init(
    _ word: any PrintableDocument, path: String = ProcessInfo.processInfo.environment["PATH"] ?? "",
    seconds: Int = 120
  ) throws(PDFError) {
    let places = path.split(separator: ":").map { "\($0)/soffice" }
    guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw .noLibreOffice
    }
    (self.word, self.program, self.seconds) = (word, program, seconds)
  }

  /// The bytes of the file.
  public func bytes() async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path + "/rostrum-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = "\(folder)/document.docx"
    guard FileManager.default.createFile(atPath: source, contents: Data(try word.bytes(forLibreOffice: true)))
    else {
      throw PDFError.failed("\(source) cannot be written")
    }
    // A profile of its own, so that a LibreOffice that somebody has open does not take the work over; `timeout`
    // ends the whole group of processes when the time is up.
    let filter = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"
    let result = try await Subprocess.run(
      .name("timeout"),
      arguments: [
        "--kill-after=5", "\(seconds)", program, "-env:UserInstallation=file://\(folder)/profile",
        "--headless",
        "--norestore", "--convert-to", filter, "--outdir", folder, source,
      ], environment: .inherit.updating(["HOME": folder]), output: .discarded, error: .string(limit: 65_536))
    if case .exited(124) = result.terminationStatus { throw PDFError.tookTooLong(seconds: seconds) }
    guard let pdf = FileManager.default.contents(atPath: "\(folder)/document.pdf") else {
      let reason = result.standardError.split(separator: "\n").last.map(String.init)
      throw PDFError.failed(reason ?? "\(result.terminationStatus)")
    }
    return PDFStamp.stamped(Array(pdf), day: word.day ?? .start)
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
