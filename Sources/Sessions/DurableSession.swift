import EventLog
import FoundationEssentials
import Proceedings

/// A session as far as it has been read from the log.
struct DurableSession: Sendable {
  /// What the events add up to.
  private(set) var session = Session()
  /// The newest event.
  private(set) var head: SessionHead
  /// The commands that led to the events.
  private(set) var commands: Set<UUID> = []

  /// A session in which nothing has happened.
  init(_ name: SessionName) { head = SessionHead(of: name) }

  /// Takes in the next event; throws if another would be next.
  mutating func take(_ event: LoggedEvent) throws(EventLogError) {
    try session.evolve(by: event)
    head = event.record.head
    commands.insert(event.record.commandID)
  }

  /// Takes in what a batch led to, which the log has recorded.
  mutating func take(_ batch: Batch) {
    session = batch.session
    for case .events(let events) in batch.items.map(\.verdict) {
      guard let last = events.last?.record else { continue }
      head = last.head
      commands.insert(last.commandID)
    }
  }

  /// The same with what the log has had since; read anew if the log no longer holds what this was read from.
  ///
  /// An event that a leader showed before any standby had it is gone when that leader dies.
  func readOn(_ reader: LogReader) async throws -> DurableSession {
    let page = try await reader.page(after: session.version)
    if let first = page.first, first.record.previousHash != head.hash {
      return try await DurableSession(reader.session).readOn(reader)
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
