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
    case .vote(let vote): try check(vote)
    case .resumeDebate(let debate), .reopenDebate(let debate):
      guard agenda.item(debate.item) != nil else {
        throw .agenda(.noItem(debate.item, items: agenda.items.map(\.number)))
      }
    case .agree, .withdraw: break
    }
    if command.isDecision, motions.first?.kind.concernsDebate == true { try checkQuorum(for: .decision) }
    if case .reopenDebate = command { try checkQuorum(for: .decision) }
    do { return try motions.decide(command, at: time).map(Event.motions) } catch { throw .motions(error) }
  }

  /// A motion on a debate needs a debate that goes on.
  private func check(_ moving: Motions.Moving) throws(Refusal) {
    try checkMover(moving.mover)
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
    try checkMover(speech.delegation)
    guard let motion = motions.first else { return }
    guard let limits = body?.fact.figures.motionSpeakers[motion.kind.rule.rawValue] else {
      return try refuse(.motions(.notDebated(motion.kind)))
    }
    let limit = speech.isInFavour ? limits.inFavour : limits.against
    let spoken = speech.isInFavour ? motion.inFavour : motion.against
    guard spoken.count < limit else {
      return try refuse(.motions(.tooManySpeakers(motion.kind, inFavour: speech.isInFavour, limit: limit)))
    }
  }

  private func check(_ vote: Vote) throws(Refusal) {
    guard let body = body?.fact else { return }
    if let fault = vote.fault(among: participants.members, seats: body.seats) {
      throw .motions(.voteAtFault(fault))
    }
    if let drawn = vote.drawn { try checkMover(drawn) }
  }

  private func checkMover(_ code: ParticipantCode) throws(Refusal) {
    guard isMember(code) else { throw .motions(.notAMember(code)) }
  }

  /// A motion is decided before other business goes on; a debate that is adjourned or closed stays so.
  func checkMotions(before command: Command) throws(Refusal) {
    if let motion = motions.first, command.isBusiness { try refuse(.motions(.motionPending(motion.kind))) }
    if motions.debates.isEmpty { return }
    if case .meetings(.takeUp(let taking)) = command {
      for item in [taking.item] + (taking.with ?? []) where motions.debates[item]?.fact == .adjourned {
        try refuse(.motions(.debateAdjourned(item)))
      }
    }
    guard let item = meetings.current?.item, let debate = motions.debates[item]?.fact else { return }
    switch debate {
    case .adjourned:
      if command.isOnItem || command.isDebate(goesOnAfter: nil) {
        try refuse(.motions(.debateAdjourned(item)))
      }
    case .closed:
      if command.isDebate(goesOnAfter: floor.place.afterAction) { try refuse(.motions(.debateClosed(item))) }
    }
  }

  /// What the decision on a motion does to the meeting, and what the end of a meeting does to motions.
  mutating func applyMotions(after event: Event, at moment: Moment) {
    switch event {
    case .motions(.decided(let decision)):
      guard decision.isCarried, let number = meetings.open?.number else { return }
      switch decision.kind {
      case .suspensionOfMeeting: apply(.meetings(.meetingSuspended(.init(number))), at: moment)
      case .adjournmentOfMeeting: apply(.meetings(.meetingClosed(.init(number))), at: moment)
      case .limitOnTime:
        if let limits = motions.moved.last(where: { $0.kind == .limitOnTime && $0.isCarried })?.limits {
          apply(.floor(.limitsSet(limits)), at: moment)
        }
      case .adjournmentOfDebate, .closureOfDebate: return
      }
    case .meetings(.meetingClosed): motions.lapse()
    case .created, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList,
      .motions, .pointsOfOrder, .elections, .proposals, .reportWork, .undone, .corrected:
      return
    }
  }
}

extension Motions.Command {
  /// Whether the body decides; that a meeting be suspended or adjourned it decides without the quorum, too.
  fileprivate var isDecision: Bool {
    switch self {
    case .agree, .vote: true
    case .move, .speak, .withdraw, .resumeDebate, .reopenDebate: false
    }
  }
}

