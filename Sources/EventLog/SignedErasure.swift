import CanonicalForm
import FoundationEssentials
import PostgresClient

/// That a name was erased from an event, signed: the event has other bytes since, and keeps the hash that it had.
///
/// The signature is Ed25519 (RFC 8032) over the RFC 8785 form of the other members. Lines of former programs do not say
/// which texts changed.
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
  /// Which texts changed; nil in a line of a former program.
  let change: Change?

  /// The change of an event.
  struct Change: Sendable, Equatable {
    /// The hash of the bytes that it had before, in hexadecimal digits.
    let beforeHash: String
    /// The texts in which the mark stands since, as JSON pointers.
    let fields: [String]
    let account: EventDigest.Account
  }

  /// The account of the texts; nil in a line of a former program.
  var account: EventDigest.Account? { change?.account }

  /// Signs what becomes of an event, from which something may have been erased before.
  init(
    of change: Erasure.Change, after former: SignedErasure?, orderedBy: String, at time: Date, by key: HeadKey
  ) throws {
    let account = EventDigest.Account(of: change.before, erased: former)
    let event = change.after
    var line = SignedErasure(
      session: event.session.text, version: event.version, hash: event.hash.hex,
      erasedHash: CanonicalRecord.hash(event.canonical).hex,
      erasedAt: CivilTime.text(microseconds: CivilTime.microseconds(of: time)), orderedBy: orderedBy,
      key: key.publicKey, signature: "",
      change: Change(
        beforeHash: CanonicalRecord.hash(change.before.canonical).hex, fields: change.fields,
        account: account.erasing(change.fields, from: change.before)))
    line = line.with(signature: try key.signature(of: line.signed).hex)
    self = line
  }

  init(
    session: String, version: Int, hash: String, erasedHash: String, erasedAt: String, orderedBy: String,
    key: String, signature: String, change: Change?
  ) {
    self.session = session
    self.version = version
    self.hash = hash
    self.erasedHash = erasedHash
    self.erasedAt = erasedAt
    self.orderedBy = orderedBy
    self.key = key
    self.signature = signature
    self.change = change
  }

  private func with(signature: String) -> SignedErasure {
    SignedErasure(
      session: session, version: version, hash: hash, erasedHash: erasedHash, erasedAt: erasedAt,
      orderedBy: orderedBy, key: key, signature: signature, change: change)
  }

  /// Whether the key that it names signed it.
  public var isGenuine: Bool { HeadKey.isSignature(signature, of: signed, by: key) }

  var signed: [UInt8] {
    CanonicalJSON.object(
      members + [
        .init("hash", .string(hash)), .init("session", .string(session)), .init("version", .int(version)),
      ]
    ).bytes
  }

  private var members: [CanonicalJSON.Member] {
    var members: [CanonicalJSON.Member] = [
      .init("erasedAt", .string(erasedAt)), .init("erasedHash", .string(erasedHash)),
      .init("key", .string(key)), .init("orderedBy", .string(orderedBy)),
    ]
    if let change {
      members += [
        .init("beforeHash", .string(change.beforeHash)), .init("digests", .texts(change.account.digests)),
        .init("fields", .array(change.fields.map { .string($0) })),
        .init("salts", .texts(change.account.salts)),
      ]
    }
    return members
  }

  /// As a JSON object that stands beside the event, whose own columns say the rest.
  var besideEvent: CanonicalJSON { .object(members + [.init("signature", .string(signature))]) }
}

extension SignedErasure {
  /// Reads what stands beside an event; nil if it is no line of an erasure.
  init?(_ beside: CanonicalJSON, session: String, version: Int, hash: [UInt8]) {
    guard let erasedHash = beside["erasedHash"]?.text, let erasedAt = beside["erasedAt"]?.text,
      let orderedBy = beside["orderedBy"]?.text, let key = beside["key"]?.text,
      let signature = beside["signature"]?.text
    else { return nil }
    var change: Change?
    if let fields = beside["fields"] {
      guard case .array(let places) = fields, let beforeHash = beside["beforeHash"]?.text,
        let salts = beside["salts"]?.texts, let digests = beside["digests"]?.texts
      else { return nil }
      change = Change(
        beforeHash: beforeHash, fields: places.compactMap(\.text),
        account: .init(salts: salts, digests: digests))
    }
    self.init(
      session: session, version: version, hash: hash.hex, erasedHash: erasedHash, erasedAt: erasedAt,
      orderedBy: orderedBy, key: key, signature: signature, change: change)
  }
}

extension CanonicalJSON {
  /// The text, if it is one.
  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The texts by their names; nil if it is no object or holds anything else.
  fileprivate var texts: [String: String]? {
    guard case .object(let members) = self else { return nil }
    let texts = members.compactMap { member in member.value.text.map { (member.name, $0) } }
    return texts.count == members.count ? Dictionary(texts) { $1 } : nil
  }

  fileprivate static func texts(_ texts: [String: String]) -> CanonicalJSON {
    .object(texts.map { .init($0.key, .string($0.value)) })
  }
}
