import Postgres

/// The one connection on which this process writes, and hears of what others have written.
///
/// What a process announces comes back to it with the answer to what it recorded; on a connection that only listens it
/// would wake a server process and a thread for each command.
actor WritingConnection {
  private let database: LogDatabase
  private var current: Connection?
  private var opening: Task<Connection, any Error>?

  init(_ database: LogDatabase) { self.database = database }

  /// The connection, opened anew where it has been closed.
  func open() async throws -> Connection {
    if let opening { return try await opening.value }
    let opening = Task { [database, current] in
      if let current, await current.isOpen { return current }
      return try await database.connect()
    }
    self.opening = opening
    defer { self.opening = nil }
    let connection = try await opening.value
    current = connection
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
