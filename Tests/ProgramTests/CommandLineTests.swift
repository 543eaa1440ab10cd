import Subprocess
import Testing

extension ProgramTests {
  @Suite("The command line") struct AtTheShell {
    @Test func namesTheNearestCommand() async throws {
      let program = try await Program()
      let slip = try await program(["recrod", "anything"])
      #expect(slip.status == 2)
      #expect(slip.errors.hasPrefix("“recrod” is no command of rostrum. Was this meant: record?"))
      let help = try await program(["help", "nosuch"])
      #expect(help.status == 2 && help.errors.contains("“nosuch” is no command"))
      #expect(try await program(["help", "record"]).status == 0)
    }

    @Test func findsEventsAndSaysWhereThereAreNone() async throws {
      let program = try await Program()
      try await Sessions.begin("searching", in: try Transcript(program))
      let found = try await program(["log", "searching", "--search", "ukraine FLOOR"])
      #expect(found.status == 0 && found.output.split(separator: "\n").count == 1)
      let none = try await program(["log", "searching", "--kind", "nope"])
      #expect(
        none.status == 2
          && none.errors.contains("No event is of a kind that begins with “nope”. Kinds here: "))
    }

    @Test func takesTheSessionFirst() async throws {
      let program = try await Program()
      try await Sessions.begin("ordered", in: try Transcript(program))
      let (first, second) = (
        try await program(["paper", "ordered", "chair"]), try await program(["paper", "chair", "ordered"])
      )
      #expect(first.status == 0 && first == second)
      #expect(try await program(["sessions", "--names"]).output.contains("ordered\n"))
    }

    @Test func saysWhatIsWrongAroundIt() async throws {
      let told = try await Program()(["doctor"])
      #expect(told.output.contains("✓ PostgreSQL answers"), "\(told)")
      let lost = Program(environment: ["ROSTRUM_DATABASE_URL": "host=127.0.0.1 port=1 dbname=none"])
      let answer = try await lost(["doctor"])
      #expect(answer.status == 3 && answer.output.contains("✗ PostgreSQL: "), "\(answer)")
    }
  }
}
