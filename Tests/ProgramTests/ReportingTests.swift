import Foundation
import Testing

extension ProgramTests {
  /// The report, from the record to the file.
  @Suite("Reporting", .serialized) struct ReportingTests {
    @Test func draftsTheReport() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("report", in: transcript)
      try await transcript.run("report", "report", "--chapter", "III")
      try await transcript.run("report", "report", "--chapter", "iii")
      try await transcript.run("report", "report", "--chapter", "XL")
      try await transcript.run("report", "report", "--chapter", "XL", "--format", "json")
      try await transcript.run("report", "report", "--explain", "5")
      try await transcript.run("report", "report", "--explain", "900")
      try await transcript.run("report", "report", "--explain", "5", "--chapter", "III")
      let file = transcript.folder.appending(path: "new/report.txt").path
      try await transcript.run("report", "report", "--output", file)
      let whole = try await transcript.run("report", "report")
      #expect(try String(contentsOfFile: file, encoding: .utf8) == whole.output)
      try await transcript.run("report", "report", "--output", "/proc/report.txt")
      try transcript.compare(with: "report")
    }

    @Test func keepsARewordingAndSaysWhenTheFactsHaveChanged() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("reword", in: transcript)
      try await transcript.run("report", "reword", "--explain", "4")
      try await transcript.run("record", "reword", "reword 4 \"Uganda, Thailand and Ukraine spoke.\"")
      try await transcript.run("report", "reword", "--chapter", "III")
      try await transcript.run("report", "reword", "--explain", "4")
      try await transcript.run("record", "reword", "2025-05-19 10:40 floor brazil")
      let changed = try await transcript.run("report", "reword", "--chapter", "III")
      #expect(changed.status == 0 && changed.errors.hasPrefix("The facts beneath"))
      try await transcript.run("report", "reword", "--explain", "4")
      try await transcript.run("record", "reword", "restore item:4/members")
      let restored = try await transcript.run("report", "reword", "--chapter", "III")
      #expect(restored.errors == "")
      try transcript.compare(with: "reword")
    }

    @Test func takesInTheMaterial() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("material", in: transcript)
      _ = try transcript.write(
        """
        # Cooperation in practice

        ## Deliberations

        Several speakers welcomed the report.

        # Cooking

        Nobody knows this chapter.

        """, to: "summaries.md")
      _ = try transcript.write(
        """
        # Draft resolution

        Cooperation made simple

        *The Commission,*

        1. *Takes note* of the report.¹

        [^1]: A/80/1.

        """, to: "texts.md")
      try await transcript.run("material", "material", "--from", transcript.folder.path)
      try await transcript.run("material", "material", "--from", transcript.folder.path)
      try await transcript.run("material", "material", "--from", transcript.folder.appending(path: "no").path)
      try await transcript.run("report", "material", "--chapter", "III")
      try await transcript.run("log", "material", "--last", "2")
      try transcript.compare(with: "material")
    }

    @Test func theReadmeTellsWhatTheProgramDoes() async throws {
      let program = try await Program()
      let readme = try String(contentsOf: Folder.package.appending(path: "README.md"), encoding: .utf8)
      let folder = Folder.package.appending(path: "deploy/demo/first")
      let meeting = folder.appending(path: "meeting-1.rostrum")
      #expect(readme.contains("```\n" + (try String(contentsOf: meeting, encoding: .utf8)) + "```"))
      let before = folder.appending(path: "before.rostrum").path
      _ = try await program(["create", "first", "--body", "ccpcj"])
      let recorded = try await program(["record", "first", "--file", before, "--file", meeting.path])
      #expect(recorded.status == 0 && recorded.errors == "")
      let chapter = try await program(["report", "first", "--chapter", "II"])
      let lines = chapter.output.split(separator: "\n").dropFirst(2).joined(separator: "\n")
      #expect(readme.contains("```\n\(lines)\n```"))
    }

    @Test func replaysTheDemonstrationAndRepeatsNothing() async throws {
      let transcript = try Transcript(try await Program())
      let record = try Folder.record.flatMap { ["--file", $0] }
      let session = "demonstration"
      let program = try await Program()
      for _ in 1...2 {
        try await transcript.run("create", session, "--body", "ccpcj")
        let answer = try await program(["record", session, "--operator", "demo"] + record)
        #expect(answer.status == 0 && answer.errors == "")
        // On a slow machine it also tells how far it is.
        let lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
        transcript.add(lines.filter { !$0.hasSuffix(" …") }.joined(separator: "\n"))
        let material = Folder.demonstration.appending(path: "material").path
        try await transcript.run("material", session, "--from", material)
        try await transcript.run("verify", session)
      }
      let report = try await program(["report", session])
      #expect(report.status == 0 && report.errors == "")
      transcript.add(report.output.split(separator: "\n").prefix(12).joined(separator: "\n"))
      try transcript.compare(with: "demonstration")
    }
  }
}
