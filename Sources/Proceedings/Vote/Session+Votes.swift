extension Session {
  func decide(_ command: Votes.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    var command = command
    switch command {
    case .decide(var question):
      try checkBusiness(at: time)
      try checkQuorum(for: .decision)
      if let vote = question.vote {
        if let fault = fault(of: vote) { throw .votes(.fault(fault)) }
        try checkVoters(vote.requestedBy)
        question.vote = withMajority(vote)
      }
      try checkVoters(question.proposedBy)
      if let id = question.proposal, proposals[id] == nil {
        throw .proposals(.noProposal(id, known: proposals.all.map(\.id)))
      }
      command = .decide(question)
    case .stateIntention(let intention): try check(intention)
    }
    do { return try votes.decide(command, at: time).map(Event.votes) } catch { throw .votes(error) }
  }

  /// Members ask for a vote or move, or whoever acts for a group.
  func checkVoters(_ sponsors: [Proposal.Sponsor]?) throws(Refusal) {
    for sponsor in sponsors ?? [] where sponsor.onBehalfOf == nil && !isMember(sponsor.participant) {
      throw .votes(.notAMember(sponsor.participant))
    }
  }

  private func check(_ intention: Votes.Intention) throws(Refusal) {
    guard let vote = vote(at: intention.vote) else { throw .votes(.noVote(intention.vote)) }
    for code in intention.members {
      guard isMember(code) else { throw .votes(.notAMember(code)) }
      if vote.members(intention.side).contains(code) { throw .votes(.votedSo(code, intention.vote)) }
    }
  }

  /// Every vote that was taken, by the event in which it was recorded, in order.
  public var votesTaken: [Dated<Vote>] {
    let onProposals = proposals.all.flatMap(\.course).compactMap { step in
      step.occasion.vote.map { Dated($0, at: step.moment) }
    }
    let onMotions = motions.moved.compactMap { motion in
      motion.vote.map { Dated($0, at: motion.moments.last ?? motion.moved) }
    }
    let onAppeals = pointsOfOrder.all.compactMap(\.vote).map { Dated($0.fact.vote, at: $0.moment) }
    let onQuestions = votes.questions.compactMap { asked in
      asked.question.vote.map { Dated($0, at: asked.moment) }
    }
    return (onProposals + onMotions + onAppeals + onQuestions).sorted {
      $0.moment.version < $1.moment.version
    }
  }

  /// The vote that was recorded in an event.
  public func vote(at version: Int) -> Vote? { votesTaken.first { $0.moment.version == version }?.fact }

  /// The event in which the last vote on a draft was recorded, amendments and parts included.
  public func lastVote(on id: ProposalID) -> Int? {
    proposals[id]?.course.last { $0.occasion.vote != nil }?.moment.version
  }
}

extension Proposal.Occasion {
  /// The vote taken, where one was.
  public var vote: Vote? {
    switch self {
    case .amendment(let action, _): action.vote
    case .part(let part): part.vote
    case .motion(let motion): motion.vote
    case .adopted(let action): action.vote
    case .rejected(let rejection): rejection.vote
    case .introduced, .revisedOrally, .postponed, .withdrawn, .reintroduced, .leftWithoutAction: nil
    }
  }
}
