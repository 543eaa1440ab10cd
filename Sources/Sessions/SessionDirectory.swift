import EventLog
import Proceedings

/// Why a command is refused for something that the session itself does not know, such as the names in the directory.
public typealias CommandCheck = @Sendable (Session.Command, Session) -> Session.Refusal?

/// Hands out the desks of sessions, one for each session in use.
public actor SessionDirectory {
  /// The log in which the sessions are.
  public nonisolated let log: any EventLog
  private let check: CommandCheck?
  private var desks: [SessionName: Task<SessionDesk, any Error>] = [:]

  /// A directory of the sessions in a log, and what is asked of each command beside the session itself.
  public init(log: any EventLog, check: CommandCheck? = nil) {
    self.log = log
    self.check = check
  }

  /// The desk of a session, opened the first time that it is asked for.
  public func desk(for session: SessionName) async throws -> SessionDesk {
    if let desk = desks[session] { return try await desk.value }
    let opening = Task { [log, check] in
      try await SessionDesk.open(session, log: log, check: check)
    }
    desks[session] = opening
    do {
      return try await opening.value
    } catch {
      // The next to ask tries again.
      if desks[session] == opening { desks[session] = nil }
      throw error
    }
  }

  /// All sessions of the log, by name.
  public func sessions() async throws -> [SessionSummary] { try await log.sessions() }

  /// The durable version of each session in use, as its desk has it.
  public func versions() async -> [SessionName: Int] {
    var versions: [SessionName: Int] = [:]
    for (name, opening) in desks {
      if let desk = try? await opening.value { versions[name] = await desk.session.version }
    }
    return versions
  }

  /// Lets the desk of a session go; whoever holds it still may go on using it.
  public func close(_ session: SessionName) { desks[session] = nil }
}
