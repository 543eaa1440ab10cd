import FoundationEssentials
import Postgres

/// One row of the log, column by column, as it is stored.
struct StoredRow: Sendable {
  let version: Int
  let session: String
  let kind: String
  let payload: String
  let canonical: [UInt8]
  let occurredAt: String
  let recordedAt: String
  let operatorName: String
  let commandID: String
  let previousHash: [UInt8]
  let hash: [UInt8]

  init(_ row: Row) throws(PostgresError) {
    version = try row.int(0)
    session = try row.text(1)
    kind = try row.text(2)
    payload = try row.text(3)
    canonical = try row.bytes(4)
    occurredAt = try row.text(5)
    recordedAt = try row.text(6)
    operatorName = try row.text(7)
    commandID = try row.text(8)
    previousHash = try row.bytes(9)
    hash = try row.bytes(10)
  }
}

extension StoredRow {
  /// An event that is stored column by column as it was recorded.
  init(_ event: RecordedEvent) {
    version = event.version
    session = event.session.text
    kind = event.kind
    payload = String(decoding: event.payload, as: UTF8.self)
    canonical = event.canonical
    occurredAt = event.occurredAt
    recordedAt = event.recordedAtText
    operatorName = event.operatorName
    commandID = event.commandID.uuidString.lowercased()
    previousHash = event.previousHash
    hash = event.hash
  }

  /// The columns as a JSON object in one line, as the view `rostrum.event_line` has them.
  var line: String {
    var bytes: [UInt8] = []
    bytes +=
      "{\"canonical\":\"\(canonical.hex)\",\"commandId\":\"\(commandID)\",\"hash\":\"\(hash.hex)\",".utf8
    bytes += "\"kind\":".utf8
    CanonicalJSON.write(kind, to: &bytes)
    bytes += ",\"occurredAt\":\"\(occurredAt)\",\"operator\":".utf8
    CanonicalJSON.write(operatorName, to: &bytes)
    bytes += ",\"payload\":\(payload),\"previousHash\":\"\(previousHash.hex)\",".utf8
    bytes += "\"recordedAt\":\"\(recordedAt)\",\"session\":\"\(session)\",\"version\":\(version)}".utf8
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Goes through a session event by event and stops at the first that is not what was recorded.
public struct ChainVerifier: Sendable {
  /// What a check of a session came to.
  public enum Verdict: Sendable, Equatable {
    /// Every event is as it was recorded; `head` is the newest hash, or 32 zero bytes.
    case intact(events: Int, head: [UInt8])
    /// The first event that is missing or not as it was recorded.
    case broken(version: Int, reason: String)
  }

  /// What was found so far.
  public private(set) var verdict = Verdict.intact(events: 0, head: CanonicalRecord.noHash)
  private let session: SessionName

  /// A check of a session from its first event.
  init(session: SessionName) { self.session = session }

  mutating func check(_ row: StoredRow) {
    guard case .intact(let count, let head) = verdict else { return }
    let version = count + 1
    if row.version != version {
      verdict = .broken(version: version, reason: "the event is missing")
    } else if let reason = fault(in: row, after: head) {
      verdict = .broken(version: version, reason: reason)
    } else {
      verdict = .intact(events: version, head: row.hash)
    }
  }

  private func fault(in row: StoredRow, after head: [UInt8]) -> String? {
    if CanonicalRecord.hash(row.canonical) != row.hash {
      return "the hash is not that of the canonical bytes"
    }
    if row.previousHash != head { return "the previous hash is not that of the event before" }
    guard let event = CanonicalRecord.event(row.canonical, hash: row.hash) else {
      return "the canonical bytes are not an event's"
    }
    let recordedAt = CivilTime.text(microseconds: CivilTime.microseconds(of: event.recordedAt))
    let isSame: [(String, Bool)] = [
      ("session", row.session == event.session.text && event.session == session),
      ("version", row.version == event.version),
      ("kind", row.kind.utf8.elementsEqual(event.kind.utf8)),
      ("payload", (try? CanonicalJSON.canonical(Array(row.payload.utf8))) == event.payload),
      ("occurred_at", row.occurredAt == event.occurredAt),
      ("recorded_at", row.recordedAt == recordedAt),
      ("operator", row.operatorName.utf8.elementsEqual(event.operatorName.utf8)),
      ("command_id", row.commandID == event.commandID.uuidString.lowercased()),
      ("previous_hash", row.previousHash == event.previousHash),
    ]
    return isSame.first { !$0.1 }.map { "the column \($0.0) differs from the canonical bytes" }
  }
}
