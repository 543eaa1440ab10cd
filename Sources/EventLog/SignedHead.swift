import CanonicalForm
import FoundationEssentials
import PostgresClient

/// The newest event of a session at a moment, signed: whoever keeps it elsewhere can tell the log that was kept
/// from one that was made anew, hashes and all.
///
/// The signature is Ed25519 (RFC 8032) over the RFC 8785 form of the other members.
public struct SignedHead: Codable, Sendable, Equatable {
  /// The session.
  public let session: String
  /// The version of the event.
  public let version: Int
  /// Its hash, in hexadecimal digits.
  public let hash: String
  /// When this was signed, as RFC 3339 in UTC with six decimals.
  public let signedAt: String
  /// The public key, in hexadecimal digits.
  public let key: String
  /// The signature, in hexadecimal digits.
  public let signature: String
  /// The digest of the events up to this one, which outlives the erasure of texts; nil in heads of former programs.
  public let texts: String?

  private init(
    session: SessionName, version: Int, hash: [UInt8], texts: [UInt8]?, signedAt: String, key: String,
    signature: String
  ) {
    self.session = session.text
    self.version = version
    self.hash = hash.hex
    self.signedAt = signedAt
    self.key = key
    self.signature = signature
    self.texts = texts?.hex
  }

  /// Signs an event as the head of its session.
  public init(
    session: SessionName, version: Int, hash: [UInt8], texts: [UInt8]? = nil, at time: Date, by key: HeadKey
  ) throws {
    let signedAt = CivilTime.text(microseconds: CivilTime.microseconds(of: time))
    func head(signature: String) -> SignedHead {
      SignedHead(
        session: session, version: version, hash: hash, texts: texts, signedAt: signedAt, key: key.publicKey,
        signature: signature)
    }
    self = head(signature: try key.signature(of: head(signature: "").signed).hex)
  }

  /// Whether the key that it names signed it.
  public var isGenuine: Bool { HeadKey.isSignature(signature, of: signed, by: key) }

  /// As a JSON object in one line, its names in order.
  public var line: String {
    let members = members + [.init("signature", .string(signature))]
    return String(decoding: CanonicalJSON.object(members).bytes, as: UTF8.self)
  }

  private var signed: [UInt8] { CanonicalJSON.object(members).bytes }

  private var members: [CanonicalJSON.Member] {
    [
      .init("hash", .string(hash)), .init("key", .string(key)), .init("session", .string(session)),
      .init("signedAt", .string(signedAt)), .init("version", .int(version)),
    ] + (texts.map { [.init("texts", .string($0))] } ?? [])
  }
}
