import Foundation
import ServerForTests
import Subprocess
import Testing

extension ProgramTests {
  /// The program through a service: the same language, the same output.
  @Suite("Through a service", .serialized) struct ServiceTests {
    private static let password = "a long enough password"

    @Test func saysTheSameThroughAServiceAsAtTheDatabase() async throws {
      let folder = try Folder.fresh()
      defer { try? FileManager.default.removeItem(at: folder) }
      let here = Program(environment: ["ROSTRUM_DATABASE_URL": try await ServerForTests.newDatabase()])
      let behind = Program(environment: ["ROSTRUM_DATABASE_URL": try await ServerForTests.newDatabase()])
      try await makeAccount(behind)
      let (service, address) = try start(behind)
      defer { service.terminate() }
      let there = Program(environment: [
        "ROSTRUM_SERVER": "\(address)", "XDG_CONFIG_HOME": "\(folder.path)",
      ])
      let login = try await there(["login", "desk"], input: Self.password + "\n")
      #expect(login == .init(output: "Logged in at \(address) as desk.\n", errors: "", status: 0))
      // Only the owner reads the token, and nothing else is left beside it.
      let kept = folder.appending(path: "rostrum")
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path) == ["tokens.json"])
      for (path, mode) in [(kept.path, 0o700), (kept.path + "/tokens.json", 0o600)] {
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
      }
      for (arguments, input) in try questions(folder) {
        let (local, remote) = (
          try await here(arguments, input: input), try await there(arguments, input: input)
        )
        #expect(masked(remote) == masked(local), "\(arguments)")
      }
      #expect(try await there(["logout"]).status == 0)
      let after = try await there(["show", "twin"])
      #expect(after.status == 2 && after.errors.contains("rostrum login"))
    }

    @Test func takesTheServiceBeforeAndAfterTheVerb() async throws {
      let program = Program(environment: ["ROSTRUM_TOKEN": "none"])
      for arguments in [
        ["--server", "gopher://x", "sessions"], ["sessions", "--server=http://example.org"],
        ["sessions", "--server"],
      ] {
        let answer = try await program(arguments)
        #expect(answer.status == 2 && answer.output == "")
        #expect(answer.errors.contains("https"))
      }
      let other = try await program(["record", "s", "end", "--operator", "ana", "--server", "https://x"])
      #expect(other.status == 2 && other.errors.contains("leave --operator out"))
      let own = try await program(["serve", "--server", "https://x"])
      #expect(own.status == 2 && own.errors.contains("works at the database itself"))
    }

    @Test func saysThatTheServiceIsOutOfReach() async throws {
      let program = Program(environment: ["ROSTRUM_TOKEN": "none", "ROSTRUM_SERVER": "http://127.0.0.1:1"])
      let answer = try await program(["sessions"])
      #expect(answer.status == 3 && answer.output == "")
      #expect(answer.errors.hasPrefix("The service http://127.0.0.1:1 is out of reach: "))
    }

    /// What is asked in both places, in this order.
    private func questions(_ folder: URL) throws -> [([String], String)] {
      let file = folder.appending(path: "begin.rostrum")
      try Sessions.record.write(to: file, atomically: true, encoding: .utf8)
      try "# Chapter III\n\nThe words of the Rapporteur.\n".write(
        to: folder.appending(path: "summaries.md"), atomically: true, encoding: .utf8)
      let id = "9c5b94b1-35ad-49bb-b118-8e8fc24abf80"
      let at = ["--at", "2025-05-19 10:40"]
      let prompt = "2025-05-19 10:50 floor brazil\nflor ghana\nshow floor\nshow menu\nhelp\nquit\n"
      let asked =
        [["sessions"], ["show", "twin"], ["create", "twin", "--body", "ccpcj"]]
        + [["create", "twin", "--body", "CCPCJ"], ["create", "twin", "--body", "cnd"]]
        + [["record", "twin", "--file", file.path], ["record", "twin", "--file", file.path]]
        + [["record", "twin"] + at + ["--id", id, "open list"]]
        + [["record", "twin"] + at + ["--id", id, "open list"]]
        + [["record", "twin"] + at + ["--id", id, "close list"]]
        + [["record", "twin"] + at + ["--seen", "1", "end"], ["record", "twin", "--seen", "9999", "next"]]
        + [["record", "twin"] + at + ["inscribe ghana", "inscribe ghana"]]
        + [["record", "twin"] + at + ["flor ghana"], ["record", "twin"] + at + ["# nothing"]]
        + [["record", "twin", "--file", "nowhere"], ["undo", "twin", "1"], ["undo", "twin", "999"]]
        + [["undo", "twin"], ["material", "twin", "--from", folder.path]]
        + [["list", "export", "twin"], ["list", "export", "twin", "--item", "4", "--kind", "panel"]]
      let readings =
        [["show", "twin"], ["show", "twin", "members", "--format", "json"], ["show", "twin", "list"]]
        + [["show", "twin", "--as-of", "16"], ["show", "twin", "--as-of", "2025-05-19 10:22"]]
        + [["log", "twin", "--after", "20"], ["log", "twin", "--format", "json"]]
        + [["rules", "twin"], ["rules", "twin", "quorum", "--format", "json"], ["rules", "twin", "zebra"]]
        + [
          ["report", "twin"], ["report", "twin", "--format", "json"], ["report", "twin", "--chapter", "iii"],
        ]
        + [["report", "twin", "--explain", "3"], ["report", "twin", "--since-adoption"]]
        + [["paper", "chair", "twin"], ["paper", "speakers", "twin", "--format", "csv"]]
        + [["paper", "vote", "twin"], ["paper", "journal", "missing"]]
        + [["verify", "twin"], ["verify", "twin", "--format", "json"], ["verify", "missing"]]
        + [["export", "twin"], ["export", "missing"], ["sessions"], ["sessions", "--format", "json"]]
      let table = "delegation\nbrazil\njapan\n"
      return asked.map { ($0, "") } + [
        (["list", "import", "twin", "-"], table), (["list", "import", "twin", "-"], "delegation\nnobody\n"),
        (["list", "import", "twin", "-", "--record"] + at, table), (["prompt", "twin"], prompt),
      ] + readings.map { ($0, "") }
    }

    private func makeAccount(_ program: Program) async throws {
      let made = try await program(
        ["account", "create", "desk", "--role", "secretary"], input: Self.password + "\n")
      #expect(made.status == 0, "\(made.errors)")
    }

    /// Starts a service, and waits for the line that says where it is.
    private func start(_ program: Program) throws -> (Process, String) {
      let process = Process()
      process.executableURL = URL(filePath: Program.path)
      process.arguments = ["serve", "--port", "0", "--most-requests", "1000"]
      process.environment = Dictionary(
        uniqueKeysWithValues: program.environment.map { ("\($0.key)", $0.value) }
      ).merging(["PATH": "/usr/bin:/bin", "USER": "desk", "TZ": "UTC"]) { $1 }
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      var said = ""
      while !said.contains("/\n"), let more = try output.fileHandleForReading.read(upToCount: 1) {
        said += String(decoding: more, as: UTF8.self)
      }
      let address = try #require(said.split(separator: " ").last).dropLast(2)
      return (process, String(address))
    }

    /// An answer without what differs from run to run.
    private func masked(_ answer: Program.Answer) -> Program.Answer {
      func masked(_ text: String) -> String {
        text.replacing(/[0-9a-f]{64}/, with: "HASH")
          .replacing(/"canonical": "[0-9a-f]+"/, with: "CANONICAL")
          .replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")
          .replacing(/20(2[6-9]|[3-9]\d)-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(\.\d+)?/, with: "NOW")
          // What the database itself says of its tables a service does not pass on.
          .replacing(/Tables, functions, triggers and grants.*\n/, with: "")
          .replacing(/\ {2}\d\d:\d\d\ {2}(Event|The)/) { "  NOW  \($0.1)" }
      }
      return .init(output: masked(answer.output), errors: masked(answer.errors), status: answer.status)
    }
  }
}
