import FoundationEssentials
import Postgres

/// Appends what all sessions have decided in the meantime as one transaction with one flush.
actor GroupWriter {
  private struct Batch {
    let requests: [AppendRequest]
    let answer: CheckedContinuation<[AppendOutcome], any Error>
  }

  /// A request and the batch with which it came.
  private struct Joined {
    let request: AppendRequest
    let batch: Int
  }

  /// How many requests one transaction takes, so that neither side's buffers matter.
  private static let largestGroup = 256

  private let database: LogDatabase
  private let counter: LogCounter
  private let announce: @Sendable ([SessionName: Int]) async -> Void
  private let connected: @Sendable (Int32) async -> Void
  private var waiting: [Batch] = []
  private var isWriting = false
  private var connection: Connection?
  private var heads: [SessionName: Head] = [:]

  init(
    _ database: LogDatabase, counter: LogCounter,
    announce: @escaping @Sendable ([SessionName: Int]) async -> Void,
    connected: @escaping @Sendable (Int32) async -> Void
  ) {
    self.database = database
    self.counter = counter
    self.announce = announce
    self.connected = connected
  }

  /// Joins the next group; the requests of one batch stay together and in their order.
  func append(_ requests: [AppendRequest]) async throws -> [AppendOutcome] {
    if requests.isEmpty { return [] }
    return try await withCheckedThrowingContinuation { answer in
      waiting.append(Batch(requests: requests, answer: answer))
      if isWriting { return }
      isWriting = true
      Task { await self.write() }
    }
  }

  func close() async {
    await connection?.close()
    connection = nil
  }

  private func write() async {
    while let first = waiting.first {
      var size = first.requests.count
      let others = waiting.dropFirst().prefix { batch in
        size += batch.requests.count
        return size <= Self.largestGroup
      }
      let group = [first] + others
      waiting.removeFirst(group.count)
      await settle(group)
    }
    isWriting = false
  }

  private func settle(_ group: [Batch]) async {
    do {
      let requests = group.enumerated().flatMap { batch, group in
        group.requests.map { Joined(request: $0, batch: batch) }
      }
      try database.space.require()
      let start = ContinuousClock.now
      var outcomes = try await commit(requests)[...]
      counter.wrote(Array(outcomes), in: ContinuousClock.now - start)
      for batch in group {
        batch.answer.resume(returning: Array(outcomes.prefix(batch.requests.count)))
        outcomes = outcomes.dropFirst(batch.requests.count)
      }
      let sessions = Set(requests.map(\.request.session))
      var versions: [SessionName: Int] = [:]
      for session in sessions { versions[session] = heads[session]?.version }
      await announce(versions)
    } catch {
      heads = [:]
      counter.failed()
      // One batch must not spoil the others.
      let isShared = group.count > 1 && (error as? PostgresError)?.isLostConnection == false
      for batch in group {
        if isShared { await settle([batch]) } else { batch.answer.resume(throwing: Self.terms(error)) }
      }
    }
  }

  private static func terms(_ error: any Error) -> any Error {
    (error as? PostgresError).map { EventLogError($0) } ?? error
  }

  /// Commits a group; one whose connection broke is tried once more, since a repeated command is harmless.
  private func commit(_ requests: [Joined]) async throws -> [AppendOutcome] {
    do {
      return try await commitOnce(requests)
    } catch let error as PostgresError where error.isLostConnection {
      await connection?.close()
      connection = nil
      heads = [:]
      if case .timedOut = error {
        database.outage.note(error)
        throw error
      }
      return try await commitOnce(requests)
    }
  }

  /// Sessions are written in the order of their names, so that two processes cannot wait for each other.
  private func commitOnce(_ joined: [Joined]) async throws -> [AppendOutcome] {
    let connection = try await openConnection()
    let requests = joined.map(\.request)
    let order = requests.indices.sorted {
      (requests[$0].session, $0) < (requests[$1].session, $1)
    }
    try await refreshHeads(order.map { requests[$0] }, connection)
    let chains = chain(order.map { joined[$0] })
    let calls = chains.map(\.call) + announcements(of: requests.map(\.session))
    let answers = try await connection.pipeline(calls)
    var outcomes = [AppendOutcome](repeating: .wrongVersion(current: 0), count: requests.count)
    for ((index, chain), rows) in zip(zip(order, chains), answers) {
      outcomes[index] = try await outcome(of: requests[index], chain, rows, connection)
    }
    return outcomes
  }

  private func outcome(
    of request: AppendRequest, _ chain: Chain, _ rows: [Row], _ connection: Connection
  ) async throws -> AppendOutcome {
    guard let row = rows.first else { throw PostgresError.badValue("append gave no answer") }
    switch try row.text(0) {
    case "appended":
      if let last = chain.events.last {
        heads[request.session] = Head(version: last.version, hash: last.hash)
      }
      return .appended(chain.events)
    case "repeated":
      heads[request.session] = nil
      let id = request.commandID.uuidString
      let call = Call(LogStatement.command, [.text(request.session.text), .text(id)])
      let rows = try await connection.query(call)
      return .repeated(try rows.map { try LogStatement.event($0, of: request.session) })
    default:
      heads[request.session] = nil
      return .wrongVersion(current: try row.int(1))
    }
  }
}

