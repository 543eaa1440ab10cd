import FoundationEssentials
import PostgresClient

/// The log in a PostgreSQL database.
public final class PostgresEventLog: EventLog {
  /// The result of the last check of all sessions.
  public let watch = ChainWatch()
  let database: LogDatabase
  private let writer: LogWriter
  private let reading: ConnectionPool
  let feed: ChangeFeed
  private let counter = LogCounter()
  private let space: DiskSpace

  private init(_ database: LogDatabase, first: Connection, lookInterval: Duration) {
    self.database = database
    space = database.space
    reading = ConnectionPool(database, first: first)
    writer = LogWriter(database, counter: counter)
    feed = ChangeFeed(database, reading: reading, lookInterval: lookInterval)
  }

  /// Opens the log of a database, by any connection string that libpq reads, and lays its schema down first.
  ///
  /// A database whose settings let it lose what it acknowledged is refused, and so is one with a schema newer
  /// than the program. A call that takes longer than `deadline` fails and may be made again. Nothing new is taken
  /// while a volume of one of `folders`, in which the database is, is nearly full. A connection that is open already
  /// may be given as the first.
  public static func open(
    _ connectionString: String, deadline: Duration = Connection.usualDeadline,
    lookInterval: Duration = .seconds(1),
    watching folders: [String] = [], over first: Connection? = nil
  ) async throws -> PostgresEventLog {
    let database = LogDatabase(
      connectionString: connectionString, deadline: deadline, space: DiskSpace(of: folders))
    let first = try await inTermsOfTheLog { try await database.prepare(first) }
    return PostgresEventLog(database, first: first, lookInterval: lookInterval)
  }

  /// The newest event of every session of a database, which is left as it is, whatever its schema.
  public static func heads(at connectionString: String) async throws -> [SessionHead] {
    try await inTermsOfTheLog {
      let connection = try await Connection.open(connectionString)
      do {
        let rows = try await connection.execute(
          """
          SELECT DISTINCT ON (session) session, version, hash FROM rostrum.event
          ORDER BY session, version DESC
          """, deadline: .seconds(300))
        await connection.close()
        return try rows.compactMap(SessionHead.init)
      } catch {
        await connection.close()
        throw error
      }
    }
  }

  /// Ends all connections, those that are being opened, too; streams of changes end with them.
  public func close() async {
    await feed.close()
    await writer.close()
    await reading.close()
  }

  /// Records the events of a request, in one transaction with whatever else is waiting.
  public func append(_ request: AppendRequest) async throws -> AppendOutcome {
    try await writer.append(request)
  }

  /// The events of a session after a version, in their order, and no more of them than `limit`.
  public func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    let events = try await pages(LogStatement.read, session, after: version, limit: limit) {
      try LogStatement.event($0, of: session)
    }
    try await check(events, of: session)
    return events
  }

  /// The events that a command led to, in their order.
  public func events(of commandID: UUID, in session: SessionName) async throws -> [RecordedEvent] {
    let parameters: [Parameter] = [.text(session.text), .text(commandID.text)]
    return try await inTermsOfTheLog {
      let rows = try await reading.query(Call(LogStatement.command, parameters))
      if !rows.isEmpty { counter.lookedUp() }
      let events = try rows.map { try LogStatement.event($0, of: session) }
      try await check(events, of: session)
      return events
    }
  }

  /// All sessions, by name.
  public func sessions() async throws -> [SessionSummary] {
    try await inTermsOfTheLog {
      try await reading.query(Call(LogStatement.sessions)).compactMap { row in
        guard let name = SessionName(try row.text(0)) else { return nil }
        return SessionSummary(
          name: name, version: try row.int(1),
          firstRecordedAt: CivilTime.date(microseconds: try row.int(2)),
          lastRecordedAt: CivilTime.date(microseconds: try row.int(3)))
      }
    }
  }

  /// The newest version of a session, now and whenever it has grown; what nobody read in time is left out.
  public func changes(of session: SessionName) -> AsyncStream<Int> {
    .following { [feed] in
      await feed.add($0, session, $1)
    } remove: { [feed] in
      await feed.remove($0)
    }
  }

  /// The events of a session in their order, each a JSON object in one line, as they are stored.
  public func lines(of session: SessionName) async throws -> [String] {
    try await pages(LogStatement.rows, session, after: 0) { try StoredRow($0).line }
  }

  /// How the database is; throws where it does not answer.
  public func condition() async throws -> LogCondition {
    var condition = LogCondition(heads: [:])
    for session in try await sessions() { condition.heads[session.name] = session.version }
    if let row = try await query(Call(LogCondition.statement)).first {
      try await inTermsOfTheLog { try condition.take(row) }
    }
    condition.freeBytes = space.free
    watch.tell(&condition)
    return condition
  }

  /// Notes that a backup of that kind was finished just now.
  public func noteBackup(_ kind: String) async throws {
    _ = try await query(
      Call(Statement("noteBackup", "INSERT INTO rostrum.backup (kind) VALUES ($1)"), [.text(kind)]))
  }

  /// What was written since the program started.
  public var figures: LogFigures { counter.figures }

  /// Makes a call on a connection with the rights of the writer, for what else is kept beside the log.
  public func query(_ call: Call) async throws -> [Row] {
    try await inTermsOfTheLog { try await reading.query(call) }
  }

  /// What the rows of a session come to, read page by page.
  func pages<Item>(
    _ statement: Statement, _ session: SessionName, after version: Int, limit: Int = .max,
    _ item: (Row) throws -> Item
  ) async throws -> [Item] {
    try await inTermsOfTheLog {
      var items: [Item] = []
      var last = version
      while items.count < limit {
        let page = min(LogStatement.page, limit - items.count)
        let parameters: [Parameter] = [.text(session.text), .int(last), .int(page)]
        let rows = try await reading.query(Call(statement, parameters))
        items += try rows.map(item)
        guard rows.count == page, let newest = rows.last else { return items }
        last = try newest.int(0)
      }
      return items
    }
  }
}
