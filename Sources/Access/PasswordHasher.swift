import Crypto
import CryptoExtras
import Dispatch
import FoundationEssentials

/// What is kept of a password: scrypt with N = 2^17, r = 8, p = 1 (RFC 7914; OWASP ASVS), and its salt.
public struct PasswordHash: Sendable, Equatable {
  /// The derived key.
  let key: [UInt8]
  /// The salt.
  let salt: [UInt8]
}

/// Derives the hashes of passwords, two at a time at most, since each takes 128 MiB and 0.4 s.
actor PasswordMill {
  private let queue = DispatchQueue(label: "rostrum.passwords", attributes: .concurrent)
  private var free = 2
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// How many may wait before the next is sent away.
  private static let mostWaiting = 16

  /// The hash of a password with that salt, or with a new one; throws where too many are waiting.
  func hash(_ password: String, salt: [UInt8]? = nil) async throws -> PasswordHash {
    try await enter()
    defer { leave() }
    var generator = SystemRandomNumberGenerator()
    let salt = salt ?? (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return try await withCheckedThrowingContinuation { answer in
      // Not on the threads of the service, which have others to serve meanwhile.
      queue.async { answer.resume(with: Result { try Self.derive(password, salt) }) }
    }
  }

  private static func derive(_ password: String, _ salt: [UInt8]) throws -> PasswordHash {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << 17, blockSize: 8,
      parallelism: 1)
    return PasswordHash(key: key.withUnsafeBytes { Array($0) }, salt: salt)
  }

  private func enter() async throws {
    if free > 0 {
      free -= 1
      return
    }
    guard waiting.count < Self.mostWaiting else { throw AccessError.tooMany(retryAfter: 2) }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}

extension [UInt8] {
  /// Whether two secrets are the same, in a time that does not tell where they differ.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count && zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
