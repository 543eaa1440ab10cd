import Proceedings

/// What was said before and after the action on a draft, and the votes with what was stated on them.
extension Account {
  /// A vote with what members stated on it afterwards.
  func taken(_ vote: Vote?, at moment: Moment) -> VoteTaken? {
    vote.map { vote in
      let stated = session.votes.intentions.map(\.fact).filter { $0.vote == moment.version }
      return VoteTaken(vote: vote, intentions: stated)
    }
  }

  /// The versions of these events, and of those in which intentions on the votes in them were stated.
  func withIntentions(_ versions: [Int]) -> [Int] {
    versions
      + session.votes.intentions.filter { versions.contains($0.fact.vote) }.map(\.moment.version)
  }

  /// What was said before the action.
  func said(before proposal: Proposal, _ statements: [Floor.Delivered], vote: Vote?) -> StatementsOnAction {
    said(statements.filter { $0.statement.purpose == .beforeAction(proposal.id) }, on: proposal, vote)
  }

  /// What was said after the action, and the replies to it.
  func said(after proposal: Proposal, _ statements: [Floor.Delivered], vote: Vote?) -> StatementsOnAction {
    let made = statements.filter { !$0.isReply && $0.statement.purpose != .beforeAction(proposal.id) }
    var said = said(made, on: proposal, vote)
    said.dissociations = dissociations(made)
    said.replies = statements.filter(\.isReply)
    return said
  }

  /// Statements apart from explanations of vote or position.
  private func said(
    _ made: [Floor.Delivered], on proposal: Proposal, _ vote: Vote?
  ) -> StatementsOnAction {
    let concerned = made.filter { $0.statement.part == .concerned }
    let made = made.filter { $0.statement.part != .concerned }
    let votes = made.filter { explainsVote($0, proposal, vote) }
    let positions = made.filter { $0.statement.explanation == .position && !votes.contains($0) }
    let others = made.filter { !votes.contains($0) && !positions.contains($0) }
    let kinds = [
      (StatementsOnAction.Kind.nothing, others), (.concerned, concerned), (.position, positions),
      (.vote, votes),
    ]
    return StatementsOnAction(
      groups: kinds.filter { !$0.1.isEmpty }.sorted { first($0.1) < first($1.1) }.map {
        .init(kind: $0, statements: membersFirst($1))
      })
  }

  /// The version of the event of the first of some statements.
  private func first(_ made: [Floor.Delivered]) -> Int { made.map(\.moment.version).min() ?? 0 }

  private func membersFirst(_ made: [Floor.Delivered]) -> [Floor.Delivered] {
    made.filter { rank(of: $0) == .member } + made.filter { rank(of: $0) != .member }
  }

  /// Where there was a vote, what members say on the action explains theirs, the sponsors’ aside.
  private func explainsVote(_ delivered: Floor.Delivered, _ proposal: Proposal, _ vote: Vote?) -> Bool {
    guard vote != nil else { return false }
    // Whoever is no member explains the vote of the members for whom the statement was made.
    if delivered.statement.explanation == .vote { return true }
    guard rank(of: delivered) == .member, let code = delivered.statement.speaker.participant else {
      return false
    }
    guard delivered.statement.explanation == nil, !proposal.isSponsored(by: code) else { return false }
    switch delivered.statement.purpose {
    case .beforeAction, .afterAction: return true
    case .item, .introductory, .reply, .report, .workshopReport, .opening, .address, .closing: return false
    }
  }

  /// The delegations that dissociated themselves, those together that did so from the same.
  private func dissociations(_ made: [Floor.Delivered]) -> [StatementsOnAction.Dissociation] {
    let all = made.map(\.statement).filter { $0.dissociates == true && $0.speaker.participant != nil }
    return all.reduce(into: []) { groups, statement in
      let target = statement.dissociatesFrom
      if let index = groups.firstIndex(where: { $0.target == target }) {
        groups[index].statements.append(statement)
      } else {
        groups.append(.init(target: target, statements: [statement]))
      }
    }
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
