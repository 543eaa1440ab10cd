extension Motions.Event {
  var traits: EventTraits {
    switch self {
    case .moved: .followsRecord
    case .decided: .confirmed
    case .spokenOn, .withdrawn, .debateResumed, .debateReopened: []
    }
  }
}

extension Motions.Command {
  var traits: CommandTraits {
    switch self {
    case .agree, .vote: .decision
    case .move, .speak, .withdraw, .resumeDebate, .reopenDebate: []
    }
  }
}
