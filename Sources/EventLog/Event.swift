import CanonicalForm
import FoundationEssentials

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
  /// The largest payload that is taken, in bytes.
  public static let largestPayload = 1 << 20

  /// The event that is to follow a head; throws ``EventLogError/malformed(_:)`` if it cannot be recorded.
  public init(
    after head: SessionHead, kind: String, fields: CanonicalJSON, occurredAt: String, by operatorName: String,
    commandID: UUID, at recordedAt: Date = Date()
  ) throws(EventLogError) {
    try Self.check(kind, "the kind")
    try Self.check(operatorName, "the operator's name")
    guard CivilTime.isRoomTime(occurredAt) else {
      throw .malformed("\(occurredAt) is not a time in the room: write it as 2025-05-16T10:04:00")
    }
    let payload = fields.bytes
    guard payload.count <= Self.largestPayload else {
      throw .malformed("the event \(kind) holds more than \(Self.largestPayload) bytes: shorten it")
    }
    let microseconds = CivilTime.microseconds(of: recordedAt)
    self.init(
      session: head.session, version: head.version + 1, kind: kind, payload: payload, occurredAt: occurredAt,
      recordedAt: CivilTime.date(microseconds: microseconds), operatorName: operatorName,
      commandID: commandID,
      previousHash: head.hash, hash: [], canonical: [])
    canonical = CanonicalRecord.bytes(self, recordedAt: microseconds)
    hash = CanonicalRecord.hash(canonical)
  }

  private static func check(_ text: String, _ what: String) throws(EventLogError) {
    guard (1...200).contains(text.utf8.count), !text.utf8.contains(0) else {
      throw .malformed("\(what) must have 1 to 200 bytes, none of them zero")
    }
  }

  /// The head of the session right after it.
  public var head: SessionHead { SessionHead(session: session, version: version, hash: hash) }

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

/// Events of a session that were decided one on the other: all of them are to be recorded right after its head, or none.
public struct AppendRequest: Sendable, Equatable {
  /// The head that they follow.
  public let head: SessionHead
  /// The events, in their order; none to ask whether that is the head.
  public let events: [RecordedEvent]

  /// A request from its parts; throws if the events do not follow the head.
  public init(after head: SessionHead, _ events: [RecordedEvent] = []) throws(EventLogError) {
    var last = head
    for event in events {
      guard event.session == last.session, event.version == last.version + 1, event.previousHash == last.hash
      else { throw .malformed("event \(event.version) of \(event.session) does not follow the one before") }
      last = event.head
    }
    self.head = head
    self.events = events
  }
}

/// The answer to a request to append.
public enum AppendOutcome: Sendable, Equatable {
  /// The events are recorded; without any, that is the head.
  case appended
  /// The session has another head; nothing was recorded.
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
