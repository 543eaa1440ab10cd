import PostgresClient

/// The few connections through which the log is read.
actor ConnectionPool {
  private let database: LogDatabase
  /// Those that nobody uses.
  private var idle: [LogConnection]
  private static let most = 4
  private var free = ConnectionPool.most
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false

  /// How many calls may wait: more than are made at once while the database answers, as when all boards of a hall come
  /// back together.
  private static let mostWaiting = 10_000

  /// Connections to a database, of which one is open already.
  init(_ database: LogDatabase, first: Connection) {
    self.database = database
    idle = [database.adopt(first)]
  }

  /// Makes a call on a connection that is free; one that broke while it was idle is replaced.
  func query(_ call: Call) async throws -> [Row] {
    try requireOpen()
    guard waiting.count < Self.mostWaiting else {
      throw EventLogError.unavailable("\(waiting.count) calls wait for the database")
    }
    await enter()
    defer { leave() }
    try requireOpen()
    if let connection = await idleConnection() {
      do {
        return try await query(call, on: connection)
      } catch let error as PostgresError where error.isLostConnection {
        // Who has waited for the whole deadline does not wait once more.
        if case .timedOut = error {
          database.breaker.trip(error)
          throw error
        }
      }
    }
    return try await query(call, on: database.connect())
  }

  /// Waits for the calls that are being made and closes all connections; none is opened after that.
  func close() async {
    if isClosed { return }
    isClosed = true
    for _ in 0..<Self.most { await enter() }
    for opened in idle { await opened.connection.close() }
    idle = []
  }

  private func requireOpen() throws(PostgresError) {
    if isClosed { throw .connectionLost("the log is closed") }
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
