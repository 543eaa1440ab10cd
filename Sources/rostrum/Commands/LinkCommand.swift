import Access
import ArgumentParser
import EventLog
import Proceedings
import ReferenceData
import Sessions

/// Makes, lists and revokes the links of displays and delegations.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Make, list or revoke the links by which displays and delegations come in.",
    discussion: """
      rostrum link create ccpcj-34 --role display --name "Board Room D"
      rostrum link create ccpcj-34 --delegation UKR
      rostrum link create ccpcj-34 --all-states

      What is printed follows the address of the service: https://rostrum.example/enter/… Whoever has the \
      link comes in with it, until it is revoked.
      """,
    subcommands: [Create.self, List.self, Revoke.self])

  /// Makes links.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Make a link, or one for each State.")

    @Argument(help: SessionName.help) var session: SessionName
    @Option(help: "display, for a board; a delegation’s is made by --delegation.") var role: Role?
    @Option(help: "The code of a State or organization, such as UKR.") var delegation: String?
    @Flag(help: "One for each State, a line each.") var allStates = false
    @Option(help: "What it is called; the log names whoever comes with it so.") var name: String?
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func validate() throws {
      let ways = [role != nil, delegation != nil, allStates].count { $0 }
      guard ways == 1 else {
        throw ValidationError("Give one of --role display, --delegation, --all-states.")
      }
    }

    func run() async throws {
      try await server.useDatabase(for: "link") { store in
        let directory = try await store.desk(session).session.directory
        if let role {
          return try await make(store.authenticator, role, nil)
        }
        if let delegation {
          guard let found = directory.participant(code: delegation.uppercased()) else {
            throw Failure.badInput("“\(delegation)” is the code of no State or organization.")
          }
          return try await make(store.authenticator, .delegation, found.code)
        }
        for state in State.all { try await make(store.authenticator, .delegation, state.code) }
      }
    }

    private func make(_ authenticator: Authenticator, _ role: Role, _ code: String?) async throws {
      let (link, token) = try await authenticator.makeLink(
        role, session: session, delegation: code.map { ParticipantCode($0) }, name: name ?? code)
      Terminal.say("\(link.id)  \(link.name)  /enter/\(token.text)")
    }
  }

  /// Lists the links.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the links of a session that are good.")

    @Argument(help: SessionName.help) var session: SessionName
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      try await server.useDatabase(for: "link") { store in
        for link in try await store.authenticator.links(of: session) {
          Terminal.say("\(link.id)  \(link.role.rawValue)  \(link.name)")
        }
      }
    }
  }

  /// Revokes a link.
  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Revoke a link; whoever came with it is out at once.")

    @Argument(help: SessionName.help) var session: SessionName
    @Argument(help: "Its id, as the list gives it.") var id: String
    @OptionGroup(visibility: .hidden) var server: ServerOptions

    func run() async throws {
      try await server.useDatabase(for: "link") { store in
        try await store.authenticator.revoke(id, of: session)
        Terminal.say("Revoked.")
      }
    }
  }
}
