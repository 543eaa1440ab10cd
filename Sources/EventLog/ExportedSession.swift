import CanonicalForm
import FoundationEssentials

/// A session as it was exported, every event checked, to be taken into another database.
public struct ExportedSession: Sendable {
  /// The session.
  public let session: SessionName
  /// What the check found, to hold signed heads against it.
  public let audit: SessionAudit
  /// The events in their order.
  public let events: [RecordedEvent]
  let erasures: [SignedErasure]

  /// Reads exported lines; throws if one is no event, if there is none, or if they are of several sessions.
  public init(_ text: String) throws(EventLogError) {
    var rows: [StoredRow] = []
    for (place, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      guard let row = StoredRow(line: line) else {
        throw .malformed("line \(place + 1) is no exported event: rostrum export writes one in each line")
      }
      rows.append(row)
    }
    guard let first = rows.first, let name = SessionName(first.session) else {
      throw .malformed("there is no exported event in it: rostrum export writes one in each line")
    }
    var verifier = ChainVerifier(session: name)
    for row in rows { verifier.check(row) }
    session = name
    audit = verifier.audit
    events = rows.compactMap { CanonicalRecord.event($0.canonical, hash: $0.hash) }
    erasures = rows.flatMap(\.erasures)
  }
}

extension StoredRow {
  /// An event from the line in which it was exported; nil if it is none.
  init?(line: some StringProtocol) {
    guard let value = try? CanonicalJSON(parsing: Array(line.utf8)),
      case .int(let version)? = value["version"],
      let session = value["session"]?.text, let kind = value["kind"]?.text, let payload = value["payload"],
      let canonical = value["canonical"]?.text.flatMap({ [UInt8](hex: $0.utf8) }),
      let occurredAt = value["occurredAt"]?.text, let recordedAt = value["recordedAt"]?.text,
      let operatorName = value["operator"]?.text, let commandID = value["commandId"]?.text,
      let previousHash = value["previousHash"]?.text.flatMap({ [UInt8](hex: $0.utf8) }),
      let hash = value["hash"]?.text.flatMap({ [UInt8](hex: $0.utf8) })
    else { return nil }
    // Programs before exported the newest line alone.
    var lines: [CanonicalJSON] = value["erasure"].map { [$0] } ?? []
    if case .array(let all)? = value["erasures"] { lines = all }
    let erasures = lines.compactMap { SignedErasure($0, session: session, version: version, hash: hash) }
    guard erasures.count == lines.count else { return nil }
    self.version = version
    self.session = session
    self.kind = kind
    self.payload = String(decoding: payload.bytes, as: UTF8.self)
    self.canonical = canonical
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.operatorName = operatorName
    self.commandID = commandID
    self.previousHash = previousHash
    self.hash = hash
    self.erasures = erasures
  }
}
