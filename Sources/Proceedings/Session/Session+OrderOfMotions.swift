/// What motions mean for everything else that is done in the room.
extension Session {
  func decide(_ command: Motions.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try checkBusiness(at: time)
    var command = command
    switch command {
    case .move(var moving):
      try check(moving)
      moving.limits?.item = meetings.current?.item
      command = .move(moving)
    case .speak(let speech): try check(speech)
    case .vote(let vote):
      try check(vote)
      command = .vote(withMajority(vote))
    case .resumeDebate(let debate), .reopenDebate(let debate):
      guard agenda.item(debate.item) != nil else {
        throw .agenda(.noItem(debate.item, items: agenda.items.map(\.number)))
      }
    case .agree, .withdraw: break
    }
    // That a meeting be suspended or adjourned the body decides without the quorum, too.
    if command.traits.contains(.decision), motions.first?.kind.concernsDebate == true {
      try checkQuorum(for: .decision)
    }
    if case .reopenDebate = command { try checkQuorum(for: .decision) }
    do { return try motions.decide(command, at: time).map(Event.motions) } catch { throw .motions(error) }
  }

  /// A motion on a debate needs a debate that goes on.
  private func check(_ moving: Motions.Moving) throws(Refusal) {
    try checkMover(moving.mover, for: moving.onBehalfOf)
    if moving.kind == .limitOnTime, moving.limits?.isSensible != true { throw .floor(.noTime) }
    guard moving.kind.concernsDebate else { return }
    guard let item = meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    switch (motions.debates[item]?.fact, moving.kind) {
    case (.adjourned, _): try refuse(.motions(.debateAdjourned(item)))
    case (.closed, .closureOfDebate), (.closed, .limitOnTime): try refuse(.motions(.debateClosed(item)))
    case (.closed, _), (nil, _): return
    }
  }

  /// So many may speak for and against a motion; a motion for which the body has no figure is not debated.
  private func check(_ speech: Motions.Speech) throws(Refusal) {
    try checkMover(speech.delegation, for: speech.onBehalfOf)
    guard let motion = motions.first else { return }
    guard let limits = body?.fact.motions[motion.kind.rule] else {
      return try refuse(.motions(.notDebated(motion.kind)))
    }
    let limit = speech.isInFavour ? limits.inFavour : limits.against
    let spoken = speech.isInFavour ? motion.inFavour : motion.against
    guard spoken.count < limit else {
      return try refuse(.motions(.tooManySpeakers(motion.kind, inFavour: speech.isInFavour, limit: limit)))
    }
  }

  private func check(_ vote: Vote) throws(Refusal) {
    if let fault = fault(of: vote) { throw .motions(.voteAtFault(fault)) }
    try checkVoters(vote.requestedBy)
    if let drawn = vote.drawn { try checkMover(drawn) }
  }

  /// Members alone do this; whoever acts for a group does it for the members of the body in that group.
  private func checkMover(_ code: ParticipantCode, for group: ParticipantCode? = nil) throws(Refusal) {
    guard group != nil || isMember(code) else { throw .motions(.notAMember(code)) }
  }

  /// A motion is decided before other business goes on; a debate that is adjourned or closed stays so.
  func checkMotions(before command: Command) throws(Refusal) {
    let traits = command.traits
    if let motion = motions.first, traits.contains(.waitsForMotion) {
      try refuse(.motions(.motionPending(motion.kind)))
    }
    if motions.debates.isEmpty { return }
    if case .meetings(.takeUp(let taking)) = command {
      for item in [taking.item] + (taking.with ?? []) where motions.debates[item]?.fact == .adjourned {
        try refuse(.motions(.debateAdjourned(item)))
      }
    }
    guard let item = meetings.current?.item, let debate = motions.debates[item]?.fact else { return }
    let isDebate =
      traits.contains(.debate) || (traits.contains(.debateUntilAction) && floor.place.afterAction == nil)
    switch debate {
    case .adjourned:
      if !traits.isDisjoint(with: [.underItem, .debate, .debateUntilAction]) {
        try refuse(.motions(.debateAdjourned(item)))
      }
    case .closed: if isDebate { try refuse(.motions(.debateClosed(item))) }
    }
  }

  /// What the decision on a motion does to the meeting, and what the end of a meeting does to motions.
  mutating func applyMotions(after event: Event, at moment: Moment) {
    if case .meetings(.meetingClosed) = event { motions.lapse() }
    guard case .motions(.decided(let decision)) = event, decision.isCarried,
      let number = meetings.open?.number
    else { return }
    switch decision.kind {
    case .suspensionOfMeeting: apply(.meetings(.meetingSuspended(.init(number))), at: moment)
    case .adjournmentOfMeeting: apply(.meetings(.meetingClosed(.init(number))), at: moment)
    case .limitOnTime:
      if let limits = motions.moved.last(where: { $0.kind == .limitOnTime && $0.isCarried })?.limits {
        apply(.floor(.limitsSet(limits)), at: moment)
      }
    case .adjournmentOfDebate, .closureOfDebate: return
    }
  }
}
