import FoundationEssentials

/// What becomes of a session when a name is erased from it; changes nothing.
///
/// In the texts of the payloads and in the names of operators a mark stands in the place of the name. The id of each
/// command of which an event is touched gives way to a new one at random, in all events of the command: with the old
/// id gone nobody can try names until the hash of an event, which stays, comes out.
public struct Erasure: Sendable, Equatable {
  /// What stands where the name stood.
  public static let mark = "[erased]"

  /// An event that becomes another.
  public struct Change: Sendable, Equatable {
    /// The event as it is.
    public let before: RecordedEvent
    /// The event as it becomes, with the hash that it had.
    public let after: RecordedEvent
    /// Where the name stands in it; nowhere if another event of the same command holds it.
    public let places: [String]
    /// The texts that hold it, as JSON pointers (RFC 6901), such as `/payload/speaker/name`.
    public let fields: [String]

    /// Whether the id of its command was made from what was typed (UUID version 8), as for lines of files: whoever
    /// tries lines until the id and then the hash come out right learns what was erased.
    public var canBeGuessed: Bool { before.commandID.uuid.6 >> 4 == 8 }
  }

  /// The session.
  public let session: SessionName
  private let name: ErasedName
  /// What changes, in the order of the events; at least one event.
  public let changes: [Change]
  /// All events of the session as they become.
  public let events: [RecordedEvent]
  /// The versions in which the same letters stand still, large or small or inside a longer word: perhaps they, too,
  /// are the person.
  public let alike: [Int]

  /// The erasure of a name from all events of a session; throws where the name is none or stands nowhere.
  public init(of name: String, in events: [RecordedEvent]) throws(EventLogError) {
    let name = try ErasedName(name)
    var texts: [Int: ErasedName.Texts] = [:]
    var alike: [Int] = []
    for event in events {
      let found = try name.erased(from: event)
      if found.isAlike { alike.append(event.version) }
      if !found.places.isEmpty { texts[event.version] = found }
    }
    guard let session = events.first?.session, !texts.isEmpty else {
      throw .malformed("“\(name.text)” stands nowhere in the session: write it as the log does (rostrum log)")
    }
    var ids: [UUID: UUID] = [:]
    for event in events where texts[event.version] != nil { ids[event.commandID] = UUID() }
    var changes: [Change] = []
    let after = events.map { event in
      guard let id = ids[event.commandID] else { return event }
      let found = texts[event.version]
      let becomes = event.with(
        payload: found?.payload ?? event.payload, operatorName: found?.operatorName ?? event.operatorName,
        commandID: id)
      changes.append(
        Change(before: event, after: becomes, places: found?.places ?? [], fields: found?.fields ?? []))
      return becomes
    }
    self.events = after
    self.alike = alike
    self.session = session
    self.name = name
    self.changes = changes
  }

  /// Whether the name stands in a text.
  public func touches(_ text: String) -> Bool { name.erased(from: text) != nil }

  /// The versions of the events in which a name stands.
  public static func versions(holding name: String, in events: [RecordedEvent]) throws(EventLogError) -> [Int]
  {
    let name = try ErasedName(name)
    var versions: [Int] = []
    for event in events where try !name.erased(from: event).places.isEmpty { versions.append(event.version) }
    return versions
  }
}

extension RecordedEvent {
  /// The same event with other texts, and with the hash that it was recorded with.
  fileprivate func with(payload: [UInt8], operatorName: String, commandID: UUID) -> RecordedEvent {
    var event = RecordedEvent(
      session: session, version: version, kind: kind, payload: payload, occurredAt: occurredAt,
      recordedAt: recordedAt, operatorName: operatorName, commandID: commandID, previousHash: previousHash,
      hash: hash, canonical: [])
    event.canonical = CanonicalRecord.bytes(event, recordedAt: CivilTime.microseconds(of: recordedAt))
    return event
  }
}
