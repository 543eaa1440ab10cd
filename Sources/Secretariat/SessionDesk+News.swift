import EventLog
import Proceedings

extension SessionDesk {
  /// Takes in what others have recorded.
  func read() async throws {
    if toRead == .everything { return try await readAnew() }
    let recorded = try await log.read(session, after: durable.version)
    if let first = recorded.first, let head, first.previousHash != head { return try await readAnew() }
    try take(recorded)
  }

  /// Takes in everything anew, where the log no longer has what was read from it: an event that a leader showed
  /// before any standby had it, and that died with that leader.
  private func readAnew() async throws {
    let recorded = try await log.read(session, after: 0)
    durable = Snapshot()
    head = nil
    commands = [:]
    try take(recorded)
  }

  private func take(_ recorded: [RecordedEvent]) throws {
    for event in recorded {
      try durable.evolve(by: event)
      commands[event.commandID, default: []].append(event.version)
    }
    head = recorded.last?.hash ?? head
    toRead = .nothing
    newest = durable.version
    if !recorded.isEmpty { announce() }
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
