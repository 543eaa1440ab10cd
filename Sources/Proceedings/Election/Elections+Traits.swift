extension Elections.Event {
  var traits: EventTraits {
    switch self {
    case .opened: .staysAsRecorded
    case .declared, .acclaimed: .confirmed
    case .nominated, .ballotCounted, .lotDrawn, .candidateWithdrawn: []
    }
  }
}

extension Elections.Command {
  var traits: CommandTraits {
    switch self {
    case .countBallot, .drawLot, .declare, .acclaim: .decision
    case .open, .nominate, .withdraw: []
    }
  }
}
