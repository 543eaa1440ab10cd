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
    case withdraw(ProposalID)
    case reintroduce(Reintroduction)
    case postpone(Postponement)
    case leaveWithoutAction(ProposalID)
  }
}
