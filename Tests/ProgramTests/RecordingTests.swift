import Foundation
import Testing

/// All tests of the program: one run after the other, on one server.
@Suite("The program", .serialized) struct ProgramTests {}

extension ProgramTests {
  /// What is recorded, what is refused, and what the operator is told.
  @Suite("Recording", .serialized) struct RecordingTests {
    @Test func createsASession() async throws {
      let transcript = try Transcript(try await Program())
      try await transcript.run("bodies")
      try await transcript.run("create", "creation", "--body", "ccpcj")
      try await transcript.run("create", "creation", "--body", "CCPCJ")
      try await transcript.run("create", "creation", "--body", "cnd")
      try await transcript.run("create", "other", "--body", "unknown")
      try await transcript.run("create", "other")
      try await transcript.run("create", "Not a name", "--body", "ccpcj")
      try await transcript.run("show", "creation")
      try await transcript.run("report", "creation")
      try await transcript.run("show", "missing")
      try await transcript.run("verify", "missing")
      try await transcript.run("export", "missing")
      try transcript.compare(with: "create")
    }

    @Test func makesAndChecksTheProfileOfABody() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      let shown = try await program(["body", "show", "hrc"])
      #expect(
        shown.output.contains("Vice-President (deputy, 4)") && shown.output.contains("A/HRC/{session}/…"))
      let made = try await program(["body", "new", "forum", "--like", "unff"])
      let file = try transcript.write(made.output, to: "forum.json")
      #expect(
        try await program(["body", "check", file]).output
          == "The profile of the United Nations Forum on Forests can be used.\n")
      let faulty = made.output.replacing("\"title\": \"Chair\"", with: "\"titel\": \"Chair\"")
      let checked = try await program(["body", "check", try transcript.write(faulty, to: "faulty.json")])
      #expect(checked.status == 2)
      #expect(checked.errors.contains("  offices[0].title: is missing\n"))
      #expect(checked.errors.contains("  offices[0].titel: is not known here; did you mean “title”?\n"))
      #expect(try await program(["create", "forest", "--body", file]).status == 0)
      #expect(try await program(["create", "forest", "--body", file]).output.contains("is there already"))
      #expect(try await program(["create", "forest", "--body", "unff"]).status == 1)
    }

    @Test func recordsCommandsFilesAndStandardInput() async throws {
      let transcript = try Transcript(try await Program())
      try await transcript.run("create", "recording", "--body", "ccpcj", shown: false)
      let file = try transcript.write(Sessions.record, to: "begin.rostrum")
      try await transcript.run("record", "recording", "--file", file)
      try await transcript.run(
        "record", "recording", "--at", "2025-05-19 10:40", "floor brazil", "end at 10:43")
      try await transcript.run("record", "recording", "2025-05-19 10:44 floor japan")
      try await transcript.run(
        "record", "recording", "--file", "-", input: "2025-05-19 10:50 floor poland\n  10:55 floor ghana\n")
      try await transcript.run(
        "record", "recording", "--file", "-", input: "2025-05-19 10:50 floor poland\n  10:55 floor ghana\n")
      try await transcript.run("record", "recording", "# Only a comment.")
      try await transcript.run("record", "recording")
      try await transcript.run("log", "recording", "--last", "5")
      try transcript.compare(with: "record")
    }

    @Test func stopsAtAFaultyLineAndGoesOnWhereItIsMended() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("mending", in: transcript)
      let lines = [
        "2025-05-19 10:40  floor brazil", "           10:45  floor ukrane", "           10:50  floor japan",
      ]
      var file = try transcript.write(lines.joined(separator: "\n"), to: "morning.rostrum")
      try await transcript.run("record", "mending", "--file", file)
      try await transcript.run("log", "mending", "--last", "1")
      file = try transcript.write(
        lines.joined(separator: "\n").replacing("ukrane", with: "poland"), to: "morning.rostrum")
      try await transcript.run("record", "mending", "--file", file)
      try await transcript.run("record", "mending", "--file", file)
      file = try transcript.write("2025-05-19 10:55  open meeting 2\n", to: "refused.rostrum")
      try await transcript.run("record", "mending", "--file", file)
      file = try transcript.write("floor brazil\n", to: "timeless.rostrum")
      try await transcript.run("record", "mending", "--file", file)
      file = try transcript.write("2025-05-19 11:00  floor \"Chief\n", to: "open.rostrum")
      try await transcript.run("record", "mending", "--file", file)
      try await transcript.run("record", "mending", "--file", "missing.rostrum")
      try transcript.compare(with: "mend")
    }

    @Test func takesNoFileForAnother() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("folders", in: transcript)
      for day in ["day1", "day2", "day3"] {
        try FileManager.default.createDirectory(
          at: transcript.folder.appending(path: day), withIntermediateDirectories: true)
      }
      // Given two files of one name in two folders, with lines in common
      let lines = "2025-05-19 11:00  floor brazil\n  floor thailand\n  floor japan\n"
      let first = try transcript.write(lines, to: "day1/morning.rostrum")
      let second = try transcript.write(
        lines.replacing("11:00  floor brazil", with: "12:00  floor austria"), to: "day2/morning.rostrum")
      // When one is run, and again after it was moved and a line put in, it goes on and says what was there
      try await transcript.run("record", "folders", "--file", first)
      let moved = try transcript.write(
        lines.replacing("  floor thailand", with: "  floor poland\n  floor thailand"),
        to: "day3/morning.rostrum")
      try await transcript.run("record", "folders", "--file", moved)
      // And one with another beginning that has lines at the same time is in doubt, until it is said which it is
      let doubtful = try transcript.write(
        lines.replacing("floor brazil", with: "floor ghana"), to: "day3/morning.rostrum")
      try await transcript.run("record", "folders", "--file", doubtful)
      try await transcript.run("record", "folders", "--file", doubtful, "--another", "--mended")
      try await transcript.run("record", "folders", "--file", doubtful, "--another")
      // And the one in the other folder is another, of which nothing is dropped
      try await transcript.run("record", "folders", "--file", second)
      for file in [first, second] { try await transcript.run("record", "folders", "--file", file) }
      try await transcript.run("log", "folders", "--last", "11")
      try transcript.compare(with: "folders")
    }

    @Test func saysWhatIsWrongWithALine() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("slips", in: transcript)
      let lines = [
        "floor ukrane", "flor ukraine", "dance", "floor", "floor guinea for", "adopt L.x/9", "issue 5x/2",
        "document 7/ \"A paper\" for 4", "open meeting two", "2025-13-40 floor ukraine",
        "25:61 floor ukraine",
        "take up item 4 now", "floor grulac", "members austria poland", "elect king \"Ana Sample\", austria",
        "reword 900 \"Other words.\"", "item 6 \"Other matters\" amusement",
      ]
      for line in lines {
        try await transcript.run("record", "slips", "--at", "2025-05-19 10:40", line)
      }
      try transcript.compare(with: "slips")
    }

    @Test func refusesWhatTheRulesDoNotAllow() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("refusals", in: transcript)
      let lines = [
        "2025-06-02 10:40 floor ukraine", "2025-05-19 10:20 floor ukraine",
        "2025-01-10 11:05 elect chair \"Dora Sample\", poland",
        "2025-01-10 11:05 elect second vice-chair \"Dora Sample\", france",
        "2025-05-19 10:40 open meeting 2", "2025-05-19 10:40 take up item 9",
        "2025-05-19 10:40 take up item 4", "2025-05-19 10:40 adopt L.9",
        "2025-05-19 10:40 adopt report L.1", "2025-05-19 10:40 reply iraq to 3",
        "2025-05-19 10:40 inscribe ghana", "2025-05-19 10:40 next", "2025-05-19 10:40 adopt agenda",
        "2025-05-19 10:40 members armenia, austria", "2025-05-19 10:40 resume meeting",
        "2025-05-19 10:40 conclude item", "2025-05-19 10:41 floor ukraine",
        "2025-05-19 10:42 close meeting", "2025-05-19 10:45 floor ukraine",
      ]
      for line in lines { try await transcript.run("record", "refusals", line) }
      try transcript.compare(with: "refusals")
    }

    @Test func aRepeatedIdChangesNothingAndAnswersTheSame() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("repeating", in: transcript)
      let id = UUID().uuidString
      let line = "2025-05-19 10:40 floor brazil"
      let first = try await transcript.run("record", "repeating", "--id", id, line)
      let second = try await transcript.run("record", "repeating", "--id", id, line)
      #expect(first.output == second.output)
      try await transcript.run("record", "repeating", "--id", id, "2025-05-19 10:41 floor japan")
      try await transcript.run("record", "repeating", "--id", "one", line)
      try await transcript.run("record", "repeating", "--id", id, line, line)
      try await transcript.run("show", "repeating")
      try transcript.compare(with: "repeat")
    }

    @Test func refusesWhatRestsOnAFloorThatHasChangedSinceItWasSeen() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("seeing", in: transcript)
      let program = try await Program()
      let line = "2025-05-19 10:40 floor brazil"
      #expect(try await program(["record", "seeing", "--seen", "26", line]).status == 0)
      let second = try await program(["record", "seeing", "--seen", "26", "2025-05-19 10:41 floor japan"])
      #expect(second.status == 1)
      #expect(second.errors.hasPrefix("Brazil was given the floor meanwhile."), "\(second)")
      let future = try await program(["undo", "seeing", "--seen", "999"])
      #expect(future.status == 1 && future.errors.contains("has come to version 27"), "\(future)")
    }

    @Test func undoesAndCorrects() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("correcting", in: transcript)
      try await transcript.run("record", "correcting", "correct 25 floor poland")
      try await transcript.run("record", "correcting", "correct 24 at 10:27")
      try await transcript.run("record", "correcting", "undo 26")
      try await transcript.run("undo", "correcting")
      try await transcript.run("undo", "correcting", "26")
      try await transcript.run("undo", "correcting", "16")
      try await transcript.run("undo", "correcting", "1")
      try await transcript.run("undo", "correcting", "99")
      try await transcript.run("record", "correcting", "correct 24 open meeting 2")
      try await transcript.run("record", "correcting", "correct 99 floor uganda")
      try await transcript.run("log", "correcting", "--after", "21")
      try await transcript.run("show", "correcting", "floor")
      try await transcript.run("verify", "correcting")
      try transcript.compare(with: "undo")
    }
  }
}
