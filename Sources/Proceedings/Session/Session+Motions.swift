extension Session {
  func decide(_ command: PointsOfOrder.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    switch command {
    case .raise(let point):
      guard isMember(point.delegation) else { throw .pointsOfOrder(.notAMember(point.delegation)) }
    }
    do { return try pointsOfOrder.decide(command, at: time).map(Event.pointsOfOrder) } catch {
      throw .pointsOfOrder(error)
    }
  }

  func decide(_ command: Elections.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    do { return try elections.decide(command, at: time).map(Event.elections) } catch {
      throw .elections(error)
    }
  }
}
