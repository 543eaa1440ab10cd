extension Bureau.Event {
  var traits: EventTraits {
    switch self {
    case .officerElected, .officeVacated, .viceChairDesignated, .substituteNamed: .lasting
    case .electionOpened, .extendedBureauMet, .electionPostponed: []
    // It is there for the rotation of offices.
    case .previousNamed: .leftOutOfReports
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
