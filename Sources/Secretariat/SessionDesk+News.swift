import EventLog
import Proceedings

extension SessionDesk {
  /// Takes in what others have recorded.
  func read() async throws {
    let told = newest
    // What is told of from here on may have come too late for what is read.
    newest = version
    do {
      try await readOn()
    } catch {
      newest = max(newest, told)
      throw error
    }
  }

  private func readOn() async throws {
    if toRead == .everything { return try await readAnew() }
    var reading = Reading(state: current, head: head)
    guard try await reading.takeAll(of: session, in: log) else { return try await readAnew() }
    take(reading) { stand(reading.state, after: reading.commands) }
  }

  /// Takes in everything anew, where the log no longer has what was read from it: an event that a leader showed
  /// before any standby had it, and that died with that leader.
  private func readAnew() async throws {
    var reading = Reading<Matter>()
    _ = try await reading.takeAll(of: session, in: log)
    take(reading) { stand(reading.state, withNoneBut: reading.commands) }
  }

  private func take(_ reading: Reading<Matter>, standing: () -> Void) {
    let isNew = reading.state.version != version || reading.head != head
    standing()
    head = reading.head
    toRead = .nothing
    if isNew { announce() }
  }

  func willRead(_ what: Unread) {
    if toRead != .everything { toRead = what }
  }

  func heard(_ version: Int) {
    newest = max(newest, version)
    if newest > self.version { work() }
  }

  /// What could not be read now is read with the next command, or in a while.
  func readLater() {
    willRead(.news)
    if newest <= version { return }
    let missed = newest
    newest = version
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(1))
      await self?.heard(missed)
    }
  }
}
