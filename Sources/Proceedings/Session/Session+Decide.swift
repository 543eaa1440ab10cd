extension Session {
  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .create(let body) = command {
      if let created = self.body { throw .alreadyCreated(created.fact.name) }
      return [.created(body)]
    }
    guard let body = body?.fact else { throw .notCreated }
    try checkMotions(before: command)
    switch command {
    case .create: return []
    case .participants(let command): return try decide(command, of: body, at: time)
    case .bureau(let command): return try decide(command, of: body, at: time)
    case .arrangements(let command): return try decide(command, at: time)
    case .agenda(let command): return try decide(command, at: time)
    case .meetings(let command): return try decide(command, at: time)
    case .floor(let command): return try decide(command, at: time)
    case .speakersList(let command): return try decide(command, at: time)
    case .giveFloorToNext: return try giveFloorToNext(at: time)
    case .motions(let command): return try decide(command, at: time)
    case .pointsOfOrder(let command): return try decide(command, at: time)
    case .elections(let command): return try decide(command, at: time)
    case .proposals(let command): return try decide(try adopting(command), at: time)
    case .reportWork(let command): return try decide(command, at: time)
    case .undo(let version): return [.undone(Undoing(version: try undoable(version)))]
    case .correct(let version, let replacement, let newTime):
      return [.corrected(try correction(of: version, as: replacement, time: newTime))]
    }
  }

  private func decide(
    _ command: Participants.Command, of body: Body, at time: RoomTime
  ) throws(Refusal) -> [Event] {
    switch command {
    case .nameMembers(let new):
      let all = participants.members.count + new.count
      guard all <= body.seats else {
        throw .participants(.moreThanSeats(represented: all, seats: body.seats))
      }
    case .recordAttendance(let figures):
      guard figures.members <= body.seats else {
        throw .participants(.moreThanSeats(represented: figures.members, seats: body.seats))
      }
    case .register: break
    }
    do { return try participants.decide(command, at: time).map(Event.participants) } catch {
      throw .participants(error)
    }
  }

  private func decide(_ command: Bureau.Command, of body: Body, at time: RoomTime) throws(Refusal) -> [Event]
  {
    if case .elect(let officer) = command {
      guard body.offices.contains(officer.office) else {
        throw .bureau(.noSuchOffice(officer.office, offices: body.offices))
      }
      guard isMember(officer.state) else { throw .notAMember(officer.state, office: officer.office) }
    }
    do { return try bureau.decide(command, at: time).map(Event.bureau) } catch { throw .bureau(error) }
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
    if case .adopt = command {
      try checkRoom(at: time)
      do { _ = try meetings.business() } catch { throw .meetings(error) }
    }
    do { return try agenda.decide(command, at: time).map(Event.agenda) } catch { throw .agenda(error) }
  }

  private func decide(_ command: Meetings.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkRoom(at: time)
    switch command {
    case .openMeeting(let opening):
      guard bureau.holder(of: opening.presiding) != nil else { throw .officeVacant(opening.presiding) }
    case .openSession(let officiant), .closeSession(let officiant):
      guard bureau.holder(of: officiant.office) != nil else { throw .officeVacant(officiant.office) }
    case .takeUp(let taking): try checkItem(taking.item)
    case .closeMeeting, .suspendMeeting, .resumeMeeting, .conclude: break
    }
    do { return try meetings.decide(command, at: time).map(Event.meetings) } catch { throw .meetings(error) }
  }

  private func decide(_ command: SpeakersList.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    guard let item = meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    let list = lists[item] ?? SpeakersList()
    do {
      return try list.decide(command, at: time).map { .speakersList(OfItem(item: item, event: $0)) }
    } catch { throw .speakersList(error) }
  }

  private func giveFloorToNext(at time: RoomTime) throws(Refusal) -> [Event] {
    guard let item = meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    guard let next = lists[item]?.waiting.first else { throw .speakersList(.nobodyWaiting) }
    return try decide(.floor(.give(next.statement)), at: time)
  }

  /// An item may be taken up when it is on the agenda and, organization aside, the agenda is adopted.
  private func checkItem(_ number: Int) throws(Refusal) {
    guard let item = agenda.item(number) else {
      throw .agenda(.noItem(number, items: agenda.items.map(\.number)))
    }
    if agenda.adopted == nil, item.kind != .election, item.kind != .organization { throw .agendaNotAdopted }
  }

  /// What happens in the room happens on a day of the session, and not before what happened last.
  func checkRoom(at time: RoomTime) throws(Refusal) {
    guard let convened = arrangements.convened?.fact else { throw .notConvened }
    guard (convened.from...convened.to).contains(time.day) else {
      throw .outsideSession(time.day, from: convened.from, to: convened.to)
    }
    if let latest, time < latest { throw .earlierThanLast(time, last: latest) }
  }
}
