import FoundationEssentials
import PostgresClient

/// Tells whoever follows a session how far it has grown.
///
/// A notification is only a hint to look; the feed also looks on its own now and then, so that one that was
/// lost delays and never loses.
actor ChangeFeed {
  private struct Follower {
    let session: SessionName
    let stream: AsyncStream<Int>.Continuation
    var newest = -1
  }

  private let database: LogDatabase
  private let reading: ConnectionPool
  private let lookInterval: Duration
  private var followers: [UUID: Follower] = [:]
  private var tasks: [Task<Void, Never>] = []
  private var isLooking = false
  private var mustLookAgain = false
  private var isClosed = false
  /// The connection that only listens.
  private var listening: LogConnection?

  init(_ database: LogDatabase, reading: ConnectionPool, lookInterval: Duration) {
    self.database = database
    self.reading = reading
    self.lookInterval = lookInterval
  }

  func add(_ id: UUID, _ session: SessionName, _ stream: AsyncStream<Int>.Continuation) async {
    if isClosed { return stream.finish() }
    followers[id] = Follower(session: session, stream: stream)
    if tasks.isEmpty { start() }
    await look()
  }

  /// How many follow.
  var followerCount: Int { followers.count }

  func remove(_ id: UUID) { followers[id] = nil }

  /// Ends all streams, and waits for what is being asked of the database.
  func close() async {
    isClosed = true
    for follower in followers.values { follower.stream.finish() }
    followers = [:]
    for task in tasks { task.cancel() }
    for task in tasks { await task.value }
    await listening?.connection.close()
    tasks = []
  }
}

extension ChangeFeed {
  private func start() {
    tasks = [
      Task { [weak self, lookInterval] in
        while !Task.isCancelled, self != nil {
          try? await Task.sleep(for: lookInterval)
          await self?.closeStaleConnection()
          await self?.look()
        }
      },
      Task { [weak self, lookInterval] in
        while !Task.isCancelled, let hints = await self?.listen() {
          for await hint in hints { await self?.take(hint) }
          try? await Task.sleep(for: min(lookInterval, .milliseconds(200)))
        }
      },
    ]
  }

  /// The announcements from now on, until the connection is lost; none if there is no connection.
  private func listen() async -> AsyncStream<Notification> {
    await listening?.connection.close()
    listening = try? await database.connect()
    guard let hints = try? await listening?.connection.listen(to: LogDatabase.channel) else {
      return AsyncStream { $0.finish() }
    }
    // What happened while nobody listened.
    await look()
    return hints
  }

  /// A server that is gone says nothing; a call to it that was not answered tells.
  private func closeStaleConnection() async {
    if let listening, !database.hasAnswered(since: listening) { await listening.connection.close() }
  }

  private func take(_ hint: Notification) async {
    let names = Set(hint.payload.split(separator: ",").map(String.init))
    if followers.values.contains(where: { names.contains($0.session.text) }) { await look() }
  }

  private func look() async {
    mustLookAgain = true
    if isLooking { return }
    isLooking = true
    defer { isLooking = false }
    while mustLookAgain {
      mustLookAgain = false
      let names = Set(followers.values.map(\.session.text))
      if names.isEmpty { return }
      // A look that fails is made up for by the next.
      let rows = (try? await reading.query(Call(LogStatement.heads, [.texts(Array(names))]))) ?? []
      var versions: [SessionName: Int] = [:]
      for row in rows {
        if let text = try? row.text(0), let name = SessionName(text), let version = try? row.int(1) {
          versions[name] = version
        }
      }
      for (id, follower) in followers {
        if let version = versions[follower.session] { tell(id, version) }
      }
    }
  }

  private func tell(_ id: UUID, _ version: Int) {
    guard let follower = followers[id], version > follower.newest else { return }
    followers[id]?.newest = version
    follower.stream.yield(version)
  }
}
