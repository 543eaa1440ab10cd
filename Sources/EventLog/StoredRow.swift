import CanonicalForm
import FoundationEssentials
import PostgresClient

/// One row of the log, column by column, as it is stored, with the lines of its erasures, the oldest first.
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
  let erasures: [SignedErasure]

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
    erasures =
      row[11] == nil
      ? [] : try Self.erasures(row.text(11), session: session, version: version, hash: hash)
  }

  /// The lines of the erasures of an event in a JSON array.
  static func erasures(
    _ text: String, session: String, version: Int, hash: [UInt8]
  ) throws(PostgresError) -> [SignedErasure] {
    guard case .array(let lines)? = try? CanonicalJSON(parsing: Array(text.utf8)) else {
      throw .badValue("the erasures of event \(version) of \(session) cannot be read")
    }
    let read = lines.compactMap { SignedErasure($0, session: session, version: version, hash: hash) }
    guard read.count == lines.count else {
      throw .badValue("the erasures of event \(version) of \(session) cannot be read")
    }
    return read
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
    erasures = []
  }

  /// The columns as a JSON object in one line.
  var line: String {
    var bytes: [UInt8] = []
    bytes += "{\"canonical\":\"\(canonical.hex)\",\"commandId\":\"\(commandID)\",".utf8
    if !erasures.isEmpty {
      bytes += "\"erasures\":".utf8
      bytes += CanonicalJSON.array(erasures.map(\.besideEvent)).bytes
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
