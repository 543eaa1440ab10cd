import Foundation
import Subprocess
import SystemPackage

/// Programs of others that read or check what was written; a test that finds one missing says so and is skipped.
enum Tool: String {
  case soffice, pandoc, xmllint, pdftotext

  /// Where it is.
  var path: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(rawValue)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
  /// Whether it is there.
  var isThere: Bool { path != nil }

  /// Runs it, and answers what it wrote, what it complained of, and whether all went well.
  func run(_ arguments: [String]) async throws -> (output: String, errors: String, isDone: Bool) {
    try await Tool.run(path ?? rawValue, arguments)
  }

  /// Runs a program by its path.
  static func run(
    _ path: String, _ arguments: [String]
  ) async throws -> (output: String, errors: String, isDone: Bool) {
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(arguments), output: .string(limit: 32 << 20),
      error: .string(limit: 1 << 20))
    return (result.standardOutput, result.standardError, result.terminationStatus.isSuccess)
  }

  /// A schema in the folder of schemas.
  static func schema(_ name: String) -> String {
    Place.package.appending(path: "Tests/DocumentsTests/Schemas/\(name).xsd").path
  }
}
