extension Session {
  /// Hands the event to its part, and tells the other parts what it means for them.
  mutating func apply(_ event: Event, at moment: Moment) {
    let traits = event.traits
    if traits.contains(.endsAppeal) { pointsOfOrder.moveOn() }
    if case .pointsOfOrder(let event) = event { interruptOrResume(for: event, at: moment) }
    passOn(event, at: moment)
    if traits.contains(.movesFloor) {
      let place = Floor.Place(
        meeting: meetings.open?.number, item: meetings.current?.item,
        subitems: meetings.current?.subitems ?? [])
      floor.move(at: moment) { $0 = place }
    } else if traits.contains(.endsStatement) {
      floor.move(at: moment) { _ in }
    }
    if traits.contains(.inRoom) { (latest, latestEvent) = (moment.time, moment.version) }
    applyMotions(after: event, at: moment)
  }

  private mutating func passOn(_ event: Event, at moment: Moment) {
    switch event {
    case .created(let body):
      self.body = Dated(body, at: moment)
      bureau.establish(for: body)
      meetings.runsOn = body.sessions?.meetingsRunOn == true
    case .participants(let event): participants.evolve(by: event, at: moment)
    case .bureau(let event): bureau.evolve(by: event, at: moment)
    case .arrangements(let event):
      arrangements.evolve(by: event, at: moment)
      meetings.firstNumber = arrangements.convened?.fact.firstMeeting
    case .agenda(let event): agenda.evolve(by: event, at: moment)
    case .meetings(let event):
      meetings.evolve(by: event, at: moment)
      // The reconvened part adopts a report of its own.
      if case .sessionReconvened = event {
        proposals.reportAdopted = nil
        reportWork = ReportWork()
      }
    case .floor(let event):
      floor.evolve(by: event, at: moment)
      if case .given(let statement) = event { leaveList(statement) }
    case .speakersList(let listed):
      lists.change(.init(item: listed.item, kind: listed.kind ?? .discussion)) {
        $0.evolve(by: listed.event, at: moment)
      }
    case .motions(let event):
      motions.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0, under: meetings.current)
    case .pointsOfOrder(let event): pointsOfOrder.evolve(by: event, at: moment)
    case .elections(let event):
      elections.evolve(
        by: event, at: moment, meeting: meetings.open?.number ?? 0, item: meetings.current?.item)
    case .votes(let event):
      votes.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0, item: meetings.current?.item)
    case .proposals(let event):
      proposals.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0)
      moveFloor(after: event, at: moment)
    case .reportWork(let event):
      reportWork.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0)
    case .undone, .corrected: break
    }
  }
}
