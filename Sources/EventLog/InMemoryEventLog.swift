import FoundationEssentials

/// The log in memory, for tests and trials; it behaves as the one in PostgreSQL and forgets everything.
public actor InMemoryEventLog: EventLog {
  private var recorded: [SessionName: [RecordedEvent]] = [:]
  private var followers: [UUID: (session: SessionName, stream: AsyncStream<Int>.Continuation)] = [:]

  /// How many streams of changes there are.
  var followerCount: Int { followers.count }

  /// A log in which nothing has happened.
  public init() {}

  /// Records the events of a request right after its head.
  public func append(_ request: AppendRequest) -> AppendOutcome {
    let session = request.head.session
    let events = recorded[session] ?? []
    guard request.head == events.last?.head ?? SessionHead(of: session) else {
      return .wrongVersion(current: events.count)
    }
    if request.events.isEmpty { return .appended }
    recorded[session, default: []] += request.events
    tell(session)
    return .appended
  }

  /// The events of a session after a version, in their order, and no more of them than `limit`.
  public func read(_ session: SessionName, after version: Int, limit: Int) -> [RecordedEvent] {
    Array((recorded[session] ?? []).dropFirst(max(0, version)).prefix(max(0, limit)))
  }

  /// The events that a command led to, in their order.
  public func events(of commandID: UUID, in session: SessionName) -> [RecordedEvent] {
    (recorded[session] ?? []).filter { $0.commandID == commandID }
  }

  /// All sessions, by name.
  public func sessions() -> [SessionSummary] {
    recorded.sorted { $0.key < $1.key }.compactMap { name, events in
      guard let first = events.first, let last = events.last else { return nil }
      return SessionSummary(
        name: name, version: last.version, firstRecordedAt: first.recordedAt,
        lastRecordedAt: last.recordedAt)
    }
  }

  /// Checks every event of a session against the chain of hashes.
  public func verify(_ session: SessionName) -> ChainVerifier.Verdict {
    var verifier = ChainVerifier(session: session)
    for event in recorded[session] ?? [] { verifier.check(StoredRow(event)) }
    return verifier.verdict
  }

  /// The events of a session in their order, each a JSON object in one line.
  public func lines(of session: SessionName) -> [String] {
    (recorded[session] ?? []).map { StoredRow($0).line }
  }

  /// The newest version of a session, now and whenever it has grown; what nobody read in time is left out.
  public nonisolated func changes(of session: SessionName) -> AsyncStream<Int> {
    .following { [weak self] in
      await self?.add($0, session, $1)
    } remove: { [weak self] in
      await self?.remove($0)
    }
  }

  private func add(_ id: UUID, _ session: SessionName, _ stream: AsyncStream<Int>.Continuation) {
    followers[id] = (session, stream)
    if let version = recorded[session]?.count { stream.yield(version) }
  }

  private func remove(_ id: UUID) { followers[id] = nil }

  private func tell(_ session: SessionName) {
    guard let version = recorded[session]?.count else { return }
    for follower in followers.values where follower.session == session { follower.stream.yield(version) }
  }
}
