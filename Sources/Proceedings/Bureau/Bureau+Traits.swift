extension Bureau.Event {
  var traits: EventTraits {
    switch self {
    case .officerElected, .officeVacated, .viceChairDesignated: .lasting
    case .electionOpened, .extendedBureauMet, .previousNamed: []
    }
  }
}

extension Bureau.Command {
  var traits: CommandTraits {
    switch self {
    case .openElection, .elect, .recordExtendedMeeting, .vacate, .designate, .namePrevious: []
    }
  }
}
