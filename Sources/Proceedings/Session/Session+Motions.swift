extension Session {
  func decide(_ command: Motions.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    switch command {
    case .move(let motion):
      guard isMember(motion.mover) else { throw .motions(.notAMember(motion.mover)) }
    }
    do { return try motions.decide(command, at: time).map(Event.motions) } catch { throw .motions(error) }
  }

  func decide(_ command: Elections.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    try checkElection(command)
    do { return try elections.decide(command, at: time).map(Event.elections) } catch {
      throw .elections(error)
    }
  }
}
