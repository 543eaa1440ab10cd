extension Session {
  func decide(_ command: Elections.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    try checkElection(command)
    var command = command
    if case .open(var election) = command {
      election.inconclusiveBallots = body?.fact.inconclusiveBallots
      command = .open(election)
    }
    do { return try elections.without(suspended).decide(command, at: time).map(Event.elections) } catch {
      throw .elections(error)
    }
  }
}
