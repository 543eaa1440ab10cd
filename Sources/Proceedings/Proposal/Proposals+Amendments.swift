extension Proposals {
  func decide(_ command: AmendmentCommand) throws(Refusal) -> Event {
    switch command {
    case .submit(let submission): .amendmentSubmitted(try submittable(submission))
    case .order(let order): .amendmentsOrdered(try complete(order))
    case .adopt(let action): try decide(action, isAdoption: true)
    case .vote(let action): try decide(action, isAdoption: false)
    case .withdraw(let action):
      .amendmentWithdrawn(
        AmendmentAction(
          proposal: action.proposal,
          amendment: try amendment(action.amendment, of: try pending(action.proposal)).id))
    }
  }

  private func submittable(_ submission: AmendmentSubmission) throws(Refusal) -> AmendmentSubmission {
    let proposal = try undisputed(submission.proposal)
    if proposal.hasVotingBegun { throw .action(.votingBegun(proposal.id)) }
    if proposal.amendments.contains(where: { $0.id == submission.amendment }) {
      throw .amendment(.twice(proposal.id, submission.amendment))
    }
    return submission
  }

  private func complete(_ order: AmendmentOrder) throws(Refusal) -> AmendmentOrder {
    let proposal = try pending(order.proposal)
    for id in order.order { _ = try amendment(id, of: proposal) }
    let pending = proposal.pendingAmendments.map(\.id)
    guard order.order.count == pending.count, Set(order.order) == Set(pending) else {
      throw .amendment(.orderIncomplete(proposal.id, pending: pending))
    }
    return order
  }

  /// What is decided on an amendment that is next in order, nothing standing before it.
  private func decide(_ action: AmendmentAction, isAdoption: Bool) throws(Refusal) -> Event {
    let proposal = try undisputed(action.proposal)
    let amendment = try amendment(action.amendment, of: proposal)
    if let next = proposal.pendingAmendments.first, next.id != amendment.id {
      try refuse(.amendment(.outOfOrder(amendment.id, next: next.id)))
    }
    for implied in action.impliesRejectionOf ?? [] { _ = try self.amendment(implied, of: proposal) }
    guard let vote = action.vote, !vote.isCarried else { return .amendmentAdopted(action) }
    if isAdoption { throw .notCarried("\(amendment.id)", vote) }
    var rejected = action
    rejected.impliesRejectionOf = nil
    return .amendmentRejected(rejected)
  }

  /// The amendment, which is still to be decided.
  func amendment(_ id: AmendmentID, of proposal: Proposal) throws(Refusal) -> Amendment {
    guard let amendment = proposal.amendments.first(where: { $0.id == id }) else {
      throw .amendment(.noAmendment(proposal.id, id, known: proposal.amendments.map(\.id)))
    }
    guard amendment.state == .pending else { throw .amendment(.settled(id)) }
    return amendment
  }
}
