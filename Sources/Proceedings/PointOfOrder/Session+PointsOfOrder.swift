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
      if let fault = vote.fault(among: participants.members, seats: body?.fact.seats ?? 0) {
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
    guard Session.isBusiness(command) else { return }
    do { try pointsOfOrder.refusePending() } catch { throw .pointsOfOrder(error) }
  }

  /// Whether a command is about what happens on the floor; papers, lists and the record itself are not.
  private static func isBusiness(_ command: Command) -> Bool {
    switch command {
    case .floor(.recordWorkshop), .meetings(.recordPresence), .meetings(.questionQuorum): false
    case .floor, .giveFloorToNext, .giveFloorToNextOn, .motions, .elections, .meetings, .agenda(.adopt): true
    case .proposals(.submit), .proposals(.revise), .proposals(.sponsor), .proposals(.withdrawSponsorship),
      .proposals(.attachText), .proposals(.document(.circulate)),
      .proposals(.document(.issueCorrigendum)):
      false
    case .proposals: true
    case .provided(_, let command): isBusiness(command)
    case .reportWork(let command): command.isBusiness
    case .create, .participants, .bureau, .arrangements, .agenda, .speakersList, .list, .pointsOfOrder,
      .undo, .correct:
      false
    }
  }

  /// What a point of order means for the floor and the lists, and what the rest means for a ruling.
  mutating func passOn(_ event: Event, at moment: Moment) {
    switch event {
    case .pointsOfOrder(.raised(let point)):
      floor.pause(at: moment.time)
      if let item = point.item {
        lists.remove(point.delegation, from: [.init(item: item, kind: .pointsOfOrder)])
      }
    case .floor, .meetings, .motions, .elections, .proposals: pointsOfOrder.moveOn()
    case .created, .participants, .bureau, .arrangements, .agenda, .speakersList, .pointsOfOrder, .reportWork,
      .undone, .corrected:
      break
    }
  }
}
