/// Why somebody was not let in, or an account or link not made.
public enum AccessError: Error, Sendable, Equatable {
  /// The name and the password do not belong together.
  case wrongPassword
  /// Too many attempts; try again after so many seconds.
  case tooMany(retryAfter: Int)
  /// The account is there already.
  case accountExists(String)
  /// There is no such account.
  case noAccount(String)
  /// There is no such link.
  case noCredential
  /// The organization's provider of identities did not say who it is; the text says why.
  case notFromProvider(String)
  /// What was asked for cannot be given; the text says how to mend it.
  case malformed(String)
}

extension AccessError: CustomStringConvertible {
  /// What stands against it, and what to do.
  public var description: String {
    switch self {
    case .wrongPassword: "The name and the password do not belong together."
    case .tooMany(let seconds): "There were too many attempts: try again in \(seconds) s."
    case .accountExists(let name): "There is an account \(name) already: choose another name."
    case .noAccount(let name): "There is no account \(name)."
    case .noCredential: "There is no such link."
    case .notFromProvider(let reason):
      "The provider of identities did not say who you are, since \(reason). Begin again, or log in by password."
    case .malformed(let message): message
    }
  }
}
