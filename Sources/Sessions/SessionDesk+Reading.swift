import EventLog
import Proceedings

extension SessionDesk {
  /// Takes in what others have recorded.
  func read() async throws {
    let (version, told) = (session.version, newest)
    // A version that the desk is told of from here on may have come too late for this reading.
    newest = version
    do {
      let start = unread == .everything ? DurableSession(name) : durable
      durable = try await start.readOn(LogReader(session: name, log: log))
    } catch {
      newest = max(newest, told)
      throw error
    }
    unread = .nothing
    if session.version != version { announce() }
  }

  func heard(_ version: Int) {
    newest = max(newest, version)
    if newest > session.version { work() }
  }

  /// Has what could not be read now read with the next command, or in a while.
  func readLater() {
    if unread == .nothing { unread = .news }
    if newest <= session.version { return }
    let missed = newest
    newest = session.version
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(1))
      await self?.heard(missed)
    }
  }
}
