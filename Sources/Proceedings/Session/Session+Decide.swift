extension Session {
  /// Decides by the rules of the body, except those that are suspended for what is asked.
  ///
  /// Every command passes here, whatever it was written in, so that its texts are checked here.
  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    do throws(TextRefusal) { try TextLimits.check(command) } catch { throw .text(error) }
    return try decideUnchecked(command, at: time)
  }

  /// The same for a command whose texts were checked, or are recorded already.
  func decideUnchecked(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .provided(let standing, let command) = command {
      try check(standing)
      return try decideUnchecked(command, at: time)
    }
    return try without(suspendedRules(for: command)).decideByRules(command, at: time)
  }

  private func decideByRules(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .create(let body) = command {
      if let created = self.body { throw .alreadyCreated(created.fact.name) }
      return [.created(body)]
    }
    guard let body = body?.fact else { throw .notCreated }
    try checkPointOfOrder(before: command)
    try checkMotions(before: command)
    switch command {
    case .create: return []
    case .participants(let command): return try decide(command, of: body, at: time)
    case .bureau(let command): return try decide(command, of: body, at: time)
    case .arrangements(let command): return try decide(command, at: time)
    case .agenda(let command): return try decide(command, at: time)
    case .meetings(let command): return try decide(command, at: time)
    case .floor(let command): return try decide(command, at: time)
    case .list(let command): return try decide(command, at: time)
    case .giveFloorToNext(let kind, let item, let decidedBy):
      return try giveFloorToNext(on: kind, item: item, decidedBy: decidedBy, at: time)
    case .provided(_, let command): return try decideByRules(command, at: time)
    case .motions(let command): return try decide(command, at: time)
    case .pointsOfOrder(let command): return try decide(command, at: time)
    case .elections(let command): return try decide(command, at: time)
    case .votes(let command): return try decide(command, at: time)
    case .proposals(let command): return try decide(try adopting(command), at: time)
    case .reportWork(let command): return try decide(command, at: time)
    case .undo(let version, let withRest):
      return [.undone(try undoing(of: version, withRest: withRest == true))]
    case .correct(let version, let replacement, let newTime, let withRest):
      return [
        .corrected(try correction(of: version, as: replacement, time: newTime, withRest: withRest == true))
      ]
    }
  }

  private func decide(
    _ command: Participants.Command, of body: Body, at time: RoomTime
  ) throws(Refusal) -> [Event] {
    switch command {
    case .nameMembers(let new):
      let all = participants.members.count + new.count
      guard all <= body.seats.total else {
        throw .participants(.moreThanSeats(represented: all, seats: body.seats.total))
      }
    case .recordAttendance(let figures):
      guard figures.members <= body.seats.total else {
        throw .participants(.moreThanSeats(represented: figures.members, seats: body.seats.total))
      }
    case .register, .listAttendees, .invite, .recordApplications, .endMembership: break
    }
    let command = try prepared(command, at: time)
    do { return try participants.decide(command, at: time).map(Event.participants) } catch {
      throw .participants(error)
    }
  }

  private func decide(_ command: Arrangements.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .holdConsultations(let held) = command, bureau.holder(of: held.chairedBy) == nil {
      throw .officeVacant(held.chairedBy)
    }
    do { return try arrangements.decide(command, at: time).map(Event.arrangements) } catch {
      throw .arrangements(error)
    }
  }

  private func decide(_ command: Agenda.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .adopt, .approveWork:
      try checkBusiness(at: time)
      try checkQuorum(for: .decision)
    case .listItem, .addSubitem, .issueProvisional, .listDocument, .nameListOfDocuments, .change, .takeNote:
      break
    }
    if case .change(let change) = command { try check(change, at: time) }
    if case .listDocument(let document) = command { try check(document.subitems ?? []) }
    var command = command
    if case .takeNote(let asked) = command { command = .takeNote(try noting(asked, at: time)) }
    do { return try agenda.decide(command, at: time).map(Event.agenda) } catch { throw .agenda(error) }
  }

  private func decide(_ command: Meetings.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try check(command, at: time)
    do { return try meetings.decide(command, at: time).map(Event.meetings) } catch { throw .meetings(error) }
  }

  /// What happens in the room happens on a day of the session, and not before what happened last.
  func checkRoom(at time: RoomTime) throws(Refusal) {
    guard let convened = arrangements.convened?.fact else { throw .notConvened }
    let parts =
      meetings.reconvened.map { (from: $0.fact.from, to: $0.fact.to) }
      + meetings.resumptions.map { (from: $0.fact.from, to: $0.fact.to) }
      + convened.periods.map { (from: $0.from, to: $0.to) }
    let isInPart = parts.contains { $0.from <= time.day && time.day <= $0.to }
    guard isInPart || runsOverMidnight(time, days: parts) else {
      throw .outsideSession(time.day, from: convened.from, to: convened.to)
    }
    if let latest, time < latest { throw .earlierThanLast(time, last: latest, event: latestEvent) }
  }
}
