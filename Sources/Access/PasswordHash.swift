import Crypto
import CryptoExtras
import FoundationEssentials

/// The stored form of a password: scrypt with N = 2^17, r = 8, p = 1 (RFC 7914; OWASP ASVS), and its salt.
public struct PasswordHash: Sendable, Equatable {
  /// The derived key.
  let key: [UInt8]
  /// The salt.
  let salt: [UInt8]

  init(key: [UInt8], salt: [UInt8]) { (self.key, self.salt) = (key, salt) }

  /// Derives the hash of a password; it occupies a core for 0.4 s and takes 128 MiB.
  init(of password: String, salt: [UInt8]) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 17, blockSize: 8,
      parallelism: 1)
    self.init(key: key.withUnsafeBytes { Array($0) }, salt: salt)
  }

  /// Sixteen random bytes.
  static func newSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

extension [UInt8] {
  /// Whether two secrets are the same, in a time that does not tell where they differ.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
