import Proceedings

/// Amendments, parts and motions on drafts in English.
extension EnglishWording {
  // MARK: Amendments

  func decided(
    _ decision: ActionTelling.AmendmentDecision, _ step: DraftStep, _ told: Told
  ) -> [RoughBlock] {
    let action = decision.action
    let which = submitted(decision.amendment, step.draft)
    let verb = decision.isAdopted ? "adopted" : "rejected"
    let how: Passage = action.vote.map { ", \(by($0))," } ?? .empty
    let request = request(
      action.requestedBy, for: action.requestedFor, of: action.vote, called: "amendment")
    let text: Passage =
      "\(opening(step, byBody: true))\(theBody) \(verb)\(how) \(which).\(request)\(divided(action.vote, "the amendment"))\(implied(decision.implied))"
    return paragraphs(told.name, text, voting: decision.vote, around: .empty, from: told.sources)
  }

  func withdrawn(_ amendment: Amendment, _ step: DraftStep) -> Passage {
    let sponsors = amendment.sponsors.count == 1 ? "its sponsor" : "its sponsors"
    return "\(opening(step))\(submitted(amendment, step.draft)), was withdrawn by \(sponsors)."
  }

  private func submitted(_ amendment: Amendment, _ draft: Proposal) -> Passage {
    let verb = amendment.symbol == nil ? "proposed" : "submitted"
    return
      "\(self.amendment(amendment, to: draft)), \(verb) by \(representatives(of: amendment.sponsors))"
  }

  /// “an oral amendment to operative paragraph 3 of the draft resolution …”.
  func amendment(_ amendment: Amendment, to draft: Proposal) -> Passage {
    let what = amendment.symbol.map { "an amendment (\($0))" } ?? "an oral amendment"
    let part = amendment.part.map { "\($0) of " } ?? ""
    return "\(what) to \(part)\(theDraft(draft))"
  }

  private func implied(_ others: [Amendment]) -> String {
    guard !others.isEmpty else { return "" }
    let symbols = others.compactMap(\.symbol?.description)
    let named = symbols.count == others.count ? " (\(English.list(symbols)))" : ""
    return others.count == 1
      ? " As the adoption of the amendment implied the rejection of another amendment\(named), the latter was not put to the vote."
      : " As the adoption of the amendment implied the rejection of \(others.count) other amendments\(named), those were not put to the vote."
  }

  // MARK: Parts

  func decided(_ decision: ActionTelling.PartDecision, _ step: DraftStep, _ told: Told) -> [RoughBlock] {
    let (part, vote, requested) = (decision.part, decision.vote.vote, decision.request)
    let request = division(requested?.requestedBy, requested?.onBehalfOf, of: part, step.draft)
    let objection: Passage = decision.motion.map { " \(self.objection($0))" } ?? .empty
    let verb = vote.isCarried ? "retained" : "rejected"
    let text: Passage =
      "\(opening(step))\(request).\(objection) \(English.capitalized(part)) was put to the vote and \(verb) \(by(vote)).\(divided(vote, "it"))"
    return paragraphs(told.name, text, voting: decision.vote, around: .empty, from: told.sources)
  }

  /// “the representative of Peru requested a separate vote on operative paragraph 3 of the draft resolution …”.
  private func division(
    _ code: ParticipantCode?, _ group: ParticipantCode?, of part: String, _ draft: Proposal
  ) -> Passage {
    guard let code else { return "a separate vote was requested on \(part) of \(theDraft(draft))" }
    return "\(representative(code, for: group)) requested a separate vote on \(part) of \(theDraft(draft))"
  }

  /// “The representative of Japan objected to the request. The motion for division was carried by …”
  private func objection(_ motion: ProposalMotion) -> Passage {
    let result = motion.isCarried ? "carried" : "rejected"
    let how = motion.vote.map { " \(by($0))" } ?? ""
    return
      "\(representative(motion.mover, for: motion.onBehalfOf).sentence) objected to the request.\(speeches(on: motion)) The motion for division was \(result)\(how)."
  }

  // MARK: Motions

  func decided(_ decision: ActionTelling.MotionDecision, _ step: DraftStep, _ told: Told) -> [RoughBlock] {
    let (motion, draft) = (decision.motion, step.draft)
    let text: Passage
    if motion.kind == .division {
      let request = division(
        motion.requestedBy, motion.requestedFor, of: motion.part ?? "a part", draft)
      text = "\(request). \(objection(motion))\(divided(motion.vote, "the motion"))"
    } else {
      let how = motion.vote.map { " \(by($0))" } ?? " without a vote"
      let result = motion.isCarried ? "adopted" : "rejected"
      text =
        "\(representative(motion.mover, for: motion.onBehalfOf)) \(moved(motion.kind, draft)).\(speeches(on: motion)) The motion was \(result)\(how).\(divided(motion.vote, "the motion"))\(effect(motion, draft))"
    }
    return paragraphs(
      told.name, "\(opening(step))\(text)", voting: decision.vote,
      around: after(decision.after, draft, .undecided), from: told.sources)
  }

  private func moved(_ kind: ProposalMotion.Kind, _ draft: Proposal) -> Passage {
    switch kind {
    case .noDecision: "moved that no decision be taken on \(theDraft(draft))"
    case .competence:
      "moved that \(theBody) decide that it was not competent to adopt \(theDraft(draft))"
    case .reconsideration: "moved that \(theDraft(draft)) be reconsidered"
    case .division: "moved that a part of \(theDraft(draft)) be put to the vote separately"
    }
  }

  private func effect(_ motion: ProposalMotion, _ draft: Proposal) -> String {
    guard motion.isCarried, motion.kind == .noDecision else { return "" }
    return " Accordingly, no decision was taken on \(theNoun(draft))."
  }

  private func speeches(on motion: ProposalMotion) -> Passage {
    let noun = "the motion\(motion.kind == .division ? " for division" : "")"
    func sentence(_ codes: [ParticipantCode], _ side: String) -> Passage {
      let speakers = codes.map { Proposal.Sponsor(participant: $0, onBehalfOf: motion.groups[$0]) }
      return codes.isEmpty ? .empty : "\(representatives(of: speakers)) spoke \(side)"
    }
    let parts = [
      sentence(motion.inFavour, "in favour of \(noun)"),
      sentence(motion.against, "against \(motion.inFavour.isEmpty ? noun : "it")"),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? .empty : " \(enumeration(parts, last: ", and ").sentence)."
  }
}