extension GroupWriter {
  /// The newest event of a session, as far as the writer knows.
  private struct Head {
    let version: Int
    let hash: [UInt8]
  }

  /// A call and the events that it records if it succeeds.
  private struct Chain {
    let call: Call
    let events: [RecordedEvent]
  }

  private func openConnection() async throws -> Connection {
    // Whether it still works shows when it is used.
    if let connection { return connection }
    let new = try await database.connect()
    connection = new
    heads = [:]
    await connected(new.backendID)
    return new
  }

  /// Reads the heads of sessions that somebody else may have written to.
  private func refreshHeads(_ requests: [AppendRequest], _ connection: Connection) async throws {
    var seen: Set<SessionName> = []
    let unknown = requests.filter {
      seen.insert($0.session).inserted && heads[$0.session]?.version != $0.expectedVersion
    }
    if unknown.isEmpty { return }
    let names = unknown.map(\.session)
    for name in names { heads[name] = Head(version: 0, hash: CanonicalRecord.noHash) }
    for row in try await connection.query(Call(LogStatement.heads, [.texts(names.map(\.text))])) {
      guard let name = SessionName(try row.text(0)) else { continue }
      heads[name] = Head(version: try row.int(1), hash: try row.bytes(2))
    }
  }

  /// Links each request to the one before it in its batch, or to the head of its session.
  ///
  /// Where a request does not follow the head, its hashes follow nothing that is stored, so that the function
  /// refuses it and whatever was decided on it.
  private func chain(_ joined: [Joined]) -> [Chain] {
    let now = CivilTime.microseconds(of: Date())
    var ahead = heads
    var links: [SessionName: (batch: Int, head: Head, isReal: Bool)] = [:]
    return joined.map { item in
      let request = item.request
      let nowhere = Head(version: request.expectedVersion, hash: CanonicalRecord.noHash)
      var link = (batch: item.batch, head: nowhere, isReal: false)
      if let before = links[request.session], before.batch == item.batch {
        link = before
      } else if let head = ahead[request.session], head.version == request.expectedVersion,
        head.hash == request.previousHash ?? head.hash
      {
        link = (item.batch, head, true)
      }
      let previous = link.head.hash
      let records = CanonicalRecord.chain(request, after: previous, recordedAt: now)
      if let last = records.last?.event { link.head = Head(version: last.version, hash: last.hash) }
      links[request.session] = link
      if link.isReal { ahead[request.session] = link.head }
      return Chain(call: append(request, after: previous, records), events: records.map(\.event))
    }
  }

  private func append(
    _ request: AppendRequest, after previous: [UInt8],
    _ records: [(event: RecordedEvent, canonical: [UInt8])]
  ) -> Call {
    Call(
      LogStatement.append,
      [
        .text(request.session.text), .int(request.expectedVersion), .text(request.commandID.uuidString),
        .bytes(previous), .byteArrays(records.map(\.canonical)), .byteArrays(records.map(\.event.hash)),
      ])
  }

  /// One notification a group, or a few where the names would not fit into one.
  private func announcements(of sessions: [SessionName]) -> [Call] {
    let names = Set(sessions).map(\.text)
    return stride(from: 0, to: names.count, by: 100).map { start in
      let part = names[start..<min(start + 100, names.count)].joined(separator: ",")
      return Call(LogStatement.announce, [.text(part)])
    }
  }
}
