import Foundation
import ServerForTests
import Subprocess
import Testing

extension ProgramTests {
  /// A person’s name goes from a log, and the log stays whole.
  @Suite("Erasing a name", .serialized) struct EraseTests {
    @Test func erasesANameAndLeavesTheLogWhole() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let program = Program(environment: [
        "ROSTRUM_DATABASE_URL": try await ServerForTests.newDatabase(), "ROSTRUM_HEADS": folder.path,
      ])
      let transcript = try Transcript(program)
      try await Sessions.begin("erased", in: transcript)
      try await transcript.run("record", "erased", "--at", "2025-05-19 10:40", "floor brazil", shown: false)
      let before = try await transcript.run("head", "erased", shown: false).output
      let heads = try transcript.write(before, to: "before.head")
      let key = try await transcript.run("head", "--key", shown: false).output
        .trimmingCharacters(in: .whitespacesAndNewlines)
      let ordered = ["--ordered-by", "the officer"]
      try await transcript.run("erase", "erased", "Ana Sample", ordered[0], ordered[1])
      try await transcript.run("verify", "erased")
      try await transcript.run("erase", "erased", "Ana Sample", ordered[0], ordered[1], "--yes")
      try await transcript.run("verify", "erased", "--heads", heads, "--key", key)
      try await transcript.run("verify", "erased", "--format", "json")
      try await transcript.run("verify", "erased", "--key", String(repeating: "0", count: 64))
      try await transcript.run("show", "erased", "bureau")
      try await transcript.run("erase", "erased", "Ana Sample", ordered[0], ordered[1])
      for name in ["Li", "BRA", "Chair", "given", "L.2", "desk"] {
        try await transcript.run("erase", "erased", name, ordered[0], ordered[1])
      }
      try await transcript.run("erase", "nothing", "Ana Sample", ordered[0], ordered[1])
      try await transcript.run("erase", "erased", "Ana Sample", ordered[0], "")
      let exported = try await program(["export", "erased"])
      #expect(!exported.output.contains("Ana Sample"))
      // What was erased moves to another database with its erasure.
      let other = Program(environment: ["ROSTRUM_DATABASE_URL": try await ServerForTests.newDatabase()])
      let taken = try await other(["import", "-", "--heads", heads, "--key", key], input: exported.output)
      #expect(
        taken.output == "erased with 27 events was taken over, each as it was recorded.\n", "\(taken.errors)")
      let there = try await other(["verify", "erased", "--heads", heads, "--key", key])
      #expect(there.output.contains("1 event had a name erased") && there.errors == "")
      #expect(try await other(["export", "erased"]).output == exported.output)
      #expect(try await other(["import", "-"], input: exported.output).output.contains("is there already"))
      let forged = exported.output.replacing(
        "\"orderedBy\":\"the officer\"", with: "\"orderedBy\":\"nobody\"")
      let refused = try await other(["import", "-"], input: forged)
      #expect(refused.status == 1 && refused.errors.contains("Event 5 of erased is not as it was recorded"))
      try transcript.compare(with: "erase")
    }

    @Test func erasesFromADatabaseOfItsOwn() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let program = Program(environment: ["ROSTRUM_DATA": folder.appending(path: "data").path])
      let transcript = try Transcript(program)
      try await Sessions.begin("own", in: transcript)
      let erased = try await program(["erase", "own", "Bruno Sample", "--ordered-by", "the officer", "--yes"])
      #expect(erased.status == 0 && erased.errors == "")
      let verified = try await program(["verify", "own"])
      #expect(verified.output.contains("\n1 event had a name erased, signed with "))
      let refused = try await program([
        "erase", "own", "Ana Sample", "--ordered-by", "me", "--server", "http://127.0.0.1:1",
      ])
      #expect(refused.status == 2 && refused.errors.contains("works at the database itself"))
    }
  }
}
