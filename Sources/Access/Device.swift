import Crypto
import FoundationEssentials

/// A device from which somebody has logged in by a name, as it proves that itself.
///
/// It is signed with what is kept of the account’s password, so that it ends with that password or the account, and
/// nothing of it is kept here. It lets nobody in: it only keeps the wrong guesses of others from its owner.
struct Device: Sendable, Equatable {
  /// A random text that tells it from others.
  let id: String
  /// The day on which it was made out, counted from 1970.
  let day: Int
  private let signature: Data

  /// How many days it is good for.
  static let days = 180

  /// A device on which somebody has just logged in.
  init(for name: String, _ password: PasswordHash, at now: Date) {
    id = Token().text
    day = Self.day(of: now)
    signature = Data(
      HMAC<SHA256>.authenticationCode(
        for: Self.signed(name, id, day), using: SymmetricKey(data: password.key)))
  }

  /// A device as it was sent; nil if it cannot be one.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let id = Token(parts[0])?.text, let day = Int(parts[1]),
      let signature = Token(parts[2]).flatMap({ Data(base64Encoded: $0.text.base64 + "=") })
    else { return nil }
    (self.id, self.day, self.signature) = (id, day, signature)
  }

  /// The device as it is handed out.
  var text: String { "\(id).\(day).\(signature.base64URL)" }

  /// Whether it was made out for a name whose password is kept so, and not too long ago.
  func isGood(for name: String, _ password: PasswordHash, at now: Date) -> Bool {
    let age = Self.day(of: now) - day
    return (0...Self.days).contains(age)
      && HMAC<SHA256>.isValidAuthenticationCode(
        signature, authenticating: Self.signed(name, id, day), using: SymmetricKey(data: password.key))
  }

  private static func day(of date: Date) -> Int { Int(date.timeIntervalSince1970 / 86_400) }

  private static func signed(_ name: String, _ id: String, _ day: Int) -> Data {
    Data("rostrum device\n\(id)\n\(day)\n\(name)".utf8)
  }
}

extension Data {
  /// In the letters of base64url (RFC 4648, section 5), without padding.
  var base64URL: String {
    base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

extension String {
  /// Text in the letters of base64url in those of base64.
  fileprivate var base64: String { replacing("-", with: "+").replacing("_", with: "/") }
}
