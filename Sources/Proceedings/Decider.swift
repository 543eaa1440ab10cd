import CanonicalForm

/// When something happened: its place in the log and the room's time.
public struct Moment: Sendable, Hashable, Codable {
  /// The version of the session that the event made, counted from 1.
  public let version: Int
  /// The time in the room.
  public let time: RoomTime

  /// A place in the log and the time that belongs to it.
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
  /// What happens when this is asked at that time; it changes nothing, and throws where the rules say no.
  func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event]
  /// What this is after that has happened; it refuses nothing.
  mutating func evolve(by event: Event, at moment: Moment)
}

/// An event as it is stored: the name of its kind and its fields as JSON.
public protocol Stored {
  /// The stored name of the kind, such as `floor.given`: a promise to every old log.
  var kind: String { get }
  /// The same, and the fields; throws what encoding them throws.
  func stored() throws -> (kind: String, fields: CanonicalJSON)
  /// The event that was stored so; throws where the kind is unknown or a field is missing.
  init(kind: String, payload: [UInt8]) throws
}
