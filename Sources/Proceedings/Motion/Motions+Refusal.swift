extension Motions {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case notAMember(ParticipantCode)
    case alreadyMoved(Motion.Kind)
    case lower(Motion.Kind, than: Motion.Kind)
    case nonePending
    case notDebated(Motion.Kind)
    case tooManySpeakers(Motion.Kind, inFavour: Bool, limit: Int)
    case alreadySpoke(ParticipantCode, Motion.Kind)
    case voteAtFault(Vote.Fault)
    case motionPending(Motion.Kind)
    case debateAdjourned(Int)
    case debateClosed(Int)
    case notAdjourned(Int)
    case notClosed(Int)

    public var fact: String {
      switch self {
      case .notAMember(let code): "‹\(code)› is not a member, and members alone move and debate motions."
      case .alreadyMoved(let kind): "\(kind.sentence) is already moved, and not decided yet."
      case .lower(let kind, let pending):
        "\(pending.sentence) has been moved, which comes before \(kind.name)."
      case .nonePending: "No motion is pending."
      case .notDebated(let kind): "\(kind.sentence) is not debated: the motion is put to the vote at once."
      case .tooManySpeakers(let kind, let isInFavour, let limit):
        tooMany(kind, isInFavour ? "in favour of" : "against", limit)
      case .alreadySpoke(let code, let kind): "‹\(code)› has already spoken on \(kind.name)."
      case .voteAtFault(let fault): fault.fact
      case .motionPending(let kind): "\(kind.sentence) has been moved, and is decided before anything else."
      case .debateAdjourned(let item): "The debate on item \(item) is adjourned."
      case .debateClosed(let item): "The debate on item \(item) is closed."
      case .notAdjourned(let item): "The debate on item \(item) is not adjourned."
      case .notClosed(let item): "The debate on item \(item) is not closed."
      }
    }
    public var rule: Rule? {
      switch self {
      case .notAMember, .lower, .nonePending, .motionPending: .orderOfMotions
      case .alreadyMoved(let kind), .notDebated(let kind), .tooManySpeakers(let kind, _, _),
        .alreadySpoke(_, let kind):
        kind.rule
      case .voteAtFault(let fault): fault.rule
      case .debateAdjourned, .notAdjourned: .adjournmentOfDebate
      case .debateClosed, .notClosed: .closureOfDebate
      }
    }
    public var remedy: String? {
      switch self {
      case .notAMember: "A member may move it or speak on it; check the name, or name it first: members …."
      case .alreadyMoved, .motionPending:
        "Decide it: agree to motion, or vote on motion 20-5-3; its mover may also withdraw it: withdraw motion."
      case .lower: "Decide the one that is pending first: agree to motion, or vote on motion 20-5-3."
      case .nonePending: "Record it first: move closure of debate by A."
      case .notDebated: "Decide it: agree to motion, or vote on motion 20-5-3."
      case .tooManySpeakers, .alreadySpoke: "Hear another side, or decide the motion: vote on motion 20-5-3."
      case .voteAtFault(let fault): fault.remedy
      case .debateAdjourned(let item):
        "If the body goes back to it, type “resume debate on item \(item)” first."
      case .debateClosed(let item):
        "Act on the proposals, or explain a vote (“before L.4”); if the body so decides, “reopen debate on item \(item)”."
      case .notAdjourned, .notClosed: "Go on."
      }
    }

    private func tooMany(_ kind: Motion.Kind, _ side: String, _ limit: Int) -> String {
      switch limit {
      case 0: "Nobody speaks \(side) \(kind.name)."
      case 1: "One representative may speak \(side) \(kind.name), and has spoken."
      default: "\(limit) representatives may speak \(side) \(kind.name), and \(limit) have spoken."
      }
    }
  }
}

extension Motions.Motion.Kind {
  /// What is moved, as the beginning of a sentence.
  fileprivate var sentence: String { "The \(name.dropFirst(4))" }
}
