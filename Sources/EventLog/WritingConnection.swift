import Postgres

/// The one connection on which this process writes, and hears of what others have written.
///
/// What a process announces comes back to it with the answer to what it recorded; on a connection that only listens it
/// would wake a server process and a thread for each command.
actor WritingConnection {
  private let database: LogDatabase
  private var current: Connection?
  /// How often the database had not answered when it was opened.
  private var outages = 0
  private var opening: Task<Connection, any Error>?

  init(_ database: LogDatabase) { self.database = database }

  /// The connection, opened anew where it has been closed or is from before the database did not answer.
  func open() async throws -> Connection {
    if let opening { return try await opening.value }
    let now = database.outage.count
    let opening = Task { [database, current, outages] in
      if let current, outages == now, await current.isOpen { return current }
      // Whoever still listens on it begins anew.
      await current?.close()
      return try await database.connect()
    }
    self.opening = opening
    defer { self.opening = nil }
    let connection = try await opening.value
    (current, outages) = (connection, now)
    return connection
  }

  /// What other processes announce from now on; the stream ends with the connection.
  func listen() async throws -> AsyncStream<Notification> {
    try await open().listen(to: LogDatabase.channel)
  }

  func close() async {
    await current?.close()
    current = nil
  }
}
