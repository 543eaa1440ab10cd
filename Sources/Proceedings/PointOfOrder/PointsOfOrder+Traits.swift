extension PointsOfOrder.Event {
  var traits: EventTraits {
    switch self {
    case .raised, .pointWithdrawn, .appealWithdrawn: .followsRecord
    case .ruled, .appealVoted: .staysAsRecorded
    case .appealed: []
    }
  }
}

extension PointsOfOrder.Command {
  var traits: CommandTraits {
    switch self {
    case .raise, .rule, .appeal, .putToVote, .withdrawPoint, .withdrawAppeal: []
    }
  }
}
