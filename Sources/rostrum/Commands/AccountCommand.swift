import Access
import ArgumentParser
import EventLog
import Glibc

/// Makes, lists and removes the accounts of operators.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Make, link, list or remove the accounts of operators.",
    discussion: """
      rostrum account create "Ana Horvat" --role secretary
      rostrum account create desk-2 --role speakers --role drafter --for ccpcj-34

      The password is asked for, or read from standard input, and has 12 characters or more. What was \
      recorded under a name stays when its account is removed.

      An operator who comes by the organization's provider of identities is linked once, by the subject that the \
      provider has for them, or by an invitation that is good once and for seven days:

        rostrum account create "Chie Sato" --role drafter --by-provider
        rostrum account link "Chie Sato" --provider https://login.example.org --subject 248289761001
        rostrum account link "Chie Sato"
      """,
    subcommands: [Create.self, List.self, Remove.self, LinkToProvider.self, Unlink.self])

  /// Makes an account.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Make an account.")

    @Argument(help: "The operator’s name, as the log will say it.") var name: String
    @Option(help: "What the operator does: secretary, speakers or drafter. May be repeated.") var role: [Role]
    @Option(name: .customLong("for"), help: "The session it is for; all, if not given.")
    var session: SessionName?

    @Flag(help: "The operator comes by the provider of identities alone, and has no password.")
    var byProvider = false
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      let password = byProvider ? nil : try Terminal.password("Password for \(name): ")
      try await server.useDatabase(for: "account") { store in
        try await store.authenticator.makeAccount(
          name, password: password, grants: role.map { Visitor.Grant($0, session: session) })
        if byProvider { return try await Terminal.sayInvitation(name, from: store.authenticator) }
        Terminal.say("\(name) can log in now.")
      }
    }
  }

  /// Lists the accounts.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the accounts.")
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      try await server.useDatabase(for: "account") { store in
        for account in try await store.authenticator.accounts() {
          let grants = account.grants.map { grant in
            grant.role.rawValue + (grant.session.map { " for \($0)" } ?? "")
          }
          let identities = account.identities.map { "  linked to \($0.subject) at \($0.issuer)" }
          Terminal.say("\(account.name)  \(grants.joined(separator: ", "))\(identities.joined())")
        }
      }
    }
  }

  /// Removes an account.
  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove an account; whoever is logged in with it is out at once.")

    @Argument(help: "The name.") var name: String
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      try await server.useDatabase(for: "account") { store in
        try await store.authenticator.removeAccount(name)
        Terminal.say("\(name) can log in no longer.")
      }
    }
  }
}

extension AccountCommand {
  /// Links an account to somebody at a provider of identities.
  struct LinkToProvider: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "link", abstract: "Link an account to its holder at a provider of identities.",
      discussion: """
        With --provider and --subject the account is linked at once. Without them an invitation is printed: send it \
        to the holder alone, since whoever opens it first and logs in at the provider is linked. It is good once and \
        for seven days, and takes the place of an earlier one.
        """)

    @Argument(help: "The name of the account.") var name: String
    @Option(help: "The address of the provider, as rostrum serve is told it.") var provider: String?
    @Option(help: "What the provider calls the holder for ever, its claim “sub”.") var subject: String?
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func validate() throws {
      guard (provider == nil) == (subject == nil) else {
        throw ValidationError("--provider and --subject go together.")
      }
    }

    func run() async throws {
      try await server.useDatabase(for: "account") { store in
        guard let provider, let subject else {
          return try await Terminal.sayInvitation(name, from: store.authenticator)
        }
        guard let identity = ProviderIdentity(issuer: provider, subject: subject) else {
          throw Failure.badInput(
            "The provider’s address begins with https://, unless it is on this machine, and a subject has 1 to 255 "
              + "characters.")
        }
        try await store.authenticator.link(name, to: identity)
        Terminal.say("\(name) is linked to \(identity.subject) at \(identity.issuer).")
      }
    }
  }

  /// Takes back the links of an account.
  struct Unlink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlink",
      abstract: "Take back the links and the invitation of an account; whoever is logged in is out at once.")

    @Argument(help: "The name of the account.") var name: String
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      try await server.useDatabase(for: "account") { store in
        try await store.authenticator.unlink(name)
        Terminal.say("\(name) is linked to nobody now.")
      }
    }
  }
}

extension Terminal {
  /// Prints a new invitation for an account, as it follows the address of the service.
  static func sayInvitation(_ name: String, from authenticator: Authenticator) async throws {
    let invitation = try await authenticator.invite(name)
    say("\(name) is invited, once and for seven days:  /login/provider/invited/\(invitation.text)")
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
