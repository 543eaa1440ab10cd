extension Proposals {
  func decide(_ command: DivisionCommand) throws(Refusal) -> [Event] {
    switch command {
    case .request(let request):
      let proposal = try undisputed(request.proposal)
      if proposal.parts.contains(where: { $0.part == request.part }) {
        throw .motion(.partTwice(proposal.id, request.part))
      }
      return [.divisionRequested(request)]
    case .vote(let vote): return try decide(vote)
    }
  }

  /// The vote on a part; with the last operative part, the whole falls where none of them is retained.
  private func decide(_ vote: PartVote) throws(Refusal) -> [Event] {
    let proposal = try undisputed(vote.proposal)
    let amendments = proposal.pendingAmendments.map(\.id)
    if !amendments.isEmpty { throw .amendment(.pending(proposal.id, amendments)) }
    guard proposal.parts.contains(where: { $0.part == vote.part && $0.vote == nil }) else {
      throw .motion(.noPart(proposal.id, vote.part))
    }
    let others = proposal.parts.filter { $0.isOperative && $0.part != vote.part }
    let areRejected = others.allSatisfy { $0.vote?.isCarried == false } && !vote.vote.isCarried
    guard vote.isLastOperative == true, areRejected else { return [.partVoted(vote)] }
    return [.partVoted(vote), .rejected(Rejection(proposal: proposal.id))]
  }

  /// A proposal is rejected with its last operative part where none of them was retained.
  func checkRejectedInParts(_ id: ProposalID) throws(Refusal) {
    let operative = try pending(id).parts.filter(\.isOperative)
    if operative.isEmpty { throw .motion(.noPart(id, "")) }
    if let part = operative.first(where: { $0.vote?.isCarried != false }) {
      throw .motion(.partRetained(id, part.part))
    }
  }

  func decide(_ command: MotionCommand) throws(Refusal) -> Event {
    switch command {
    case .move(let moving): return .motionMoved(try movable(moving))
    case .speak(let speech):
      guard try known(speech.proposal).pendingMotion != nil else {
        throw .motion(.noMotion(speech.proposal))
      }
      return .motionSpokenOn(speech)
    case .decide(let decision):
      guard try known(decision.proposal).pendingMotion != nil else {
        throw .motion(.noMotion(decision.proposal))
      }
      return .motionDecided(decision)
    }
  }

  private func movable(_ moving: Moving) throws(Refusal) -> Moving {
    let proposal = try known(moving.proposal)
    if let motion = proposal.pendingMotion { throw .motion(.pending(proposal.id, motion.kind)) }
    switch moving.kind {
    case .reconsideration:
      guard proposal.action != nil || proposal.settlement?.kind == .rejected else {
        throw .motion(.notSettled(proposal.id))
      }
    case .division:
      guard try pending(proposal.id).pendingPart != nil else {
        throw .motion(.nothingToObjectTo(proposal.id))
      }
    case .noDecision, .competence:
      if try pending(proposal.id).hasVotingBegun { throw .action(.votingBegun(proposal.id)) }
    }
    return moving
  }
}
