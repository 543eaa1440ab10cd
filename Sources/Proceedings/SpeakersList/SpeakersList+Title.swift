extension SpeakersList.Kind {
  /// The list as it is called in the room.
  public var title: String {
    switch self {
    case .generalDebate: "list of speakers in the general debate"
    case .discussion: "list of speakers"
    case .panel: "list of speakers in the panel discussion"
    case .rightOfReply: "list for the right of reply"
    case .pointsOfOrder: "list for points of order"
    case .explanationsBefore: "list for statements before the action"
    case .explanationsAfter: "list for statements after the action"
    case .closing: "list for closing statements"
    }
  }
}
