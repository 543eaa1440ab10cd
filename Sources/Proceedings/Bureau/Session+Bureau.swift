extension Session {
  func decide(_ command: Bureau.Command, of body: Body, at time: RoomTime) throws(Refusal) -> [Event] {
    var command = command
    switch command {
    case .elect(let elected):
      let officer = ofSession(elected)
      try check(officer, of: body, at: time)
      command = .elect(officer)
    case .postponeElection(let postponed): try check(office: postponed.office, of: body)
    case .nameSubstitute(let substitute):
      try check(office: substitute.office, of: body)
    case .openElection, .recordExtendedMeeting, .vacate, .designate, .namePrevious: break
    }
    do { return try bureau.decide(command, at: time).map(Event.bureau) } catch { throw .bureau(error) }
  }

  /// The officer as elected for this session, where its own number is named.
  private func ofSession(_ officer: Bureau.Officer) -> Bureau.Officer {
    guard officer.session == number else { return officer }
    var officer = officer
    officer.session = nil
    return officer
  }

  private func check(_ officer: Bureau.Officer, of body: Body, at time: RoomTime) throws(Refusal) {
    try check(office: officer.office, of: body)
    if let also = officer.also { try check(office: also, of: body) }
    try checkVoters(officer.proposedBy)
    // The members of a later session may be others.
    guard officer.session == nil else { return }
    guard isMember(officer.state) else { throw .notAMember(officer.state, office: officer.office) }
    if bureau.predecessor(in: officer.office) != nil { try checkRunningMeeting(at: time) }
  }

  private func check(office: String, of body: Body) throws(Refusal) {
    guard body.offices.role(of: office) != nil else {
      throw .bureau(.noSuchOffice(office, offices: body.offices.titles))
    }
  }
}
