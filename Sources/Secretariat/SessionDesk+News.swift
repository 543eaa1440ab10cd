import EventLog
import Proceedings

extension SessionDesk {
  /// Takes in what others have recorded.
  func read() async throws {
    if toRead == .everything { return try await readAnew() }
    var reading = Reading(state: durable, head: head)
    guard try await reading.takeAll(of: session, in: log) else { return try await readAnew() }
    commands.formUnion(reading.commands)
    take(reading)
  }

  /// Takes in everything anew, where the log no longer has what was read from it: an event that a leader showed
  /// before any standby had it, and that died with that leader.
  private func readAnew() async throws {
    var reading = Reading<Matter>()
    _ = try await reading.takeAll(of: session, in: log)
    commands = reading.commands
    take(reading)
  }

  private func take(_ reading: Reading<Matter>) {
    let isNew = reading.state.version != durable.version || reading.head != head
    durable = reading.state
    head = reading.head
    toRead = .nothing
    newest = durable.version
    if isNew { announce() }
  }

  func willRead(_ what: Unread) {
    if toRead != .everything { toRead = what }
  }

  func heard(_ version: Int) {
    newest = max(newest, version)
    if newest > durable.version { work() }
  }

  /// What could not be read now is read with the next command, or in a while.
  func readLater() {
    willRead(.news)
    if newest <= durable.version { return }
    let missed = newest
    newest = durable.version
    Task { [weak self] in
      try? await Task.sleep(for: .seconds(1))
      await self?.heard(missed)
    }
  }
}
