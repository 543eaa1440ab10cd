import EventLog
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// What every route works with: the sessions, their feeds, and the clock of the room.
struct Backend: Sendable {
  let sessions: SessionDirectory
  let feeds: Feeds
  let streams = StreamLimits()
  /// The profiles of bodies that sessions are created for.
  let profiles: Profiles
  /// The room's time by the clock of this machine.
  let now: @Sendable () -> RoomTime

  /// A backend; `revoked` tells which credentials of readers are good no longer.
  init(
    sessions: SessionDirectory, profiles: Profiles = .shipped, now: @escaping @Sendable () -> RoomTime,
    revoked: @escaping @Sendable ([String]) async throws -> Set<String> = { _ in [] }
  ) {
    self.sessions = sessions
    self.profiles = profiles
    self.now = now
    feeds = Feeds(now: now, revoked: revoked)
  }

  /// The desk of a session that exists; throws a problem where there is none.
  func desk(_ name: SessionName) async throws -> SessionDesk {
    let desk = try await sessions.desk(for: name)
    if await desk.session.version > 0 { return desk }
    // Otherwise names that were made up would fill the memory.
    await sessions.close(name)
    throw Problem.notFound("There is no session \(name).")
  }

  /// A session that exists; throws a problem if there is none.
  func session(_ name: SessionName) async throws -> Session { try await desk(name).session }

  /// The feed of a session that exists.
  func feed(_ name: SessionName) async throws -> Feed {
    await feeds.feed(of: try await desk(name))
  }
}
