import EventLog
import Proceedings

/// Whoever asks, as the service knows them.
public struct Visitor: Sendable, Equatable {
  /// A role that was given, for one session or for all.
  public struct Grant: Sendable, Equatable {
    /// The role.
    public var role: Role
    /// The session it is for; nil where it is for all.
    public var session: SessionName?
    /// The delegation it is for, where the role is a delegation’s.
    public var delegation: ParticipantCode?

    /// A role that was given.
    public init(_ role: Role, session: SessionName? = nil, delegation: ParticipantCode? = nil) {
      self.role = role
      self.session = session
      self.delegation = delegation
    }
  }

  /// The name that the log will say: of an operator, or of a link.
  public let name: String
  /// The credential with which they came; what is revoked when it is.
  public let credential: String
  /// What they were given.
  public let grants: [Grant]

  /// Somebody with a name, a credential and what was given to them.
  public init(name: String, credential: String, grants: [Grant]) {
    self.name = name
    self.credential = credential
    self.grants = grants
  }

  /// Whether they have a role like that in a session.
  func has(in session: SessionName, role isWanted: (Role) -> Bool) -> Bool {
    grants.contains { ($0.session == nil || $0.session == session) && isWanted($0.role) }
  }

  /// The delegation for which they act in a session; nil where they act for none.
  public func delegation(in session: SessionName) -> ParticipantCode? {
    grants.first { $0.role == .delegation && ($0.session == nil || $0.session == session) }?.delegation
  }
}
