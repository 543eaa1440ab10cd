extension Proposals {
  /// Why an action on a proposal, a vote or what is said on it may be refused.
  public enum ActionRefusal: Explained, Equatable {
    case noEstimate(ProposalID)
    case postponed(ProposalID, meeting: Int)
    case postponedBackwards(ProposalID)
    case notAMember(ParticipantCode)
    case observersOnly(String)
    case voteAtFault(Vote.Fault)
    case notCarried(String, inFavour: Int, against: Int)
    case votingBegun(ProposalID)
    case withdrawn(ProposalID)
    case notWithdrawn(ProposalID)
    case votedOnOrAmended(ProposalID)
    case sponsorExplains(ProposalID, ParticipantCode)
    case noVoteToExplain(ProposalID)
    case noConsensus(ProposalID)
    case notAdopted(ProposalID)
    case alreadyIntroduced(ProposalID, RoomTime)

    public var fact: String {
      switch self {
      case .noEstimate(let id):
        "\(id) has financial implications, and no estimate of the expenditure has been read out."
      case .postponed(let id, let meeting): "\(id) is postponed to meeting \(meeting)."
      case .postponedBackwards(let id): "\(id) can only be postponed to a later meeting or session."
      case .notAMember(let code): "‹\(code)› is not named as a member, and members alone may do this."
      case .observersOnly(let text):
        "\(text) was submitted by observers alone, and is put to the vote only at the request of a member."
      case .voteAtFault(let fault): fault.fact
      case .notCarried(let text, let inFavour, let against):
        "\(text) is not adopted with \(inFavour) in favour and \(against) against."
      case .votingBegun(let id): "Voting on \(id) has begun."
      case .withdrawn(let id): "\(id) was withdrawn."
      case .notWithdrawn(let id): "\(id) was not withdrawn."
      case .votedOnOrAmended(let id): "Voting on \(id) has begun, or it has been amended."
      case .sponsorExplains(let id, let code):
        "‹\(code)› sponsors \(id), which was not amended, and does not explain its vote on it."
      case .noVoteToExplain(let id): "No vote was taken on \(id) that could be explained."
      case .noConsensus(let id):
        "\(id) was not adopted without a vote: there is no consensus to dissociate from."
      case .notAdopted(let id): "\(id) has not been adopted."
      case .alreadyIntroduced(let id, let time):
        "\(id) was introduced on \(time.day) at \(time.clock), and has not been issued again since."
      }
    }
    public var rule: Rule? {
      switch self {
      case .noEstimate: .estimates
      case .postponed, .postponedBackwards, .notAdopted, .alreadyIntroduced: nil
      case .notAMember, .observersOnly: .votingRights
      case .voteAtFault(let fault): fault.rule
      case .notCarried: .majority
      case .votingBegun: .conductDuringVoting
      case .withdrawn, .notWithdrawn, .votedOnOrAmended: .withdrawalOfProposal
      case .sponsorExplains, .noVoteToExplain: .explanationOfVote
      case .noConsensus: .adoptionWithoutVote
      }
    }
    public var remedy: String? {
      switch self {
      case .noEstimate(let id): "Record it first: estimate \(id) read by \"Title\"."
      case .postponed: "Undo that first if it was recorded in error."
      case .postponedBackwards: "Check the number."
      case .notAMember: "Check the name, or name it as a member first: members …."
      case .observersOnly: "Add who asked for the vote: at the request of A."
      case .voteAtFault(let fault): fault.remedy
      case .notCarried: "Check the figures; if the vote went so, type “vote on …” instead of “adopt …”."
      case .votingBegun: "Only the conduct of the voting may now be raised, as a point of order."
      case .withdrawn(let id): "A member may reintroduce it: reintroduce \(id) A."
      case .notWithdrawn: "Nothing more is needed."
      case .votedOnOrAmended: "Put it to the vote; a sponsor may leave it: unsponsor L.4 A."
      case .sponsorExplains: "Leave “explaining vote” out: it makes a statement."
      case .noVoteToExplain: "Type “explaining position” where the body acted without a vote."
      case .noConsensus:
        "Name what else it dissociates itself from, such as: dissociating from \"paragraph 2\"."
      case .notAdopted(let id): "Record its adoption first: adopt \(id)."
      case .alreadyIntroduced: "Nothing more is needed; to change the entry, correct it by its number."
      }
    }
  }
}
