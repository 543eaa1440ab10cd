extension Proposals {
  /// Why something on an amendment may be refused.
  public enum AmendmentRefusal: Explained, Equatable {
    case twice(ProposalID, AmendmentID)
    case noAmendment(ProposalID, AmendmentID, known: [AmendmentID])
    case settled(AmendmentID)
    case pending(ProposalID, [AmendmentID])
    case outOfOrder(AmendmentID, next: AmendmentID)
    case orderIncomplete(ProposalID, pending: [AmendmentID])

    public var fact: String {
      switch self {
      case .twice(let id, let amendment): "\(id) already has an amendment \(amendment)."
      case .noAmendment(let id, let amendment, let known):
        known.isEmpty
          ? "There is no amendment \(amendment) to \(id): none has been submitted."
          : "There is no amendment \(amendment) to \(id); there are \(list(known))."
      case .settled(let amendment): "The amendment \(amendment) is already settled."
      case .pending(let id, let pending):
        pending.count == 1
          ? "An amendment to \(id) is still to be decided: \(list(pending))."
          : "Amendments to \(id) are still to be decided: \(list(pending))."
      case .outOfOrder(let amendment, let next): "\(next) is to be decided before \(amendment)."
      case .orderIncomplete(let id, let pending):
        "The order has to name each pending amendment to \(id) once: \(list(pending))."
      }
    }
    public var rule: Rule? { .amendments }
    public var remedy: String? {
      switch self {
      case .twice: "Give it another name."
      case .noAmendment(let id, _, _): "Submit it first: amend \(id) A1 by A."
      case .settled: "Undo that first if it was recorded in error."
      case .pending(let id, let pending):
        "Take it first: vote on amendment \(id) \(pending.first?.description ?? "A1") 20-5-3."
      case .outOfOrder:
        "Take that one first, or record the order that the ‹Chair› gives: order of amendments L.4 A2, A1."
      case .orderIncomplete: "Name them all, the furthest removed in substance first."
      }
    }

    private func list(_ amendments: [AmendmentID]) -> String {
      amendments.map(\.description).joined(separator: ", ")
    }
  }
}
