extension Proposals.Event {
  var traits: EventTraits {
    switch self {
    case .adopted: [.inRoom, .confirmed, .followsRecord]
    case .rejected, .amendmentAdopted, .amendmentRejected, .partVoted, .motionDecided: [.inRoom, .confirmed]
    case .motionMoved, .postponed, .introduced: .inRoom
    case .reportAdopted: .confirmed
    // They are there for the text and for the rules.
    case .textAttached, .circulated, .noticeWaived, .amendmentsOrdered: .leftOutOfReports
    case .submitted, .revised, .revisedOrally, .sponsorsJoined, .sponsorsLeft, .estimateRead,
      .corrigendumIssued, .implicationsNoted, .amendmentSubmitted, .amendmentWithdrawn, .divisionRequested,
      .motionSpokenOn, .withdrawn, .reintroduced, .leftWithoutAction:
      []
    }
  }

  /// The proposal that it is about; nil if it is about the report.
  var proposal: ProposalID? { command.proposal }
}

extension Proposals.Command {
  /// Drafts and amendments may be submitted at any time; what the body does waits for rulings and motions.
  var traits: CommandTraits {
    switch self {
    case .act, .adoptReport, .introduce, .reviseOrally, .readEstimate, .division, .motion, .amendment(.order),
      .amendment(.adopt), .amendment(.vote), .fate(.postpone):
      [.business, .underItem]
    case .amendment(.submit), .amendment(.withdraw), .fate(.withdraw), .fate(.reintroduce),
      .fate(.leaveWithoutAction), .document(.waiveNotice), .document(.noteImplications):
      .waitsForRuling
    case .submit, .revise, .sponsor, .withdrawSponsorship, .attachText, .document(.circulate),
      .document(.issueCorrigendum):
      []
    }
  }

  /// The proposal that this is about; nil where it is about the report.
  var proposal: ProposalID? {
    switch self {
    case .submit(let fact): fact.id
    case .revise(let fact): fact.proposal
    case .introduce(let fact): fact.proposal
    case .reviseOrally(let fact): fact.proposal
    case .sponsor(let fact), .withdrawSponsorship(let fact): fact.proposal
    case .readEstimate(let fact): fact.proposal
    case .attachText(let fact): fact.proposal
    case .adoptReport: nil
    case .act(let fact): fact.proposal
    case .document(let command): command.proposal
    case .amendment(let command): command.proposal
    case .division(.request(let fact)): fact.proposal
    case .division(.vote(let fact)): fact.proposal
    case .motion(.move(let fact)): fact.proposal
    case .motion(.speak(let fact)): fact.proposal
    case .motion(.decide(let fact)): fact.proposal
    case .fate(let command): command.proposal
    }
  }
}

extension Proposals.DocumentCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .circulate(let fact): fact.proposal
    case .waiveNotice(let id), .noteImplications(let id): id
    case .issueCorrigendum(let fact): fact.proposal
    }
  }
}

extension Proposals.AmendmentCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .submit(let fact): fact.proposal
    case .order(let fact): fact.proposal
    case .adopt(let fact), .vote(let fact), .withdraw(let fact): fact.proposal
    }
  }
}

extension Proposals.FateCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .withdraw(let fact): fact.proposal
    case .leaveWithoutAction(let id): id
    case .reintroduce(let fact): fact.proposal
    case .postpone(let fact): fact.proposal
    }
  }
}
