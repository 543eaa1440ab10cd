import Access
import ArgumentParser
import EventLog
import Glibc

/// Makes, lists and removes the accounts of operators.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "account", abstract: "Make, list or remove the accounts of operators.",
    discussion: """
      rostrum account create "Ana Horvat" --role secretary
      rostrum account create desk-2 --role speakers --role drafter --for ccpcj-34

      The password is asked for, or read from standard input, and has 12 characters or more. What was \
      recorded under a name stays when its account is removed.
      """,
    subcommands: [Create.self, List.self, Remove.self])

  /// Makes an account.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Make an account.")

    @Argument(help: "The operator’s name, as the log will say it.") var name: String
    @Option(help: "What the operator does: secretary, speakers or drafter. May be repeated.") var role: [Role]
    @Option(name: .customLong("for"), help: "The session it is for; all, if not given.")
    var session: SessionName?

    @Flag(help: "The operator comes by the provider of identities alone, and has no password.")
    var byProvider = false

    func run() async throws {
      let password = byProvider ? nil : try Terminal.password("Password for \(name): ")
      try await OwnPremises.use(for: "account") { premises in
        try await premises.doorkeeper.makeAccount(
          name, password: password, grants: role.map { Visitor.Grant($0, session: session) })
        Terminal.say("\(name) can log in now.")
      }
    }
  }

  /// Lists the accounts.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")

    func run() async throws {
      try await OwnPremises.use(for: "account") { premises in
        for account in try await premises.doorkeeper.accounts() {
          let grants = account.grants.map { grant in
            grant.role.rawValue + (grant.session.map { " for \($0)" } ?? "")
          }
          Terminal.say("\(account.name)  \(grants.joined(separator: ", "))")
        }
      }
    }
  }

  /// Removes an account.
  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove an account; whoever is logged in with it is out at once.")

    @Argument(help: "The name.") var name: String

    func run() async throws {
      try await OwnPremises.use(for: "account") { premises in
        try await premises.doorkeeper.removeAccount(name)
        Terminal.say("\(name) can log in no longer.")
      }
    }
  }
}

extension Role: ExpressibleByArgument {}

extension Terminal {
  /// A password, typed without being shown, or the first line of standard input.
  static func password(_ prompt: String) throws -> String {
    var kept = termios()
    let isTyped = isInteractive && tcgetattr(STDIN_FILENO, &kept) == 0
    if isTyped {
      say(prompt, terminator: "")
      var silent = kept
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    defer {
      if isTyped {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &kept)
        say("")
      }
    }
    guard let line = readLine(), !line.isEmpty else { throw Failure.badInput("No password was given.") }
    return line
  }
}
