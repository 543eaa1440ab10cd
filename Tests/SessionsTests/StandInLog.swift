import EventLog
import FoundationEssentials

/// A log that stands before another and does as that one does, but for what it says itself.
protocol StandInLog: EventLog {
  var behind: any EventLog { get }
}

extension StandInLog {
  func append(_ request: AppendRequest) async throws -> AppendOutcome { try await behind.append(request) }
  func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    try await behind.read(session, after: version, limit: limit)
  }
  func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    try await behind.events(of: commandID, in: session)
  }
  func sessions() async throws -> [SessionSummary] { try await behind.sessions() }
  func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict {
    try await behind.verify(session)
  }
  func lines(of session: SessionName) async throws -> [String] { try await behind.lines(of: session) }
  func changes(of session: SessionName) -> AsyncStream<Int> { behind.changes(of: session) }
}
