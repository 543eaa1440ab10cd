import Dispatch
import FoundationEssentials
import Synchronization

/// A log that signs and exports the head of a session whenever an event of certain kinds has been recorded.
public struct SealingLog: EventLog {
  private let log: any EventLog
  private let folder: HeadFolder
  private let kinds: Set<String>
  private let complain: @Sendable (String) -> Void
  /// Heads are kept on a thread of its own, one after the other, since each waits for the disk.
  private let queue = DispatchQueue(label: "rostrum.heads")
  private let missed = MissedHeads()

  /// A log that exports into a folder after events of those kinds.
  ///
  /// What was recorded stays so where the export fails; `complain` is told why, and the head is made up for by
  /// ``makeUp()``.
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
    guard outcome == .appended, request.events.contains(where: { kinds.contains($0.kind) }) else {
      return outcome
    }
    await seal(request.head.session)
    return outcome
  }

  /// Signs the heads that were missed, as on a full volume.
  public func makeUp() async {
    for session in missed.all { await seal(session, isFirst: false) }
  }

  /// Notes the sessions that were recorded in since a moment and of which a head was missed by a program before.
  public func lookForMissed(in log: PostgresEventLog, since: Date) async {
    let sessions = (try? await log.sessions()) ?? []
    for session in sessions where session.lastRecordedAt >= since {
      guard let newest = try? folder.heads(of: session.name).last?.version ?? 0 else { continue }
      if (try? await log.hasEvent(of: kinds, in: session.name, after: newest)) == true {
        missed.insert(session.name)
      }
    }
  }

  private func seal(_ session: SessionName, isFirst: Bool = true) async {
    do {
      let audit = try await log.audit(session)
      try await withCheckedThrowingContinuation { (answer: CheckedContinuation<Void, any Error>) in
        queue.async { [folder] in answer.resume(with: Result { _ = try folder.sign(audit, at: Date()) }) }
      }
      missed.remove(session)
    } catch {
      missed.insert(session)
      if isFirst { complain("The head of \(session) was not exported: \(error).") }
    }
  }

  /// The events of a session after a version, in their order, and no more of them than `limit`.
  public func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    try await log.read(session, after: version, limit: limit)
  }

  /// All sessions, by name.
  public func sessions() async throws -> [SessionSummary] { try await log.sessions() }

  /// Checks every event of a session, and keeps what signed heads are held against.
  public func audit(_ session: SessionName) async throws -> SessionAudit { try await log.audit(session) }

  /// Checks every event of a session, holds the heads against it that were signed, and believes the erasures alone that
  /// a key of the folder signed.
  public func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict {
    let audit = try await log.audit(session)
    let verdict = audit.verdict.trusting(try folder.trustedKeys())
    guard case .intact = verdict else { return verdict }
    for head in try folder.heads(of: session) {
      if case .altered(_, let version, let reason)? = audit.contradiction(by: head) {
        return .broken(version: version, reason: reason)
      }
    }
    return verdict
  }

  /// The events of a session in their order, each a JSON object in one line, as they are stored.
  public func lines(of session: SessionName) async throws -> [String] { try await log.lines(of: session) }

  /// The events that a command led to, in their order.
  public func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    try await log.events(of: commandID, in: session)
  }

  /// The newest version of a session, now and whenever it has grown.
  public func changes(of session: SessionName) -> AsyncStream<Int> { log.changes(of: session) }

  /// How the database is, and when heads were last signed.
  public func condition() async throws -> LogCondition {
    var condition = try await log.condition()
    for session in folder.sessions { condition.lastHeads[session] = folder.lastSigned(session) }
    return condition
  }

  /// What was written since the program started.
  public var figures: LogFigures { log.figures }
}

/// The sessions of which a head could not be kept.
private final class MissedHeads: Sendable {
  private let sessions = Mutex(Set<SessionName>())

  var all: [SessionName] { sessions.withLock { $0.sorted() } }

  func insert(_ session: SessionName) { sessions.withLock { _ = $0.insert(session) } }

  func remove(_ session: SessionName) { sessions.withLock { _ = $0.remove(session) } }
}
