import Foundation
import ServerForTests
import Subprocess
import Testing

extension ProgramTests {
  /// The settings: from a file, from the environment, shown and checked.
  @Suite("Settings", .serialized) struct ConfigurationTests {
    @Test func readsTheFileThatIsNamedAndPrefersTheEnvironment() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "rostrum.env")
      let text = """
        # Settings of the service
        ROSTRUM_DATABASE_URL="\(try await ServerForTests.newDatabase())"
        ROSTRUM_OPERATOR=Bo Lund
        """
      try text.write(to: file, atomically: true, encoding: .utf8)
      var program = Program(environment: ["ROSTRUM_CONFIG": "\(file.path)"])
      #expect(try await program(["create", "told", "--body", "ccpcj"]).status == 0)
      #expect(try await program(["log", "told"]).output.contains("Bo Lund"))
      program.environment["ROSTRUM_OPERATOR"] = "Ana Horvat"
      let shown = try await program(["config", "show"]).output
      #expect(shown.contains("# From: environment\nROSTRUM_OPERATOR=Ana Horvat\n"))
      #expect(shown.contains("# From: \(file.path)\nROSTRUM_DATABASE_URL=host="))
      #expect(shown.contains("\n#ROSTRUM_HEADS=\n"))
      #expect(try await program(["config", "check"]).output == "Every setting can be used.\n")
    }

    @Test func saysWhatIsWrongWithASetting() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "rostrum.env")
      let text = """
        ROSTRUM_HEDAS=/mnt/heads
        ROSTRUM_DATA
        ROSTRUM_DATA_REQUIRED=maybe
        ROSTRUM_SERVE=--host 0.0.0.0
        ROSTRUM_WATCH=/proc/none
        ROSTRUM_TOKEN=secret
        ROSTRUM_TOKEN=secret
        """
      try text.write(to: file, atomically: true, encoding: .utf8)
      let transcript = try Transcript(Program(environment: ["ROSTRUM_CONFIG": "\(file.path)"]))
      let checked = try await transcript.run("config", "check")
      #expect(checked.status == 2)
      let shown = try await transcript.run("config", "show")
      #expect(!shown.output.contains("secret"))
      try transcript.compare(with: "settings")
      let without = Program(environment: ["ROSTRUM_CONFIG": "/proc/none"])
      #expect(try await without(["config", "check"]).errors.contains("/proc/none cannot be read"))
    }
  }
}
