import EventLog
import FoundationEssentials
import Proceedings

/// A session as far as it has been read from the log.
struct Reading<Matter: Decider>: Sendable where Matter.Event: Stored {
  /// What the events add up to.
  var state = Snapshot<Matter>()
  /// The hash of the newest event.
  var head: [UInt8]?
  /// The commands that led to what has been read.
  private(set) var commands: Set<UUID> = []

  /// How many events are read at once.
  private static var page: Int { 4000 }
  /// How many events one task takes apart.
  private static var stretch: Int { 500 }

  /// Takes in what follows in the log; false where that does not follow what was read before.
  ///
  /// Taking an event apart takes longer than taking it in, and needs no other event: so all processors do that. While
  /// a page is taken in, the next is taken apart, and the one after that is on its way.
  mutating func takeAll(of session: SessionName, in log: any EventLog) async throws -> Bool {
    var read = try await log.read(session, after: state.version, limit: Self.page)
    if let first = read.first, let head, first.previousHash != head { return false }
    var understood: (events: [RecordedEvent], meanings: [Matter.Event]) = ([], [])
    while !read.isEmpty || !understood.events.isEmpty {
      let events = read
      async let following = Self.page(after: events, of: session, in: log)
      async let meanings = Self.meanings(of: events)
      try take(understood.events, understood.meanings)
      understood = (events, try await meanings)
      read = try await following
    }
    return true
  }

  private mutating func take(_ events: [RecordedEvent], _ meanings: [Matter.Event]) throws {
    for (event, meaning) in zip(events, meanings) {
      try state.evolve(by: event, meaning: meaning)
      commands.insert(event.commandID)
    }
    head = events.last?.hash ?? head
  }

  private static func page(
    after events: [RecordedEvent], of session: SessionName, in log: any EventLog
  ) async throws -> [RecordedEvent] {
    guard let last = events.last, events.count == page else { return [] }
    return try await log.read(session, after: last.version, limit: page)
  }

  private static func meanings(of events: [RecordedEvent]) async throws -> [Matter.Event] {
    if events.count <= stretch { return try events.map { try Snapshot<Matter>.event($0) } }
    return try await withThrowingTaskGroup(of: (Int, [Matter.Event]).self) { group in
      let starts = Array(stride(from: 0, to: events.count, by: stretch))
      for start in starts {
        group.addTask {
          let own = events[start..<min(start + stretch, events.count)]
          return (start, try own.map { try Snapshot<Matter>.event($0) })
        }
      }
      var parts: [Int: [Matter.Event]] = [:]
      for try await (start, meanings) in group { parts[start] = meanings }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }
}
