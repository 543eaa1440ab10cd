import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// An event as the service tells it.
public struct EventMessage: Codable, Sendable, Equatable {
  /// Its place in the session, from 1.
  public var version: Int
  /// The name of the kind of event.
  public var kind: String
  /// The same in words.
  public var words: String
  /// The room’s time, such as `2025-05-16T10:04:00`.
  public var occurredAt: String
  /// When the log took it: RFC 3339 in UTC with six decimals.
  public var recordedAt: String
  /// Who asked for it.
  public var operatorName: String
  /// The command that it follows from.
  public var commandID: String
  /// The SHA-256 of the canonical bytes with which it was recorded, in hexadecimal digits.
  public var hash: String
  /// The canonical bytes (RFC 8785 JSON, the payload included), in base 64.
  public var canonical: Data
  /// True where a name was erased from it, so that the hash is not that of the bytes any more; else nil.
  public var erased: Bool?

  private enum CodingKeys: String, CodingKey {
    case version, kind, words, occurredAt, recordedAt, hash, canonical, erased
    case operatorName = "operator"
    case commandID = "commandId"
  }

  /// An event of the log with its words.
  public init(_ recorded: RecordedEvent, words: String) {
    version = recorded.version
    kind = recorded.kind
    self.words = words
    occurredAt = recorded.occurredAt
    recordedAt = recorded.recordedAtText
    operatorName = recorded.operatorName
    commandID = recorded.commandID.text
    hash = recorded.hash.hex
    let bytes = recorded.canonical
    canonical = Data(bytes)
    erased = recorded.isErased(from: bytes) ? true : nil
  }

  /// An event of the log, told in words.
  public init(_ recorded: RecordedEvent, sentence: EventSentence) throws {
    self.init(recorded, words: sentence.words(try LoggedEvent(recorded).event))
  }

  /// The event that the canonical bytes stand for; nil where they are none, or where the hash is another’s.
  public var recorded: RecordedEvent? {
    if erased == true {
      return [UInt8](hex: hash.utf8).flatMap { RecordedEvent(erased: Array(canonical), hash: $0) }
    }
    return RecordedEvent(canonical: Array(canonical)).flatMap { $0.hash.hex == hash ? $0 : nil }
  }
}

/// A stretch of a session’s log.
public struct EventsMessage: Codable, Sendable {
  /// The session.
  public var session: String
  /// Its newest version when this was read.
  public var version: Int
  /// The events, in their order.
  public var events: [EventMessage]

  /// Events of a session that had come to that version.
  public init(session: String, version: Int, events: [EventMessage]) {
    self.session = session
    self.version = version
    self.events = events
  }
}
