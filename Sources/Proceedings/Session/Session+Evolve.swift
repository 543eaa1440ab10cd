extension Session {
  /// Hands the event to its part, and tells the other parts what it means for them.
  mutating func apply(_ event: Event, at moment: Moment) {
    passOn(event, at: moment)
    switch event {
    case .created(let body): self.body = Dated(body, at: moment)
    case .participants(let event): participants.evolve(by: event, at: moment)
    case .bureau(let event): bureau.evolve(by: event, at: moment)
    case .arrangements(let event): arrangements.evolve(by: event, at: moment)
    case .agenda(let event): agenda.evolve(by: event, at: moment)
    case .meetings(let event):
      meetings.evolve(by: event, at: moment)
      // The reconvened part adopts a report of its own.
      if case .sessionReconvened = event {
        proposals.reportAdopted = nil
        reportWork = ReportWork()
      }
      moveFloor(after: event, at: moment)
      if event.isInRoom { latest = moment.time }
    case .floor(let event):
      floor.evolve(by: event, at: moment)
      if case .given(let statement) = event { leaveList(statement) }
      if inRoom(event) { latest = moment.time }
    case .speakersList(let listed):
      lists.change(.init(item: listed.item, kind: listed.kind ?? .discussion)) {
        $0.evolve(by: listed.event, at: moment)
      }
    case .motions(let event):
      motions.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0, under: meetings.current)
      latest = moment.time
    case .pointsOfOrder(let event):
      pointsOfOrder.evolve(by: event, at: moment)
      latest = moment.time
    case .elections(let event):
      elections.evolve(
        by: event, at: moment, meeting: meetings.open?.number ?? 0, item: meetings.current?.item)
      latest = moment.time
    case .proposals(let event):
      proposals.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0)
      moveFloor(after: event, at: moment)
    case .reportWork(let event):
      reportWork.evolve(by: event, at: moment, meeting: meetings.open?.number ?? 0)
      if event.isInRoom { latest = moment.time }
    case .undone, .corrected: break
    }
    applyMotions(after: event, at: moment)
  }

  private func inRoom(_ event: Floor.Event) -> Bool {
    switch event {
    case .given, .ended, .paused, .resumed, .extended, .panelOpened, .panellistPresented, .expertPresented:
      true
    case .workshopRecorded, .limitsSet: false
    }
  }

  private mutating func moveFloor(after event: Meetings.Event, at moment: Moment) {
    switch event {
    case .meetingOpened(let opening):
      floor.move(at: moment) { place in
        place = Floor.Place()
        place.meeting = opening.number
      }
    case .meetingClosed: floor.move(at: moment) { $0 = Floor.Place() }
    case .itemTakenUp(let taking):
      floor.move(at: moment) { place in
        let meeting = place.meeting
        place = Floor.Place()
        place.meeting = meeting
        place.item = taking.item
      }
    case .itemConcluded, .considerationAdjourned:
      floor.move(at: moment) { place in
        let meeting = place.meeting
        place = Floor.Place()
        place.meeting = meeting
      }
    case .meetingSuspended, .meetingResumed, .sessionOpened, .sessionClosed, .silenceObserved, .ruleSuspended,
      .committeeSetUp, .committeeReported:
      floor.move(at: moment) { _ in }
    case .presidingChanged, .presenceRecorded, .quorumQuestioned, .sessionReconvened, .noticeGiven,
      .committeeMet:
      break
    }
  }
}
