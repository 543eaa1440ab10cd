extension Session {
  /// The version of the event to be undone: that one, or the last that counts.
  func undoable(_ version: Int?) throws(Refusal) -> Int {
    guard let version else {
      guard let last = history.last(where: { counts($0) }) else { throw .nothingToUndo }
      return last.moment.version
    }
    guard let entry = history[atVersion: version] else { throw .noEvent(version) }
    if undone.contains(version) { throw .alreadyUndone(version) }
    if case .created = entry.event { throw .creationStands }
    let last = history.last { counts($0) }
    guard entry == last || entry.event.standsAlone else {
      throw .othersRestOn(version, kind: entry.event.kind)
    }
    return version
  }

  private func counts(_ entry: Recorded) -> Bool {
    guard !undone.contains(entry.moment.version) else { return false }
    if case .undone = entry.event { return false }
    if case .created = entry.event { return false }
    return true
  }

  /// The event at a version, read as what the command would have caused there, or at another time.
  func correction(of version: Int, as command: Command?, time: RoomTime?) throws(Refusal) -> Correction {
    guard let entry = history[atVersion: version] else { throw .noEvent(version) }
    if undone.contains(version) { throw .alreadyUndone(version) }
    guard !entry.event.changesRecord else { throw .notCorrectable(version, kind: entry.event.kind) }
    guard let command else { return Correction(version: version, event: lastReading(of: entry), time: time) }
    let before = asOf(version: version - 1)
    let events = try before.decide(command, at: time ?? entry.moment.time)
    guard let event = events.first, events.count == 1, event.kind == entry.event.kind else {
      throw .correctionOfAnotherKind(version, kind: entry.event.kind)
    }
    return Correction(version: version, event: event, time: time)
  }

  private func lastReading(of entry: Recorded) -> Event {
    for version in (corrections[entry.moment.version] ?? []).reversed() {
      if case .corrected(let earlier)? = history[atVersion: version]?.event {
        return earlier.event
      }
    }
    return entry.event
  }
}

extension Session.Event {
  /// Whether it changes how the record is to be read, and nothing in the room.
  var changesRecord: Bool {
    if case .undone = self { return true }
    if case .corrected = self { return true }
    return false
  }

  /// Whether nothing that happens later rests on it, so that it can be undone out of order.
  var standsAlone: Bool {
    switch self {
    case .created, .pointsOfOrder, .elections: false
    case .meetings(let event): event.standsAlone
    case .motions(let event):
      switch event {
      case .spokenOn: true
      case .moved, .decided, .withdrawn, .debateResumed, .debateReopened: false
      }
    case .participants(let event):
      switch event {
      case .attendanceRecorded: true
      case .membersNamed, .registered: false
      }
    case .bureau(let event):
      switch event {
      case .extendedBureauMet, .previousNamed: true
      case .electionOpened, .officerElected, .officeVacated, .viceChairDesignated: false
      }
    case .arrangements(let event):
      switch event {
      case .consultationsHeld, .arrangementsShared: true
      case .convened, .proposalDeadlineSet: false
      }
    case .agenda(let event):
      switch event {
      case .documentListed, .listOfDocumentsNamed, .provisionalIssued: true
      case .itemListed, .subitemListed, .adopted, .itemAdded, .itemDeleted, .itemDeferred, .itemAmended: false
      }
    case .floor(let event):
      switch event {
      case .given, .ended, .paused, .resumed, .extended, .limitsSet, .panellistPresented, .expertPresented:
        true
      case .panelOpened, .workshopRecorded: false
      }
    case .proposals(let event):
      switch event {
      case .revisedOrally, .sponsorsJoined, .sponsorsLeft, .estimateRead, .textAttached, .reportAdopted: true
      case .circulated, .noticeWaived, .corrigendumIssued, .implicationsNoted, .motionSpokenOn: true
      case .submitted, .revised, .adopted, .amendmentSubmitted, .amendmentsOrdered, .amendmentAdopted: false
      case .amendmentRejected, .amendmentWithdrawn, .divisionRequested, .partVoted, .motionMoved: false
      case .motionDecided, .rejected, .withdrawn, .reintroduced, .postponed, .leftWithoutAction: false
      }
    case .speakersList, .reportWork, .undone, .corrected: true
    }
  }
}
