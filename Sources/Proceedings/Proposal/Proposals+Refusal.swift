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
    case afterDeadline(ProposalID, Day)
    case tooSoon(ProposalID, circulated: RoomTime, hours: Int)
    case corrigendumOfAnother(ProposalID, symbol: DocumentSymbol)
    case corrigendumOutOfOrder(ProposalID, expected: Int)
    case noSuchText(Proposal.Form, known: [String])
    case action(ActionRefusal)
    case amendment(AmendmentRefusal)
    case motion(MotionRefusal)

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
      case .afterDeadline(let id, let day): "\(id) comes after the deadline for draft resolutions, \(day)."
      case .tooSoon(let id, let time, let hours):
        "\(id) was circulated on \(time.day) at \(time.clock), less than \(hours) hours before."
      case .corrigendumOfAnother(let id, let symbol):
        "\(symbol) is not a corrigendum to \(id) as it now stands."
      case .corrigendumOutOfOrder(let id, let expected): "The next corrigendum to \(id) is Corr.\(expected)."
      case .noSuchText(let form, let known):
        "A text of the kind “\(form.rawValue)” is none that the body adopts: \(known.joined(separator: ", "))."
      case .action(let refusal): refusal.fact
      case .amendment(let refusal): refusal.fact
      case .motion(let refusal): refusal.fact
      }
    }
    public var rule: Rule? {
      switch self {
      case .noProposal, .alreadySubmitted, .revisionOfAnother, .revisionOutOfOrder, .afterDeadline, .tooSoon,
        .corrigendumOfAnother, .corrigendumOutOfOrder:
        .proposalsInWriting
      case .alreadyActedOn: .reconsideration
      case .alreadySponsor, .notSponsor, .reportAlreadyAdopted, .noSuchText: nil
      case .action(let refusal): refusal.rule
      case .amendment(let refusal): refusal.rule
      case .motion(let refusal): refusal.rule
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
      case .afterDeadline: "Add “after deadline” if the body accepts it all the same."
      case .tooSoon(let id, _, _): "Wait, or type “waive notice \(id)” if the body so decides."
      case .corrigendumOfAnother: "Use the symbol of its latest issue: corrigendum L.4/Rev.1/Corr.1."
      case .corrigendumOutOfOrder: "Check the number."
      case .noSuchText: "Use one of these, or name the kind in the profile of the body (texts)."
      case .action(let refusal): refusal.remedy
      case .amendment(let refusal): refusal.remedy
      case .motion(let refusal): refusal.remedy
      }
    }
  }
}
