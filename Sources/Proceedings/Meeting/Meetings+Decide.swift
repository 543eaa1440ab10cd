extension Meetings {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case meetingOpen(Int)
    case meetingOutOfOrder(Int, expected: Int)
    case noMeetingOpen(last: Int?)
    case meetingSuspended(Int)
    case meetingNotSuspended(Int)
    case sessionOpen
    case sessionNotOpen
    case sessionClosed(RoomTime)
    case itemAlreadyTakenUp(Int)
    case noItemTakenUp
    case listNotInUse(Int, current: Int)
    case order(OrderRefusal)

    public var fact: String {
      switch self {
      case .meetingOpen(let number): "Meeting \(number) is still open."
      case .meetingOutOfOrder(let number, let expected):
        "The next meeting is meeting \(expected), not \(number)."
      case .noMeetingOpen(nil): "No meeting is open."
      case .noMeetingOpen(let last?): "No meeting is open: meeting \(last) is closed."
      case .meetingSuspended(let number): "Meeting \(number) is suspended."
      case .meetingNotSuspended(let number): "Meeting \(number) is not suspended."
      case .sessionOpen: "The session is already open."
      case .sessionNotOpen: "The session has not been opened."
      case .sessionClosed(let time): "The session was closed on \(time.day) at \(time.clock)."
      case .itemAlreadyTakenUp(let item): "Item \(item) is already being considered."
      case .noItemTakenUp: "No item is being considered."
      case .listNotInUse(_, let current):
        "Item \(current) is being considered, and the floor is given from its lists."
      case .order(let refusal): refusal.fact
      }
    }
    public var rule: Rule? {
      switch self {
      case .meetingSuspended, .meetingNotSuspended: .suspensionOfMeeting
      case .itemAlreadyTakenUp, .noItemTakenUp, .listNotInUse: nil
      case .order(let refusal): refusal.rule
      default: .chairPowers
      }
    }
    public var remedy: String? {
      switch self {
      case .meetingOpen: "Close it first: close meeting."
      case .meetingOutOfOrder(let number, 1):
        "Type “open meeting 1”; if the numbers run on from the session before, say so with its dates: convene … first meeting \(number)."
      case .meetingOutOfOrder(_, let expected): "Type “open meeting \(expected)”."
      case .noMeetingOpen(let last): "Open one first: open meeting \((last ?? 0) &+ 1)."
      case .meetingSuspended: "Resume it first: resume meeting."
      case .meetingNotSuspended: "Go on."
      case .sessionOpen, .itemAlreadyTakenUp: "Nothing more is needed."
      case .sessionNotOpen: "Type “open session” first."
      case .sessionClosed:
        "Only the report can still be worked on, unless the session is reconvened: reconvene from DAY to DAY."
      case .noItemTakenUp: "Take one up first: take up item ‹6›."
      case .listNotInUse(let item, _): "Take the other up first: take up item \(item)."
      case .order(let refusal): refusal.remedy
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    // The meeting in which the session is closed is itself closed after it.
    if case .closeMeeting(let reason, let decidedBy) = command, let open, !open.isSuspended {
      return [.meetingClosed(Interruption(open.number, reason: reason, decidedBy: decidedBy))]
    }
    if command.traits.contains(.inRoom), let closed = sessionClosed { throw .sessionClosed(closed.time) }
    return [try event(of: command)]
  }

  private func event(of command: Command) throws(Refusal) -> Event {
    switch command {
    case .openMeeting(let opening): return .meetingOpened(try self.opening(opening))
    case .closeMeeting(let reason, let decidedBy):
      return .meetingClosed(.init(try running().number, reason: reason, decidedBy: decidedBy))
    case .suspendMeeting(let reason, let until):
      return .meetingSuspended(.init(try running().number, reason: reason, until: until))
    case .resumeMeeting:
      guard let open else { throw .noMeetingOpen(last: held.last?.number) }
      guard open.isSuspended else { throw .meetingNotSuspended(open.number) }
      return .meetingResumed(Number(open.number))
    case .preside(let officiant): return .presidingChanged(try presiding(officiant))
    case .recordPresence(let presence):
      _ = try running()
      return .presenceRecorded(presence)
    case .questionQuorum(let request): return .quorumQuestioned(try verification(request))
    case .openSession(let officiant):
      _ = try running()
      guard sessionOpened == nil else { throw .sessionOpen }
      return .sessionOpened(officiant)
    case .closeSession(let officiant):
      _ = try business()
      return .sessionClosed(officiant)
    case .takeUp(let taking): return .itemTakenUp(try takingUp(taking))
    case .conclude: return .itemConcluded(Number(try considered().item))
    case .adjournConsideration(let meeting): return .considerationAdjourned(try adjournment(to: meeting))
    case .observeSilence(let silence):
      _ = try business()
      return .silenceObserved(silence)
    case .suspendRule(let suspension): return .ruleSuspended(try self.suspension(suspension))
    case .setUpCommittee(let mandate): return .committeeSetUp(try self.mandate(mandate))
    case .recordCommitteeReport(let report): return .committeeReported(try committeeReport(report))
    case .decideOnReport(let decision): return .committeeReportDecided(try reportDecision(decision))
    case .nameFacilitators(let persons): return .facilitatorsNamed(persons)
    case .reconvene(let part): return .sessionReconvened(try reconvening(part))
    case .giveNotice(let notice): return .noticeGiven(notice)
    case .recordCommitteeMeeting(let meeting): return .committeeMet(try committeeMeeting(meeting))
    case .suspendSession(let suspension):
      _ = try business()
      return .sessionSuspended(suspension)
    case .resumeSession(let days): return .sessionResumed(try resumption(days))
    case .recordInformal(let meeting):
      guard !meeting.days.isEmpty else { throw .order(.noDays) }
      return .informalHeld(meeting)
    }
  }

  private func opening(_ opening: Opening) throws(Refusal) -> Opening {
    if let open { throw .meetingOpen(open.number) }
    if isSessionSuspended { throw .order(.sessionSuspended) }
    if held.isEmpty, firstNumber == nil, runsOn, opening.number > 0 { return opening }
    let expected = nextNumber
    guard opening.number == expected else { throw .meetingOutOfOrder(opening.number, expected: expected) }
    return opening
  }

  private func takingUp(_ taking: TakingUp) throws(Refusal) -> TakingUp {
    _ = try business()
    if current?.item == taking.item, current?.forAction == taking.forAction,
      current?.with == taking.with ?? [], current?.subitems == taking.subitems(of: taking.item)
    {
      throw .itemAlreadyTakenUp(taking.item)
    }
    if let twice = taking.with?.first(where: { item in
      item == taking.item || (taking.with ?? []).count { $0 == item } > 1
    }) {
      throw .order(.joinedToItself(twice))
    }
    return taking
  }

  /// The item being considered in a running meeting; throws where there is none.
  func considered() throws(Refusal) -> Consideration {
    _ = try business()
    guard let current else { throw .noItemTakenUp }
    return current
  }

  /// The meeting that is open and not suspended; throws where there is none.
  public func running() throws(Refusal) -> Meeting {
    if let closed = sessionClosed { throw .sessionClosed(closed.time) }
    if isSessionSuspended { throw .order(.sessionSuspended) }
    guard let open else { throw .noMeetingOpen(last: held.last?.number) }
    guard !open.isSuspended else { throw .meetingSuspended(open.number) }
    return open
  }

  /// The running meeting of an open session; throws where there is none.
  public func business() throws(Refusal) -> Meeting {
    let meeting = try running()
    guard sessionOpened != nil else { throw .sessionNotOpen }
    return meeting
  }
}

extension Meetings.Event {
  /// The command that would record the same again.
  var command: Meetings.Command {
    switch self {
    case .meetingOpened(let fact): .openMeeting(fact)
    case .meetingClosed(let fact): .closeMeeting(reason: fact.reason, decidedBy: fact.decidedBy)
    case .meetingSuspended(let fact): .suspendMeeting(reason: fact.reason, until: fact.until)
    case .meetingResumed: .resumeMeeting
    case .presidingChanged(let fact): .preside(fact)
    case .presenceRecorded(let fact): .recordPresence(fact)
    case .quorumQuestioned(let fact): .questionQuorum(fact)
    case .sessionOpened(let fact): .openSession(fact)
    case .sessionClosed(let fact): .closeSession(fact)
    case .itemTakenUp(let fact): .takeUp(fact)
    case .itemConcluded: .conclude
    case .considerationAdjourned(let fact): .adjournConsideration(toMeeting: fact.toMeeting)
    case .sessionReconvened(let fact): .reconvene(fact)
    case .silenceObserved(let fact): .observeSilence(fact)
    case .noticeGiven(let fact): .giveNotice(fact)
    case .ruleSuspended(let fact): .suspendRule(fact)
    case .committeeSetUp(let fact): .setUpCommittee(fact)
    case .committeeMet(let fact): .recordCommitteeMeeting(fact)
    case .committeeReported(let fact): .recordCommitteeReport(fact)
    case .sessionSuspended(let fact): .suspendSession(fact)
    case .sessionResumed(let fact): .resumeSession(fact)
    case .informalHeld(let fact): .recordInformal(fact)
    case .committeeReportDecided(let fact): .decideOnReport(fact)
    case .facilitatorsNamed(let fact): .nameFacilitators(fact)
    }
  }
}

extension Meetings {
  /// The meeting that is open.
  public var open: Meeting? { held.last.flatMap { $0.closed == nil ? $0 : nil } }

  /// The number that the next meeting has.
  public var nextNumber: Int { (held.last?.number ?? (firstNumber ?? 1) &- 1) &+ 1 }

  /// The meeting with that number.
  public func meeting(_ number: Int) -> Meeting? { held.first { $0.number == number } }
}
