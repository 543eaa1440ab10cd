extension Proposals {
  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .submit(let submission):
      if self[submission.id] != nil { throw .alreadySubmitted(submission.id) }
      for id in submission.basis?.drafts ?? [] { _ = try known(id) }
      return [.submitted(submission)]
    case .revise(let revision): return [try decide(revision)]
    case .introduce(let introduction): return [.introduced(try introducible(introduction))]
    case .reviseOrally(let revision):
      _ = try pending(revision.proposal)
      return [.revisedOrally(revision)]
    case .sponsor(let sponsorship): return [.sponsorsJoined(try joining(sponsorship))]
    case .withdrawSponsorship(let sponsorship): return [.sponsorsLeft(try leaving(sponsorship))]
    case .readEstimate(let reading):
      _ = try pending(reading.proposal)
      return [.estimateRead(reading)]
    case .attachText(let text):
      _ = try known(text.proposal)
      return [.textAttached(text)]
    case .adoptReport(let adoption):
      if let reportAdopted { throw .reportAlreadyAdopted(reportAdopted.moment.time) }
      return [.reportAdopted(adoption)]
    case .act(let acting): return [try act(acting)]
    case .document(let command): return [try decide(command)]
    case .amendment(let command): return [try decide(command)]
    case .division(let command): return try decide(command)
    case .motion(let command): return [try decide(command)]
    case .fate(let command): return [try decide(command)]
    }
  }

  /// A proposal is introduced once, and again where it was issued anew.
  private func introducible(_ introduction: Introduction) throws(Refusal) -> Introduction {
    let proposal = try pending(introduction.proposal)
    if let id = introduction.amendment {
      _ = try amendment(id, of: proposal)
      return introduction
    }
    if let earlier = proposal.introduced, earlier.fact == proposal.symbol {
      throw .action(.alreadyIntroduced(proposal.id, earlier.moment.time))
    }
    return introduction
  }

  private func joining(_ sponsorship: Sponsorship) throws(Refusal) -> Sponsorship {
    let isAtAdoption = sponsorship.isAtAdoption == true
    let proposal = try isAtAdoption ? known(sponsorship.proposal) : pending(sponsorship.proposal)
    if let settlement = proposal.settlement { throw .alreadyActedOn(proposal.id, on: settlement.moment.time) }
    if let twice = sponsorship.sponsors.first(where: { proposal.isSponsored(by: $0.participant) }) {
      throw .alreadySponsor(proposal.id, twice.participant)
    }
    return sponsorship
  }

  private func leaving(_ sponsorship: Sponsorship) throws(Refusal) -> Sponsorship {
    let proposal = try pending(sponsorship.proposal)
    if let stranger = sponsorship.sponsors.first(where: { !proposal.isSponsored(by: $0.participant) }) {
      throw .notSponsor(proposal.id, stranger.participant)
    }
    return sponsorship
  }

  private func decide(_ revision: Revision) throws(Refusal) -> Event {
    let proposal = try pending(revision.proposal)
    guard let symbol = proposal.symbol, symbol.unrevised == revision.symbol.unrevised else {
      throw .revisionOfAnother(proposal.id, symbol: revision.symbol)
    }
    guard revision.symbol.revision == symbol.revision + 1 else {
      throw .revisionOutOfOrder(proposal.id, given: revision.symbol.revision, expected: symbol.revision + 1)
    }
    return .revised(revision)
  }

  func known(_ id: ProposalID) throws(Refusal) -> Proposal {
    guard let proposal = self[id] else { throw .noProposal(id, known: all.map(\.id)) }
    return proposal
  }

  /// The proposal, which is still to be acted on.
  func pending(_ id: ProposalID) throws(Refusal) -> Proposal {
    let proposal = try known(id)
    if let action = proposal.action { throw .alreadyActedOn(id, on: action.moment.time) }
    if let settlement = proposal.settlement {
      if settlement.kind == .withdrawn { throw .action(.withdrawn(id)) }
      throw .alreadyActedOn(id, on: settlement.moment.time)
    }
    return proposal
  }
}
