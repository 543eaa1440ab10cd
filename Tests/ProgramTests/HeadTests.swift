import Foundation
import PostgresClient
import ServerForTests
import Subprocess
import SystemPackage
import Testing

extension ProgramTests {
  /// Signed heads: on a volume that is full, and of a log that was altered or restored.
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

    @Test func stopsWhereTheLogContradictsASignedHead() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let url = try await ServerForTests.newDatabase()
      let program = Program(environment: ["ROSTRUM_DATABASE_URL": url, "ROSTRUM_HEADS": folder.path])
      try await Sessions.begin("sealed", in: Transcript(program))
      let closed = try await program(["record", "sealed", "--at", "2025-05-19 13:00", "close meeting"])
      #expect(closed.status == 0 && closed.errors == "")
      let heads = folder.appending(path: "sealed.jsonl")
      let before = try String(contentsOf: heads, encoding: .utf8)
      #expect(before.split(separator: "\n").count == 1 && before.contains("\"texts\":"))

      let connection = try await Connection.open(url)
      try await connection.execute("ALTER TABLE rostrum.event DISABLE TRIGGER ALL")
      try await connection.execute("DELETE FROM rostrum.event WHERE version > 20")
      let commands = [
        ["verify"], ["head"], ["report"], ["export"], ["show"],
        ["record", "--at", "2025-05-19 13:01", "floor brazil"],
      ]
      for command in commands {
        let answer = try await program([command[0], "sealed"] + command.dropFirst())
        #expect(answer.status == 1 && answer.output == "", "\(command)")
        #expect(answer.errors.contains("its head was signed on 2"), "\(command): \(answer.errors)")
      }
      let served = try await program(["serve", "--port", "0"])
      #expect(served.status == 1 && served.errors.contains("trigger"), "\(served.errors)")
      try await connection.execute("COMMENT ON SCHEMA rostrum IS NULL")
      try await connection.execute("ALTER TABLE rostrum.event ENABLE TRIGGER ALL")
      let again = try await program(["serve", "--port", "0"])
      #expect(
        again.status == 1 && again.errors.contains("rostrum head sealed --set-aside"), "\(again.errors)")
      #expect(try String(contentsOf: heads, encoding: .utf8) == before)

      // Whoever restored an older backup on purpose puts the heads aside, and goes on.
      let aside = try await program(["head", "sealed", "--set-aside"])
      #expect(aside.output.hasPrefix("The heads are kept in \(heads.path).before-2"))
      #expect(try await program(["verify", "sealed"]).output.contains("No head of it was signed here yet."))
      await connection.close()
    }

    @Test func asksForALostKey() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      var program = try await Program()
      program.environment["ROSTRUM_HEADS"] = folder.path
      try await Sessions.begin("lost-key", in: Transcript(program))
      let former = try await program(["head", "--key"]).output
      #expect(try await program(["head", "lost-key"]).status == 0)
      try FileManager.default.removeItem(at: folder.appending(path: "key"))
      let refused = try await program(["head", "lost-key"])
      #expect(refused.status == 3 && refused.errors.contains("rostrum head --new-key"))
      let other = try await program(["head", "--new-key"]).output
      #expect(other != former && other.count == 65)
      #expect(try await program(["head", "lost-key"]).status == 0)
      #expect(
        try await program(["verify", "lost-key"]).output.contains("all 2 heads that were signed here agree"))
    }
  }
}
