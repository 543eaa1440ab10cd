import Foundation
import Subprocess
import SystemPackage
import Testing

extension ProgramTests {
  /// Signed heads on a volume that is full.
  @Suite("Heads", .serialized) struct HeadTests {
    @Test func leavesTheFileOfHeadsWholeWhenItCannotWriteAnother() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      var program = try await Program()
      program.environment["ROSTRUM_HEADS"] = "\(folder.path)"
      try await Sessions.begin("heads", in: Transcript(program))
      // A limit on the size of files stands for a full volume: two heads fit, and the beginning of a third.
      var statuses: [Int32] = []
      for _ in 0..<3 {
        let limited = try await Subprocess.run(
          .path("/bin/sh"), arguments: ["-c", "ulimit -f 2; exec \"$0\" head heads", Program.path],
          environment: .inherit.updating(program.environment), output: .string(limit: 4096), error: .discarded
        )
        guard case .exited(let status) = limited.terminationStatus else { continue }
        statuses.append(status)
      }
      #expect(statuses == [0, 0, 3])
      let file = folder.appending(path: "heads.jsonl")
      let lines = try String(contentsOf: file, encoding: .utf8)
      #expect(lines.split(separator: "\n").count == 2 && lines.hasSuffix("}\n"))

      // As a loss of power leaves it.
      try (lines + lines.prefix(200)).write(to: file, atomically: true, encoding: .utf8)
      let verified = try await program(["verify", "heads", "--heads", file.path])
      #expect(verified.status == 0 && verified.output.contains("All 2 signed heads agree"))
      #expect(verified.errors.contains("heads.jsonl, line 3: a head was cut off"))
      let exported = folder.appending(path: "exported.jsonl")
      try await program(["export", "heads"]).output.write(to: exported, atomically: true, encoding: .utf8)
      let verify = Folder.package.appending(path: "deploy/verify.py").path
      let other = try await Subprocess.run(
        .name("python3"), arguments: [verify, exported.path, "--heads", file.path],
        output: .string(limit: 4096), error: .string(limit: 4096))
      #expect(other.terminationStatus == .exited(0), "\(other.standardOutput)")
      #expect(other.standardError.contains("line 3 of the heads"))
      #expect(try await program(["head", "heads"]).status == 0)
      let mended = try await program(["verify", "heads", "--heads", file.path])
      #expect(mended.output.contains("All 3 signed heads agree") && mended.errors == "")
    }
  }
}
