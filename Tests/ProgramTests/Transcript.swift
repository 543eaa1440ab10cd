import Foundation
import Subprocess
import Testing

/// Runs of the program one after the other, as they look in a terminal.
///
/// The expected texts in `Expected` were read by eye. To record them anew, run once with `ROSTRUM_RECORD=1`
/// and read them again.
final class Transcript {
  /// A folder for the files that the runs read and write.
  let folder: URL
  private let program: Program
  private var text = ""

  init(_ program: Program) throws {
    self.program = program
    folder = try Folder.fresh()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program and writes down what was typed, what it said, and the status where that is not 0.
  @discardableResult
  func run(_ arguments: String..., input: String = "", shown: Bool = true) async throws -> Program.Answer {
    let answer = try await program(arguments, input: input)
    guard shown else {
      #expect(answer.status == 0, "\(arguments): \(answer.errors)")
      return answer
    }
    text += "$ rostrum \(arguments.map(Transcript.quoted).joined(separator: " "))\n\(answer.output)"
    text += answer.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "! \($0)\n" }.joined()
    if answer.status != 0 { text += "[\(answer.status)]\n" }
    text += "\n"
    return answer
  }

  /// Adds what was taken from an answer.
  func add(_ output: String) { text += output + "\n\n" }

  /// Writes a file into the folder, and gives its path.
  func write(_ content: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try content.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// Compares everything so far with the expected text, or records it.
  func compare(with name: String) throws {
    let file = Folder.tests.appending(path: "Expected/\(name).txt")
    let found = Transcript.masked(text, folder)
    if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
    if let (said, wanted) = lines.first(where: { $0 != $1 }) { #expect(said == wanted) }
    #expect(found == expected)
  }

  private static func quoted(_ argument: String) -> String {
    let isPlain = !argument.isEmpty && !argument.contains { " '\"\\$;&|<>()…‹›".contains($0) }
    return isPlain ? argument : "'\(argument.replacing("'", with: "'\\''"))'"
  }

  /// The text without what differs from run to run.
  private static func masked(_ text: String, _ folder: URL) -> String {
    text.replacing(folder.path, with: "FOLDER")
      .replacing(Folder.package.path, with: "PROJECT")
      .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "RECORDED")
      .replacing(/[0-9a-f]{64}/, with: "HASH")
      .replacing(/[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/, with: "ID")
      .replacing(/20(2[6-9]|[3-9]\d)-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(\.\d{6}Z)?/, with: "NOW")
      .replacing(/(\d+)  \d\d:\d\d  ((Event|The paragraph|The drafted words)\b)/) { "\($0.1)  NOW  \($0.2)" }
  }
}
