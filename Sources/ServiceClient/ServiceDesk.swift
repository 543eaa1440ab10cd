import Console
import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import ServiceMessages

/// The desk of a session at a service: the state is rebuilt here from the events, by the same rules.
public actor ServiceDesk: Desk {
  /// The name of the session.
  public nonisolated let session: SessionName
  private let connection: ServiceConnection
  private let log: ServiceLog
  private var snapshot = Snapshot<Session>()
  private var heard = ContinuousClock.now
  private var commands: [UUID: [RecordedEvent]] = [:]
  private var watchers: [UUID: AsyncStream<Snapshot<Session>>.Continuation] = [:]
  private var following: Task<Void, Never>?

  /// The desk of a session, with everything that has happened in it so far.
  public init(_ session: SessionName, at connection: ServiceConnection) async throws {
    self.session = session
    self.connection = connection
    log = ServiceLog(connection)
    try await read()
  }

  /// How the session stands, with what others have recorded; a second old at most, as beside the log itself.
  public var standing: Standing<Session> {
    get async throws {
      if ContinuousClock.now - heard > .seconds(1) { try await read() }
      return Standing(snapshot)
    }
  }

  deinit {
    following?.cancel()
    for watcher in watchers.values { watcher.finish() }
  }

  /// The durable state now and whenever it has changed, as the service’s live feed tells it.
  public func changes() -> AsyncStream<Snapshot<Session>> {
    let (stream, continuation) = AsyncStream<Snapshot<Session>>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    watchers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    continuation.yield(snapshot)
    if following == nil { follow() }
    return stream
  }

  /// Has a command decided and recorded by the service, in the name of whoever logged in there.
  public func submit(
    _ command: Session.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws -> Receipt<Session> {
    do {
      if case .create(let body) = command { return try await create(for: body) }
      let answer = try await connection.post(
        CommandAnswer.self, "v1/sessions/\(session)/commands", CommandMessage(command, at: time), id: id)
      let recorded = try answer.events.map { try ServiceLog.recorded($0, of: session) }
      try await take(recorded)
      return try receipt(recorded, wasRepeated: answer.wasRepeated)
    } catch ServiceError.problem(let problem) where problem.isRefusal {
      throw Complaint.refused(
        RefusedLine(
          fact: problem.fact ?? problem.detail, rule: problem.rule, remedy: problem.remedy,
          sentence: problem.detail))
    }
  }

  /// The events that a command led to when it was carried out before; none otherwise.
  public func recorded(_ id: UUID) -> [RecordedEvent] { commands[id] ?? [] }
}

extension ServiceDesk {
  private func create(for body: Body) async throws -> Receipt<Session> {
    let creation = CreationMessage(name: session.text, body: body.code)
    _ = try await connection.post(SessionReading.self, "v1/sessions", creation)
    try await read()
    return try receipt([], wasRepeated: false)
  }

  private func receipt(_ recorded: [RecordedEvent], wasRepeated: Bool) throws -> Receipt<Session> {
    let entries = try recorded.map {
      Receipt<Session>.Entry(version: $0.version, event: try Snapshot<Session>.event($0))
    }
    return Receipt(entries, recorded: recorded, after: Standing(snapshot), wasRepeated: wasRepeated)
  }

  /// Takes in what a command led to, and first what others recorded before it.
  private func take(_ recorded: [RecordedEvent]) async throws {
    if let first = recorded.first, first.version > snapshot.version + 1 { return try await read() }
    for event in recorded { try evolve(by: event) }
    heard = .now
    announce()
  }

  private func read() async throws {
    let known = snapshot.version
    for event in try await log.read(session, after: known) { try evolve(by: event) }
    heard = .now
    if snapshot.version > known { announce() }
  }

  private func evolve(by event: RecordedEvent) throws {
    if event.version <= snapshot.version { return }
    try snapshot.evolve(by: event)
    commands[event.commandID, default: []].append(event)
  }
}

extension ServiceDesk {
  private func follow() {
    following = Task { [weak self, connection, session] in
      let hear: @Sendable (Int) async -> Void = { [weak self] in await self?.heard($0) }
      while !Task.isCancelled, self != nil {
        // A feed that breaks is opened again; what was missed meanwhile is read then.
        try? await connection.follow("v1/sessions/\(session)/feed", hear)
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  private func heard(_ version: Int) async {
    // What cannot be read now is read with the next sign of the feed, or with the next command.
    if version > snapshot.version { try? await read() }
  }

  private func announce() { for watcher in watchers.values { watcher.yield(snapshot) } }

  private func forget(_ id: UUID) { watchers[id] = nil }
}

extension ProblemMessage {
  /// Whether it is the rules that say no.
  fileprivate var isRefusal: Bool { type == "/problems/refused" }
}
