extension Session {
  func decide(_ command: PointsOfOrder.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    var command = command
    switch command {
    case .raise(var point):
      guard isMember(point.delegation) else { throw .pointsOfOrder(.notAMember(point.delegation)) }
      point.item = meetings.current?.item
      point.meeting = meetings.open?.number
      point.interrupted = floor.current?.moment.version
      command = .raise(point)
    case .rule(var ruling):
      ruling.by = ruling.by ?? meetings.open?.presiding
      command = .rule(ruling)
    case .appeal(let appeal):
      guard isMember(appeal.delegation) else { throw .pointsOfOrder(.notAMember(appeal.delegation)) }
    case .putToVote(let vote):
      try checkQuorum(for: .decision)
      if let fault = vote.fault(among: participants.members, seats: body?.fact.seats.total ?? 0) {
        throw .pointsOfOrder(.fault(fault))
      }
    case .withdrawPoint, .withdrawAppeal: break
    }
    do { return try pointsOfOrder.decide(command, at: time).map(Event.pointsOfOrder) } catch {
      throw .pointsOfOrder(error)
    }
  }

  /// Nothing comes between a point of order and the ruling on it, nor between an appeal and the vote (rule 42).
  func checkPointOfOrder(before command: Command) throws(Refusal) {
    guard command.traits.contains(.waitsForRuling) else { return }
    do { try pointsOfOrder.refusePending() } catch { throw .pointsOfOrder(error) }
  }

  /// A point of order interrupts whoever has the floor, and takes whoever raises it off the list.
  mutating func interrupt(for point: PointsOfOrder.PointOfOrder, at moment: Moment) {
    floor.pause(at: moment.time)
    guard let item = point.item else { return }
    lists.remove(point.delegation, from: [.init(item: item, kind: .pointsOfOrder)])
  }
}
