extension Session {
  func decide(_ command: Floor.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    if case .recordWorkshop(let workshop) = command {
      guard agenda.item(workshop.item) != nil else {
        throw .agenda(.noItem(workshop.item, items: agenda.items.map(\.number)))
      }
    } else {
      try checkBusiness(at: time)
    }
    switch command {
    case .give(let statement):
      try checkQuorum(for: .debate)
      try check(statement)
    case .openPanel(let opening):
      guard meetings.current != nil else { throw .meetings(.noItemTakenUp) }
      guard bureau.holder(of: opening.presiding) != nil else { throw .officeVacant(opening.presiding) }
    case .end, .presentPanellist, .presentExpert, .recordWorkshop: break
    }
    do { return try floor.decide(command, at: time).map(Event.floor) } catch { throw .floor(error) }
  }

  private func check(_ statement: Statement) throws(Refusal) {
    if statement.speaker.standing == .officer, let office = statement.speaker.title,
      office != "Secretary", bureau.holder(of: office) == nil
    {
      throw .officeVacant(office)
    }
    switch statement.purpose {
    case .opening, .address, .closing: return
    case .item, .introductory, .report, .workshopReport:
      guard meetings.current != nil else { throw .meetings(.noItemTakenUp) }
    case .reply(let answered):
      guard meetings.current != nil else { throw .meetings(.noItemTakenUp) }
      if let answered, !floor.statements.contains(where: { $0.moment.version == answered }) {
        throw .noStatement(answered)
      }
    case .beforeAction(let id), .afterAction(let id):
      guard let proposal = proposals[id] else {
        throw .proposals(.noProposal(id, known: proposals.all.map(\.id)))
      }
      if case .afterAction = statement.purpose, !proposal.isSettled { throw .noActionYet(id) }
      try checkExplanation(statement, on: proposal)
    }
  }

  /// Business is done on a day of the session, in a meeting that is open and not suspended.
  func checkBusiness(at time: RoomTime) throws(Refusal) {
    try checkRoom(at: time)
    do { _ = try meetings.business() } catch { throw .meetings(error) }
  }
}
