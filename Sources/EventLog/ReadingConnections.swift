import Postgres

/// The few connections through which the log is read.
actor ReadingConnections {
  private let database: LogDatabase
  private var idle: [Connection]
  private var free = 4
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Connections to a database, of which one is open already.
  init(_ database: LogDatabase, first: Connection) {
    self.database = database
    idle = [first]
  }

  /// Makes a call on a connection that is free; one that broke while it was idle is replaced.
  func query(_ call: Call) async throws -> [Row] {
    await enter()
    defer { leave() }
    if let connection = await idleConnection() {
      do {
        return try await query(call, on: connection)
      } catch let error as PostgresError where error.isLostConnection {
        // Who has waited for the whole deadline does not wait once more.
        if case .timedOut = error {
          database.outage.note(error)
          throw error
        }
      }
    }
    return try await query(call, on: database.connect())
  }

  func close() async {
    for connection in idle { await connection.close() }
    idle = []
  }

  private func query(_ call: Call, on connection: Connection) async throws -> [Row] {
    let rows = try await connection.query(call)
    idle.append(connection)
    return rows
  }

  private func idleConnection() async -> Connection? {
    while let connection = idle.popLast() {
      if await connection.isOpen { return connection }
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
