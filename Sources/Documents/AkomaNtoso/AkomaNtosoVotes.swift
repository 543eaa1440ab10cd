import Drafting
import Proceedings

/// The votes of a session by the events in which they were recorded, for the analysis of a document.
public struct RecordedVotes: Sendable, Equatable {
  private let votes: [Int: Vote]

  /// The votes on proposals, on their amendments and parts, and on motions about them.
  public init(_ session: Session) {
    votes = session.proposals.all.flatMap(\.course).reduce(into: [:]) { votes, step in
      votes[step.moment.version] = step.occasion.vote
    }
  }

  /// The votes that a paragraph tells of, in the order in which they were taken.
  func votes(in block: Block) -> [Vote] {
    // Chapter I names the events of the texts that it lists; their votes are told under the item.
    guard block.number != nil, !block.name.hasPrefix("matters:"), !block.name.hasPrefix("text:") else {
      return []
    }
    return Set(block.sources).sorted().compactMap { votes[$0] }
  }
}

extension Proposal.Occasion {
  /// The vote taken, where one was.
  fileprivate var vote: Vote? {
    switch self {
    case .amendment(let action, _): action.vote
    case .part(let part): part.vote
    case .motion(let motion): motion.vote
    case .adopted(let action): action.vote
    case .rejected(let vote): vote
    case .postponed, .withdrawn, .reintroduced, .leftWithoutAction: nil
    }
  }
}
