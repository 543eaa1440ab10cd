@testable import Proceedings

/// Decisions on lists and time are the Chair’s in these tests, unless a test says otherwise.
extension SpeakersList.Move {
  init(delegation: ParticipantCode, place: Int) {
    self.init(delegation: delegation, place: place, decidedBy: "Chair")
  }
}
extension SpeakersList.Exchange {
  init(first: ParticipantCode, second: ParticipantCode) {
    self.init(first: first, second: second, decidedBy: "Chair")
  }
}
extension SpeakersList.Placing {
  init(delegation: ParticipantCode, before: ParticipantCode) {
    self.init(delegation: delegation, before: before, decidedBy: "Chair")
  }
}
extension SpeakersList.Entry {
  init(delegation: ParticipantCode) { self.init(delegation: delegation, decidedBy: "Chair") }
}
extension Floor.Extension {
  init(seconds: Int) { self.init(seconds: seconds, decidedBy: "Chair") }
}
extension ReportWork.Introduction {
  init() { self.init(by: "Rapporteur") }
}

extension Body {
  /// A body of which everything is said that a profile can say.
  static let complete: Body = {
    var body = sample
    body.seats.rotating = [.init(between: [.african, .asiaPacific], count: 1, years: 4)]
    body.offices.append(Office(.deputy, "Vice-Chair", count: 4))
    body.offices.append(Office(.reporting, "Vice-Chair and Rapporteur", isHeldByDeputy: true))
    body.election = .init(
      mandate: "resolution 1", rule: "rule 15", time: .firstMeeting, opener: "outgoing Chair")
    body.extendedBureau = .init(mandate: "resolution 2", members: Body.ExtendedBureau.Part.allCases)
    body.replies.at = .endOfMeeting
    body.inconclusiveBallots = 3
    body.attendance = [.init(.member, "State member", "States members")]
    body.certainty = [.seats: .read, .quorum: .known, .offices: .inferred]
    return body
  }()
}
