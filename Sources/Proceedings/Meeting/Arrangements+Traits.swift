extension Arrangements.Event {
  var traits: EventTraits {
    switch self {
    case .convened, .proposalDeadlineSet, .consultationsHeld, .arrangementsShared: []
    }
  }
}

extension Arrangements.Command {
  var traits: CommandTraits {
    switch self {
    case .convene, .setProposalDeadline, .holdConsultations, .shareArrangements: []
    }
  }
}
