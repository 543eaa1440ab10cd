extension Proposals {
  /// What happens when the body acts on a proposal: it is adopted, or a vote rejects it.
  func act(_ acting: Acting) throws(Refusal) -> Event {
    let proposal = try actionable(acting.proposal)
    if let vote = acting.vote, !vote.isCarried {
      if acting.isAdoption { throw .notCarried("\(proposal.id)", vote) }
      return .rejected(
        Rejection(
          proposal: proposal.id, vote: vote, requestedBy: acting.requestedBy,
          requestedFor: acting.requestedFor))
    }
    return .adopted(
      Adoption(
        proposal: proposal.id, number: number(for: proposal), vote: acting.vote,
        requestedBy: acting.requestedBy, requestedFor: acting.requestedFor, label: acting.label,
        manner: acting.vote == nil ? acting.manner : nil, alsoDecided: acting.alsoDecided,
        changes: acting.changes))
  }

  /// The proposal, once nothing stands before the action on it: a motion, an amendment, a vote on a part, an
  /// estimate.
  private func actionable(_ id: ProposalID) throws(Refusal) -> Proposal {
    let proposal = try undisputed(id)
    let amendments = proposal.pendingAmendments.map(\.id)
    if !amendments.isEmpty { throw .amendment(.pending(id, amendments)) }
    if let part = proposal.pendingPart { throw .motion(.partPending(id, part.part)) }
    if proposal.hasImplications, proposal.estimate == nil { try refuse(.action(.noEstimate(id))) }
    return proposal
  }

  /// The proposal, once no motion on it is pending.
  func undisputed(_ id: ProposalID) throws(Refusal) -> Proposal {
    let proposal = try pending(id)
    if let motion = proposal.pendingMotion { throw .motion(.pending(id, motion.kind)) }
    return proposal
  }

  /// The number of the body’s own text: the one it had before it was reconsidered, or the next.
  private func number(for proposal: Proposal) -> Int? {
    guard proposal.adopter == .body else { return nil }
    if let earlier = proposal.numbers.last { return earlier }
    let given = all.filter { $0.adopter == .body && $0.form == proposal.form }.flatMap(\.numbers)
    return (given.max() ?? 0) + 1
  }

  func decide(_ command: DocumentCommand) throws(Refusal) -> Event {
    switch command {
    case .circulate(let circulation):
      _ = try pending(circulation.proposal)
      return .circulated(circulation)
    case .waiveNotice(let id):
      _ = try pending(id)
      return .noticeWaived(id)
    case .issueCorrigendum(let corrigendum):
      let proposal = try pending(corrigendum.proposal)
      guard proposal.symbol == corrigendum.symbol.uncorrected else {
        throw .corrigendumOfAnother(proposal.id, symbol: corrigendum.symbol)
      }
      let expected = proposal.corrigenda.count + 1
      guard corrigendum.symbol.corrigendum == expected else {
        throw .corrigendumOutOfOrder(proposal.id, expected: expected)
      }
      return .corrigendumIssued(corrigendum)
    case .noteImplications(let id):
      _ = try pending(id)
      return .implicationsNoted(id)
    }
  }

  func decide(_ command: FateCommand) throws(Refusal) -> Event {
    switch command {
    case .withdraw(let withdrawal):
      let proposal = try undisputed(withdrawal.proposal)
      if proposal.hasVotingBegun || proposal.isAmended {
        try refuse(.action(.votedOnOrAmended(proposal.id)))
      }
      for other in withdrawal.inLightOf ?? [] {
        guard try known(other).action != nil else { throw .action(.notAdopted(other)) }
      }
      return .withdrawn(withdrawal)
    case .reintroduce(let reintroduction):
      guard try known(reintroduction.proposal).settlement?.kind == .withdrawn else {
        throw .action(.notWithdrawn(reintroduction.proposal))
      }
      return .reintroduced(reintroduction)
    case .postpone(let postponement):
      let proposal = try undisputed(postponement.proposal)
      if proposal.hasVotingBegun { throw .action(.votingBegun(proposal.id)) }
      return .postponed(postponement)
    case .leaveWithoutAction(let id):
      _ = try undisputed(id)
      return .leftWithoutAction(id)
    }
  }
}

extension Proposals.Refusal {
  /// What was said to be adopted was not.
  static func notCarried(_ text: String, _ vote: Vote) -> Proposals.Refusal {
    .action(.notCarried(text, inFavour: vote.inFavour, against: vote.against))
  }
}

extension Proposal {
  /// The numbers under which it was adopted, the earlier one first where it was reconsidered.
  var numbers: [Int] {
    course.compactMap { step in
      if case .adopted(let action) = step.occasion { action.number } else { nil }
    }
  }
}

extension DocumentSymbol {
  /// The number of the corrigendum, 0 where this is none.
  public var corrigendum: Int {
    guard let last = parts.last, last.hasPrefix("Corr.") else { return 0 }
    return Int(last.dropFirst(5)) ?? 0
  }

  /// The document that this corrects, or this where it is no corrigendum.
  public var uncorrected: DocumentSymbol {
    guard let last = parts.last, last.hasPrefix("Corr."),
      let symbol = DocumentSymbol(description.dropLast(last.count + 1))
    else { return self }
    return symbol
  }
}
