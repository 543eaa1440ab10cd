extension Proposals {
  /// What may be asked of the documents of a proposal.
  public enum DocumentCommand: Sendable, Equatable, Codable {
    case circulate(Circulation)
    case waiveNotice(ProposalID)
    case issueCorrigendum(Revision)
    case noteImplications(ProposalID)
  }
  /// What may be asked of its amendments.
  public enum AmendmentCommand: Sendable, Equatable, Codable {
    case submit(AmendmentSubmission)
    case order(AmendmentOrder)
    /// Adopts it, without a vote where none is given.
    case adopt(AmendmentAction)
    /// Puts it to a vote, which adopts or rejects it.
    case vote(AmendmentAction)
    case withdraw(AmendmentAction)
  }
  /// What may be asked of its division.
  public enum DivisionCommand: Sendable, Equatable, Codable {
    case request(DivisionRequest)
    case vote(PartVote)
  }
  /// What may be asked of the motions on it.
  public enum MotionCommand: Sendable, Equatable, Codable {
    case move(Moving)
    case speak(MotionSpeech)
    case decide(MotionDecision)
  }
  /// What may become of it, other than its adoption or rejection.
  public enum FateCommand: Sendable, Equatable, Codable {
    case withdraw(Withdrawal)
    case reintroduce(Reintroduction)
    case postpone(Postponement)
    case leaveWithoutAction(ProposalID)
  }
}

extension Proposals.Event {
  /// The command that would record the same again.
  var command: Proposals.Command {
    switch self {
    case .submitted(let fact): .submit(fact)
    case .revised(let fact): .revise(fact)
    case .introduced(let fact): .introduce(fact)
    case .revisedOrally(let fact): .reviseOrally(fact)
    case .sponsorsJoined(let fact): .sponsor(fact)
    case .sponsorsLeft(let fact): .withdrawSponsorship(fact)
    case .estimateRead(let fact): .readEstimate(fact)
    case .adopted(let fact):
      .act(
        .init(
          proposal: fact.proposal, vote: fact.vote, requestedBy: fact.requestedBy,
          requestedFor: fact.requestedFor, label: fact.label, manner: fact.manner,
          alsoDecided: fact.alsoDecided, changes: fact.changes))
    case .rejected(let fact):
      .act(
        .init(
          proposal: fact.proposal, vote: fact.vote, requestedBy: fact.requestedBy, isAdoption: false,
          requestedFor: fact.requestedFor))
    case .textAttached(let fact): .attachText(fact)
    case .reportAdopted(let fact): .adoptReport(fact)
    case .circulated(let fact): .document(.circulate(fact))
    case .noticeWaived(let id): .document(.waiveNotice(id))
    case .corrigendumIssued(let fact): .document(.issueCorrigendum(fact))
    case .implicationsNoted(let id): .document(.noteImplications(id))
    case .amendmentSubmitted(let fact): .amendment(.submit(fact))
    case .amendmentsOrdered(let fact): .amendment(.order(fact))
    case .amendmentAdopted(let fact), .amendmentRejected(let fact): .amendment(.vote(fact))
    case .amendmentWithdrawn(let fact): .amendment(.withdraw(fact))
    case .divisionRequested(let fact): .division(.request(fact))
    case .partVoted(let fact): .division(.vote(fact))
    case .motionMoved(let fact): .motion(.move(fact))
    case .motionSpokenOn(let fact): .motion(.speak(fact))
    case .motionDecided(let fact): .motion(.decide(fact))
    case .withdrawn(let fact): .fate(.withdraw(fact))
    case .reintroduced(let fact): .fate(.reintroduce(fact))
    case .postponed(let fact): .fate(.postpone(fact))
    case .leftWithoutAction(let id): .fate(.leaveWithoutAction(id))
    }
  }
}
