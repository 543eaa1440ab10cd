import EventLog
import Proceedings

/// An operator's account.
public struct Account: Sendable, Equatable {
  /// The name with which the operator logs in, and under which the log names them.
  public let name: String
  /// What was given to them.
  public internal(set) var grants: [Visitor.Grant]
  /// Who they are at providers of identities.
  public internal(set) var identities: [ProviderIdentity] = []
}

/// A link that lets a display or a delegation in.
public struct Link: Sendable, Equatable {
  /// By which it is revoked.
  public let id: String
  /// What it is called, and under which name the log knows whoever comes with it.
  public let name: String
  /// The role: that of a display or of a delegation.
  public let role: Role
  /// The session it is for.
  public let session: SessionName
  /// The delegation it is for.
  public let delegation: ParticipantCode?
  /// Until when it is good, and when somebody came with it last, by the clock of the database; nil if that was not read.
  public internal(set) var expires: String?
  public internal(set) var lastUsed: String?
}
