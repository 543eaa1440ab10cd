import EventLog
import FoundationEssentials

/// The error if the id of a command was given to another command before.
public struct CommandConflict: Error, Equatable, CustomStringConvertible {
  /// The session.
  public let session: SessionName
  /// The id.
  public let id: UUID

  /// A sentence for whoever gave the command.
  public var description: String {
    "another command of \(session) has the id \(id.text): give this one an id of its own"
  }
}
