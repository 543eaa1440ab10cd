/// What the order of a session asks for beyond its parts: quorum, notice, what has to come first.
extension Session {
  /// Where the number of members represented is recorded, it has to be the quorum (rule 40).
  func checkQuorum(for purpose: Meetings.Quorum) throws(Refusal) {
    guard let meeting = meetings.open, let body = body?.fact else { return }
    if meeting.isQuorumQuestioned { try refuse(.meetings(.order(.quorumBeingVerified(meeting.number)))) }
    guard let presence = meeting.presence, presence.byDecisionOfChair != true else { return }
    let needed = purpose == .debate ? body.quorumForDebate : body.quorumForDecision
    guard presence.members >= needed else {
      try refuse(.meetings(.order(.noQuorum(present: presence.members, needed: needed, for: purpose))))
      return
    }
  }

  /// A meeting is open and not suspended, on a day of the session; the session itself may still be closed.
  func checkRunningMeeting(at time: RoomTime) throws(Refusal) {
    try checkRoom(at: time)
    do { _ = try meetings.running() } catch { throw .meetings(error) }
  }

  /// The agenda is changed in a meeting, and an item that was considered stays on it.
  func check(_ change: Agenda.Change, at time: RoomTime) throws(Refusal) {
    try checkBusiness(at: time)
    try checkQuorum(for: .decision)
    switch change {
    case .addition, .amendment: return
    case .deletion, .deferral:
      guard !meetings.considerations.contains(where: { $0.item == change.item }) else {
        throw .agenda(.alreadyConsidered(change.item))
      }
    }
  }

  /// What the other parts have to say to a command: the room, the officers, the agenda, the members, the figures.
  func check(_ command: Meetings.Command, at time: RoomTime) throws(Refusal) {
    if command.traits.contains(.inRoom) { try checkRoom(at: time) }
    switch command {
    case .openMeeting(let opening):
      try checkSeats(opening.present ?? 0)
      try checkPresiding(.init(opening.presiding, holder: opening.holder, official: opening.official))
    case .recordPresence(let presence): try checkSeats(presence.members)
    case .questionQuorum(let request):
      guard isMember(request.requestedBy) else { throw .notAMemberForQuorum(request.requestedBy) }
    case .openSession(let officiant), .preside(let officiant): try checkPresiding(officiant)
    case .closeSession(let officiant):
      if officiant.withoutReport != true { try checkReport() }
      try checkPresiding(officiant)
    case .takeUp(let taking):
      try checkQuorum(for: .debate)
      for item in [taking.item] + (taking.with ?? []) { try checkItem(item) }
      try check(taking.subitems ?? [])
    case .suspendRule(let suspension):
      try checkQuorum(for: .decision)
      let hours = body?.fact.notice.suspensionOfRuleHours ?? 0
      if let fault = meetings.noticeMissing(for: suspension, at: time, hours: hours) {
        throw .meetings(.order(fault))
      }
    case .setUpCommittee(let mandate): try check(mandate)
    case .closeMeeting(let reason, let decidedBy):
      if reason == nil, decidedBy == nil { try checkRepliesHeard() }
    case .suspendMeeting, .resumeMeeting, .conclude, .adjournConsideration, .reconvene, .observeSilence,
      .giveNotice, .recordCommitteeMeeting, .recordCommitteeReport, .suspendSession, .resumeSession:
      return
    case .recordInformal(let meeting):
      guard let number = meeting.item else { return }
      guard let item = agenda.item(number) else {
        throw .agenda(.noItem(number, items: agenda.items.map(\.number)))
      }
      for subitem in meeting.subitems ?? [] { try check(subitem, of: item) }
    case .decideOnReport: try checkQuorum(for: .decision)
    case .nameFacilitators(let facilitation): try check(facilitation)
    }
  }

  /// An officer presides, an official who is named, or until somebody is elected an officer of the session before, or
  /// whoever the body has open its sessions.
  func checkPresiding(_ officiant: Meetings.Officiant) throws(Refusal) {
    if officiant.official != nil { return }
    let office = officiant.office
    if let holder = officiant.holder {
      let holders = bureau.holders(of: office).map(\.name)
      if holders.isEmpty { throw .officeVacant(office) }
      if holders.contains(holder) { return }
      throw .bureau(.vacancy(.severalHolders(office: office, name: holder, holders: holders)))
    }
    if bureau.holder(of: office) != nil { return }
    let outgoing = (body?.fact.offices.titles ?? []).map(Body.outgoing)
    let openers = outgoing + [body?.fact.election.opener].compactMap(\.self)
    guard openers.contains(office), bureau.elected.isEmpty else { throw .officeVacant(office) }
  }

  /// An item may be taken up when it is on the agenda and, organization aside, the agenda is adopted.
  private func checkItem(_ number: Int) throws(Refusal) {
    guard let item = agenda.item(number) else {
      throw .agenda(.noItem(number, items: agenda.items.map(\.number)))
    }
    if agenda.adopted == nil, item.kind != .election, item.kind != .organization {
      try refuse(.agendaNotAdopted)
    }
  }

  private func checkSeats(_ members: Int) throws(Refusal) {
    guard let seats = body?.fact.seats.total, members > seats else { return }
    throw .participants(.moreThanSeats(represented: members, seats: seats))
  }

  /// A session whose agenda has an item for it adopts its report before it is closed.
  private func checkReport() throws(Refusal) {
    guard agenda.items.contains(where: { $0.kind == .adoptionOfReport }), proposals.reportAdopted == nil
    else { return }
    throw .meetings(.order(.reportNotAdopted))
  }

  private func check(_ mandate: Meetings.CommitteeMandate) throws(Refusal) {
    try checkQuorum(for: .decision)
    if let office = mandate.chairedBy, bureau.holder(of: office) == nil { throw .officeVacant(office) }
    for item in mandate.items ?? [] where agenda.item(item) == nil {
      throw .agenda(.noItem(item, items: agenda.items.map(\.number)))
    }
  }

  /// Consultations are facilitated on an item that there is, or on a draft, which may still be to come.
  private func check(_ facilitation: Meetings.Facilitation) throws(Refusal) {
    if let item = facilitation.item, agenda.item(item) == nil {
      throw .agenda(.noItem(item, items: agenda.items.map(\.number)))
    }
  }

  func checkElection(_ command: Elections.Command) throws(Refusal) {
    if command.traits.contains(.decision) { try checkQuorum(for: .decision) }
    if case .countBallot(let ballot) = command, let seats = body?.fact.seats.total, ballot.papers > seats {
      throw .elections(.papersExceedMembers(ballot.papers, members: seats))
    }
  }
}