extension Session.Command {
  /// Whether this is business of the meeting, which waits until the motion that is pending is decided.
  fileprivate var isBusiness: Bool {
    switch self {
    case .floor(let command): command.isSpeaking
    case .meetings(let command): command.isBusiness
    case .agenda(let command):
      if case .adopt = command { true } else { false }
    case .proposals(let command): command.isBusiness
    case .reportWork(let command): command.isBusiness
    case .giveFloorToNext, .giveFloorToNextOn, .elections: true
    case .provided(_, let command): command.isBusiness
    case .create, .participants, .bureau, .arrangements, .speakersList, .list, .motions, .pointsOfOrder,
      .undo, .correct:
      false
    }
  }

  /// Whether this is an action under the item that is being considered.
  fileprivate var isOnItem: Bool {
    switch self {
    case .proposals(let command): command.isBusiness
    case .floor(.openPanel), .floor(.presentPanellist), .floor(.presentExpert), .elections: true
    case .provided(_, let command): command.isOnItem
    case .create, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .list,
      .giveFloorToNext, .giveFloorToNextOn, .motions, .pointsOfOrder, .reportWork, .undo, .correct:
      false
    }
  }

  /// Whether this is a statement in the debate, or prepares one; statements on an action go on after it.
  fileprivate func isDebate(goesOnAfter action: ProposalID?) -> Bool {
    switch self {
    case .floor(.give(let statement)), .floor(.giveAsSaid(let statement)):
      switch statement.purpose {
      case .item: action == nil
      case .introductory, .report, .workshopReport: true
      case .opening, .address, .closing, .reply, .beforeAction, .afterAction: false
      }
    case .speakersList(let command): command.addsSpeakers
    case .list(let asked): asked.kind.isOfDebate && asked.command.addsSpeakers
    case .giveFloorToNextOn(let kind, _): kind.isOfDebate
    case .giveFloorToNext, .floor(.openPanel): true
    case .provided(_, let command): command.isDebate(goesOnAfter: action)
    case .create, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .motions, .pointsOfOrder,
      .elections, .proposals, .reportWork, .undo, .correct:
      false
    }
  }
}

extension Floor.Command {
  /// Whether somebody is to speak, or the time of speakers is decided on.
  fileprivate var isSpeaking: Bool {
    switch self {
    case .give, .giveAsSaid, .limit, .openPanel, .presentPanellist, .presentExpert: true
    case .end, .pause, .resume, .extend, .recordWorkshop: false
    }
  }
}

extension Meetings.Command {
  /// Whether this moves the meeting on. A new meeting may be opened, a suspended one resumed, and one that cannot
  /// go on, for a reason that is given, suspended or closed.
  fileprivate var isBusiness: Bool {
    switch self {
    case .closeMeeting(let reason, _), .suspendMeeting(let reason): reason == nil
    case .openSession, .closeSession, .takeUp, .conclude, .adjournConsideration, .observeSilence,
      .suspendRule,
      .setUpCommittee, .recordCommitteeReport:
      true
    case .openMeeting, .resumeMeeting, .preside, .recordPresence, .questionQuorum, .reconvene, .giveNotice,
      .recordCommitteeMeeting:
      false
    }
  }
}

extension SpeakersList.Command {
  /// Whether it lets somebody onto the list.
  fileprivate var addsSpeakers: Bool {
    switch self {
    case .open, .inscribe, .inscribeAll, .request: true
    case .close, .setDeadline, .withdraw, .move, .exchange, .place, .passOver, .restore: false
    }
  }
}

extension SpeakersList.Kind {
  /// Whether those on it speak in the debate.
  fileprivate var isOfDebate: Bool {
    switch self {
    case .generalDebate, .discussion, .panel: true
    case .rightOfReply, .pointsOfOrder, .explanationsBefore, .explanationsAfter, .closing: false
    }
  }
}

extension Proposals.Command {
  /// Whether this is done in the room: drafts and amendments may be submitted at any time.
  fileprivate var isBusiness: Bool {
    switch self {
    case .adopt, .act, .adoptReport, .reviseOrally, .readEstimate, .division, .motion: true
    case .amendment(let command):
      switch command {
      case .order, .adopt, .vote: true
      case .submit, .withdraw: false
      }
    case .fate(let command):
      switch command {
      case .postpone: true
      case .withdraw, .reintroduce, .leaveWithoutAction: false
      }
    case .submit, .revise, .sponsor, .withdrawSponsorship, .attachText, .document: false
    }
  }
}
