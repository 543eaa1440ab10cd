import EventLog
import Proceedings

/// Something that somebody wants to do, and that not everybody may.
public enum Act: Sendable, Equatable {
  /// Read the board of a session.
  case readBoard
  /// Read all of a session: its log, its sheets, its report.
  case readSession
  /// Give a command of the session’s own.
  case command(Session.Command)
  /// Put one's own delegation on a list of speakers, or take it off: an ``OwnInscription``.
  case inscribeItself
  /// Create a session.
  case createSession
  /// See, give and revoke accounts, links and tokens.
  case administer
}

extension Visitor {
  /// Whether they may do it: the one place in which this is decided, and what it does not name is refused.
  ///
  /// A delegation may give no command of the session: it may inscribe itself, and the service builds the command.
  public func may(_ act: Act, in session: SessionName) -> Bool {
    if case .inscribeItself = act { return delegation(in: session) != nil }
    if has(in: session, role: { $0 == .secretary }) { return true }
    switch act {
    case .readBoard: return has(in: session) { _ in true }
    case .readSession: return has(in: session) { $0.isOfSecretariat }
    case .command(let command): return has(in: session) { $0 == command.traits.servant }
    case .inscribeItself, .createSession, .administer: return false
    }
  }

  /// Whether they may do it in every session there is or will be.
  public func mayEverywhere(_ act: Act) -> Bool {
    guard grants.contains(where: { $0.session == nil && $0.role == .secretary }) else { return false }
    switch act {
    case .readBoard, .readSession, .command, .createSession, .administer: return true
    case .inscribeItself: return false
    }
  }
}

extension CommandTraits {
  /// The role, below the secretary’s, to whose work the command belongs.
  fileprivate var servant: Role {
    contains(.workOfSpeakers) ? .speakers : contains(.workOfDrafters) ? .drafter : .secretary
  }
}
