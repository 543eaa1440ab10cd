import Postgres

/// The one connection on which this process writes, and hears of what others have written.
///
/// What a process announces comes back to it with the answer to what it recorded; on a connection that only listens it
/// would wake a server process and a thread for each command.
actor WritingConnection {
  private let database: LogDatabase
  private var current: LogConnection?
  private var opening: Task<LogConnection, any Error>?
  private var isClosed = false

  init(_ database: LogDatabase) { self.database = database }

  /// The connection, opened anew where it has been closed or is from before the database did not answer.
  func open() async throws -> LogConnection {
    if isClosed { throw Self.closed }
    if let opening { return try await opening.value }
    let opening = Task { [database, current] in
      if let current, database.hasAnswered(since: current), await current.connection.isOpen { return current }
      // Whoever still listens on it begins anew.
      await current?.connection.close()
      return try await database.connect()
    }
    self.opening = opening
    defer { self.opening = nil }
    let opened = try await opening.value
    if isClosed { throw Self.closed }
    current = opened
    return opened
  }

  /// What other processes announce from now on; the stream ends with the connection.
  func listen() async throws -> AsyncStream<Notification> {
    try await open().connection.listen(to: LogDatabase.channel)
  }

  /// Closes the connection, and one that is being opened as soon as it is open; none is opened after that.
  func close() async {
    isClosed = true
    if let opened = try? await opening?.value { await opened.connection.close() }
    await current?.connection.close()
    current = nil
  }

  private static let closed = PostgresError.connectionLost("the log is closed")
}
