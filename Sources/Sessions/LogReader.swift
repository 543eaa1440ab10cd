import EventLog
import Proceedings

/// Reads events of a session and understands them, a page at a time.
struct LogReader {
  let session: SessionName
  let log: any EventLog

  /// How many events are read at once.
  private static let page = 4000
  /// How many events one task decodes: decoding takes longer than anything else, and no event needs another for it.
  private static let stretch = 500

  /// The next page of events after a version, in their order; empty if there are none.
  func page(after version: Int) async throws -> [LoggedEvent] {
    let records = try await log.read(session, after: version, limit: Self.page)
    if records.count <= Self.stretch { return try records.map { try LoggedEvent($0) } }
    return try await withThrowingTaskGroup(of: (Int, [LoggedEvent]).self) { group in
      let starts = Array(stride(from: 0, to: records.count, by: Self.stretch))
      for start in starts {
        group.addTask {
          (start, try records[start..<min(start + Self.stretch, records.count)].map { try LoggedEvent($0) })
        }
      }
      var parts: [Int: [LoggedEvent]] = [:]
      for try await (start, events) in group { parts[start] = events }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }
}
