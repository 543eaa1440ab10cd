extension Session {
  func decide(_ command: Elections.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    try checkElection(command)
    do { return try elections.decide(command, at: time).map(Event.elections) } catch {
      throw .elections(error)
    }
  }
}
