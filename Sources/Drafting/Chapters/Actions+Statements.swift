import Proceedings
import ReferenceData

/// What was said before and after the action on a draft, and who joined its sponsors.
extension Draft {
  /// The draft as later sentences of its paragraph call it.
  func called(_ proposal: Proposal) -> String {
    guard let change = change(proposal) else { return "the draft \(proposal.form.rawValue)" }
    return "the \(proposal.isRevised ? "revised " : "")draft \(proposal.form.rawValue), \(change),"
  }

  func act(_ proposal: Proposal) -> String {
    proposal.adopter == .body ? "adoption" : "recommendation"
  }

  func estimate(_ proposal: Proposal) -> Passage {
    guard let estimate = proposal.estimate?.fact else { return .empty }
    let kind = estimate.document?.isConferenceRoomPaper == true ? "conference room paper " : ""
    let see = estimate.document.map { " (see \(kind)\($0))" } ?? ""
    return
      " Prior to the \(act(proposal)) of \(called(proposal).withComma) \(speakers.named(estimate.readBy)) read out a statement on the financial implications of its adoption\(see)."
  }

  /// “Subsequently, Chile and Peru joined the sponsors of the draft resolution.”
  func joined(_ proposal: Proposal) -> Passage {
    guard !proposal.joinedAtAdoption.isEmpty else { return .empty }
    let joining = enumeration(named(proposal.joinedAtAdoption))
    return " Subsequently, \(joining) joined the sponsors of the draft \(proposal.form.rawValue)."
  }

  func before(_ statements: [Floor.Delivered], proposal: Proposal, vote: Vote?) -> Passage {
    let made = statements.filter { $0.statement.purpose == .beforeAction(proposal.id) }
    return told(made, "Prior to the \(act(proposal)) of", .before, proposal, vote)
  }

  func after(
    _ statements: [Floor.Delivered], proposal: Proposal, vote: Vote?, act: String
  ) -> Passage {
    let made = statements.filter { !$0.isReply && $0.statement.purpose != .beforeAction(proposal.id) }
    let replies = statements.filter(\.isReply)
    let when = proposal.adopter == .body && act == "adoption" ? "Upon" : "Following"
    let told = told(made, "\(when) the \(act) of", .after, proposal, vote) + dissociation(made, proposal)
    return replies.isEmpty ? told : told + " " + self.replies(replies)
  }

  /// When a statement was made, as seen from the vote.
  private enum Side: String { case before, after }

  /// Statements, then explanations of vote or position; each kind in a sentence.
  private func told(
    _ made: [Floor.Delivered], _ when: String, _ side: Side, _ proposal: Proposal, _ vote: Vote?
  ) -> Passage {
    let votes = made.filter { explainsVote($0, proposal, vote) }
    let positions = made.filter { $0.statement.explanation == .position && !votes.contains($0) }
    let others = made.filter { !votes.contains($0) && !positions.contains($0) }
    let occasion = "\(when) \(called(proposal).withComma)"
    let general = sentence(others, occasion, "")
    let position = sentence(
      positions, others.isEmpty ? occasion : "", " in explanation of position", also: !others.isEmpty)
    return general + position + sentence(votes, "", " in explanation of vote \(side.rawValue) the voting")
  }

  private func sentence(
    _ made: [Floor.Delivered], _ when: String, _ what: String, also: Bool = false
  ) -> Passage {
    guard !made.isEmpty else { return .empty }
    let members = made.filter { speakers.rank(of: $0) == .member }
    let ordered = members + made.filter { speakers.rank(of: $0) != .member }
    let statements = made.count == 1 ? "a statement" : "statements"
    let makers = speakers.list(ordered)
    let opening: Passage = when.isEmpty ? makers.sentence : "\(when) \(makers)"
    return " \(opening)\(also ? " also" : "") made \(statements)\(what)."
  }

  /// Where there was a vote, what members say on the action explains theirs, the sponsors’ aside.
  private func explainsVote(_ delivered: Floor.Delivered, _ proposal: Proposal, _ vote: Vote?) -> Bool {
    guard vote != nil, speakers.rank(of: delivered) == .member,
      let code = delivered.statement.speaker.participant
    else { return false }
    if delivered.statement.explanation == .vote { return true }
    guard delivered.statement.explanation == nil, !proposal.isSponsored(by: code) else { return false }
    switch delivered.statement.purpose {
    case .beforeAction, .afterAction: return true
    case .item, .introductory, .reply, .report, .workshopReport, .opening, .address, .closing: return false
    }
  }

  /// “The delegation of Hungary dissociated itself from the consensus on the draft resolution.”
  private func dissociation(_ made: [Floor.Delivered], _ proposal: Proposal) -> Passage {
    let codes = made.filter { $0.statement.dissociates == true }
      .compactMap(\.statement.speaker.participant).onceEach
    guard !codes.isEmpty else { return .empty }
    let named = enumeration(names.running(codes))
    let who: Passage = codes.count == 1 ? "delegation of \(named)" : "delegations of \(named)"
    let what = codes.count == 1 ? "dissociated itself" : "dissociated themselves"
    return " The \(who) \(what) from the consensus on the draft \(proposal.form.rawValue)."
  }

  /// The statements before and after an action on a proposal; where there were several actions on it, those
  /// from the one before to the next.
  func statements(on proposal: Proposal, at step: Proposal.Step) -> [Floor.Delivered] {
    let finals = proposal.course.filter(\.occasion.isFinal).map(\.moment.version)
    let version = step.moment.version
    let earlier = finals.last { $0 < version } ?? 0
    let next = finals.first { $0 > version } ?? Int.max
    return session.floor.statements.filter { delivered in
      let isOn =
        switch delivered.statement.purpose {
        case .beforeAction(let id), .afterAction(let id): id == proposal.id
        case .item, .reply: delivered.place.afterAction == proposal.id
        case .introductory, .report, .workshopReport, .opening, .address, .closing: false
        }
      guard isOn, finals.count > 1 else { return isOn }
      let isBefore = delivered.statement.purpose == .beforeAction(proposal.id)
      let made = delivered.moment.version
      return isBefore ? made > earlier && made < version : made > version && made < next
    }
  }
}

extension String {
  /// This with a comma at its end, and only one.
  fileprivate var withComma: String { hasSuffix(",") ? self : self + "," }
}
