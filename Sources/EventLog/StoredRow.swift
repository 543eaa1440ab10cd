import CanonicalForm
import FoundationEssentials
import PostgresClient

/// One row of the log, column by column, as it is stored, with the newest line of its erasure.
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
  let erasure: SignedErasure?

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
    guard row[11] != nil else {
      erasure = nil
      return
    }
    erasure = SignedErasure(
      session: session, version: version, hash: hash, erasedHash: try row.bytes(11),
      erasedAt: try row.text(12), orderedBy: try row.text(13), key: try row.text(14),
      signature: try row.text(15))
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
    commandID = event.commandID.text
    previousHash = event.previousHash
    hash = event.hash
    erasure = nil
  }

  /// The columns as a JSON object in one line, as the view `rostrum.event_line` has them.
  var line: String {
    var bytes: [UInt8] = []
    bytes += "{\"canonical\":\"\(canonical.hex)\",\"commandId\":\"\(commandID)\",".utf8
    if let erasure {
      bytes += "\"erasure\":".utf8
      bytes += erasure.besideEvent
      bytes += ",".utf8
    }
    bytes += "\"hash\":\"\(hash.hex)\",\"kind\":".utf8
    CanonicalJSON.write(kind, to: &bytes)
    bytes += ",\"occurredAt\":\"\(occurredAt)\",\"operator\":".utf8
    CanonicalJSON.write(operatorName, to: &bytes)
    bytes += ",\"payload\":\(payload),\"previousHash\":\"\(previousHash.hex)\",".utf8
    bytes += "\"recordedAt\":\"\(recordedAt)\",\"session\":\"\(session)\",\"version\":\(version)}".utf8
    return String(decoding: bytes, as: UTF8.self)
  }
}
