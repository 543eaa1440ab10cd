import ArgumentParser

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
    version: "1.0.0",
    subcommands: [
      Create.self, Record.self, Prompt.self, ConsoleCommand.self, Show.self, Rules.self, Log.self,
      ReportCommand.self,
      PaperCommand.self, Material.self, ListCommand.self, Undo.self, Verify.self, HeadCommand.self,
      Erase.self, Export.self, Sessions.self, Bodies.self,
      Language.self, Serve.self, AccountCommand.self, LinkCommand.self, Login.self, Logout.self,
      Backup.self, Restore.self,
    ])

  static func main() async {
    Terminal.outliveReader()
    await Ending.exit(await Interruption.carryOut { await status(after: CommandLine.arguments.dropFirst()) })
  }

  /// Carries out what was typed, and says what went wrong; answers the status to exit with.
  private static func status(after typed: ArraySlice<String>) async -> Int32 {
    do {
      let arguments = try takingServer(from: Array(typed))
      var command = try command(in: arguments)
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

  /// The command that is asked for.
  ///
  /// One that stands first by its name is read by itself: to go through all of them takes a quarter of the time in which
  /// a question is answered. Where that fails, or help is asked for, all of them say what is to be said.
  private static func command(in arguments: [String]) throws -> any ParsableCommand {
    let asksForHelp = arguments.contains { ["help", "-h", "--help", "--version"].contains($0) }
    if let name = arguments.first, !asksForHelp,
      let named = configuration.subcommands.first(where: { $0.configuration.commandName == name }),
      let command = try? named.parseAsRoot(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Says what went wrong in a line, and answers the status that belongs to it.
  private static func report(_ error: any Error) -> Int32 {
    if let interrupted = error as? Interrupted {
      if let message = interrupted.message { Terminal.complain(message) }
      return interrupted.status
    }
    if let failure = Failure(error) {
      Terminal.complain(failure.message)
      return failure.status.rawValue
    }
    let text = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Terminal.say(text)
      return Status.done.rawValue
    }
    Terminal.complain(text)
    return Status.badInput.rawValue
  }
}

extension CommandConfiguration {
  /// The configuration of a command of the program, which can be read without the others.
  init(
    command name: String, abstract: String, discussion: String = "",
    subcommands: [any ParsableCommand.Type] = []
  ) {
    // One that belongs to another is not asked for a script that completes what is typed: only the whole program is.
    self.init(
      commandName: name, _superCommandName: "rostrum", abstract: abstract, discussion: discussion,
      subcommands: subcommands)
  }
}
