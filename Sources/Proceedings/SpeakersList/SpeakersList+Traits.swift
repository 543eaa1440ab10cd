extension SpeakersList.Event {
  var traits: EventTraits {
    switch self {
    case .closed: .confirmed
    case .inscribed, .changed, .wishGranted: .staysAsRecorded
    case .opened, .deadlineSet, .withdrawn, .moved, .exchanged, .placed, .passedOver, .restored, .wished,
      .wishDeclined:
      []
    }
  }
}

extension Session.ListCommand {
  var traits: CommandTraits {
    switch command {
    case .open, .inscribe, .inscribeAll, .request, .series: kind.isOfDebate ? .debate : []
    case .close, .setDeadline, .withdraw, .move, .exchange, .place, .passOver, .restore, .change, .wish,
      .grantWish, .declineWish:
      []
    }
  }
}

extension SpeakersList.Kind {
  /// Whether those on it speak in the debate.
  var isOfDebate: Bool {
    switch self {
    case .generalDebate, .discussion, .panel: true
    case .rightOfReply, .pointsOfOrder, .explanationsBefore, .explanationsAfter, .closing: false
    }
  }
}
