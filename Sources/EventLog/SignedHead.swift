import Crypto
import FoundationEssentials
import Postgres

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

  /// Signs an event as the head of its session.
  public init(
    session: SessionName, version: Int, hash: [UInt8], at time: Date, by key: HeadKey
  ) throws {
    self.session = session.text
    self.version = version
    self.hash = hash.hex
    signedAt = CivilTime.text(microseconds: CivilTime.microseconds(of: time))
    self.key = key.publicKey
    let bytes = Self.signed(
      session: session.text, version: version, hash: hash.hex, signedAt: signedAt, key: key.publicKey)
    signature = try key.signature(of: bytes).hex
  }

  /// Whether the key that it names signed it.
  public var isGenuine: Bool {
    guard let key = [UInt8](hex: key.utf8), let signature = [UInt8](hex: signature.utf8),
      let known = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    let bytes = Self.signed(
      session: session, version: version, hash: hash, signedAt: signedAt, key: self.key)
    return known.isValidSignature(signature, for: bytes)
  }

  /// As a JSON object in one line, its names in order.
  public var line: String {
    var members = Self.members(
      session: session, version: version, hash: hash, signedAt: signedAt, key: key)
    members.append(("signature", .string(signature)))
    return String(decoding: CanonicalJSON.object(members).bytes, as: UTF8.self)
  }

  private static func signed(
    session: String, version: Int, hash: String, signedAt: String, key: String
  ) -> [UInt8] {
    let members = members(session: session, version: version, hash: hash, signedAt: signedAt, key: key)
    return CanonicalJSON.object(members).bytes
  }

  private static func members(
    session: String, version: Int, hash: String, signedAt: String, key: String
  ) -> [(name: String, value: CanonicalJSON)] {
    [
      ("hash", .string(hash)), ("key", .string(key)), ("session", .string(session)),
      ("signedAt", .string(signedAt)), ("version", .int(version)),
    ]
  }
}
