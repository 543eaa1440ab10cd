extension Arrangements.Event {
  var traits: EventTraits {
    switch self {
    case .convened, .consultationsHeld, .arrangementsShared: []
    case .proposalDeadlineSet, .meetingPlanned, .plannedMeetingCancelled: .leftOutOfReports
    }
  }
}

extension Arrangements.Command {
  var traits: CommandTraits {
    switch self {
    case .convene, .setProposalDeadline, .holdConsultations, .shareArrangements, .plan, .cancelPlan: []
    }
  }
}
