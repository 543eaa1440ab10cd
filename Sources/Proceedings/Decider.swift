import FoundationEssentials

/// When something happened: its place in the log and the room's time.
public struct Moment: Sendable, Hashable {
  /// The place in the log, from 1.
  public let version: Int
  /// The time in the room.
  public let time: RoomTime

  /// A moment from its parts.
  public init(version: Int, time: RoomTime) {
    self.version = version
    self.time = time
  }
}

/// A thing with rules: what may be asked of it, what can happen to it, why it may refuse.
public protocol Decider: Sendable, Equatable {
  associatedtype Command: Sendable, Equatable, Codable
  associatedtype Event: Sendable, Equatable, Codable
  associatedtype Refusal: Error, Equatable

  /// Before anything has happened.
  init()
  /// What happens when this is asked now. Changes nothing.
  func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event]
  /// What this is after that has happened. Refuses nothing.
  mutating func evolve(by event: Event, at moment: Moment)
}

/// An event as it is stored: the name of its kind and its fields as JSON.
public protocol Stored {
  /// The name of its kind.
  var kind: String { get }
  /// Its fields as JSON.
  func payload() throws -> Data
  /// The event that was stored under a kind with these fields.
  init(kind: String, payload: Data) throws
}
