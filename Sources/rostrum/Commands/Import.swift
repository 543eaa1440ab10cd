import ArgumentParser
import EventLog
import FoundationEssentials

/// Takes a session from an export.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a session from an export, with its hashes, into another database.",
    discussion: """
      rostrum export ccpcj-34 > ccpcj-34.jsonl
      ROSTRUM_DATA=/srv/other rostrum import ccpcj-34.jsonl --heads ccpcj-34.head --key KEY

      The way to another server or another version of PostgreSQL. Every event is checked before, and all of them are \
      recorded as they were, or none. Accounts and links stay where they are: rostrum backup has them.
      """)

  @Argument(help: "The file that rostrum export wrote; - for standard input.") var file: String
  @OptionGroup(title: "Signed heads") var headsOptions: HeadsOptions
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func run() async throws {
    let exported = try ExportedSession(Terminal.read(file))
    let session = exported.session
    if case .broken(let version, let reason) = exported.audit.verdict.trusting(headsOptions.key) {
      throw Failure(.refused, "Event \(version) of \(session) is not as it was recorded: \(reason).")
    }
    for head in try headsOptions.signed(of: session) ?? [] {
      if let contradiction = exported.audit.contradiction(by: head) { throw contradiction }
    }
    try await server.useDatabase(for: "import") { store in
      try await store.requireDefinitions()
      let isNew = try await store.database.take(exported)
      // What the caller believes by name is believed here from now on.
      if isNew { for key in headsOptions.key { try store.heads?.trust(key.lowercased()) } }
      let count = exported.events.count == 1 ? "1 event" : "\(exported.events.count) events"
      Terminal.say(
        isNew
          ? "\(session) with \(count) was taken over, each as it was recorded."
          : "\(session) with \(count) is there already, each as it was recorded.")
    }
  }
}
