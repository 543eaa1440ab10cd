import Foundation
import Testing

extension ProgramTests {
  /// Lists of speakers as tables.
  @Suite("Lists", .serialized) struct ListTests {
    @Test func takesListsInAndGivesThemOut() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("tables", in: transcript)
      try await transcript.run("record", "tables", "--at", "2025-05-19 10:40", "open list", shown: false)
      let table = "mode;delegation;title;on behalf of\nvideo;brazil;;grulac\n;ghana;Minister of Justice;\n"
      let unknown = "delegation\ngahna\nbrazil\ng77\n"
      try await transcript.run("list", "import", "tables", "-", input: unknown)
      try await transcript.run("list", "import", "tables", "-", input: table)
      try await transcript.run("show", "tables", "list")
      try await transcript.run(
        "list", "import", "tables", "-", "--record", "--at", "2025-05-19 10:41", input: table)
      try await transcript.run(
        "list", "import", "tables", "-", "--record", "--at", "2025-05-19 10:42", input: table)
      try await transcript.run("show", "tables", "list")
      try await transcript.run("list", "export", "tables")
      try await transcript.run("list", "export", "tables", "--item", "4", "--kind", "panel")
      try transcript.compare(with: "list")
    }

    @Test func keepsTheOrderTheTimeAndThePoints() async throws {
      let transcript = try Transcript(try await Program())
      try await Sessions.begin("speakers", in: transcript)
      let lines = """
        2025-05-19 10:40 open list
        list deadline 11:00
        inscribe ghana
        inscribe brazil
        inscribe uganda as minister in french limit 2 minutes
        place uganda at 1
        place brazil before ghana
        exchange brazil with ghana by decision of the commission
        pass over
        withdraw ghana
        reinstate ghana
        limit 3 minutes for groups 5 minutes warning 60 seconds
        10:41 next
        10:42 point of order brazil concerning "the order of speakers"
        """
      try await transcript.run("record", "speakers", "--file", "-", input: lines, shown: false)
      try await transcript.run("record", "speakers", "--at", "2025-05-19 10:43", "floor uganda")
      let further = [
        "ruling not upheld \"the order had been followed\"", "appeal brazil", "next",
        "appeal vote 2 to 3 with 1 abstention", "resume", "extend 1 minute", "pause", "resume",
        "request reply brazil at end of meeting", "request reply serbia", "next reply",
        "next reply by decision of the chair", "end",
        "close list", "inscribe austria", "inscribe austria with consent", "end 39 at 10:42",
      ]
      for line in further {
        try await transcript.run("record", "speakers", "--at", "2025-05-19 10:45", line)
      }
      try await transcript.run("show", "speakers", "list")
      try await transcript.run("log", "speakers", "--after", "27")
      try transcript.compare(with: "speakers")
    }
  }
}
