import FoundationEssentials

/// What has happened, session by session, in an order that never changes.
public protocol EventLog: Sendable {
  /// Records what each request asks for, in the order given, and answers each when that is durable.
  ///
  /// Once a request of a session was not appended, the later ones of the same session in this call are not
  /// either, since they were decided on it. An error means that it is unknown what was recorded; the same
  /// requests may be made again.
  func append(_ requests: [AppendRequest]) async throws -> [AppendOutcome]

  /// The events of a session after a version, in their order.
  func read(_ session: SessionName, after version: Int) async throws -> [RecordedEvent]

  /// The events that a command led to, in their order.
  func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent]

  /// All sessions, by name.
  func sessions() async throws -> [SessionSummary]

  /// The newest version of a session, now and whenever it has grown; what nobody read in time is left out.
  func changes(of session: SessionName) -> AsyncStream<Int>
}

extension EventLog {
  /// Records what one request asks for.
  public func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let outcomes = try await append([request])
    guard let outcome = outcomes.first else { throw EventLogError.unavailable("the log gave no answer") }
    return outcome
  }
}
