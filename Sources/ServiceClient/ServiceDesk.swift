import EventLog
import FoundationEssentials
import Proceedings
import ServiceAPI
import Sessions

/// The desk of a session at a service: the state is rebuilt here from the events, by the same rules.
public actor ServiceDesk: Desk {
  /// The name of the session.
  public nonisolated let name: SessionName
  private let connection: ServiceConnection
  private let log: ServiceLog
  private var durable = Session()
  private var heard = ContinuousClock.now
  private var commands: [UUID: [LoggedEvent]] = [:]
  private var watchers: [UUID: AsyncStream<Session>.Continuation] = [:]
  private var following: Task<Void, Never>?

  /// The desk of a session, with everything that has happened in it so far.
  public init(_ name: SessionName, at connection: ServiceConnection) async throws {
    self.name = name
    self.connection = connection
    log = ServiceLog(connection)
    try await read()
  }

  /// The durable session, with what others have recorded; a second old at most, as beside the log itself.
  public var session: Session {
    get async throws {
      if ContinuousClock.now - heard > .seconds(1) { try await read() }
      return durable
    }
  }

  deinit {
    following?.cancel()
    for watcher in watchers.values { watcher.finish() }
  }

  /// The durable session now and whenever it has changed, as the service’s live feed tells it.
  public func changes() -> AsyncStream<Session> {
    let (stream, continuation) = AsyncStream<Session>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let id = UUID()
    watchers[id] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id) } }
    continuation.yield(durable)
    if following == nil { follow() }
    return stream
  }

  /// Has a command decided and recorded by the service, in the name of whoever logged in there.
  public func submit(
    _ command: Session.Command, at time: RoomTime, by operatorName: String, id: UUID
  ) async throws(CommandError) -> Receipt {
    do {
      if case .create(let body) = command { return try await create(for: body) }
      let answer = try await connection.post(
        CommandAnswer.self, "v1/sessions/\(name)/commands", CommandMessage(command, at: time), id: id)
      let events = try answer.events.map { try LoggedEvent(ServiceLog.recorded($0, of: name)) }
      try await take(events)
      return Receipt(events, session: durable, wasRepeated: answer.wasRepeated)
    } catch ServiceError.outOfReach(let address, let reason) {
      throw .unanswered(name, id, because: ServiceError.outOfReach(address, reason))
    } catch ServiceError.problem(let problem) {
      throw CommandError(problem, id: id)
    } catch {
      throw .failed(error)
    }
  }

  /// The events that a command led to when it was carried out before; none otherwise.
  public func recorded(_ id: UUID) -> [LoggedEvent] { commands[id] ?? [] }
}

extension ServiceDesk {
  private func create(for body: Body) async throws -> Receipt {
    let creation = CreationMessage(name: name.text, body: body)
    _ = try await connection.post(SessionReading.self, "v1/sessions", creation)
    try await read()
    return Receipt([], session: durable, wasRepeated: false)
  }

  /// Takes in what a command led to, and first what others recorded before it.
  private func take(_ events: [LoggedEvent]) async throws {
    if let first = events.first, first.version > durable.version + 1 { return try await read() }
    for event in events { try evolve(by: event) }
    heard = .now
    announce()
  }

  private func read() async throws {
    let known = durable.version
    for record in try await log.read(name, after: known) { try evolve(by: LoggedEvent(record)) }
    heard = .now
    if durable.version > known { announce() }
  }

  private func evolve(by event: LoggedEvent) throws {
    if event.version <= durable.version { return }
    try durable.evolve(by: event)
    commands[event.record.commandID, default: []].append(event)
  }
}

extension ServiceDesk {
  private func follow() {
    following = Task { [weak self, connection, name] in
      let hear: @Sendable (Int) async -> Void = { [weak self] in await self?.heard($0) }
      while !Task.isCancelled, self != nil {
        // A feed that breaks is opened again; what was missed meanwhile is read then.
        try? await connection.follow("v1/sessions/\(name)/feed", hear)
        try? await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  private func heard(_ version: Int) async {
    // What cannot be read now is read with the next sign of the feed, or with the next command.
    if version > durable.version { try? await read() }
  }

  private func announce() { for watcher in watchers.values { watcher.yield(durable) } }

  private func forget(_ id: UUID) { watchers[id] = nil }
}

extension CommandError {
  /// What a service says against a command.
  fileprivate init(_ problem: Problem, id: UUID) {
    if problem.isOf(.refused) {
      self = .refused(
        RefusedCommand(fact: problem.fact ?? problem.detail, rule: problem.rule, remedy: problem.remedy))
    } else {
      self = problem.isOf(.conflict) ? .conflict(id) : .failed(ServiceError.problem(problem))
    }
  }
}
