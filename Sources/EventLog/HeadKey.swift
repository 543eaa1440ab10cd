import Crypto
import FoundationEssentials
import Glibc
import PostgresClient

/// The private key with which heads are signed, in a file that only its owner reads.
public struct HeadKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Why the key cannot be used.
  public struct Unusable: Error, CustomStringConvertible {
    /// A sentence that says what to do.
    public let description: String
  }

  /// Makes the file with a new key if there is none, and reads it; throws ``Unusable``.
  public init(madeAt path: String) throws {
    if access(path, F_OK) != 0 { try Self.make(path) }
    try self.init(file: path)
  }

  /// Reads the key of a file; throws ``Unusable``.
  public init(file path: String) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw Self.unusable(path, "cannot be read") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw Unusable(
        description: "others can read the key \(path): chmod 600 \(path)")
    }
    var bytes = [UInt8](repeating: 0, count: 65)
    let count = read(file, &bytes, bytes.count)
    guard count >= 64, let raw = [UInt8](hex: bytes.prefix(64)),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: raw)
    else {
      throw Unusable(description: "\(path) holds no key: restore it from where it was copied to")
    }
    self.key = key
  }

  /// The public key, in hexadecimal digits.
  public var publicKey: String { Array(key.publicKey.rawRepresentation).hex }

  func signature(of bytes: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: bytes)) }

  /// Whether that is the signature of bytes by the owner of a public key, both in hexadecimal digits.
  static func isSignature(_ signature: String, of bytes: [UInt8], by key: String) -> Bool {
    guard let key = [UInt8](hex: key.utf8), let signature = [UInt8](hex: signature.utf8),
      let known = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return known.isValidSignature(signature, for: bytes)
  }

  /// Whoever comes second finds the key of the first, whole.
  private static func make(_ path: String) throws {
    let draft = "\(path).\(getpid()).\(UUID().uuidString)"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unusable(path, "cannot be made") }
    defer { unlink(draft) }
    let text = Array((Array(Curve25519.Signing.PrivateKey().rawRepresentation).hex + "\n").utf8)
    let isWhole = write(file, text, text.count) == text.count && fsync(file) == 0
    guard close(file) == 0, isWhole else { throw unusable(path, "cannot be made") }
    guard link(draft, path) == 0 || errno == EEXIST else { throw unusable(path, "cannot be made") }
  }

  private static func unusable(_ path: String, _ what: String) -> Unusable {
    Unusable(description: "the key \(path) \(what): check the folder and its permissions")
  }
}
