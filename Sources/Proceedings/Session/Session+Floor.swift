extension Session {
  func decide(_ command: Floor.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .recordWorkshop(let workshop) = command {
      guard agenda.item(workshop.item) != nil else {
        throw .agenda(.noItem(workshop.item, items: agenda.items.map(\.number)))
      }
    } else {
      try checkBusiness(at: time)
    }
    var command = command
    switch command {
    case .give(let statement), .giveAsSaid(let statement):
      try checkQuorum(for: .debate)
      var said = statement
      if case .give = command { said = called(statement, at: time) }
      let complete = completed(said)
      try check(complete)
      command = .giveAsSaid(complete)
    case .limit(var limits):
      let item = limits.item ?? meetings.current?.item
      guard let item else { throw .meetings(.noItemTakenUp) }
      guard agenda.item(item) != nil else { throw .agenda(.noItem(item, items: agenda.items.map(\.number))) }
      limits.item = item
      command = .limit(limits)
    case .openPanel(let opening):
      guard meetings.current != nil else { throw .meetings(.noItemTakenUp) }
      if opening.chairs == nil, bureau.holder(of: opening.presiding) == nil {
        throw .officeVacant(opening.presiding)
      }
    case .end, .pause, .resume, .extend, .presentPanellist, .presentExpert, .recordWorkshop, .closePanel:
      break
    }
    do { return try floor.decide(command, at: time).map(Event.floor) } catch { throw .floor(error) }
  }

  private func check(_ statement: Statement) throws(Refusal) {
    if statement.speaker.standing == .officer, let office = statement.speaker.title,
      office != body?.fact.secretary
    {
      try checkPresiding(.init(office))
    }
    switch statement.purpose {
    case .opening, .address, .closing: return
    case .item:
      try checkInterventions(statement, on: try item(of: statement))
      // What is explained, where the statement names no proposal, is the last action under the item.
      if let last = floor.place.afterAction.flatMap({ proposals[$0] }) {
        try checkExplanation(statement, on: last)
      }
    case .introductory, .report, .workshopReport:
      guard meetings.current != nil else { throw .meetings(.noItemTakenUp) }
    case .reply:
      let item = try item(of: statement)
      try checkReply(statement, on: item)
      try checkTime(of: statement, on: item)
    case .beforeAction(let id), .afterAction(let id):
      guard let proposal = proposals[id] else {
        throw .proposals(.noProposal(id, known: proposals.all.map(\.id)))
      }
      if case .afterAction = statement.purpose, !proposal.isSettled { throw .noActionYet(id) }
      try checkExplanation(statement, on: proposal)
    }
  }

  /// The item that a statement is made on, which is one of those being considered.
  private func item(of statement: Statement) throws(Refusal) -> Int {
    guard let first = meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    guard let item = statement.item else { return first }
    guard itemsInUse.contains(item) else { throw .meetings(.listNotInUse(item, current: first)) }
    return item
  }

  /// Business is done on a day of the session, in a meeting that is open and not suspended.
  func checkBusiness(at time: RoomTime) throws(Refusal) {
    try checkRoom(at: time)
    do { _ = try meetings.business() } catch { throw .meetings(error) }
  }
}
