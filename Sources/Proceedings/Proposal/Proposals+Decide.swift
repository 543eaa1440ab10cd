extension Proposals {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case noProposal(ProposalID, known: [ProposalID])
    case alreadySubmitted(ProposalID)
    case alreadyActedOn(ProposalID, on: RoomTime)
    case revisionOfAnother(ProposalID, symbol: DocumentSymbol)
    case revisionOutOfOrder(ProposalID, given: Int, expected: Int)
    case alreadySponsor(ProposalID, ParticipantCode)
    case notSponsor(ProposalID, ParticipantCode)
    case reportAlreadyAdopted(RoomTime)

    public var fact: String {
      switch self {
      case .noProposal(let id, let known):
        known.isEmpty
          ? "There is no draft \(id): none has been submitted."
          : "There is no draft \(id); there are \(known.map(\.description).joined(separator: ", "))."
      case .alreadySubmitted(let id): "\(id) has already been submitted."
      case .alreadyActedOn(let id, let time): "Action on \(id) was taken on \(time.day) at \(time.clock)."
      case .revisionOfAnother(let id, let symbol): "\(symbol) is not a revision of \(id)."
      case .revisionOutOfOrder(let id, let given, let expected):
        "The next revision of \(id) is Rev.\(expected), not Rev.\(given)."
      case .alreadySponsor(let id, let code): "‹\(code)› already sponsors \(id)."
      case .notSponsor(let id, let code): "‹\(code)› does not sponsor \(id)."
      case .reportAlreadyAdopted(let time): "The report was adopted on \(time.day) at \(time.clock)."
      }
    }
    public var rule: Rule? {
      switch self {
      case .noProposal, .alreadySubmitted, .revisionOfAnother, .revisionOutOfOrder: .proposalsInWriting
      case .alreadyActedOn: .reconsideration
      case .alreadySponsor, .notSponsor, .reportAlreadyAdopted: nil
      }
    }
    public var remedy: String? {
      switch self {
      case .noProposal: "Submit it first (submit L.4 …), or use the symbol of one that is there."
      case .alreadySubmitted: "For a new issue type “issue L.4/Rev.1”."
      case .alreadyActedOn: "Undo the action first if it was recorded in error."
      case .revisionOfAnother: "Use the symbol of the draft with its revision: issue L.4/Rev.1."
      case .revisionOutOfOrder(let id, _, let expected): "Type “issue \(id)/Rev.\(expected)”."
      case .alreadySponsor, .notSponsor: "Leave it out."
      case .reportAlreadyAdopted: "Undo that first if it was recorded in error."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .submit(let submission):
      if self[submission.id] != nil { throw .alreadySubmitted(submission.id) }
      return [.submitted(submission)]
    case .revise(let revision): return [try decide(revision)]
    case .reviseOrally(let id):
      _ = try pending(id)
      return [.revisedOrally(id)]
    case .sponsor(let sponsorship):
      let proposal = try pending(sponsorship.proposal)
      if let twice = sponsorship.sponsors.first(where: { new in
        proposal.sponsors.contains { $0.participant == new.participant }
      }) {
        throw .alreadySponsor(proposal.id, twice.participant)
      }
      return [.sponsorsJoined(sponsorship)]
    case .withdrawSponsorship(let sponsorship):
      let proposal = try pending(sponsorship.proposal)
      if let stranger = sponsorship.sponsors.first(where: { leaving in
        !proposal.sponsors.contains { $0.participant == leaving.participant }
      }) {
        throw .notSponsor(proposal.id, stranger.participant)
      }
      return [.sponsorsLeft(sponsorship)]
    case .readEstimate(let reading):
      _ = try pending(reading.proposal)
      return [.estimateRead(reading)]
    case .adopt(let id):
      let proposal = try pending(id)
      return [.adopted(Adoption(proposal: id, number: nextNumber(for: proposal)))]
    case .attachText(let text):
      _ = try known(text.proposal)
      return [.textAttached(text)]
    case .adoptReport(let adoption):
      if let reportAdopted { throw .reportAlreadyAdopted(reportAdopted.moment.time) }
      return [.reportAdopted(adoption)]
    }
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

  private func nextNumber(for proposal: Proposal) -> Int? {
    guard proposal.adopter == .body else { return nil }
    return all.count { $0.adopter == .body && $0.form == proposal.form && $0.action != nil } + 1
  }

  private func known(_ id: ProposalID) throws(Refusal) -> Proposal {
    guard let proposal = self[id] else { throw .noProposal(id, known: all.map(\.id)) }
    return proposal
  }

  private func pending(_ id: ProposalID) throws(Refusal) -> Proposal {
    let proposal = try known(id)
    if let action = proposal.action { throw .alreadyActedOn(id, on: action.moment.time) }
    return proposal
  }
}

extension Proposals {
  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0)
  }

  /// Evolves with the number of the meeting in which it happened.
  mutating func evolve(by event: Event, at moment: Moment, meeting: Int) {
    switch event {
    case .submitted(let submission): all.append(Proposal(submission, at: moment))
    case .revised(let revision):
      change(revision.proposal, at: moment) {
        $0.symbol = revision.symbol
        $0.oralRevisions = []
      }
    case .revisedOrally(let id): change(id, at: moment) { $0.oralRevisions.append(moment) }
    case .sponsorsJoined(let joining):
      change(joining.proposal, at: moment) { $0.sponsors += joining.sponsors }
    case .sponsorsLeft(let leaving):
      change(leaving.proposal, at: moment) { proposal in
        proposal.sponsors.removeAll { old in leaving.sponsors.contains { $0.participant == old.participant } }
      }
    case .estimateRead(let reading):
      change(reading.proposal, at: moment) { $0.estimate = Dated(reading.estimate, at: moment) }
    case .adopted(let adoption):
      change(adoption.proposal, at: moment) {
        $0.action = ActionTaken(meeting: meeting, moment: moment, number: adoption.number)
      }
    case .textAttached(let text): change(text.proposal, at: moment) { $0.text = Dated(text, at: moment) }
    case .reportAdopted(var adoption):
      adoption.meeting = meeting
      reportAdopted = Dated(adoption, at: moment)
    }
  }

  private mutating func change(_ id: ProposalID, at moment: Moment, _ change: (inout Proposal) -> Void) {
    for index in all.indices where all[index].id == id {
      change(&all[index])
      all[index].moments.append(moment)
    }
  }
}

extension Proposal {
  fileprivate init(_ submission: Proposals.Submission, at moment: Moment) {
    self.init(
      id: submission.id, symbol: submission.symbol, form: submission.form, adopter: submission.adopter,
      title: submission.title, item: submission.item, isSubmittedByChair: submission.isSubmittedByChair,
      sponsors: submission.sponsors, appointment: submission.appointment, account: submission.account,
      wording: submission.wording, moments: [moment])
  }
}
