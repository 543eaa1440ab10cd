extension Meetings.Event {
  var traits: EventTraits {
    switch self {
    // What happens in a meeting and under an item says when that was.
    case .meetingOpened, .itemTakenUp: [.inRoom, .movesFloor, .leftOutOfReports]
    case .meetingClosed: [.inRoom, .movesFloor, .confirmed, .leftOutOfReports]
    case .itemConcluded: [.inRoom, .movesFloor, .followsRecord, .leftOutOfReports]
    case .considerationAdjourned: [.inRoom, .movesFloor, .followsRecord]
    case .sessionClosed: [.inRoom, .endsStatement, .confirmed, .leftOutOfReports]
    case .sessionSuspended: [.inRoom, .movesFloor, .confirmed]
    case .committeeReported: [.inRoom, .endsStatement, .followsRecord]
    case .committeeReportDecided: [.inRoom, .endsStatement, .followsRecord, .confirmed]
    // They are told if a reason is given.
    case .meetingSuspended, .meetingResumed: [.inRoom, .endsStatement, .leftOutOfReports]
    case .sessionOpened, .silenceObserved, .ruleSuspended, .committeeSetUp: [.inRoom, .endsStatement]
    case .presidingChanged, .presenceRecorded: [.inRoom, .leftOutOfReports]
    case .quorumQuestioned: .inRoom
    // The part for which the session is reconvened has a report of its own.
    case .sessionReconvened: .leftOutOfReports
    case .noticeGiven, .committeeMet, .sessionResumed, .informalHeld,
      .facilitatorsNamed:
      []
    }
  }
}

extension Meetings.Command {
  var traits: CommandTraits {
    switch self {
    // A meeting that cannot go on, for a reason that is given, is suspended or closed whatever is pending.
    case .closeMeeting(let reason, _), .suspendMeeting(let reason, _):
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
