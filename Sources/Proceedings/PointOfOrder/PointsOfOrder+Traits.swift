extension PointsOfOrder.Event {
  var traits: EventTraits {
    switch self {
    case .raised, .pointWithdrawn, .appealWithdrawn: .followsRecord
    case .ruled, .appealed, .appealVoted: []
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
