extension Proposals {
  /// Why something on a motion on a proposal, or on its division, may be refused.
  public enum MotionRefusal: Explained, Equatable {
    case partTwice(ProposalID, String)
    case noPart(ProposalID, String)
    case partPending(ProposalID, String)
    case partRetained(ProposalID, String)
    case nothingToObjectTo(ProposalID)
    case pending(ProposalID, ProposalMotion.Kind)
    case noMotion(ProposalID)
    case tooManySpeakers(ProposalMotion.Kind, inFavour: Bool, limit: Int)
    case notSettled(ProposalID)

    public var fact: String {
      switch self {
      case .partTwice(let id, let part): "A separate vote on “\(part)” of \(id) has already been requested."
      case .noPart(let id, let part): "No separate vote on “\(part)” of \(id) is to be taken."
      case .partPending(let id, let part): "A separate vote on “\(part)” of \(id) is still to be taken."
      case .partRetained(let id, let part):
        "“\(part)” of \(id) is not rejected, and so it does not fall as a whole."
      case .nothingToObjectTo(let id): "No request for a separate vote on a part of \(id) is open."
      case .pending(let id, let kind): "A \(kind.name) on \(id) is still to be decided."
      case .noMotion(let id): "No motion on \(id) is to be decided."
      case .tooManySpeakers(let kind, let isInFavour, let limit):
        "\(limit == 0 ? "Nobody" : "No more than \(limit)") may speak \(isInFavour ? "in favour of" : "against") a \(kind.name)."
      case .notSettled(let id): "\(id) has been neither adopted nor rejected."
      }
    }
    public var rule: Rule? {
      switch self {
      case .partTwice, .noPart, .partPending, .partRetained, .nothingToObjectTo: .division
      case .pending(_, let kind), .tooManySpeakers(let kind, _, _): kind.rule
      case .noMotion: .orderOfMotions
      case .notSettled: .reconsideration
      }
    }
    public var remedy: String? {
      switch self {
      case .partTwice: "Nothing more is needed."
      case .noPart(let id, let part): "Record the request first: divide \(id) \"\(part)\" by A."
      case .partPending(let id, let part): "Take it first: vote on part \(id) \"\(part)\" 20-5-3."
      case .partRetained(let id, _): "Act on it: adopt \(id), or vote on \(id) 20-5-3."
      case .nothingToObjectTo(let id):
        "Record the request first: divide \(id) \"operative paragraph 3\" by A."
      case .pending(let id, _): "Decide it first: vote on motion on \(id) 20-5-3."
      case .noMotion(let id): "Record it first, such as: move no decision on \(id) by A."
      case .tooManySpeakers: "Put the motion to the vote: vote on motion on L.4 20-5-3."
      case .notSettled(let id): "Act on it: adopt \(id)."
      }
    }
  }
}
