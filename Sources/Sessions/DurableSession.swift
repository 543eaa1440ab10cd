import EventLog
import FoundationEssentials
import Proceedings

/// A session as far as it has been read from the log.
struct DurableSession: Sendable {
  /// What the events add up to.
  private(set) var session = Session()
  /// The hash of the newest event.
  private(set) var head: [UInt8]?
  /// The commands that led to the events.
  private(set) var commands: Set<UUID> = []

  /// Takes in the next event; throws if another would be next.
  mutating func take(_ event: LoggedEvent) throws(EventLogError) {
    try session.evolve(by: event)
    head = event.record.hash
    commands.insert(event.record.commandID)
  }

  /// The same with what the log has had since; read anew if the log no longer holds what this was read from.
  ///
  /// An event that a leader showed before any standby had it is gone when that leader dies.
  func readOn(_ reader: LogReader) async throws -> DurableSession {
    let page = try await reader.page(after: session.version)
    if let first = page.first, let head, first.record.previousHash != head {
      return try await DurableSession().readOn(reader)
    }
    var read = self
    var next = page
    while !next.isEmpty {
      for event in next { try read.take(event) }
      next = try await reader.page(after: read.session.version)
    }
    return read
  }
}
