import PostgresClient

/// Records what the desks of this process have decided: whatever waits is committed together, one group after the other.
///
/// A commit is never cancelled, whoever waits for it.
actor LogWriter {
  private struct Waiting {
    let request: AppendRequest
    let answer: CheckedContinuation<AppendOutcome, any Error>
  }

  /// How many events one transaction takes, unless a single request has more.
  private static let largestGroup = 256

  private let database: LogDatabase
  private let counter: LogCounter
  private var waiting: [Waiting] = []
  private var writing: Task<Void, Never>?
  private var opened: LogConnection?
  private var isClosed = false

  init(_ database: LogDatabase, counter: LogCounter) {
    self.database = database
    self.counter = counter
  }

  /// Records the events of a request, and answers when they are durable.
  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    try await withCheckedThrowingContinuation { answer in
      waiting.append(Waiting(request: request, answer: answer))
      if writing == nil { writing = Task { await writeAll() } }
    }
  }

  /// Ends the connection, also one that is being opened; none is opened after that.
  func close() async {
    isClosed = true
    await writing?.value
    await opened?.connection.close()
    opened = nil
  }

  private func writeAll() async {
    while !waiting.isEmpty {
      let group = nextGroup()
      let results = await write(group.map(\.request))
      for (item, result) in zip(group, results) { item.answer.resume(with: result) }
    }
    writing = nil
  }

  /// Takes those that came first, one of each session.
  private func nextGroup() -> [Waiting] {
    var sessions: Set<SessionName> = []
    var events = 0
    var group: [Waiting] = []
    var rest: [Waiting] = []
    var isFull = false
    for item in waiting {
      let weight = max(1, item.request.events.count)
      isFull = isFull || (!group.isEmpty && events + weight > Self.largestGroup)
      if !isFull, sessions.insert(item.request.head.session).inserted {
        group.append(item)
        events += weight
      } else {
        rest.append(item)
      }
    }
    waiting = rest
    return group
  }
}

extension LogWriter {
  private func write(_ requests: [AppendRequest]) async -> [Result<AppendOutcome, any Error>] {
    do {
      try database.space.require()
      let start = ContinuousClock.now
      let outcomes = try await commit(requests)
      counter.wrote(requests, outcomes, in: ContinuousClock.now - start)
      return outcomes.map { .success($0) }
    } catch {
      counter.failed()
      let failure = error as? PostgresError
      if requests.count == 1 || failure?.isLostConnection != false {
        return requests.map { _ in .failure(failure.map { EventLogError($0) } ?? error) }
      }
      // One request must not spoil the others.
      var results: [Result<AppendOutcome, any Error>] = []
      for request in requests { results += await write([request]) }
      return results
    }
  }

  /// Commits a group, a second time if the connection broke: what was recorded the first time has another head then.
  private func commit(_ requests: [AppendRequest]) async throws -> [AppendOutcome] {
    let call = LogStatement.append(requests)
    // An attempt to connect that fails is noted there, and not once more: that would make an outage longer.
    let connection = try await connection()
    do {
      return try outcomes(of: requests, try await connection.query(call))
    } catch let error as PostgresError where error.isLostConnection {
      await connection.close()
      opened = nil
      if case .timedOut = error {
        database.breaker.trip(error)
        throw error
      }
      return try outcomes(of: requests, try await self.connection().query(call))
    }
  }

  private func outcomes(of requests: [AppendRequest], _ rows: [Row]) throws -> [AppendOutcome] {
    var current: [String: Int] = [:]
    for row in rows { current[try row.text(0)] = try row.int(1) }
    return requests.map { request in
      current[request.head.session.text].map { .wrongVersion(current: $0) } ?? .appended
    }
  }

  /// The connection, opened anew if it is from before the database did not answer; whether it still works shows when it
  /// is used.
  private func connection() async throws(PostgresError) -> Connection {
    if isClosed { throw .connectionLost("the log is closed") }
    if let opened, database.hasAnswered(since: opened) { return opened.connection }
    await opened?.connection.close()
    let new = try await database.connect()
    opened = new
    return new.connection
  }
}
