import FoundationEssentials
import Proceedings
import Subprocess
import SystemPackage

/// LibreOffice, which prints Word documents and reads what other programs wrote.
public struct LibreOffice: Sendable {
  private let program: String
  private let seconds: Int

  /// The program on the `PATH`; throws where it is not there.
  public init(
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? "", seconds: Int = 120
  ) throws(PDFError) {
    let places = path.split(separator: ":").map { "\($0)/soffice" }
    guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw .noLibreOffice
    }
    (self.program, self.seconds) = (program, seconds)
  }

  /// The bytes of a file in another format, such as `docx` from `odt`.
  public func convert(
    _ bytes: [UInt8], from format: String, to filter: String
  ) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path + "/rostrum-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = "\(folder)/document.\(format)"
    guard FileManager.default.createFile(atPath: source, contents: Data(bytes)) else {
      throw PDFError.failed("\(source) cannot be written")
    }
    // A profile of its own, so that a LibreOffice that somebody has open does not take the work over; `timeout`
    // ends the whole group of processes when the time is up.
    let result = try await Subprocess.run(
      .name("timeout"),
      arguments: [
        "--kill-after=5", "\(seconds)", program, "-env:UserInstallation=file://\(folder)/profile",
        "--headless", "--norestore", "--convert-to", filter, "--outdir", "\(folder)/out", source,
      ], environment: .inherit.updating(["HOME": folder]), output: .discarded, error: .string(limit: 65_536))
    if case .exited(124) = result.terminationStatus { throw PDFError.tookTooLong(seconds: seconds) }
    let made = filter.prefix { $0 != ":" }
    guard let answer = FileManager.default.contents(atPath: "\(folder)/out/document.\(made)") else {
      let reason = result.standardError.split(separator: "\n").last.map(String.init)
      throw PDFError.failed(reason ?? "\(result.terminationStatus)")
    }
    return Array(answer)
  }
}

extension LibreOffice {
  /// The same text as a Word document, from the formats that other word processors write.
  public static func word(_ bytes: [UInt8], from format: String) async throws -> [UInt8] {
    try await LibreOffice().convert(bytes, from: format, to: "docx")
  }
}
