import Foundation
import PostgresClient
import ServerForTests
import Subprocess
import Testing

extension ProgramTests {
  /// Databases out of reach, unsafe, altered, and the program’s own.
  @Suite("Databases", .serialized) struct DatabaseTests {
    @Test func saysThatTheDatabaseIsOutOfReach() async throws {
      let urls = [
        "host=127.0.0.1 port=1 password=secret", "postgresql://desk:secret@127.0.0.1:1/rostrum", "nonsense=1",
        "host=/tmp/rostrum-nowhere",
      ]
      for url in urls {
        let transcript = try Transcript(Program(environment: ["ROSTRUM_DATABASE_URL": url]))
        let answer = try await transcript.run("show", "session")
        #expect(answer.status == 3 && answer.output == "")
        #expect(answer.errors.split(separator: "\n").count == 1)
        #expect(!answer.errors.contains("secret"))
        if url == urls.first { try transcript.compare(with: "unreachable") }
      }
    }

    @Test func refusesADatabaseThatCouldLoseWhatItAcknowledged() async throws {
      let url = try await ServerForTests.newDatabase()
      let connection = try await Connection.open(url)
      let name = try await connection.execute("SELECT current_database()").first?.text(0) ?? ""
      try await connection.execute("ALTER DATABASE \(name) SET synchronous_commit = off")
      await connection.close()
      let transcript = try Transcript(Program(environment: ["ROSTRUM_DATABASE_URL": url]))
      try await transcript.run("create", "unsafe", "--body", "ccpcj")
      try transcript.compare(with: "unsafe")
    }

    @Test func anotherProgramAgreesThatTheLogIsIntact() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("exporting", in: transcript)
      let exported = try await program(["export", "exporting"])
      #expect(exported.status == 0 && exported.errors == "")
      let verdict = try await independentVerdict(exported.output)
      let own = try await program(["verify", "exporting"])
      let head = try #require(own.output.split(separator: "\n").first?.split(separator: " ").last)
      #expect(own.output.hasPrefix("All 26 events") && verdict == "intact: 26 events, head \(head)\n")

      let altered = exported.output.replacing(
        "\"kind\":\"floor.given\",\"occurredAt\"", with: "\"kind\":\"floor.ended\",\"occurredAt\"")
      #expect(altered != exported.output)
      let column = "the column kind differs from the canonical bytes"
      #expect(try await independentVerdict(altered) == "broken at version 22: \(column)\n")
      var lines = exported.output.split(separator: "\n")
      lines.remove(at: 4)
      let missing = try await independentVerdict(lines.joined(separator: "\n"))
      #expect(missing == "broken at version 5: the event is missing\n")
    }

    @Test func namesTheFirstEventThatWasAltered() async throws {
      let url = try await ServerForTests.newDatabase()
      let program = Program(environment: ["ROSTRUM_DATABASE_URL": url])
      let transcript = try Transcript(program)
      try await Sessions.begin("altered", in: transcript)
      let connection = try await Connection.open(url)
      try await connection.execute("ALTER TABLE rostrum.event DISABLE TRIGGER ALL")
      try await connection.execute("UPDATE rostrum.event SET operator = 'somebody' WHERE version = 23")
      await connection.close()
      try await transcript.run("verify", "altered")
      try await transcript.run("verify", "altered", "--format", "json")
      try await transcript.run("export", "altered")
      let exported = try await program(["export", "altered", "--unchecked"])
      transcript.add(try await independentVerdict(exported.output))
      try transcript.compare(with: "altered")
    }

