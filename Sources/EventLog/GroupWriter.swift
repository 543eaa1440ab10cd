import FoundationEssentials
import Postgres

/// Appends what all sessions have decided as one transaction with one flush.
actor GroupWriter {
  private let database: LogDatabase
  private let counter: LogCounter
  private let writing: WritingConnection
  private var opened: LogConnection?
  private var heads: [SessionName: Head] = [:]

  init(_ database: LogDatabase, _ writing: WritingConnection, counter: LogCounter) {
    self.database = database
    self.writing = writing
    self.counter = counter
  }

  /// Writes batches as one group, and answers each; the requests of a batch stay together and in their order.
  func write(_ batches: [[AppendRequest]]) async -> [Result<[AppendOutcome], any Error>] {
    do {
      let joined = batches.enumerated().flatMap { batch, requests in
        requests.map { Joined(request: $0, batch: batch) }
      }
      try database.space.require()
      let start = ContinuousClock.now
      let outcomes = try await commit(joined)
      counter.wrote(outcomes, in: ContinuousClock.now - start)
      var rest = outcomes[...]
      return batches.map { requests in
        defer { rest = rest.dropFirst(requests.count) }
        return .success(Array(rest.prefix(requests.count)))
      }
    } catch {
      heads = [:]
      counter.failed()
      // One batch must not spoil the others.
      let isShared = batches.count > 1 && (error as? PostgresError)?.isLostConnection == false
      if !isShared { return batches.map { _ in .failure(Self.terms(error)) } }
      var results: [Result<[AppendOutcome], any Error>] = []
      for batch in batches { results += await write([batch]) }
      return results
    }
  }

  private static func terms(_ error: any Error) -> any Error {
    (error as? PostgresError).map { EventLogError($0) } ?? error
  }

  /// Commits a group; one whose connection broke is tried once more, since a repeated command is harmless.
  private func commit(_ requests: [Joined]) async throws -> [AppendOutcome] {
    // What connecting comes to is noted there: whoever is turned away meanwhile must not make an outage longer.
    let open = try await openConnection()
    do {
      return try await commitOnce(requests, open)
    } catch let error as PostgresError where error.isLostConnection {
      await open.close()
      opened = nil
      heads = [:]
      if case .timedOut = error {
        database.outage.note(error)
        throw error
      }
      return try await commitOnce(requests, openConnection())
    }
  }

  /// Sessions are written in the order of their names, so that two processes cannot wait for each other.
  private func commitOnce(
    _ joined: [Joined], _ connection: Connection, asChains: Bool = true
  ) async throws -> [AppendOutcome] {
    let requests = joined.map(\.request)
    let order = requests.indices.sorted {
      (requests[$0].session, $0) < (requests[$1].session, $1)
    }
    try await refreshHeads(order.map { requests[$0] }, connection)
    let chains = Chain.all(of: order.map { joined[$0] }, heads: heads, asChains: asChains)
    let answers = try await connection.pipeline(calls(of: chains))
    var outcomes = [AppendOutcome](repeating: .wrongVersion(current: 0), count: requests.count)
    var places = order[...]
    var undecided: [Int] = []
    for (chain, rows) in zip(chains, answers) {
      let own = places.prefix(chain.links.count)
      places = places.dropFirst(own.count)
      if chain.links.count == 1, let place = own.first, let events = chain.links.first {
        outcomes[place] = try await outcome(of: requests[place], events, rows, connection)
      } else if try rows.first?.text(0) == "t" {
        heads[chain.session] = chain.head
        for (place, events) in zip(own, chain.links) { outcomes[place] = .appended(events) }
      } else {
        heads[chain.session] = nil
        undecided += own
      }
    }
    if undecided.isEmpty { return outcomes }
    // What stands against it shows command by command.
    let singly = try await commitOnce(undecided.map { joined[$0] }, connection, asChains: false)
    for (place, outcome) in zip(undecided, singly) { outcomes[place] = outcome }
    return outcomes
  }

  private func outcome(
    of request: AppendRequest, _ events: [RecordedEvent], _ rows: [Row], _ connection: Connection
  ) async throws -> AppendOutcome {
    guard let row = rows.first else { throw PostgresError.badValue("append gave no answer") }
    switch try row.text(0) {
    case "appended":
      if let last = events.last { heads[request.session] = Head(of: last) }
      return .appended(events)
    case "repeated":
      heads[request.session] = nil
      let id = request.commandID.text
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
  private func openConnection() async throws -> Connection {
    // Whether it still works shows when it is used.
    if let opened, database.hasAnswered(since: opened) { return opened.connection }
    let new = try await writing.open()
    opened = new
    heads = [:]
    return new.connection
  }

  /// Reads the heads of sessions that somebody else may have written to.
  private func refreshHeads(_ requests: [AppendRequest], _ connection: Connection) async throws {
    var seen: Set<SessionName> = []
    let unknown = requests.filter {
      seen.insert($0.session).inserted && heads[$0.session]?.version != $0.expectedVersion
    }
    if unknown.isEmpty { return }
    let names = unknown.map(\.session)
    for name in names { heads[name] = .ofNothing }
    for row in try await connection.query(Call(LogStatement.heads, [.texts(names.map(\.text))])) {
      guard let name = SessionName(try row.text(0)) else { continue }
      heads[name] = Head(version: try row.int(1), hash: try row.bytes(2))
    }
  }

  /// What the database is asked for, with one notification a group, or a few where the names would not fit into one.
  private func calls(of chains: [Chain]) -> [Call] {
    let names = Set(chains.map(\.session)).map(\.text)
    return chains.indices.map { place in
      let named = names.dropFirst(place * 100).prefix(100)
      return chains[place].call(announcing: named.isEmpty ? nil : named.joined(separator: ","))
    }
  }
}
