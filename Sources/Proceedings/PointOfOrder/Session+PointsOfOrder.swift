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
      ruling.resumesFloor = floor.isInterruptedForPoint ? ruling.resumesFloor ?? true : nil
      command = .rule(ruling)
    case .appeal(let appeal):
      guard isMember(appeal.delegation) else { throw .pointsOfOrder(.notAMember(appeal.delegation)) }
    case .putToVote(let vote):
      try checkQuorum(for: .decision)
      if let fault = fault(of: vote) { throw .pointsOfOrder(.fault(fault)) }
    case .withdrawPoint, .withdrawAppeal: break
    }
    do { return try pointsOfOrder.decide(command, at: time).map { .pointsOfOrder(givingBack($0)) } } catch {
      throw .pointsOfOrder(error)
    }
  }

  /// Nothing comes between a point of order and the ruling on it, nor between an appeal and the vote (rule 42).
  func checkPointOfOrder(before command: Command) throws(Refusal) {
    guard command.traits.contains(.waitsForRuling) else { return }
    do { try pointsOfOrder.refusePending() } catch { throw .pointsOfOrder(error) }
  }

  /// The event with the floor given back to whoever was interrupted, unless the ruling said that it is not.
  private func givingBack(_ event: PointsOfOrder.Event) -> PointsOfOrder.Event {
    guard floor.isInterruptedForPoint else { return event }
    let resumes = pointsOfOrder.all.last?.ruling?.fact.resumesFloor ?? true
    switch event {
    case .appealVoted(var vote):
      vote.resumesFloor = resumes
      return .appealVoted(vote)
    case .pointWithdrawn(var withdrawal):
      withdrawal.resumesFloor = true
      return .pointWithdrawn(withdrawal)
    case .appealWithdrawn(var withdrawal):
      withdrawal.resumesFloor = resumes
      return .appealWithdrawn(withdrawal)
    case .raised, .ruled, .appealed: return event
    }
  }

  /// A point of order and an appeal interrupt whoever has the floor; what settles them gives it back.
  mutating func interruptOrResume(for event: PointsOfOrder.Event, at moment: Moment) {
    switch event {
    case .raised(let point):
      floor.interrupt(at: moment.time)
      // Whoever raises it leaves the list.
      guard let item = point.item else { return }
      lists.remove(point.delegation, from: [.init(item: item, kind: .pointsOfOrder)])
    case .appealed: floor.interruptAgain(at: moment.time)
    case .ruled(let ruling): if ruling.resumesFloor == true { floor.giveBack(at: moment.time) }
    case .appealVoted(let vote): if vote.resumesFloor == true { floor.giveBack(at: moment.time) }
    case .pointWithdrawn(let withdrawal), .appealWithdrawn(let withdrawal):
      if withdrawal.resumesFloor == true { floor.giveBack(at: moment.time) }
    }
  }
}
