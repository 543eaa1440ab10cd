import Dispatch
import FoundationEssentials

/// A log that signs and exports the head of a session whenever an event of certain kinds has been recorded.
public struct SealingLog: EventLog {
  private let log: any EventLog
  private let folder: HeadFolder
  private let kinds: Set<String>
  private let complain: @Sendable (String) -> Void
  /// Heads are kept on a thread of its own, one after the other, since each waits for the disk.
  private let queue = DispatchQueue(label: "rostrum.heads")

  /// A log that exports into a folder after events of those kinds.
  ///
  /// What was recorded stays so where the export fails; `complain` is told why.
  public init(
    _ log: any EventLog, into folder: HeadFolder, after kinds: Set<String>,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.log = log
    self.folder = folder
    self.kinds = kinds
    self.complain = complain
  }

  /// Records the events of a request, and exports the head that follows from them.
  public func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let outcome = try await log.append(request)
    guard outcome == .appended, request.events.contains(where: { kinds.contains($0.kind) }),
      let last = request.events.last
    else { return outcome }
    do {
      try await keep(last)
    } catch {
      complain("The head of \(last.session) was not exported: \(error).")
    }
    return outcome
  }

  private func keep(_ event: RecordedEvent) async throws {
    try await withCheckedThrowingContinuation { answer in
      queue.async { [folder] in
        answer.resume(with: Result { _ = try folder.keep(event, at: Date()) })
      }
    }
  }

  /// The events of a session after a version, in their order, and no more of them than `limit`.
  public func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    try await log.read(session, after: version, limit: limit)
  }

  /// All sessions, by name.
  public func sessions() async throws -> [SessionSummary] { try await log.sessions() }

  /// Checks every event of a session against the chain of hashes.
  public func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict {
    try await log.verify(session)
  }

  /// The events of a session in their order, each a JSON object in one line, as they are stored.
  public func lines(of session: SessionName) async throws -> [String] { try await log.lines(of: session) }

  /// The events that a command led to, in their order.
  public func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    try await log.events(of: commandID, in: session)
  }

  /// The newest version of a session, now and whenever it has grown.
  public func changes(of session: SessionName) -> AsyncStream<Int> { log.changes(of: session) }

  /// How the database is.
  public func condition() async throws -> LogCondition { try await log.condition() }

  /// What was written since the program started.
  public var figures: LogFigures { log.figures }
}
