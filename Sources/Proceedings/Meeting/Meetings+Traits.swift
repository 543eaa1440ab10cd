extension Meetings.Event {
  var traits: EventTraits {
    switch self {
    case .meetingOpened, .itemTakenUp: [.inRoom, .movesFloor]
    case .meetingClosed: [.inRoom, .movesFloor, .confirmed]
    case .itemConcluded, .considerationAdjourned: [.inRoom, .movesFloor, .followsRecord]
    case .sessionClosed: [.inRoom, .endsStatement, .confirmed]
    case .sessionSuspended: [.inRoom, .movesFloor, .confirmed]
    case .committeeReported: [.inRoom, .endsStatement, .followsRecord]
    case .committeeReportDecided: [.inRoom, .endsStatement, .followsRecord, .confirmed]
    case .meetingSuspended, .meetingResumed, .sessionOpened, .silenceObserved, .ruleSuspended,
      .committeeSetUp:
      [.inRoom, .endsStatement]
    case .presidingChanged, .presenceRecorded, .quorumQuestioned: .inRoom
    case .sessionReconvened, .noticeGiven, .committeeMet, .sessionResumed, .informalHeld,
      .facilitatorsNamed:
      []
    }
  }
}

extension Meetings.Command {
  var traits: CommandTraits {
    switch self {
    // A meeting that cannot go on, for a reason that is given, is suspended or closed whatever is pending.
    case .closeMeeting(let reason, _), .suspendMeeting(let reason):
      reason == nil ? [.inRoom, .business] : [.inRoom, .waitsForRuling]
    case .openSession, .closeSession, .takeUp, .conclude, .adjournConsideration, .observeSilence,
      .suspendRule,
      .setUpCommittee, .recordCommitteeReport, .decideOnReport, .suspendSession:
      [.inRoom, .business]
    case .openMeeting, .resumeMeeting, .preside: [.inRoom, .waitsForRuling]
    case .recordPresence, .questionQuorum: .inRoom
    case .reconvene, .resumeSession, .giveNotice, .recordCommitteeMeeting, .nameFacilitators:
      .waitsForRuling
    case .recordInformal: []
    }
  }
}
