/// Why somebody was not let in, or an account or link not made.
public enum AccessError: Error, Sendable, Equatable {
  /// The name and the password do not belong together.
  case wrongPassword
  /// Too many attempts; try again after so many seconds.
  case tooMany(retryAfter: Int)
  /// The account is there already.
  case accountExists(String)
  /// A link has the name already.
  case nameOfLink(String)
  /// There is no such account.
  case noAccount(String)
  /// There is no such link.
  case noCredential
  /// The organization's provider of identities did not say who it is; the text says why.
  case notFromProvider(String)
  /// No account is linked to somebody at a provider of identities.
  case notLinked(ProviderIdentity)
  /// The account, or somebody at a provider, is linked already.
  case linkedAlready(String, ProviderIdentity)
  /// The account is linked to nobody at a provider, and nobody is invited.
  case linkedToNobody(String)
  /// An invitation was used already, is too old, or was taken back.
  case notInvited
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
    case .nameOfLink(let name):
      "A link is called \(name), and the log would not tell the two apart: choose another name."
    case .noAccount(let name): "There is no account \(name)."
    case .noCredential: "There is no such link."
    case .notFromProvider(let reason):
      "The provider of identities did not say who you are, since \(reason). Begin again, or log in by password."
    case .notLinked(let identity):
      "No account is linked to you at \(identity.issuer). Give this to the secretariat, so that it links yours: "
        + "\(identity.subject)"
    case .linkedAlready(let name, let identity):
      "\(name) has a link at \(identity.issuer) already, or \(identity.subject) is linked to another account: "
        + "“rostrum account list” shows which. Unlink it first."
    case .linkedToNobody(let name): "\(name) is linked to nobody."
    case .notInvited:
      "The invitation was used already, is too old, or was taken back: ask the secretariat for another."
    case .malformed(let message): message
    }
  }
}
