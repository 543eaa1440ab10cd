import EventLog
import FoundationEssentials
import Proceedings

/// What the operator gets back when a command has been carried out.
public struct Receipt<Matter: Decider>: Sendable {
  /// An event and its place in the log.
  public struct Entry: Sendable, Equatable {
    /// The place in the log.
    public let version: Int
    /// What happened.
    public let event: Matter.Event

    /// An entry from its parts.
    public init(version: Int, event: Matter.Event) {
      self.version = version
      self.event = event
    }
  }

  /// The events that the command led to.
  public let entries: [Entry]
  /// How the session stood when they were durable: after them, and after what was recorded together with them.
  public let after: Standing<Matter>
  /// Whether the command had been carried out before, so that nothing was recorded now.
  public let wasRepeated: Bool
  /// The same events as the log has them.
  public let recorded: [RecordedEvent]

  /// What came of a command, and how the session stands after it.
  public init(_ entries: [Entry], recorded: [RecordedEvent], after: Standing<Matter>, wasRepeated: Bool) {
    self.entries = entries
    self.recorded = recorded
    self.after = after
    self.wasRepeated = wasRepeated
  }

  /// The state after them.
  public var state: Matter { after.state }

  /// The version of that state.
  public var version: Int { after.version }
}

/// The durable state of a session and its version.
public struct Snapshot<Matter: Decider>: Sendable, Equatable {
  /// How many events it is made of.
  public internal(set) var version: Int
  /// What they add up to.
  public internal(set) var state: Matter

  /// Before anything has happened.
  public init() {
    version = 0
    state = Matter()
  }

  /// A state and its version.
  public init(_ state: Matter, version: Int) {
    self.state = state
    self.version = version
  }

  mutating func evolve(by event: Matter.Event, at time: RoomTime) {
    version += 1
    state.evolve(by: event, at: Moment(version: version, time: time))
  }
}

extension Snapshot where Matter.Event: Stored {
  /// Takes in an event of the log.
  public mutating func evolve(by recorded: RecordedEvent) throws {
    try evolve(by: recorded, meaning: try Self.event(recorded))
  }

  /// Takes in an event of the log that has been taken apart already.
  mutating func evolve(by recorded: RecordedEvent, meaning: Matter.Event) throws {
    guard recorded.version == version + 1 else {
      throw EventLogError.altered(
        session: recorded.session, version: version + 1, "the event is missing")
    }
    evolve(by: meaning, at: try Self.time(recorded))
  }

  /// What a recorded event says.
  public static func event(_ recorded: RecordedEvent) throws -> Matter.Event {
    do {
      return try Matter.Event(kind: recorded.kind, payload: recorded.payload)
    } catch {
      throw EventLogError.unreadable(
        session: recorded.session, version: recorded.version, "\(recorded.kind): \(error)")
    }
  }

  private static func time(_ recorded: RecordedEvent) throws -> RoomTime {
    guard let time = RoomTime(recorded.occurredAt) else {
      throw EventLogError.unreadable(
        session: recorded.session, version: recorded.version, "its time is \(recorded.occurredAt)")
    }
    return time
  }
}
