import Foundation
import Testing

extension ProgramTests {
  /// What can be looked at, and how.
  @Suite("Looking", .serialized) struct LookingTests {
    @Test func showsEachPart() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("showing", in: transcript)
      let more = "2025-05-19 10:40 open list\n 10:41 inscribe ghana\n 10:41 inscribe brazil for grulac\n"
      try await transcript.run("record", "showing", "--file", "-", input: more, shown: false)
      try await transcript.run("show", "showing")
      let parts = [
        "overview", "bureau", "agenda", "documents", "meetings", "list", "floor", "proposals", "members",
      ]
      for part in parts.dropFirst() { try await transcript.run("show", "showing", part) }
      try await transcript.run("show", "showing", "menu")
      try transcript.compare(with: "show")
    }

    @Test func showsWhatStoodThen() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("then", in: transcript)
      for point in ["0", "2", "16", "2025-03-03", "2025-05-19 10:22", "999"] {
        try await transcript.run("show", "then", "--as-of", point)
      }
      try await transcript.run("log", "then", "--as-of", "2025-01-10 10:30")
      try await transcript.run("log", "then", "--kind", "floor", "--last", "2")
      try await transcript.run("report", "then", "--as-of", "2025-05-19 10:22", "--chapter", "iii")
      try await transcript.run("show", "then", "--as-of", "yesterday")
      try await transcript.run("log", "then", "--last", "0")
      try await transcript.run("log", "then", "--after=-3")
      try transcript.compare(with: "then")
    }

    @Test func answersAsJSON() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("json", in: transcript)
      let questions = [
        ["body", "list"], ["body", "show", "cnd"], ["bodies", "list"], ["sessions"], ["show", "json"],
        ["show", "json", "agenda"], ["log", "json"],
        ["verify", "json"], ["report", "json"], ["report", "json", "--chapter", "III"],
        ["report", "json", "--explain", "5"],
      ]
      for question in questions {
        let answer = try await program(question + ["--format", "json"])
        #expect(answer.status == 0 && answer.errors == "", "\(question)")
        let object = try? JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        #expect(object != nil, "\(question)")
      }
      try await transcript.run("verify", "json", "--format", "json")
      try await transcript.run("show", "json", "bureau", "--format", "json")
      try await transcript.run("log", "json", "--last", "1", "--format", "json")
      try await transcript.run("report", "json", "--explain", "5", "--format", "json")
      try transcript.compare(with: "json")
    }

    @Test func listsTheSessions() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await transcript.run("create", "listing", "--body", "cnd", shown: false)
      let answer = try await program(["sessions"])
      #expect(answer.output.contains("listing  1 event, last "))
    }

    @Test func explainsItself() async throws {
      let transcript = try Transcript(try await Program())
      try await transcript.run("--help")
      let commands = [
        "create", "record", "prompt", "console", "show", "log", "report", "material", "undo", "verify",
        "export",
        "sessions", "language",
      ]
      for command in commands { try await transcript.run(command, "--help") }
      try await transcript.run()
      try await transcript.run("frobnicate")
      try transcript.compare(with: "help")
    }

    @Test func tellsItsVersion() async throws {
      // The commit that it was built from changes from build to build.
      let told = try await Program()(["--version"])
      #expect(
        told.status == 0 && told.output.wholeMatch(of: /\d+\.\d+\.\d+(\+[0-9a-f]{9})?(\.changed)?\n/) != nil)
    }

    @Test func explainsTheCommandLanguage() async throws {
      let transcript = try Transcript(try await Program())
      try await transcript.run("language")
      try await transcript.run("language", "take", "up")
      try await transcript.run("language", "open")
      try await transcript.run("language", "dance")
      try transcript.compare(with: "language")
    }

    @Test func completesInTheShell() async throws {
      let program = try await Program()
      let answer = try await program(["--generate-completion-script", "bash"])
      #expect(answer.status == 0 && answer.errors == "")
      #expect(answer.output.hasPrefix("#!/bin/bash") && answer.output.contains("_rostrum_record"))
    }

    @Test func answersAtThePrompt() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("prompting", in: transcript)
      let typed = """
        2025-05-19 10:40 floor brazil
        2025-05-19 10:45 flor ghana

        show floor
        show menu
        quit

        """
      try await transcript.run("prompt", "prompting", input: typed)
      try await transcript.run("prompt", "prompting", input: "")
      try transcript.compare(with: "prompt")
    }
  }
}
