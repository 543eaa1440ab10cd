import EventLog
import Proceedings
import Secretariat

/// The feeds of all sessions that somebody reads.
actor Feeds {
  private var feeds: [SessionName: Feed] = [:]
  private var tasks: [Task<Void, Never>] = []
  private let now: @Sendable () -> RoomTime
  private var hasEnded = false

  /// How often a reader hears something when nothing happens.
  private static let heartbeat: Duration = .seconds(10)

  init(now: @escaping @Sendable () -> RoomTime) { self.now = now }

  /// The feed of a session, begun with its first reader.
  func feed(of desk: SessionDesk<Session>) async -> Feed {
    if let feed = feeds[desk.session] { return feed }
    let feed = Feed(now: now)
    feeds[desk.session] = feed
    if hasEnded {
      feed.end()
      return feed
    }
    let changes = await desk.changes()
    tasks.append(Task { for await snapshot in changes { feed.publish(snapshot) } })
    tasks.append(
      Task {
        while !Task.isCancelled {
          try? await Task.sleep(for: Self.heartbeat)
          feed.beat()
        }
      })
    return feed
  }

  /// Ends the readers whose credential was revoked.
  func end(credential: String) { for feed in feeds.values { feed.end(credential: credential) } }

  /// Ends all feeds in order, so that the service can stop.
  func end() {
    hasEnded = true
    for task in tasks { task.cancel() }
    tasks = []
    for feed in feeds.values { feed.end() }
  }
}
