import Foundation
import Subprocess
import Testing

extension ProgramTests {
  /// The program that is told to stop while it works.
  @Suite("Interruption", .serialized) struct InterruptionTests {
    @Test func leavesNoServerBehindWhenItIsInterrupted() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let data = folder.appending(path: "data")
      _ = try await Program(environment: ["ROSTRUM_DATA": data.path])(["create", "own", "--body", "ccpcj"])
      let (prompt, output) = try start(["prompt", "own"], data: data)
      let process = data.appending(path: "cluster/postmaster.pid").path
      #expect(try output.read(upToCount: 1)?.isEmpty == false)
      #expect(FileManager.default.fileExists(atPath: process))
      prompt.interrupt()
      prompt.waitUntilExit()
      #expect(prompt.terminationStatus == 128 + SIGINT)
      #expect(!FileManager.default.fileExists(atPath: process))
    }

    /// Starts the program with an input that stays open; the first byte it writes says that it is ready.
    private func start(_ arguments: [String], data: URL) throws -> (Process, FileHandle) {
      let process = Process()
      process.executableURL = URL(filePath: Program.path)
      process.arguments = arguments
      process.environment = ["ROSTRUM_DATA": data.path, "PATH": "/usr/bin:/bin", "USER": "desk"]
        .merging(Program.sanitizers) { own, _ in own }
      process.standardInput = Pipe()
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      return (process, output.fileHandleForReading)
    }
  }
}
