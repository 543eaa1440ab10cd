import FoundationEssentials

/// What has happened, session by session, for whoever reads it or checks it.
public protocol LogReading: Sendable {
  /// The events of a session after a version, in their order, and no more of them than `limit`.
  func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent]

  /// All sessions, by name.
  func sessions() async throws -> [SessionSummary]

  /// Checks every event of a session against the chain of hashes.
  func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict

  /// The events of a session in their order, each a JSON object in one line, as they are stored.
  func lines(of session: SessionName) async throws -> [String]
}

extension LogReading {
  /// All events of a session after a version, in their order.
  public func read(_ session: SessionName, after version: Int) async throws -> [RecordedEvent] {
    try await read(session, after: version, limit: .max)
  }
}

/// What has happened, session by session, in an order that never changes.
public protocol EventLog: LogReading {
  /// Records the events of a request right after the head that they were decided on, and answers when they are durable.
  ///
  /// Without events it is asked whether that is the head, durably. An error means that it is unknown what was recorded.
  func append(_ request: AppendRequest) async throws -> AppendOutcome

  /// Checks every event of a session, and keeps what signed heads are held against.
  func audit(_ session: SessionName) async throws -> SessionAudit

  /// The events that a command led to, in their order.
  func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent]

  /// The newest version of a session, now and whenever it has grown; what nobody read in time is left out.
  ///
  /// What was recorded through this log itself may be told later than what others recorded: its answer has told it.
  func changes(of session: SessionName) -> AsyncStream<Int>

  /// How the database is; throws where it does not answer.
  func condition() async throws -> LogCondition

  /// What was written since the program started.
  var figures: LogFigures { get }
}

extension EventLog {
  /// Checks the events as they are read, if there are no columns to look at.
  public func audit(_ session: SessionName) async throws -> SessionAudit {
    var verifier = ChainVerifier(session: session)
    for event in try await read(session, after: 0) { verifier.check(StoredRow(event)) }
    return verifier.audit
  }

  /// Checks every event of a session against the chain of hashes.
  public func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict {
    try await audit(session).verdict
  }

  /// A log without a database has nothing but its sessions.
  public func condition() async throws -> LogCondition {
    let sessions = try await sessions().map { ($0.name, $0.version) }
    return LogCondition(heads: Dictionary(sessions) { $1 })
  }

  /// Nothing, where nobody counts.
  public var figures: LogFigures { LogFigures() }
}
