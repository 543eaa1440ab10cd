import ArgumentParser
import CVersion

/// The program: what is said to it on the command line is carried out, and the exit status says how it went.
@main
struct Rostrum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rostrum",
    abstract: "Keep the session of a United Nations commission, and draft its report.",
    discussion: """
      A session is a log of what happened in the room: meetings, statements, proposals, actions. You record it \
      line by line (rostrum help record), look at it (show, log), and the report is drafted from it (report).

        rostrum create mysession --body ccpcj
        rostrum record mysession 'convene 34 in Vienna from 2025-05-19 to 2025-05-23'
        rostrum prompt mysession
        rostrum report mysession

      Unless told otherwise the program keeps a PostgreSQL server of its own in your data directory. Set \
      ROSTRUM_DATABASE_URL to any libpq connection string to use another one.

      Every command works through a service, too (rostrum serve): give --server https://rostrum.example.org \
      with it, or set ROSTRUM_SERVER, and log in there first (rostrum help login) or give a token in \
      ROSTRUM_TOKEN. ROSTRUM_CERTIFICATES names a file in PEM with the authorities to trust there.

      Exit status: 0 done, 1 refused by the rules, 2 bad input, 3 database or service out of reach.
      """,
    version: String(cString: rostrum_version()),
    subcommands: [
      Create.self, Record.self, Prompt.self, ConsoleCommand.self, Show.self, Rules.self, Log.self,
      ReportCommand.self,
      PaperCommand.self, MaterialCommand.self, ListCommand.self, Undo.self, Verify.self, HeadCommand.self,
      Erase.self, Export.self, Import.self, Sessions.self, BodyCommand.self,
      Language.self, Serve.self, AccountCommand.self, LinkCommand.self, Login.self, Logout.self,
      Backup.self, Restore.self, ConfigCommand.self, Doctor.self,
    ])

  @OptionGroup var server: ServerOptions

  static func main() async {
    Terminal.outliveReader()
    await Shutdown.exit(
      await Interruption.carryOut { await status(after: CommandLine.arguments.dropFirst()) })
  }

  /// Carries out what was typed, and says what went wrong; answers the status to exit with.
  private static func status(after typed: ArraySlice<String>) async -> Int32 {
    // The parser would explain the program as a whole, as if that had been asked.
    if typed.first == "help", let unknown = UnknownVerb(typed) { return report(unknown.failure) }
    var command: any ParsableCommand
    do {
      command = try parseAsRoot(Array(typed))
    } catch {
      if let unknown = UnknownVerb(typed) { return report(unknown.failure) }
      return refuse(error)
    }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return Status.done.rawValue
    } catch {
      return report(error)
    }
  }

  /// Says why a command line cannot be read, or the help that it asks for.
  private static func refuse(_ error: any Error) -> Int32 {
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Terminal.say(text)
      return Status.done.rawValue
    }
    Terminal.complain(text)
    if text.contains("Missing expected argument '<session>'") {
      Terminal.complain("To see the sessions: rostrum sessions")
    }
    return Status.badInput.rawValue
  }

  /// Says what went wrong in a line, and answers the status that belongs to it.
  private static func report(_ error: any Error) -> Int32 {
    if let interrupted = error as? Interrupted {
      if let message = interrupted.message { Terminal.complain(message) }
      return interrupted.status
    }
    // Help is a command of the parser, which throws what it says.
    if [.success, .validationFailure].contains(exitCode(for: error)) { return refuse(error) }
    let failure = Failure(error)
    Terminal.complain(failure.message)
    return failure.status.rawValue
  }
}
