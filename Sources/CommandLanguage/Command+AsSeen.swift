import Proceedings
import Sessions

extension Session.Command {
  /// The command, tied to the session as it was seen when it was given: two operators who do the same have one effect.
  public func asSeen(in session: Session) -> Session.Command {
    if case .provided = self { return self }
    if case .undo(version: nil, let withRest) = self, let last = session.lastToUndo {
      return .undo(version: last, withWhatRestsOnIt: withRest)
    }
    return traits.contains(.restsOnFloor) ? .provided(floor: session.floorStanding, self) : self
  }
}

extension Session {
  /// The session at the version that somebody has seen; throws a refusal if it has not come so far.
  public func seen(at version: Int) throws(CommandError) -> Session {
    if version == self.version { return self }
    guard version < self.version else {
      throw .refused(
        RefusedCommand(
          fact: "Version \(version) cannot have been seen: the session has come to version \(self.version).",
          rule: nil, remedy: "Name a version that it has."))
    }
    return asOf(version: version)
  }
}
