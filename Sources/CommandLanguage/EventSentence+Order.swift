import Proceedings

/// Words on meetings and elections that stand within a sentence.
extension EventSentence {
  func details(_ opening: Meetings.Opening) -> String {
    let joint = opening.joint.map { ", jointly with meeting \($0.number) of the \($0.body)" } ?? ""
    let kind = [opening.form?.rawValue, opening.setting?.rawValue].compactMap { $0 }.map { ", \($0)" }
      .joined()
    return kind + joint + (opening.present.map { ", \($0) members represented" } ?? "")
  }

  func panel(_ opening: Floor.PanelOpening) -> String {
    guard opening.isDescribed else { return "A panel was opened, the \(opening.presiding) presiding." }
    let topic = opening.topic.map { " on “\($0)”" } ?? ""
    let chairs = (opening.chairs ?? []).map(speaker).joined(separator: "; ")
    let led = chairs.isEmpty ? ", the \(opening.presiding) presiding" : ", chaired by \(chairs)"
    let moderators = (opening.moderators ?? []).map(speaker).joined(separator: "; ")
    let moderated = moderators.isEmpty ? "" : ", moderated by \(moderators)"
    return "Opened: \(opening.name)\(topic)\(led)\(moderated)."
  }

  /// The part of the speaker in the discussion, and what was introduced.
  func part(_ statement: Statement) -> String {
    let part =
      switch statement.part {
      case .keynote: " for a keynote address"
      case .concerned: " as the State concerned"
      case .answering: " to answer questions"
      case .concluding: " for concluding remarks"
      case nil: ""
      }
    let verb = statement.isPresentation == true ? "presenting" : "introducing"
    return part + (statement.introduces.map { ", \(verb) \($0.joined(separator: ", "))" } ?? "")
      + (statement.reads.map { ", reading out \($0)" } ?? "")
  }

  func reason(_ interruption: Meetings.Interruption) -> String {
    (interruption.reason.map { " for \($0)" } ?? "")
      + (interruption.decidedBy.map { " by decision of the \($0)" } ?? "")
  }

  func together(_ taking: Meetings.TakingUp) -> String {
    guard let with = taking.with, !with.isEmpty else { return "" }
    return
      " together with \(with.map { "item \(Agenda.name(of: $0, taking.subitems(of: $0)))" }.joined(separator: ", "))"
  }

  func presence(_ presence: Meetings.Presence) -> String {
    let members = presence.members == 1 ? "1 member was" : "\(presence.members) members were"
    let waived = presence.byDecisionOfChair == true ? "; the \(chair) decided to go on" : ""
    return "\(members) represented\(waived)."
  }

  func candidate(_ candidate: Elections.Candidate) -> String {
    (candidate.name.map { "\($0) (\(name(candidate.state)))" } ?? name(candidate.state))
      + nomination(candidate.proposedBy, candidate.endorsedBy)
  }

  /// Who proposed and who endorsed somebody.
  private func nomination(_ proposed: [Proposal.Sponsor]?, _ endorsed: [Proposal.Sponsor]?) -> String {
    [proposed.map { ", proposed by \(sponsors($0))" }, endorsed.map { ", endorsed by \(sponsors($0))" }]
      .compactMap(\.self).joined()
  }

  /// The further words on the election of an officer: who proposed and endorsed it, and for which session.
  func details(_ officer: Bureau.Officer) -> String {
    (officer.also.map { " and \($0)" } ?? "") + (officer.session.map { " for session \($0)" } ?? "")
      + nomination(officer.proposedBy, officer.endorsedBy)
  }

  func words(_ postponed: Bureau.PostponedElection) -> String {
    let count = postponed.count.map { "\($0) for the office of " } ?? ""
    let to =
      postponed.toMeeting.map { " to meeting \($0)" } ?? postponed.toSession.map { " to session \($0)" }
      ?? postponed.until.map { " to \($0)" } ?? ""
    let groups = postponed.groups.map { ": no candidate from the \($0.joined(separator: ", "))" } ?? ""
    return "The election of \(count)\(postponed.office) was postponed\(to)\(groups)."
  }

  /// Whoever presides or opens the session.
  func officiant(_ officiant: Meetings.Officiant) -> String {
    guard let official = officiant.official else {
      return "the \(officiant.office)\(officiant.holder.map { ", \($0)," } ?? "")"
    }
    let person = official.name.map { person in
      ", \(person)\(official.state.map { " (\(name($0)))" } ?? "")"
    }
    let behalf = official.onBehalfOf.map { ", on behalf of the \($0)," }
    return "the \(official.title)\(person ?? "")\(behalf ?? (person == nil ? "" : ","))"
  }

  func tally(_ tally: Elections.Tally) -> String { "\(key(tally.candidate)) \(tally.votes)" }

  /// A candidate’s name, or the name of the State that the code stands for.
  func key(_ key: String) -> String { name(ParticipantCode(key)) }
}
