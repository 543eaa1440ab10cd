import Postgres

/// The few connections through which the log is read.
actor ReadingConnections {
  private let database: LogDatabase
  /// Those that nobody uses, and how often the database had not answered when each was opened.
  private var idle: [(connection: Connection, outages: Int)]
  private var free = 4
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Connections to a database, of which one is open already.
  init(_ database: LogDatabase, first: Connection) {
    self.database = database
    idle = [(first, database.outage.count)]
  }

  /// Makes a call on a connection that is free; one that broke while it was idle is replaced.
  func query(_ call: Call) async throws -> [Row] {
    await enter()
    defer { leave() }
    if let (connection, outages) = await idleConnection() {
      do {
        return try await query(call, on: connection, since: outages)
      } catch let error as PostgresError where error.isLostConnection {
        // Who has waited for the whole deadline does not wait once more.
        if case .timedOut = error {
          database.outage.note(error)
          throw error
        }
      }
    }
    let outages = database.outage.count
    return try await query(call, on: database.connect(), since: outages)
  }

  func close() async {
    for (connection, _) in idle { await connection.close() }
    idle = []
  }

  private func query(_ call: Call, on connection: Connection, since outages: Int) async throws -> [Row] {
    let rows = try await connection.query(call)
    idle.append((connection, outages))
    return rows
  }

  /// One that is idle; those from before the database did not answer are let go, since each would be waited for until
  /// its deadline where it is the server that is gone.
  private func idleConnection() async -> (Connection, Int)? {
    while let (connection, outages) = idle.popLast() {
      if await connection.isOpen, outages == database.outage.count { return (connection, outages) }
      await connection.close()
    }
    return nil
  }

  private func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
