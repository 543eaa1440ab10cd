import CanonicalForm
import FoundationEssentials
import PostgresClient

/// An event from which a name was erased, and who answers for that.
public struct ErasedEvent: Sendable, Equatable, Codable {
  /// The version of the event.
  public let version: Int
  /// The public key that signed the erasure, in hexadecimal digits.
  public let key: String

  /// An event of that version, erased in the name of that key.
  public init(version: Int, key: String) {
    self.version = version
    self.key = key
  }
}

/// Goes through a session event by event and stops at the first that is not what was recorded.
public struct ChainVerifier: Sendable {
  /// What a check of a session came to.
  public enum Verdict: Sendable, Equatable {
    /// Every event is as it was recorded, but for the names that were erased with a genuine signature; `head` is the
    /// newest hash, or 32 zero bytes.
    case intact(events: Int, head: [UInt8], erased: [ErasedEvent] = [])
    /// The first event that is missing or not as it was recorded.
    case broken(version: Int, reason: String)

    /// The verdict of whoever believes no erasure but those of some keys; any, where none is named.
    public func trusting(_ keys: [String]) -> Verdict {
      guard case .intact(_, _, let erased) = self, !keys.isEmpty,
        let foreign = erased.first(where: { !keys.contains($0.key) })
      else { return self }
      return .broken(version: foreign.version, reason: "the erasure was not signed with that key")
    }
  }

  /// What was found so far.
  public private(set) var verdict = Verdict.intact(events: 0, head: CanonicalRecord.noHash)
  private let session: SessionName

  /// A check of a session from its first event.
  init(session: SessionName) { self.session = session }

  mutating func check(_ row: StoredRow) {
    guard case .intact(let count, let head, var erased) = verdict else { return }
    let version = count + 1
    if row.version != version {
      verdict = .broken(version: version, reason: "the event is missing")
    } else if let reason = fault(in: row, after: head) {
      verdict = .broken(version: version, reason: reason)
    } else {
      if let erasure = row.erasure { erased.append(ErasedEvent(version: version, key: erasure.key)) }
      verdict = .intact(events: version, head: row.hash, erased: erased)
    }
  }

  private func fault(in row: StoredRow, after head: [UInt8]) -> String? {
    if let reason = faultOfBytes(in: row) { return reason }
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
      ("command_id", row.commandID == event.commandID.text),
      ("previous_hash", row.previousHash == event.previousHash),
    ]
    return isSame.first { !$0.1 }.map { "the column \($0.0) differs from the canonical bytes" }
  }

  /// An event that was erased must have the bytes that were signed then, so that what was erased does not come back;
  /// any other must have those that it was recorded with.
  private func faultOfBytes(in row: StoredRow) -> String? {
    let hash = CanonicalRecord.hash(row.canonical)
    guard let erasure = row.erasure else {
      return hash == row.hash ? nil : "the hash is not that of the canonical bytes"
    }
    if erasure.erasedHash != hash.hex { return "the canonical bytes are not those of its erasure" }
    return erasure.isGenuine ? nil : "the erasure was not signed with the key that it names"
  }
}
