/// What the order of a session asks for beyond its parts: quorum, notice, what has to come first.
extension Session {
  /// Where the number of members represented is recorded, it has to be the quorum (rule 40).
  func checkQuorum(for purpose: Meetings.Quorum) throws(Refusal) {
    guard let meeting = meetings.open, let figures = body?.fact.figures else { return }
    if meeting.isQuorumQuestioned { try refuse(.meetings(.order(.quorumBeingVerified(meeting.number)))) }
    guard let presence = meeting.presence, presence.byDecisionOfChair != true else { return }
    let needed = purpose == .debate ? figures.quorumForDebate : figures.quorumForDecision
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

  /// Whether an item is being considered, alone or together with another.
  func isConsidering(_ item: Int) -> Bool {
    guard let current = meetings.current else { return false }
    return current.item == item || current.with.contains(item)
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

  func checkOrder(_ command: Meetings.Command, at time: RoomTime) throws(Refusal) {
    switch command {
    case .openMeeting(let opening): try checkSeats(opening.present ?? 0)
    case .recordPresence(let presence): try checkSeats(presence.members)
    case .questionQuorum(let request):
      guard isMember(request.requestedBy) else { throw .notAMemberForQuorum(request.requestedBy) }
    case .takeUp: try checkQuorum(for: .debate)
    case .closeSession: try checkReport()
    case .suspendRule(let suspension):
      try checkQuorum(for: .decision)
      let hours = body?.fact.figures.noticeOfSuspension ?? 0
      if let fault = meetings.noticeMissing(for: suspension, at: time, hours: hours) {
        throw .meetings(.order(fault))
      }
    case .setUpCommittee(let mandate): try check(mandate)
    case .closeMeeting(let reason, let decidedBy):
      if reason == nil, decidedBy == nil { try checkRepliesHeard() }
    case .suspendMeeting, .resumeMeeting, .preside, .openSession, .conclude,
      .adjournConsideration, .reconvene, .observeSilence, .giveNotice, .recordCommitteeMeeting,
      .recordCommitteeReport:
      return
    }
  }

  private func checkSeats(_ members: Int) throws(Refusal) {
    guard let seats = body?.fact.seats, members > seats else { return }
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

  func checkElection(_ command: Elections.Command) throws(Refusal) {
    switch command {
    case .open, .nominate: return
    case .countBallot(let ballot):
      try checkQuorum(for: .decision)
      if let seats = body?.fact.seats, ballot.papers > seats {
        throw .elections(.papersExceedMembers(ballot.papers, members: seats))
      }
    case .drawLot, .declare, .acclaim: try checkQuorum(for: .decision)
    }
  }
}

extension Meetings.Command {
  /// Whether it is something that happens in the room.
  var isInRoom: Bool {
    switch self {
    case .reconvene, .giveNotice, .recordCommitteeMeeting: false
    case .openMeeting, .closeMeeting, .suspendMeeting, .resumeMeeting, .preside, .recordPresence,
      .questionQuorum, .openSession, .closeSession, .takeUp, .conclude, .adjournConsideration,
      .observeSilence, .suspendRule, .setUpCommittee, .recordCommitteeReport:
      true
    }
  }
}
