import CanonicalForm
import FoundationEssentials
import PostgresClient

/// An erasure of a name from an event, and who answers for that.
public struct ErasedEvent: Sendable, Equatable, Codable {
  /// The version of the event.
  public let version: Int
  /// The public key that signed the erasure, in hexadecimal digits.
  public let key: String
  /// When it was signed, as RFC 3339 in UTC.
  public var erasedAt: String?
  /// On whose order.
  public var orderedBy: String?
  /// The texts that the name went from, as JSON pointers; nil if a former program did not note them.
  public var fields: [String]?

  /// An erasure from the event of that version, in the name of that key.
  public init(
    version: Int, key: String, erasedAt: String? = nil, orderedBy: String? = nil, fields: [String]? = nil
  ) {
    self.version = version
    self.key = key
    self.erasedAt = erasedAt
    self.orderedBy = orderedBy
    self.fields = fields
  }

  init(_ line: SignedErasure) {
    self.init(
      version: line.version, key: line.key, erasedAt: line.erasedAt, orderedBy: line.orderedBy,
      fields: line.change?.fields)
  }
}

/// Goes through a session event by event and stops at the first that is not what was recorded.
public struct ChainVerifier: Sendable {
  /// What a check of a session came to.
  public enum Verdict: Sendable, Equatable {
    /// Every event is as it was recorded, but for the texts that were erased with a genuine signature.
    ///
    /// `head` is the newest hash, or 32 zero bytes. `earlier` are the events that were recorded at an earlier time than
    /// the one before: a clock was set back, or somebody dated them so.
    case intact(events: Int, head: [UInt8], erased: [ErasedEvent] = [], earlier: [Int] = [])
    /// The first event that is missing or not as it was recorded.
    case broken(version: Int, reason: String)

    /// The verdict of whoever believes no erasure but those of some keys; any, where none is named.
    public func trusting(_ keys: [String]) -> Verdict {
      guard case .intact(_, _, let erased, _) = self, !keys.isEmpty,
        let foreign = erased.first(where: { !keys.contains($0.key) })
      else { return self }
      return .broken(version: foreign.version, reason: "the erasure was not signed with that key")
    }
  }

  private let session: SessionName
  private var broken: (version: Int, reason: String)?
  private var hashes: [[UInt8]] = []
  private var digests: [[UInt8]] = []
  private var erased: [ErasedEvent] = []
  private var earlier: [Int] = []
  private var recordedAt = ""
  /// The commands of which an event has the mark.
  private var marked: Set<UUID> = []
  /// Events that were erased and have no mark: another event of the same command must have it.
  private var unmarked: [(version: Int, command: UUID)] = []

  /// A check of a session from its first event.
  init(session: SessionName) { self.session = session }

  /// The verdict so far.
  public var verdict: Verdict {
    if let broken { return .broken(version: broken.version, reason: broken.reason) }
    if let stray = unmarked.first(where: { !marked.contains($0.command) }) {
      return .broken(
        version: stray.version, reason: "it was erased, and nothing in it or beside it has the mark")
    }
    return .intact(events: hashes.count, head: head, erased: erased, earlier: earlier)
  }

  /// The same with what signed heads are held against.
  var audit: SessionAudit {
    let newest = hashes.last.map { SessionHead(session: session, version: hashes.count, hash: $0) }
    return SessionAudit(session: session, verdict: verdict, newest: newest, hashes: hashes, digests: digests)
  }

  private var head: [UInt8] { hashes.last ?? CanonicalRecord.noHash }

  mutating func check(_ row: StoredRow) {
    if broken != nil { return }
    let version = hashes.count + 1
    guard row.version == version else {
      broken = (version, "the event is missing")
      return
    }
    if let reason = faultOfBytes(in: row) {
      broken = (version, reason)
      return
    }
    if row.previousHash != head {
      broken = (version, "the previous hash is not that of the event before")
      return
    }
    guard let event = CanonicalRecord.event(row.canonical, hash: row.hash) else {
      broken = (version, "the canonical bytes are not an event's")
      return
    }
    if let reason = faultOfColumns(in: row, event) ?? faultOfErasures(of: event, row.erasures) {
      broken = (version, reason)
      return
    }
    guard let digest = EventDigest.digest(of: row.canonical, erased: row.erasures.last) else {
      broken = (version, "its erasure does not account for every text")
      return
    }
    hashes.append(row.hash)
    digests.append(EventDigest.chained(digests.last ?? CanonicalRecord.noHash, digest))
    erased += row.erasures.map { ErasedEvent($0) }
    if row.recordedAt < recordedAt { earlier.append(version) }
    recordedAt = row.recordedAt
  }

  private func faultOfColumns(in row: StoredRow, _ event: RecordedEvent) -> String? {
    let recordedAt = CivilTime.text(microseconds: CivilTime.microseconds(of: event.recordedAt))
    let isSame: [(String, Bool)] = [
      ("session", row.session == event.session.text && event.session == session),
      ("version", row.version == event.version),
      ("kind", row.kind.utf8.elementsEqual(event.kind.utf8)),
      ("payload", (try? CanonicalJSON.canonical(Array(row.payload.utf8))) == event.payload),
      ("occurred_at", row.occurredAt == event.occurredAt),
      ("recorded_at", row.recordedAt == recordedAt),
      ("operator", row.operatorName.utf8.elementsEqual(event.operatorName.utf8)),
      ("command_id", row.commandID == event.commandID.text),
      ("previous_hash", row.previousHash == event.previousHash),
    ]
    return isSame.first { !$0.1 }.map { "the column \($0.0) differs from the canonical bytes" }
  }

  /// An event that was erased must have the bytes that were signed then, so that what was erased does not come back;
  /// any other must have those that it was recorded with.
  private func faultOfBytes(in row: StoredRow) -> String? {
    let hash = CanonicalRecord.hash(row.canonical).hex
    guard let newest = row.erasures.last else {
      return hash == row.hash.hex ? nil : "the hash is not that of the canonical bytes"
    }
    if newest.erasedHash != hash { return "the canonical bytes are not those of its erasure" }
    if row.erasures.contains(where: { !$0.isGenuine }) {
      return "the erasure was not signed with the key that it names"
    }
    var before = row.hash.hex
    for line in row.erasures {
      if let change = line.change, change.beforeHash != before {
        return "the erasure was made from other bytes than those that stood there"
      }
      before = line.erasedHash
    }
    return nil
  }

  /// The mark must stand in every text that an erasure names. A line of a former program names none: then it must stand
  /// anywhere in the event, or in another event of the same command.
  private mutating func faultOfErasures(of event: RecordedEvent, _ lines: [SignedErasure]) -> String? {
    if lines.isEmpty { return nil }
    let texts = EventDigest.texts(of: event)
    let hasMark = { (place: String) in texts[place]?.contains(Erasure.mark) == true }
    let fields = lines.compactMap(\.change).flatMap(\.fields)
    if let place = fields.first(where: { !hasMark($0) }) { return "\(place) was erased and has no mark" }
    let former = lines.contains { $0.change == nil }
    if !fields.isEmpty || former && texts.keys.contains(where: hasMark) {
      marked.insert(event.commandID)
    } else {
      unmarked.append((event.version, event.commandID))
    }
    if let account = lines.last?.account, !former, Set(fields) != Set(account.digests.keys) {
      return "its erasure leaves out texts that were erased before"
    }
    return nil
  }
}
