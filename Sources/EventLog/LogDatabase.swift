import PostgresClient

/// A connection to the database of the log, and how often that had not answered when it was opened.
struct LogConnection: Sendable {
  let connection: Connection
  fileprivate let trips: Int
}

/// The database of the log, and the way in.
struct LogDatabase: Sendable {
  let connectionString: String
  let deadline: Duration
  let space: DiskSpace
  let breaker = CircuitBreaker()

  static let channel = "rostrum_event"
  /// Nobody else’s function is taken for one of PostgreSQL’s, whatever the database or the login has set.
  private static let ownNames = "SET search_path = pg_catalog, pg_temp"

  /// A connection with the rights of a role, the writer’s if not told, to a database that keeps what it acknowledges.
  ///
  /// Where it was out of reach a moment ago, that is said at once.
  func connect(as role: String = "rostrum_writer") async throws(PostgresError) -> LogConnection {
    try breaker.check()
    let trips = breaker.trips
    do {
      let connection = try await Connection.open(connectionString, deadline: deadline)
      try await connection.requireDurability()
      try await connection.execute("\(Self.ownNames); SET ROLE \(role)")
      breaker.reset()
      return LogConnection(connection: connection, trips: trips)
    } catch {
      if error.isLostConnection { breaker.trip(error) }
      throw error
    }
  }

  /// A connection that is open already.
  func adopt(_ connection: Connection) -> LogConnection {
    LogConnection(connection: connection, trips: breaker.trips)
  }

  /// Whether it has answered whenever it was asked since a connection was opened; one from before is not tried, since
  /// each would be waited for until its deadline where it is the server that is gone.
  func hasAnswered(since opened: LogConnection) -> Bool { opened.trips == breaker.trips }

  /// Checks the database at the start of the program, lays down what is missing, and gives the connection with the
  /// rights of the writer.
  func prepare(_ first: Connection? = nil) async throws -> Connection {
    let connection =
      if let first { first } else { try await Connection.open(connectionString, deadline: deadline) }
    try await Self.prepare(connection)
    return connection
  }

  /// On the connection's own queue, so that one answer leads to the next question at once.
  private static func prepare(_ connection: isolated Connection) throws {
    try connection.requireDurability()
    try Schema.prepare(connection)
    try connection.execute("\(Self.ownNames); SET ROLE rostrum_writer")
  }
}
