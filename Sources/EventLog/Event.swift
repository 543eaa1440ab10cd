import CanonicalForm
import FoundationEssentials

/// An event that is about to be recorded.
public struct NewEvent: Sendable, Equatable {
  /// The name of the kind of event.
  public let kind: String
  /// Its fields, as canonical JSON.
  public let payload: [UInt8]
  /// The room's time, such as `2025-05-16T10:04:00`.
  public let occurredAt: String

  /// The largest payload that is taken, in bytes.
  public static let largestPayload = 1 << 20

  /// An event from its fields as JSON in any form, which are put into canonical form here.
  public init(kind: String, payload: some Sequence<UInt8>, occurredAt: String) throws(EventLogError) {
    try self.init(kind: kind, fields: CanonicalJSON(stored: Array(payload)), occurredAt: occurredAt)
  }

  /// An event from its fields.
  public init(kind: String, fields: CanonicalJSON, occurredAt: String) throws(EventLogError) {
    try Self.check(kind, "the kind")
    guard CivilTime.isRoomTime(occurredAt) else {
      throw .malformed("\(occurredAt) is not a time in the room: write it as 2025-05-16T10:04:00")
    }
    self.kind = kind
    self.payload = fields.bytes
    self.occurredAt = occurredAt
    guard payload.count <= Self.largestPayload else {
      throw .malformed("the event \(kind) holds more than \(Self.largestPayload) bytes: shorten it")
    }
  }

  static func check(_ text: String, _ what: String) throws(EventLogError) {
    guard (1...200).contains(text.utf8.count), !text.utf8.contains(0) else {
      throw .malformed("\(what) must have 1 to 200 bytes, none of them zero")
    }
  }
}

extension CanonicalJSON {
  /// Reads what the log holds or is to hold.
  init(stored bytes: [UInt8]) throws(EventLogError) {
    do { try self.init(parsing: bytes) } catch { throw .malformed("\(error)") }
  }
}

/// An event as the log has it.
public struct RecordedEvent: Sendable, Equatable {
  /// The session that it belongs to.
  public let session: SessionName
  /// Its place in the session, from 1.
  public let version: Int
  /// The name of the kind of event.
  public let kind: String
  /// Its fields, as canonical JSON.
  public let payload: [UInt8]
  /// The room's time, such as `2025-05-16T10:04:00`.
  public let occurredAt: String
  /// When the log took it, to the microsecond.
  public let recordedAt: Date
  /// Who asked for it.
  public let operatorName: String
  /// The command that it follows from.
  public let commandID: UUID
  /// The hash of the event before, or 32 zero bytes.
  public let previousHash: [UInt8]
  /// The SHA-256 of the canonical bytes with which it was recorded.
  public internal(set) var hash: [UInt8]
  /// The bytes over which its hash is taken: RFC 8785 JSON of everything but the hash.
  public internal(set) var canonical: [UInt8]
}

extension RecordedEvent {
  /// When the log took it, as RFC 3339 in UTC with six decimals.
  public var recordedAtText: String { CivilTime.text(microseconds: CivilTime.microseconds(of: recordedAt)) }

  /// The event that canonical bytes stand for, with the hash that they have; nil where they are no event’s.
  public init?(canonical: [UInt8]) {
    guard let event = CanonicalRecord.event(canonical, hash: CanonicalRecord.hash(canonical)) else {
      return nil
    }
    self = event
  }

  /// The event that canonical bytes stand for since a name was erased from it, with the hash that it was recorded
  /// with; nil where they are no event’s.
  public init?(erased canonical: [UInt8], hash: [UInt8]) {
    guard let event = CanonicalRecord.event(canonical, hash: hash) else { return nil }
    self = event
  }

  /// Whether its canonical bytes, which these are, are not those with which it was recorded.
  ///
  /// Whether that is rightly so only a check of the session tells.
  public func isErased(from bytes: [UInt8]) -> Bool { CanonicalRecord.hash(bytes) != hash }
}

/// The events of one command, to be recorded right after a version.
public struct AppendRequest: Sendable, Equatable {
  /// The session that they belong to.
  public let session: SessionName
  /// The newest version that the events were decided on.
  public let expectedVersion: Int
  /// The hash of the event at that version, as whoever decided read it; nil where it is not told.
  ///
  /// A version alone does not tell two histories apart: an event that was read on a leader before any standby had it
  /// is gone when that leader dies, and another may stand in its place.
  public var previousHash: [UInt8]?
  /// The events, in their order; none to ask only whether the command is recorded.
  public let events: [NewEvent]
  /// Who asked for them.
  public let operatorName: String
  /// The command that they follow from.
  public let commandID: UUID

  /// A request from its parts.
  public init(
    session: SessionName, expectedVersion: Int, previousHash: [UInt8]? = nil, events: [NewEvent],
    operatorName: String, commandID: UUID
  ) throws(EventLogError) {
    try NewEvent.check(operatorName, "the operator's name")
    guard (0...1_000_000_000).contains(expectedVersion), events.count <= 10_000 else {
      throw .malformed("a request has at most 10,000 events after a version that can be")
    }
    self.session = session
    self.expectedVersion = expectedVersion
    self.previousHash = previousHash
    self.events = events
    self.operatorName = operatorName
    self.commandID = commandID
  }
}

/// What became of a request to append.
public enum AppendOutcome: Sendable, Equatable {
  /// The events are recorded.
  case appended([RecordedEvent])
  /// The command was recorded before, with these events.
  case repeated([RecordedEvent])
  /// The session has another head than was expected; nothing was recorded.
  case wrongVersion(current: Int)
}

/// A session as the log knows it.
public struct SessionSummary: Sendable, Equatable {
  /// Its name.
  public let name: SessionName
  /// Its newest version.
  public let version: Int
  /// When its first event was recorded.
  public let firstRecordedAt: Date
  /// When its newest event was recorded.
  public let lastRecordedAt: Date

  /// A session with its version and the times of its first and its newest event.
  public init(name: SessionName, version: Int, firstRecordedAt: Date, lastRecordedAt: Date) {
    self.name = name
    self.version = version
    self.firstRecordedAt = firstRecordedAt
    self.lastRecordedAt = lastRecordedAt
  }
}
