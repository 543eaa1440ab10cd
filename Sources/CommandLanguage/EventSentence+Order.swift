import Proceedings

/// Words on meetings and elections that stand within a sentence.
extension EventSentence {
  func details(_ opening: Meetings.Opening) -> String {
    let joint = opening.joint.map { ", jointly with meeting \($0.number) of the \($0.body)" } ?? ""
    return joint + (opening.present.map { ", \($0) members represented" } ?? "")
  }

  func reason(_ interruption: Meetings.Interruption) -> String {
    (interruption.reason.map { " for \($0)" } ?? "")
      + (interruption.decidedBy.map { " by decision of the \($0)" } ?? "")
  }

  func together(_ taking: Meetings.TakingUp) -> String {
    guard let with = taking.with, !with.isEmpty else { return "" }
    return " together with \(with.map { "item \($0)" }.joined(separator: ", "))"
  }

  func presence(_ presence: Meetings.Presence) -> String {
    let members = presence.members == 1 ? "1 member was" : "\(presence.members) members were"
    let waived = presence.byDecisionOfChair == true ? "; the \(chair) decided to go on" : ""
    return "\(members) represented\(waived)."
  }

  func candidate(_ candidate: Elections.Candidate) -> String {
    candidate.name.map { "\($0) (\(name(candidate.state)))" } ?? name(candidate.state)
  }

  func tally(_ tally: Elections.Tally) -> String { "\(key(tally.candidate)) \(tally.votes)" }

  /// A candidate’s name, or the name of the State that the code stands for.
  func key(_ key: String) -> String { name(ParticipantCode(key)) }
}
