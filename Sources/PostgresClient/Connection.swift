import Dispatch

/// Something that another connection announced on a channel.
public struct Notification: Sendable, Equatable {
  /// The channel on which it was announced.
  public let channel: String
  /// The text that came with it.
  public let payload: String
}

/// One connection to PostgreSQL, which does one call after the other on a queue of its own.
public actor Connection {
  /// How long a call may take where nothing else is said.
  public static let usualDeadline = Duration.milliseconds(2500)

  private let executor = QueueExecutor(label: "rostrum.postgres")
  private let connectionString: String
  private let deadline: Duration
  private var link: Link?
  private var watch: SocketWatch?
  private var listener: AsyncStream<Notification>.Continuation?

  /// The queue on which the connection works.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private init(_ connectionString: String, deadline: Duration) {
    self.connectionString = connectionString
    self.deadline = deadline
  }

  deinit { listener?.finish() }

  /// Connects, by any connection string or URI that libpq reads, with several hosts or one.
  ///
  /// A host that does not answer is given up after the string's `connect_timeout`, two seconds unless it
  /// says otherwise. Each later call must be answered within `deadline`, or the connection is closed.
  public static func open(
    _ connectionString: String, deadline: Duration = usualDeadline
  ) async throws(PostgresError) -> Connection {
    let connection = Connection(connectionString, deadline: deadline)
    try await connection.connect()
    return connection
  }

  /// Whether calls can be made.
  public var isOpen: Bool { link?.isOpen ?? false }

  /// The process number of the server process at the other end.
  public var backendID: Int32 { link?.backendID ?? 0 }

  /// Runs statements without parameters, and answers the rows of the last.
  @discardableResult
  public func execute(_ sql: String, deadline: Duration? = nil) throws(PostgresError) -> [Row] {
    try calling { link throws(PostgresError) in
      try link.execute(sql, until: Deadline(in: deadline ?? self.deadline))
    }
  }

  /// Makes one call and answers its rows.
  @discardableResult
  public func query(_ call: Call, deadline: Duration? = nil) throws(PostgresError) -> [Row] {
    try calling { link throws(PostgresError) in
      try link.query(call, until: Deadline(in: deadline ?? self.deadline))
    }
  }

  /// Makes all calls in one transaction with one flush; if one fails, none has happened.
  public func pipeline(_ calls: [Call], deadline: Duration? = nil) throws(PostgresError) -> [[Row]] {
    try calling { link throws(PostgresError) in
      try link.pipeline(calls, until: Deadline(in: deadline ?? self.deadline))
    }
  }

  /// The number of servers that the connection string names; 0 once the connection is closed.
  public var namedServers: Int { link?.namedServers ?? 0 }

  /// What others announce on a channel from now on; the stream ends when the connection does.
  public func listen(to channel: String) throws(PostgresError) -> AsyncStream<Notification> {
    let quoted = channel.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    try execute("LISTEN \"\(quoted)\"")
    let (stream, continuation) = AsyncStream<Notification>.makeStream(bufferingPolicy: .bufferingNewest(1024))
    listener?.finish()
    listener = continuation
    watchSocket()
    return stream
  }

  /// Ends the connection.
  public func close() {
    watch = nil
    listener?.finish()
    listener = nil
    link?.close()
    link = nil
  }
}

extension Connection {
  private func connect() throws(PostgresError) {
    link = try Link(connectionString)
  }

  private func calling<Answer>(
    _ body: (Link) throws(PostgresError) -> Answer
  ) throws(PostgresError) -> Answer {
    guard let link else { throw .connectionLost("the connection is closed") }
    do {
      let answer = try body(link)
      deliver()
      return answer
    } catch {
      if !link.isOpen { close() } else { deliver() }
      throw error
    }
  }

  private func watchSocket() {
    guard watch == nil, let link else { return }
    watch = SocketWatch(link.socket, on: executor.queue) { [weak self] in
      self?.assumeIsolated { $0.takeIn() }
    }
    if watch == nil { close() }
  }

  private func takeIn() {
    guard let link else { return }
    do { try link.takeIn() } catch { return close() }
    deliver()
  }

  /// Gives on what was heard.
  private func deliver() {
    guard let link, let listener else { return }
    for notification in link.notifications() { listener.yield(notification) }
  }
}
