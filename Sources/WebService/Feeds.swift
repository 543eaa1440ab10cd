import CMalloc
import EventLog
import Proceedings
import Sessions

/// The feeds of all sessions that somebody reads.
actor Feeds {
  private var feeds: [SessionName: Feed] = [:]
  private var tasks: [Task<Void, Never>] = []
  private var watch: Task<Void, Never>?
  private let now: @Sendable () -> RoomTime
  private let revoked: @Sendable ([String]) async throws -> Set<String>
  private var hasEnded = false

  /// How often a reader hears something when nothing happens.
  private static let heartbeat: Duration = .seconds(5)

  /// The seconds of silence after which a reader takes its line for dead: two heartbeats and some delay.
  static let silence = 12

  /// How often it is asked whether the readers' credentials are still good.
  private static let credentialInterval: Duration = .seconds(2)

  /// How many readers came or went since memory was last given back, at the least, for it to be worth the while.
  private static let crowd = 500

  /// How many there were then.
  private var settledReaders = 0

  /// Feeds by that clock of the room; `revoked` tells which credentials are good no longer.
  init(
    now: @escaping @Sendable () -> RoomTime,
    revoked: @escaping @Sendable ([String]) async throws -> Set<String>
  ) {
    self.now = now
    self.revoked = revoked
  }

  /// The feed of a session, begun with its first reader.
  func feed(of desk: SessionDesk) async -> Feed {
    if let feed = feeds[desk.name] { return feed }
    let feed = Feed(now: now)
    feeds[desk.name] = feed
    if hasEnded {
      feed.end()
      return feed
    }
    watchCredentials()
    let changes = await desk.changes()
    tasks.append(Task { for await session in changes { feed.publish(session) } })
    tasks.append(
      Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: Self.heartbeat)
          feed.beat()
        }
      })
    return feed
  }

  /// How many read any of them.
  var readers: Int { feeds.values.reduce(0) { $0 + $1.readerCount } }

  /// The credentials with which somebody reads any of them.
  var credentials: Set<String> { feeds.values.reduce(into: []) { $0.formUnion($1.credentials) } }

  /// Ends the readers whose credential was revoked.
  func end(credential: String) { for feed in feeds.values { feed.end(credentials: [credential]) } }

  /// Ends the readers whose credentials are good no longer, whichever server revoked them.
  func endRevoked() async {
    let credentials = self.credentials
    if credentials.isEmpty { return }
    // What cannot be asked now is asked again in a moment.
    guard let ended = try? await revoked(Array(credentials)), !ended.isEmpty else { return }
    for feed in feeds.values { feed.end(credentials: ended) }
  }

  private func watchCredentials() {
    if watch != nil || hasEnded { return }
    watch = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: Self.credentialInterval)
        await self?.endRevoked()
        await self?.settle()
      }
    }
  }

  /// Gives back what a crowd of new readers needed while it was let in, since the C library keeps it otherwise.
  private func settle() {
    let readers = readers
    if abs(readers - settledReaders) < Self.crowd { return }
    settledReaders = readers
    malloc_trim(0)
  }

  /// Ends all feeds in order, so that the service can stop.
  func end() {
    hasEnded = true
    watch?.cancel()
    for task in tasks { task.cancel() }
    tasks = []
    for feed in feeds.values { feed.end() }
  }
}
