import Postgres

/// The few connections through which the log is read.
actor ReadingConnections {
  private let database: LogDatabase
  /// Those that nobody uses.
  private var idle: [LogConnection]
  private var free = 4
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// How many calls may wait: more than are made at once while the database answers.
  private static let mostWaiting = 1000

  /// Connections to a database, of which one is open already.
  init(_ database: LogDatabase, first: Connection) {
    self.database = database
    idle = [database.adopt(first)]
  }

  /// Makes a call on a connection that is free; one that broke while it was idle is replaced.
  func query(_ call: Call) async throws -> [Row] {
    try await enter()
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
    for opened in idle { await opened.connection.close() }
    idle = []
  }

  private func query(_ call: Call, on opened: LogConnection) async throws -> [Row] {
    let rows = try await opened.connection.query(call)
    idle.append(opened)
    return rows
  }

  /// One that is idle; those from before the database did not answer are let go.
  private func idleConnection() async -> LogConnection? {
    while let opened = idle.popLast() {
      if await opened.connection.isOpen, database.hasAnswered(since: opened) { return opened }
      await opened.connection.close()
    }
    return nil
  }

  private func enter() async throws {
    if free > 0 {
      free -= 1
      return
    }
    guard waiting.count < Self.mostWaiting else {
      throw EventLogError.unavailable("\(waiting.count) calls wait for the database")
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
