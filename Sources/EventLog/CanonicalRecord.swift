import CanonicalForm
import Crypto
import FoundationEssentials
import PostgresClient

/// An event as the bytes over which its hash is taken, and back.
///
/// The bytes are the RFC 8785 form of one object with the members `commandId` (a UUID in small letters),
/// `kind`, `occurredAt` (the room's time, `2025-05-20T10:04:00`), `operator`, `payload`, `previousHash` (64
/// hexadecimal digits in small letters; zeros for the first event), `recordedAt` (RFC 3339 in UTC with six
/// decimals, `2025-05-20T08:04:00.123456Z`), `session` and `version`. The hash is their SHA-256.
enum CanonicalRecord {
  /// The hash before the first event.
  static let noHash = [UInt8](repeating: 0, count: 32)

  static func hash(_ canonical: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: canonical)) }

  /// The bytes of an event, recorded so many microseconds after 1970.
  static func bytes(_ event: RecordedEvent, recordedAt: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(event.payload.count + 400)
    bytes += "{\"commandId\":\"\(event.commandID.text)\",\"kind\":".utf8
    CanonicalJSON.write(event.kind, to: &bytes)
    bytes += ",\"occurredAt\":\"\(event.occurredAt)\",\"operator\":".utf8
    CanonicalJSON.write(event.operatorName, to: &bytes)
    bytes += ",\"payload\":".utf8
    bytes += event.payload
    bytes += ",\"previousHash\":\"\(event.previousHash.hex)\",\"recordedAt\":\"".utf8
    bytes += "\(CivilTime.text(microseconds: recordedAt))\",\"session\":\"\(event.session)\"".utf8
    bytes += ",\"version\":\(event.version)}".utf8
    return bytes
  }

  /// The event that canonical bytes stand for, or nothing where they are no event's; most likely one of the session
  /// that is named.
  static func event(
    _ canonical: [UInt8], hash: [UInt8], likelyOf likely: SessionName? = nil
  ) -> RecordedEvent? {
    var scanner = RecordScanner(canonical)
    guard scanner.skip("{\"commandId\":"), let commandID = scanner.uuid(),
      scanner.skip(",\"kind\":"), let kind = scanner.string(),
      scanner.skip(",\"occurredAt\":"), let occurredAt = scanner.string(),
      scanner.skip(",\"operator\":"), let operatorName = scanner.string(),
      scanner.skip(",\"payload\":"), let payload = scanner.value(),
      scanner.skip(",\"previousHash\":"), let previousHash = scanner.digits(),
      scanner.skip(",\"recordedAt\":"), let recordedAt = scanner.text().flatMap(CivilTime.microseconds),
      scanner.skip(",\"session\":"), let session = scanner.session(likely),
      scanner.skip(",\"version\":"), let version = scanner.number(), scanner.skip("}"), scanner.isAtEnd
    else { return nil }
    return RecordedEvent(
      session: session, version: version, kind: kind, payload: payload, occurredAt: occurredAt,
      recordedAt: CivilTime.date(microseconds: recordedAt), operatorName: operatorName,
      commandID: commandID, previousHash: previousHash, hash: hash, canonical: canonical)
  }
}

/// Goes once through the bytes of an event without building what its payload holds.
private struct RecordScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ text: StaticString) -> Bool {
    let found = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if found { position += text.utf8CodeUnitCount }
    return found
  }

  /// The bytes between two quotes.
  mutating func text() -> ArraySlice<UInt8>? {
    let start = position
    return passString() ? bytes[start + 1..<position - 1] : nil
  }

  mutating func string() -> String? {
    let start = position
    guard let inside = text() else { return nil }
    if !inside.contains(UInt8(ascii: "\\")) { return String(validating: inside, as: UTF8.self) }
    guard case .string(let text)? = try? CanonicalJSON(parsing: Array(bytes[start..<position])) else {
      return nil
    }
    return text
  }

  /// The name of a session, which need not be made again where it is the likely one.
  mutating func session(_ likely: SessionName?) -> SessionName? {
    let start = position
    guard let inside = text() else { return nil }
    if let likely, inside.elementsEqual(likely.text.utf8) { return likely }
    position = start
    return string().flatMap { SessionName($0) }
  }

  /// The bytes that a text of hexadecimal digits stands for.
  mutating func digits() -> [UInt8]? { text().flatMap { [UInt8](hex: $0) } }

  mutating func uuid() -> UUID? { text().flatMap { UUID(text: $0) } }

  mutating func number() -> Int? {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return Int(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// The bytes of the value that begins here.
  mutating func value() -> [UInt8]? {
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard passString() else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: return Array(bytes[start..<position])
      default: break
      }
      if depth < 0 { return nil }
      position += 1
    }
    return nil
  }

  private mutating func passString() -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return false }
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return true }
    }
    return false
  }
}
