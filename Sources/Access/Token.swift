import Crypto
import FoundationEssentials

/// A secret that stands for somebody: 256 random bits, of which only the hash is kept.
public struct Token: Sendable, Equatable {
  /// The token as it is handed out, in the letters of base64url (RFC 4648, section 5).
  public let text: String

  /// A new token.
  public init() {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    text = Data(bytes).base64URL
  }

  /// A token as it was sent; nil where it cannot be one.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == 0x2D || byte == 0x5F
    }
    guard text.utf8.count == 43, isPlain else { return nil }
    self.text = text
  }

  /// What is kept of it.
  var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}