    @Test func readsNoEventWhoseBytesWereAltered() async throws {
      let url = try await ServerForTests.newDatabase()
      let program = Program(environment: ["ROSTRUM_DATABASE_URL": url])
      try await Sessions.begin("forged", in: Transcript(program))
      let connection = try await Connection.open(url)
      try await connection.execute("ALTER TABLE rostrum.event DISABLE TRIGGER ALL")
      try await connection.execute(
        """
        UPDATE rostrum.event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), '"desk"', '"me"'), 'UTF8')
        WHERE version = 23
        """)
      await connection.close()
      for command in [["report"], ["show"], ["log"], ["record", "--at", "2025-05-19 10:50", "floor brazil"]] {
        let answer = try await program([command[0], "forged"] + command.dropFirst())
        #expect(answer.status == 1 && answer.output == "", "\(command)")
        #expect(
          answer.errors.contains("Event 23 of forged was altered: the hash is not that of"),
          "\(answer.errors)")
      }
    }

    @Test func takesNoMissingVolumeForANewDatabase() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      var program = Program(environment: ["ROSTRUM_DATA": folder.appending(path: "data").path])
      program.environment["ROSTRUM_DATA_REQUIRED"] = "yes"
      let refused = try await program(["sessions"])
      #expect(refused.status == 3 && refused.errors.contains("mount the volume"))
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "data").path))
      program.environment["ROSTRUM_DATA_REQUIRED"] = nil
      let backup = folder.appending(path: "empty.tar").path
      #expect(try await program(["backup", backup]).status == 0)
      program.environment["ROSTRUM_DATA_REQUIRED"] = "yes"
      #expect(try await program(["sessions"]).status == 0)
      // A backup without a session proves nothing.
      program.environment["ROSTRUM_DATA"] = folder.appending(path: "trial").path
      let proven = try await program(["restore", backup])
      #expect(proven.status == 1 && proven.errors.contains("no session"))
    }

    @Test func keepsAServerOfItsOwnAndLeavesNoneBehind() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let data = folder.appending(path: "data")
      let program = Program(environment: ["ROSTRUM_DATA": data.path])
      let created = try await program(["create", "own", "--body", "ccpcj"])
      #expect(created.status == 0 && created.errors == "")
      let process = data.appending(path: "cluster/postmaster.pid").path
      #expect(!FileManager.default.fileExists(atPath: process))
      async let first = program(["record", "own", "--at", "2025-01-10 10:00", "members austria"])
      async let second = program(["record", "own", "--at", "2025-01-10 10:00", "members brazil"])
      let both = try await [first, second]
      #expect(both.allSatisfy { $0.status == 0 && $0.errors == "" })
      let shown = try await program(["show", "own", "members"])
      #expect(shown.output.hasPrefix("Austria\nBrazil\n"))
      #expect(!FileManager.default.fileExists(atPath: process))
    }

    @Test func keepsEveryDatabaseThatARestoreReplaces() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let program = Program(environment: ["ROSTRUM_DATA": folder.appending(path: "data").path])
      let archive = folder.appending(path: "backup.tar").path
      func does(_ arguments: String...) async throws -> Program.Answer {
        let answer = try await program(arguments)
        #expect(answer.status == 0, "\(arguments): \(answer.errors)")
        return answer
      }
      func events() async throws -> Int {
        try await does("export", "own").output.split(separator: "\n").count
      }
      // Given a backup, and an event that was recorded after it
      _ = try await does("create", "own", "--body", "ccpcj")
      _ = try await does("backup", archive)
      _ = try await does("record", "own", "--at", "2025-01-10 10:00", "members austria")
      // When the backup is restored twice
      let first = try await does("restore", "--replace", archive)
      #expect(try await events() == 1)
      let second = try await does("restore", "--replace", archive)
      // Then the event is told of, and both that were replaced are kept, each under a name of its own
      #expect(first.output.contains("held what is not in this one:\n  own: event 2\n"))
      #expect(!second.output.contains("held what is not"))
      let kept = try [first, second].map { answer in
        try #require(answer.output.split(separator: "\n").last?.split(separator: " ").last.map(String.init))
      }
      #expect(Set(kept).count == 2)
      #expect(kept.allSatisfy { $0.contains("/data/cluster.before-2") })
      // And the way back that was named leads back, and keeps what it replaces in its turn
      let back = try await does("restore", "--replace", kept[0])
      #expect(try await events() == 2)
      #expect(back.output.contains("cluster.before-") && !back.output.contains("held what is not"))
      // And a folder that is no such database changes nothing
      let wrong = try await program(["restore", "--replace", folder.path])
      #expect(wrong.status == 3 && wrong.errors.contains("is no database that was kept"))
      #expect(try await events() == 2)
      // And what a restore that was cut off had replaced is not swept away by the next
      let data = folder.appending(path: "data")
      try FileManager.default.copyItem(
        at: URL(filePath: kept[1]), to: data.appending(path: "cluster.restored"))
      _ = try await does("restore", "--replace", archive)
      let names = try FileManager.default.contentsOfDirectory(atPath: data.path)
      #expect(names.count { $0.hasPrefix("cluster.before-") } == 4)
    }

    @Test func saysThatTheDataDirectoryCannotBeUsed() async throws {
      let transcript = try Transcript(Program(environment: ["ROSTRUM_DATA": "/proc/rostrum"]))
      try await transcript.run("sessions")
      try transcript.compare(with: "directory")
    }

    private func independentVerdict(_ lines: String) async throws -> String {
      let verify = Folder.package.appending(path: "deploy/verify.py").path
      let result = try await Subprocess.run(
        .name("python3"), arguments: [verify, "-"], input: .string(lines), output: .string(limit: 65_536),
        error: .string(limit: 65_536))
      #expect(result.standardError == "")
      return result.standardOutput
    }
  }
}
