import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import ServiceAPI
import Sessions

/// Creates a session from the profile of a body.
struct Create: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Create a session from a body’s profile.")

  @Argument(help: "A name for the session: small letters, figures, hyphens, such as ccpcj-34.") var session:
    SessionName
  @Option(help: "The body whose session it is: a code (rostrum body list), or a file.") var body: String
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let profile = try await ProfileSource(server: server).body(body)
    let isByCode = profile.code == body.lowercased()
    try await server.use { store in
      let desk = try await store.desk(for: session)
      if let standing = try await desk.session.body?.fact,
        standing == profile || (isByCode && standing.code == profile.code)
      {
        return Terminal.say("Session \(session) is there already, for the \(standing.name).")
      }
      do {
        let clerk = Clerk(desk, operatorName: Terminal.operatorName)
        _ = try await clerk.submit(.create(profile), at: Terminal.now, id: UUID())
        Terminal.say("Session \(session) created for the \(profile.name).")
      } catch CommandError.refused(let refused) {
        throw Failure(.refused, "\(refused.fact) \(refused.remedy ?? "")")
      } catch CommandError.unanswered(_, let id, let reason) {
        throw Failure(
          unanswered: id, in: session, because: reason,
          again: "To repeat it, give the command again: a session is created once.")
      }
    }
  }
}

/// Lists the sessions.
struct Sessions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sessions", abstract: "List the sessions.")

  @Option(help: "How to write the answer.") var format: Format = .text
  @Flag(help: "The names alone, a line each.") var names = false
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.use { store in
      let sessions = try await store.log.sessions()
      if names {
        for session in sessions { Terminal.say("\(session.name)") }
        return
      }
      if format == .json {
        return try sayJSON(sessions.map(SessionEntry.init))
      }
      if sessions.isEmpty {
        Terminal.say(
          "No session yet. Create one: rostrum create NAME --body CODE (the codes: rostrum body list)")
      }
      for session in sessions {
        Terminal.say(
          "\(session.name)  \(session.version) \(session.version == 1 ? "event" : "events"), last \(session.lastRecordedAt.inUTC)"
        )
      }
    }
  }
}
