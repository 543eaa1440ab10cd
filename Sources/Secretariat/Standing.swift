import EventLog
import FoundationEssentials
import Proceedings

/// How a session stands: what is durable of it, held once for all who look.
///
/// A session is wide, and copying it takes as long as deciding on it.
public final class Standing<Matter: Decider>: Sendable {
  /// The durable state and its version.
  public let snapshot: Snapshot<Matter>

  /// A session as it stands.
  public init(_ snapshot: Snapshot<Matter>) { self.snapshot = snapshot }

  /// The durable state.
  @inlinable public var state: Matter { snapshot.state }

  /// The version of that state.
  @inlinable public var version: Int { snapshot.version }
}

extension Standing where Matter == Session {
  /// A session, at the version to which its events have brought it.
  public convenience init(_ session: Session) { self.init(Snapshot(session, version: session.version)) }
}

/// What a desk knows of its session, which others read without waiting for it.
struct Known<Matter: Decider> {
  var standing = Standing(Snapshot<Matter>())
  /// The commands that led to durable events.
  var commands: Set<UUID> = []
}
