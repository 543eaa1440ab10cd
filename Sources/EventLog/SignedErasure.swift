import CanonicalForm
import FoundationEssentials
import PostgresClient

/// That a name was erased from an event, signed: the event has other bytes since, and keeps the hash that it had.
///
/// The signature is Ed25519 (RFC 8032) over the RFC 8785 form of the other members.
public struct SignedErasure: Sendable, Equatable {
  /// The session.
  public let session: String
  /// The version of the event.
  public let version: Int
  /// The hash that it was recorded with, in hexadecimal digits.
  public let hash: String
  /// The hash of the bytes that it has since, in hexadecimal digits.
  public let erasedHash: String
  /// When this was signed, as RFC 3339 in UTC with six decimals.
  public let erasedAt: String
  /// On whose order.
  public let orderedBy: String
  /// The public key, in hexadecimal digits.
  public let key: String
  /// The signature, in hexadecimal digits.
  public let signature: String

  init(
    session: String, version: Int, hash: [UInt8], erasedHash: [UInt8], erasedAt: String, orderedBy: String,
    key: String, signature: String
  ) {
    self.session = session
    self.version = version
    self.hash = hash.hex
    self.erasedHash = erasedHash.hex
    self.erasedAt = erasedAt
    self.orderedBy = orderedBy
    self.key = key
    self.signature = signature
  }

  /// Signs the bytes that an event has since its text was erased.
  public init(of event: RecordedEvent, orderedBy: String, at time: Date, by key: HeadKey) throws {
    let erasedAt = CivilTime.text(microseconds: CivilTime.microseconds(of: time))
    func erasure(signature: String) -> SignedErasure {
      SignedErasure(
        session: event.session.text, version: event.version, hash: event.hash,
        erasedHash: CanonicalRecord.hash(event.canonical), erasedAt: erasedAt, orderedBy: orderedBy,
        key: key.publicKey, signature: signature)
    }
    self = erasure(signature: try key.signature(of: erasure(signature: "").signed).hex)
  }

  /// Whether the key that it names signed it.
  public var isGenuine: Bool { HeadKey.isSignature(signature, of: signed, by: key) }

  private var signed: [UInt8] {
    CanonicalJSON.object([
      .init("erasedAt", .string(erasedAt)), .init("erasedHash", .string(erasedHash)),
      .init("hash", .string(hash)),
      .init("key", .string(key)), .init("orderedBy", .string(orderedBy)), .init("session", .string(session)),
      .init("version", .int(version)),
    ]).bytes
  }

  /// As a JSON object that stands beside the event, whose own columns say the rest.
  var besideEvent: [UInt8] {
    CanonicalJSON.object([
      .init("erasedAt", .string(erasedAt)), .init("erasedHash", .string(erasedHash)),
      .init("key", .string(key)),
      .init("orderedBy", .string(orderedBy)), .init("signature", .string(signature)),
    ]).bytes
  }
}
