extension Bureau.Event {
  var traits: EventTraits {
    switch self {
    case .officerElected, .officeVacated, .viceChairDesignated, .substituteNamed: .lasting
    case .electionOpened, .extendedBureauMet, .previousNamed, .electionPostponed: []
    }
  }
}

extension Bureau.Command {
  var traits: CommandTraits {
    switch self {
    case .openElection, .elect, .recordExtendedMeeting, .vacate, .designate, .namePrevious,
      .postponeElection, .nameSubstitute:
      []
    }
  }
}
